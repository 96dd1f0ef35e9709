import { formatNumber } from '../../../platform/i18n/numbers.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { CaseList } from '../../../ui/parts/case-row.tsx';
import { Icon } from '../../../ui/parts/icon.tsx';
import { Empty } from '../../../ui/parts/panels.tsx';
import { Pager } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { cursorText } from '../../console/list-query.ts';
import { consoleRow } from '../../console/views/search-page.tsx';
import type { Around } from '../../public/queries.ts';
import { askQuery, type Ask } from '../ask.ts';
import { capital, narrowingNames, periodName } from '../names.ts';
import { figurePaths } from '../paths.ts';
import type { FigureList } from '../queries.ts';
import { figureText } from '../text.ts';

/** The cases that a figure counts: one definition, so both agree. */
export function CasesPage({ shell, ask, list, around }: { shell: Shell; ask: Ask; list: FigureList; around: Around }) {
  const t = figureText(shell.lang);
  const address = (after?: string) => figurePaths.cases(askQuery(ask, { figure: ask.figure, after }));
  return (
    <ConsolePage shell={shell} title={t.list.title(t.figure[ask.figure])}>
      <p><a class="row" href={figurePaths.console(askQuery(ask))}><Icon name="kiri" />{t.list.back}</a></p>
      <p><b>{[capital(periodName(shell.lang, ask.period)), ...narrowingNames(shell.lang, ask.narrow, around.directory)].join(', ')}.</b> <span class="soft">{t.sentence[ask.figure]}</span></p>
      {list.count === 0 ? <Empty title={t.list.empty}><p>{t.list.emptyText}</p></Empty> : <>
        <p class="soft" role="status">{t.list.count(formatNumber(shell.lang, list.count))}</p>
        <CaseList cases={list.rows.map((row) => consoleRow(row, around))} />
        {(ask.after || list.next) && <Pager label={t.list.pages} newer={ask.after ? { href: address(), label: t.list.first } : undefined} older={list.next ? { href: address(cursorText(list.next)), label: t.list.older } : undefined} />}
      </>}
    </ConsolePage>
  );
}
