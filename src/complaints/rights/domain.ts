import type { TimeLimit } from '../../law/time-limit.ts';
import { CLASSES, type Complaint, type Reporter } from '../domain.ts';

/** The rights of UU 27/2022 that a reporter uses here. */
export const RIGHTS = ['access', 'correction', 'withdrawal', 'restriction', 'erasure'] as const;
export type Right = (typeof RIGHTS)[number];
export const isRight = (typed: string): typed is Right => (RIGHTS as readonly string[]).includes(typed);

/** The article each right rests on, as people cite it. */
export const ARTICLE: Readonly<Record<Right, string>> = {
  access: 'UU 27/2022 Pasal 32', correction: 'UU 27/2022 Pasal 30', withdrawal: 'UU 27/2022 Pasal 40', restriction: 'UU 27/2022 Pasal 41', erasure: 'UU 27/2022 Pasal 42–45',
};
const threeDays = (id: string, source: string): TimeLimit => ({ id, source, days: 3, counting: 'hours', from: '2022-10-17' });
/** 3 × 24 hours for each. The law names them for access, correction, withdrawal and restriction; for erasure the city holds itself to the same. */
export const LIMITS: Readonly<Record<Right, TimeLimit>> = {
  access: threeDays('pdp-access', 'UU 27/2022 Pasal 32'), correction: threeDays('pdp-correction', 'UU 27/2022 Pasal 30'),
  withdrawal: threeDays('pdp-withdrawal', 'UU 27/2022 Pasal 40'), restriction: threeDays('pdp-restriction', 'UU 27/2022 Pasal 41'),
  erasure: threeDays('pdp-erasure', 'UU 27/2022 Pasal 42–45'),
};

export type RequestState = 'open' | 'granted' | 'refused';
export interface DataRequest {
  id: string; number: string; complaintId: string; kind: Right; via: 'code' | 'counter'; state: RequestState;
  recordedBy: string | null; requestedAt: Date; dueAt: Date; verifiedAt: Date | null; verifiedBy: string | null;
  decidedAt: Date | null; decidedBy: string | null; ground: Ground | null; version: number;
}
/** What the person wrote. It is sealed in the table: a correction holds a new name or address. */
export interface Wish { text: string; correction: Reporter; documentName: string; document: string }
export const noReporter: Reporter = { name: '', phone: '', email: '', address: '' };

/** Why a right is refused, each with its article (complaints.md §9). */
export const GROUNDS = ['endangers', 'others-data', 'defence', 'not-proven', 'case-open', 'ombudsman', 'retention', 'not-consent', 'nothing-wrong'] as const;
export type Ground = (typeof GROUNDS)[number];
export const GROUND_ARTICLE: Readonly<Record<Ground, string>> = {
  endangers: 'UU 27/2022 Pasal 33', 'others-data': 'UU 27/2022 Pasal 33', defence: 'UU 27/2022 Pasal 33', 'not-proven': 'UU 27/2022 Pasal 33',
  'case-open': 'UU 27/2022 Pasal 20 ayat (2), UU 25/2009 Pasal 50', ombudsman: 'UU 27/2022 Pasal 42–45, UU 37/2008 Pasal 33', retention: 'UU 27/2022 Pasal 42–45',
  'not-consent': 'UU 27/2022 Pasal 20 ayat (2)', 'nothing-wrong': 'UU 27/2022 Pasal 30',
};
const APPLIES: Readonly<Record<Ground, readonly Right[]>> = {
  endangers: ['access', 'correction'], 'others-data': ['access', 'correction'], defence: ['access', 'correction'], 'not-proven': RIGHTS, 'case-open': ['erasure'],
  ombudsman: ['erasure'], retention: ['erasure'], 'not-consent': ['withdrawal', 'restriction'], 'nothing-wrong': ['correction'],
};
export const groundsFor = (right: Right): readonly Ground[] => GROUNDS.filter((ground) => APPLIES[ground].includes(right));

/** What is known of a case when somebody asks to destroy what it holds. */
export interface ErasureFacts { complaint: Pick<Complaint, 'endedAt'>; hasDossier: boolean; keptUntil: Date | null; now: Date }
/**
 * What forbids to erase now, the strongest first.
 * @returns null where nothing does; the officer may still refuse for a ground of their own
 */
export function erasureBar({ complaint, hasDossier, keptUntil, now }: ErasureFacts): Ground | null {
  if (hasDossier) return 'ombudsman';
  if (complaint.endedAt === null) return 'case-open';
  return keptUntil !== null && keptUntil > now ? 'retention' : null;
}

export type RightsRefusal = 'decided-already' | 'changed-meanwhile' | 'not-proven-yet' | 'ground-needed' | 'why-needed' | 'asked-already' | 'nothing-to-correct' | 'barred' | 'not-restricted' | 'erased-already';
export interface RightsRefused { no: RightsRefusal; ground?: Ground | undefined; number?: string | undefined }
export const isRefused = (value: unknown): value is RightsRefused => typeof value === 'object' && value !== null && 'no' in value;

/** Names as people write them differ in capitals, dots and titles. @returns whether the document shows the name that the report holds */
export function sameName(one: string, other: string): boolean {
  const plain = (name: string): string => name.normalize('NFKD').toLowerCase().replaceAll(/[^\p{L}\s]/gu, '').replaceAll(/\s+/g, ' ').trim();
  return plain(one) !== '' && plain(one) === plain(other);
}

/** What the retention schedule tells apart: the class of the report, and those that ended before anybody classified them. */
export const RETENTION_KINDS = [...CLASSES, 'unclassified'] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];
export const retentionKindOf = (c: Pick<Complaint, 'class'>): RetentionKind => c.class ?? 'unclassified';
