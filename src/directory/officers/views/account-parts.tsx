import { Field } from '../../../ui/parts/field.tsx';
import { Button, Form, LinkButton } from '../../../ui/parts/form.tsx';
import { Head } from '../../../ui/parts/panels.tsx';
import { accountPath, confirmFirst } from '../paths.ts';
import { deviceName } from '../request.ts';
import { PASSKEYS_MAX, PASSKEY_NAME_MAX_LENGTH } from '../rules.ts';
import type { AccountView } from './account-page.tsx';
import { PasskeyForm } from './passkey-form.tsx';

const keysPath = `${accountPath}/kunci`;

export const PasskeysPart = ({ shell, t, when, passkeys, fresh }: AccountView) => {
  const a = t.account;
  return (
    <section aria-labelledby="kunci" class="flow"><Head id="kunci" title={a.keysHead} />
      <p class="soft">{a.keysLead}</p>
      {passkeys.length === 0 && <p>{a.keysNone}</p>}
      {passkeys.length > 0 && (
        <ul class="flow">{passkeys.map((key) => (
          <li class="flow-s flow">
            <p><b>{key.name}</b> <span class="soft sm">{a.keyAdded(when(key.createdAt))}, {key.lastUsedAt ? a.keyUsed(when(key.lastUsedAt)) : a.keyNeverUsed}</span></p>
            <div class="row">
              <Form action={`${keysPath}/${key.id}/nama`} csrf={shell.csrf} class="row">
                <Field name="nama" id={`nama-${key.id}`} label={a.keyRenameOf(key.name)} labelHidden value={key.name} maxlength={PASSKEY_NAME_MAX_LENGTH} required />
                <Button kind="alt">{a.keyRename}</Button>
              </Form>
              <Form action={`${keysPath}/${key.id}/hapus`} csrf={shell.csrf} class=""><Button kind="stop" attrs={{ 'aria-label': a.keyRemoveOf(key.name) }}>{a.keyRemove}</Button></Form>
            </div>
          </li>
        ))}</ul>
      )}
      {!fresh && <p><LinkButton kind="alt" href={confirmFirst(accountPath)}>{a.keyProve}</LinkButton></p>}
      {fresh && passkeys.length < PASSKEYS_MAX && (
        <>
          <PasskeyForm url={keysPath} csrf={shell.csrf} mode="register" t={t}>
            <Field name="nama" id="nama-kunci-baru" label={a.keyName} hint={a.keyNameHint} maxlength={PASSKEY_NAME_MAX_LENGTH} />
            <p><Button kind="alt" icon="kunci">{a.keyAdd}</Button></p>
          </PasskeyForm>
          <noscript><p class="soft sm">{a.keyNoScript}</p></noscript>
        </>
      )}
    </section>
  );
};

export const SessionsPart = ({ shell, t, when, sessions, thisSession }: AccountView) => {
  const a = t.account;
  return (
    <section aria-labelledby="sesi" class="flow"><Head id="sesi" title={a.sessionsHead} />
      <ul class="flow">{sessions.map((session) => {
        const device = deviceName(session.userAgent, a.unknownDevice);
        const isThis = session.id === thisSession;
        return (
          <li class="row apart">
            <p><b>{device}</b>{isThis && <> ({a.sessionThis})</>}<br /><span class="soft sm">{a.sessionSeen(when(session.lastSeenAt))}, {a.sessionSince(when(session.createdAt))}, {session.address}</span></p>
            {!isThis && <Form action={`${accountPath}/sesi/${session.id}/akhiri`} csrf={shell.csrf} class=""><Button kind="alt" attrs={{ 'aria-label': a.sessionEndOf(device) }}>{a.sessionEnd}</Button></Form>}
          </li>
        );
      })}</ul>
      {sessions.length > 1 && <Form action={`${accountPath}/sesi/akhiri-lain`} csrf={shell.csrf} class=""><Button kind="stop">{a.sessionsEndOthers}</Button></Form>}
    </section>
  );
};
