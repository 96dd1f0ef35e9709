import { Field, Select, type SelectGroup, type SelectOption } from '../../../ui/parts/field.tsx';
import { errorOf, type FormError } from '../../../ui/parts/form.tsx';
import { Picks } from '../../../ui/parts/picks.tsx';
import { ROLES } from '../../actor.ts';
import type { Text } from '../text.ts';

/** The body, the roles with what each may do, and the administrator's own password when it was long ago. */
export const RoleFields = ({ t, roles, bodyId, bodies, needPassword, errors }: {
  t: Text; roles: readonly string[]; bodyId: string | null; bodies: readonly (SelectOption | SelectGroup)[]; needPassword: boolean; errors: readonly FormError[];
}) => {
  const m = t.manage;
  return (
    <>
      <Select name="instansi" label={m.body} hint={m.bodyHint} blank={m.noBody} value={bodyId ?? ''} options={bodies} error={errorOf(errors, 'instansi')} />
      <Picks name="peran" legend={m.rolesLegend} many value={roles} error={errorOf(errors, 'peran')}
        options={ROLES.map((role) => ({ value: role, label: m.roles[role].name, hint: m.roles[role].explain }))} />
      {needPassword && <Field name="sandi_anda" label={m.confirmPassword} hint={m.confirmHint} type="password" autocomplete="current-password" required error={errorOf(errors, 'sandi_anda')} />}
    </>
  );
};
