import type { Holiday } from '../../law/calendar.ts';
import { HOLIDAY_KINDS } from '../../law/calendar.ts';
import type { Shell } from '../../ui/shell.ts';
import { ConsolePage } from '../../ui/pages/console-page.tsx';
import { Button, ErrorSummary, errorOf, Form, type FormError } from '../../ui/parts/form.tsx';
import { Field, Select } from '../../ui/parts/field.tsx';
import { Empty, Head, Note } from '../../ui/parts/panels.tsx';
import { DataTable, Tabs } from '../../ui/parts/table.tsx';
import { dateText, dayText, momentText } from '../dates.ts';
import { calendarPath, calendarPreviewPath } from '../paths.ts';
import type { LoggedChange } from '../store-calendar.ts';
import { say } from '../text.ts';
import type { CalendarForm } from '../calendar-form.ts';

export interface CalendarPageProps {
  shell: Shell;
  year: string;
  years: readonly string[];
  days: readonly Holiday[];
  workingDays: number;
  changes: readonly LoggedChange[];
  mayChange: boolean;
  saved: boolean;
  utcOffsetMinutes: number;
  form?: CalendarForm;
  errors?: readonly FormError[];
}

export function CalendarPage(props: CalendarPageProps) {
  const { shell, year, days } = props;
  const t = say(shell.lang).calendar;
  return (
    <ConsolePage shell={shell} title={t.title}>
      {props.saved && <Note kind="daun" live>{t.saved}</Note>}
      <ErrorSummary title={shell.labels.errorsTitle} errors={props.errors ?? []} />
      <Tabs label={t.years} tabs={props.years.map((each) => ({ href: calendarPath(each), label: each, current: each === year }))} />
      {days.length === 0 ? <Empty title={t.none(year)}><p>{t.noneHelp}</p></Empty> : <DayTable {...props} />}
      {props.mayChange && <AddForm {...props} />}
      <Changes {...props} />
    </ConsolePage>
  );
}

function DayTable({ shell, days, year, workingDays, mayChange }: CalendarPageProps) {
  const t = say(shell.lang).calendar;
  const columns = [{ label: t.day }, { label: t.name }, { label: t.kind }, { label: t.source }, ...(mayChange ? [{ label: t.action }] : [])];
  return (
    <>
      <p>{t.intro(workingDays, year)}</p>
      <DataTable caption={t.year(year)} columns={columns} rows={days.map((holiday) => ({
        header: dayText(shell.lang, holiday.day),
        cells: [holiday.name, t.kinds[holiday.kind], holiday.source, ...(mayChange
          ? [<a href={calendarPreviewPath({ action: 'hapus', day: holiday.day })} aria-label={t.strikeLabel(dayText(shell.lang, holiday.day))}>{t.strike}</a>] : [])],
      }))} />
    </>
  );
}

function AddForm({ shell, form, errors }: CalendarPageProps) {
  const t = say(shell.lang).calendar;
  return (
    <section class="flow" aria-labelledby="tambah">
      <Head id="tambah" title={t.addTitle} />
      <Form action="/konsol/kalender/perubahan" method="get" labelledby="tambah">
        <input type="hidden" name="aksi" value="tambah" />
        <Field name="tanggal" label={t.day} type="date" value={form?.day ?? ''} error={errorOf(errors, 'tanggal')} required />
        <Field name="nama" label={t.name} hint={t.nameHint} value={form?.name ?? ''} error={errorOf(errors, 'nama')} maxlength={120} required />
        <Select name="jenis" label={t.kind} value={form?.kind ?? 'national'} error={errorOf(errors, 'jenis')} options={HOLIDAY_KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] }))} />
        <Field name="dasar" label={t.source} hint={t.sourceHint} value={form?.source ?? ''} error={errorOf(errors, 'dasar')} maxlength={200} required />
        <Button>{t.preview}</Button>
      </Form>
    </section>
  );
}

function Changes({ shell, changes, utcOffsetMinutes }: CalendarPageProps) {
  const t = say(shell.lang).calendar;
  const names = (list: readonly Holiday[]): string =>
    (list.length > 4 ? `${list.length}` : list.map((holiday) => `${dateText(shell.lang, holiday.day)} (${holiday.name})`).join(', '));
  return (
    <section class="flow" aria-labelledby="riwayat">
      <Head id="riwayat" title={t.logTitle} />
      {changes.length === 0 ? <p>{t.logEmpty}</p> : <ul class="bullets">{changes.map((change) => (
        <li>{momentText(shell.lang, change.at, utcOffsetMinutes)}, {change.byId ? change.byName : t.byProfile}: {change.byId ? change.reason : t.reasonProfile}. {t.logLine(names(change.added), names(change.removed), change.moved)}</li>
      ))}</ul>}
    </section>
  );
}

