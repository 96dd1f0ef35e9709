import { Hono } from 'hono';
import { allow, hasRole, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { promisesOfMany } from '../../followup/store-promises.ts';
import { isDay } from '../../law/day.ts';
import { isId } from '../../platform/db/id.ts';
import { readForm } from '../../platform/http/forms.ts';
import { page } from '../../ui/html.ts';
import { normaliseNumber } from '../access.ts';
import { answerInWriting } from '../actions/follow-up.ts';
import { aroundOf } from '../around.ts';
import { lateBefore } from '../clocks.ts';
import { paths } from '../paths.ts';
import { OWES, READS, RUNS } from '../policy.ts';
import { BOARD_STATES } from '../items.ts';
import { board, boardKeyOf, boardTally, recurring, unwritten, type BoardKey, type UnwrittenKey } from '../store-follow-up.ts';
import { registrationByNumber } from '../store-registrations.ts';
import { sessionById } from '../store-sessions.ts';
import { areaCodes, officesOf } from './offices.ts';
import { followUpText } from './text-follow-up.ts';
import { BoardPage } from './views/board-page.tsx';
import { WrittenPage, type WrittenPageProps } from './views/written-page.tsx';

const PAGE = 40;
const RECURRING_SHOWN = 20;

/** The mayor's board, an office's own list, and the answers in writing. */
export const boardRoutes = () => new Hono<AppEnv>()
  .get(paths.board(), allow(READS), (c) => showBoard(c, true))
  .get(paths.tasks(), allow(OWES), (c) => showBoard(c, false))
  .get(paths.written(), allow(READS), (c) => showWritten(c, { flash: c.req.query('ok') === 'simpan' }))
  .post('/konsol/ngombe/pendaftaran/:number/jawab', allow(RUNS), answer);

/** `over.day.id` of the last row of the page before. */
const keyText = ({ over, dueOn, id }: BoardKey): string => `${over ? 1 : 0}.${dueOn}.${id}`;
function keyFrom(text: string | undefined): BoardKey | null {
  const [over, dueOn, id] = (text ?? '').split('.');
  return dueOn && id && isDay(dueOn) && isId(id) ? { over: over === '1', dueOn, id } : null;
}

async function showBoard(c: AppContext, whole: boolean): Promise<Response> {
  const around = await aroundOf(c);
  const query = { state: BOARD_STATES.find((one) => one === c.req.query('keadaan')) ?? 'owed', body: whole && around.directory.bodies.has(c.req.query('instansi') ?? '') ? c.req.query('instansi')! : '', area: c.req.query('wilayah') ?? '' };
  const after = keyFrom(c.req.query('sesudah'));
  const filter = {
    state: query.state, areaCodes: areaCodes(query.area, around), lateBefore: lateBefore(around),
    ...(whole ? query.body && { leadIds: officesOf({ kind: 'officer', bodyId: query.body }, around) } : { bodyIds: officesOf(c.get('actor'), around) }),
  };
  const found = await c.get('world').db.read(async (tx) => {
    const rows = await board(tx, filter, after, PAGE + 1);
    const city = whole ? { tally: await boardTally(tx, filter.lateBefore), recurring: await recurring(tx, RECURRING_SHOWN) } : undefined;
    return { rows, city, promises: await promisesOfMany(tx, 'ngombe', rows.map((item) => item.id)) };
  });
  const items = found.rows.slice(0, PAGE);
  return c.html(page(<BoardPage shell={c.get('shell')} items={items} promises={found.promises} query={query} around={around} isLater={after !== null} city={found.city} next={found.rows.length > PAGE ? keyText(boardKeyOf(items.at(-1)!)) : undefined} />));
}

function writtenKey(text: string | undefined): UnwrittenKey | null {
  const [at, id] = (text ?? '').split('.');
  return /^\d{1,15}$/.test(at ?? '') && id && isId(id) ? { endedAt: new Date(Number(at)), id } : null;
}

async function showWritten(c: AppContext, more: Partial<WrittenPageProps> = {}, first?: string): Promise<Response> {
  const { rows, promises } = await c.get('world').db.read(async (tx) => {
    const listed = await unwritten(tx, writtenKey(c.req.query('sesudah')), PAGE + 1);
    const wanted = first && !listed.some((one) => one.registration.number === first) ? (await registrationByNumber(tx, first))?.registration : undefined;
    const session = wanted && await sessionById(tx, wanted.sessionId);
    const all = wanted && session && wanted.writtenAnswer === null ? [{ registration: wanted, edition: session.edition, title: session.title, endedAt: session.endedAt ?? session.endsAt }, ...listed] : listed;
    return { rows: all, promises: await promisesOfMany(tx, 'ngombe', all.map((one) => one.registration.id)) };
  });
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return c.html(page(<WrittenPage shell={c.get('shell')} rows={shown} promises={promises} mayAnswer={hasRole(c.get('actor'), RUNS)} around={await aroundOf(c)} next={rows.length > PAGE && last ? `${last.endedAt.getTime()}.${last.registration.id}` : undefined} {...more} />), more.errors ? 422 : 200);
}

async function answer(c: AppContext): Promise<Response> {
  const world = c.get('world');
  const number = normaliseNumber(c.req.param('number') ?? '');
  const found = number === null ? null : await world.db.read((tx) => registrationByNumber(tx, number));
  if (!found || number === null) return c.notFound();
  const form = await readForm(c);
  const text = form.text(`jawaban-${number}`).slice(0, 4_000);
  const version = /^\d{1,9}$/.test(form.text('versi')) ? Number(form.text('versi')) : 0;
  const outcome = await answerInWriting(world, officerOf(c), found.registration, version, text);
  if (!('refused' in outcome)) return c.redirect(`${paths.written()}?ok=simpan`, 303);
  const t = followUpText(c.get('lang')).errors;
  const message = outcome.refused === 'empty' ? t.text : outcome.refused === 'changed-meanwhile' ? t.meanwhile : t.state;
  return showWritten(c, { sent: { number, text }, errors: [{ field: `jawaban-${number}`, message }] }, number);
}
