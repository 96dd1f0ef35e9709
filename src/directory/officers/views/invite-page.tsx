import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field, type SelectGroup, type SelectOption } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, Form, LinkButton, errorOf, type FormError } from '../../../ui/parts/form.tsx';
import { Note } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { invitePath, officersPath } from '../paths.ts';
import { EMAIL_MAX_LENGTH, NAME_MAX_LENGTH } from '../rules.ts';
import type { Text } from '../text.ts';
import { RoleFields } from './role-fields.tsx';

export interface InviteTyped { name: string; email: string; roles: readonly string[]; bodyId: string | null }

export const InvitePage = ({ shell, t, typed, bodies, needPassword, errors = [] }: {
  shell: Shell; t: Text; typed: InviteTyped; bodies: readonly (SelectOption | SelectGroup)[]; needPassword: boolean; errors?: readonly FormError[];
}) => {
  const m = t.manage;
  return (
    <ConsolePage shell={shell} title={m.inviteTitle}>
      <ErrorSummary title={t.errorsTitle} errors={errors} />
      <p class="soft">{m.inviteLead}</p>
      <Form action={invitePath} csrf={shell.csrf}>
        <Field name="nama" label={t.name} hint={m.nameHint} value={typed.name} autocomplete="off" maxlength={NAME_MAX_LENGTH} required error={errorOf(errors, 'nama')} />
        <Field name="surel" label={t.email} type="email" value={typed.email} autocomplete="off" maxlength={EMAIL_MAX_LENGTH} required error={errorOf(errors, 'surel')} />
        <RoleFields t={t} roles={typed.roles} bodyId={typed.bodyId} bodies={bodies} needPassword={needPassword} errors={errors} />
        <div class="row"><Button>{m.inviteAction}</Button><LinkButton kind="quiet" href={officersPath}>{m.title}</LinkButton></div>
      </Form>
    </ConsolePage>
  );
};

/** The link is shown once to whoever invited, because mail may not be set up or may not arrive. */
export const InvitedPage = ({ shell, t, url }: { shell: Shell; t: Text; url: string | null }) => (
  <ConsolePage shell={shell} title={t.manage.inviteTitle}>
    <Note kind="daun" live>{t.manage.invited}</Note>
    {url && <><p>{t.manage.linkOnce}</p><p><code>{url}</code></p></>}
    <p><LinkButton href={officersPath}>{t.manage.title}</LinkButton></p>
  </ConsolePage>
);
