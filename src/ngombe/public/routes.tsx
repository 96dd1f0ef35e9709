import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { publicTimelineOf } from '../../followup/store-timeline.ts';
import { networkOf } from '../../platform/http/client-address.ts';
import { givePass, giveOnce } from '../../platform/http/code-cookies.ts';
import { readForm } from '../../platform/http/forms.ts';
import { limitBy } from '../../platform/http/limiter.ts';
import { page } from '../../ui/html.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { originOf } from '../actions/frame.ts';
import { registerOrRefuse } from '../actions/register.ts';
import { aroundOf } from '../around.ts';
import { phaseOf, type Session } from '../domain.ts';
import { endedSession, lastPromises } from '../gather-items.ts';
import { paths } from '../paths.ts';
import { publicQuestions, registrationByNumber } from '../store-registrations.ts';
import { listSessions, sessionByEdition } from '../store-sessions.ts';
import { say } from '../text.ts';
import { screenRoutes } from '../room/routes-screen.tsx';
import { REGISTRATION } from './cookies.ts';
import { feedOf, icsOf } from './feeds.ts';
import { emptyRegister, judgeRegister, readRegister, refusalWords, toRegister, type RegisterValues } from './register-form.ts';
import { itemRoutes } from './routes-items.tsx';
import { registrationRoutes } from './routes-registration.tsx';
import { DrawPage } from './views/draw-page.tsx';
import { SessionPage, SessionsPage, type SessionPageProps } from './views/session-page.tsx';

const PAGE = 20;
const QUESTIONS_SHOWN = 200;
const OPEN_STATES = ['published', 'cancelled', 'ended'] as const;
/** Generous: a whole village office may sit behind one address. */
const REGISTERING = { max: 30, perSeconds: 600 };

/** What a resident sees of the dialogue, without an account. */
export const publicNgombeRoutes = () => new Hono<AppEnv>()
  .route('/', registrationRoutes())
  .route('/', screenRoutes())
  .route('/', itemRoutes())
  .get(paths.sessions(), allow('public'), async (c) => {
    const around = await aroundOf(c);
    const last = await openSession(c, c.req.query('sebelum'));
    const all = await c.get('world').db.read((tx) => listSessions(tx, { states: OPEN_STATES, before: last ?? undefined, limit: PAGE + 1 }));
    const shown = all.slice(0, PAGE);
    const latest = await c.get('world').db.read((tx) => lastPromises(tx, null));
    const coming = (session: Session) => !['over', 'cancelled'].includes(phaseOf(session, around.now));
    return c.html(page(<SessionsPage shell={c.get('shell')} latest={last ? null : latest} upcoming={shown.filter(coming).reverse()} past={shown.filter((one) => !coming(one))} around={around}
      older={all.length > PAGE ? `${paths.sessions()}?sebelum=${shown.at(-1)!.edition}` : undefined} />));
  })
  .get(paths.feed(), allow('public'), async (c) => {
    const sessions = await c.get('world').db.read((tx) => listSessions(tx, { states: ['published'], limit: PAGE }));
    return c.body(feedOf(sessions, await aroundOf(c)), 200, { 'content-type': 'application/rss+xml; charset=utf-8' });
  })
  .get('/ngombe/:edition', allow('public'), async (c) => withSession(c, (session) => show(c, session, emptyRegister(), 200)))
  .get('/ngombe/:edition/acara.ics', allow('public'), async (c) => withSession(c, async (session) =>
    c.body(icsOf(session, await aroundOf(c)), 200, { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': `attachment; filename="ngombe-${session.edition}.ics"` })))
  .get('/ngombe/:edition/undian', allow('public'), async (c) => withSession(c, async (session) => {
    const entries = await c.get('world').db.read((tx) => publicTimelineOf(tx, originOf(session.id)));
    return c.html(page(<DrawPage shell={c.get('shell')} session={session} entries={entries} around={await aroundOf(c)} />));
  }))
  .post('/ngombe/:edition/daftar', allow('public'), (c) => withSession(c, (session) => registering(c, session)));

/** @returns the session where it was announced; a draft is nobody's business yet */
async function openSession(c: AppContext, typed: string | undefined): Promise<Session | null> {
  if (!/^\d{1,6}$/.test(typed ?? '')) return null;
  const session = await c.get('world').db.read((tx) => sessionByEdition(tx, Number(typed)));
  return session && session.state !== 'draft' ? session : null;
}
async function withSession(c: AppContext, then: (session: Session) => Promise<Response>): Promise<Response> {
  const session = await openSession(c, c.req.param('edition'));
  return session ? then(session) : c.notFound();
}

async function show(c: AppContext, session: Session, values: RegisterValues, status: 200 | 422 | 429, more: Partial<SessionPageProps> = {}): Promise<Response> {
  const ended = session.state === 'ended';
  const [questions, entries, recap, last] = await c.get('world').db.read((tx) => Promise.all([publicQuestions(tx, session.id, QUESTIONS_SHOWN), publicTimelineOf(tx, originOf(session.id)),
    ended ? endedSession(tx, session) : null, ended ? null : lastPromises(tx, session.startsAt)]));
  if (status !== 200) c.header('cache-control', 'no-store');
  return c.html(page(<SessionPage shell={c.get('shell')} session={session} questions={questions} entries={entries} recap={recap} last={last} values={values} around={await aroundOf(c)} {...more} />), status);
}

async function registering(c: AppContext, session: Session): Promise<Response> {
  const world = c.get('world');
  const t = say(c.get('lang'));
  const form = await readForm(c);
  const values = readRegister(form);
  const again = (errors: FormError[], status: 422 | 429 = 422, more: Partial<SessionPageProps> = {}) => show(c, session, values, status, { errors, ...more });
  if (!limitBy(c, 'ngombe-register', networkOf(c.get('clientAddress')), REGISTERING).allowed) return again([{ field: 'tanya', message: t.errors.limited }], 429);
  const { directory } = await aroundOf(c);
  const errors = judgeRegister(values, directory, c.get('lang'));
  if (form.broken) errors.push({ field: 'tanya', message: t.errors.broken });
  if (errors.length > 0) return again(errors);
  const done = await registerOrRefuse(world, session.edition, { ...toRegister(values, directory, c.get('lang')), lodgedBy: null });
  if ('refused' in done) return again([{ field: done.refused === 'registered-before' ? 'telepon' : 'tanya', message: refusalWords(done.refused, c.get('lang')) }], 422, { instead: { next: done.next, before: done.refused === 'registered-before' } });
  const id = (await world.db.read((tx) => registrationByNumber(tx, done.number)))!.registration.id;
  givePass(c, REGISTRATION, id);
  giveOnce(c, REGISTRATION, done.number, done.secret);
  c.header('cache-control', 'no-store');
  return c.redirect(paths.registration(done.number), 303);
}
