import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { lodged, WAY_TO } from '../../../test/cases.ts';
import { verifyFollowup } from '../../followup/verify.ts';
import { lineFile, linesOf } from '../../platform/files/line-file.ts';
import { drainJobs } from '../../platform/jobs/run-due.ts';
import type { World } from '../../platform/world.ts';
import { openCaseCity, type CaseCity } from '../city.fixture.ts';
import { noteDownload } from '../dossier/note-download.ts';
import { complaintProblems } from '../verify.ts';
import { askRight } from './ask.ts';
import { rightsJobs } from './jobs.ts';
import { eraseLapsed, keptUntil, lapsedOf, repeatErasures, runRetention, yearsAfter, type ListedErasure, type Repeat } from './retention.ts';
import { marksOf, saveMarks } from './store-marks.ts';
import { changeRetention, countLapsed, retentionRules } from './store-retention.ts';

const SECRETS = { name: 'Rahayu Purnama', phone: '', email: 'rahayu@warga.example', address: '' };
const SOURCE = 'JRA Uji Pasal 7';
let it: CaseCity;
let world: World;
let file: string;
beforeAll(async () => {
  it = await openCaseCity();
  file = join(await mkdtemp(join(tmpdir(), 'wadah-')), 'erasures.log');
  world = { ...it.city.world, erasures: lineFile(file) };
});
afterAll(() => it.city.close());
beforeEach(() => { it.city.clock.set('2026-06-12T03:00:00Z'); });

const by = () => ({ id: it.cast.officers.coordinator.id, name: 'Uji' });
const set = (years: number | null, wasSeq: number, kind: 'complaint_service' | 'complaint_oversight' = 'complaint_service') =>
  world.db.transaction((tx) => changeRetention(tx, { kind, wasSeq, years, source: SOURCE, at: world.now(), by: by(), reason: 'Uji' }));
const marks = (id: string) => world.db.read((tx) => marksOf(tx, id));
async function ended(): Promise<{ id: string; number: string }> {
  it.city.clock.set('2026-06-12T03:00:00Z');
  const made = await lodged(world, { reporter: SECRETS, text: 'Selokan depan rumah saya mampet berbulan-bulan.' });
  await WAY_TO.completed(it.clerk, made.id);
  return made;
}
async function problems(): Promise<string[]> {
  return world.db.read(async (tx) => {
    const found = (await verifyFollowup(tx, 420)).map(({ where, what }) => `${where} ${what}`);
    for await (const { where, what } of complaintProblems(tx, world.files)) found.push(`${where} ${what}`);
    return found;
  });
}
const repeats = async (apply: boolean): Promise<Repeat[]> => {
  const found: Repeat[] = [];
  for await (const one of repeatErasures(world, (await linesOf(file) ?? []).map((line) => JSON.parse(line) as ListedErasure), apply)) found.push(one);
  return found;
};

test('without a period nothing is ever destroyed; two officers who set it at once do not overwrite each other', async () => {
  const { id } = await ended();
  it.city.clock.set('2046-06-12T03:00:00Z');
  expect(await runRetention(world)).toEqual({ erased: 0, left: 0 });
  expect(await eraseLapsed(world, id)).toBe(false);
  expect((await Promise.all([set(5, 0), set(3, 0)])).sort()).toEqual([false, true]);
  expect(await set(5, 1)).toBe(true);
});

test('cut off between two cases it goes on with what is left; who is protected stays, and the history proves itself', async () => {
  const cases = [await ended(), await ended(), await ended()];
  const [asked, restricted, ombudsman] = [await ended(), await ended(), await ended()];
  await askRight(world, { kind: 'reporter' }, asked.id, { kind: 'access', text: '' });
  await noteDownload(world, ombudsman.id, 'json');
  await world.db.transaction(async (tx) => {
    await saveMarks(tx, restricted.id, { restrictedAt: world.now(), unpublishedAt: null, erasedAt: null, why: null });
    await tx.sql`update complaints set published_at = null where id = ${restricted.id}`;
  });
  const open = await lodged(world, { reporter: SECRETS });

  it.city.clock.set('2031-06-11T03:00:00Z');
  expect(await runRetention(world)).toEqual({ erased: 0, left: 0 });
  it.city.clock.set('2032-06-13T03:00:00Z');
  let commits = 0;
  const dying: World = { ...world, db: { ...world.db, read: (work) => world.db.read(work), transaction: (work) => { if (commits++ >= 2) throw new Error('killed'); return world.db.transaction(work); } } };
  await expect(runRetention(dying)).rejects.toThrow(/could not be erased/);
  expect(await runRetention(world)).toEqual({ erased: 2, left: 0 });
  expect(await runRetention(world)).toEqual({ erased: 0, left: 0 });
  for (const { id } of cases) expect(await marks(id)).toMatchObject({ why: `${SOURCE} (5 tahun)` });
  for (const { id } of [asked, restricted, ombudsman, open]) { expect((await marks(id)).erasedAt).toBeNull(); expect(await eraseLapsed(world, id)).toBe(false); }
  const letters = await world.db.read((tx) => tx.sql<{ body_text: string }>`select body_text from outbox_mails where subject like ${`%sudah dihapus (${cases[0]!.number})%`}`);
  expect(letters.map((one) => one.body_text).join()).toMatch(/^Masa simpan laporan sudah habis \(JRA Uji Pasal 7 \(5 tahun\)\), kami memusnahkan/);
  expect(await problems()).toEqual([]);
});

test('each erasure stands in the list beside the data, and a restored database is brought back to it', async () => {
  const { id, number } = await ended();
  it.city.clock.set('2032-06-13T03:00:00Z');
  const backup = await world.db.read(async (tx) => (await tx.sql<{ title: string; text: string; landmark: string }>`select title, text, landmark from complaints where id = ${id}`)[0]!);
  expect((await runRetention(world)).erased).toBe(1);
  expect((await drainJobs(world, rightsJobs)).failed.filter(({ name }) => name.startsWith('list-'))).toEqual([]);
  const lines = (await readFile(file, 'utf8')).trim().split('\n').map((line) => JSON.parse(line) as ListedErasure);
  expect(lines.filter((line) => line.id === id)).toMatchObject([{ city: world.city.schema, number, why: `${SOURCE} (5 tahun)` }]);
  expect(JSON.stringify(lines)).not.toContain('Rahayu');
  expect(await repeats(false)).toEqual([]);
  await world.db.transaction(async (tx) => {
    await tx.sql`delete from complaint_data_marks where complaint_id = ${id}`;
    await tx.sql`update complaints set title = ${backup.title}, text = ${backup.text}, landmark = ${backup.landmark} where id = ${id}`;
  });
  expect(await repeats(false)).toEqual([{ number, state: 'to-repeat' }]);
  expect(await repeats(true)).toEqual([{ number, state: 'repeated' }]);
  expect(await repeats(true)).toEqual([]);
  expect((await world.db.read((tx) => tx.sql<{ text: string }>`select text from complaints where id = ${id}`))[0]!.text).toBe('');
  expect(await problems()).toEqual([]);
});

test('a leap day, and the count that a page shows', async () => {
  expect(yearsAfter(new Date('2028-02-29T05:00:00Z'), 1).toISOString()).toBe('2029-03-01T05:00:00.000Z');
  const { number } = await ended();
  const c = await world.db.read(async (tx) => (await tx.sql<{ class: 'complaint_service'; endedAt: Date }>`select class, ended_at as "endedAt" from complaints where number = ${number}`)[0]!);
  expect((await world.db.read((tx) => keptUntil(tx, c)))!.getUTCFullYear()).toBe(c.endedAt.getUTCFullYear() + 5);
  it.city.clock.set('2032-06-13T03:00:00Z');
  const rules = await world.db.read(retentionRules);
  expect(await world.db.read((tx) => countLapsed(tx, lapsedOf('complaint_service', rules.complaint_service, world.now(), true)!, 10))).toMatchObject({ count: 1 });
});
