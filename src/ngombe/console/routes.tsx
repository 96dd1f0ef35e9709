import { Hono } from 'hono';
import { allow, hasRole, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { timelineOf } from '../../followup/store-timeline.ts';
import { dayOf } from '../../law/day.ts';
import { readForm } from '../../platform/http/forms.ts';
import { page } from '../../ui/html.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { readPerson } from '../access.ts';
import { inFrame, originOf } from '../actions/frame.ts';
import { callNext, overrideSelection, selectSpeakers } from '../actions/select.ts';
import { cancelSession, changeSession, isRefused, planSession, publishSession, type SessionRefusal } from '../actions/sessions.ts';
import { aroundOf, versionOf } from '../around.ts';
import { SESSION_STATES, type Person, type Session } from '../domain.ts';
import { paths } from '../paths.ts';
import { READS, RUNS } from '../policy.ts';
import { reachOf, registrationsOf } from '../store-registrations.ts';
import { latestEdition, listSessions, sessionByEdition } from '../store-sessions.ts';
import { checkInRoutes } from '../room/routes-checkin.tsx';
import { deskRoutes } from '../room/routes-desk.tsx';
import { endRoutes } from '../room/routes-end.tsx';
import { roomText } from '../room/text.ts';
import { freshPlan, planOf, readPlan, type PlanValues } from './plan-form.ts';
import { boardRoutes } from './routes-board.tsx';
import { followUpRoutes } from './routes-follow-up.tsx';
import { minutesRoutes } from './routes-minutes.ts';
import { registrationStepRoutes } from './routes-registrations.tsx';
import { consoleText } from './text.ts';
import { PlanPage } from './views/plan-page.tsx';
import { ConsoleSessionPage, type ConsoleSessionProps } from './views/session-page.tsx';
import { ConsoleSessionsPage } from './views/sessions-page.tsx';

const PAGE = 50;

/** The officers' side of the dialogue. */
export const consoleNgombeRoutes = () => new Hono<AppEnv>().route('/', boardRoutes()).route('/', minutesRoutes()).route('/', followUpRoutes()).route('/', planRoutes()).route('/', deskRoutes()).route('/', checkInRoutes()).route('/', endRoutes()).route('/', registrationStepRoutes()).route('/', sessionRoutes());

const planRoutes = () => new Hono<AppEnv>()
  .get(paths.console(), allow(READS), async (c) => {
    const before = await sessionOf(c, c.req.query('sebelum'));
    const all = await c.get('world').db.read((tx) => listSessions(tx, { states: SESSION_STATES, before: before ?? undefined, limit: PAGE + 1 }));
    const shown = all.slice(0, PAGE);
    return c.html(page(<ConsoleSessionsPage shell={c.get('shell')} sessions={shown} mayPlan={hasRole(c.get('actor'), RUNS)} around={await aroundOf(c)} older={all.length > PAGE ? `${paths.console()}?sebelum=${shown.at(-1)!.edition}` : undefined} />));
  })
  .get(paths.plan(), allow(RUNS), async (c) => {
    const world = c.get('world');
    const edition = await world.db.read(latestEdition) + 1;
    return c.html(page(<PlanPage shell={c.get('shell')} values={freshPlan(edition, dayOf(world.now(), world.city.utcOffsetMinutes))} errors={[]} around={await aroundOf(c)} />));
  })
  .post(paths.plan(), allow(RUNS), async (c) => {
    const form = await readForm(c);
    const [around, t] = [await aroundOf(c), consoleText(c.get('lang'))];
    const again = (errors: FormError[]) => c.html(page(<PlanPage shell={c.get('shell')} values={form} errors={errors} around={around} />), 422);
    const read = readPlan(form, around.directory, around.city.utcOffsetMinutes, t);
    if ('errors' in read) return again(read.errors);
    const outcome = await planSession(c.get('world'), officerOf(c), read.plan);
    return isRefused(outcome) ? again([{ field: 'nomor', message: t.errors.editionTaken }]) : c.redirect(`${paths.consoleSession(outcome.edition)}?ok=simpan`, 303);
  });

const sessionRoutes = () => new Hono<AppEnv>()
  .get('/konsol/ngombe/:edition', allow(READS), (c) => withSession(c, (session) => show(c, session)))
  .get('/konsol/ngombe/:edition/ubah', allow(RUNS), (c) => withSession(c, (session) => planAgain(c, session, planOf(session, c.get('world').city.utcOffsetMinutes))))
  .post('/konsol/ngombe/:edition/ubah', allow(RUNS), (c) => withSession(c, async (session) => {
    const form = await readForm(c);
    const [around, t] = [await aroundOf(c), consoleText(c.get('lang'))];
    const read = readPlan(form, around.directory, around.city.utcOffsetMinutes, t);
    const errors = 'errors' in read ? read.errors : [];
    if (session.state !== 'draft' && !form.text('alasan')) errors.push({ field: 'alasan', message: t.errors.reason });
    if ('errors' in read || errors.length > 0) return planAgain(c, session, form, errors);
    const outcome = await changeSession(c.get('world'), officerOf(c), session.edition, versionOf(form), read.plan, form.text('alasan').slice(0, 500));
    if (!isRefused(outcome)) return c.redirect(`${paths.consoleSession(session.edition)}?ok=simpan`, 303);
    return planAgain(c, await again(c, session), form, [{ field: outcome.refused === 'quota-below-selected' ? 'kuota' : 'judul', message: refusalWords(c, outcome) }], (await again(c, session)).version);
  }))
  .post('/konsol/ngombe/:edition/umum', allow(RUNS), (c) => withSession(c, async (session) => done(c, session, await publishSession(c.get('world'), officerOf(c), session.edition, versionOf(await readForm(c))), 'umum')))
  .post('/konsol/ngombe/:edition/pilih', allow(RUNS), (c) => withSession(c, async (session) => done(c, session, await selectSpeakers(c.get('world'), officerOf(c), session.edition, versionOf(await readForm(c))), 'pilih')))
  .post('/konsol/ngombe/:edition/isi', allow(RUNS), (c) => withSession(c, async (session) => done(c, session, await callNext(c.get('world'), officerOf(c), session.edition, versionOf(await readForm(c))), 'isi')))
  .post('/konsol/ngombe/:edition/batal', allow(RUNS), (c) => withSession(c, async (session) => {
    const form = await readForm(c);
    if (!form.text('alasan-batal')) return show(c, session, { typed: form, errors: [{ field: 'alasan-batal', message: consoleText(c.get('lang')).errors.reason }] });
    return done(c, session, await cancelSession(c.get('world'), officerOf(c), session.edition, versionOf(form), form.text('alasan-batal').slice(0, 500)), 'batal');
  }))
  .post('/konsol/ngombe/:edition/urutan', allow(RUNS), (c) => withSession(c, async (session) => {
    const form = await readForm(c);
    if (!form.text('alasan')) return show(c, session, { errors: [{ field: `alasan-${form.text('nomor')}`, message: consoleText(c.get('lang')).errors.reason }] });
    const to = form.text('jadi') === 'selected' ? 'selected' : 'waitlisted';
    return done(c, session, await overrideSelection(c.get('world'), officerOf(c), session.edition, versionOf(form), { number: form.text('nomor'), to, reason: form.text('alasan').slice(0, 300) }), 'simpan');
  }))
  .post('/konsol/ngombe/:edition/kontak', allow(RUNS), (c) => withSession(c, (session) => openContacts(c, session)));

async function sessionOf(c: AppContext, typed: string | undefined): Promise<Session | null> {
  return /^\d{1,5}$/.test(typed ?? '') ? c.get('world').db.read((tx) => sessionByEdition(tx, Number(typed))) : null;
}
async function withSession(c: AppContext, then: (session: Session) => Promise<Response>): Promise<Response> {
  const session = await sessionOf(c, c.req.param('edition'));
  return session ? then(session) : c.notFound();
}
const again = async (c: AppContext, session: Session): Promise<Session> => await sessionOf(c, String(session.edition)) ?? session;

async function planAgain(c: AppContext, session: Session, values: PlanValues, errors: readonly FormError[] = [], version?: number): Promise<Response> {
  return c.html(page(<PlanPage shell={c.get('shell')} session={session} values={values} reason={values.text('alasan')} errors={errors} version={version} around={await aroundOf(c)} />), errors.length ? 422 : 200);
}

async function show(c: AppContext, session: Session, more: Partial<ConsoleSessionProps> = {}): Promise<Response> {
  const t = consoleText(c.get('lang'));
  const [registrations, entries] = await c.get('world').db.read((tx) => Promise.all([registrationsOf(tx, session.id), timelineOf(tx, originOf(session.id))]));
  const flash = { simpan: t.saved, umum: t.published, batal: t.cancelledFlash, pilih: t.drawn, isi: t.called, akhiri: roomText(c.get('lang')).ending.done }[c.req.query('ok') ?? ''];
  return c.html(page(<ConsoleSessionPage shell={c.get('shell')} session={session} registrations={registrations} entries={entries} mayRun={hasRole(c.get('actor'), RUNS)} flash={more.errors ? undefined : flash} around={await aroundOf(c)} {...more} />), more.errors ? 422 : 200);
}

async function done(c: AppContext, session: Session, outcome: Session | SessionRefusal, flash: string): Promise<Response> {
  if (!isRefused(outcome)) return c.redirect(`${paths.consoleSession(session.edition)}?ok=${flash}`, 303);
  return show(c, await again(c, session), { errors: [{ field: 'isi', message: refusalWords(c, outcome) }] });
}

function refusalWords(c: AppContext, { refused, selected }: SessionRefusal): string {
  const t = consoleText(c.get('lang')).errors;
  return { 'edition-taken': t.editionTaken, 'changed-meanwhile': t.meanwhile, 'wrong-state': t.state, 'in-the-past': t.past, 'quota-below-selected': t.belowSelected(selected ?? 0) }[refused];
}

/** Names and contacts of everybody registered, on this one page; that it was looked at stands in the history of the session. */
async function openContacts(c: AppContext, session: Session): Promise<Response> {
  const world = c.get('world');
  const people = await inFrame(world, officerOf(c), async (frame): Promise<Map<string, Person>> => {
    await frame.tell(session.id, { kind: 'contacts-seen', visibility: 'internal' });
    const reach = await reachOf(frame.tx, (await registrationsOf(frame.tx, session.id)).map((one) => one.id));
    return new Map(reach.map((one) => [one.id, readPerson(world, one.id, one.sealed)]));
  });
  return show(c, session, { people });
}
