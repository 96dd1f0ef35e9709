import type { PublicEntry } from '../../followup/domain.ts';
import { owe } from '../actions/triage.ts';
import type { Step } from '../actions/step.ts';
import type { Complaint, Outcome } from '../domain.ts';
import { ANSWERS, FOLLOWING, NEWS, restored, type Before } from './domain.ts';

/** What a member is told of its lead: where it went, and what was answered since. Decided on the member's own clocks, which are kept when the lead's are. */
export function bring(step: Step, lead: Complaint, bodyName: string, news: readonly PublicEntry[]): void {
  moveAlong(step, lead, bodyName);
  for (const entry of news) {
    if (ANSWERS.has(entry.kind)) answer(step, lead, entry);
    else if (NEWS.has(entry.kind) && !step.c.endedAt) step.enter(entry.kind, 'party', { body: entry.body ?? '', data: { lead: lead.number } });
  }
}

function moveAlong(step: Step, lead: Complaint, bodyName: string): void {
  const { c } = step;
  if (!FOLLOWING.has(c.state) || lead.endedAt) return;
  if (lead.bodyId === null) {
    if (lead.state !== 'received' || c.state === 'received') return;
    step.enter('lead-returned', 'party', { data: { lead: lead.number, from: c.state, to: 'received' } });
    Object.assign(c, { state: 'received', bodyId: null, acceptedBy: null });
    step.handOver({ type: 'coordinator', id: null });
    step.open('verification', { type: 'coordinator', id: null }, step.rules.verification);
    return;
  }
  if (lead.class === null || (c.state !== 'received' && c.bodyId === lead.bodyId)) return;
  const from = c.state;
  const reclassified = c.class !== null && c.class !== lead.class;
  Object.assign(c, { state: 'forwarded', class: lead.class, bodyId: lead.bodyId, categoryId: lead.categoryId, functionId: lead.functionId, forwardedAt: c.forwardedAt ?? step.now, acceptedBy: null });
  step.keep('verification');
  step.enter('lead-referred', 'party', { data: { lead: lead.number, bodyId: lead.bodyId, body: bodyName, from, to: 'forwarded' } });
  owe(step, { type: 'body', id: lead.bodyId }, lead.class, reclassified);
}

function answer(step: Step, lead: Complaint, entry: PublicEntry): void {
  const { c } = step;
  if (c.endedAt) return;
  const data = { ...entry.data, lead: lead.number };
  if (!FOLLOWING.has(c.state) || c.state === 'received') {
    // Their own objection or answer goes on; they only read what the others were told.
    step.enter('lead-answered', 'party', { body: entry.body ?? '', data: without(data, ['from', 'to']) });
    return;
  }
  const completing = entry.kind !== 'answered-progress';
  const to = completing ? 'answered' : 'in_progress';
  step.enter('lead-answered', 'party', { body: entry.body ?? '', data: { ...data, from: c.state, to } });
  step.keep('first_answer');
  Object.assign(c, { state: to, firstAnsweredAt: c.firstAnsweredAt ?? step.now });
  if (!completing) return;
  step.keep('completion');
  Object.assign(c, { answeredAt: step.now, hasCompletingAnswer: true, outcome: (entry.data['outcome'] ?? null) as Outcome | null, verdict: null, remindersSent: 0 });
  step.open('reply', { type: 'resident', id: null }, step.rules.reply);
}

const without = <T extends Record<string, unknown>>(data: T, keys: readonly string[]): T => Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key))) as T;

/**
 * Back to what it was at the merge. A clock that the lead's answer had stopped counts on from its own beginning with its own pauses and
 * extensions, so the time as a member is neither gained nor lost. What the reporter decided themselves stands: an end or an objection is theirs.
 */
export function restore(step: Step, before: Before): void {
  const { c } = step;
  if (c.endedAt || c.state === 'contested') return;
  const known = new Map(step.promises.map((promise) => [promise.id, promise]));
  for (const promise of known.values()) if (!before.promises.includes(promise.id) && (promise.state === 'running' || promise.state === 'paused')) step.void({ id: promise.id }, 'unmerged');
  for (const id of before.promises) {
    const former = known.get(id);
    if (!former || former.state === 'running' || former.state === 'paused') continue;
    const kind = former.kind as Parameters<Step['open']>[0];
    step.open(kind, former.owedBy, former.limits, { startedAt: former.startedAt, pauses: former.pauses });
    for (const { days, reason } of former.extensions) step.extend(kind, days, reason);
  }
  Object.assign(c, restored(before), { remindersSent: 0 });
  step.handOver(c.bodyId === null ? { type: 'coordinator', id: null } : { type: 'body', id: c.bodyId });
}
