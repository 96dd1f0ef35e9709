import type { Day } from '../../law/day.ts';

/** Who helps: what they are to the person whose report it is. */
export const RELATIONS = ['neighbourhood', 'ward', 'family', 'organisation', 'neighbour'] as const;
export type Relation = (typeof RELATIONS)[number];
/** How the person agreed. */
export const CONSENT_WAYS = ['spoken', 'written', 'phone'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

export interface HelperIdentity { name: string; phone: string; email: string; organisation: string }
export type Consent = { asked: true; how: ConsentWay; on: Day } | { asked: false; why: string };
/** What a helper says beside the report. */
export interface Help {
  /** Known by their code already, or who they are. */
  helper: { id: string } | { identity: HelperIdentity };
  relation: Relation;
  consent: Consent;
  /** False at a counter: an officer sees who stands there. */
  limited: boolean;
}
/** A helper as the database knows them. */
export interface Helper { id: string; code: string; secretMac: Buffer; sealed: Buffer; contactMac: Buffer }
/** The help that a report came with; `consent` without the sealed reason. */
export interface Helped { complaintId: string; helperId: string; relation: Relation; asked: boolean; how: ConsentWay | null; on: Day | null; sealedWhy: Buffer | null; at: Date; endedAt: Date | null }

/** One person, however they write it: digits of the phone without the country code, else the e-mail. */
export function contactOf({ phone, email }: Pick<HelperIdentity, 'phone' | 'email'>): string {
  const digits = phone.replace(/\D/g, '').replace(/^(?:62|0)+/, '');
  return digits ? `tel:${digits}` : `mail:${email.trim().toLowerCase()}`;
}
