import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type Console, type Desk } from '../../../test/console-app.ts';

let it: Console;
let coordinator: Desk; let ani: Desk; let head: Desk; let other: Desk; let number: string;
beforeAll(async () => {
  it = await openConsole();
  coordinator = await it.officer(['coordinator'], 'DISKOMINFO');
  [ani, head, other] = [await it.officer(['agency_liaison'], 'DLH'), await it.officer(['agency_head'], 'DLH'), await it.officer(['agency_liaison'], 'DISHUB')];
  number = (await it.lodge()).number;
  const dlh = [...it.directory.bodies.values()].find((body) => body.code === 'DLH')!.id;
  await coordinator.post(`/konsol/kasus/${number}/disposisi`, { instansi: dlh, kelas: 'complaint_service', versi: '1' });
});
afterAll(() => it.close());
const save = (by: Desk, nama: string, daftar: string, saringan: string, untuk = 'own') => by.post('/konsol/tampilan', { nama, daftar, saringan, untuk });
const idOf = async (name: string): Promise<string> => (await it.db.read((tx) => tx.sql<{ id: string }>`select id from complaint_saved_views where name = ${name}`))[0]!.id;

test('an officer saves the filters of a list, finds them as a tab with a count, and nobody else sees them', async () => {
  expect(await ani.page('/konsol/tugas?kelas=complaint_service')).toContain('Simpan tampilan ini');
  const saved = await save(ani, 'Layanan saja', 'tasks', 'kelas=complaint_service&setelah=xyz&kasus=ADU-2026-00001&jahat=1');
  expect([saved.status, saved.headers.get('location')]).toEqual([303, '/konsol/tugas?kelas=complaint_service']);
  expect(await ani.page('/konsol/tugas')).toMatch(/href="\/konsol\/tugas\?kelas=complaint_service"[^>]*>Layanan saja <span class="count">1</);
  expect(await head.page('/konsol/tugas')).not.toContain('Layanan saja');
});

test('a head shares with the office, not with all; a liaison with nobody', async () => {
  await save(head, 'Lewat tenggat', 'tasks', 'lewat=ya', 'everybody');
  await save(head, 'Untuk kantor', 'tasks', 'lewat=ya', 'office');
  await save(ani, 'Coba bagikan', 'tasks', 'lewat=ya', 'office');
  const shared = await it.db.read((tx) => tx.sql`select name, shared from complaint_saved_views where owner_id <> ${coordinator.who.id} order by name`);
  expect(shared).toEqual([{ name: 'Coba bagikan', shared: 'own' }, { name: 'Layanan saja', shared: 'own' }, { name: 'Lewat tenggat', shared: 'own' }, { name: 'Untuk kantor', shared: 'office' }]);
  expect(await ani.page('/konsol/tampilan')).toContain('Untuk kantor');
  expect(await other.page('/konsol/tampilan')).not.toContain('Untuk kantor');
  await save(coordinator, 'Cari lampu', 'search', 'q=lampu', 'everybody');
  expect(await other.page('/konsol/tampilan')).toContain('/konsol/cari?q=lampu');
});

test('a shared view shows each reader only what they may see', async () => {
  const id = await idOf('Cari lampu');
  for (const one of [ani, other]) await one.post(`/konsol/tampilan/${id}/sematan`, { nilai: 'ya' });
  const count = async (desk: Desk) => /Cari lampu <span class="count">(\d+)</.exec(await desk.page('/konsol/cari?q=lampu'))?.[1];
  expect([await count(ani), await count(other)]).toEqual(['1', '0']);
});

test('pin, rename, default and delete are the officer\'s own; the day begins at the default', async () => {
  const id = await idOf('Untuk kantor');
  await ani.post(`/konsol/tampilan/${id}/utama`, { nilai: 'ya' });
  expect((await ani.get('/konsol')).headers.get('location')).toBe('/konsol/tugas?lewat=ya');
  expect((await head.get('/konsol')).headers.get('location')).toBe('/konsol/tugas');
  await ani.post(`/konsol/tampilan/${await idOf('Layanan saja')}/utama`, { nilai: 'ya' });
  expect((await ani.get('/konsol')).headers.get('location')).toBe('/konsol/tugas?kelas=complaint_service');
  await ani.post(`/konsol/tampilan/${id}/nama`, { nama: 'Diubah Ani' });
  await ani.post(`/konsol/tampilan/${id}/penghapusan`);
  expect(await head.page('/konsol/tampilan')).toContain('Untuk kantor');
  expect((await other.post(`/konsol/tampilan/${id}/sematan`, { nilai: 'ya' })).status).toBe(404);
  await head.post(`/konsol/tampilan/${id}/nama`, { nama: 'Nama kantor' });
  expect(await ani.page('/konsol/tampilan')).toContain('Nama kantor');
  await head.post(`/konsol/tampilan/${id}/penghapusan`);
  expect(await ani.page('/konsol/tampilan')).not.toContain('Nama kantor');
});

test('a view without a name is refused and its filters are kept; a list that is not the officer\'s is not there', async () => {
  const answer = await save(ani, '', 'tasks', 'lewat=ya');
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('value="lewat=ya"')]);
  expect((await save(ani, 'Kotak', 'inbox', 'bagian=semua')).status).toBe(404);
});
