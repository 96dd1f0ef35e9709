import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Button, Form, LinkButton } from '../../../ui/parts/form.tsx';
import { Empty, Head, Note } from '../../../ui/parts/panels.tsx';
import { DataTable, Pager } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Invitation, OfficerAccount } from '../domain.ts';
import { invitePath, officerPath, officersPath } from '../paths.ts';
import type { Text } from '../text.ts';

export interface OfficersView {
  shell: Shell; t: Text; when(at: Date): string; now: Date;
  words: string; officers: readonly OfficerAccount[]; bodyNames: ReadonlyMap<string, string>; invitations: readonly Invitation[];
  mayInvite: boolean; notice?: string | undefined; newer?: string | undefined; older?: string | undefined;
}

export const OfficersPage = (view: OfficersView) => {
  const { shell, t, when } = view;
  const m = t.manage;
  const body = (id: string | null) => (id === null ? m.noBody : view.bodyNames.get(id) ?? m.noBody);
  return (
    <ConsolePage shell={shell} title={m.title} bar={
      <>
        <form class="search" action={officersPath} method="get" role="search" aria-label={m.title}>
          <label class="vh" for="f-cari">{m.search}</label>
          <input class="input" id="f-cari" name="cari" type="search" value={view.words} placeholder={m.search} maxlength={100} />
          <Button kind="alt">{m.searchAction}</Button>
        </form>
        {view.mayInvite && <LinkButton href={invitePath} icon="tambah">{m.invite}</LinkButton>}
      </>
    }>
      {view.notice && <Note kind="daun" live>{view.notice}</Note>}
      {view.officers.length === 0
        ? <Empty title={m.none}><p>{m.noneHelp}</p></Empty>
        : <DataTable caption={m.title} captionHidden
            columns={[{ label: m.columns.name }, { label: m.columns.roles }, { label: m.columns.body }, { label: m.columns.factor }, { label: m.columns.seen }, { label: m.columns.state }]}
            rows={view.officers.map((one) => ({
              key: one.id, header: <><a href={officerPath(one.id)}>{one.name}</a> <span class="soft sm">{one.email}</span></>,
              cells: [one.roles.map((role) => m.roles[role].name).join(', '), body(one.bodyId), one.hasTotp || one.passkeyCount > 0 ? m.factorYes : m.factorNo, one.lastSeenAt ? when(one.lastSeenAt) : m.never, one.disabledAt ? m.disabled : m.active],
            }))} />}
      {(view.newer || view.older) && <Pager label={m.pager} newer={view.newer ? { href: view.newer, label: m.previous } : undefined} older={view.older ? { href: view.older, label: m.next } : undefined} />}
      {view.invitations.length > 0 && <Waiting {...view} />}
    </ConsolePage>
  );
};

const Waiting = ({ shell, t, when, now, invitations, mayInvite }: OfficersView) => {
  const m = t.manage;
  return (
    <section aria-labelledby="undangan" class="flow"><Head id="undangan" title={m.waiting} />
      <ul class="flow">{invitations.map((one) => {
        const who = one.email ?? m.unnamed;
        return (
          <li class="row apart">
            <p><b>{one.name || who}</b> <span class="soft sm">{one.email}</span><br />
              <span class="soft sm">{one.roles.map((role) => m.roles[role].name).join(', ')}; {one.expiresAt > now ? m.waitingUntil(when(one.expiresAt)) : m.waitingExpired}</span></p>
            {mayInvite && (
              <div class="row">
                {one.email !== null && <Form action={`${officersPath}/undangan/${one.id}/kirim`} csrf={shell.csrf} class=""><Button kind="alt" attrs={{ 'aria-label': m.resendTo(who) }}>{m.resend}</Button></Form>}
                <Form action={`${officersPath}/undangan/${one.id}/batal`} csrf={shell.csrf} class=""><Button kind="stop" attrs={{ 'aria-label': m.revokeOf(who) }}>{m.revoke}</Button></Form>
              </div>
            )}
          </li>
        );
      })}</ul>
    </section>
  );
};
