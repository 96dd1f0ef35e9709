import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv, type Officer } from '../../directory/actor.ts';
import { ID, isId, officerOf } from '../../directory/officers/request.ts';
import { officersOf } from '../../directory/officers/store/officers.ts';
import { dayOf, isDay } from '../../law/day.ts';
import { readForm, type FormInput } from '../../platform/http/forms.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { around, show } from '../console/request.ts';
import { isRefusal } from '../decisions.ts';
import { paths } from '../paths.ts';
import { maySee } from '../policy.ts';
import { normaliseNumber } from '../reporter-access.ts';
import { findByNumber } from '../store.ts';
import { words } from '../text.ts';
import { assignCase, endAbsenceOf, enterAbsence, leadsOffice } from './actions.ts';
import { WORKING_ROLES } from './domain.ts';
import { assignmentPaths } from './paths.ts';
import { applySplit, proposeSplit } from './split.ts';
import { absencesOf } from './store-absences.ts';
import { sayAssignment } from './text.ts';
import { AbsencesPage } from './views/absences-page.tsx';
import { RefusedPage } from './views/refused-page.tsx';
import { SplitPage } from './views/split-page.tsx';

const ABSENT_ROLES = ['coordinator', 'agency_liaison', 'agency_head', 'inspectorate'] as const;

/** Who holds a case, fair shares, and who is away. */
export const assignmentRoutes = () => new Hono<AppEnv>()
  .post('/konsol/kasus/:number/pemegang', allow(WORKING_ROLES), assign)
  .get(assignmentPaths.split(), allow(WORKING_ROLES), (c) => split(c))
  .post(assignmentPaths.split(), allow(WORKING_ROLES), apply)
  .get(assignmentPaths.absences(), allow(ABSENT_ROLES), (c) => absences(c))
  .post(assignmentPaths.absences(), allow(ABSENT_ROLES), enter)
  .post(`/konsol/ketidakhadiran/${ID}/akhir`, allow(ABSENT_ROLES), async (c) =>
    (await endAbsenceOf(c.get('world'), officerOf(c), c.req.param('id')!) ? c.redirect(`${assignmentPaths.absences()}?ok=akhir`, 303) : c.notFound()));

async function assign(c: AppContext): Promise<Response> {
  const world = c.get('world');
  const officer = officerOf(c);
  const number = normaliseNumber(c.req.param('number') ?? '');
  const found = number === null ? null : await world.db.read((tx) => findByNumber(tx, number));
  if (!found || !maySee(officer, found)) return c.notFound() as Response;
  const form = await readForm(c);
  const [to, was] = [form.text('kepada'), form.text('pemegang')];
  if (to !== 'lepas' && !isId(to)) return refused(c, found.number, sayAssignment(c.get('lang')).choose);
  const outcome = await assignCase(world, officer, found.id, { to: to === 'lepas' ? null : to, was: isId(was) ? was : null });
  if (outcome === null) return c.notFound() as Response;
  if (isRefusal(outcome)) return refused(c, found.number, words(c.get('lang')).refused[outcome.refused]);
  return c.redirect(`${paths.consoleCase(found.number)}?ok=ambil`, 303);
}
const refused = (c: AppContext, number: string, why: string): Response => show(c, <RefusedPage shell={c.get('shell')} number={number} why={why} />, 422);

const withOffice = (officer: Officer): officer is Officer & { bodyId: string } => officer.bodyId !== null;

async function split(c: AppContext, told?: { done: string[]; left: string[] }): Promise<Response> {
  const officer = officerOf(c);
  if (!withOffice(officer)) return c.redirect(paths.tasks(), 303);
  const here = await around(c);
  const proposal = await c.get('world').db.read((tx) => proposeSplit(tx, officer, here.now, here.calendar));
  return show(c, <SplitPage shell={c.get('shell')} proposal={proposal} around={here} told={told} />);
}

async function apply(c: AppContext): Promise<Response> {
  const form = await readForm(c);
  const wanted = form.list('kasus').map((number) => ({ number: normaliseNumber(number) ?? '', to: form.text(`untuk-${number}`) })).filter((one) => one.number !== '' && isId(one.to));
  return split(c, await applySplit(c.get('world'), officerOf(c), wanted));
}

async function absences(c: AppContext, typed?: FormInput, errors: readonly FormError[] = []): Promise<Response> {
  const world = c.get('world');
  const officer = officerOf(c);
  const t = sayAssignment(c.get('lang'));
  const today = dayOf(world.now(), world.city.utcOffsetMinutes);
  const data = officer.bodyId === null ? null : await world.db.read(async (tx) => ({ colleagues: await officersOf(tx, officer.bodyId!), list: await absencesOf(tx, officer.bodyId!, today) }));
  const flash = { simpan: t.saved, akhir: t.ended }[c.req.query('ok') ?? ''];
  return show(c, <AbsencesPage shell={c.get('shell')} officer={officer} leads={leadsOffice(officer)} data={data} today={today} typed={typed} errors={errors} flash={flash} />, errors.length ? 422 : 200);
}

async function enter(c: AppContext): Promise<Response> {
  const officer = officerOf(c);
  const t = sayAssignment(c.get('lang'));
  const form = await readForm(c);
  const [who, from, until, deputy] = [leadsOffice(officer) ? form.text('siapa') : officer.id, form.text('mulai'), form.text('sampai'), form.text('pengganti')];
  const errors: FormError[] = [];
  if (!isId(who)) errors.push({ field: 'siapa', message: t.needWho });
  if (!isDay(from)) errors.push({ field: 'mulai', message: t.needDay });
  if (!isDay(until)) errors.push({ field: 'sampai', message: t.needDay });
  if (errors.length > 0 || !isDay(from) || !isDay(until)) return absences(c, form, errors);
  const problem = await enterAbsence(c.get('world'), officer, { officerId: who, fromOn: from, untilOn: until, deputyId: isId(deputy) ? deputy : null });
  const field = { past: 'mulai', order: 'sampai', 'too-long': 'sampai', overlap: 'mulai', deputy: 'pengganti', 'not-allowed': 'siapa' } as const;
  return problem ? absences(c, form, [{ field: field[problem], message: t.problem[problem] }]) : c.redirect(`${assignmentPaths.absences()}?ok=simpan`, 303);
}
