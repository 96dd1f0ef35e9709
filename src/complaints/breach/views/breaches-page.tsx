import { momentText } from '../../../followup/dates.ts';
import type { FormInput } from '../../../platform/http/forms.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, errorOf, Form, type FormError } from '../../../ui/parts/form.tsx';
import { Icon } from '../../../ui/parts/icon.tsx';
import { Empty } from '../../../ui/parts/panels.tsx';
import { Tag } from '../../../ui/parts/status.tsx';
import { DataTable, Pager } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { consoleText } from '../../console/text.ts';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import { sayRights } from '../../rights/text.ts';
import type { Breach } from '../domain.ts';
import { breachesPath, breachPath } from '../paths.ts';
import { sayBreach } from '../text.ts';
import { FactFields } from './fact-fields.tsx';

const HOUR = 3_600_000;
/** How the clock of a breach stands: both told, hours left, or late. */
export function BreachClock({ breach: b, around }: { breach: Breach; around: Around }) {
  const t = sayBreach(around.lang);
  if (b.sentAt !== null && b.authorityAt !== null) return <Tag label={t.told} tone="daun" />;
  return around.now > b.dueAt ? <Tag label={t.late} tone="bata" /> : <Tag label={t.left(Math.floor((b.dueAt.getTime() - around.now.getTime()) / HOUR))} tone="kunyit" />;
}

interface Props { shell: Shell; around: Around; breaches: readonly Breach[]; continued: boolean; next: string | null; form?: FormInput | undefined; errors: readonly FormError[] }
/** All breaches, newest first, and the form that opens one. */
export function BreachesPage({ shell, around, breaches, continued, next, form, errors }: Props) {
  const t = sayBreach(shell.lang);
  const moment = (at: Date): string => momentText(shell.lang, at, around.city.utcOffsetMinutes);
  return (
    <ConsolePage shell={shell} title={t.title} bar={<a class="row" href={paths.dataDesk()}><Icon name="kiri" />{sayRights(shell.lang).desk.title}</a>}>
      <ErrorSummary title={t.problems} errors={errors} safe={consoleText(shell.lang).safe} />
      <p class="lead">{t.lead}</p>
      {breaches.length === 0 ? <Empty title={t.none} /> : (
        <DataTable caption={t.list} captionHidden columns={[{ label: t.number }, { label: t.found }, { label: t.due }, { label: t.state }]}
          rows={breaches.map((b) => ({ header: <a href={breachPath(b.id)}>{b.number}</a>, cells: [moment(b.foundAt), moment(b.dueAt), b.state === 'closed' ? t.states.closed : <BreachClock breach={b} around={around} />] }))} />
      )}
      {(continued || next) && <Pager label={t.pages} newer={continued ? { href: breachesPath(), label: t.first } : undefined} older={next ? { href: breachesPath(`?setelah=${encodeURIComponent(next)}`), label: t.older } : undefined} />}
      <Form action={breachesPath()} csrf={shell.csrf} labelledby="j-catat">
        <h2 id="j-catat">{t.open}</h2>
        <div class="two"><Field name="tanggal" label={t.day} type="date" value={form?.text('tanggal')} error={errorOf(errors, 'tanggal')} /><Field name="jam" label={t.time} type="time" value={form?.text('jam')} /></div>
        <FactFields lang={shell.lang} value={(key) => form?.text(`isi-${key}`) ?? ''} error={() => undefined} />
        <p><Button>{t.openGo}</Button></p>
      </Form>
    </ConsolePage>
  );
}

/** Numbers of those who have no address, and nothing else of them. */
export function UnreachedPage({ shell, breach, cases, mayOpen, continued, next }: { shell: Shell; breach: Breach; cases: readonly { number: string }[]; mayOpen: boolean; continued: boolean; next: string | null }) {
  const t = sayBreach(shell.lang);
  return (
    <ConsolePage shell={shell} title={`${t.unreached}: ${breach.number}`} bar={<a class="row" href={breachPath(breach.id)}><Icon name="kiri" />{breach.number}</a>}>
      <p class="lead">{t.unreachedLead}</p>
      {cases.length === 0 ? <Empty title={t.unreachedNone} /> : <DataTable caption={t.unreached} captionHidden columns={[{ label: t.numbers }]} rows={cases.map(({ number }) => ({ header: mayOpen ? <a href={paths.consoleCase(number)}>{number}</a> : number, cells: [] }))} />}
      {(continued || next) && <Pager label={t.pages} newer={continued ? { href: breachPath(breach.id, 'tanpa-alamat'), label: t.first } : undefined} older={next ? { href: next, label: t.older } : undefined} />}
    </ConsolePage>
  );
}
