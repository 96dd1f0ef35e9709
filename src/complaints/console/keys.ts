import type { KeyHint } from '../../ui/console/inbox.tsx';
import type { StepNoun } from './steps.ts';
import type { ConsoleText } from './text.ts';

/** The letter that opens a form of the case; the page, its help and the browser's script all read this table. */
export const STEP_KEYS: Readonly<Record<StepNoun, string>> = {
  disposisi: 'D', kelengkapan: 'L', arsip: 'R', pelimpahan: 'P', prioritas: 'O', publikasi: 'B', penerimaan: 'T', pengembalian: 'K', jawaban: 'J', catatan: 'C', pesan: 'M',
  perpanjangan: 'H', penutupan: 'S', pembukaan: 'N', identitas: 'Z',
};
/** Buttons of the report beside the list. */
export const PEEK_KEYS = { accept: 'A', change: 'I', complete: 'L' } as const;

export const listKeys = (t: ConsoleText, triages: boolean): KeyHint[] => [
  { keys: ['J', 'K'], label: t.keys.move }, { keys: ['Enter'], label: t.keys.open }, { keys: ['X'], label: t.keys.pick }, { keys: ['Shift', t.keys.click], label: t.keys.range },
  ...(triages ? [{ keys: [PEEK_KEYS.accept], label: t.keys.accept }, { keys: [PEEK_KEYS.change], label: t.keys.change }, { keys: [PEEK_KEYS.complete], label: t.keys.complete }] : []),
];
/** Only the steps that stand on the page. */
export const caseKeys = (t: ConsoleText, shown: readonly StepNoun[]): KeyHint[] => shown.map((step) => ({ keys: [STEP_KEYS[step]], label: step === 'identitas' ? t.identity.see : t.step[step].title }));
