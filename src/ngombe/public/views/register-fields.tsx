import { wardGroups } from '../../../directory/areas/ward-groups.ts';
import { Field, Select } from '../../../ui/parts/field.tsx';
import { errorOf, Hidden, type FormError } from '../../../ui/parts/form.tsx';
import { Picks, Switch } from '../../../ui/parts/picks.tsx';
import type { Around } from '../../around.ts';
import { MODES, NEEDS, type Mode } from '../../domain.ts';
import { say } from '../../text.ts';
import type { RegisterValues } from '../register-form.ts';

/** The question first; who asks and how to reach them after it. Shared by the public page and the officer who types for somebody. */
export function RegisterFields({ values, errors, around, modes = MODES }: { values: RegisterValues; errors: readonly FormError[]; around: Around; modes?: readonly Mode[] | undefined }) {
  const t = say(around.lang);
  const error = (name: string) => errorOf(errors, name);
  return (
    <>
      <Hidden name="token" value={values.token} />
      <Field name="tanya" label={t.question} rows={4} required value={values.tanya} error={error('tanya')} />
      <Field name="nama" label={t.yourName} hint={t.nameHint} required autocomplete="name" maxlength={120} value={values.nama} error={error('nama')} />
      <Switch name="samar" label={t.unnamed} checked={values.samar} />
      <Field name="telepon" label={t.phone} optional={t.optional} hint={t.contactHint} type="tel" inputmode="tel" autocomplete="tel" maxlength={40} value={values.telepon} error={error('telepon')} />
      <Field name="surel" label={t.email} optional={t.optional} type="email" autocomplete="email" maxlength={254} value={values.surel} error={error('surel')} />
      <Select name="kelurahan" label={t.ward} optional={t.optional} blank={t.wardBlank} value={values.kelurahan} options={wardGroups(around.directory.areas, (name) => name)} error={error('kelurahan')} />
      <Select name="soal" label={t.topic} optional={t.optional} blank={t.topicBlank} value={values.soal} options={around.directory.categories.map((one) => ({ value: one.id, label: one.name[around.lang] }))} />
      <Field name="mewakili" label={t.group} optional={t.optional} hint={t.groupHint} maxlength={120} value={values.mewakili} error={error('mewakili')} />
      {modes.length > 1 ? <Picks name="cara" legend={t.modeLegend} value={values.cara} options={modes.map((mode) => ({ value: mode, label: t.mode[mode][0], hint: t.mode[mode][1] }))} /> : <Hidden name="cara" value={modes[0]!} />}
      <Picks name="butuh" legend={t.needs} optional={t.optional} many value={values.butuh} options={NEEDS.map((need) => ({ value: need, label: t.need[need] }))} />
    </>
  );
}
