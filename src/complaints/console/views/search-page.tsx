import { formatNumber } from '../../../platform/i18n/numbers.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { CaseList, type CaseRowProps } from '../../../ui/parts/case-row.tsx';
import { Field } from '../../../ui/parts/field.tsx';
import { Button, Form } from '../../../ui/parts/form.tsx';
import { Switch } from '../../../ui/parts/picks.tsx';
import { Empty } from '../../../ui/parts/panels.tsx';
import { Pager } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { isOverdue, type Complaint } from '../../domain.ts';
import { sayDossier } from '../../dossier/text.ts';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import { statusOf } from '../../public/status.ts';
import { words } from '../../text.ts';
import type { ShownViews } from '../../views-saved/shown.ts';
import { ViewMenu } from '../../views-saved/views/view-menu.tsx';
import { cursorText } from '../list-query.ts';
import type { SearchPage as Found } from '../queries.ts';
import { consoleText } from '../text.ts';
import { dueWords } from './words.ts';

/** A case as one line of a plain list. */
export function consoleRow(one: Complaint, around: Around): CaseRowProps {
  const t = consoleText(around.lang);
  const due = one.dueAt && `${t.columns.when}: ${dueWords(one.dueAt, around)}`;
  return {
    href: paths.consoleCase(one.number), title: one.title, status: statusOf(one.state), statusLabel: words(around.lang).state[one.state], level: 'h2',
    meta: [one.number, around.directory.areaName(one.areaCode), around.directory.bodyName(one.bodyId), ...(isOverdue(one, around.now) ? [<b class="c-bata">{t.flags.lateNow}</b>] : []), due ?? ''].filter((part) => part !== ''),
  };
}

export function SearchPage({ shell, views, words: typed, tookDossier, found, continued, around }: { shell: Shell; views: ShownViews; words: string; tookDossier: boolean; found: Found | null; continued: boolean; around: Around }) {
  const t = consoleText(shell.lang);
  const address = (after?: string) => paths.search(`?${new URLSearchParams({ q: typed, ...(tookDossier ? { berkas: 'ya' } : {}), ...(after ? { setelah: after } : {}) })}`);
  const count = found && (found.count > 1000 ? t.moreThan(formatNumber(shell.lang, 1000)) : t.results(formatNumber(shell.lang, found.count)));
  return (
    <ConsolePage shell={shell} title={typed ? `${t.search}: ${typed}` : t.search}>
      <Form action={paths.search()} method="get" role="search" class="flow-s flow">
        <Field name="q" type="search" label={t.searchLabel} hint={t.searchLead} value={typed} maxlength={200} attrs={{ 'data-search': true }} />
        <Switch name="berkas" label={sayDossier(shell.lang).searchTaken} checked={tookDossier} />
        <p><Button icon="cari">{t.searchGo}</Button></p>
      </Form>
      <ViewMenu shell={shell} views={views} />
      {found && found.rows.length === 0 && <Empty title={t.searchEmpty}><p>{t.searchEmptyText}</p></Empty>}
      {found && found.rows.length > 0 && <>
        <p class="soft" role="status">{count}</p>
        <CaseList cases={found.rows.map((row) => consoleRow(row, around))} />
        {(continued || found.next) && <Pager label={t.listCaption} newer={continued ? { href: address(), label: t.first } : undefined} older={found.next ? { href: address(cursorText(found.next)), label: t.older } : undefined} />}
      </>}
    </ConsolePage>
  );
}

export const NoAgencyPage = ({ shell }: { shell: Shell }) => {
  const t = consoleText(shell.lang);
  return <ConsolePage shell={shell} title={t.tasks}><Empty title={t.notAgency}><p>{t.notAgencyText}</p></Empty></ConsolePage>;
};
