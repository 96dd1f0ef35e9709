import { guessFunction, type Guess } from '../../directory/categories.ts';
import { isValidOn, successorAmong, type Assignment } from '../../directory/bodies/domain.ts';
import { assignments } from '../../directory/bodies/store.ts';
import type { Directory } from '../../directory/snapshot.ts';
import type { Day } from '../../law/day.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { CLASSES, type Complaint, type ComplaintClass } from '../domain.ts';

export type Level = 'yakin' | 'cukup' | 'ragu';
/** What the inbox proposes; it decides nothing. */
export interface Suggestion {
  bodyId: string;
  categoryId: string | null;
  functionId: string | null;
  class: ComplaintClass;
  /** 0 to 1 */
  confidence: number;
  level: Level;
  because: readonly string[];
}

const SURE = 0.85;
/** Below this a suggestion is doubtful and never accepted in bulk. */
export const FAIR = 0.65;
/** What the reporter chose from the list, where the words of the report say nothing. */
const CHOSEN = 0.6;
export const levelOf = (confidence: number): Level => (confidence >= SURE ? 'yakin' : confidence >= FAIR ? 'cukup' : 'ragu');

/** Texts of reports never change, so a guess is made once per report and table of categories. */
const known = new WeakMap<Directory['categories'], Map<string, Guess | null>>();
const MOST_KEPT = 2000;

function guessFor(complaint: Complaint, categories: Directory['categories']): Guess | null {
  const kept = known.get(categories) ?? new Map<string, Guess | null>();
  known.set(categories, kept);
  const hit = kept.get(complaint.id);
  if (hit !== undefined) return hit;
  const guess = guessFunction(`${complaint.title}\n${complaint.text}`, categories)[0] ?? null;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(complaint.id, guess);
  return guess;
}

/** The same answer as `bodyForFunction`, for a whole page of reports with one question to the database. */
function carrierOf(functionId: string, areaCode: string | null, today: Day, spans: readonly Assignment[], directory: Directory): string | null {
  const span = spans.find((one) => one.functionId === functionId && isValidOn(one, today));
  if (!span) return null;
  const bodies = [...directory.bodies.values()];
  if (span.bodyId !== null) return successorAmong(bodies, span.bodyId, today)?.id ?? null;
  const wanted = span.byArea === 'district' ? areaCode?.split('.').slice(0, 3).join('.') : areaCode;
  return bodies.find((body) => body.areaCode !== null && body.areaCode === wanted && isValidOn(body, today))?.id ?? null;
}

const asClass = (text: string | undefined): ComplaintClass => CLASSES.find((one) => one === text) ?? 'complaint_service';

function suggest(complaint: Complaint, spans: readonly Assignment[], directory: Directory, today: Day): Suggestion | null {
  const guess = guessFor(complaint, directory.categories);
  const functionId = guess?.functionId ?? complaint.functionId;
  if (complaint.proposedClass === 'complaint_oversight') {
    const inspectorate = [...directory.bodies.values()].find((body) => body.code === directory.settings.inspectorateBody && isValidOn(body, today));
    // Who says that an officer did wrong is heard by a person: the proposal stays doubtful, so it is never accepted in bulk.
    return inspectorate ? { bodyId: inspectorate.id, categoryId: guess?.categoryId ?? complaint.categoryId, functionId, class: 'complaint_oversight', confidence: CHOSEN, level: 'ragu', because: [] } : null;
  }
  if (functionId === null) return null;
  const bodyId = carrierOf(functionId, complaint.areaCode, today, spans, directory);
  const body = bodyId === null ? undefined : directory.bodies.get(bodyId);
  if (!body || body.isExternal) return null;
  const categoryId = guess?.categoryId ?? complaint.categoryId;
  const category = directory.categories.find((one) => one.id === categoryId);
  const chosen = complaint.proposedClass !== null && complaint.proposedClass !== 'complaint_service' ? complaint.proposedClass : asClass(category?.defaultClass);
  const confidence = guess?.confidence ?? CHOSEN;
  return { bodyId: body.id, categoryId, functionId, class: chosen, confidence, level: levelOf(confidence), because: guess?.because ?? [] };
}

/** Proposals for a page of reports, by the report's id; reports about which nothing is known are left out. */
export async function suggestionsFor(tx: Tx, complaints: readonly Complaint[], directory: Directory, today: Day): Promise<Map<string, Suggestion>> {
  const spans = complaints.length ? await assignments(tx) : [];
  const found = complaints.map((one) => [one.id, suggest(one, spans, directory, today)] as const);
  return new Map(found.filter((pair): pair is [string, Suggestion] => pair[1] !== null));
}
