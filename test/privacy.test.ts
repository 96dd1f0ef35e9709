import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extendCompletion, noteInternally } from '../src/complaints/actions/agency.ts';
import { accessOf } from '../src/directory/actor.ts';
import { raw, sql } from '../src/platform/db/sql.ts';
import { listMails } from '../src/platform/mail/outbox.ts';
import { clerkOf, photoFile, stored } from './cases.ts';
import { emailOf, PARTS, type Part } from './people.ts';
import { openProductForTests, type WholeProduct } from './served.ts';
import { lodge, Visitor } from './visitor.ts';

/** Words that stand nowhere else: where one of them turns up, something leaked. */
const IDENTITY = { nama: 'Zz-Nama-Kemuning', telepon: '0811999888777', surel: 'zz-kemuning@rumah.example' } as const;
const ORIGINAL = 'Zz-Asli-Melati';
const NIK = '3573041234567890';
const REPLY = 'Zz-Balasan-Anggrek';
const INTERNAL = 'Zz-Catatan-Dahlia';
const HIDDEN = [...Object.values(IDENTITY), IDENTITY.telepon.slice(1), ORIGINAL, NIK, REPLY, INTERNAL];

let it: WholeProduct;
let log = '';
let number: string;
let secret: string;
let reporter: Visitor;
const visitors = new Map<Part | 'guest', Visitor>();

/** One report that goes all the way: masked before publishing, asked, completed, promised, extended, answered, contested, answered again. */
beforeAll(async () => {
  it = await openProductForTests({ log: pino({ level: 'trace' }, { write: (line: string) => { log += line; } }) });
  const { world, cast } = it;
  const clerk = clerkOf(world, cast);
  reporter = new Visitor(it.app);
  ({ number, secret } = await lodge(reporter, { ...IDENTITY, anonim: 'ya', isi: `${ORIGINAL}: lampu di depan rumah saya mati. NIK ${NIK}.`, judul: `${ORIGINAL} lampu`, patokan: `${ORIGINAL} pagar biru` }, [await photoFile(`${ORIGINAL}.jpg`)]));
  const { id } = await stored(world, number);
  const say = async (step: string, fields: Record<string, string>): Promise<void> => {
    const answer = await reporter.post(`/lacak/${number}/${step}`, { versi: String((await stored(world, number)).version), ...fields });
    if (answer.headers.get('location') !== `/lacak/${number}?kabar=terkirim`) throw new Error(`${step} was not taken: ${answer.status}`);
  };
  await say('balasan', { balasan: `${REPLY} pertama` });
  await clerk.ask(id);
  await say('kelengkapan', { kelengkapan: `${REPLY} kedua` });
  await clerk.refer(id, { instruction: INTERNAL, publication: { title: 'Lampu jalan mati', text: 'Lampu jalan mati sejak Senin.', fileIds: [] } });
  await noteInternally(world, cast.officers.liaison, id, { text: INTERNAL });
  it.city.clock.advance(14 * 86_400_000);
  await it.runJobs();
  await clerk.promise(id);
  await extendCompletion(world, cast.officers.head, id, { days: 3, reason: 'Menunggu suku cadang.' });
  await clerk.answer(id, { images: await clerk.images('#777') });
  // The pass of the first day is over by now.
  await reporter.post('/lacak', { nomor: number, kode: secret });
  await say('jawaban', { jawab: 'bantah', alasan: `${REPLY} ketiga` });
  await clerk.answer(id);
  it.city.clock.advance(40 * 86_400_000);
  await it.runJobs();
  visitors.set('guest', new Visitor(it.app));
  for (const part of PARTS) visitors.set(part, new Visitor(it.app, await cast.signIn(part)));
});
afterAll(() => it.close());

const leaks = (text: string, markers: readonly string[] = HIDDEN): string[] => markers.filter((marker) => text.toLowerCase().includes(marker.toLowerCase()));

/** Every GET address with this case, this office and this file in it; but not the stream, which never ends: live.test.ts reads it. */
async function addresses(prefix: (path: string) => boolean): Promise<string[]> {
  const files = await it.world.db.read((tx) => tx.sql<{ id: string }>`select id from complaint_files`);
  const paths = [...new Set(it.app.routes.filter((route) => route.method === 'GET' && accessOf.has(route.handler)).map(({ path }) => path.replaceAll(/\{[^/]*?\}(?=\/|$)/g, '')))].filter((path) => prefix(path) && !path.endsWith('/langsung'));
  const query = ['', '?kata=lampu', `?kata=${number}`, `?kasus=${number}`, '?status=selesai', '?bahasa=en'];
  return paths.flatMap((path) => {
    const whole = path.replace(':number', number).replace(':code', path.startsWith('/konsol') ? 'DLH' : 'dlh').replace(':variant', 'besar');
    return whole.includes(':id') ? files.map((file) => whole.replace(':id', file.id)) : query.map((more) => whole + more);
  });
}

test('no public page, list, feed, search or file carries what was hidden', async () => {
  const guest = visitors.get('guest')!;
  for (const path of await addresses((one) => !one.startsWith('/konsol') && !one.includes(':token'))) {
    const answer = await guest.get(path);
    expect(leaks(Buffer.from(await answer.arrayBuffer()).toString('latin1')), `${path} (${answer.status})`).toEqual([]);
    expect(leaks(JSON.stringify([...answer.headers])), `headers of ${path}`).toEqual([]);
  }
  const page = await guest.page(`/kasus/${number}`);
  expect(page).toContain('Lampu jalan mati sejak Senin.');
});

test('words that were hidden find nothing in the public search', async () => {
  for (const word of [ORIGINAL, 'Kemuning', NIK, REPLY, 'pagar biru']) {
    expect(await visitors.get('guest')!.page(`/jelajah?kata=${encodeURIComponent(word)}`), word).not.toContain(`/kasus/${number}`);
  }
});

test('the reporter\'s own photo stays closed until somebody publishes it, and no photo tells where it was taken', async () => {
  const files = await it.world.db.read((tx) => tx.sql<{ id: string; role: string }>`select id, role from complaint_files`);
  for (const { id, role } of files) {
    for (const variant of ['kecil', 'besar']) {
      expect((await visitors.get('guest')!.get(`/berkas/${id}/${variant}`)).status).toBe(role === 'report' ? 404 : 200);
      await reporter.post('/lacak', { nomor: number, kode: secret });
      const bytes = Buffer.from(await (await reporter.get(`/berkas/${id}/${variant}`)).arrayBuffer()).toString('latin1');
      expect(bytes).not.toMatch(/Exif|Ponsel Uji|GPS/);
    }
  }
});

test('mails to officers name the case, and neither its words nor its reporter', async () => {
  const mails = await it.world.db.read((tx) => listMails(tx, { limit: 200 }));
  const toOfficers = mails.filter((mail) => mail.to !== IDENTITY.surel);
  expect(toOfficers.length).toBeGreaterThan(0);
  for (const mail of toOfficers) expect(leaks(JSON.stringify(mail)), mail.subject).toEqual([]);
  for (const mail of mails) expect(leaks(mail.subject + mail.text, [secret, ...HIDDEN]), mail.subject).toEqual([]);
  expect(toOfficers.every((mail) => PARTS.some((part) => emailOf(part) === mail.to))).toBe(true);
});

test('the log knows paths and numbers, no words, no identity, no secret', () => {
  expect(log).toContain('"path":"/lapor"');
  expect(leaks(log, [...HIDDEN, secret, 'wadah-kasus='])).toEqual([]);
});

test.each(['liaison', 'head', 'otherLiaison', 'inspectorate', 'leadership', 'auditor', 'administrator', 'clerk'] as const)('no page of the console tells the %s who reported anonymously', async (part) => {
  for (const path of await addresses((one) => one.startsWith('/konsol') && !one.includes('surat-keluar'))) {
    expect(leaks(await visitors.get(part)!.page(path), [...Object.values(IDENTITY), IDENTITY.telepon.slice(1)]), path).toEqual([]);
  }
});

test('the database and the stored pictures hold the identity only sealed', async () => {
  const text = await it.world.db.read(async (tx) => {
    const tables = await tx.sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema() and tablename not in ('outbox_mails')`;
    let all = '';
    for (const { name } of tables) all += JSON.stringify(await tx.run(sql`select t::text as line from ${raw(`"${name}"`)} t`));
    return all;
  });
  expect(leaks(text, [...Object.values(IDENTITY), secret])).toEqual([]);
});
