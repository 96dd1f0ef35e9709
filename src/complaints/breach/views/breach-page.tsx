import { dateText, momentText } from '../../../followup/dates.ts';
import type { InternalEntry } from '../../../followup/domain.ts';
import { dayOf } from '../../../law/day.ts';
import type { FormInput } from '../../../platform/http/forms.ts';
import type { World } from '../../../platform/world.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field, Select } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, errorOf, Form, Hidden, LinkButton, type FormError } from '../../../ui/parts/form.tsx';
import { Icon } from '../../../ui/parts/icon.tsx';
import { Facts, Fold, Head, Note } from '../../../ui/parts/panels.tsx';
import { Picks } from '../../../ui/parts/picks.tsx';
import { DataTable } from '../../../ui/parts/table.tsx';
import { Prose, Timeline } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { consoleText } from '../../console/text.ts';
import type { Around } from '../../public/queries.ts';
import { categoryWords } from '../../public/views/case-parts.tsx';
import { FACTS, missingFacts, type Breach, type Choice, type Letter } from '../domain.ts';
import { breachesPath, breachPath } from '../paths.ts';
import type { ToldCounts } from '../store-subjects.ts';
import { letterDraft, sayBreach } from '../text.ts';
import { BreachClock } from './breaches-page.tsx';
import { FactFields } from './fact-fields.tsx';

export interface ShownBreach {
  breach: Breach; choices: readonly (Choice & { count: number; withAddress: number })[]; letters: readonly Letter[]; told: ToldCounts; entries: readonly InternalEntry[];
  /** The numbers of a coordinator's choice may be of oversight cases. */
  seesRestricted: boolean;
  mostCounted: number;
}
interface Props { shell: Shell; around: Around; world: World; found: ShownBreach; form?: FormInput | undefined; errors: readonly FormError[]; saved: boolean }

/** One breach: what is still missing, the contents, whom to tell, the letter, proof. */
export function BreachPage(props: Props) {
  const { shell, around, found, errors, saved } = props;
  const { breach: b, told, letters, entries } = found;
  const t = sayBreach(shell.lang);
  const moment = (at: Date): string => momentText(shell.lang, at, around.city.utcOffsetMinutes);
  const checks = [[t.checks.facts, missingFacts(b.facts).length === 0], [t.checks.letter, letters.length > 0], [t.checks.subjects, b.sentAt !== null], [t.checks.authority, b.authorityAt !== null], [t.checks.publicNotice, b.publicNotice !== null]] as const;
  return (
    <ConsolePage shell={shell} title={`${b.number}: ${t.states[b.state]}`} bar={<><a class="row" href={breachesPath()}><Icon name="kiri" />{t.back}</a><LinkButton kind="alt" href={breachPath(b.id, 'laporan.pdf')}>{t.pdf}</LinkButton></>}>
      {saved && <Note kind="daun" live><p>{t.saved}</p></Note>}
      <ErrorSummary title={t.problems} errors={errors} safe={consoleText(shell.lang).safe} />
      <Facts items={[{ term: t.found, detail: moment(b.foundAt) }, { term: t.due, detail: <>{moment(b.dueAt)} <BreachClock breach={b} around={around} /></> }, ...(told.mail + told.page > 0 ? [{ term: t.recipients, detail: <>{t.counts(told.mail, told.page)} {told.page > 0 && <a href={breachPath(b.id, 'tanpa-alamat')}>{t.unreached}</a>}</> }] : []),
        ...(b.authorityAt ? [{ term: t.authority, detail: `${moment(b.authorityAt)}. ${b.authorityHow}` }] : []), ...(b.publicNotice === null ? [] : [{ term: t.publicTitle, detail: `${b.publicNotice ? t.publicYes : t.publicNo}. ${b.publicReason}` }]), ...(b.closedAt ? [{ term: t.closedAt, detail: `${moment(b.closedAt)}. ${b.closing}` }] : [])]} />
      <section class="flow" aria-labelledby="j-periksa"><Head id="j-periksa" title={t.check} /><DataTable caption={t.check} captionHidden columns={[{ label: t.check }, { label: t.state }]} rows={checks.map(([label, done]) => ({ header: label, cells: [done ? t.yes : t.no] }))} /></section>
      {b.state === 'open' ? <Forms {...props} /> : <Facts items={FACTS.map((key) => ({ term: t.fact[key], detail: b.facts[key] }))} />}
      <section class="flow" aria-labelledby="j-versi"><Head id="j-versi" title={t.versions} />
        {letters.map((one) => <Fold summary={t.version(one.seq, moment(one.at), one.byName)}><Prose text={one.bodyId} /><div lang="en"><Prose text={one.bodyEn} /></div></Fold>)}
      </section>
      <section class="flow" aria-labelledby="j-lini"><Head id="j-lini" title={t.trail} />
        <Timeline items={entries.filter((entry) => t.entry[entry.kind]).toReversed().map((entry) => ({ title: t.entry[entry.kind]!, at: entry.at.toISOString(), when: moment(entry.at), text: entry.body ? <Prose text={entry.body} /> : undefined, quoted: true }))} />
      </section>
    </ConsolePage>
  );
}

/** Each form carries the version of the record; what was typed in the refused one stays. */
function Forms(props: Props) {
  const { shell, found: { breach: b, letters }, form, errors, world } = props;
  const t = sayBreach(shell.lang);
  const typed = (name: string, otherwise: string): string => (form?.has(name) ? form.text(name) : otherwise);
  const error = (field: string) => errorOf(errors, field);
  const version = <Hidden name="versi" value={String(b.version)} />;
  const last = letters[0];
  return (
    <>
      <Form action={breachPath(b.id, 'isi')} csrf={shell.csrf} labelledby="j-isi"><h2 id="j-isi">{t.facts}</h2>{version}
        <FactFields lang={shell.lang} value={(key) => typed(`isi-${key}`, b.facts[key])} error={(key) => error(`isi-${key}`)} /><p><Button kind="alt">{t.saveFacts}</Button></p></Form>
      <Subjects {...props} />
      <Form action={breachPath(b.id, 'surat')} csrf={shell.csrf} labelledby="j-surat"><h2 id="j-surat">{t.letter}</h2>{version}<p class="hint">{t.letterHint}</p>
        <Field name="surat-id" label={t.inIndonesian} rows={10} value={typed('surat-id', last?.bodyId ?? letterDraft('id', world, b.number, b.facts))} error={error('surat-id')} />
        <Field name="surat-en" label={t.inEnglish} rows={10} value={typed('surat-en', last?.bodyEn ?? letterDraft('en', world, b.number, b.facts))} /><p><Button kind="alt">{t.saveLetter}</Button></p></Form>
      {b.sendingAt !== null && b.sentAt === null ? <Note kind="kunyit" live><p>{t.sending}</p></Note> : b.sentAt === null && (
        <Form action={breachPath(b.id, 'pengiriman')} csrf={shell.csrf} labelledby="j-kirim"><h2 id="j-kirim">{t.send}</h2>{version}<p>{t.sendText}</p><p><Button>{t.sendGo}</Button></p></Form>
      )}
      <Form action={breachPath(b.id, 'lembaga')} csrf={shell.csrf} labelledby="j-lembaga"><h2 id="j-lembaga">{t.authority}</h2>{version}
        <div class="two"><Field name="lembaga-tanggal" label={t.authorityDay} type="date" value={typed('lembaga-tanggal', '')} /><Field name="lembaga-jam" label={t.authorityTime} type="time" value={typed('lembaga-jam', '')} /></div>
        <Field name="lembaga-cara" label={t.authorityHow} rows={2} value={typed('lembaga-cara', b.authorityHow)} error={error('lembaga-cara')} /><p><Button kind="alt">{t.authorityGo}</Button></p></Form>
      <Form action={breachPath(b.id, 'pengumuman')} csrf={shell.csrf} labelledby="j-umum"><h2 id="j-umum">{t.publicTitle}</h2>{version}
        <Picks name="umum" legend={t.publicTitle} legendHidden value={typed('umum', b.publicNotice === null ? '' : b.publicNotice ? 'ya' : 'tidak')} options={[{ value: 'ya', label: t.publicYes }, { value: 'tidak', label: t.publicNo }]} />
        <Field name="umum-alasan" label={t.publicWhy} hint={t.publicHint} rows={2} value={typed('umum-alasan', b.publicReason)} error={error('umum-alasan')} /><p><Button kind="alt">{t.publicGo}</Button></p></Form>
      <Form action={breachPath(b.id, 'penutupan')} csrf={shell.csrf} labelledby="j-tutup"><h2 id="j-tutup">{t.close}</h2>{version}
        <Field name="tutup" label={t.closeWords} rows={3} value={typed('tutup', '')} error={error('tutup')} /><p><Button kind="alt">{t.closeGo}</Button></p></Form>
    </>
  );
}

function Subjects({ shell, around, found: { breach: b, choices, seesRestricted, mostCounted }, form, errors }: Props) {
  const t = sayBreach(shell.lang);
  const typed = (name: string): string => form?.text(name) ?? '';
  const error = (field: string) => errorOf(errors, field);
  const many = (n: number): string => (n >= mostCounted ? t.many(mostCounted) : String(n));
  return (
    <section class="flow" aria-labelledby="j-siapa"><Head id="j-siapa" title={t.subjects} />
      {choices.length > 0 && <DataTable caption={t.subjects} captionHidden columns={[{ label: t.chosen }, { label: t.count, right: true }, { label: t.withAddress, right: true }, { label: t.drop }]}
        rows={choices.map((one) => ({ header: choiceWords(one, around, seesRestricted), cells: [many(one.count), many(one.withAddress), one.done ? t.sentTo : one.afterId !== null || (one.withRestricted && !seesRestricted) ? '' : (
          <Form action={breachPath(b.id, 'penerima/hapus')} csrf={shell.csrf}><Hidden name="versi" value={String(b.version)} /><Hidden name="pilihan" value={one.id} /><Button kind="alt" attrs={{ 'aria-label': t.dropOf(choiceWords(one, around, seesRestricted)) }}>{t.drop}</Button></Form>)] }))} />}
      <Form action={breachPath(b.id, 'penerima')} csrf={shell.csrf} labelledby="j-siapa"><Hidden name="versi" value={String(b.version)} /><p class="hint">{t.subjectsHint}</p>
        <Field name="nomor" label={t.numbers} hint={t.numbersHint} rows={3} value={typed('nomor')} error={error('nomor')} />
        <div class="two"><Field name="sejak" label={t.from} type="date" value={typed('sejak')} error={error('sejak')} /><Field name="sampai" label={t.until} type="date" value={typed('sampai')} error={error('sampai')} /></div>
        <Select name="kategori" label={t.category} blank={t.anyCategory} value={typed('kategori')} options={around.directory.categories.map((one) => ({ value: one.id, label: one.name[shell.lang] }))} />
        <p><Button kind="alt">{t.addChoice}</Button></p></Form>
    </section>
  );
}

function choiceWords(c: Choice, around: Around, seesRestricted: boolean): string {
  const t = sayBreach(around.lang);
  // The last day is meant whole: the choice ends where the next one begins.
  const day = (at: Date): string => dateText(around.lang, dayOf(at, around.city.utcOffsetMinutes));
  const until = c.untilAt && day(new Date(c.untilAt.getTime() - 1));
  const time = c.fromAt && until ? t.between(day(c.fromAt), until) : c.fromAt ? t.since(day(c.fromAt)) : until ? t.upTo(until) : '';
  const numbers = c.numbers && (c.numbers.length <= 5 && (seesRestricted || !c.withRestricted) ? c.numbers.join(', ') : t.byNumbers(c.numbers.length));
  return [numbers ?? '', c.categoryId ? categoryWords(c.categoryId, around) : '', time].filter(Boolean).join(', ') || t.all;
}
