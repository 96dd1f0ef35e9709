import { Hono, type MiddlewareHandler } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessOf, ROLES, type AccessRule, type AppEnv } from '../src/directory/actor.ts';
import { askForCopy, findMailId, makeIncident, makeTemplate, recordBreach } from './access-examples.ts';
import { dialogueAddress, heldDialogue, openDialogue, type HeldDialogue } from './dialogue.ts';
import { ACCESS } from './access-table.ts';
import { clerkOf, lodged, WAY_TO } from './cases.ts';
import { PARTS, roleOf, type Part } from './people.ts';
import { openProductForTests, type WholeProduct } from './served.ts';
import { Visitor } from './visitor.ts';

interface Door { method: string; path: string; rule: AccessRule | undefined }
type Who = Part | 'guest';
const EVERYBODY: readonly Who[] = ['guest', ...PARTS];

let it: WholeProduct;
let doors: Door[];
let visitors: Record<Who, Visitor>;
let cases: { own: string; foreign: string; oversight: string };
let ids: Record<string, string>;
let dialogue: { edition: number; number: string };
let held: HeldDialogue;

/** Routes in the order of the code; what is not one method's own is middleware. The first handler of each is its door. */
function doorsOf(app: Hono<AppEnv>): Door[] {
  const found = new Map<string, Door>();
  for (const { method, path, handler } of app.routes) {
    const key = `${method} ${path}`;
    if (method !== 'ALL' && !found.has(key)) found.set(key, { method, path, rule: accessOf.get(handler) });
  }
  return [...found.values()];
}
/** Opened by a link or by a half sign-in, which nobody here holds; and a template, which belongs to somebody. Tests of their own go through them. */
const ELSEWHERE: ReadonlySet<string> = new Set(['/undangan/:token', '/konsol/masuk/langkah-dua', '/konsol/templat/:id', '/konsol/sekaligus/:id', '/konsol/sekaligus/:id/hasil.csv', '/konsol/pemeriksaan/:id']);
const words = (rule: AccessRule): string => (typeof rule === 'string' ? rule : ROLES.filter((role) => rule.includes(role)).join(' '));
const shortPath = (path: string): string => path.replaceAll(/\{[^/]*?\}(?=\/|$)/g, '');
const lines = (): string[] => doors.map(({ method, path, rule }) => `${method} ${shortPath(path)} = ${rule === undefined ? 'NO DOOR' : words(rule)}`);
const may = (rule: AccessRule, who: Who): boolean =>
  rule === 'public' || (who !== 'guest' && (rule === 'staff' || rule.includes(roleOf(who))));

/** An address that exists, for a path with parameters. */
function example({ path }: Door, number = cases.own): string {
  return dialogueAddress(shortPath(path), dialogue, held).replace(/(?<=\/kejadian\/):number/, ids['incident']!).replace(':number', number).replace(':code', path.startsWith('/konsol') ? 'DLH' : 'dlh').replace(':token', 'A'.repeat(43))
    .replace(':variant', 'kecil').replace(':file', it.app.routes.length ? ids['asset']! : '').replace(':step', 'balasan')
    .replace(':id', ids[Object.keys(ids).find((key) => path.startsWith(key)) ?? 'none'] ?? ids['none']!)
    .replace(/:[a-z]+/gi, 'contoh');
}

/** The product with every handler behind a door replaced by a bell: who gets in is told, nothing is done. */
function withBells(): Hono<AppEnv> {
  const bells = new Hono<AppEnv>();
  bells.notFound((c) => c.text('404', 404));
  const bell: MiddlewareHandler<AppEnv> = async (c) => c.text('inside', 200);
  for (const { method, path, handler } of it.app.routes) {
    if (method === 'ALL') bells.use(path, handler);
    else if (accessOf.has(handler)) bells.on(method, path, handler as MiddlewareHandler<AppEnv>, bell);
  }
  return bells;
}

beforeAll(async () => {
  it = await openProductForTests();
  doors = doorsOf(it.app);
  const { world, cast } = it;
  visitors = { guest: new Visitor(it.app) } as Record<Who, Visitor>;
  for (const part of PARTS) visitors[part] = new Visitor(it.app, await cast.signIn(part));
  const clerk = clerkOf(world, cast);
  const [own, foreign, oversight] = [await lodged(world, { images: await clerk.images('#39c') }), await lodged(world), await lodged(world, { proposedClass: 'complaint_oversight' })];
  await WAY_TO.answered(clerk, own.id);
  await clerk.refer(foreign.id, { bodyId: cast.bodyB });
  await clerk.refer(oversight.id, { bodyId: cast.officers.inspectorate.bodyId!, class: 'complaint_oversight', publication: null });
  held = await heldDialogue(world, cast);
  dialogue = await openDialogue(world, cast);
  cases = { own: own.number, foreign: foreign.number, oversight: oversight.number };
  ids = {
    incident: await makeIncident(world, cast.officers.coordinator, (await lodged(world)).id),
    '/berkas': (await world.db.read((tx) => tx.sql<{ id: string }>`select id from complaint_files where role = 'after'`))[0]!.id,
    '/konsol/petugas': cast.officers.liaison.id, '/konsol/surat-keluar': await findMailId(world), '/konsol/hak-data/insiden': await recordBreach(world, cast.officers.coordinator), '/konsol/hak-data': await askForCopy(world, own.id), '/konsol/templat': await makeTemplate(world, cast.officers.liaison), none: '0193f000-0000-7000-8000-00000000dead',
    asset: /\/aset\/(ui\.[0-9a-f]+\.css)/.exec(await visitors.guest.page('/'))![1]!,
  };
});
afterAll(() => it.close());

describe('the table of doors', () => {
  test('every route begins with a door, static files included', () => {
    expect(doors.length).toBeGreaterThan(60);
    expect(doors.filter((door) => door.rule === undefined).map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  test('the table in this folder says what the code says', () => {
    const said = ACCESS.trim().split('\n').map((line) => line.trim().replaceAll(/ +/g, ' '));
    expect(lines().toSorted()).toEqual(said.toSorted());
  });
});

describe('every route and every role', () => {
  test('who may comes in; a guest is sent to sign in; an officer without the role reads "not found"', async () => {
    const bells = withBells();
    const wrong: string[] = [];
    for (const who of EVERYBODY) {
      const visitor = new Visitor(bells, [...visitors[who].cookies].map(([name, value]) => `${name}=${value}`).join('; '));
      for (const door of doors) {
        const answer = await visitor.send(example(door), { method: door.method });
        const inside = answer.status === 200 && (await answer.text()) === 'inside';
        const turnedAway = who === 'guest' ? answer.status === 303 && answer.headers.get('location')!.startsWith('/konsol/masuk') : answer.status === 404;
        const allowed = may(door.rule!, who);
        if (allowed ? !inside : inside || !turnedAway) wrong.push(`${who} at ${door.method} ${door.path}: ${answer.status}, should be ${allowed ? 'inside' : 'turned away'}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  test('pages really open for those who may, and no others', async () => {
    const wrong: string[] = [];
    for (const who of EVERYBODY) {
      for (const door of doors.filter(({ method, path }) => method === 'GET' && !path.startsWith('/konsol/kasus/:number') && !ELSEWHERE.has(shortPath(path)))) {
        const answer = await visitors[who].get(example(door));
        const signIn = answer.status === 303 && answer.headers.get('location')!.startsWith('/konsol/masuk');
        if (answer.status >= 500) wrong.push(`${who} at ${door.path}: ${answer.status}`);
        if (may(door.rule!, who) ? signIn || answer.status === 404 : !signIn && answer.status !== 404) wrong.push(`${who} at ${door.path}: ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  test('a new city has no second way in: unknown addresses and methods are not found', async () => {
    for (const who of ['guest', 'administrator'] as const) {
      for (const path of ['/_dev', '/konsol/rahasia', '/konsol/kasus', '/.env', '/aset/../package.json', '/berkas/x/kecil']) expect((await visitors[who].get(path)).status, path).toBe(404);
      expect((await visitors[who].send('/konsol/petugas', { method: 'PUT', headers: { origin: 'http://wadah.test' } })).status).toBe(404);
    }
  });
});

test('an agency changes its own answer templates, and sees none of another agency', async () => {
  const open = async (who: Who): Promise<number> => (await visitors[who].get(`/konsol/templat/${ids['/konsol/templat']}`)).status;
  expect([await open('liaison'), await open('otherLiaison'), await open('auditor')]).toEqual([200, 404, 404]);
});

const SEES: Readonly<Record<'own' | 'foreign' | 'oversight', readonly Who[]>> = {
  own: ['coordinator', 'leadership', 'auditor', 'administrator', 'liaison', 'head'],
  foreign: ['coordinator', 'leadership', 'auditor', 'administrator', 'otherLiaison'],
  oversight: ['coordinator', 'inspectorate'],
};

describe.each(['own', 'foreign', 'oversight'] as const)('%s case', (kind) => {
  test('its pages and its forms are there for those who may see it, and nowhere for others', async () => {
    const wrong: string[] = [];
    const caseDoors = doors.filter(({ path }) => path.startsWith('/konsol/kasus/:number'));
    for (const who of PARTS) {
      for (const door of caseDoors.toSorted((a, b) => a.method.localeCompare(b.method))) {
        const path = example(door, cases[kind]);
        const answer = door.method === 'GET' ? await visitors[who].get(path) : await visitors[who].post(path, {});
        if (answer.status >= 500) wrong.push(`${who} ${door.method} ${path}: ${answer.status}`);
        const seen = SEES[kind].includes(who) && may(door.rule!, who);
        if (!seen && answer.status !== 404) wrong.push(`${who} ${door.method} ${path}: ${answer.status}, should be 404`);
        if (seen && door.path === '/konsol/kasus/:number' && answer.status !== 200) wrong.push(`${who} GET ${path}: ${answer.status}, should be 200`);
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

test('an oversight report is in no list, search or public page but the coordinator\'s and the inspectorate\'s', async () => {
  for (const path of [`/kasus/${cases.oversight}`, `/kasus/${cases.oversight}/tenggat`]) expect((await visitors.guest.get(path)).status).toBe(404);
  const lists = ['/', '/jelajah', '/jelajah.rss', '/instansi/dlh', '/konsol/kotak-masuk', '/konsol/tugas', `/konsol/cari?kata=${cases.oversight}`, `/konsol/cari?q=${cases.oversight}`];
  for (const who of EVERYBODY.filter((one) => !SEES.oversight.includes(one))) {
    for (const path of lists) {
      const html = (await visitors[who].page(path)).replaceAll(/<input[^>]*>/g, '').replaceAll(/href="[^"]*(?:kata|q|ke)=[^"]*"/g, '');
      expect(html.includes(`kasus/${cases.oversight}`), `${who} at ${path}`).toBe(false);
    }
  }
});
