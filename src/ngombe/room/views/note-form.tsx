import type { ComponentChildren } from 'preact';
import { wardGroups } from '../../../directory/areas/ward-groups.ts';
import { Field, FieldError, Select, type SelectOption } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, errorOf, Form, Hidden } from '../../../ui/parts/form.tsx';
import { Fold } from '../../../ui/parts/panels.tsx';
import { Picks } from '../../../ui/parts/picks.tsx';
import { AUTHORITIES, OUTCOMES, PRIORITIES, type ItemOutcome, type NoteField } from '../../items.ts';
import { paths } from '../../paths.ts';
import { FIELD, longest, NOTE_FIELDS } from '../fields.ts';
import { roomText } from '../text.ts';
import type { DeskProps } from './desk-page.tsx';

const OUTCOME_KEYS: Readonly<Record<ItemOutcome, string>> = { answered: 'T', commitment: 'I', study: 'D', elsewhere: 'L', not_possible: 'M' };
/** Shown where one of these outcomes is chosen. */
const For = ({ outcomes, children }: { outcomes: readonly ItemOutcome[]; children: ComponentChildren }) => <div class={`for flow ${outcomes.map((one) => `for-${one}`).join(' ')}`}>{children}</div>;

/** One item, top to bottom as it is said. `dulu-…` carries what stood there when the form was shown, so that two note-takers meet part by part. */
export function NoteForm(props: DeskProps & { isStaged: boolean }) {
  const { shell, session, open, freshId, values, was, errors, around, isStaged } = props;
  const t = roomText(shell.lang);
  const text = (field: NoteField): string => String(values[field]);
  const error = (field: NoteField) => errorOf(errors, FIELD[field]);
  const box = (field: NoteField, more: Partial<Parameters<typeof Field>[0]> = {}) => <Field name={FIELD[field]} label={t.field[field]} value={text(field)} maxlength={longest(field)} error={error(field)} {...more} />;
  const { lead, all } = bodiesOf(props);
  return (
    <>
      <Form action={paths.desk(session.edition)} csrf={shell.csrf} id="butir" class="note-form flow" labelledby="j-isi">
        <div class="row apart"><h2 id="j-isi" data-desk-title>{open ? t.nth(open.seq) : t.fresh}</h2><Button kind="quiet" form="layar" shortcut="S" attrs={{ 'data-desk-stage': true }}>{isStaged ? t.offScreen : t.toScreen}</Button></div>
        <ErrorSummary title={t.problems} errors={errors} safe={t.safe} />
        <Hidden name="id" value={open?.id ?? freshId} />
        {NOTE_FIELDS.map((field) => { const before = was[field]; return (typeof before === 'string' ? [before] : before).map((one) => <Hidden name={`dulu-${FIELD[field]}`} value={one} />); })}
        {box('asker', { hint: t.askerHint })}
        {box('summary', { rows: 2, hint: t.summaryHint })}
        <div class="two two-top">{box('answer', { rows: 2, optional: t.optional })}{box('answeredBy')}</div>
        <Outcome {...props} />
        <For outcomes={['commitment', 'study']}>{box('what', { rows: 2 })}</For>
        <For outcomes={['elsewhere']}>
          <Picks name={FIELD.authority} legend={t.field.authority} value={text('authority')} error={error('authority')} options={AUTHORITIES.map((one) => ({ value: one, label: t.authority[one] }))} />
          {box('letter', { hint: t.letterHint, optional: t.optional })}
        </For>
        <For outcomes={['commitment', 'study', 'elsewhere']}><div class="two">
          <Select name={FIELD.leadBodyId} label={t.field.leadBodyId} blank={t.choose} value={text('leadBodyId')} options={lead} error={error('leadBodyId')} />
          {box('dueOn', { type: 'date', hint: t.dueHint })}</div></For>
        <For outcomes={['commitment', 'study']}>
          <div class="two"><Select name={FIELD.priority} label={t.field.priority} optional={t.optional} blank={t.choose} value={text('priority')} options={PRIORITIES.map((one) => ({ value: one, label: t.priority[one] }))} />{box('budget', { hint: t.budgetHint, optional: t.optional })}</div>
          <Fold summary={t.field.supportingBodyIds}><Picks name={FIELD.supportingBodyIds} legend={t.field.supportingBodyIds} legendHidden many value={values.supportingBodyIds as readonly string[]} options={all} /></Fold>
        </For>
        <For outcomes={['not_possible']}>{box('reason', { rows: 2 })}</For>
        <Fold summary={t.more} last><div class="two">
          <Select name={FIELD.areaCode} label={t.field.areaCode} blank={t.choose} value={text('areaCode')} options={wardGroups(around.directory.areas, (name) => name)} />
          <Select name={FIELD.categoryId} label={t.field.categoryId} blank={t.choose} value={text('categoryId')} options={around.directory.categories.map((one) => ({ value: one.id, label: one.name[around.lang] }))} /></div></Fold>
        <p class="row" data-desk-buttons><Button>{t.save}</Button><Button kind="alt" name="lalu" value="baru">{t.saveNew}</Button></p>
      </Form>
      <Form action={paths.consoleStep(session.edition, 'giliran')} csrf={shell.csrf} id="layar" class=""><Hidden name="butir" value={isStaged ? '' : open?.id ?? ''} /></Form>
    </>
  );
}

function Outcome({ values, errors, shell }: DeskProps) {
  const t = roomText(shell.lang);
  const name = FIELD.outcome;
  const error = errorOf(errors, name);
  return (
    <fieldset class={error ? 'field bad' : 'field'}>
      <legend>{t.field.outcome}</legend>
      {error && <FieldError name={name} message={error} />}
      <div class="seg outcomes">{OUTCOMES.map((one, at) => (
        <label data-key={OUTCOME_KEYS[one]}><input type="radio" id={at === 0 ? `f-${name}` : `f-${name}-${at + 1}`} name={name} value={one} checked={values.outcome === one} aria-keyshortcuts={OUTCOME_KEYS[one]} />{t.outcome[one]} <kbd aria-hidden="true">{OUTCOME_KEYS[one]}</kbd></label>
      ))}</div>
    </fieldset>
  );
}

/** Who was invited comes first; the city's other offices after them, and last who had a task already but is no longer among them. */
function bodiesOf({ session, around, open, shell }: DeskProps) {
  const t = roomText(shell.lang);
  const bodies = [...around.directory.bodies.values()].filter((one) => (!one.isExternal && one.validTo === null) || one.id === open?.leadBodyId).toSorted((a, b) => a.shortName.localeCompare(b.shortName, 'id'));
  const option = (one: (typeof bodies)[number]): SelectOption => ({ value: one.id, label: one.name === one.shortName ? one.name : `${one.shortName}: ${one.name}` });
  const invited = bodies.filter((one) => session.bodyIds.includes(one.id));
  const others = bodies.filter((one) => !session.bodyIds.includes(one.id));
  const offices = others.filter((one) => !['ward', 'district'].includes(one.kind));
  return {
    lead: [...(invited.length ? [{ label: t.invited, options: invited.map(option) }] : []), { label: t.others, options: others.map(option) }],
    all: [...invited, ...offices].map((one) => ({ value: one.id, label: one.shortName })),
  };
}
