import { isDay } from '../law/day.ts';
import { unfilledIn } from './template-fields.ts';
import { NEXT, type Complaint, type ComplaintState, type Outcome } from './domain.ts';

/** Why something was not done; `text.ts` has a sentence for each in every language. */
export type RefusalCode =
  | 'awaits-approval' | 'second-person' | 'draft-changed' | 'draft-news'
  | 'unfilled-field'
  | 'assigned-meanwhile' | 'nobody-there' | 'not-a-colleague'
  | 'wrong-state' | 'changed-meanwhile' | 'not-allowed' | 'no-completing-answer' | 'promise-is-not-completion'
  | 'same-body' | 'unknown-body' | 'body-outside-city' | 'body-inside-city' | 'reply-time-over' | 'empty'
  | 'not-proven' | 'too-many-tries'
  | 'clock-not-running' | 'extension-too-long' | 'statutory-limit' | 'ruling-due' | 'ruled-already' | 'already-late' | 'contributes-already' | 'beyond-lead-clock' | 'contribution-over' | 'rework-once' | 'contributions-missing' | 'body-still-valid' | 'oversight-elsewhere'
  | 'held'
  | 'not-offered' | 'deliberation-running' | 'unknown-officer' | 'facilitator-same-body' | 'facilitator-related-body' | 'facilitator-handled' | 'anonymous-paper'
  | 'session-past' | 'due-day-out' | 'nothing-to-sign' | 'text-changed' | 'signed-already' | 'not-due-yet' | 'wrong-code'
  | 'proof-needed' | 'proof-reason' | 'inspected-already' | 'inspection-stays'
  | 'processing-restricted' | 'consent-withdrawn'
  | 'proof-needed' | 'proof-reason' | 'inspected-already' | 'inspection-stays'
  | 'merged' | 'lead-ended' | 'other-class' | 'merge-other-way';
export interface Refusal { refused: RefusalCode; from?: ComplaintState }
export const isRefusal = (value: unknown): value is Refusal => typeof value === 'object' && value !== null && 'refused' in value;

export function canMove(complaint: Complaint, to: ComplaintState): Refusal | null {
  return NEXT[complaint.state].includes(to) ? null : { refused: 'wrong-state', from: complaint.state };
}

export interface AnswerInput {
  kind: 'progress' | 'completing';
  text: string;
  outcome?: Outcome | undefined;
  /** For `solved` and `explained`: what was done, on which day, by whom. */
  doneWhat?: string | undefined;
  doneOn?: string | undefined;
  doneBy?: string | undefined;
  /** For `not_possible`: why, and who can. */
  whyNot?: string | undefined;
  whoCan?: string | undefined;
}

const PROMISES = /\b(akan|segera|secepatnya|dijadwalkan|diagendakan|direncanakan|mohon (?:menunggu|bersabar|ditunggu)|dalam proses|sedang (?:kami )?(?:proses|koordinasikan|tindak ?lanjuti)|(?:kami|sudah) (?:teruskan|koordinasikan)|ditindak ?lanjuti)\b/iu;
const DEEDS = /\b(sudah|telah|selesai|rampung|terpasang|tuntas|kami (?:ganti|perbaiki|angkut|bersihkan|pasang|potong|cabut|bayarkan|terbitkan|kirim|cek|periksa|tambal|keruk)|di(?:ganti|perbaiki|angkut|bersihkan|pasang|tambal|keruk|potong|terbitkan|bayarkan|tertibkan|bongkar|perpanjang|cetak|serahkan))\b/iu;

/** True where a text speaks of the future only: it stops the first-answer clock, never the completion clock (complaints.md §5). */
export const onlyPromises = (text: string): boolean => PROMISES.test(text) && !DEEDS.test(text.replace(/\b(?:sudah|telah)\s+(?:kami\s+)?(?:teruskan|diteruskan|koordinasikan|dikoordinasikan|terima|diterima|catat|dicatat)\b/giu, ''));

/** The answer quality gate. @returns the fields that are still missing, or a refusal, or null where the answer may go out. */
export function judgeAnswer(answer: AnswerInput, today: string): { missing: (keyof AnswerInput)[] } | Refusal | null {
  if ([answer.text, answer.doneWhat, answer.doneBy, answer.whyNot, answer.whoCan].some((part) => unfilledIn(part ?? '').length > 0)) return { refused: 'unfilled-field' };
  const missing: (keyof AnswerInput)[] = [];
  if (answer.text.trim().length < 20) missing.push('text');
  if (answer.kind === 'progress') return missing.length ? { missing } : null;
  if (!answer.outcome) missing.push('outcome');
  else if (answer.outcome === 'not_possible') {
    if (!answer.whyNot?.trim()) missing.push('whyNot');
    if (!answer.whoCan?.trim()) missing.push('whoCan');
  } else {
    if (!answer.doneWhat?.trim()) missing.push('doneWhat');
    if (!answer.doneBy?.trim()) missing.push('doneBy');
    if (!answer.doneOn || !isDay(answer.doneOn) || answer.doneOn > today) missing.push('doneOn');
  }
  if (missing.length) return { missing };
  const claim = answer.outcome === 'not_possible' ? '' : `${answer.text} ${answer.doneWhat ?? ''}`;
  return claim && (onlyPromises(answer.text) || onlyPromises(answer.doneWhat ?? '')) ? { refused: 'promise-is-not-completion' } : null;
}

/** Completed needs a published completing answer and either the reporter's yes or their silence until the reply time lapsed. */
export function canClose(complaint: Complaint): Refusal | null {
  if (complaint.state !== 'answered') return { refused: 'wrong-state', from: complaint.state };
  return complaint.hasCompletingAnswer ? null : { refused: 'no-completing-answer' };
}

/** A case that comes back to the coordinator after its end: no office has it, and clocks begin with the next forwarding. */
export const begunAnew = {
  state: 'received', bodyId: null, acceptedBy: null, forwardedAt: null, firstAnsweredAt: null, hasCompletingAnswer: false, endedAt: null, outcome: null, verdict: null,
} as const satisfies Partial<Complaint>;
