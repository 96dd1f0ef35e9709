import type { Day } from '../../../law/day.ts';
import { Field, Select } from '../../../ui/parts/field.tsx';
import { errorOf, type FormError } from '../../../ui/parts/form.tsx';
import { Fold } from '../../../ui/parts/panels.tsx';
import { Picks, Switch } from '../../../ui/parts/picks.tsx';
import type { Lang } from '../../../platform/world.ts';
import { CONSENT_WAYS, RELATIONS } from '../domain.ts';
import type { HelpValues } from '../form.ts';
import { helpPaths } from '../paths.ts';
import { sayHelp } from '../text.ts';

/** Folded, so that whoever reports for themselves passes by; open where something is in it. */
export function HelpFields({ lang, values, errors, today, code, door = true }: { lang: Lang; values: HelpValues; errors: readonly FormError[]; today: Day; /** The helper who is signed in. */ code: string | null; door?: boolean }) {
  const t = sayHelp(lang);
  const error = (name: keyof HelpValues) => errorOf(errors, name);
  return (
    <Fold id="bantu" summary={t.fold} open={values.bantu} last>
      <p class="hint">{t.lead}</p>
      <Switch name="bantu" label={t.tick} hint={t.tickHint} checked={values.bantu} />
      {code !== null ? <p>{t.known(code)}</p> : <>
        {door && <p class="sm"><a href={helpPaths.door()}>{t.haveCode}</a></p>}
        <div class="two">
          <Field name="pembantu-nama" label={t.name} value={values['pembantu-nama']} maxlength={200} autocomplete="off" error={error('pembantu-nama')} />
          <Field name="pembantu-lembaga" label={t.organisation} value={values['pembantu-lembaga']} maxlength={200} autocomplete="off" />
          <Field name="pembantu-telepon" type="tel" inputmode="tel" label={t.phone} hint={t.phoneHint} value={values['pembantu-telepon']} maxlength={40} autocomplete="off" error={error('pembantu-telepon')} />
          <Field name="pembantu-surel" type="email" label={t.email} value={values['pembantu-surel']} maxlength={254} autocomplete="off" error={error('pembantu-surel')} />
        </div>
      </>}
      <Select name="hubungan" label={t.relation} blank="–" value={values.hubungan} options={RELATIONS.map((one) => ({ value: one, label: t.relations[one] }))} error={error('hubungan')} />
      <Picks name="setuju" legend={t.consent} value={values.setuju} error={error('setuju')} options={[{ value: 'ya', label: t.consentYes }, { value: 'tidak', label: t.consentNo }]} />
      <div class="two">
        <Select name="setuju-cara" label={t.how} blank="–" value={values['setuju-cara']} options={CONSENT_WAYS.map((one) => ({ value: one, label: t.ways[one] }))} error={error('setuju-cara')} />
        <Field name="setuju-tanggal" type="date" label={t.on} max={today} value={values['setuju-tanggal']} error={error('setuju-tanggal')} />
      </div>
      <Field name="setuju-tidak" label={t.why} rows={2} value={values['setuju-tidak']} maxlength={500} error={error('setuju-tidak')} />
    </Fold>
  );
}
