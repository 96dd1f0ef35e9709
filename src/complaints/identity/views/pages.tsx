import { momentText } from '../../../followup/dates.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field, Select } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, errorOf, Form, LinkButton, type FormError } from '../../../ui/parts/form.tsx';
import { Empty, Facts, Note } from '../../../ui/parts/panels.tsx';
import { Switch } from '../../../ui/parts/picks.tsx';
import { Qr } from '../../../ui/parts/qr.tsx';
import { DataTable, Pager } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { bodyOptions } from '../../console/views/words.ts';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import { sayCase } from '../../public/text-case.ts';
import { DOCUMENTS, EVENT_KINDS, PURPOSES, type Document, type Purpose } from '../domain.ts';
import { identityPaths } from '../paths.ts';
import type { ListedEvent } from '../store-identity.ts';
import { sayIdentity } from '../text.ts';

export interface ListProps { shell: Shell; around: Around; events: readonly ListedEvent[]; asked: { jenis: string; tujuan: string; instansi: string }; continued: boolean; next: string | null }
/** Who opened which identity, when and what for. */
export function IdentityListPage({ shell, around, events, asked, continued, next }: ListProps) {
  const t = sayIdentity(shell.lang);
  const l = t.list;
  const address = (after?: string) => identityPaths.list(`?${new URLSearchParams({ ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value)), ...(after ? { setelah: after } : {}) })}`);
  const why = (one: ListedEvent) => [t.purposes[one.purpose as Purpose] ?? t.documents[one.purpose as Document] ?? one.purpose, one.words].filter(Boolean).join(': ');
  return (
    <ConsolePage shell={shell} title={l.title}>
      <p class="soft">{l.lead}</p>
      <Form action={identityPaths.list()} method="get" role="search" label={l.title} class="flow-s flow">
        <div class="two">
          <Select name="jenis" label={l.kind} blank={l.any} value={asked.jenis} options={EVENT_KINDS.map((one) => ({ value: one, label: l.kinds[one] }))} />
          <Select name="tujuan" label={t.purpose} blank={l.any} value={asked.tujuan} options={PURPOSES.map((one) => ({ value: one, label: t.purposes[one] }))} />
          <Select name="instansi" label={l.body} blank={l.any} value={asked.instansi} options={bodyOptions(around, false)} />
        </div>
        <p><Button kind="alt" icon="cari">{l.apply}</Button></p>
      </Form>
      {events.length === 0 ? <Empty title={l.none}><p>{l.noneText}</p></Empty>
        : <DataTable caption={l.title} captionHidden columns={[{ label: l.when }, { label: l.case }, { label: l.kind }, { label: l.who }, { label: l.why }]}
            rows={events.map((one) => ({ key: one.id, header: momentText(shell.lang, one.at, around.city.utcOffsetMinutes), cells: [
              <a href={paths.consoleCase(one.number)}>{one.number}</a>, l.kinds[one.kind], [one.officer, sayCase(shell.lang).officerRole[one.role] ?? '', around.directory.bodyName(one.bodyId)].filter(Boolean).join(', '), why(one)] }))} />}
      {(continued || next) && <Pager label={l.pages} newer={continued ? { href: address(), label: l.newest } : undefined} older={next ? { href: address(next), label: l.older } : undefined} />}
    </ConsolePage>
  );
}

export interface DeskValues { nomor: string; nama: string; telepon: string; surel: string; alamat: string; dokumen: string; keperluan: string; diperiksa: boolean }
/** Somebody lost their code and stands at the counter. */
export function CodeDeskPage({ shell, values, errors }: { shell: Shell; values: DeskValues; errors: readonly FormError[] }) {
  const all = sayIdentity(shell.lang);
  const t = all.desk;
  const error = (name: keyof DeskValues) => errorOf(errors, name);
  return (
    <ConsolePage shell={shell} title={t.title} bar={<a href={paths.counter()}>{shell.consoleNav?.find((one) => one.href === paths.counter())?.label ?? ''}</a>}>
      <p class="soft">{t.lead}</p>
      <Form action={identityPaths.desk()} csrf={shell.csrf}>
        <ErrorSummary title={t.problems} errors={errors} />
        <Field name="nomor" label={t.number} value={values.nomor} code required maxlength={40} autocomplete="off" error={error('nomor')} />
        <div class="two">
          <Field name="nama" label={t.name} value={values.nama} maxlength={200} autocomplete="off" error={error('nama')} />
          <Field name="telepon" type="tel" inputmode="tel" label={t.phone} value={values.telepon} maxlength={40} autocomplete="off" />
          <Field name="surel" type="email" label={t.email} value={values.surel} maxlength={254} autocomplete="off" />
          <Field name="alamat" label={t.address} value={values.alamat} maxlength={300} autocomplete="off" />
        </div>
        <Select name="dokumen" label={t.document} blank="–" value={values.dokumen} options={DOCUMENTS.map((one) => ({ value: one, label: all.documents[one] }))} error={error('dokumen')} />
        <Field name="keperluan" label={t.purpose} value={values.keperluan} maxlength={300} error={error('keperluan')} />
        <Switch name="diperiksa" label={t.checked} checked={values.diperiksa} error={error('diperiksa')} />
        <p><Button>{t.go}</Button></p>
      </Form>
    </ConsolePage>
  );
}

/** The slip for the reporter's hand: it is the answer to the form, and cannot be fetched again. */
export function NewCodePage({ shell, number, secret, around }: { shell: Shell; number: string; secret: string; around: Around }) {
  const t = sayIdentity(shell.lang).desk;
  return (
    <ConsolePage shell={shell} title={t.done}>
      <Note kind="kunyit" icon="kunci" live><p>{t.doneText}</p></Note>
      <article class="vessel biru receipt">
        <div class="receipt-top">
          <div class="flow-s flow"><h2 class="sm soft">{t.secret}</h2><p class="kode">{secret}</p></div>
          <Qr text={`${around.baseUrl}${paths.trackCase(number)}`} label={number} />
        </div>
        <div class="tear" aria-hidden="true"></div>
        <Facts items={[{ term: t.number, detail: <b class="num">{number}</b> }]} />
      </article>
      <div class="row noprint"><LinkButton href={paths.counter()}>{t.again}</LinkButton></div>
    </ConsolePage>
  );
}
