import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerReport } from '../src/complaints/actions/agency.ts';
import { closeSilent } from '../src/complaints/actions/closing.ts';
import { titleFrom } from '../src/complaints/actions/lodge.ts';
import { contestAnswer } from '../src/complaints/actions/reporter.ts';
import { archiveReport, referReport } from '../src/complaints/actions/triage.ts';
import { isRefusal, onlyPromises } from '../src/complaints/decisions.ts';
import { SHOWN } from '../src/complaints/redaction/domain.ts';
import { masked } from '../src/complaints/redaction/find.ts';
import { complaintProblems } from '../src/complaints/verify.ts';
import { followupProblems } from '../src/followup/verify.ts';
import { parseForm } from '../src/platform/http/forms.ts';
import { clerkOf, lodged, stored, WAY_TO, type Clerk } from './cases.ts';
import { serveForTests } from './served.ts';
import { lodge, reportFields, Visitor } from './visitor.ts';

let it: Awaited<ReturnType<typeof serveForTests>>;
let clerk: Clerk;
beforeAll(async () => { it = await serveForTests(); clerk = clerkOf(it.world, it.cast); });
afterAll(() => it.close());

const problems = () => it.world.db.read(async (tx) => {
  const found: string[] = [];
  for await (const { where, what } of followupProblems(tx, it.world.city.utcOffsetMinutes)) found.push(`${where} ${what}`);
  for await (const { where, what } of complaintProblems(tx, it.world.files)) found.push(`${where} ${what}`);
  return found;
});
const times = <T>(n: number, work: (i: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: n }, (_, i) => work(i)));

describe('at once', () => {
  test('twenty transitions on one case: one wins, the others are refused, and the history holds', async () => {
    const { id, number } = await lodged(it.world);
    const { coordinator, liaison } = it.cast.officers;
    const outcomes = await times(20, (i) => (i % 3 === 0 ? archiveReport(it.world, coordinator, id, { version: 1, reason: 'test', explanation: 'Uji.' })
      : i % 3 === 1 ? referReport(it.world, coordinator, id, { version: 1, class: 'complaint_service', bodyId: it.cast.bodyA, categoryId: null, functionId: null, areaCode: null, instruction: '', publication: null })
        : answerReport(it.world, liaison, id, { version: 1, kind: 'progress', text: 'Kami akan datang besok pagi ke sana.', images: [], imagesBefore: [] })));
    expect(outcomes.filter((one) => one !== null && !isRefusal(one) && !('missing' in one))).toHaveLength(1);
    expect((await stored(it.world, number)).version).toBe(2);
    expect(await problems()).toEqual([]);
  });

  test('objection and automatic close of the same moment: one of them', async () => {
    const { id, number } = await lodged(it.world);
    await WAY_TO.answered(clerk, id);
    const outcomes = await times(10, (i) => (i % 2 ? contestAnswer(it.world, id, { text: `Belum selesai ${i}`, images: [] }) : closeSilent(it.world, id)));
    expect(outcomes.filter((one) => one !== null && !isRefusal(one))).toHaveLength(1);
    expect((await stored(it.world, number)).contestCount).toBe(1);
    expect(await problems()).toEqual([]);
  });

  test('the same form twenty times is one report with one secret', async () => {
    const fields = reportFields({ isi: 'Dikirim dua puluh kali.' });
    const answers = await times(20, () => new Visitor(it.app).post('/lapor', fields));
    expect(new Set(answers.map((one) => one.headers.get('location'))).size).toBe(1);
    expect(await problems()).toEqual([]);
  });
});

describe('locks', () => {
  test('a flood of wrong secrets from one network uses up nothing that belongs to the reporter', async () => {
    const reporter = new Visitor(it.app);
    const { number, secret } = await lodge(reporter);
    const flood = new Visitor(it.app);
    for (let i = 0; i < 230; i++) await flood.post('/lacak', { nomor: number, kode: 'AAAA-2222' });
    const answer = await new Visitor(it.app).post('/lacak', { nomor: number, kode: secret });
    expect(answer.status).toBe(303);
  });

  test('not even from many networks', async () => {
    const { number, secret } = await lodge(new Visitor(it.app));
    for (let n = 0; n < 30; n++) {
      const flood = new Visitor(it.app);
      for (let i = 0; i < 10; i++) await flood.post('/lacak', { nomor: number, kode: 'AAAA-2222' });
    }
    const answer = await new Visitor(it.app).post('/lacak', { nomor: number, kode: secret });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([303, null]);
  });
});

describe('endless', () => {
  const posted = (path: string, type: string, chunks: number): Promise<{ status: number; sent: number }> => new Promise((resolve) => {
    const mega = Buffer.alloc(1024 * 1024, 97);
    let sent = 0;
    const sending = request(`${it.url}${path}`, { method: 'POST', headers: { 'content-type': type, origin: it.url } }, (answer) => { answer.resume(); answer.on('end', () => { resolve({ status: answer.statusCode!, sent }); sending.destroy(); }); });
    sending.on('error', () => resolve({ status: 0, sent }));
    const write = (): void => { for (; sent < chunks;) { sent += 1; if (!sending.write(mega)) { sending.once('drain', write); return; } } sending.end(); };
    write();
  });

  test('JSON without a length is thrown away, not gathered', async () => {
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().arrayBuffers - before); }, 5);
    const { status } = await posted('/konsol/masuk/kunci', 'application/json', 400);
    clearInterval(watch);
    // This server gives every path the limit of uploads, 55 MB, twice while the pieces are put together.
    expect([status === 422 || status === 0, most < 200e6]).toEqual([true, true]);
  });
});

/** Processor microseconds, the least of some runs: a busy machine and its rubbish do not count against the work. */
function cost(work: () => unknown): number {
  let least = Infinity;
  for (let run = 0; run < 5; run += 1) {
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    least = Math.min(least, user + system);
  }
  return least;
}

/** How the cost grows when the text is four times as long: about 4 where each sign is looked at once, 16 where it is a square. */
function growth(work: (length: number) => () => unknown, length: number): number {
  const [short, long] = [work(length), work(4 * length)];
  return cost(long) / Math.max(cost(short), FLOOR);
}
/** Below a quarter millisecond a clock measures itself. */
const FLOOR = 250;
const SQUARE = 10;

describe('texts that make patterns run', () => {
  test.each([['letters', 'a'], ['dots', 'a.'], ['digits', '1'], ['signs of another script', '\ufdfa'], ['almost an address', 'a.', 'a@'], ['hyphens', '-']])('%s', (_, piece, before = '') => {
    const text = (length: number) => before + piece.repeat(Math.ceil(length / piece.length));
    for (const reads of [masked, titleFrom, onlyPromises]) {
      expect([reads.name, growth((length) => { const long = text(length); return () => reads(long); }, 20_000) < SQUARE]).toEqual([reads.name, true]);
    }
  });
  test('and addresses are hidden as before', () => {
    expect(masked('tulis ke budi.santoso+rt3@surat.example, atau (ani@surat.example)')).toBe(`tulis ke ${SHOWN.email}, atau (${SHOWN.email})`);
  });
  test('a body of near misses of its boundary', () => {
    const body = (length: number) => Buffer.from('\r\n--xy'.repeat(length));
    expect(growth((length) => { const bytes = body(length); return () => parseForm('multipart/form-data; boundary=x', { bytes }); }, 250_000)).toBeLessThan(SQUARE);
  });
});

describe('words that mean something to the machine', () => {
  test('a report of the word "constructor" is read, guessed and listed', async () => {
    const { number } = await lodge(new Visitor(it.app), { isi: 'constructor __proto__ toString valueOf hasOwnProperty' });
    const coordinator = new Visitor(it.app, await it.cast.signIn('coordinator'));
    for (const path of ['/lapor?isi=constructor', '/konsol/kotak-masuk', `/konsol/kasus/${number}`, '/jelajah?status=constructor', '/jelajah?status=__proto__', '/jelajah?kelurahan=constructor']) {
      expect([path, (await (path.startsWith('/konsol') ? coordinator : new Visitor(it.app)).get(path)).status]).toEqual([path, 200]);
    }
  });

  test('no row of signs is too deep for the search', async () => {
    const coordinator = new Visitor(it.app, await it.cast.signIn('coordinator'));
    for (const kata of ['-'.repeat(200), '- '.repeat(100), '-"'.repeat(100), '"-'.repeat(100), `-"a" `.repeat(40), '(-'.repeat(100), 'a OR -'.repeat(33), '-a '.repeat(66), '"'.repeat(199), 'or '.repeat(60), '-or '.repeat(50), '-or-'.repeat(50), '-or -'.repeat(40), '--"--"', "-'-'", '!!!!'.repeat(50), '<->'.repeat(60), ':*'.repeat(99), '-\u00a0'.repeat(100), '-é\u0301-'.repeat(60), '-1-1-1'.repeat(30), '\\-'.repeat(99)]) {
      for (const [who, path] of [[new Visitor(it.app), '/jelajah'], [new Visitor(it.app), '/jelajah.rss'], [coordinator, '/konsol/cari']] as const) {
        expect([kata, (await who.get(`${path}?kata=${encodeURIComponent(kata)}`)).status]).toEqual([kata, 200]);
      }
    }
  });

  test('an address with two slashes at its beginning makes no link to another site', async () => {
    const answer = await fetch(`${it.url}//elsewhere.example/x`);
    expect([answer.status, /href="\/\//.test(await answer.text())]).toEqual([404, false]);
  });
});

test('an administrator sees that a mail to a reporter waits, not whose address it is', async () => {
  const { number } = await lodge(new Visitor(it.app), { jenis: 'petugas', anonim: 'ya', surel: 'pelapor.diam@surat.example' });
  await it.runJobs();
  const page = await new Visitor(it.app, await it.cast.signIn('administrator')).page('/konsol/surat-keluar');
  expect([page.includes(number), page.includes('pelapor.diam'), page.includes('p•••@surat.example')]).toEqual([true, false, true]);
});
