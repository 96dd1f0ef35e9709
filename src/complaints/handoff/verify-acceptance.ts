import type { PromiseRow } from '../../followup/domain.ts';
import type { ComplaintState } from '../domain.ts';
import { openAcceptance } from './acceptance.ts';

/** A referral waits for a yes or no exactly while its case is referred; reports referred before there were such hours never wait. */
export function acceptanceProblem(state: ComplaintState, promises: readonly PromiseRow[]): string | null {
  const open = openAcceptance(promises);
  if (open && state !== 'forwarded' && state !== 'needs_completion') return 'waits to be accepted, but is not with an office that could';
  if (!open && state === 'forwarded' && promises.some((promise) => promise.kind === 'acceptance')) return 'was referred, but nothing waits to be accepted';
  return null;
}
