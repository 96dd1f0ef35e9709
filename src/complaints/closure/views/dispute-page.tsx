import { Crumb, PublicPage } from '../../../ui/pages/public-page.tsx';
import { Field, FileField } from '../../../ui/parts/field.tsx';
import { Button, errorOf, ErrorSummary, Form, Hidden, LinkButton, type FormError } from '../../../ui/parts/form.tsx';
import { Note } from '../../../ui/parts/panels.tsx';
import { Picks } from '../../../ui/parts/picks.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Complaint } from '../../domain.ts';
import { paths } from '../../paths.ts';
import { PHOTOS } from '../../public/photo-limits.ts';
import type { CaseFile } from '../../store-files.ts';
import { DISPUTES } from '../domain.ts';
import { sayClosure } from '../text.ts';

export interface DisputePageProps { shell: Shell; complaint: Complaint; photos: readonly CaseFile[]; errors?: readonly FormError[]; typed?: { photo: string; why: string; words: string }; photosAgain?: readonly string[] }

/** The reporter says which photo is wrong and why; it counts as an objection to the answer. */
export function DisputePage({ shell, complaint: c, photos, errors = [], typed, photosAgain = [] }: DisputePageProps) {
  const t = sayClosure(shell.lang).dispute;
  const why = sayClosure(shell.lang).proof.why;
  const again = photosAgain.length > 0 ? t.photosAgain(photosAgain.join(', ')) : '';
  return (
    <PublicPage shell={shell} title={t.title} secret>
      <Crumb href={paths.trackCase(c.number)} label={c.number} narrow />
      <div class="page narrow band tight flow">
        <h1>{t.title}</h1>
        <p class="bold">{c.title}</p>
        <ErrorSummary title={t.problems} errors={errors} safe={t.safe} />
        {photos.length === 0 || c.state !== 'answered' ? <Note><p>{t.none}</p></Note> : <>
          <p>{t.lead}</p>
          <Form action={paths.disputePhoto(c.number)} csrf={shell.csrf} upload>
            <Hidden name="versi" value={String(c.version)} />
            <Picks name="foto-instansi" legend={t.photo} value={typed?.photo ?? (photos.length === 1 ? photos[0]!.id : undefined)} error={errorOf(errors, 'foto-instansi')} options={photos.map((file, at) => ({
              value: file.id, label: <><img src={paths.file(file.id, 'kecil', file.publishedKey)} alt="" width={128} height={96} /> {t.photoN(at + 1)}</>,
            }))} />
            <Picks name="sebab" legend={t.why} value={typed?.why} error={errorOf(errors, 'sebab')} options={DISPUTES.map((value) => ({ value, label: why[value] }))} />
            <Field name="alasan" label={t.words} rows={4} value={typed?.words} error={errorOf(errors, 'alasan')} />
            <FileField name="foto" legend={t.own} optional={`(${shell.labels.optional})`} label={t.add} accept={PHOTOS.accept} multiple hint={t.addHint} error={[errorOf(errors, 'foto') ?? '', again].filter(Boolean).join(' ') || undefined} />
            <p class="row"><Button>{t.go}</Button><LinkButton kind="alt" href={paths.trackCase(c.number)}>{t.back}</LinkButton></p>
          </Form>
        </>}
      </div>
    </PublicPage>
  );
}
