import type { ComponentChildren } from 'preact';
import { hasRole, type Officer } from '../../../directory/actor.ts';
import type { FormInput } from '../../../platform/http/forms.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field, Select } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, errorOf, Form, Hidden, LinkButton, type FormError } from '../../../ui/parts/form.tsx';
import { Facts, Fold, Note } from '../../../ui/parts/panels.tsx';
import { Switch } from '../../../ui/parts/picks.tsx';
import { Prose } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { consoleText } from '../../console/text.ts';
import { bodyOptions } from '../../console/views/words.ts';
import { PRIORITIES, type Priority } from '../../domain.ts';
import type { Around } from '../../public/queries.ts';
import { words } from '../../text.ts';
import { BULK_STEPS, MOST, planMark, type BulkItem, type BulkRun, type BulkStep } from '../domain.ts';
import { bulkPaths } from '../paths.ts';
import { sayBulk } from '../text.ts';
import { CaseList } from './run-page.tsx';

export interface PlanProps { shell: Shell; officer: Officer; around: Around; run: BulkRun; items: readonly BulkItem[]; errors: readonly FormError[]; typed: FormInput | undefined; changing: boolean }

/** What would happen to each case and what cannot, before anything does. Without a step yet: which one. */
export function PlanPage(props: PlanProps) {
  const { shell, run, items, errors, changing } = props;
  const t = sayBulk(shell.lang);
  const choosing = run.step === null || changing || errors.some((error) => error.field !== 'sudah-dibaca');
  return (
    <ConsolePage shell={shell} title={choosing || !run.step ? t.chooseStep(items.length) : consoleText(shell.lang).step[run.step].title} bar={<a href={run.list}>{t.back}</a>}>
      <ErrorSummary title={consoleText(shell.lang).problems} errors={errors} />
      {items.length === MOST && <Note kind="kunyit"><p>{t.bounded(MOST)}</p></Note>}
      {choosing ? <Choices {...props} /> : <Planned {...props} />}
    </ConsolePage>
  );
}

/** Steps that a role can ever take; what does not fit a case is said on the plan. */
const stepsFor = (officer: Officer): readonly BulkStep[] =>
  BULK_STEPS.filter((step) => (step === 'penerimaan' ? hasRole(officer, ['agency_liaison', 'agency_head', 'inspectorate']) : step === 'catatan' || hasRole(officer, ['coordinator'])));

function Choices({ shell, officer, around, run, errors, typed, items }: PlanProps) {
  const [t, c] = [sayBulk(shell.lang), consoleText(shell.lang)];
  const [now, w] = [typed?.text('langkah'), words(shell.lang)];
  const value = (name: string): string => typed?.text(name) ?? '';
  const area = (name: string, label: string) => <Field name={name} label={label} rows={3} value={value(name)} error={errorOf(errors, name)} maxlength={5000} />;
  const fields: Readonly<Record<BulkStep, ComponentChildren>> = {
    disposisi: <><Select name="instansi" label={c.bulkForward} blank={c.suggestion} value={value('instansi')} error={errorOf(errors, 'instansi')} options={bodyOptions(around, false)} />{area('pesan-instansi', c.field.instruction)}</>,
    penerimaan: null,
    prioritas: <><Select name="prioritas" label={c.priority} blank="–" value={value('prioritas')} error={errorOf(errors, 'prioritas')} options={PRIORITIES.map((one) => ({ value: one, label: w.priority[one] }))} />{area('alasan-prioritas', c.field.reason)}</>,
    publikasi: <p>{t.readTexts}</p>, penutupan: area('cara', c.field.how), catatan: area('catatan', c.field.note),
  };
  const steps = stepsFor(officer);
  return (
    <><div>{steps.map((step) => (
      <Fold id={step} summary={c.step[step].title} open={now === step || run.step === step} last={step === steps.at(-1)}>
        <Form action={bulkPaths.plan(run.id)} csrf={shell.csrf}><Hidden name="langkah" value={step} />{fields[step]}<p><Button>{t.plan}</Button></p></Form>
      </Fold>
    ))}</div><CaseList id="j-dipilih" title={t.chosen} items={items.map((item) => ({ ...item, reason: null }))} lang={shell.lang} /></>
  );
}

function Planned({ shell, around, run, items, errors }: PlanProps) {
  const [t, c] = [sayBulk(shell.lang), consoleText(shell.lang)];
  const [able, unable] = [items.filter((item) => item.outcome === 'todo'), items.filter((item) => item.outcome !== 'todo')];
  const shared: [string, string][] = [
    [c.priority, words(shell.lang).priority[run.form['prioritas']?.[0] as Priority] ?? ''], [c.bulkForward, around.directory.bodies.get(run.form['instansi']?.[0] ?? '')?.name ?? ''],
    [c.field.instruction, run.form['pesan-instansi']?.[0] ?? ''], [c.field.reason, run.form['alasan-prioritas']?.[0] ?? ''], [c.field.how, run.form['cara']?.[0] ?? ''], [c.field.note, run.form['catatan']?.[0] ?? ''],
  ];
  const told = shared.filter(([, text]) => text !== '').map(([term, text]) => ({ term, detail: <Prose text={text} /> }));
  const withBody = run.step === 'disposisi' && !run.form['instansi']?.[0]
    ? able.map((item) => ({ ...item, title: `${item.title} → ${around.directory.bodyName(item.form['instansi']?.[0] ?? null)}` })) : able;
  return (
    <>
      {told.length > 0 && <Facts items={told} />}
      <Form action={bulkPaths.carryOut(run.id)} csrf={shell.csrf}>
        <Hidden name="rencana" value={planMark(run, items)} />
        {able.length === 0 ? <Note kind="kunyit"><p>{t.nothing}</p></Note> : <p class="soft">{t.mails}</p>}
        {run.step === 'publikasi' && able.length > 0 && <><Note kind="kunyit"><p>{t.readTexts}</p></Note><Switch name="sudah-dibaca" label={t.read} error={errorOf(errors, 'sudah-dibaca')} /></>}
        <p class="row">{able.length > 0 && <Button>{t.run(able.length)}</Button>}<LinkButton kind="alt" href={`${bulkPaths.run(run.id)}?langkah=lain`}>{t.otherStep}</LinkButton></p>
      </Form>
      <CaseList id="j-tidak" title={`${t.cannot}: ${unable.length}`} items={unable} lang={shell.lang} />
      <CaseList id="j-akan" title={`${t.willHappen}: ${able.length}`} items={withBody} lang={shell.lang} />
      {run.step === 'publikasi' && able.map((item) => (
        <section class="flow" aria-label={item.number}><h3>{item.number}: {item.form['judul-terbit']?.[0]}</h3><blockquote class="quote-b"><Prose text={item.form['isi-terbit']?.[0] ?? ''} /></blockquote></section>
      ))}
    </>
  );
}
