import type { Shell } from '../../ui/shell.ts';
import { ConsolePage } from '../../ui/pages/console-page.tsx';
import { Button, ErrorSummary, errorOf, Form, Hidden, LinkButton, type FormError } from '../../ui/parts/form.tsx';
import { Field } from '../../ui/parts/field.tsx';
import { DataTable } from '../../ui/parts/table.tsx';
import { Vessel } from '../../ui/parts/panels.tsx';
import type { MovedDeadline } from '../change-calendar.ts';
import { dayText } from '../dates.ts';
import { calendarPath } from '../paths.ts';
import { say } from '../text.ts';
import type { CalendarForm } from '../calendar-form.ts';

export interface PreviewProps {
  shell: Shell;
  form: CalendarForm;
  count: number;
  moved: readonly MovedDeadline[];
  errors?: readonly FormError[];
  /** The programme's address of a case, where it has told us one. */
  linkOf?: ((origin: MovedDeadline['promise']['origin']) => { href: string; label: string } | null) | undefined;
}

/** What the change would move, before anybody moves it. */
export function CalendarPreviewPage({ shell, form, count, moved, errors, linkOf }: PreviewProps) {
  const t = say(shell.lang).calendar;
  const day = dayText(shell.lang, form.day);
  const link = (promise: MovedDeadline['promise']) => {
    const found = linkOf?.(promise.origin);
    return found ? <a href={found.href}>{found.label}</a> : promise.basis;
  };
  return (
    <ConsolePage shell={shell} title={t.previewTitle}>
      <ErrorSummary title={shell.labels.errorsTitle} errors={errors ?? []} />
      <p>{form.action === 'tambah' ? t.adding(day, form.name) : t.striking(day, form.name)}</p>
      <p><b>{t.moves(count)}</b></p>
      {moved.length > 0 && <DataTable caption={t.caption} captionHidden columns={[{ label: t.promise }, { label: t.from }, { label: t.to }]}
        rows={moved.map(({ promise, from, to }) => ({ header: link(promise), cells: [dayText(shell.lang, from), dayText(shell.lang, to)] }))} />}
      {count > moved.length && <p>{t.more(count - moved.length)}</p>}
      <Vessel>
        <Form action="/konsol/kalender/perubahan" csrf={shell.csrf}>
          <Hidden name="aksi" value={form.action} />
          <Hidden name="tanggal" value={form.day} />
          <Hidden name="nama" value={form.name} />
          <Hidden name="jenis" value={form.kind} />
          <Hidden name="dasar" value={form.source} />
          <Field name="alasan" label={t.reason} hint={t.reasonHint} rows={3} value={form.reason} error={errorOf(errors, 'alasan')} maxlength={500} required />
          <div class="row"><Button>{t.confirm(count)}</Button><LinkButton kind="quiet" href={calendarPath(form.day.slice(0, 4))}>{t.back}</LinkButton></div>
        </Form>
      </Vessel>
    </ConsolePage>
  );
}
