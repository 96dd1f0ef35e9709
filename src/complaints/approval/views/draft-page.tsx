import { momentText } from '../../../followup/dates.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field, Select } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, errorOf, Form, Hidden, type FormError } from '../../../ui/parts/form.tsx';
import { Facts, Fold, Head, Note, Vessel } from '../../../ui/parts/panels.tsx';
import { Switch } from '../../../ui/parts/picks.tsx';
import { DataTable } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { consoleText } from '../../console/text.ts';
import { OUTCOMES, type Complaint } from '../../domain.ts';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import { words } from '../../text.ts';
import type { AnswerDraft, DraftFields, DraftVersion } from '../domain.ts';
import { approvalPaths } from '../paths.ts';
import { sayApproval, type ApprovalText } from '../text.ts';
import { wordDiff } from '../word-diff.ts';

export interface DraftPageProps {
  shell: Shell; around: Around; complaint: Complaint; draft: AnswerDraft; versions: readonly DraftVersion[];
  /** The version that is shown, and the one before it to compare with. */
  shown: DraftVersion; before: DraftVersion | undefined;
  photos: number; news: number; canGoOut: boolean;
  mayDecide: boolean; mayEdit: boolean; isAuthor: boolean;
  typed?: { text(name: string): string } | undefined; errors: readonly FormError[]; flash?: string | undefined;
}

/** One draft: its words, what changed, what happened to the case since, and what this officer may do with it. */
export function DraftPage(props: DraftPageProps) {
  const { shell, complaint, draft, shown, before, flash, errors, versions } = props;
  const t = sayApproval(shell.lang);
  const all = consoleText(shell.lang);
  const waiting = draft.state === 'waiting';
  return (
    <ConsolePage shell={shell} title={t.draftTitle(complaint.number)} bar={<><a href={paths.consoleCase(complaint.number)}>{t.back}</a><a href={approvalPaths.waiting()}>{t.title}</a></>}>
      {flash && <Note kind="daun" live><p>{flash}</p></Note>}
      <ErrorSummary title={all.problems} errors={errors} safe={all.safe} />
      <p><b>{t.state[draft.state]}</b>. {draft.authorName}, {momentText(shell.lang, shown.at, props.around.city.utcOffsetMinutes)}</p>
      {waiting && props.news > 0 && <Note kind="bata"><p>{t.news(props.news)} <a href={`${paths.consoleCase(complaint.number)}#j-lini`}>{all.timeline}</a></p></Note>}
      {waiting && !props.canGoOut && <Note kind="bata"><p>{t.moved}</p></Note>}
      <section class="flow" aria-labelledby="j-konsep">
        <Head id="j-konsep" title={`${t.version(shown.seq)}${shown.seq === draft.version ? ` (${t.latest})` : ''}`} />
        <Words fields={shown.fields} before={before?.fields} t={t} lang={shell.lang} />
        {props.photos > 0 && <p class="soft">{t.photos(props.photos)}</p>}
        <p class="soft sm">{before ? t.compare(before.seq) : t.first}</p>
      </section>
      {waiting && <Decide {...props} />}
      <section class="flow" aria-labelledby="j-versi">
        <Head id="j-versi" title={t.versions} />
        <DataTable caption={t.versions} captionHidden columns={[{ label: t.version(0).split(' ')[0]! }, { label: t.who }, { label: t.when }, { label: t.action }]} rows={versions.map((one) => ({
          header: <a href={approvalPaths.draft(complaint.number, draft.id, `?versi=${one.seq}`)} aria-current={one === shown ? 'true' : undefined}>{t.version(one.seq)}</a>,
          cells: [one.byName, momentText(shell.lang, one.at, props.around.city.utcOffsetMinutes), props.isAuthor && one.seq !== draft.version && (draft.state === 'writing' || draft.state === 'returned')
            ? <Form action={approvalPaths.decide(complaint.number, draft.id, 'pemulihan')} csrf={shell.csrf}><Hidden name="versi-konsep" value={String(one.seq)} /><Button kind="quiet">{t.restore}</Button></Form> : '–'],
        }))} />
      </section>
    </ConsolePage>
  );
}

/** The words; what was added and removed since the version before is marked and named for those who cannot see the marks. */
function Words({ fields, before, t, lang }: { fields: DraftFields; before: DraftFields | undefined; t: ApprovalText; lang: Shell['lang'] }) {
  const f = consoleText(lang).field;
  const terms: [keyof DraftFields, string][] = [['text', f.text], ['doneWhat', f.doneWhat], ['doneOn', f.doneOn], ['doneBy', f.doneBy], ['whyNot', f.whyNot], ['whoCan', f.whoCan]];
  const outcome = OUTCOMES.find((one) => one === fields.outcome);
  const diff = (part: keyof DraftFields) => wordDiff(before ? before[part] : fields[part], fields[part]).map((piece) => (
    piece.kind === 'same' ? lines(piece.text) : piece.kind === 'gone' ? <del><span class="vh">[{t.gone}: </span>{lines(piece.text)}<span class="vh">]</span></del> : <ins><span class="vh">[{t.added}: </span>{lines(piece.text)}<span class="vh">]</span></ins>));
  return <Facts items={[...(outcome ? [{ term: f.outcome, detail: words(lang).outcome[outcome] }] : []), ...terms.filter(([part]) => fields[part] || before?.[part]).map(([part, term]) => ({ term, detail: diff(part) }))]} />;
}

const lines = (text: string) => text.split('\n').map((line, at) => (at === 0 ? line : <><br />{line}</>));

function Decide(props: DraftPageProps) {
  const { shell, complaint, draft, news, errors } = props;
  const t = sayApproval(shell.lang);
  const action = (noun: Parameters<typeof approvalPaths.decide>[2]): string => approvalPaths.decide(complaint.number, draft.id, noun);
  const read = <><Hidden name="versi" value={String(complaint.version)} /><Hidden name="versi-konsep" value={String(draft.version)} /></>;
  return (
    <>
      {props.mayDecide && props.canGoOut && <Vessel>
        <Form action={action('persetujuan')} csrf={shell.csrf}>
          {read}<p>{t.approveText}</p>
          {news > 0 && <Switch name="sudah-baca" label={t.readNews} error={errorOf(errors, 'sudah-baca')} />}
          <p><Button>{t.approve}</Button></p>
        </Form>
      </Vessel>}
      {props.mayDecide && <Fold summary={t.returnTo} open={errorOf(errors, 'catatan') !== undefined}>
        <Form action={action('pengembalian')} csrf={shell.csrf}>{read}
          <Field name="catatan" label={t.remarks} rows={3} value={props.typed?.text('catatan')} error={errorOf(errors, 'catatan')} /><p><Button kind="alt">{t.returnTo}</Button></p>
        </Form>
      </Fold>}
      {props.mayEdit && <Fold summary={t.edit} last open={errors.length > 0 && props.typed !== undefined && !errorOf(errors, 'catatan')}><Edit {...props} action={action('perubahan')} /></Fold>}
      {!props.mayDecide && <p class="soft">{t.notYours}</p>}
      {props.isAuthor && <Form action={action('penarikan')} csrf={shell.csrf}>{read}<p><Button kind="quiet">{t.takeBack}</Button></p></Form>}
    </>
  );
}

function Edit({ shell, complaint, draft, versions, typed, errors, around, action }: DraftPageProps & { action: string }) {
  const t = sayApproval(shell.lang);
  const f = consoleText(shell.lang).field;
  const latest = versions.find((one) => one.seq === draft.version)!.fields;
  const field = (name: string, part: keyof DraftFields) => ({ name, value: typed ? typed.text(name) : latest[part], error: errorOf(errors, name) });
  return (
    <Form action={action} csrf={shell.csrf}>
      <Hidden name="versi" value={String(complaint.version)} /><Hidden name="versi-konsep" value={String(draft.version)} /><Hidden name="jenis" value="selesai" />
      <p class="soft">{t.editText}</p>
      <Field {...field('jawaban', 'text')} label={f.text} rows={6} />
      <Select {...field('hasil', 'outcome')} label={f.outcome} blank={f.noOutcome} options={OUTCOMES.map((one) => ({ value: one, label: words(around.lang).outcome[one] }))} />
      <Field {...field('dilakukan', 'doneWhat')} label={f.doneWhat} rows={2} />
      <div class="two"><Field {...field('tanggal', 'doneOn')} type="date" label={f.doneOn} /><Field {...field('oleh', 'doneBy')} label={f.doneBy} maxlength={300} /></div>
      <Field {...field('mengapa', 'whyNot')} label={f.whyNot} rows={2} />
      <Field {...field('siapa', 'whoCan')} label={f.whoCan} maxlength={300} />
      <p><Button kind="alt">{t.saveEdit}</Button></p>
    </Form>
  );
}
