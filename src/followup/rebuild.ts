import type { Data, Origin, PromiseRow } from './domain.ts';
import { applied, startedPromise, type PromiseStep, type StartedData } from './promise-steps.ts';

interface StepEntry { kind: string; promiseId: string | null; data: Data; origin: Origin }

/**
 * The promises of a case as its timeline tells them, in the order in which they began. No table of days is asked.
 * @param entries the whole timeline of one origin in order of `seq`
 * @throws Error where a step speaks of a promise that never started
 */
export function rebuildPromises(entries: readonly StepEntry[]): Map<string, PromiseRow> {
  const promises = new Map<string, PromiseRow>();
  for (const { kind, promiseId, data, origin } of entries) {
    if (promiseId === null || !kind.startsWith('promise-')) continue;
    if (kind === 'promise-started') {
      promises.set(promiseId, startedPromise(promiseId, origin, data as unknown as StartedData));
      continue;
    }
    const promise = promises.get(promiseId);
    if (!promise) throw new Error(`${kind} of a promise that never started: ${promiseId}`);
    promises.set(promiseId, applied(promise, { kind, data } as unknown as Exclude<PromiseStep, { kind: 'promise-started' }>));
  }
  return promises;
}

