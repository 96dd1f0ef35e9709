import type { Db } from '../../platform/db/sql.ts';
import type { Sink } from '../../platform/http/event-stream.ts';
import type { World } from '../../platform/world.ts';
import { stampsOf } from './store-stage.ts';

const POLL_MS = 1_000;
const HEARTBEAT_TICKS = 15;
/** Screens and telephones in one hall may share an address. */
export const MOST_PER_NETWORK = 40;
export const MOST_STREAMS = 400;
interface Listener { edition: number; network: string; sink: Sink }
/** It carries no words: whoever hears it reads the page anew. */
const CHANGED = 'event: berubah\ndata: {}\n\n';

/** Everybody who looks at screens of one city: one question to the database per second for all of them, none while nobody looks. */
class ScreenHub {
  readonly #world: World;
  readonly #listeners = new Set<Listener>();
  readonly #stamps = new Map<number, string>();
  #timer: NodeJS.Timeout | null = null;
  #ticks = 0;
  constructor(world: World) { this.#world = world; }

  /** @returns how to leave, or null where there are too many */
  join(edition: number, network: string, sink: Sink): (() => void) | null {
    if (this.#listeners.size >= MOST_STREAMS || [...this.#listeners].filter((one) => one.network === network).length >= MOST_PER_NETWORK) return null;
    const listener: Listener = { edition, network, sink };
    this.#listeners.add(listener);
    // What happened between the page and the stream, or while the stream was away, is read at once.
    sink.write(`retry: 3000\n\n${CHANGED}`);
    if (this.#timer === null) this.#schedule(0);
    return () => { this.#listeners.delete(listener); };
  }

  #schedule(ms: number): void {
    this.#timer = setTimeout(() => {
      this.#tick().catch((error: unknown) => this.#world.log.warn({ err: error }, 'the screens could not be read')).finally(() => {
        this.#timer = null;
        if (this.#listeners.size > 0) this.#schedule(POLL_MS);
        else this.#stamps.clear();
      });
    }, ms);
    this.#timer.unref();
  }

  async #tick(): Promise<void> {
    const now = await this.#world.db.read((tx) => stampsOf(tx, [...new Set([...this.#listeners].map((one) => one.edition))]));
    for (const [edition, stamp] of now) {
      const before = this.#stamps.get(edition);
      this.#stamps.set(edition, stamp);
      if (before !== undefined && before !== stamp) this.#tell((one) => one.edition === edition, CHANGED);
    }
    this.#ticks += 1;
    if (this.#ticks % HEARTBEAT_TICKS === 0) this.#tell(() => true, ': ada\n\n');
  }

  #tell(whom: (one: Listener) => boolean, text: string): void {
    for (const listener of this.#listeners) if (whom(listener) && !listener.sink.write(text)) this.#drop(listener);
  }
  #drop(listener: Listener): void {
    this.#listeners.delete(listener);
    listener.sink.end();
  }
  close(): void {
    for (const listener of this.#listeners) this.#drop(listener);
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

const hubs = new Map<Db, ScreenHub>();
export function screenHubOf(world: World): ScreenHub {
  const known = hubs.get(world.db);
  if (known) return known;
  const hub = new ScreenHub(world);
  hubs.set(world.db, hub);
  return hub;
}
/** Ends every stream, so that a server that stops does not wait for them. */
export function closeScreens(): void {
  for (const hub of hubs.values()) hub.close();
  hubs.clear();
}
