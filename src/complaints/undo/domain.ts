import type { PreparedImage } from '../../platform/files/prepare.ts';

/** The form as it was sent: names of fields and their values. */
export type HeldForm = Readonly<Record<string, readonly string[]>>;

/** A step that was found to fit and takes effect when its time comes. */
export interface HeldStep {
  id: string;
  complaintId: string;
  number: string;
  officerId: string;
  officerName: string;
  /** The noun of the step, as in its address. */
  step: string;
  form: HeldForm;
  pictures: { before: readonly PreparedImage[]; after: readonly PreparedImage[] };
  version: number;
  heldAt: Date;
  dueAt: Date;
  state: 'held' | 'done' | 'undone' | 'refused';
  /** A code of `decisions.ts`, `gone` or `missing`. */
  refusal: string | null;
}

/** What an action asks of a form, over the kept fields. */
export const readerOf = (form: HeldForm) => ({
  text: (name: string): string => form[name]?.[0] ?? '',
  list: (name: string): string[] => (form[name] ?? []).filter((value) => value !== ''),
  has: (name: string): boolean => form[name] !== undefined,
});

/** Whole seconds until it takes effect; 0 where its time has come. */
export const secondsLeft = (step: Pick<HeldStep, 'dueAt'>, now: Date): number => Math.max(0, Math.ceil((step.dueAt.getTime() - now.getTime()) / 1000));

/** A deadline that ends within the wait must not be missed because of it: such a step takes effect at once. */
export const mayWait = (dues: readonly Date[], now: Date, seconds: number): boolean =>
  seconds > 0 && dues.every((dueAt) => dueAt < now || dueAt.getTime() - now.getTime() > seconds * 1000);
