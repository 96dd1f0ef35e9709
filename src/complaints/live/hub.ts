import type { Officer } from '../../directory/actor.ts';
import { officersBySession } from '../../directory/officers/store/sessions.ts';
import { entriesAfter, newestEntryId } from '../../followup/store-recent.ts';
import type { Db } from '../../platform/db/sql.ts';
import type { Sink } from '../../platform/http/event-stream.ts';
import type { World } from '../../platform/world.ts';
import { maySee } from '../policy.ts';
import { changedCases, type ChangedCase } from './store-changed.ts';

export const POLL_MS = 1_000;
const HEARTBEAT_TICKS = 15;
/** Tabs of one browser share one stream, so this is several browsers of one person. */
export const MOST_PER_OFFICER = 4;
const MOST_LISTENERS = 1_000;
/** Changes that are remembered, for streams that broke off and come back. */
const KEPT = 1_000;
const READ = 500;
/** Transactions commit in another order than their ids were made, and clocks of two machines differ a little. */
const OVERLAP_MS = 10_000;

interface Change { id: string; kind: string; officer: string | null; of: ChangedCase }
interface Listener { officer: Officer; sink: Sink }

const text = ({ id, kind, officer, of }: Change, old: boolean): string =>
  `id: ${id}\nevent: kasus\ndata: ${JSON.stringify({ number: of.number, version: of.version, kind, by: officer, old })}\n\n`;
const RELOAD = 'event: ulang\ndata: {}\n\n';

/** The smallest id of a moment some milliseconds before that of another: the time stands in the first 48 bits. */
export function idBefore(id: string, ms: number): string {
  const at = Math.max(0, Number.parseInt(id.replace('-', '').slice(0, 12), 16) - ms).toString(16).padStart(12, '0');
  return `${at.slice(0, 8)}-${at.slice(8)}-0000-0000-000000000000`;
}

/** All streams of one city in this process: one question to the database per second for all of them, none while nobody listens. */
class Hub {
  readonly #world: World;
  readonly #listeners = new Set<Listener>();
  readonly #recent = new Map<string, Change>();
  readonly #seen = new Set<string>();
  #newest: string | null = null;
  #timer: NodeJS.Timeout | null = null;
  #ticks = 0;

  constructor(world: World) { this.#world = world; }

  /** @returns how to leave, or null where there are too many */
  join(officer: Officer, sink: Sink, lastId: string | undefined): (() => void) | null {
    if (this.#listeners.size >= MOST_LISTENERS || [...this.#listeners].filter((one) => one.officer.id === officer.id).length >= MOST_PER_OFFICER) return null;
    const listener: Listener = { officer, sink };
    this.#listeners.add(listener);
    sink.write('retry: 3000\n\n');
    this.#catchUp(listener, lastId);
    if (this.#timer === null) this.#schedule(0);
    return () => { this.#listeners.delete(listener); };
  }

  /** Whoever comes back hears what was missed, or that it is too long ago to tell; a new one hears the last seconds, marked as old. */
  #catchUp(listener: Listener, lastId: string | undefined): void {
    if (lastId && !this.#recent.has(lastId)) listener.sink.write(RELOAD);
    const after = lastId ?? '';
    for (const change of [...this.#recent.values()].filter((one) => one.id > after).slice(lastId ? 0 : -20)) this.#tell(listener, change, lastId === undefined);
  }

  #tell(listener: Listener, change: Change, old: boolean): void {
    if (maySee(listener.officer, change.of) && !listener.sink.write(text(change, old))) this.#drop(listener);
  }
  #drop(listener: Listener): void {
    this.#listeners.delete(listener);
    listener.sink.end();
  }

  #schedule(ms: number): void {
    this.#timer = setTimeout(() => {
      this.#tick().catch((error: unknown) => this.#world.log.warn({ err: error }, 'live updates could not be read')).finally(() => {
        this.#timer = null;
        if (this.#listeners.size > 0) this.#schedule(POLL_MS);
        else this.#forget();
      });
    }, ms);
    this.#timer.unref();
  }

  async #tick(): Promise<void> {
    const alive = await this.#world.db.read((tx) => officersBySession(tx, [...this.#listeners].map((one) => one.officer.sessionId), this.#world.now()));
    for (const listener of this.#listeners) {
      const now = alive.get(listener.officer.sessionId);
      // Signed out, disabled or too long idle: the stream ends with the session. A changed role counts from the next second on.
      if (now) listener.officer = now; else this.#drop(listener);
    }
    for (const change of await this.#changes()) for (const listener of this.#listeners) this.#tell(listener, change, false);
    this.#ticks += 1;
    if (this.#ticks % HEARTBEAT_TICKS === 0) for (const listener of this.#listeners) if (!listener.sink.write(': ada\n\n')) this.#drop(listener);
  }

  /** What is new since the last look; the first look only learns where to begin. */
  async #changes(): Promise<Change[]> {
    const first = this.#newest === null;
    const { entries, cases } = await this.#world.db.read(async (tx) => {
      const start = this.#newest ?? await newestEntryId(tx);
      if (start === null) return { entries: [], cases: new Map<string, ChangedCase>() };
      this.#newest ??= start;
      const found = (await entriesAfter(tx, 'complaints', idBefore(start, OVERLAP_MS), READ)).filter((entry) => !this.#seen.has(entry.id));
      return { entries: found, cases: found.length ? await changedCases(tx, found.map((entry) => entry.originId)) : new Map<string, ChangedCase>() };
    });
    const fresh = entries.reverse().flatMap(({ id, originId, kind, officer }): Change[] => { const of = cases.get(originId); return of ? [{ id, kind, officer, of }] : []; });
    for (const entry of entries) this.#seen.add(entry.id);
    for (const change of fresh) { this.#recent.set(change.id, change); if (change.id > (this.#newest ?? '')) this.#newest = change.id; }
    for (const [kept, most] of [[this.#recent, KEPT], [this.#seen, KEPT * 4]] as const) for (const id of kept.keys()) { if (kept.size <= most) break; kept.delete(id); }
    if (entries.length === READ && !first) for (const listener of this.#listeners) listener.sink.write(RELOAD);
    return first ? [] : fresh;
  }

  #forget(): void { this.#newest = null; this.#recent.clear(); this.#seen.clear(); }
  close(): void {
    for (const listener of this.#listeners) this.#drop(listener);
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
  get size(): number { return this.#listeners.size; }
}

const hubs = new Map<Db, Hub>();
export function hubOf(world: World): Hub {
  const known = hubs.get(world.db);
  if (known) return known;
  const hub = new Hub(world);
  hubs.set(world.db, hub);
  return hub;
}
/** Ends every stream, so that a server that stops does not wait for them. */
export function closeLive(): void {
  for (const hub of hubs.values()) hub.close();
  hubs.clear();
}
