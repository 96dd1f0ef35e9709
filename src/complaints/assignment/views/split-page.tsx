import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Select } from '../../../ui/parts/field.tsx';
import { Button, Form, Hidden } from '../../../ui/parts/form.tsx';
import { Empty, Head, Note } from '../../../ui/parts/panels.tsx';
import { DataTable } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { dueWords } from '../../console/views/words.ts';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import { assignmentPaths } from '../paths.ts';
import type { Proposal } from '../split.ts';
import { sayAssignment } from '../text.ts';
import { colleagueWords } from './holder.tsx';

/** What nobody holds, with a proposal for each; shown before anything is applied. */
export function SplitPage({ shell, proposal, around, told }: { shell: Shell; proposal: Proposal; around: Around; told?: { done: string[]; left: string[] } | undefined }) {
  const t = sayAssignment(shell.lang);
  const { cases, colleagues } = proposal;
  const options = (able: readonly string[]) => colleagues.filter((one) => able.includes(one.id)).map((one) => ({ value: one.id, label: one.name }));
  return (
    <ConsolePage shell={shell} title={t.splitTitle} bar={<a href={paths.tasks()}>{t.back}</a>}>
      {told && <Note kind={told.left.length ? 'kunyit' : 'daun'} live><p>{t.done(told.done.length)} {told.left.length > 0 && t.left(told.left.join(', '))}</p></Note>}
      {cases.length === 0 ? <Empty title={t.splitNone}><p>{t.splitNoneText}</p></Empty> : (
        <Form action={assignmentPaths.split()} csrf={shell.csrf}>
          <p class="soft">{t.splitRule(proposal.soonDays)}</p>
          <DataTable caption={t.cases} captionHidden columns={[{ label: t.cases }, { label: t.due }, { label: t.to }]} rows={cases.map(({ complaint, to, able }) => ({
            header: <><Hidden name="kasus" value={complaint.number} /><a href={paths.consoleCase(complaint.number)}>{complaint.number}</a> {complaint.title}</>,
            cells: [dueWords(complaint.dueAt, around), <Select name={`untuk-${complaint.number}`} label={t.toFor(complaint.number)} labelHidden blank={t.skip} value={to ?? ''} options={options(able)} />],
          }))} />
          {proposal.more && <p class="soft">{t.splitMore}</p>}
          <p><Button>{t.splitApply}</Button></p>
        </Form>
      )}
      <section class="flow" aria-labelledby="j-beban">
        <Head id="j-beban" title={t.loadTitle} />
        <DataTable caption={t.loadTitle} captionHidden columns={[{ label: t.officer }, { label: `${t.before} (${t.points})`, right: true }, { label: `${t.after} (${t.points})`, right: true }]}
          rows={colleagues.map((one) => ({ header: colleagueWords(one, t, shell.lang), cells: [one.weight, one.after] }))} />
      </section>
    </ConsolePage>
  );
}
