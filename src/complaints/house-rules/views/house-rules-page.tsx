import { momentText } from '../../../followup/dates.ts';
import type { FormInput } from '../../../platform/http/forms.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, errorOf, Form, type FormError } from '../../../ui/parts/form.tsx';
import { Head, Note } from '../../../ui/parts/panels.tsx';
import { DataTable } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { consoleText } from '../../console/text.ts';
import { paths } from '../../paths.ts';
import { HOUSE_RULES, HOUSE_RULE_KEYS, type HouseRuleKey, type HouseRules } from '../rules.ts';
import type { HouseRuleChange } from '../store-house-rules.ts';
import { houseText } from '../text.ts';

interface Props {
  shell: Shell; rules: HouseRules; changes: readonly HouseRuleChange[]; offset: number; mayChange: boolean;
  typed?: FormInput | undefined; errors: readonly FormError[]; flash?: string | undefined;
}

export function HouseRulesPage(props: Props) {
  const { shell, changes, offset, mayChange, flash } = props;
  const t = houseText(shell.lang);
  return (
    <ConsolePage shell={shell} title={t.title} bar={<a href={paths.rules()}>{t.law}</a>}>
      {flash && <Note kind="daun" live><p>{flash}</p></Note>}
      <p class="soft">{t.lead}</p>
      {mayChange ? <RulesForm {...props} /> : <RulesTable {...props} />}
      <section class="flow" aria-labelledby="j-riwayat">
        <Head id="j-riwayat" title={t.history} />
        {changes.length === 0 ? <p class="soft">{t.noHistory}</p>
          : <DataTable caption={t.history} captionHidden columns={[{ label: t.what }, { label: t.value, right: true }, { label: t.when }, { label: t.who }, { label: t.why }]}
            rows={changes.map((one) => ({ header: t.rule[one.key as HouseRuleKey]?.name ?? one.key, cells: [one.value, momentText(shell.lang, one.at, offset), one.byName, one.reason] }))} />}
      </section>
    </ConsolePage>
  );
}

function RulesTable({ shell, rules }: Props) {
  const t = houseText(shell.lang);
  return <DataTable caption={t.title} captionHidden columns={[{ label: t.what }, { label: t.now, right: true }, { label: t.limits }]}
    rows={HOUSE_RULE_KEYS.map((key) => ({ header: t.rule[key].name, cells: [`${rules[key]} ${t.unit[HOUSE_RULES[key].unit]}`, t.bounds(HOUSE_RULES[key].min, HOUSE_RULES[key].max)] }))} />;
}

function RulesForm({ shell, rules, typed, errors }: Props) {
  const t = houseText(shell.lang);
  const all = consoleText(shell.lang);
  return (
    <Form action={paths.houseRules()} csrf={shell.csrf}>
      <ErrorSummary title={all.problems} errors={errors} safe={all.safe} />
      <div class="two">{HOUSE_RULE_KEYS.map((key) => {
        const { unit, min, max } = HOUSE_RULES[key];
        return <div><input type="hidden" name={`${key}-lama`} value={typed && errorOf(errors, key) !== t.meanwhile ? typed.text(`${key}-lama`) : String(rules[key])} />
          <Field name={key} label={`${t.rule[key].name} (${t.unit[unit]})`} hint={`${t.rule[key].hint} ${t.bounds(min, max)}.`} type="number" inputmode="numeric" min={String(min)} max={String(max)}
            value={typed ? typed.text(key) : String(rules[key])} error={errorOf(errors, key)} /></div>;
      })}</div>
      <Field name="alasan" label={t.reason} hint={t.reasonHint} rows={2} maxlength={500} value={typed?.text('alasan') ?? ''} error={errorOf(errors, 'alasan')} />
      <p><Button>{t.save}</Button></p>
    </Form>
  );
}
