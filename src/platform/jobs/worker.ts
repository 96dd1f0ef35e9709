import { setTimeout } from 'node:timers/promises';
import type { World } from '../world.ts';
import { ensureRecurring, slotOf, type Recurring } from './queue.ts';
import { runDue, type JobHandlers } from './run-due.ts';

export interface Worker {
  /** Finishes the job in hand, gives back the rest, and resolves. */
  stop(): Promise<void>;
}
export interface WorkerOptions {
  recurring?: readonly Recurring[];
  /** Between looks at a city that had nothing to do; grows to five times this. */
  pollMs?: number;
  batch?: number;
  /** Told when not even the list of cities can be read, e.g. while the database is away. */
  onNoCities?: (error: unknown) => void;
}

interface Turn { nextAtMs: number; waitMs: number; slots: Map<string, number> }

/** Runs the jobs of all cities until stopped. Several workers, in one process or many, may run beside each other. */
export function runWorker(worlds: () => Promise<World[]>, handlers: JobHandlers, options: WorkerOptions = {}): Worker {
  const pollMs = options.pollMs ?? 1_000;
  const stopping = new AbortController();
  const turns = new Map<string, Turn>();
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const cities = await worlds().catch((error: unknown): World[] => { options.onNoCities?.(error); return []; });
      let busy = false;
      for (const world of cities) {
        const turn = turns.get(world.city.id) ?? { nextAtMs: 0, waitMs: pollMs, slots: new Map<string, number>() };
        turns.set(world.city.id, turn);
        if (stopping.signal.aborted || performance.now() < turn.nextAtMs) continue;
        busy = (await takeTurn(world, turn)) || busy;
      }
      if (!busy) await sleep(pollMs, stopping.signal);
    }
  };
  /** @returns true when there may be more to do at once */
  const takeTurn = async (world: World, turn: Turn): Promise<boolean> => {
    try {
      await makeRecurring(world, turn, options.recurring ?? []);
      const result = await runDue(world, handlers, options.batch ?? 20, () => !stopping.signal.aborted);
      turn.waitMs = result.claimed > 0 ? pollMs : Math.min(turn.waitMs * 1.5, pollMs * 5);
      turn.nextAtMs = result.claimed > 0 ? 0 : performance.now() + turn.waitMs;
      return result.claimed > 0;
    } catch (error) {
      turn.waitMs = Math.min(turn.waitMs * 2, 30_000);
      turn.nextAtMs = performance.now() + turn.waitMs;
      world.log.error({ err: error, waitMs: turn.waitMs }, 'the worker could not reach its queue');
      return false;
    }
  };
  const running = loop();
  return { stop: async () => { stopping.abort(); await running; } };
}

/** Asks the database only when a slot begins; the slot is remembered here, and its key in the table makes it one job for all workers. */
async function makeRecurring(world: World, turn: Turn, recurring: readonly Recurring[]): Promise<void> {
  const now = world.now();
  const fresh = recurring.filter((one) => turn.slots.get(one.name) !== slotOf(one.everySeconds, now));
  if (fresh.length === 0) return;
  await world.db.transaction(async (tx) => { for (const one of fresh) await ensureRecurring(tx, one.name, one.everySeconds, now); });
  for (const one of fresh) turn.slots.set(one.name, slotOf(one.everySeconds, now));
}

/** Ends early when the worker is stopped; Node takes its listener off the signal again, so that a long life does not gather them. */
const sleep = (ms: number, signal: AbortSignal): Promise<void> => setTimeout(ms, undefined, { signal }).catch(() => undefined);
