import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { readForm } from '../../../platform/http/forms.ts';
import type { FormError } from '../../../ui/parts/form.tsx';
import { allow, type AppContext, type AppEnv } from '../../actor.ts';
import { changePassword, endOwnSessions } from '../actions/account.ts';
import { provePassword } from '../actions/sign-in.ts';
import { giveSession } from '../cookies.ts';
import { isFresh, safeReturn } from '../domain.ts';
import { accountPath, confirmFirst, confirmPath } from '../paths.ts';
import { fromOf, ID, minutesUntil, officerOf, show, whenIn, wordsOf } from '../request.ts';
import { credentialsOf, recoveryCodesLeft } from '../store/credentials.ts';
import { passkeysOf } from '../store/passkeys.ts';
import { sessionsOf } from '../store/sessions.ts';
import { AccountPage } from '../views/account-page.tsx';
import { ConfirmPage } from '../views/factor-pages.tsx';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

export async function showAccount(c: AppContext, errors: readonly FormError[] = []): Promise<Response> {
  const world = c.get('world');
  const t = wordsOf(c);
  const actor = officerOf(c);
  const view = await world.db.read(async (tx) => ({
    account: await credentialsOf(tx, actor.id), codesLeft: await recoveryCodesLeft(tx, actor.id),
    passkeys: await passkeysOf(tx, actor.id), sessions: await sessionsOf(tx, actor.id, world.now()),
  }));
  if (view.account === null) return await c.notFound();
  return show(c, <AccountPage shell={c.get('shell')} t={t} when={whenIn(world, c.get('lang'))} email={view.account.email} hasTotp={view.account.totpSecret !== null}
    codesLeft={view.codesLeft} passkeys={view.passkeys} sessions={view.sessions} thisSession={actor.sessionId} fresh={view.sessions.some((session) => session.id === actor.sessionId && isFresh(session, world.now()))}
    errors={errors} notice={errors.length > 0 ? undefined : t.account.saved[c.req.query('ok') ?? '']} problem={t.account.problem[c.req.query('galat') ?? '']} />, errors.length > 0 ? 422 : 200);
}

async function showConfirm(c: AppContext, back: string, message?: string): Promise<Response> {
  const account = await c.get('world').db.read((tx) => credentialsOf(tx, officerOf(c).id));
  return show(c, <ConfirmPage shell={c.get('shell')} t={wordsOf(c)} back={back} email={account?.email ?? ''} errors={message ? [{ field: 'sandi', message }] : []} />, message ? 422 : 200);
}

export const accountRoutes = () => new Hono<AppEnv>()
  .get(accountPath, allow('staff'), (c) => showAccount(c))
  .post(`${accountPath}/sandi`, allow('staff'), async (c) => {
    const world = c.get('world');
    const t = wordsOf(c);
    const form = await readForm(c);
    const [current, next] = [form.text('sandi_sekarang'), form.text('sandi_baru')];
    const errors: FormError[] = [];
    if (current === '') errors.push({ field: 'sandi_sekarang', message: t.needPassword });
    if (next === '') errors.push({ field: 'sandi_baru', message: t.needPassword });
    if (errors.length > 0) return showAccount(c, errors);
    const outcome = await changePassword(world, officerOf(c), { current, next, from: fromOf(c) });
    if ('token' in outcome) {
      giveSession(c, world, outcome.token);
      return c.redirect(`${accountPath}?ok=sandi`, 303);
    }
    switch (outcome.refused) {
      case 'stale': return c.redirect(confirmFirst(accountPath), 303);
      case 'wait': return showAccount(c, [{ field: 'sandi_sekarang', message: t.wait(minutesUntil(outcome.until, world.now())) }]);
      case 'wrong': return showAccount(c, [{ field: 'sandi_sekarang', message: t.account.wrongPassword }]);
      default: return showAccount(c, [{ field: 'sandi_baru', message: t.passwordProblem[outcome.refused] }]);
    }
  })
  .post(`${accountPath}/sesi/${ID}/akhiri`, allow('staff'), async (c) => {
    const ended = await endOwnSessions(c.get('world'), officerOf(c), c.req.param('id'), fromOf(c));
    return ended === 0 ? c.notFound() : c.redirect(`${accountPath}?ok=sesi#sesi`, 303);
  })
  .post(`${accountPath}/sesi/akhiri-lain`, allow('staff'), async (c) => {
    await endOwnSessions(c.get('world'), officerOf(c), null, fromOf(c));
    return c.redirect(`${accountPath}?ok=sesi#sesi`, 303);
  })
  .post(`${accountPath}/tampilan`, allow('staff'), async (c) => {
    const form = await readForm(c);
    const options = { path: '/', sameSite: 'Lax', maxAge: YEAR_SECONDS, secure: c.get('world').baseUrl.startsWith('https://') } as const;
    const tema = form.text('tema');
    setCookie(c, 'bahasa', form.text('bahasa') === 'en' ? 'en' : 'id', options);
    if (tema === 'terang' || tema === 'gelap') setCookie(c, 'tampilan', tema, options);
    else setCookie(c, 'tampilan', '', { ...options, maxAge: 0 });
    return c.redirect(`${accountPath}?ok=tampilan#tampilan`, 303);
  })
  .get(confirmPath, allow('staff'), (c) => showConfirm(c, safeReturn(c.req.query('ke'))))
  .post(confirmPath, allow('staff'), async (c) => {
    const world = c.get('world');
    const t = wordsOf(c);
    const form = await readForm(c);
    const actor = officerOf(c);
    const back = safeReturn(form.text('ke'));
    if (form.text('sandi') === '') return showConfirm(c, back, t.needPassword);
    const proof = await provePassword(world, actor.id, actor.sessionId, form.text('sandi'), fromOf(c));
    if (proof === 'proved') return c.redirect(back === accountPath ? `${back}?ok=yakin` : back, 303);
    return showConfirm(c, back, proof === 'wrong' ? t.account.wrongPassword : t.wait(minutesUntil(proof.until, world.now())));
  });
