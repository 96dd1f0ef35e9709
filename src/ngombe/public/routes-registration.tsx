import { Hono } from 'hono';
import { allow, hasRole, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { promisesOf } from '../../followup/store-promises.ts';
import { partyTimelineOf } from '../../followup/store-timeline.ts';
import { sameDigest } from '../../platform/auth/keys.ts';
import { normaliseSecret } from '../../platform/auth/tokens.ts';
import { networkOf } from '../../platform/http/client-address.ts';
import { forget, givePass, hasPass, onceSecret } from '../../platform/http/code-cookies.ts';
import { readForm } from '../../platform/http/forms.ts';
import { limitBy } from '../../platform/http/limiter.ts';
import { page } from '../../ui/html.ts';
import { normaliseNumber, secretMac } from '../access.ts';
import { originOf } from '../actions/frame.ts';
import { askWritten, rewrite, withdraw } from '../actions/registrations.ts';
import { aroundOf, versionOf } from '../around.ts';
import type { Registration } from '../domain.ts';
import { needsALook } from '../held-words.ts';
import { ownItems } from '../gather-items.ts';
import { paths } from '../paths.ts';
import { RUNS } from '../policy.ts';
import { judgeOwn } from './routes-verdict.ts';
import { LONGEST_QUESTION } from '../rules.ts';
import { registrationByNumber } from '../store-registrations.ts';
import { sessionById } from '../store-sessions.ts';
import { say } from '../text.ts';
import { REGISTRATION } from './cookies.ts';
import { LookupPage, RegistrationPage, type RegistrationPageProps } from './views/registration-page.tsx';

/** 40 bits of code against these rates: a guess takes longer than the city has stood. */
const PER_PAIR = { max: 10, perSeconds: 900 };
const PER_NETWORK = { max: 40, perSeconds: 900 };
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A person and their registration: with the pass that number and code give. */
export const registrationRoutes = () => new Hono<AppEnv>()
  .get(paths.lookup(), allow('public'), (c) => {
    c.header('cache-control', 'no-store');
    return c.html(page(<LookupPage shell={c.get('shell')} number={(c.req.query('nomor') ?? '').slice(0, 40)} />));
  })
  .post(paths.lookup(), allow('public'), lookUp)
  .get('/ngombe/pendaftaran/:number', allow('public'), (c) => withOwn(c, (one) => show(c, one, 200, { saved: c.req.query('ok') === 'simpan', judged: c.req.query('ok') === 'putusan' })))
  .post('/ngombe/pendaftaran/:number/tutup', allow('public'), (c) => {
    forget(c, REGISTRATION);
    return c.redirect(paths.lookup(), 303);
  })
  .post('/ngombe/pendaftaran/:number/ubah', allow('public'), (c) => withOwn(c, async (one) => {
    const form = await readForm(c);
    const t = say(c.get('lang')).errors;
    const question = form.text('tanya');
    const long = [...question].length > LONGEST_QUESTION;
    if (long || !/[\p{L}\p{N}]/u.test(question)) return show(c, one, 422, { typed: question, errors: [{ field: 'tanya', message: long ? t.questionLong(LONGEST_QUESTION) : t.question }] });
    return finish(c, one, await rewrite(c.get('world'), one, versionOf(form), { ...one, question, held: needsALook(question) }), question);
  }))
  .post('/ngombe/pendaftaran/:number/putusan', allow('public'), (c) => withOwn(c, async (one) => {
    const draft = await judgeOwn(c, one, await readForm(c));
    if (draft === 'not-theirs') return c.notFound();
    return draft ? show(c, one, 422, { draft, errors: draft.errors }) : c.redirect(`${paths.registration(one.number)}?ok=putusan`, 303);
  }))
  .post('/ngombe/pendaftaran/:number/tertulis', allow('public'), (c) => withOwn(c, async (one) => finish(c, one, await askWritten(c.get('world'), one, versionOf(await readForm(c))))))
  .post('/ngombe/pendaftaran/:number/batal', allow('public'), (c) => withOwn(c, async (one) => finish(c, one, await withdraw(c.get('world'), { kind: 'resident' }, one, versionOf(await readForm(c))))));

async function finish(c: AppContext, one: Registration, outcome: Awaited<ReturnType<typeof rewrite>>, typed?: string): Promise<Response> {
  if (!('refused' in outcome)) return c.redirect(`${paths.registration(one.number)}?ok=simpan`, 303);
  const t = say(c.get('lang')).receipt;
  // The registration as it is now: somebody else has moved it, and the form must carry its new version.
  const now = (await c.get('world').db.read((tx) => registrationByNumber(tx, one.number)))?.registration ?? one;
  return show(c, now, 422, { typed, errors: [{ field: 'tanya', message: outcome.refused === 'changed-meanwhile' ? t.meanwhile : t.tooLate }] });
}

async function show(c: AppContext, registration: Registration, status: 200 | 422, more: Partial<RegistrationPageProps>): Promise<Response> {
  const [session, entries, own, written] = await c.get('world').db.read((tx) => Promise.all([sessionById(tx, registration.sessionId), partyTimelineOf(tx, originOf(registration.id)), ownItems(tx, registration), promisesOf(tx, originOf(registration.id))]));
  return c.html(page(<RegistrationPage shell={c.get('shell')} registration={registration} session={session!} entries={entries} own={own} written={written} secret={onceSecret(c, REGISTRATION, registration.number)} around={await aroundOf(c)} {...more} />), status);
}

/** Without the pass, or for a number that does not exist: the same way to the code. */
async function withOwn(c: AppContext, then: (one: Registration) => Promise<Response>): Promise<Response> {
  c.header('cache-control', 'no-store');
  const number = normaliseNumber(c.req.param('number') ?? '');
  const found = number === null ? null : await c.get('world').db.read((tx) => registrationByNumber(tx, number));
  if (found && hasPass(c, REGISTRATION, found.registration.id)) return then(found.registration);
  // The QR code of a registration, opened by an officer at the door.
  if (found && hasRole(c.get('actor'), RUNS)) return c.redirect(paths.scanned(found.registration.number), 303);
  return c.redirect(`${paths.lookup()}?nomor=${encodeURIComponent(number ?? '')}`, 303);
}

/** Unknown number and wrong code cost the same time and give the same page. */
async function lookUp(c: AppContext): Promise<Response> {
  const world = c.get('world');
  const form = await readForm(c);
  const [number, secret] = [normaliseNumber(form.text('nomor')), normaliseSecret(form.text('kode'))];
  c.header('cache-control', 'no-store');
  const again = (problem: 'wrong' | 'slow', status: 422 | 429) => c.html(page(<LookupPage shell={c.get('shell')} number={form.text('nomor').slice(0, 40)} problem={problem} />), status);
  const network = networkOf(c.get('clientAddress'));
  if (!limitBy(c, 'ngombe-pair', `${network} ${number ?? 'none'}`, PER_PAIR).allowed || !limitBy(c, 'ngombe-network', network, PER_NETWORK).allowed) return again('slow', 429);
  const found = await world.db.read((tx) => registrationByNumber(tx, number ?? ''));
  const mac = secretMac(world.keys, found?.registration.id ?? NOBODY, secret ?? '');
  if (!sameDigest(mac, found?.secretMac ?? Buffer.alloc(mac.length)) || !found || secret === null) return again('wrong', 422);
  givePass(c, REGISTRATION, found.registration.id);
  return c.redirect(paths.registration(found.registration.number), 303);
}
