import { Hono } from 'hono';
import { readForm } from '../../../platform/http/forms.ts';
import type { FormError } from '../../../ui/parts/form.tsx';
import { hashToken } from '../../../platform/auth/tokens.ts';
import { allow, type AppContext, type AppEnv } from '../../actor.ts';
import { askForPasskey, signInWithPasskey } from '../actions/passkeys.ts';
import { signInWithCode } from '../actions/second-step.ts';
import { signInWithPassword, signOut } from '../actions/sign-in.ts';
import { giveSession, knownDevice, rememberDevice, sessionToken, takeSession } from '../cookies.ts';
import { safeReturn } from '../domain.ts';
import { secondStepPath, signInPath, signOutPath, totpPath } from '../paths.ts';
import { fromOf, minutesUntil, readJson, show, wordsOf } from '../request.ts';
import { credentialsOf } from '../store/credentials.ts';
import { halfSignedInBy } from '../store/sessions.ts';
import { SecondStepPage, SignInPage } from '../views/sign-in-page.tsx';

const TRACK = '/lacak';
const withBack = (path: string, back: string): string => (back === '/konsol' ? path : `${path}?ke=${encodeURIComponent(back)}`);

function showSignIn(c: AppContext, back: string, more: { errors?: FormError[]; email?: string } = {}): Response {
  const t = wordsOf(c);
  const said: Record<string, string> = { keluar: t.signIn.signedOut, sandi: t.signIn.passwordSet, ulang: t.signIn.startAgain };
  return show(c, <SignInPage shell={c.get('shell')} t={t} back={back} trackHref={TRACK} notice={more.errors ? undefined : said[c.req.query('ok') ?? '']} {...more} />, more.errors ? 422 : 200);
}

/** The half sign-in behind the cookie, and which factors its officer has. */
async function halfOf(c: AppContext) {
  const world = c.get('world');
  const token = sessionToken(world, c.req.header('cookie'));
  if (token === null) return null;
  return world.db.read(async (tx) => {
    const half = await halfSignedInBy(tx, hashToken(token), world.now());
    const account = half && await credentialsOf(tx, half.officerId);
    return account ? { token, hasTotp: account.totpSecret !== null, hasPasskey: account.passkeyCount > 0 } : null;
  });
}

export const signInRoutes = () => new Hono<AppEnv>()
  .route('/', passwordRoutes())
  .route('/', secondStepRoutes())
  .route('/', passkeyRoutes())
  .post(signOutPath, allow('public'), async (c) => {
    const actor = c.get('actor');
    if (actor.kind === 'officer') await signOut(c.get('world'), actor.id, actor.sessionId, fromOf(c));
    takeSession(c, c.get('world'));
    return c.redirect(`${signInPath}?ok=keluar`, 303);
  });

const passwordRoutes = () => new Hono<AppEnv>()
  .get(signInPath, allow('public'), (c) => {
    const back = safeReturn(c.req.query('ke'));
    return c.get('actor').kind === 'officer' ? c.redirect(back, 303) : showSignIn(c, back);
  })
  .post(signInPath, allow('public'), async (c) => {
    const world = c.get('world');
    const t = wordsOf(c);
    const form = await readForm(c);
    const back = safeReturn(form.text('ke'));
    const email = form.text('surel');
    const errors: FormError[] = [];
    if (email === '') errors.push({ field: 'surel', message: t.needEmail });
    if (form.text('sandi') === '') errors.push({ field: 'sandi', message: t.needPassword });
    if (form.broken) errors.push({ field: 'surel', message: t.cutShort });
    if (errors.length > 0) return showSignIn(c, back, { errors, email });
    const cookie = c.req.header('cookie');
    const outcome = await signInWithPassword(world, { email, password: form.text('sandi'), from: fromOf(c), knownDevice: (id) => knownDevice(world, cookie, id) });
    if ('refused' in outcome) {
      const message = outcome.refused === 'wait' ? t.wait(minutesUntil(outcome.until, world.now())) : t.signIn.wrong;
      return showSignIn(c, back, { email, errors: [{ field: 'surel', message }] });
    }
    giveSession(c, world, outcome.token);
    if ('secondStep' in outcome) return c.redirect(withBack(secondStepPath, back), 303);
    rememberDevice(c, world, outcome.officerId);
    return c.redirect(outcome.mustEnrol ? totpPath : back, 303);
  });

const secondStepRoutes = () => new Hono<AppEnv>()
  .get(secondStepPath, allow('public'), async (c) => {
    const half = await halfOf(c);
    if (half === null) return c.redirect(signInPath, 303);
    return show(c, <SecondStepPage shell={c.get('shell')} t={wordsOf(c)} back={safeReturn(c.req.query('ke'))} {...half} />);
  })
  .post(secondStepPath, allow('public'), async (c) => {
    const world = c.get('world');
    const t = wordsOf(c);
    const form = await readForm(c);
    const back = safeReturn(form.text('ke'));
    const half = await halfOf(c);
    if (half === null) return c.redirect(`${signInPath}?ok=ulang`, 303);
    const again = (message: string) =>
      show(c, <SecondStepPage shell={c.get('shell')} t={t} back={back} errors={[{ field: 'kode', message }]} {...half} />, 422);
    if (form.text('kode') === '') return again(t.second.needCode);
    const cookie = c.req.header('cookie');
    const outcome = await signInWithCode(world, { halfToken: half.token, code: form.text('kode'), from: fromOf(c), knownDevice: (id) => knownDevice(world, cookie, id) });
    if ('signedIn' in outcome) {
      giveSession(c, world, outcome.token);
      rememberDevice(c, world, outcome.officerId);
      return c.redirect(back, 303);
    }
    if (outcome.refused === 'start-again') {
      takeSession(c, world);
      return c.redirect(`${signInPath}?ok=ulang`, 303);
    }
    return again(outcome.refused === 'wait' ? t.wait(minutesUntil(outcome.until, world.now())) : t.second.wrong);
  });

const passkeyRoutes = () => new Hono<AppEnv>()
  .post(`${signInPath}/kunci/tantangan`, allow('public'), async (c) => {
    c.header('cache-control', 'no-store');
    return c.json(await askForPasskey(c.get('world'), sessionToken(c.get('world'), c.req.header('cookie'))));
  })
  .post(`${signInPath}/kunci`, allow('public'), async (c) => {
    const world = c.get('world');
    const { response, ke } = await readJson(c);
    const halfToken = sessionToken(world, c.req.header('cookie'));
    const done = await signInWithPasskey(world, { response, halfToken, from: fromOf(c) });
    if (done === null) return c.json({ message: wordsOf(c).signIn.passkeyFailed }, 422);
    giveSession(c, world, done.token);
    rememberDevice(c, world, done.officerId);
    return c.json({ location: safeReturn(typeof ke === 'string' ? ke : undefined) });
  });
