import type { Officer } from '../../../directory/actor.ts';
import type { OfficerAccount } from '../../../directory/officers/domain.ts';
import { dayText } from '../../../followup/dates.ts';
import type { Day } from '../../../law/day.ts';
import type { FormInput } from '../../../platform/http/forms.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field, Select } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, errorOf, Form, type FormError } from '../../../ui/parts/form.tsx';
import { Empty, Head, Note } from '../../../ui/parts/panels.tsx';
import { DataTable } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { consoleText } from '../../console/text.ts';
import type { Absence } from '../domain.ts';
import { assignmentPaths } from '../paths.ts';
import { sayAssignment } from '../text.ts';

interface Props {
  shell: Shell; officer: Officer; leads: boolean; today: Day; flash?: string | undefined; typed?: FormInput | undefined; errors: readonly FormError[];
  /** Null where the officer belongs to no office. */
  data: { colleagues: readonly OfficerAccount[]; list: readonly Absence[] } | null;
}

/** Who of the office is away, until when, and who stands in. */
export function AbsencesPage(props: Props) {
  const { shell, data, flash } = props;
  const t = sayAssignment(shell.lang);
  return (
    <ConsolePage shell={shell} title={t.absenceTitle}>
      {flash && <Note kind="daun" live><p>{flash}</p></Note>}
      {data === null ? <Empty title={t.noOffice}><p>{t.noOfficeText}</p></Empty> : <>
        <p class="soft">{t.absenceLead}</p>
        <section class="flow" aria-labelledby="j-kini"><Head id="j-kini" title={t.current} /><List {...props} data={data} /></section>
        <section class="flow" aria-labelledby="j-catat"><Head id="j-catat" title={t.enter} /><Enter {...props} data={data} /></section>
      </>}
    </ConsolePage>
  );
}

type Shown = Props & { data: NonNullable<Props['data']> };

function List({ shell, officer, leads, data }: Shown) {
  const t = sayAssignment(shell.lang);
  const name = (id: string | null): string => data.colleagues.find((one) => one.id === id)?.name ?? '–';
  if (data.list.length === 0) return <Empty title={t.absenceNone} level="h3"><p>{t.absenceNoneText}</p></Empty>;
  return (
    <DataTable caption={t.current} captionHidden columns={[{ label: t.who }, { label: t.from }, { label: t.until }, { label: t.deputy }, { label: t.action }]} rows={data.list.map((one) => ({
      header: name(one.officerId),
      cells: [dayText(shell.lang, one.fromOn), dayText(shell.lang, one.untilOn), one.deputyId ? name(one.deputyId) : t.noDeputy, leads || one.officerId === officer.id
        ? <Form action={assignmentPaths.endAbsence(one.id)} csrf={shell.csrf}><Button kind="quiet">{t.end}<span class="vh">: {t.endOf(name(one.officerId))}</span></Button></Form> : '–'],
    }))} />
  );
}

function Enter({ shell, officer, leads, data, today, typed, errors }: Shown) {
  const t = sayAssignment(shell.lang);
  const all = consoleText(shell.lang);
  const field = (name: string, first = '') => ({ name, value: typed ? typed.text(name) : first, error: errorOf(errors, name) });
  const options = data.colleagues.map((one) => ({ value: one.id, label: one.name }));
  return (
    <Form action={assignmentPaths.absences()} csrf={shell.csrf}>
      <ErrorSummary title={all.problems} errors={errors} safe={all.safe} />
      {leads && <Select {...field('siapa', officer.id)} label={t.who} options={options} />}
      <div class="two"><Field {...field('mulai', today)} type="date" min={today} label={t.from} /><Field {...field('sampai')} type="date" min={today} label={t.until} /></div>
      <Select {...field('pengganti')} label={t.deputy} blank={t.noDeputy} options={leads ? options : options.filter((one) => one.value !== officer.id)} />
      <p><Button>{t.save}</Button></p>
    </Form>
  );
}
