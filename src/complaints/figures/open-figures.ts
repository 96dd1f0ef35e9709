import type { Directory } from '../../directory/snapshot.ts';
import { dayOf, type Day } from '../../law/day.ts';
import type { World } from '../../platform/world.ts';
import type { Around } from '../public/queries.ts';
import { cohortOf, OPEN_SCOPE, OVERSIGHT_SCOPE } from './cohort.ts';
import { countedOnce } from './counted-once.ts';
import { FEWEST_OVERSIGHT, VERDICTS, type VerdictCounts } from './definitions.ts';
import { monthsBefore, monthsIn, type Period } from './period.ts';
import { verdictRows, type VerdictRow } from './store-figures.ts';

const NAMES = ['received', 'completed', ...VERDICTS] as const;
const ZERO: VerdictCounts = { received: 0, completed: 0, accepted: 0, silent: 0, disputed: 0, reopened: 0, late: 0 };
/** @param fewest counts below this are left out whole */
const sum = (rows: readonly VerdictCounts[], fewest = 0): VerdictCounts =>
  Object.fromEntries(NAMES.map((name) => [name, rows.reduce((all, row) => all + (row[name] < fewest ? 0 : row[name]), 0)])) as unknown as VerdictCounts;

export interface OpenFigures {
  /** One for each agency and month; null is a report without an agency. Oversight reports are in none of them. */
  rows: readonly VerdictRow[];
  bodies: readonly (VerdictCounts & { bodyId: string | null })[];
  /** The whole city, month by month, oldest first; months without reports stand with zeros. */
  months: readonly (VerdictCounts & { month: string })[];
  total: VerdictCounts;
  /** Oversight reports within `total`. */
  oversight: number;
}
const shared = countedOnce<OpenFigures>();

/** Twelve whole months, the running one included. */
export const lastTwelve = (today: Day): Period => ({ kind: 'days', name: '', from: monthsBefore(today, 11).from, to: monthsBefore(today, 0).to });

/**
 * What everybody may know: the verdicts, for each agency and month. A month of the whole city holds oversight reports only where at
 * least five of them stand behind the number, and a year is the sum of its published months, so that no subtraction finds a single one.
 * @param bodyIds an agency with those it took over from; null for all
 */
export const openFigures = (world: World, period: Period, bodyIds: readonly string[] | null, around: Pick<Around, 'now' | 'city' | 'directory'>): Promise<OpenFigures> =>
  shared(JSON.stringify([world.city.id, period, bodyIds, dayOf(around.now, around.city.utcOffsetMinutes)]), () => world.db.read(async (tx) => {
    const cohort = (scope: typeof OPEN_SCOPE) => ({ ...cohortOf(scope, period, {}, around.directory, around), ...(bodyIds === null ? {} : { bodyIds }) });
    const rows = await verdictRows(tx, cohort(OPEN_SCOPE));
    const closed = bodyIds === null ? await verdictRows(tx, cohort(OVERSIGHT_SCOPE)) : [];
    const today = dayOf(around.now, around.city.utcOffsetMinutes);
    const months = monthsIn(period).filter((one) => one.from <= today).map(({ name }) => {
      const hidden = closed.filter((row) => row.month === name);
      const told = sum([sum(hidden)], FEWEST_OVERSIGHT);
      return { told: told.received, line: { month: name, ...sum([sum(rows.filter((row) => row.month === name)), told]) } };
    });
    const ids = [...new Set(rows.map((row) => row.bodyId))];
    return {
      rows, bodies: ids.map((bodyId) => ({ bodyId, ...sum(rows.filter((row) => row.bodyId === bodyId)) })), months: months.map(({ line }) => line),
      total: months.length > 0 ? sum(months.map(({ line }) => line)) : ZERO, oversight: months.reduce((all, { told }) => all + told, 0),
    };
  }));

/** One line for each agency and month, the whole city's line after its agencies. */
export function openLines(figures: OpenFigures, directory: Directory, city: string): (string | number)[][] {
  const counts = (row: VerdictCounts): number[] => NAMES.map((name) => row[name]);
  const nameOf = (id: string | null): string => (id === null ? '' : directory.bodies.get(id)?.name ?? '');
  const codeOf = (id: string | null): string => (id === null ? '' : directory.bodies.get(id)?.code ?? '');
  return figures.months.flatMap((month) => [
    ...figures.rows.filter((row) => row.month === month.month).sort((a, b) => codeOf(a.bodyId).localeCompare(codeOf(b.bodyId)))
      .map((row) => [row.month, codeOf(row.bodyId), nameOf(row.bodyId), ...counts(row)]),
    [month.month, 'KOTA', city, ...counts(month)],
  ]);
}
/** Names of the columns, in the order of `openLines`; `text.ts` says what each holds. */
export const OPEN_COLUMNS = ['bulan', 'kode_instansi', 'instansi', 'masuk', 'dijawab_tuntas', 'diterima_pelapor', 'tanpa_balasan', 'dibantah', 'dibuka_lagi', 'lewat_waktu'] as const;
