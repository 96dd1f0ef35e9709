import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { timelineOf } from '../../followup/store-timeline.ts';
import { readForm } from '../../platform/http/forms.ts';
import { page } from '../../ui/html.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { normaliseNumber, readPerson } from '../access.ts';
import { inFrame, originOf } from '../actions/frame.ts';
import { markAttendance } from '../actions/items.ts';
import { registerOrRefuse } from '../actions/register.ts';
import { aroundOf } from '../around.ts';
import { SlipPage } from '../console/views/on-behalf-page.tsx';
import { isDeskOpen, type Registration, type Session } from '../domain.ts';
import { paths } from '../paths.ts';
import { RUNS } from '../policy.ts';
import { emptyRegister, judgeRegister, readRegister, toRegister, type RegisterValues } from '../public/register-form.ts';
import { reachOf, registrationByNumber, registrationsOf } from '../store-registrations.ts';
import { sessionById } from '../store-sessions.ts';
import { say } from '../text.ts';
import { withAnySession } from './session.ts';
import { roomText } from './text.ts';
import { CheckInPage, ScannedPage, WalkInPage } from './views/check-in-page.tsx';

/** Opening the sealed names is told once and holds for an evening at the door. */
const OPEN_HOURS = 12;

/** Who is in the room: by name, by the QR code of a registration, and who came without one. */
export const checkInRoutes = () => new Hono<AppEnv>()
  .get('/konsol/ngombe/:edition/hadir', allow(RUNS), (c) => withAnySession(c, (session) => list(c, session)))
  .post('/konsol/ngombe/:edition/hadir', allow(RUNS), (c) => withAnySession(c, async (session) => {
    const form = await readForm(c);
    const number = normaliseNumber(form.text('nomor')) ?? '';
    const marked = await markAttendance(c.get('world'), officerOf(c), session.edition, number, form.text('hadir') === 'absent' ? 'absent' : 'here');
    if (!marked) return list(c, session, roomText(c.get('lang')).attend.notNow);
    if (form.text('kembali') === 'pindai') return c.redirect(`${paths.scanned(number)}?ok=hadir`, 303);
    const query = new URLSearchParams({ ...(form.text('cari') ? { cari: form.text('cari').slice(0, 100) } : {}), ok: number });
    return c.redirect(`${paths.consoleStep(session.edition, 'hadir')}?${query.toString()}#r-${number}`, 303);
  }))
  .post('/konsol/ngombe/:edition/hadir/buka', allow(RUNS), (c) => withAnySession(c, async (session) => {
    await inFrame(c.get('world'), officerOf(c), (frame) => frame.tell(session.id, { kind: 'contacts-seen', visibility: 'internal', internal: { for: 'check-in' } }));
    return c.redirect(paths.consoleStep(session.edition, 'hadir'), 303);
  }))
  .get('/konsol/ngombe/:edition/datang', allow(RUNS), (c) => withAnySession(c, (session) => walkIn(c, session, emptyRegister())))
  .post('/konsol/ngombe/:edition/datang', allow(RUNS), (c) => withAnySession(c, (session) => takeIn(c, session)))
  .get('/konsol/ngombe/pendaftaran/:number', allow(RUNS), scanned);

/** Names are read only where this officer has opened them, and that stands in the history of the session. */
async function namesOf(c: AppContext, session: Session, registrations: readonly Registration[]): Promise<ReadonlyMap<string, string> | null> {
  const world = c.get('world');
  const since = world.now().getTime() - OPEN_HOURS * 3_600_000;
  const { id } = officerOf(c);
  return world.db.read(async (tx) => {
    const opened = (await timelineOf(tx, originOf(session.id))).some((one) => one.kind === 'contacts-seen' && one.at.getTime() > since && (one.internal?.['officer'] as { id?: string } | undefined)?.id === id);
    return opened ? new Map((await reachOf(tx, registrations.map((one) => one.id))).map((one) => [one.id, readPerson(world, one.id, one.sealed).name])) : null;
  });
}

async function list(c: AppContext, session: Session, refusal?: string): Promise<Response> {
  const registrations = (await c.get('world').db.read((tx) => registrationsOf(tx, session.id))).filter((one) => one.state !== 'withdrawn');
  const names = await namesOf(c, session, registrations);
  const sought = (c.req.query('cari') ?? '').trim().slice(0, 100);
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (one: Registration): boolean => { const text = [one.number, one.shownName, names?.get(one.id), one.groupName].join(' ').toLowerCase(); return words.every((word) => text.includes(word)); };
  const rank = (one: Registration): number => (one.mode === 'written' ? 3 : one.state === 'selected' ? 0 : one.walkIn ? 1 : 2);
  const shown = registrations.filter(fits).toSorted((a, b) => rank(a) - rank(b) || (a.place ?? 9e9) - (b.place ?? 9e9) || a.receivedAt.getTime() - b.receivedAt.getTime());
  return c.html(page(<CheckInPage shell={c.get('shell')} session={session} registrations={registrations} shown={shown} names={names} sought={sought} refusal={refusal} marked={normaliseNumber(c.req.query('ok') ?? '')} around={await aroundOf(c)} />), refusal ? 422 : 200);
}

/** Where the QR code of a registration leads an officer. */
async function scanned(c: AppContext): Promise<Response> {
  const number = normaliseNumber(c.req.param('number') ?? '');
  const found = number === null ? null : await c.get('world').db.read((tx) => registrationByNumber(tx, number));
  if (!found) return c.notFound();
  const one = found.registration;
  const session = (await c.get('world').db.read((tx) => sessionById(tx, one.sessionId)))!;
  const names = await namesOf(c, session, [one]);
  return c.html(page(<ScannedPage shell={c.get('shell')} session={session} one={one} name={names?.get(one.id) ?? one.shownName} saved={c.req.query('ok') === 'hadir'} around={await aroundOf(c)} />));
}

async function walkIn(c: AppContext, session: Session, values: RegisterValues, errors: readonly FormError[] = []): Promise<Response> {
  const around = await aroundOf(c);
  return c.html(page(<WalkInPage shell={c.get('shell')} session={session} values={values} errors={errors} isOpen={isDeskOpen(session, around.now)} around={around} />), errors.length ? 422 : 200);
}

async function takeIn(c: AppContext, session: Session): Promise<Response> {
  const [form, around, lang] = [await readForm(c), await aroundOf(c), c.get('lang')];
  const values: RegisterValues = { ...readRegister(form), cara: 'attend' };
  const errors = judgeRegister(values, around.directory, lang);
  if (errors.length > 0) return walkIn(c, session, values, errors);
  const outcome = await registerOrRefuse(c.get('world'), session.edition, { ...toRegister(values, around.directory, 'id'), lodgedBy: officerOf(c), walkIn: true });
  if ('refused' in outcome) {
    return walkIn(c, session, values, [outcome.refused === 'registered-before' ? { field: 'telepon', message: say(lang).errors.before } : { field: 'tanya', message: roomText(lang).attend.notNow }]);
  }
  return c.html(page(<SlipPage shell={c.get('shell')} session={session} number={outcome.number} secret={outcome.secret} around={around} />));
}
