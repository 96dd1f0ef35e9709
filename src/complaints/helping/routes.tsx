import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { sameDigest } from '../../platform/auth/keys.ts';
import { normaliseSecret } from '../../platform/auth/tokens.ts';
import { networkOf } from '../../platform/http/client-address.ts';
import { readForm } from '../../platform/http/forms.ts';
import { limitBy } from '../../platform/http/limiter.ts';
import { page } from '../../ui/html.ts';
import { cursorText, readCursor } from '../console/list-query.ts';
import { isRefusal } from '../decisions.ts';
import { paths } from '../paths.ts';
import { hasPass } from '../public/cookies.ts';
import { aroundOf, trackCase, type TrackCase } from '../public/queries.ts';
import { normaliseNumber } from '../reporter-access.ts';
import { dropHelperPass, giveHelperPass, helperOf, helperSecretMac, normaliseHelperCode } from './access.ts';
import { leaveAsHelper, removeHelper } from './actions.ts';
import type { Helper } from './domain.ts';
import { helpPaths } from './paths.ts';
import { helpedOf, helperByCode, listHelped } from './store-helpers.ts';
import { HelperDoorPage, HelperListPage, HelperLookPage } from './views/helper-pages.tsx';

const PAGE = 30;
/** 40 bits of code and 40 of secret against these rates. */
const TRIES = { max: 20, perSeconds: 900 };
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A helper's own door, list and look; and the person's way to close it. */
export const helpRoutes = () => new Hono<AppEnv>()
  .get(helpPaths.door(), allow('public'), async (c) => {
    c.header('cache-control', 'no-store');
    return await helperOf(c) ? c.redirect(helpPaths.list(), 303) : c.html(page(<HelperDoorPage shell={c.get('shell')} code="" />));
  })
  .post(helpPaths.door(), allow('public'), openDoor)
  .post(helpPaths.leave(), allow('public'), (c) => { dropHelperPass(c); return c.redirect(helpPaths.door(), 303); })
  .get(helpPaths.list(), allow('public'), (c) => withHelper(c, (helper) => list(c, helper)))
  .get('/pembantu/laporan/:number', allow('public'), (c) => withHelper(c, (helper) => withHelped(c, helper, async (found) => c.html(page(<HelperLookPage shell={c.get('shell')} found={found} around={await aroundOf(c.get('world'), c.get('lang'))} />)))))
  .post('/pembantu/laporan/:number/berhenti', allow('public'), (c) => withHelper(c, (helper) => withHelped(c, helper, async (found) => {
    await leaveAsHelper(c.get('world'), found.complaint.id);
    return c.redirect(helpPaths.list(), 303);
  })))
  .post('/lacak/:number/cabut-pembantu', allow('public'), async (c) => {
    const number = normaliseNumber(c.req.param('number'));
    const found = number === null ? null : await trackCase(c.get('world'), number, (id) => hasPass(c, id));
    if (!found) return c.redirect(paths.track(), 303);
    const outcome = await removeHelper(c.get('world'), found.complaint.id);
    // Twice, or after the helper stepped back: it is as the person wanted.
    return outcome === null ? c.notFound() : c.redirect(`${paths.trackCase(found.complaint.number)}${isRefusal(outcome) ? '' : '?kabar=terkirim'}`, 303);
  });

/** Unknown code and wrong secret give the same page. */
async function openDoor(c: AppContext): Promise<Response> {
  const world = c.get('world');
  const form = await readForm(c);
  c.header('cache-control', 'no-store');
  const typed = form.text('kode-pembantu').slice(0, 40);
  const again = (problem: 'wrong' | 'slow', status: 422 | 429) => c.html(page(<HelperDoorPage shell={c.get('shell')} code={typed} problem={problem} />), status) as Response;
  if (!limitBy(c, 'helper-door', networkOf(c.get('clientAddress')), TRIES).allowed) return again('slow', 429);
  const [code, secret] = [normaliseHelperCode(typed), normaliseSecret(form.text('kode'))];
  const helper = await world.db.read((tx) => helperByCode(tx, code ?? ''));
  const mac = helperSecretMac(world.keys, helper?.id ?? NOBODY, secret ?? '');
  if (!helper || secret === null || !sameDigest(mac, helper.secretMac)) return again('wrong', 422);
  giveHelperPass(c, helper);
  return c.redirect(helpPaths.list(), 303);
}

async function withHelper(c: AppContext, then: (helper: Helper) => Promise<Response>): Promise<Response> {
  c.header('cache-control', 'no-store');
  const helper = await helperOf(c);
  if (helper) return then(helper);
  return c.req.method === 'GET' ? c.html(page(<HelperDoorPage shell={c.get('shell')} code="" />)) as Response : c.redirect(helpPaths.door(), 303);
}

async function list(c: AppContext, helper: Helper): Promise<Response> {
  const world = c.get('world');
  const cursor = readCursor(c.req.query('setelah'));
  const after = cursor?.at ? { at: cursor.at, id: cursor.id } : null;
  const found = await world.db.read((tx) => listHelped(tx, helper.id, after, PAGE + 1));
  const last = found[PAGE - 1];
  const next = found.length > PAGE && last ? cursorText({ at: last.at, id: last.id }) : null;
  return c.html(page(<HelperListPage shell={c.get('shell')} around={await aroundOf(world, c.get('lang'))} code={helper.code} cases={found.slice(0, PAGE)} continued={after !== null} next={next} />)) as Response;
}

/** A case of another helper, or one whose person ended the help, is not there. */
async function withHelped(c: AppContext, helper: Helper, then: (found: TrackCase) => Promise<Response>): Promise<Response> {
  const world = c.get('world');
  const number = normaliseNumber(c.req.param('number') ?? '');
  const found = number === null ? null : await trackCase(world, number, () => true);
  const helped = found && await world.db.read((tx) => helpedOf(tx, found.complaint.id));
  return found && helped?.helperId === helper.id && helped.endedAt === null ? then(found) : c.notFound() as Promise<Response>;
}
