import { BarePage } from '../../../ui/pages/bare-page.tsx';
import { Field } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, Form, LinkButton, errorOf, type FormError } from '../../../ui/parts/form.tsx';
import { Empty, Facts } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { needsFactor, type Invitation } from '../domain.ts';
import { NAME_MAX_LENGTH } from '../rules.ts';
import { signInPath } from '../paths.ts';
import type { Text } from '../text.ts';

export const InvitationPage = ({ shell, t, invitation, bodyName, errors = [], typed }: {
  shell: Shell; t: Text; invitation: Invitation; bodyName: string | null; errors?: readonly FormError[]; typed?: { name: string; email: string };
}) => {
  const isNew = invitation.officerId === null;
  const title = isNew ? t.invitation.title(shell.cityName) : t.invitation.titlePassword;
  return (
    <BarePage shell={shell} title={title}>
      <h1>{title}</h1>
      <ErrorSummary title={t.errorsTitle} errors={errors} />
      <p>{isNew ? t.invitation.lead : t.invitation.leadPassword(invitation.name)}</p>
      {isNew && <Facts items={[
        ...(invitation.email ? [{ term: t.email, detail: invitation.email }] : []),
        { term: t.invitation.roles, detail: invitation.roles.map((role) => t.manage.roles[role].name).join(', ') },
        ...(bodyName ? [{ term: t.manage.body, detail: bodyName }] : []),
      ]} />}
      <Form csrf={shell.csrf} class="vessel biru flow">
        {isNew && <Field name="nama" label={t.name} hint={t.manage.nameHint} value={typed?.name ?? invitation.name} autocomplete="name" maxlength={NAME_MAX_LENGTH} required error={errorOf(errors, 'nama')} />}
        {invitation.email === null
          ? <Field name="surel" label={t.email} type="email" value={typed?.email} autocomplete="username" required error={errorOf(errors, 'surel')} />
          : <input type="hidden" name="username" value={invitation.email} autocomplete="username" />}
        <Field name="sandi" label={t.newPassword} hint={t.passwordHint} type="password" autocomplete="new-password" required error={errorOf(errors, 'sandi')} />
        {isNew && needsFactor(invitation.roles) && <p class="soft sm">{t.invitation.factorNext}</p>}
        <p><Button fill>{isNew ? t.invitation.action : t.invitation.actionPassword}</Button></p>
      </Form>
    </BarePage>
  );
};

export const InvitationGonePage = ({ shell, t }: { shell: Shell; t: Text }) => (
  <BarePage shell={shell} title={t.invitation.goneTitle}>
    <h1>{t.invitation.goneTitle}</h1>
    <Empty title={t.invitation.gone}><p><LinkButton href={signInPath}>{t.invitation.toSignIn}</LinkButton></p></Empty>
  </BarePage>
);
