import type { Role } from '../directory/actor.ts';

/** Who plans sessions and runs them: the coordinating office (ngombe.md N1, N11). */
export const RUNS: readonly Role[] = ['coordinator'];
/** Who may read the planning besides. */
export const READS: readonly Role[] = ['coordinator', 'leadership', 'auditor'];
