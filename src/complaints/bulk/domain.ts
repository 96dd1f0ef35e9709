import { createHash } from 'node:crypto';
import type { StepNoun } from '../console/steps.ts';
import type { HeldForm } from '../undo/domain.ts';

/** Steps that may be taken on many cases at once. */
export const BULK_STEPS = ['disposisi', 'penerimaan', 'prioritas', 'publikasi', 'penutupan', 'catatan'] as const satisfies readonly StepNoun[];
export type BulkStep = (typeof BULK_STEPS)[number];
export const isBulkStep = (step: string): step is BulkStep => (BULK_STEPS as readonly string[]).includes(step);

/** As many cases as one run may hold: read by one person, done within a minute. */
export const MOST = 500;
/** Texts for the public are read one by one on the plan, so fewer. */
export const MOST_PUBLISHED = 50;

export interface BulkRun {
  id: string; officerId: string; step: BulkStep | null; form: HeldForm; madeAt: Date;
  state: 'draft' | 'waiting' | 'running' | 'done' | 'cancelled'; startsAt: Date | null; endedAt: Date | null; list: string;
}
export interface BulkItem {
  complaintId: string; number: string; title: string; version: number; form: HeldForm;
  outcome: 'todo' | 'done' | 'refused' | 'cancelled';
  /** A code of `decisions.ts`, or `unsure`, `gone`, `missing`. */
  reason: string | null;
}
export type NewItem = Pick<BulkItem, 'complaintId' | 'version' | 'form'> & { reason: string | null };

/** Tells one plan of a run from another: what would happen, with which words, to which cases as they stood. */
export const planMark = (run: Pick<BulkRun, 'step' | 'form'>, items: readonly BulkItem[]): string =>
  createHash('sha256').update(JSON.stringify([run.step, run.form, items.map((one) => [one.complaintId, one.version, one.form, one.reason])])).digest('hex').slice(0, 32);
export const isOver = (run: Pick<BulkRun, 'state'>): boolean => run.state === 'done' || run.state === 'cancelled';
export const countOf = (items: readonly Pick<BulkItem, 'outcome'>[], outcome: BulkItem['outcome']): number => items.filter((item) => item.outcome === outcome).length;
