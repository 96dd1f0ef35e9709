import { momentText } from '../../../followup/dates.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Button, Form } from '../../../ui/parts/form.tsx';
import { Empty, Note } from '../../../ui/parts/panels.tsx';
import { Picks } from '../../../ui/parts/picks.tsx';
import { DataTable } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { dueWords } from '../../console/views/words.ts';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import { approvalPaths } from '../paths.ts';
import { sayApproval } from '../text.ts';
import type { Waiting } from '../waiting.ts';

export function WaitingPage({ shell, waiting, around }: { shell: Shell; waiting: readonly Waiting[]; around: Around }) {
  const t = sayApproval(shell.lang);
  return (
    <ConsolePage shell={shell} title={t.title}>
      <p class="soft">{t.lead}</p>
      {waiting.length === 0 ? <Empty title={t.empty}><p>{t.emptyText}</p></Empty> : (
        <DataTable caption={t.title} captionHidden columns={[{ label: t.case }, { label: t.by }, { label: t.since }, { label: t.due }]} rows={waiting.map(({ draft, complaint, isOwn, mayDecide }) => ({
          header: <a href={approvalPaths.draft(complaint.number, draft.id)}>{complaint.number} {complaint.title}</a>,
          cells: [<>{draft.authorName}{isOwn && !mayDecide && <> <span class="soft sm">{t.own}</span></>}</>, draft.submittedAt ? momentText(shell.lang, draft.submittedAt, around.city.utcOffsetMinutes) : '–', dueWords(complaint.dueAt, around)],
        }))} />
      )}
    </ConsolePage>
  );
}

/** Categories whose answers always need a second person. */
export function FlaggedPage({ shell, flagged, around, mayChange, flash }: { shell: Shell; flagged: ReadonlySet<string>; around: Around; mayChange: boolean; flash?: string | undefined }) {
  const t = sayApproval(shell.lang);
  const options = around.directory.categories.map((one) => ({ value: one.id, label: one.name[shell.lang] }));
  const shown = options.filter((one) => flagged.has(one.value));
  return (
    <ConsolePage shell={shell} title={t.flaggedTitle} bar={<a href={paths.houseRules()}>{t.cityRules}</a>}>
      {flash && <Note kind="daun" live><p>{flash}</p></Note>}
      <p class="soft">{t.flaggedLead}</p>
      {mayChange ? (
        <Form action={approvalPaths.flagged()} csrf={shell.csrf}>
          <Picks many name="kategori" legend={t.flaggedTitle} value={[...flagged]} options={options} />
          <p><Button>{t.save}</Button></p>
        </Form>
      ) : shown.length === 0 ? <p>{t.none}</p> : <ul class="bullets">{shown.map((one) => <li>{one.label}</li>)}</ul>}
    </ConsolePage>
  );
}
