import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import type { SelectGroup, SelectOption } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, Form, LinkButton, type FormError } from '../../../ui/parts/form.tsx';
import { Facts, Head, Note } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { OfficerAccount } from '../domain.ts';
import { auditPath, officerPath, officersPath } from '../paths.ts';
import type { Verb } from '../policy.ts';
import type { Text } from '../text.ts';
import { RoleFields } from './role-fields.tsx';

export interface OfficerView {
  shell: Shell; t: Text; when(at: Date): string; one: OfficerAccount; bodyName: string | null; isSelf: boolean; can(verb: Verb): boolean;
  typed: { roles: readonly string[]; bodyId: string | null }; bodies: readonly (SelectOption | SelectGroup)[]; needPassword: boolean;
  errors?: readonly FormError[]; notice?: string | undefined; problem?: string | undefined;
}

export const OfficerPage = (view: OfficerView) => {
  const { shell, t, one, when, can, errors = [] } = view;
  const m = t.manage;
  return (
    <ConsolePage shell={shell} title={one.name} bar={<LinkButton kind="quiet" href={officersPath}>{m.title}</LinkButton>}>
      {view.notice && <Note kind="daun" live>{view.notice}</Note>}
      {view.problem && <Note kind="bata" live>{view.problem}</Note>}
      <ErrorSummary title={t.errorsTitle} errors={errors} />
      <Facts items={[
        { term: m.email, detail: one.email }, { term: m.columns.state, detail: one.disabledAt ? m.disabled : m.active },
        { term: m.columns.roles, detail: one.roles.map((role) => m.roles[role].name).join(', ') }, { term: m.body, detail: view.bodyName ?? m.noBody },
        { term: m.columns.factor, detail: one.hasTotp || one.passkeyCount > 0 ? m.factorYes : m.factorNo },
        { term: m.columns.seen, detail: one.lastSeenAt ? when(one.lastSeenAt) : m.never }, { term: m.created, detail: when(one.createdAt) },
      ]} />
      <p><a href={`${auditPath}?akun=${one.id}`}>{m.history}</a></p>
      {can('change-roles') && (
        <section aria-labelledby="peran-dan-instansi" class="flow"><Head id="peran-dan-instansi" title={m.rolesHead} />
          <Form action={`${officerPath(one.id)}/peran`} csrf={shell.csrf} labelledby="peran-dan-instansi">
            <RoleFields t={t} roles={view.typed.roles} bodyId={view.typed.bodyId} bodies={view.bodies} needPassword={view.needPassword} errors={errors} />
            <p><Button>{m.rolesAction}</Button></p>
          </Form>
        </section>
      )}
      {can('change-roles') && (
        <section aria-labelledby="pintu" class="flow"><Head id="pintu" title={m.doorHead} />
          {view.isSelf && <p class="soft">{m.noSelfDisable}</p>}
          {can('send-password-link') && <Step {...view} verb="tautan" label={m.sendLink} note={m.sendLinkNote} />}
          {can('reset-factors') && <Step {...view} verb="atur-ulang" label={m.reset} note={m.resetNote} stop />}
          {can('disable') && <Step {...view} verb="nonaktif" label={m.disable} note={m.disableNote} stop />}
          {can('enable') && <Step {...view} verb="aktif" label={m.enable} />}
        </section>
      )}
    </ConsolePage>
  );
};

const Step = ({ shell, one, verb, label, note, stop }: OfficerView & { verb: string; label: string; note?: string; stop?: boolean }) => (
  <Form action={`${officerPath(one.id)}/${verb}`} csrf={shell.csrf} class="flow-s flow">
    {note && <p class="soft sm">{note}</p>}
    <p><Button kind={stop ? 'stop' : 'alt'}>{label}</Button></p>
  </Form>
);
