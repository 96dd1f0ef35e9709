import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clerkOf, photoFile, stored, type Clerk } from '../../../test/cases.ts';
import { emailOf } from '../../../test/people.ts';
import { openProductForTests, type WholeProduct } from '../../../test/served.ts';
import { lodge, Visitor } from '../../../test/visitor.ts';
import { listMails } from '../../platform/mail/outbox.ts';
import { noteInternally, returnReferral } from '../actions/agency.ts';
import { openIdentity } from '../actions/identity.ts';
import { reprioritise } from '../actions/triage.ts';
import { complaintProblems } from '../verify.ts';

let it: WholeProduct;
let clerk: Clerk;
beforeAll(async () => {
  it = await openProductForTests();
  clerk = clerkOf(it.world, it.cast);
});
afterAll(() => it.close());

const NAME = 'Sri Kemuning';
const INTERNAL = ['Zz-Instruksi-Dahlia', 'Zz-Catatan-Dahlia', 'Zz-Prioritas-Dahlia', 'Koordinator Uji', 'Petugas Uji A'];
const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
const file = async (browser: Visitor, number: string, format: 'pdf' | 'json', more = ''): Promise<Response> => browser.get(`/lacak/${number}/ombudsman/berkas.${format}${more}`);

/** Asked, forwarded late, promised, answered, contested, answered again; with photos, notes and a returned referral. */
async function longCase(more: Record<string, string> = {}): Promise<{ browser: Visitor; number: string; id: string; secret: string }> {
  const browser = new Visitor(it.app);
  const { number, secret } = await lodge(browser, { nama: NAME, telepon: '0811999888777', isi: 'Lampu gang mati sejak Senin. 🙏\n\nAnak-anak takut lewat.', ...more }, [await photoFile('lampu.jpg')]);
  const { id } = await stored(it.world, number);
  await clerk.ask(id);
  await clerk.complete(id);
  it.city.clock.advance(6 * 86_400_000);
  await clerk.refer(id, { instruction: INTERNAL[0]! });
  await returnReferral(it.world, it.cast.officers.liaison, id, { reason: 'other_body_owns_asset', explanation: 'Tiang itu milik dinas lain.' });
  await clerk.refer(id, { bodyId: it.cast.bodyA });
  await noteInternally(it.world, it.cast.officers.liaison, id, { text: INTERNAL[1]! });
  await reprioritise(it.world, it.cast.officers.coordinator, id, { priority: 'high', reason: INTERNAL[2]! });
  await openIdentity(it.world, it.cast.officers.coordinator, id, { kind: 'contact', purpose: 'Menelepon pelapor.' });
  it.city.clock.advance(9 * 86_400_000);
  await it.runJobs();
  await clerk.promise(id);
  await clerk.answer(id, { images: await clerk.images('#3a6'), imagesBefore: await clerk.images('#852') });
  await browser.post('/lacak', { nomor: number, kode: secret });
  await clerk.contest(id);
  return { browser, number, id, secret };
}
type Json = Record<string, unknown>;
interface Entry extends Json { seq: number; hash: string; hidden?: true; kind: string; text: string | null; body: string | null }
interface File extends Json {
  timeline: { programme: string; origin: string; head: { seq: number; hash: string }; entries: Entry[] };
  clocks: { kind: string; outcome: string; wasLate: boolean; limits: (Json & { id: string; dueOn: string; explanation: Json[] })[] }[];
  way: (Json & { id: string; state: string; sources: string[]; on: string[] })[]; evidence: Json[]; answers: Json[]; reporterPersonalData: Json; status: Json;
}

/** The rule of src/followup/README.md, typed anew: nothing of the product helps to check its own proof. */
function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => `${JSON.stringify(key)}:${sorted(one)}`).join(',')}}`;
}
function breaks({ timeline }: File): string[] {
  const found: string[] = [];
  let prev = '0'.repeat(64);
  for (const [at, entry] of timeline.entries.entries()) {
    if (entry.seq !== at + 1) found.push(`a gap before ${entry.seq}`);
    if (!entry.hidden) {
      const { seq, hash, text, ...rest } = entry;
      if (entry['prev'] !== prev) found.push(`${seq} does not continue`);
      if (text !== null && sha256(text) !== entry.body) found.push(`text of ${seq}`);
      if (sha256(sorted({ ...rest, seq, programme: timeline.programme, origin: timeline.origin })) !== hash) found.push(`hash of ${seq}`);
    }
    prev = entry.hash;
  }
  if (prev !== timeline.head.hash) found.push('the end');
  return found;
}

describe('the file for machines', () => {
  test('has the shape that the README describes, is canonical, and its chain can be checked without the product', async () => {
    const { browser, number } = await longCase();
    const answer = await file(browser, number, 'json');
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('content-disposition')]).toEqual([200, 'no-store', `attachment; filename="ombudsman-${number}.json"`]);
    const text = await answer.text();
    const json = JSON.parse(text) as File;
    expect(text).toBe(sorted(json));
    expect(Object.keys(json)).toEqual(['address', 'answers', 'asOf', 'bodies', 'city', 'clocks', 'evidence', 'number', 'receipt', 'report', 'reporterPersonalData', 'schema', 'status', 'timeline', 'way']);
    expect(json['schema']).toBe('wadah-dossier/1');
    expect(json.reporterPersonalData).toMatchObject({ name: NAME, phone: expect.stringContaining('811') as string });
    expect(json['report']).toMatchObject({ text: 'Lampu gang mati sejak Senin. 🙏\n\nAnak-anak takut lewat.', channel: 'web', anonymous: false });
    expect(json['receipt']).toMatchObject({ number, source: 'UU 25/2009 Pasal 43' });
    expect(json.status).toMatchObject({ state: 'contested', contestCount: 1, returnCount: 1 });
    expect(breaks(json)).toEqual([]);
    expect(json.timeline.entries.filter((entry) => entry.hidden).every((entry) => Object.keys(entry).length === 3)).toBe(true);
    expect(json.answers.map((one) => one['kind'])).toEqual(['answered-progress', 'answered-completing']);
    expect(json.clocks.map((one) => one.kind)).toContain('contest_answer');
    const verification = json.clocks.find((one) => one.kind === 'verification')!;
    expect(verification.limits.map((limit) => [limit.id, limit['source'], limit.explanation.at(-1)!['kind']])).toEqual([
      ['verification', 'SP4N-LAPOR!, tanya jawab no. 3', 'due'], ['uu25-response', 'UU 25/2009 Pasal 44', 'due']]);
    for (const evidence of json.evidence) {
      for (const key of ['sha256AsSent', 'sha256Published']) expect(sha256((await it.world.files.get(String(evidence[key])))!)).toBe(evidence[key]);
    }
    expect(json.evidence.map((one) => one['role']).toSorted()).toEqual(['after', 'before', 'report']);
  });

  test('a changed word, a missing step and a forged end are seen', async () => {
    const { browser, number } = await longCase();
    const whole = JSON.parse(await (await file(browser, number, 'json')).text()) as File;
    const changed = (change: (one: File) => void): string[] => { const copy = structuredClone(whole); change(copy); return breaks(copy); };
    expect(changed((one) => { one.timeline.entries.find((entry) => entry.kind === 'answered-progress')!.text = 'Sudah beres.'; })).not.toEqual([]);
    expect(changed((one) => { one.timeline.entries.splice(3, 1); })).not.toEqual([]);
    expect(changed((one) => { one.timeline.entries.pop(); })).not.toEqual([]);
  });

  test('tells what was tried, in time or late, with its articles', async () => {
    const { browser, number } = await longCase();
    const { way } = JSON.parse(await (await file(browser, number, 'json')).text()) as File;
    expect(way.map(({ id, state }) => [id, state])).toEqual([
      ['told', 'done'], ['response', 'done'], ['completeness', 'done'], ['referred', 'done'], ['first_answer', 'late'], ['answers', 'done'], ['contests', 'done'], ['decision', 'done'], ['lapse', 'open']]);
    const sources = way.flatMap((step) => step.sources).join(' ');
    for (const article of ['UU 37/2008 Pasal 24 ayat (1) huruf c', 'UU 25/2009 Pasal 40', 'UU 25/2009 Pasal 44', 'UU 25/2009 Pasal 45', 'UU 25/2009 Pasal 50']) expect(sources).toContain(article);
    expect(way.find((step) => step.id === 'contests')!.on).toHaveLength(1);
  });

  test('has the same bytes all day, whatever the language and however often it is taken, until a step is made', async () => {
    const { browser, number, id } = await longCase();
    const first = await (await file(browser, number, 'json')).text();
    await file(browser, number, 'pdf');
    expect(await (await file(browser, number, 'json', '?bahasa=en')).text()).toBe(first);
    await noteInternally(it.world, it.cast.officers.liaison, id, { text: 'Hanya untuk kantor.' });
    expect(await (await file(browser, number, 'json')).text()).toBe(first);
    await clerk.answer(id);
    expect(await (await file(browser, number, 'json')).text()).not.toBe(first);
  });
});

const pages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
/** The words of a PDF where the machine can read them. */
function wordsOf(pdf: Buffer): string | null {
  if (!['/usr/bin/pdftotext', '/usr/local/bin/pdftotext'].some((path) => existsSync(path))) return null;
  const path = join(mkdtempSync(join(tmpdir(), 'berkas-')), 'berkas.pdf');
  writeFileSync(path, pdf);
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
}

describe('the file for people', () => {
  test('opens, has a title, a language, an outline and tags, and prints the hash of the JSON that it carries', async () => {
    const { browser, number } = await longCase();
    const json = await (await file(browser, number, 'json')).text();
    const answer = await file(browser, number, 'pdf');
    expect([answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual(['application/pdf', `attachment; filename="ombudsman-${number}.pdf"`]);
    const pdf = Buffer.from(await answer.arrayBuffer());
    const raw = pdf.toString('latin1');
    expect(raw.startsWith('%PDF-1.7')).toBe(true);
    for (const part of ['/Lang (id)', '/DisplayDocTitle true', '/Outlines', '/StructTreeRoot', '/Marked true', '/EmbeddedFile']) expect(raw).toContain(part);
    expect(pages(pdf)).toBeGreaterThan(3);
    const words = wordsOf(pdf);
    if (words === null) return;
    for (const said of [NAME, 'DATA PRIBADI', 'Lampu gang mati sejak Senin. ?', sha256(json), 'UU 25/2009 Pasal 45', 'Masih mati di ujung gang.', 'Akan segera kami jadwalkan', `halaman 1 dari ${pages(pdf)}`]) expect(words).toContain(said);
    expect(words).not.toMatch(/\[object|undefined|NaN/);
  });

  test('speaks English where the reader does', async () => {
    const { browser, number } = await longCase();
    const pdf = Buffer.from(await (await file(browser, number, 'pdf', '?bahasa=en')).arrayBuffer());
    expect(pdf.toString('latin1')).toContain('/Lang (en)');
    expect(wordsOf(pdf) ?? 'PERSONAL DATA').toContain('PERSONAL DATA');
  });
});

describe('whose file it is', () => {
  test('nothing that only officers may read, and no officer\'s name, is in page, JSON or PDF', async () => {
    const { browser, number } = await longCase();
    const pdf = Buffer.from(await (await file(browser, number, 'pdf')).arrayBuffer());
    const all = [await browser.page(`/lacak/${number}/ombudsman`), await (await file(browser, number, 'json')).text(), wordsOf(pdf) ?? '', pdf.toString('latin1')].join('\n');
    for (const marker of INTERNAL) expect(all).not.toContain(marker);
    expect(all).toContain('Menelepon pelapor.');
  });

  test('the pass of another case, no pass and an unknown number lead to the secret, and nothing is noted', async () => {
    const { number, id } = await longCase();
    const other = new Visitor(it.app);
    await lodge(other);
    for (const browser of [other, new Visitor(it.app)]) {
      for (const path of [`/lacak/${number}/ombudsman`, `/lacak/${number}/ombudsman/berkas.pdf`, `/lacak/${number}/ombudsman/berkas.json`, '/lacak/ADU-2026-99999/ombudsman/berkas.pdf']) {
        const answer = await browser.get(path);
        expect([answer.status, answer.headers.get('location')?.startsWith('/lacak?nomor=ADU-2026-')]).toEqual([303, true]);
      }
    }
    expect(await takenOf(id)).toEqual([]);
  });

  test.each([['anonymous', { anonim: 'ya' }], ['confidential', { rahasia: 'ya' }], ['nameless', { nama: '', telepon: '' }]])('%s: the report has its file for its own reporter', async (_, more) => {
    const { browser, number } = await longCase(more);
    const json = JSON.parse(await (await file(browser, number, 'json')).text()) as File;
    expect(json.reporterPersonalData['name']).toBe('nama' in more ? '' : NAME);
    const words = wordsOf(Buffer.from(await (await file(browser, number, 'pdf')).arrayBuffer()));
    if (words !== null) expect(words).toContain('nama' in more ? 'Laporan dibuat tanpa nama.' : NAME);
  });

  test('a restricted report too; its office learns nothing by mail', async () => {
    const browser = new Visitor(it.app);
    const { number } = await lodge(browser, { isi: 'Petugas loket meminta uang rokok.', jenis: 'oknum' });
    const { id } = await stored(it.world, number);
    await clerk.refer(id, { bodyId: it.cast.officers.inspectorate.bodyId!, class: 'complaint_oversight', publication: null });
    expect((await stored(it.world, number)).restricted).toBe(true);
    expect(((JSON.parse(await (await file(browser, number, 'json')).text()) as File)['report'] as Json)['restricted']).toBe(true);
    expect((await mailsAbout(number)).map((mail) => mail.to)).toEqual([emailOf('coordinator')]);
  });
});

const takenOf = (id: string) => it.world.db.read((tx) => tx.sql<{ visibility: string; format: string; actor: Json; internal: Json | null }>`
  select visibility, data ->> 'dossier' as format, actor, internal from timeline_entries where origin_id = ${id} and kind = 'dossier-downloaded' order by seq`);
const mailsAbout = async (number: string) => (await it.world.db.read((tx) => listMails(tx, { limit: 500 }))).filter((mail) => mail.subject.includes(`${number} mengambil berkas`));

describe('what the city sees', () => {
  test('one entry per format and day, one mail per case, a mark on the case and a filter in the search', async () => {
    const { browser, number, id } = await longCase();
    const { version } = await stored(it.world, number);
    for (const format of ['pdf', 'json', 'pdf', 'json'] as const) await file(browser, number, format);
    expect((await takenOf(id)).map((one) => [one.visibility, one.format, one.actor['type']])).toEqual([['party', 'pdf', 'reporter'], ['party', 'json', 'reporter']]);
    expect((await stored(it.world, number)).version).toBe(version);
    const mails = await mailsAbout(number);
    expect(mails.map((mail) => mail.to)).toEqual([emailOf('coordinator')]);
    expect(JSON.stringify(mails)).not.toMatch(/Kemuning|Lampu|811999/);
    it.city.clock.advance(86_400_000);
    await it.runJobs();
    const { id: same } = await stored(it.world, number);
    expect(same).toBe(id);
    const officer = new Visitor(it.app, await it.cast.signIn('coordinator'));
    expect(await officer.page(`/konsol/kasus/${number}`)).toContain('Berkas Ombudsman diambil');
    expect(await officer.page('/konsol/cari?berkas=ya')).toContain(number);
    const { number: untouched } = await lodge(new Visitor(it.app));
    expect(await officer.page('/konsol/cari?berkas=ya')).not.toContain(untouched);
    expect(await officer.page(`/kasus/${number}`)).not.toContain('mengambil berkas');
  });

  test('the next day it is one entry more and no further mail', async () => {
    const { browser, number, id, secret } = await longCase();
    await file(browser, number, 'pdf');
    it.city.clock.advance(86_400_000);
    await browser.post('/lacak', { nomor: number, kode: secret });
    await file(browser, number, 'pdf');
    expect(await takenOf(id)).toHaveLength(2);
    expect(await mailsAbout(number)).toHaveLength(1);
  });

  test('two at once are one entry', async () => {
    const { browser, number, id } = await longCase();
    await Promise.all([1, 2, 3].map(() => file(browser, number, 'json')));
    expect(await takenOf(id)).toHaveLength(1);
  });

  test('too many downloads are slowed down with a page that says so', async () => {
    const { browser, number } = await longCase();
    const answers: Response[] = [];
    for (let n = 0; n < 14; n += 1) answers.push(await file(browser, number, 'json'));
    const slowed = answers.at(-1)!;
    expect([answers[11]!.status, slowed.status, slowed.headers.get('retry-after') === null]).toEqual([200, 429, false]);
    expect(await slowed.text()).toContain('Terlalu banyak unduhan');
  });

  test('verification finds no fault, and finds a mark without history', async () => {
    const problems = async (): Promise<string[]> => it.world.db.read(async (tx) => {
      const found: string[] = [];
      for await (const problem of complaintProblems(tx, it.world.files)) found.push(problem.what);
      return found;
    });
    expect(await problems()).toEqual([]);
    const { id } = await longCase();
    await it.world.db.transaction((tx) => tx.sql`insert into complaint_dossiers (complaint_id, first_at, last_at) values (${id}, now(), now())`);
    expect((await problems()).join()).toContain('its history does not say so');
  });
});

test('the page tells what is tried and what may be done, and the track page leads to it', async () => {
  const { browser, number } = await longCase();
  expect(await browser.page(`/lacak/${number}`)).toContain(`href="/lacak/${number}/ombudsman"`);
  const page = await browser.page(`/lacak/${number}/ombudsman`);
  for (const said of ['kapan saja', 'Gratis', 'UU 25/2009 Pasal 46 ayat (2)', 'UU 37/2008 Pasal 24 ayat (1) huruf c', 'Musyawarah itu sukarela', '0821-3737-3737', 'tel:137', 'berkas.pdf', 'berkas.json', 'sebelum Selasa, ']) expect(page, said).toContain(said);
  expect(await browser.page(`/lacak/${number}/ombudsman?bahasa=en`)).toContain('UU 37/2008 Art. 24(1)c');
});
