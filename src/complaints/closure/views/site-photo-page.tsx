import { momentText } from '../../../followup/dates.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { FileField } from '../../../ui/parts/field.tsx';
import { Button, errorOf, ErrorSummary, Form, Hidden, LinkButton, type FormError } from '../../../ui/parts/form.tsx';
import { Head, Note, Thumbs } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Complaint } from '../../domain.ts';
import { paths } from '../../paths.ts';
import { placeWords } from '../../public/views/case-parts.tsx';
import type { Around } from '../../public/queries.ts';
import type { CaseFile } from '../../store-files.ts';
import type { Proof } from '../store-proofs.ts';
import { sayClosure } from '../text.ts';

/** For a phone in the street: one button takes the photo, one notes the place, one saves. Without script the photo goes without a place. */
export function SitePhotoPage({ shell, complaint: c, waiting, files, around, isOpen, errors = [], saved }: {
  shell: Shell; complaint: Complaint; waiting: readonly Proof[]; files: readonly CaseFile[]; around: Around; isOpen: boolean; errors?: readonly FormError[]; saved?: boolean;
}) {
  const t = sayClosure(shell.lang).site;
  const shown = waiting.flatMap((proof) => files.filter((file) => file.id === proof.fileId).map((file) => ({ proof, file })));
  return (
    <ConsolePage shell={shell} title={t.title} bar={<a href={paths.consoleCase(c.number)}>{t.back}: {c.number}</a>} scripts={['konsol.js', 'tempat.js']}>
      <p><b>{c.title}</b><br />{placeWords(c.areaCode, around)}{c.landmark && `, ${c.landmark}`}</p>
      {saved && <Note kind="daun" live><p>{t.saved}</p></Note>}
      {!isOpen ? <Note><p>{t.closed}</p></Note> : <>
        <p class="soft">{t.lead}</p>
        <ErrorSummary title={t.problems} errors={errors} />
        <Form action={paths.sitePhoto(c.number)} csrf={shell.csrf} upload>
          <Hidden name="versi" value={String(c.version)} />
          <FileField name="foto" legend={t.photo} label={t.take} accept="image/jpeg,image/png,image/webp" capture="environment" hint={t.limits} error={errorOf(errors, 'foto')} />
          <div class="flow-s flow" hidden data-place data-busy={t.busy} data-found={t.found('{m}')} data-denied={t.denied}>
            <p><Button kind="alt" type="button" icon="pin">{t.locate}</Button></p>
            <p class="hint" role="status"></p>
            <Hidden name="lintang" value="" /><Hidden name="bujur" value="" /><Hidden name="akurasi" value="" />
          </div>
          <p><Button fill>{t.go}</Button></p>
        </Form>
      </>}
      {shown.length > 0 && <section class="flow" aria-labelledby="j-tunggu"><Head id="j-tunggu" title={t.waitingTitle} />
        <Thumbs images={shown.map(({ proof, file }, at) => ({ src: paths.file(file.id, 'kecil', file.publishedKey), href: paths.file(file.id, 'besar', file.publishedKey), alt: `${t.photo} ${at + 1}`,
          caption: `${momentText(shell.lang, proof.receivedAt, around.city.utcOffsetMinutes)}, ${proof.device ? t.withPlace : t.withoutPlace}` }))} />
        <p><LinkButton href={`${paths.consoleCase(c.number)}?buka=jawaban#jawaban`}>{t.write}</LinkButton></p>
      </section>}
    </ConsolePage>
  );
}
