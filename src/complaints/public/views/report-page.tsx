import { guessFunction } from '../../../directory/categories.ts';
import type { Category } from '../../../directory/categories.ts';
import type { WardGuess } from '../../../directory/areas/landmarks.ts';
import type { Directory } from '../../../directory/snapshot.ts';
import type { Day } from '../../../law/day.ts';
import { Crumb, PublicPage } from '../../../ui/pages/public-page.tsx';
import { Field, FileField, Select, fieldId } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, Form, Hidden, errorOf, type FormError } from '../../../ui/parts/form.tsx';
import { Facts, Fold, Note, Vessel } from '../../../ui/parts/panels.tsx';
import { Picks, type PickOption } from '../../../ui/parts/picks.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { sayMap } from '../../map/text.ts';
import { PhoneLocation } from '../../map/views/phone-location.tsx';
import type { HelpValues } from '../../helping/form.ts';
import { HelpFields } from '../../helping/views/help-fields.tsx';
import { sayIdentity } from '../../identity/text.ts';
import { paths } from '../../paths.ts';
import { PHOTOS } from '../photo-limits.ts';
import { KINDS, OTHER_CATEGORY, soundsLikeEmergency, soundsLikeOfficer, type ReportValues } from '../report-form.ts';
import { sayReport, type ReportText } from '../text-report.ts';
import { wardGroups } from '../../../directory/areas/ward-groups.ts';

export interface ReportPageProps {
  shell: Shell;
  directory: Directory;
  values: ReportValues;
  today: Day;
  /** The ward that the story names, where the reporter has chosen none yet. */
  guess?: WardGuess | null | undefined;
  errors?: readonly FormError[] | undefined;
  help: HelpValues;
  /** The helper who is signed in. */
  helperCode: string | null;
  /** Said above the form: not received, too many. */
  notice?: { title: string; body: string } | undefined;
  /** Names of photos that must be chosen again; browsers never give files back. */
  photosAgain?: readonly string[] | undefined;
}

/** The report form. The text and the place come first, because nobody can act without them; the photos last, so that an upload that breaks has already brought the text. */
export function ReportPage({ shell, directory, values, today, guess, help, helperCode, errors = [], notice, photosAgain }: ReportPageProps) {
  const t = sayReport(shell.lang);
  const optional = `(${shell.labels.optional})`;
  const title = values.isi ? t.titleMore : t.title;
  const aboutOfficer = soundsLikeOfficer(values.isi);
  return (
    <PublicPage shell={shell} title={errors.length ? t.errorPrefix + title : title} description={t.lead} scripts={directory.hasOutlines ? ['lapor.js', 'lokasi.js'] : ['lapor.js']} emergency>
      <Crumb href="/" label={shell.labels.home} narrow />
      <div class="page narrow flow lap-head"><h1>{title}</h1>{!values.isi && <p class="soft">{t.lead}</p>}</div>
      <Form action={paths.report()} csrf={shell.csrf} upload class="page narrow flow-l flow lap" attrs={{ 'data-draft': 'lapor', 'data-draft-found': t.client.found, 'data-draft-drop': t.client.drop, 'data-offline': t.client.offline, 'data-sending': t.client.sending }}>
        {notice && <Note kind="bata" live><p><b>{notice.title}</b></p><p>{notice.body}</p></Note>}
        <ErrorSummary title={t.errorsTitle(errors.length)} errors={errors} safe={t.safe} />
        {soundsLikeEmergency(values.isi) && <EmergencyNote shell={shell} t={t} directory={directory} />}
        <Hidden name="token" value={values.token} />
        <Field name="isi" label={t.story} hint={t.storyHint} rows={6} value={values.isi} required error={errorOf(errors, 'isi')} />
        <fieldset class="field">
          <legend>{t.where}</legend>
          <p class="hint">{t.whereHint}</p>
          <div class="two">
            <Select name="kelurahan" label={t.ward} blank={t.wardNone} value={values.kelurahan || guess?.ward.code} hint={guess ? sayMap(shell.lang).guess(guess.ward.name, guess.because) : undefined} options={wardGroups(directory.areas, t.district)} autocomplete="address-level4" error={errorOf(errors, 'kelurahan')} />
            <Field name="patokan" label={t.landmark} hint={t.landmarkHint} value={values.patokan} maxlength={400} error={errorOf(errors, 'patokan')} />
          </div>
          {directory.hasOutlines && <PhoneLocation values={values} lang={shell.lang} />}
        </fieldset>
        <Field name="tanggal" type="date" label={t.when} optional={optional} hint={t.whenHint} value={values.tanggal} max={today} error={errorOf(errors, 'tanggal')} />
        <Categories directory={directory} values={values} t={t} lang={shell.lang} />
        {aboutOfficer && <Note kind="kunyit" icon="perisai"><p><b>{t.aboutOfficer}</b></p><p>{t.aboutOfficerText}</p></Note>}
        <Picks name="jenis" legend={t.kind} value={values.jenis} options={KINDS.map((kind) => ({ value: kind, label: t.kinds[kind][0], hint: t.kinds[kind][1], tag: kind === 'petugas' && aboutOfficer ? t.mayBeThis : undefined }))} />
        <Field name="judul" label={t.heading} optional={optional} hint={t.headingHint} value={values.judul} maxlength={200} error={errorOf(errors, 'judul')} />
        <Identity values={values} lang={shell.lang} t={t} errors={errors} optional={optional} />
        <HelpFields lang={shell.lang} values={help} errors={errors} today={today} code={helperCode} />
        <FileField name="foto" legend={t.photos} optional={optional} label={t.photosAdd} accept={PHOTOS.accept} multiple hint={t.photosHint} error={photoError(errors, photosAgain, t)}
          limits={{ files: PHOTOS.files, bytes: PHOTOS.bytes, tooMany: t.client.tooMany, tooLarge: t.client.tooLarge }} />
        <Vessel labelledby="j-periksa">
          <h2 id="j-periksa">{t.check}</h2>
          <Facts items={[
            { term: t.readByPublic, detail: t.readByPublicText }, { term: t.owner, detail: t.ownerText },
            { term: t.due, detail: <>{t.dueText} <a href="/tenggat">{t.dueBasis}</a></> },
          ]} />
          <p><Button wide>{t.send}</Button></p>
          <p class="hint">{t.sendHint}</p>
        </Vessel>
      </Form>
    </PublicPage>
  );
}

function photoError(errors: readonly FormError[], again: readonly string[] | undefined, t: ReportText): string | undefined {
  const named = errors.filter((error) => error.field === 'foto').map((error) => error.message);
  // Every error page loses the chosen files; those who sent some are told which.
  if (again?.length) named.push(t.photosAgainNamed(again.join(', ')));
  return named.length ? named.join(' ') : undefined;
}

/** Louder than the line above the page, where the words sound like danger; the report goes its way all the same. */
const EmergencyNote = ({ shell, t, directory }: { shell: Shell; t: ReportText; directory: Directory }) => {
  const { number, name } = directory.settings.emergency;
  return <Note kind="bata" icon="telp"><p><b>{t.emergency.title}</b> {t.emergency.text(name[shell.lang])}</p><p><a href={`tel:${number}`}><b>{t.emergency.call(number)}</b></a>, {t.emergency.free}.</p></Note>;
};

/** Up to three guesses stand open; the rest is one fold away, and "I do not know" is always there. */
function Categories({ directory, values, t, lang }: { directory: Directory; values: ReportValues; t: ReportText; lang: Shell['lang'] }) {
  const guesses = values.isi ? guessFunction(values.isi, directory.categories).slice(0, 3) : [];
  const best = guesses[0];
  const known = directory.categories.filter((category) => category.functionId !== null);
  const near = new Set([...guesses.map((guess) => guess.categoryId), values.kategori]);
  const picked = values.kategori || (best && best.confidence >= 0.65 ? best.categoryId : '');
  const option = (category: Category): PickOption => ({
    value: category.id, label: category.name[lang], hint: category.hint[lang], tag: category.id === best?.categoryId ? t.bestGuess : undefined,
  });
  const order = guesses.map((guess) => guess.categoryId);
  const open = known.filter((category) => near.has(category.id)).sort((a, b) => rank(order, a.id) - rank(order, b.id));
  const rest = known.filter((category) => !near.has(category.id));
  return (
    <Picks name="kategori" legend={t.about} hint={guesses.length ? t.aboutGuess : t.aboutHint} value={picked || OTHER_CATEGORY}
      options={[...open.map(option), { value: OTHER_CATEGORY, label: t.other, hint: t.otherHint }]}>
      {rest.length > 0 && <Fold summary={t.moreCategories} last>
        <div class="picks">{rest.map((category) => (
          <label class="pick"><input type="radio" name="kategori" value={category.id} /><span class="grow"><b>{category.name[lang]}</b><span class="hint">{category.hint[lang]}</span></span></label>
        ))}</div>
      </Fold>}
    </Picks>
  );
}
const rank = (order: readonly string[], id: string): number => (order.indexOf(id) + order.length + 1) % (order.length + 1);

/** Two switches with names of their own inside one group; `Switch` would make each a group for itself. */
const Tick = ({ name, label, hint, checked }: { name: string; label: string; hint: string; checked: boolean }) => (
  <label class="pick" for={fieldId(name)}>
    <input type="checkbox" id={fieldId(name)} name={name} value="ya" checked={checked} /><span class="grow"><b>{label}</b><span class="hint">{hint}</span></span>
  </label>
);

const Identity = ({ values, lang, t, errors, optional }: { values: ReportValues; lang: Shell['lang']; t: ReportText; errors: readonly FormError[]; optional: string }) => (
  <>
    <fieldset class="field">
      <legend>{t.identity}</legend>
      <p class="hint">{t.identityHint}</p>
      <Fold summary={sayIdentity(lang).level.title} last><dl class="facts sm">{sayIdentity(lang).level.items.map(([name, what]) => <div><dt>{name}</dt><dd>{what}</dd></div>)}</dl></Fold>
      <div class="picks">
        <Tick name="anonim" label={t.anonymous} hint={t.anonymousHint} checked={values.anonim} />
        <Tick name="rahasia" label={t.confidential} hint={t.confidentialHint} checked={values.rahasia} />
      </div>
    </fieldset>
    <fieldset class="field">
      <legend>{t.contact} <span class="opt">{optional}</span></legend>
      <p class="hint">{t.contactHint}</p>
      <div class="two">
        <Field name="nama" label={t.name} value={values.nama} autocomplete="name" maxlength={200} error={errorOf(errors, 'nama')} />
        <Field name="telepon" type="tel" inputmode="tel" label={t.phone} value={values.telepon} autocomplete="tel" maxlength={40} error={errorOf(errors, 'telepon')} />
      </div>
      <Field name="surel" type="email" label={t.email} hint={t.emailHint} value={values.surel} autocomplete="email" maxlength={254} error={errorOf(errors, 'surel')} />
    </fieldset>
  </>
);
