import { momentText } from '../../../followup/dates.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Empty } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { consoleText } from '../../console/text.ts';
import type { Around } from '../../public/queries.ts';
import type { BulkRun } from '../domain.ts';
import { bulkPaths } from '../paths.ts';
import { sayBulk } from '../text.ts';

/** Where an officer finds the results again. */
export function RunsPage({ shell, around, runs }: { shell: Shell; around: Around; runs: readonly BulkRun[] }) {
  const t = sayBulk(shell.lang);
  return (
    <ConsolePage shell={shell} title={t.list}>
      {runs.length === 0 ? <Empty title={t.none}><p>{t.noneText}</p></Empty> : <ul class="bullets">{runs.map((run) => (
        <li><a href={bulkPaths.run(run.id)}>{momentText(shell.lang, run.madeAt, around.city.utcOffsetMinutes)}</a>: {run.step && consoleText(shell.lang).step[run.step].title}, {t.state[run.state]}</li>
      ))}</ul>}
    </ConsolePage>
  );
}
