import { createHash } from 'node:crypto';
import type { ChainedEntry, InternalEntry } from './domain.ts';

export const NO_HASH = '0'.repeat(64);

/**
 * JSON with keys in the order of their UTF-16 code units and no white space; a property that is undefined is left out.
 * The README repeats this, so that an outsider can verify a chain without our code.
 */
export function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map((each) => canonical(each ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record).filter((key) => record[key] !== undefined).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(record[key])}`).join(',')}}`;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The body enters the chain as its hash, so that a court may order a text away without breaking the proof of the rest. */
const hashBody = (body: string | null): string | null => (body === null ? null : sha256(body));

/** The internal part enters the chain as this hash, so that whoever must not read it can still check the rest. */
export const hashInternal = (internal: InternalEntry['internal']): string | null => (internal === null ? null : sha256(canonical(internal)));

/** What an entry's hash is taken over. The internal part enters as a hash: a public reader can check a public entry. */
function hashEntry(entry: InternalEntry, bodyHash: string | null, prevHash: string): string {
  return sha256(canonical({
    id: entry.id, programme: entry.origin.programme, origin: entry.origin.id, seq: entry.seq, at: entry.at, kind: entry.kind,
    visibility: entry.visibility, actor: entry.actor, promise: entry.promiseId, data: entry.data, body: bodyHash,
    internal: hashInternal(entry.internal), prev: prevHash,
  }));
}

export interface ChainHead { seq: number; hash: string }

/** Appends one entry to a chain. */
export function chained(entry: Omit<InternalEntry, 'seq'>, head: ChainHead): ChainedEntry {
  const numbered: InternalEntry = { ...entry, seq: head.seq + 1 };
  const bodyHash = hashBody(entry.body);
  return { ...numbered, bodyHash, prevHash: head.hash, hash: hashEntry(numbered, bodyHash, head.hash) };
}

/**
 * Checks one whole chain in order of `seq`.
 * @returns a sentence for each break; empty where the chain holds up to its stored head
 */
export function chainProblems(entries: readonly ChainedEntry[], head: ChainHead | null): string[] {
  const problems: string[] = [];
  const erased = new Set(entries.filter((entry) => entry.kind === 'body-erased').map((entry) => entry.data['entryId']));
  let last: ChainHead = { seq: 0, hash: NO_HASH };
  for (const entry of entries) {
    const place = `entry ${entry.seq} (${entry.kind})`;
    if (entry.seq !== last.seq + 1) problems.push(`${place} follows entry ${last.seq}: something between them is missing`);
    if (entry.prevHash !== last.hash) problems.push(`${place} does not continue the entry before it`);
    if (entry.hash !== hashEntry(entry, entry.bodyHash, entry.prevHash)) problems.push(`${place} was changed after it was written`);
    const bodyGone = entry.body === null && entry.bodyHash !== null && erased.has(entry.id);
    if (!bodyGone && hashBody(entry.body) !== entry.bodyHash) problems.push(`the text of ${place} was changed after it was written`);
    last = { seq: entry.seq, hash: entry.hash };
  }
  if (!head) problems.push('the chain has no head');
  else if (head.seq !== last.seq || head.hash !== last.hash) problems.push(`the chain ends at entry ${last.seq}, its head says ${head.seq}`);
  return problems;
}
