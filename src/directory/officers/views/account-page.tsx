import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, Form, LinkButton, errorOf, type FormError } from '../../../ui/parts/form.tsx';
import { Head, Note } from '../../../ui/parts/panels.tsx';
import { Picks } from '../../../ui/parts/picks.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Passkey, Session } from '../domain.ts';
import { accountPath, recoveryCodesPath, signOutPath, totpPath } from '../paths.ts';
import type { Text } from '../text.ts';
import { PasskeysPart, SessionsPart } from './account-parts.tsx';

export interface AccountView {
  shell: Shell; t: Text; when(at: Date): string;
  email: string; hasTotp: boolean; codesLeft: number; passkeys: readonly Passkey[]; sessions: readonly Session[]; thisSession: string;
  fresh: boolean; errors?: readonly FormError[]; notice?: string | undefined; problem?: string | undefined;
}

export const AccountPage = (view: AccountView) => {
  const { shell, t, errors = [] } = view;
  const a = t.account;
  return (
    <ConsolePage shell={shell} title={a.title} scripts={['konsol.js', 'passkey.js']}>
      {view.notice && <Note kind="daun" live>{view.notice}</Note>}
      {view.problem && <Note kind="bata" live>{view.problem}</Note>}
      <ErrorSummary title={t.errorsTitle} errors={errors} />
      <p class="soft">{a.lead} <span class="nowrap">{view.email}</span></p>
      <section aria-labelledby="langkah-dua" class="flow"><Head id="langkah-dua" title={a.factorHead} />
        {!view.hasTotp && view.passkeys.length === 0 && <Note kind="kunyit">{a.factorNone}</Note>}
        <p><b>{view.hasTotp ? a.totpOn : a.totpOff}</b></p>
        <div class="row">
          <LinkButton kind={view.hasTotp ? 'alt' : 'primary'} href={totpPath}>{view.hasTotp ? a.totpReplace : a.totpSet}</LinkButton>
          {view.hasTotp && <Form action={`${totpPath}/hapus`} csrf={shell.csrf} class=""><Button kind="stop">{a.totpRemove}</Button></Form>}
        </div>
      </section>
      <PasskeysPart {...view} />
      {(view.hasTotp || view.passkeys.length > 0) && (
        <section aria-labelledby="cadangan" class="flow"><Head id="cadangan" title={a.codesHead} />
          <p>{a.codesLeft(view.codesLeft)} <span class="soft">{a.codesMakeNote}</span></p>
          <Form action={recoveryCodesPath} csrf={shell.csrf} class=""><Button kind="alt">{a.codesMake}</Button></Form>
        </section>
      )}
      <section aria-labelledby="sandi" class="flow"><Head id="sandi" title={a.passwordHead} />
        <Form action={`${accountPath}/sandi`} csrf={shell.csrf} labelledby="sandi">
          <input type="hidden" name="username" value={view.email} autocomplete="username" />
          <Field name="sandi_sekarang" label={a.currentPassword} type="password" autocomplete="current-password" required error={errorOf(errors, 'sandi_sekarang')} />
          <Field name="sandi_baru" label={t.newPassword} hint={t.passwordHint} type="password" autocomplete="new-password" required error={errorOf(errors, 'sandi_baru')} />
          <p class="soft sm">{a.passwordNote}</p>
          <p><Button>{a.changePassword}</Button></p>
        </Form>
      </section>
      <SessionsPart {...view} />
      <section aria-labelledby="tampilan" class="flow"><Head id="tampilan" title={a.displayHead} />
        <Form action={`${accountPath}/tampilan`} csrf={shell.csrf} labelledby="tampilan">
          <Picks name="bahasa" legend={a.language} value={shell.lang} options={[{ value: 'id', label: <span lang="id">{a.languageId}</span> }, { value: 'en', label: <span lang="en">{a.languageEn}</span> }]} />
          <Picks name="tema" legend={a.theme} value={shell.theme ?? 'otomatis'} options={[{ value: 'otomatis', label: a.themeAuto }, { value: 'terang', label: a.themeLight }, { value: 'gelap', label: a.themeDark }]} />
          <p><Button kind="alt">{a.displaySave}</Button></p>
        </Form>
        <p class="soft">{a.shortcuts}</p>
        <p><Button kind="alt" type="button" attrs={{ hidden: true, 'data-keys-switch': '', 'data-on': a.shortcutsOn, 'data-off': a.shortcutsOff }}>{a.shortcutsOff}</Button></p>
      </section>
      <section aria-labelledby="keluar" class="flow"><Head id="keluar" title={a.signOutHead} />
        <Form action={signOutPath} csrf={shell.csrf} class=""><Button kind="alt">{a.signOut}</Button></Form>
      </section>
    </ConsolePage>
  );
};
