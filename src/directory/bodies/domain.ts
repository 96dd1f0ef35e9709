import type { Day } from '../../law/day.ts';
import type { Lang } from '../../platform/world.ts';

export const BODY_KINDS = ['secretariat', 'inspectorate', 'service', 'board', 'division', 'district', 'ward', 'hospital',
  'regional_enterprise', 'vertical_body'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** A sentence or name in both languages of the interface. */
export type Bilingual = Readonly<Record<Lang, string>>;

/** A public body as it is or was called. A case keeps the body's id; open work follows the successor. */
export interface Body {
  id: string;
  /** Stable, e.g. `DISHUB`; never shown as the only name. */
  code: string;
  name: string;
  shortName: string;
  kind: BodyKind;
  parentId: string | null;
  /** Set for the offices of a district or ward. */
  areaCode: string | null;
  validFrom: Day;
  /** Last day of existence, included; null while no end is known. */
  validTo: Day | null;
  predecessorIds: readonly string[];
  /** The first takes over whatever is not assigned otherwise. */
  successorIds: readonly string[];
  aliases: readonly string[];
  /** Not part of the city's government: reports are transferred with guidance. */
  isExternal: boolean;
  /** Empty where unknown. */
  phone: string;
  email: string;
  address: string;
  guidance: Bilingual | null;
  editedAt: Date | null;
}

export interface CityFunction { id: string; name: Bilingual }

/** Who carries a function in a span of days: one body, or whichever body serves the ward or district of the matter. */
export interface Assignment {
  functionId: string;
  validFrom: Day;
  validTo: Day | null;
  bodyId: string | null;
  byArea: 'district' | 'ward' | null;
}

export interface BodyChange {
  id: string;
  at: Date;
  changedByName: string;
  event: 'edited' | 'created' | 'reorganised';
  detail: Readonly<Record<string, unknown>>;
}

type Span = { validFrom: Day; validTo: Day | null };
/** Both ends included. */
export const isValidOn = (span: Span, day: Day): boolean =>
  span.validFrom <= day && (span.validTo === null || day <= span.validTo);

/**
 * The body that answers for `bodyId` on `day`: itself while it exists, else the first living body down the line of successors.
 * @returns null when the body is unknown, has not begun, or ended without a successor that lives on that day
 */
export function successorAmong(bodies: readonly Body[], bodyId: string, day: Day): Body | null {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const seen = new Set<string>();
  const waiting = [bodyId];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const body = byId.get(id);
    if (body === undefined || seen.has(id)) continue;
    seen.add(id);
    if (isValidOn(body, day)) return body;
    if (body.validTo !== null && body.validTo < day) waiting.push(...body.successorIds);
  }
  return null;
}

/** Folds a name for comparison: lower case, letters and digits only. */
export const foldName = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Bodies whose name, short name, code or alias contains the text; exact matches first. For search boxes, not for routing. */
export function bodiesMatching(text: string, bodies: readonly Body[]): Body[] {
  const wanted = foldName(text);
  if (wanted === '') return [];
  const rank = (body: Body): number => {
    const names = [body.name, body.shortName, body.code, ...body.aliases].map(foldName);
    if (names.includes(wanted)) return 0;
    if (names.some((name) => name.startsWith(wanted))) return 1;
    return wanted.length >= 3 && names.some((name) => name.includes(wanted)) ? 2 : 3;
  };
  return bodies.map((body) => ({ body, rank: rank(body) })).filter((one) => one.rank < 3)
    .sort((a, b) => a.rank - b.rank || a.body.shortName.localeCompare(b.body.shortName)).map((one) => one.body);
}
