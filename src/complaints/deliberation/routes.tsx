import { Hono } from 'hono';
import { allow, hasRole, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { readForm } from '../../platform/http/forms.ts';
import { cursorText, readCursor } from '../console/list-query.ts';
import { around, show } from '../console/request.ts';
import { paths } from '../paths.ts';
import { normaliseNumber } from '../reporter-access.ts';
import { NEVER } from '../store.ts';
import { readInvitations } from './actions-meeting.ts';
import { gatherDeliberation, type Gathered } from './gather.ts';
import { deliberationPaths } from './paths.ts';
import { receive, sendRecord } from './receive.ts';
import { isOfficeStep } from './steps.ts';
import { cursorOf, listDeliberations } from './store.ts';
import { ConsoleDeliberationPage, DeliberationsPage, type DeliberationPageProps } from './views/pages.tsx';

const PAGE = 30;
const ONE = '/konsol/kasus/:number/musyawarah';

/** For officers: a facilitator comes from outside, so every officer has this door and sees what is theirs. */
export const deliberationRoutes = () => new Hono<AppEnv>()
  .get(paths.deliberations(), allow('staff'), (c) => list(c))
  .get(ONE, allow('staff'), (c) => withFound(c, async (found) => page(c, await seen(c, found), c.req.query('ok') === 'ya' ? { done: true } : {})))
  .get(`${ONE}/berita-acara.pdf`, allow('staff'), (c) => withFound(c, (found) => sendRecord(c, found.running?.d.minutesKey ?? null, found.complaint.number)))
  .post(`${ONE}/:step`, allow('staff'), (c) => withFound(c, (found) => act(c, found)));

async function list(c: AppContext): Promise<Response> {
  const officer = officerOf(c);
  const open = c.req.query('bagian') !== 'selesai';
  const cursor = readCursor(c.req.query('setelah'));
  const after = cursor ? { at: cursor.at ?? NEVER, id: cursor.id } : null;
  const scope = { all: hasRole(officer, ['coordinator', 'leadership', 'auditor', 'administrator']), bodyId: hasRole(officer, ['agency_liaison', 'agency_head', 'inspectorate']) ? officer.bodyId : null, officerId: officer.id };
  const found = await c.get('world').db.read((tx) => listDeliberations(tx, scope, open, after, PAGE + 1));
  const last = found.length > PAGE ? found[PAGE - 1] : undefined;
  const at = last && cursorOf(last);
  // A day that never comes is too long for a cursor: none stands for it.
  const next = at ? cursorText({ at: at.at < NEVER ? at.at : null, id: at.id }) : null;
  return show(c, <DeliberationsPage shell={c.get('shell')} around={await around(c)} open={open} rows={found.slice(0, PAGE)} continued={after !== null} next={next} />);
}

const find = async (c: AppContext): Promise<Gathered | null> => {
  const number = normaliseNumber(c.req.param('number') ?? '');
  return number === null ? null : gatherDeliberation(c.get('world'), number, officerOf(c), () => true);
};

async function withFound(c: AppContext, then: (found: Gathered) => Promise<Response>): Promise<Response> {
  const found = await find(c);
  return found ? then(found) : c.notFound();
}

/** Opening the page is the proof that the invitation on it was read. */
async function seen(c: AppContext, found: Gathered): Promise<Gathered> {
  const { place, running } = found;
  if (c.req.method === 'HEAD' || place.side === null || !running?.invitations.some((one) => one.side === place.side && one.way === 'page' && one.readAt === null)) return found;
  await readInvitations(c.get('world'), officerOf(c), found.complaint.id);
  return await find(c) ?? found;
}

async function page(c: AppContext, found: Gathered, more: Partial<DeliberationPageProps>): Promise<Response> {
  return show(c, <ConsoleDeliberationPage shell={c.get('shell')} found={found} around={await around(c)} {...more} />, more.draft ? 422 : 200);
}

async function act(c: AppContext, found: Gathered): Promise<Response> {
  const step = c.req.param('step');
  if (!isOfficeStep(step)) return c.notFound();
  const draft = await receive(c, officerOf(c), found.complaint.id, step, await readForm(c));
  if (draft === null) return c.notFound();
  if (draft === 'done') return c.redirect(`${deliberationPaths.console(found.complaint.number)}?ok=ya`, 303);
  return page(c, await find(c) ?? found, { draft });
}
