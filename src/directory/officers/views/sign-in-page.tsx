import { BarePage } from '../../../ui/pages/bare-page.tsx';
import { Field } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, Form, Hidden, LinkButton, errorOf, type FormError } from '../../../ui/parts/form.tsx';
import { Note } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { secondStepPath, signInPath } from '../paths.ts';
import type { Text } from '../text.ts';
import { PasskeyForm } from './passkey-form.tsx';

interface Common { shell: Shell; t: Text; back: string; errors?: readonly FormError[] }

export const SignInPage = ({ shell, t, back, errors = [], email, notice, trackHref }: Common & { email?: string; notice?: string | undefined; trackHref: string }) => (
  <BarePage shell={shell} title={t.signIn.title} scripts={['passkey.js']}>
    <h1>{t.signIn.title}</h1>
    {notice && <Note kind="daun" live>{notice}</Note>}
    <ErrorSummary title={t.errorsTitle} errors={errors} />
    <p class="soft">{t.signIn.lead}</p>
    <Form action={signInPath} csrf={shell.csrf} class="vessel biru flow">
      <Hidden name="ke" value={back} />
      <Field name="surel" label={t.email} type="email" value={email} autocomplete="username" required error={errorOf(errors, 'surel')} attrs={{ autocapitalize: 'none', spellcheck: 'false' }} />
      <Field name="sandi" label={t.password} type="password" autocomplete="current-password" required error={errorOf(errors, 'sandi')} />
      <p><Button fill>{t.signIn.action}</Button></p>
    </Form>
    <PasskeyForm url={`${signInPath}/kunci`} csrf={shell.csrf} mode="login" t={t}>
      <Hidden name="ke" value={back} />
      <p><Button kind="alt" icon="kunci" fill>{t.signIn.passkey}</Button></p>
      <p class="soft sm">{t.signIn.passkeyHint}</p>
    </PasskeyForm>
    <p class="soft sm">{t.signIn.forgot}</p>
    <p class="sm"><a href={trackHref}>{t.signIn.trackLink}</a></p>
  </BarePage>
);

export const SecondStepPage = ({ shell, t, back, errors = [], hasTotp, hasPasskey }: Common & { hasTotp: boolean; hasPasskey: boolean }) => (
  <BarePage shell={shell} title={t.second.title} scripts={['passkey.js']}>
    <h1>{t.second.title}</h1>
    <ErrorSummary title={t.errorsTitle} errors={errors} />
    <p class="soft">{hasTotp ? t.second.lead : t.second.leadPasskeyOnly}</p>
    {hasPasskey && (
      <PasskeyForm url={`${signInPath}/kunci`} csrf={shell.csrf} mode="login" t={t}>
        <Hidden name="ke" value={back} />
        <p><Button kind={hasTotp ? 'alt' : 'primary'} icon="kunci" fill>{t.second.passkey}</Button></p>
      </PasskeyForm>
    )}
    <Form action={secondStepPath} csrf={shell.csrf} class="vessel biru flow">
      <Hidden name="ke" value={back} />
      <Field name="kode" label={t.second.code} hint={t.second.codeHint} autocomplete="one-time-code" required code error={errorOf(errors, 'kode')} attrs={{ autocapitalize: 'characters', spellcheck: 'false' }} />
      <p><Button fill>{t.second.action}</Button></p>
    </Form>
    <p class="soft sm">{t.second.lost}</p>
    <p><LinkButton kind="quiet" href={signInPath}>{t.second.again}</LinkButton></p>
  </BarePage>
);
