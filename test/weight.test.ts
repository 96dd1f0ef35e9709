import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASS_COOKIE, passFor } from '../src/complaints/reporter-access.ts';
import { REGISTRATION } from '../src/ngombe/public/cookies.ts';
import { passFor as passOf } from '../src/platform/auth/pass.ts';
import { accessOf } from '../src/directory/actor.ts';
import { assetWeight } from '../src/ui/assets.ts';
import { dialogueAddress, heldDialogue, openDialogue } from './dialogue.ts';
import { liveIn, type LivedIn } from './lived-in.ts';
import { openProductForTests, type WholeProduct } from './served.ts';
import { Visitor } from './visitor.ts';

/** What a resident on a prepaid card pays for a page with an empty cache (issue 2, section 7). */
const BUDGET = 60 * 1024;
let it: WholeProduct;
let city: LivedIn;
beforeAll(async () => { it = await openProductForTests(); city = await liveIn(it); }, 120_000);
afterAll(() => it.close());

/** Style sheets, scripts, pictures and fonts of a page, and what its style sheets load in turn. */
async function loadedBy(visitor: Visitor, html: string): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const ask = async (address: string): Promise<void> => {
    const path = address.split('#')[0]!;
    if (found.has(path) || !path.startsWith('/')) return;
    const answer = await visitor.send(path, { headers: { 'accept-encoding': 'br' } });
    expect(answer.status, path).toBe(200);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const isAsset = path.startsWith('/aset/');
    found.set(path, isAsset ? assetWeight(path.slice('/aset/'.length).replace(/\.[0-9a-f]{10}(?=\.)/, '')) : bytes.length);
    if (!path.endsWith('.css')) return;
    const css = await (await visitor.get(path)).text();
    for (const [, url] of css.matchAll(/url\("?(\/[^")]+)"?\)/g)) await ask(url!);
  };
  const tags = [...html.matchAll(/<(?:link|script|img|use|source)\b[^>]*?(?:href|src)="([^"]+)"[^>]*>/g)].filter(([tag]) => !/rel="(?:alternate|canonical)"/.test(tag) && !/loading="lazy"/.test(tag));
  for (const [, address] of tags) await ask(address!);
  return found;
}

test('every public page with all it loads is at most 60 KB on the wire', async () => {
  const visitor = new Visitor(it.app);
  const { id, number } = city.byState.answered;
  visitor.cookies.set(`__Host-${PASS_COOKIE}`, passFor(it.world.keys, id, it.world.now())).set(PASS_COOKIE, passFor(it.world.keys, id, it.world.now()));
  const held = await heldDialogue(it.world, it.cast);
  const dialogue = await openDialogue(it.world, it.cast);
  const pass = passOf(it.world.keys, REGISTRATION.passPurpose, dialogue.id, it.world.now());
  visitor.cookies.set(`__Host-${REGISTRATION.pass}`, pass).set(REGISTRATION.pass, pass);
  const paths = [...new Set(it.app.routes.filter((route) => route.method === 'GET' && accessOf.get(route.handler) === 'public').map(({ path }) => path.replaceAll(/\{[^/]*?\}(?=\/|$)/g, '')))]
    .filter((path) => !/\/aset\/|\/berkas\/|\.(?:rss|csv|xlsx|pdf|json|ics)$|\/undangan\/|langkah-dua|\/langsung$/.test(path)).map((path) => dialogueAddress(path, dialogue, held).replace(':number', number).replace(':code', 'dlh'));
  expect(paths.length).toBeGreaterThan(12);
  const heavy: string[] = [];
  // Behind a code that nobody here holds; what they load is what the pages beside them load.
  const closed: string[] = [];
  for (const path of [...paths, `/ngombe/${held.edition}`, '/lapor?bahasa=en', '/jelajah?kata=lampu', '/tidak-ada']) {
    const answer = await visitor.get(path);
    if (answer.status === 303) { closed.push(path); continue; }
    expect([200, 404], path).toContain(answer.status);
    const html = await answer.text();
    const loaded = await loadedBy(visitor, html);
    const sum = brotliCompressSync(html).length + [...loaded.values()].reduce((all, one) => all + one, 0);
    expect(loaded.size, path).toBeGreaterThan(1);
    if (sum > BUDGET) heavy.push(`${path}: ${sum} bytes (${[...loaded].map(([name, bytes]) => `${name} ${bytes}`).join(', ')})`);
  }
  expect(heavy).toEqual([]);
  expect(closed).toEqual(['/hak/data/:request']);
});

test('an expensive picture would be seen: the home page is more than a third of what is allowed', async () => {
  const visitor = new Visitor(it.app);
  const html = await visitor.page('/');
  const sum = [...(await loadedBy(visitor, html)).values()].reduce((all, one) => all + one, brotliCompressSync(html).length);
  expect(sum).toBeGreaterThan(BUDGET / 3);
});
