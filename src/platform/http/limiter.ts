import type { Context, MiddlewareHandler } from 'hono';
import { networkOf } from './client-address.ts';
import type { PlatformEnv } from './env.ts';
import { Problem } from './problem.ts';

/** `max` at once, refilled evenly over `perSeconds`. */
export interface Rate { max: number; perSeconds: number }
export type Taken = { allowed: true } | { allowed: false; retryAfterSeconds: number };
interface Bucket { tokens: number; atMs: number }

/**
 * Token buckets in memory. They are lost on restart and each process has its own: they hold back floods. What must hold for
 * sure (guesses of passwords and secrets) is counted in the database by its room.
 */
export class Limiter {
  readonly #buckets = new Map<string, Bucket>();
  readonly #now: () => number;
  readonly #maxBuckets: number;

  /** @param options.now milliseconds that never run backwards */
  constructor(options: { now?: () => number; maxBuckets?: number } = {}) {
    this.#now = options.now ?? (() => performance.now());
    this.#maxBuckets = options.maxBuckets ?? 50_000;
  }

  take(name: string, key: string, rate: Rate): Taken {
    const id = `${name}\u0000${key}`;
    const now = this.#now();
    const perMs = rate.max / (rate.perSeconds * 1000);
    const old = this.#buckets.get(id);
    const tokens = old ? Math.min(rate.max, old.tokens + (now - old.atMs) * perMs) : rate.max;
    // Deleting first moves the bucket to the young end of the map, so the one that goes is the longest unused.
    this.#buckets.delete(id);
    this.#buckets.set(id, { tokens: tokens >= 1 ? tokens - 1 : tokens, atMs: now });
    if (this.#buckets.size > this.#maxBuckets) this.#buckets.delete(this.#buckets.keys().next().value!);
    return tokens >= 1 ? { allowed: true } : { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil((1 - tokens) / perMs / 1000)) };
  }

  get size(): number { return this.#buckets.size; }
}

/**
 * Asks the application's limiter; a refusal also sets `Retry-After`, and the room shows its form again with 429.
 * @param key what is counted: usually `networkOf(c.var.clientAddress)`
 */
export function limitBy<E extends PlatformEnv>(c: Context<E>, name: string, key: string, rate: Rate): Taken {
  const { limiter, world } = c.var as PlatformEnv['Variables'];
  const taken: Taken = limiter?.take(`${(world as typeof world | undefined)?.city.id ?? ''}:${name}`, key, rate) ?? { allowed: true };
  if (!taken.allowed) c.header('retry-after', String(taken.retryAfterSeconds));
  return taken;
}

/** For routes without a form to give back: too many requests of one network end in the 429 page. */
export const limited = (name: string, rate: Rate): MiddlewareHandler<PlatformEnv> => async (c, next) => {
  const taken = limitBy(c, name, networkOf(c.get('clientAddress')), rate);
  if (!taken.allowed) throw new Problem('too-many-requests', taken);
  return next();
};
