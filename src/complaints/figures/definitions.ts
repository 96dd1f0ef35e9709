/**
 * Every published figure, by the name under which it is counted, listed and explained. A figure counts reports that were received in
 * the period; what each one counts is written once, as a condition in `store-figures.ts`, and once as a sentence in `text.ts`.
 */
export const FIGURES = ['received', 'answerDue', 'answerInTime', 'completionDue', 'completedInTime', 'completed', 'accepted', 'silent', 'disputed', 'reopened',
  'late', 'returned', 'transferred'] as const;
export type FigureName = (typeof FIGURES)[number];
/** These five are published together or not at all: one of them alone flatters. */
export const VERDICTS = ['accepted', 'silent', 'disputed', 'reopened', 'late'] as const satisfies readonly FigureName[];
export type VerdictName = (typeof VERDICTS)[number];

/** The word of each figure in an address. */
export const FIGURE_WORD: Readonly<Record<FigureName, string>> = {
  received: 'masuk', answerDue: 'jawaban-jatuh-tempo', answerInTime: 'jawaban-tepat', completionDue: 'penyelesaian-jatuh-tempo', completedInTime: 'penyelesaian-tepat',
  completed: 'tuntas', accepted: 'diterima', silent: 'tanpa-balasan', disputed: 'dibantah', reopened: 'dibuka-lagi', late: 'lewat', returned: 'dikembalikan', transferred: 'dilimpahkan',
};

export const DIMENSIONS = ['body', 'category', 'area', 'channel', 'month'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export const DIMENSION_WORD: Readonly<Record<Dimension, string>> = { body: 'instansi', category: 'kategori', area: 'kelurahan', channel: 'saluran', month: 'bulan' };
/** Stands for "none" where a report has no agency, category or ward. */
export const NONE = 'tanpa';

/** Oversight reports enter a public number only where at least so many of them stand behind it: fewer could point at somebody. */
export const FEWEST_OVERSIGHT = 5;

export type Counts = Readonly<Record<FigureName, number>>;
/** Counts of one agency, category, ward, channel or month; `days` are working days from receipt to the completing answer. */
export interface FigureRow { key: string | null; counts: Counts; medianDays: number | null; p90Days: number | null }
export interface FigureTable { rows: readonly FigureRow[]; total: FigureRow }

export type VerdictCounts = Readonly<Record<VerdictName | 'received' | 'completed', number>>;
