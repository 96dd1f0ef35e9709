import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Button, Form } from '../../../ui/parts/form.tsx';
import { Empty, Fold, Note } from '../../../ui/parts/panels.tsx';
import { DataTable, Pager, Tabs } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { MailState, OutboxMail } from '../../../platform/mail/outbox.ts';
import { mailsPath } from '../paths.ts';
import type { Text } from '../text.ts';

export interface MailsView {
  shell: Shell; t: Text; when(at: Date): string; mails: readonly OutboxMail[]; counts: Readonly<Record<MailState, number>>;
  states: readonly MailState[]; state: MailState | null; notice?: string | undefined; older?: string | undefined;
}

/** The text of a mail that has left is not shown: it may hold a link that only its recipient should have. */
export const MailsPage = ({ shell, t, when, mails, counts, states, state, notice, older }: MailsView) => {
  const m = t.manage;
  return (
    <ConsolePage shell={shell} title={m.mailsTitle}>
      {notice && <Note kind="daun" live>{notice}</Note>}
      {counts.held > 0 && <Note kind="kunyit">{m.mailsHeld}</Note>}
      <p class="soft">{m.mailsLead}</p>
      <Tabs label={m.mailTabs} tabs={[
        { href: mailsPath, label: m.mailAll, current: state === null },
        ...states.map((one) => ({ href: `${mailsPath}?keadaan=${one}`, label: m.mailStates[one], count: counts[one], current: state === one })),
      ]} />
      {mails.length === 0
        ? <Empty title={m.mailsNone} />
        : <DataTable caption={m.mailsTitle} captionHidden
            columns={[{ label: m.mailSubject }, { label: m.mailTo }, { label: m.mailState }, { label: m.mailAt }, { label: m.mailText }]}
            rows={mails.map((mail) => ({
              key: mail.id, header: mail.subject,
              cells: [mail.to, m.mailStates[mail.state], when(mail.createdAt), mail.state === 'held' || mail.state === 'failed' ? (
                <Fold summary={m.mailRead}>
                  {mail.lastError && <p class="soft sm">{m.mailError}: {mail.lastError}</p>}
                  {mail.text.trim().split(/\n{2,}/).map((part) => <p>{part}</p>)}
                  <Form action={`${mailsPath}/${mail.id}/kirim`} csrf={shell.csrf} class=""><Button kind="alt" attrs={{ 'aria-label': m.mailReleaseTo(mail.to) }}>{m.mailRelease}</Button></Form>
                </Fold>
              ) : ''],
            }))} />}
      {older && <Pager label={m.pager} older={{ href: older, label: m.mailOlder }} />}
    </ConsolePage>
  );
};
