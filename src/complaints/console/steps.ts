import type { Officer } from '../../directory/actor.ts';
import { isOpen, type PromiseRow } from '../../followup/domain.ts';
import { ENDED, NEXT, type Complaint } from '../domain.ts';
import { may, type Verb } from '../policy.ts';

/** The forms of a case, by the noun in their address. */
export const STEPS = ['disposisi', 'kelengkapan', 'arsip', 'pelimpahan', 'prioritas', 'publikasi', 'penerimaan', 'pengembalian', 'jawaban',
  'catatan', 'pesan', 'perpanjangan', 'penutupan', 'pembukaan', 'identitas'] as const;
export type StepNoun = (typeof STEPS)[number];
export const isStep = (noun: string | undefined): noun is StepNoun => (STEPS as readonly (string | undefined)[]).includes(noun);

const VERB: Readonly<Record<StepNoun, Verb>> = {
  disposisi: 'verify', kelengkapan: 'ask-completion', arsip: 'archive', pelimpahan: 'transfer', prioritas: 'reprioritise', publikasi: 'publish', penerimaan: 'accept',
  pengembalian: 'return', jawaban: 'answer', catatan: 'note', pesan: 'note', perpanjangan: 'extend', penutupan: 'close', pembukaan: 'reopen', identitas: 'see-identity',
};

function fits(step: StepNoun, c: Complaint, promises: readonly PromiseRow[]): boolean {
  switch (step) {
    case 'disposisi': return c.state === 'received' || c.state === 'forwarded' || c.state === 'in_progress';
    case 'kelengkapan': return NEXT[c.state].includes('needs_completion');
    case 'arsip': return NEXT[c.state].includes('archived');
    case 'pelimpahan': return NEXT[c.state].includes('transferred');
    case 'publikasi': return !c.restricted && !c.confidential && (c.publishedAt !== null || c.state !== 'received');
    case 'penerimaan': return c.state === 'forwarded' || c.state === 'contested';
    case 'pengembalian': return c.state === 'forwarded' || c.state === 'in_progress';
    case 'jawaban': return c.state === 'forwarded' || c.state === 'in_progress' || c.state === 'contested';
    case 'prioritas': case 'pesan': return !ENDED.has(c.state);
    case 'perpanjangan': return promises.some((promise) => promise.kind === 'completion' && isOpen(promise));
    case 'penutupan': return c.state === 'transferred' || (c.state === 'answered' && c.hasCompletingAnswer);
    case 'pembukaan': return c.state === 'completed';
    case 'catatan': case 'identitas': return true;
  }
}

/** Forms that this officer sees on this case now: what the policy allows and the state admits. */
export const shownSteps = (officer: Officer, c: Complaint, promises: readonly PromiseRow[]): readonly StepNoun[] =>
  STEPS.filter((step) => may(officer, VERB[step], c) && fits(step, c, promises));

/** The form that is waited for, open from the start. */
export function awaitedStep(c: Complaint, shown: readonly StepNoun[]): StepNoun | null {
  const order: readonly StepNoun[] = c.state === 'received' ? ['disposisi'] : c.state === 'forwarded' ? ['penerimaan', 'jawaban'] : ['jawaban'];
  return order.find((step) => shown.includes(step)) ?? null;
}
