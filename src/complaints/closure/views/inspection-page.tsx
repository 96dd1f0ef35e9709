import { momentText } from '../../../followup/dates.ts';
import type { PublicEntry } from '../../../followup/domain.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field, FileField, Select, type SelectOption } from '../../../ui/parts/field.tsx';
import { Button, errorOf, ErrorSummary, Form, Hidden, type FormError } from '../../../ui/parts/form.tsx';
import { Facts, Fold, Head, Note } from '../../../ui/parts/panels.tsx';
import { Picks } from '../../../ui/parts/picks.tsx';
import { Prose } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Complaint } from '../../domain.ts';
import { paths } from '../../paths.ts';
import { categoryWords, placeWords } from '../../public/views/case-parts.tsx';
import type { Around } from '../../public/queries.ts';
import { detailsOf, Photos } from '../../public/views/timeline-items.tsx';
import type { CaseFile } from '../../store-files.ts';
import { RESULTS } from '../domain.ts';
import { commitmentOf } from '../draw.ts';
import type { KnownDraw, ListedInspection } from '../store-inspections.ts';
import { sayClosure } from '../text.ts';

export interface InspectionPageProps {
  shell: Shell; around: Around; inspection: ListedInspection; complaint: Complaint; draw: KnownDraw; answer: PublicEntry | null; files: readonly CaseFile[]; due: string;
  mayAct: boolean; mayGive: boolean; mayOpenCase: boolean; bodies: readonly SelectOption[]; isSaltOpen: boolean;
  flash?: string | undefined; errors?: readonly FormError[]; typed?: { result: string; words: string };
}

/** One inspection: what was said, where to look, the result; and the sum by which it was drawn. */
export function InspectionPage(props: InspectionPageProps) {
  const { shell, around, inspection, complaint: c, answer, files, flash } = props;
  const t = sayClosure(shell.lang).inspection;
  return (
    <ConsolePage shell={shell} title={t.one(inspection.number)} bar={<><a href={paths.inspections()}>{t.back}</a>{props.mayOpenCase && <a href={paths.consoleCase(inspection.number)}>{inspection.number}</a>}</>}>
      {flash && <Note kind="daun" live><p>{flash}</p></Note>}
      <p class="lead"><b>{inspection.title}</b></p>
      <Facts small items={[
        { term: t.columns.place, detail: [placeWords(c.areaCode, around), c.landmark].filter(Boolean).join(', ') }, { term: t.columns.body, detail: around.directory.bodies.get(inspection.bodyId ?? '')?.name ?? '' },
        { term: t.columns.owner, detail: around.directory.bodyName(inspection.ownerBodyId) || t.coordinator }, { term: t.columns.since, detail: momentText(shell.lang, inspection.openedAt, around.city.utcOffsetMinutes) },
        { term: t.columns.due, detail: inspection.result ? '' : props.due }, { term: '', detail: categoryWords(c.categoryId, around) },
      ].filter((fact) => fact.detail !== '' && fact.term !== '')} />
      {answer && <section class="flow" aria-labelledby="j-jawab"><Head id="j-jawab" title={t.answer} />
        <blockquote class="quote-b"><Prose text={answer.body ?? ''} /></blockquote>
        <Facts items={detailsOf(answer, around)} plain small />
        <Photos files={files.filter((file) => file.entryId === answer.id)} lang={shell.lang} />
      </section>}
      {inspection.result ? <Done {...props} /> : props.mayAct ? <ResultForm {...props} /> : <Note><p>{t.notYours}</p></Note>}
      {!inspection.result && props.mayGive && <Give {...props} />}
      <DrawFold {...props} />
    </ConsolePage>
  );
}

function Done({ shell, inspection, around, files }: InspectionPageProps) {
  const t = sayClosure(shell.lang).inspection;
  return (
    <section class="flow" aria-labelledby="j-hasil"><Head id="j-hasil" title={`${t.result}: ${t.results[inspection.result!]}`} />
      <p class="soft sm">{momentText(shell.lang, inspection.doneAt!, around.city.utcOffsetMinutes)}</p>
      <blockquote class="quote-b"><Prose text={inspection.words} /></blockquote>
      <Photos files={files.filter((file) => file.role === 'inspection')} lang={shell.lang} />
    </section>
  );
}

function ResultForm({ shell, inspection, complaint: c, errors = [], typed }: InspectionPageProps) {
  const t = sayClosure(shell.lang).inspection;
  return (
    <section class="flow" aria-labelledby="j-tugas"><Head id="j-tugas" title={t.report} />
      <p>{t.task}</p>
      <ErrorSummary title={t.problems} errors={errors} />
      <Form action={paths.inspectionStep(inspection.id, 'hasil')} csrf={shell.csrf} upload>
        <Hidden name="versi" value={String(c.version)} />
        <Picks name="hasil" legend={t.result} value={typed?.result} error={errorOf(errors, 'hasil')} options={RESULTS.map((value) => ({ value, label: t.results[value] }))} />
        <Field name="temuan" label={t.words} hint={t.wordsHint} rows={4} value={typed?.words} error={errorOf(errors, 'temuan')} />
        <FileField name="foto" legend={t.photo} label={t.photo} accept="image/jpeg,image/png,image/webp" multiple capture="environment" hint={t.photoHint} error={errorOf(errors, 'foto')} />
        <p><Button fill>{t.send}</Button></p>
      </Form>
    </section>
  );
}

function Give({ shell, inspection, complaint: c, bodies, errors = [] }: InspectionPageProps) {
  const t = sayClosure(shell.lang).inspection;
  return (
    <Fold summary={t.give} open={errorOf(errors, 'instansi') !== undefined}>
      <Form action={paths.inspectionStep(inspection.id, 'penyerahan')} csrf={shell.csrf}>
        <Hidden name="versi" value={String(c.version)} />
        <Select name="instansi" label={t.columns.owner} hint={t.giveHint} blank={t.pickBody} value={inspection.ownerBodyId ?? ''} options={bodies} error={errorOf(errors, 'instansi')} />
        <p><Button kind="alt">{t.giveGo}</Button></p>
      </Form>
    </Fold>
  );
}

/** The sum, so that anybody can do it again. */
function DrawFold({ shell, draw, isSaltOpen }: InspectionPageProps) {
  const t = sayClosure(shell.lang).inspection;
  const code = (text: string) => <code class="break">{text}</code>;
  return (
    <Fold summary={t.drawTitle} last>
      <p>{t.drawText}</p><p><b>{t.draw(draw.number, draw.percent)}</b></p><p class="sm">{t.formula}</p>
      <Facts small items={[
        { term: t.case, detail: code(draw.complaintId) }, { term: t.head, detail: code(`${draw.headSeq} ${draw.headHash}`) }, { term: t.commitment, detail: code(commitmentOf(draw.salt)) },
        { term: t.salt, detail: isSaltOpen ? code(draw.salt.toString('hex')) : t.saltLater },
      ]} />
    </Fold>
  );
}
