import type { PromiseRow } from '../../followup/domain.ts';
import type { CaseRowProps } from '../../ui/parts/case-row.tsx';
import type { PublicComplaint } from '../domain.ts';
import { paths } from '../paths.ts';
import { words } from '../text.ts';
import { clockFor, mainPromise } from './clocks.ts';
import type { Around } from './queries.ts';
import { statusOf } from './status.ts';

/** A public case as one row of a list, its clock beside it. */
export function caseRowOf(row: PublicComplaint, promises: readonly PromiseRow[], around: Around): CaseRowProps {
  const promise = mainPromise(promises);
  const clock = promise && clockFor(promise, around.lang, around.now, around.calendar, 'officer');
  return {
    href: paths.publicCase(row.number), title: row.title, status: statusOf(row.state), statusLabel: words(around.lang).state[row.state],
    meta: [around.directory.areaName(row.areaCode), around.directory.bodyName(row.bodyId), row.number].filter((part) => part !== ''),
    clock: clock ? { face: clock.view, words: clock.main, line: clock.detail } : undefined,
  };
}
