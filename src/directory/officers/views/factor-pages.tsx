import { BarePage } from '../../../ui/pages/bare-page.tsx';
import { Field } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, Form, Hidden, LinkButton, errorOf, type FormError } from '../../../ui/parts/form.tsx';
import { Note, Steps } from '../../../ui/parts/panels.tsx';
import { Qr } from '../../../ui/parts/qr.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { accountPath, confirmPath, recoveryCodesPath, totpPath } from '../paths.ts';
import type { Text } from '../text.ts';

interface Common { shell: Shell; t: Text; errors?: readonly FormError[] }

/** Groups of four letters, as authenticator apps print the key. */
const grouped = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

export const TotpPage = ({ shell, t, errors = [], secret, uri, sealed, obligatory }: Common & { secret: string; uri: string; sealed: string; obligatory: boolean }) => {
  const a = t.account;
  return (
    <BarePage shell={shell} title={a.totpTitle}>
      <h1>{obligatory ? a.enrolTitle : a.totpTitle}</h1>
      <ErrorSummary title={t.errorsTitle} errors={errors} />
      {obligatory && <p>{a.enrolLead}</p>}
      <Steps items={a.totpSteps} />
      <div class="vessel biru flow">
        <Qr text={uri} label={a.totpQr} />
        <p>{a.totpSecret}: <code>{grouped(secret)}</code></p>
        <p><a href={uri}>{a.totpOpen}</a></p>
        <Form action={totpPath} csrf={shell.csrf}>
          <Hidden name="rahasia" value={sealed} />
          <Field name="kode" label={a.totpCode} inputmode="numeric" autocomplete="one-time-code" maxlength={12} code required error={errorOf(errors, 'kode')} />
          <p><Button fill>{a.totpAction}</Button></p>
        </Form>
      </div>
      {!obligatory && <p><LinkButton kind="quiet" href={accountPath}>{a.back}</LinkButton></p>}
    </BarePage>
  );
};

export const RecoveryCodesPage = ({ shell, t, codes }: Common & { codes: readonly string[] | null }) => {
  const a = t.account;
  return (
    <BarePage shell={shell} title={codes ? a.codesTitle : a.codesHead}>
      <h1>{codes ? a.codesTitle : a.codesHead}</h1>
      {codes === null && <><p>{a.codesGone}</p><p><LinkButton href={accountPath}>{a.back}</LinkButton></p></>}
      {codes !== null && (
        <>
          <p>{a.codesLead}</p>
          <div class="vessel biru flow"><ol class="codes">{codes.map((code) => <li><code>{code}</code></li>)}</ol></div>
          <p class="soft sm">{a.codesPrint} {a.codesUntil}</p>
          <Form action={`${recoveryCodesPath}/simpan`} csrf={shell.csrf} class="noprint"><Button fill>{a.codesDone}</Button></Form>
        </>
      )}
    </BarePage>
  );
};

export const ConfirmPage = ({ shell, t, errors = [], back, email }: Common & { back: string; email: string }) => {
  const a = t.account;
  return (
    <BarePage shell={shell} title={a.confirmTitle}>
      <h1>{a.confirmTitle}</h1>
      <ErrorSummary title={t.errorsTitle} errors={errors} />
      <Note>{a.confirmLead}</Note>
      <Form action={confirmPath} csrf={shell.csrf} class="vessel biru flow">
        <Hidden name="ke" value={back} />
        <input type="hidden" name="username" value={email} autocomplete="username" />
        <Field name="sandi" label={t.password} type="password" autocomplete="current-password" required error={errorOf(errors, 'sandi')} />
        <p><Button fill>{a.confirmAction}</Button></p>
      </Form>
      <p><LinkButton kind="quiet" href={accountPath}>{a.back}</LinkButton></p>
    </BarePage>
  );
};
