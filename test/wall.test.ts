import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessOf } from '../src/directory/actor.ts';
import { raw, sql } from '../src/platform/db/sql.ts';
import { listMails } from '../src/platform/mail/outbox.ts';
import { makeTemplate } from './access-examples.ts';
import { dialogueAddress, heldDialogue, openDialogue, type HeldDialogue } from './dialogue.ts';
import { PARTS, type Part } from './people.ts';
import { openProductForTests, type WholeProduct } from './served.ts';
import { Visitor } from './visitor.ts';
import { carry, lodgeAll, moreOfficers, PEOPLE, type Cases, type Kind } from './wall-case.ts';
import { leaksIn, markedPhoto, readable } from './wall-markers.ts';

type Who = Part | 'guest' | 'contributor' | 'stranger';
const WHO: readonly Who[] = ['guest', 'contributor', 'stranger', ...PARTS];
const KINDS: readonly Kind[] = ['anonymous', 'oversight', 'named', 'helped'];

let it: WholeProduct;
let cases: Cases;
let reporters: Record<Kind, Visitor>;
let helper: Visitor;
let visitors: Record<Who, Visitor>;
let ids: { files: string[]; requests: { id: string; number: string }[]; inspections: string[]; template: string; run: string };
let dialogue: { edition: number; number: string };
let held: HeldDialogue;
let log = '';
let streamed = '';
let stop = async (): Promise<void> => undefined;

beforeAll(async () => {
  it = await openProductForTests({ log: pino({ level: 'trace' }, { write: (line: string) => { log += line; } }) });
  const { world, cast, app } = it;
  const more = await moreOfficers(it);
  visitors = { guest: new Visitor(app), contributor: new Visitor(app, await more.signIn(more.contributor)), stranger: new Visitor(app, await more.signIn(more.stranger)) } as Record<Who, Visitor>;
  for (const part of PARTS) visitors[part] = new Visitor(app, await cast.signIn(part));
  stop = await listen();
  const lodged = await lodgeAll(it);
  [cases, reporters, helper] = [lodged, lodged.visitors, lodged.helperVisitor];
  await carry(it, cases, more.contributor);
  for (const kind of KINDS) await reporters[kind].get(`/lacak/${cases[kind].number}/ombudsman/berkas.pdf`);
  const run = (await visitors.coordinator.post('/konsol/sekaligus', { pilih: cases.named.number, tindakan: 'terus', tujuan: cast.bodyB })).headers.get('location')!;
  await it.runJobs();
  held = await heldDialogue(world, cast);
  dialogue = await openDialogue(world, cast);
  await new Promise((go) => { setTimeout(go, 1_500); });
  await stop();
  ids = {
    files: await idsOf(sql`select id from complaint_files`), inspections: await idsOf(sql`select id from complaint_inspections`), template: await makeTemplate(world, cast.officers.liaison), run: run.split('/').at(-1)!,
    requests: await world.db.read((tx) => tx.sql<{ id: string; number: string }>`select id, number from complaint_data_requests`),
  };
}, 180_000);
afterAll(async () => { await stop(); await it.close(); });

const idsOf = async (query: ReturnType<typeof sql>): Promise<string[]> => (await it.world.db.read((tx) => tx.run<{ id: string }>(query))).map((row) => row.id);

/** The live streams of those who must not know, read until they are told to stop. */
async function listen(): Promise<() => Promise<void>> {
  const readers = await Promise.all((['liaison', 'head', 'contributor', 'auditor'] as const).map(async (who) => (await visitors[who].get('/konsol/langsung')).body!.getReader()));
  for (const reader of readers) void (async () => { for (let part = await reader.read(); !part.done; part = await reader.read()) streamed += Buffer.from(part.value).toString(); })();
  return async () => { await Promise.all(readers.map((reader) => reader.cancel())); };
}

/** Every GET address, each with everything that can stand in it. */
function addresses(): string[] {
  const paths = new Set(it.app.routes.filter((route) => route.method === 'GET' && accessOf.has(route.handler)).map(({ path }) => path.replaceAll(/\{[^/]*?\}(?=\/|$)/g, '')));
  return [...new Set([...paths].flatMap(filled))];
}
function filled(path: string): string[] {
  const each = (name: string, values: readonly string[]) => values.map((value) => path.replace(name, value));
  if (path.includes(':edition') || path.startsWith('/ngombe/berkas') || path.includes('/ngombe/pendaftaran/:number')) return [dialogueAddress(path, dialogue, held).replace(':variant', 'besar').replace(':token', 'A'.repeat(43))];
  if (path.includes(':request')) return each(':request', ids.requests.map((one) => one.number));
  if (path.includes(':number')) return KINDS.flatMap((kind) => { const one = path.replace(':number', cases[kind].number); return one.includes(':file') ? ids.files.map((id) => one.replace(':file', id)) : [one]; });
  if (path.startsWith('/berkas')) return ids.files.flatMap((id) => ['kecil', 'besar'].map((variant) => path.replace(':id', id).replace(':variant', variant)));
  if (path.startsWith('/konsol/hak-data/:id')) return each(':id', ids.requests.map((one) => one.id));
  if (path.startsWith('/konsol/pemeriksaan/:id')) return each(':id', ids.inspections);
  if (path.startsWith('/konsol/petugas/:id')) return each(':id', [it.cast.officers.liaison.id]);
  if (path.startsWith('/konsol/sekaligus/:id')) return each(':id', [ids.run]);
  if (path.startsWith('/konsol/templat/:id')) return each(':id', [ids.template]);
  return [path.replace(':code', path.startsWith('/konsol') ? 'DLH' : 'dlh').replace(':token', 'A'.repeat(43)).replace(':file', 'ui.css')];
}

/** What may be read, by whom and where: the desk reads what the person asks it to correct, the facilitator reads who comes to the table. */
function mayRead(who: Who, path: string, leak: string): boolean {
  const ofCorrection = [...Object.values(PEOPLE.corrected).map(String), 'Zqxkjwpinta'].some((one) => one.includes(leak) || leak.includes(one));
  if (path.startsWith('/konsol/hak-data/') && (who === 'coordinator' || who === 'dataOfficer')) return ofCorrection;
  return who === 'otherLiaison' && path.endsWith('/musyawarah') && leak.startsWith('Zqxkjwkuasa');
}

/** All of an answer; of a stream, which never ends, what it says first. */
async function bytesOf(answer: Response): Promise<Buffer> {
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return Buffer.from(await answer.arrayBuffer());
  const reader = answer.body!.getReader();
  const first = await reader.read();
  await reader.cancel();
  return Buffer.from(first.value ?? []);
}

const opened = new Map<string, number>();
/** @returns a line for each marker that this reader met */
async function walk(who: Who, paths: readonly string[]): Promise<string[]> {
  const met: string[] = [];
  for (const path of paths) {
    const answer = await visitors[who].get(path);
    const bytes = await bytesOf(answer);
    if (answer.status >= 500) met.push(`${who} at ${path}: ${answer.status}`);
    if (answer.status === 200) opened.set(`${who} ${path}`, bytes.length);
    const text = `${readable(bytes)}\n${JSON.stringify([...answer.headers])}`;
    for (const leak of leaksIn(text)) if (!mayRead(who, path, leak)) met.push(`${who} at ${path} (${answer.status}): ${leak}`);
    if (answer.headers.get('content-type')?.startsWith('image/') && /Exif\0|GPS|photoshop/i.test(bytes.toString('latin1'))) met.push(`${who} at ${path}: a picture with metadata`);
  }
  return met;
}

describe('the wall before a reporter\'s identity', () => {
  test.each(WHO)('no page, paper, table, feed or file tells %s who reported', async (who) => {
    expect(await walk(who, addresses())).toEqual([]);
  }, 180_000);

  test('those who were asked had something to read', () => {
    const read = (who: Who, path: string): boolean => opened.has(`${who} ${path}`);
    for (const kind of ['anonymous', 'named', 'helped'] as const) {
      for (const who of ['liaison', 'head', 'contributor', 'auditor', 'leadership', 'coordinator'] as const) expect(read(who, `/konsol/kasus/${cases[kind].number}`), `${who} ${kind}`).toBe(true);
      for (const end of ['/cetak', '/musyawarah', '/musyawarah/berita-acara.pdf', '/kontribusi', '/tenggat']) expect(read('liaison', `/konsol/kasus/${cases[kind].number}${end}`), end).toBe(true);
      expect(read('guest', `/kasus/${cases[kind].number}`)).toBe(true);
      expect(read('stranger', `/konsol/kasus/${cases[kind].number}`)).toBe(false);
    }
    for (const who of WHO) expect(read(who, `/konsol/kasus/${cases.oversight.number}`), who).toBe(who === 'coordinator' || who === 'inspectorate');
    expect(ids.files.filter((id) => read('guest', `/berkas/${id}/besar`)).length).toBeGreaterThan(5);
    expect(ids.inspections.some((id) => read('coordinator', `/konsol/pemeriksaan/${id}`))).toBe(true);
    expect(read('auditor', '/konsol/angka/laporan.pdf') && read('auditor', '/konsol/angka/laporan.xlsx')).toBe(true);
    expect(ids.requests.every((one) => read('coordinator', `/konsol/hak-data/${one.id}`))).toBe(true);
  });

  test('a search for the person finds no report of theirs', async () => {
    const about = ['/jelajah?kata=', '/jelajah.rss?kata=', '/jelajah/peta?kata=', '/konsol/cari?q=', '/konsol/putusan?q='];
    const numbers = KINDS.map((kind) => cases[kind].number);
    for (const who of WHO) {
      for (const path of about) {
        for (const marker of KINDS.flatMap((kind) => [PEOPLE[kind].name, PEOPLE[kind].phone, PEOPLE[kind].email])) {
          const text = await visitors[who].page(path + encodeURIComponent(marker));
          expect(numbers.filter((number) => text.includes(number)), `${who} at ${path}${marker}`).toEqual([]);
        }
      }
    }
    expect(await visitors.liaison.page('/konsol/cari?q=tumbang')).toContain(cases.anonymous.number);
  }, 120_000);

  test('the office that is reported opens no seal, and the coordinator does with a purpose', async () => {
    const look = async (who: Who, kind: Kind): Promise<string[]> => leaksIn(await (await visitors[who].post(`/konsol/kasus/${cases[kind].number}/identitas`, { maksud: 'verify', keperluan: 'Memeriksa' })).text());
    for (const who of ['guest', 'liaison', 'head', 'contributor', 'stranger', 'auditor', 'leadership', 'otherLiaison', 'administrator'] as const) {
      for (const kind of ['anonymous', 'oversight'] as const) expect(await look(who, kind), `${who} ${kind}`).toEqual([]);
      if (who !== 'liaison' && who !== 'head') for (const kind of ['named', 'helped'] as const) expect(await look(who, kind), `${who} ${kind}`).toEqual([]);
    }
    for (const kind of KINDS) expect((await look('coordinator', kind)).join(' ')).toContain(PEOPLE[kind].email);
    expect((await look('inspectorate', 'oversight')).join(' ')).toContain(PEOPLE.oversight.email);
    expect((await look('coordinator', 'helped')).join(' ')).toContain(PEOPLE.helper.email);
  });

  test('each reporter reads their own name and of others nothing, and a helper reads no name of whom they helped', async () => {
    for (const kind of KINDS) {
      const own = await reporters[kind].page(`/lacak/${cases[kind].number}/ombudsman/berkas.json`);
      expect(own).toContain(PEOPLE[kind].email);
      const all = `${own}\n${await reporters[kind].page(`/lacak/${cases[kind].number}`)}`;
      for (const other of KINDS.filter((one) => one !== kind)) {
        for (const fact of [PEOPLE[other].name, PEOPLE[other].email, PEOPLE[other].phone]) expect(all, `${kind} reads ${other}`).not.toContain(fact);
        expect((await reporters[kind].get(`/lacak/${cases[other].number}`)).status).toBe(303);
      }
    }
    expect(leaksIn(await helper.page(`/pembantu/laporan/${cases.helped.number}`)).filter((leak) => !/penolong|lembaga|zqxkjw5@/i.test(leak))).toEqual([]);
  });

  test('letters tell nobody who reported, whoever reads them', async () => {
    const mails = await it.world.db.read((tx) => listMails(tx, { limit: 2000 }));
    expect(mails.length).toBeGreaterThan(20);
    for (const mail of mails) expect(leaksIn(`${mail.subject}\n${mail.text}`), `${mail.subject} to ${mail.to}`).toEqual([]);
  });

  test('the log and the live streams name no person', () => {
    expect(log).toContain('"path":"/lapor"');
    expect(leaksIn(log)).toEqual([]);
    expect(streamed).toContain(cases.anonymous.number);
    expect(streamed).not.toContain(cases.oversight.number);
    expect(leaksIn(streamed)).toEqual([]);
  });

  test('the database holds every fact of a person only sealed', async () => {
    const met: string[] = [];
    await it.world.db.read(async (tx) => {
      for (const { name } of await tx.sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema() and tablename <> 'outbox_mails'`) {
        for (const leak of leaksIn(JSON.stringify(await tx.run(sql`select t::text as line from ${raw(`"${name}"`)} t`)))) met.push(`${name}: ${leak}`);
      }
    });
    expect(met).toEqual([]);
  });
});

describe('a leak would be seen', () => {
  test('in a photo, a paper and a table', async () => {
    expect(leaksIn(readable(await markedPhoto('#123')))).not.toEqual([]);
    const { default: PDFDocument } = await import('pdfkit');
    const paper = new PDFDocument({ info: { Author: 'Biasa' } });
    const bytes: Buffer[] = [];
    paper.on('data', (one: Buffer) => bytes.push(one));
    const ended = new Promise((done) => { paper.on('end', done); });
    paper.font('Helvetica').text(`Pelapor: ${PEOPLE.named.name}, ${PEOPLE.named.phone}`).end();
    await ended;
    expect(leaksIn(readable(Buffer.concat(bytes))).join(' ')).toMatch(/Zqxkjwbernama.*0877331/);
    const { default: writeExcel } = await import('write-excel-file/node');
    const table = await (await writeExcel([[{ value: PEOPLE.named.email, type: String }]])).toBuffer();
    expect(leaksIn(readable(table as Buffer)).join(' ')).toContain(PEOPLE.named.email);
  });

  test('on a page: a name in the words that were published', async () => {
    const { id, number } = cases.named;
    await it.world.db.transaction((tx) => tx.sql`update complaints set title = ${PEOPLE.named.name}, published_title = ${PEOPLE.named.name} where id = ${id}`);
    const met = [...await walk('guest', [`/kasus/${number}`, '/jelajah', '/jelajah.rss']), ...await walk('liaison', [`/konsol/kasus/${number}`])].join('\n');
    for (const place of [`guest at /kasus/${number} `, 'guest at /jelajah ', 'guest at /jelajah.rss ', `liaison at /konsol/kasus/${number} `]) expect(met).toContain(place);
  });
});
