import { dayText, momentText } from '../../../followup/dates.ts';
import { dayOf } from '../../../law/day.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { CaseList } from '../../../ui/parts/case-row.tsx';
import { Field, FileField, Select } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, errorOf, Form, Hidden, LinkButton, type FormError } from '../../../ui/parts/form.tsx';
import { Facts, Head, Note } from '../../../ui/parts/panels.tsx';
import { Picks, Switch } from '../../../ui/parts/picks.tsx';
import { Qr } from '../../../ui/parts/qr.tsx';
import { Prose } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Complaint } from '../../domain.ts';
import type { HelpValues } from '../../helping/form.ts';
import { HelpFields } from '../../helping/views/help-fields.tsx';
import { GiveToPerson, HelperKeys } from '../../helping/views/help-parts.tsx';
import { identityPaths } from '../../identity/paths.ts';
import { sayIdentity } from '../../identity/text.ts';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import { KINDS, type ReportValues } from '../../public/report-form.ts';
import { sayReport } from '../../public/text-report.ts';
import { placeWords } from '../../public/views/case-parts.tsx';
import { wardGroups } from '../../../directory/areas/ward-groups.ts';
import { words } from '../../text.ts';
import { COUNTER_CHANNELS, type CounterChannel } from '../counter-channels.ts';
import { consoleText } from '../text.ts';
import { consoleRow } from './search-page.tsx';

interface Props { shell: Shell; values: ReportValues; channel: CounterChannel; address: string; help: HelpValues; around: Around; own: readonly Complaint[]; errors: readonly FormError[] }

/** The intake form: the story first, as on the public page, with the channel it came by. */
export function CounterPage({ shell, values, channel, address, help, around, own, errors }: Props) {
  const all = consoleText(shell.lang);
  const t = all.counter;
  const report = sayReport(shell.lang);
  const optional = all.field.optional;
  const error = (name: string) => errorOf(errors, name);
  const today = dayOf(around.now, around.city.utcOffsetMinutes);
  return (
    <ConsolePage shell={shell} title={t.title}>
      <p class="soft">{t.lead} <a href={identityPaths.desk()}>{sayIdentity(shell.lang).desk.link}</a></p>
      <Form action={paths.counter()} csrf={shell.csrf} upload>
        <ErrorSummary title={all.problems} errors={errors} safe={all.safe} />
        <Hidden name="token" value={values.token} />
        <Field name="isi" label={t.text} rows={7} value={values.isi} required error={error('isi')} />
        <div class="two">
          <Select name="kanal" label={t.channel} value={channel} options={COUNTER_CHANNELS.map((one) => ({ value: one, label: words(shell.lang).channel[one] }))} />
          <Select name="kategori" label={all.field.category} optional={optional} blank="–" value={values.kategori} options={around.directory.categories.map((one) => ({ value: one.id, label: one.name[shell.lang] }))} />
          <Select name="kelurahan" label={all.field.area} optional={optional} blank="–" value={values.kelurahan} options={wardGroups(around.directory.areas, (name) => name)} error={error('kelurahan')} />
          <Field name="patokan" label={report.landmark} optional={optional} value={values.patokan} maxlength={400} error={error('patokan')} />
          <Field name="tanggal" type="date" label={all.eventOn} optional={optional} max={today} value={values.tanggal} error={error('tanggal')} />
        </div>
        <Picks name="jenis" legend={t.class} value={values.jenis} options={KINDS.map((kind) => ({ value: kind, label: report.kinds[kind][0], hint: report.kinds[kind][1] }))} />
        <div class="two">
          <Field name="nama" label={all.identity.name} optional={optional} value={values.nama} maxlength={200} autocomplete="off" error={error('nama')} />
          <Field name="telepon" type="tel" inputmode="tel" label={all.identity.phone} optional={optional} value={values.telepon} maxlength={40} autocomplete="off" error={error('telepon')} />
          <Field name="surel" type="email" label={all.identity.email} optional={optional} value={values.surel} maxlength={254} autocomplete="off" error={error('surel')} />
          <Field name="alamat" label={all.identity.address} optional={optional} value={address} maxlength={300} autocomplete="off" />
        </div>
        <HelpFields lang={shell.lang} values={help} errors={errors} today={today} code={null} door={false} />
        <Switch name="anonim" label={t.anonymous} checked={values.anonim} />
        <Switch name="rahasia" label={t.confidential} checked={values.rahasia} />
        <FileField name="foto" legend={all.files} optional={optional} label={all.files} accept="image/jpeg,image/png,image/webp" multiple hint={all.field.fileLimits} error={error('foto')} />
        <p class="hint">{t.consent}</p>
        <p><Button>{t.go}</Button></p>
      </Form>
      {own.length > 0 && <section class="flow" aria-labelledby="j-milik"><Head id="j-milik" title={t.mine} /><CaseList cases={own.map((one) => consoleRow(one, around))} /></section>}
    </ConsolePage>
  );
}

/** For the paper in the reporter's hand. It is the answer to the form: nothing keeps it, and it cannot be fetched again. */
export function CounterReceiptPage({ shell, number, secret, helper, values, around }: { shell: Shell; number: string; secret: string; helper?: { code: string; secret: string | null } | undefined; values: ReportValues; around: Around }) {
  const all = consoleText(shell.lang);
  const t = all.counter;
  const { lang, city, now } = around;
  return (
    <ConsolePage shell={shell} title={t.done}>
      <Note kind="kunyit" icon="kunci" live><p>{t.doneText}</p></Note>
      {helper && <GiveToPerson lang={shell.lang} />}
      <article class="vessel biru receipt">
        <div class="receipt-top">
          <div class="flow-s flow"><h2 class="sm soft">{t.secret}</h2><p class="kode">{secret}</p></div>
          <Qr text={`${around.baseUrl}${paths.trackCase(number)}`} label={number} />
        </div>
        <div class="tear" aria-hidden="true"></div>
        <Facts items={[
          { term: t.number, detail: <b class="num">{number}</b> }, { term: all.received, detail: momentText(lang, now, city.utcOffsetMinutes) },
          { term: all.place, detail: [placeWords(values.kelurahan || null, around), values.patokan].filter(Boolean).join(', ') },
          ...(values.tanggal ? [{ term: all.eventOn, detail: dayText(lang, values.tanggal as Parameters<typeof dayText>[1]) }] : []), { term: all.original, detail: <Prose text={values.isi} /> },
        ]} />
      </article>
      {helper && <HelperKeys lang={shell.lang} {...helper} />}
      <div class="row noprint"><LinkButton href={paths.counter()}>{t.next}</LinkButton><p class="hint">{sayReport(lang).receipt.print}</p></div>
    </ConsolePage>
  );
}
