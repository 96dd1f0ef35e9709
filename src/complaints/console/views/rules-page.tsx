import { dateText } from '../../../followup/dates.ts';
import type { Day } from '../../../law/day.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, errorOf, Form, LinkButton, type FormError } from '../../../ui/parts/form.tsx';
import { Head, Note } from '../../../ui/parts/panels.tsx';
import { Switch } from '../../../ui/parts/picks.tsx';
import { Tag } from '../../../ui/parts/status.tsx';
import { DataTable } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { houseText } from '../../house-rules/text.ts';
import { paths } from '../../paths.ts';
import type { RuleSet } from '../../rules.ts';
import { words } from '../../text.ts';
import { limitsOf, type NamedLimit, type TypedRules } from '../rules-form.ts';
import { consoleText } from '../text.ts';

const nameOf = ({ promise, class: kind }: NamedLimit, shell: Shell): string => {
  const w = words(shell.lang);
  return kind ? `${w.promise[promise]}: ${w.class[kind].toLowerCase()}` : w.promise[promise] ?? promise;
};

export function RulesPage({ shell, sets, inForce, today, mayEnact, flash }: { shell: Shell; sets: readonly RuleSet[]; inForce: string; today: Day; mayEnact: boolean; flash?: string | undefined }) {
  const t = consoleText(shell.lang).rules;
  const order = [...sets].sort((a, b) => Number(b.id === inForce) - Number(a.id === inForce));
  return (
    <ConsolePage shell={shell} title={t.title} bar={<><a href={paths.houseRules()}>{houseText(shell.lang).title}</a>{mayEnact && <LinkButton icon="tambah" href={`${paths.rules()}/baru`}>{t.enact}</LinkButton>}</>}>
      {flash && <Note kind="daun" live><p>{flash}</p></Note>}
      <p class="soft">{t.lead}</p>
      {order.map((set) => <OneSet shell={shell} set={set} inForce={set.id === inForce} today={today} />)}
    </ConsolePage>
  );
}

function OneSet({ shell, set, inForce, today }: { shell: Shell; set: RuleSet; inForce: boolean; today: Day }) {
  const t = consoleText(shell.lang).rules;
  const since = set.effectiveFrom === null ? t.draft : (set.effectiveFrom > today ? `${t.from} ${dateText(shell.lang, set.effectiveFrom)}` : t.effective(dateText(shell.lang, set.effectiveFrom)));
  return (
    <section class="flow" aria-labelledby={`j-${set.id}`}>
      <Head id={`j-${set.id}`} title={set.id}>{inForce && <Tag tone="daun" label={t.inForce} />}</Head>
      <p>{since}. {set.source}</p>
      {set.provisional && <Note kind="kunyit"><p>{t.provisional}</p></Note>}
      <DataTable caption={set.id} captionHidden columns={[{ label: t.limit }, { label: t.days, right: true }, { label: t.counting }, { label: t.source }]}
        rows={limitsOf(set).map((one) => ({ header: nameOf(one, shell), cells: [one.limit.days, one.limit.counting === 'working' ? t.working : t.calendar, one.limit.source] }))} />
      <p class="soft sm">{t.extension}: {set.extensionDays} {t.working}. {t.reminders} {set.replyReminders.join(', ')}.</p>
    </section>
  );
}

export function EnactPage({ shell, base, today, typed, errors }: { shell: Shell; base: RuleSet; today: Day; typed: TypedRules; errors: readonly FormError[] }) {
  const all = consoleText(shell.lang);
  const t = all.rules;
  const error = (name: string) => errorOf(errors, name);
  const number = (name: string, label: string, hint: string) => <Field name={name} label={label} hint={hint} type="number" inputmode="numeric" min="1" max="366" value={typed.text(name)} error={error(name)} />;
  return (
    <ConsolePage shell={shell} title={t.enact} bar={<a href={paths.rules()}>{t.title}</a>}>
      <Form action={`${paths.rules()}/baru`} csrf={shell.csrf}>
        <ErrorSummary title={all.problems} errors={errors} safe={all.safe} />
        <Field name="nama" label={t.newId} hint={t.newIdHint} value={typed.text('nama')} maxlength={60} error={error('nama')} />
        <Field name="sejak" type="date" label={t.from} hint={t.fromHint} min={today} value={typed.text('sejak')} error={error('sejak')} />
        <Field name="dasar" label={t.basis} rows={2} value={typed.text('dasar')} error={error('dasar')} />
        <Switch name="sementara" label={t.provisional} checked={typed.has('sementara')} />
        <div class="two">{limitsOf(base).map((one) => number(one.field, nameOf(one, shell), `${one.limit.counting === 'working' ? t.working : t.calendar}, ${one.limit.source}`))}</div>
        <div class="two">{number('perpanjangan', t.extension, t.working)}<Field name="pengingat" label={t.reminders} value={typed.text('pengingat')} error={error('pengingat')} /></div>
        <p class="row"><Button>{t.go}</Button><LinkButton kind="quiet" href={paths.rules()}>{all.templates.cancel}</LinkButton></p>
      </Form>
    </ConsolePage>
  );
}
