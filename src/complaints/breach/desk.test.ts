import { afterAll, beforeAll, expect, test } from 'vitest';
import { lodged, WAY_TO, clerkOf } from '../../../test/cases.ts';
import { askForCopy } from '../../../test/access-examples.ts';
import { openProductForTests, type WholeProduct } from '../../../test/served.ts';
import { lodge, Visitor } from '../../../test/visitor.ts';
import { decideRequest } from '../rights/decide.ts';
import { askRight } from '../rights/ask.ts';
import { findByNumber } from '../store.ts';
import { FACTS } from './domain.ts';

let it: WholeProduct;
let coordinator: Visitor;
let dataOfficer: Visitor;
beforeAll(async () => {
  it = await openProductForTests();
  coordinator = new Visitor(it.app, await it.cast.signIn('coordinator'));
  dataOfficer = new Visitor(it.app, await it.cast.signIn('dataOfficer'));
});
afterAll(() => it.close());

const versionOn = (page: string): string => /name="versi" value="(\d+)"/.exec(page)![1]!;
const day = (): string => it.world.now().toISOString().slice(0, 10);

test('from discovery to the closing report, by forms alone; the reporter reads the notice', async () => {
  const resident = new Visitor(it.app);
  const { number } = await lodge(resident);
  const wrong = await coordinator.post('/konsol/hak-data/insiden', { tanggal: '2026-02-31', jam: '08:00', 'isi-data': 'Nomor telepon warga' });
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('Nomor telepon warga')]);
  const opened = await coordinator.post('/konsol/hak-data/insiden', { tanggal: day(), jam: '00:05', 'isi-data': 'Nomor telepon warga' });
  const at = opened.headers.get('location')!;
  expect([opened.status, await coordinator.page('/konsol/hak-data/insiden')]).toEqual([303, expect.stringContaining(`href="${at}"`)]);
  const send = async (part: string, fields: Record<string, string>): Promise<Response> => coordinator.post(`${at}/${part}`, { versi: versionOn(await coordinator.page(at)), ...fields });

  const early = await send('pengiriman', {});
  expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('Lengkapi dulu isi pemberitahuan.')]);
  expect((await send('isi', Object.fromEntries(FACTS.map((key) => [`isi-${key}`, `Isi ${key}`])))).status).toBe(303);
  expect(await coordinator.page(at)).toContain('Kapan terjadi: Isi happened');
  expect((await coordinator.post(`${at}/surat`, { versi: '1', 'surat-id': 'Kata yang diketik', 'surat-en': 'x' })).status).toBe(422);
  expect((await send('surat', { 'surat-id': 'Nomor telepon Anda terlihat orang lain.', 'surat-en': 'Your phone number was seen.' })).status).toBe(303);
  expect(await (await send('penerima', { nomor: 'ADU-2026-99998' })).text()).toContain('Laporan ini tidak ada: ADU-2026-99998.');
  expect((await send('penerima', { nomor: number })).status).toBe(303);
  expect((await send('pengiriman', {})).status).toBe(303);
  await it.runJobs();
  const track = await resident.page(`/lacak/${number}`);
  expect(track).toContain('Data dalam laporan ini terkena insiden.');
  expect(track).toContain('Nomor telepon Anda terlihat orang lain.');
  expect(await coordinator.page(`${at}/tanpa-alamat`)).toContain(number);
  expect((await send('lembaga', { 'lembaga-tanggal': day(), 'lembaga-jam': '00:05', 'lembaga-cara': 'Surel, bukti 7' })).status).toBe(303);
  expect((await send('pengumuman', { umum: 'tidak', 'umum-alasan': 'Satu orang terkena.' })).status).toBe(303);
  expect((await send('penutupan', { tutup: 'Alamat diperiksa dua kali.' })).status).toBe(303);
  const pdf = await coordinator.get(`${at}/laporan.pdf`);
  expect([pdf.headers.get('content-type'), Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
  const closed = await coordinator.page(at);
  expect(closed).toContain('Alamat diperiksa dua kali.');
  expect(closed).not.toContain('name="versi"');
});

test('a data protection officer is led to no case; a case that may only be kept offers no step', async () => {
  const { id, number } = await lodged(it.world);
  await WAY_TO.forwarded(clerkOf(it.world, it.cast), id);
  const request = await askForCopy(it.world, id);
  expect(await dataOfficer.page(`/konsol/hak-data/${request}`)).not.toContain(`href="/konsol/kasus/${number}"`);
  expect(await coordinator.page(`/konsol/hak-data/${request}`)).toContain(`href="/konsol/kasus/${number}"`);
  expect(await coordinator.page(`/konsol/kasus/${number}`)).toContain(`action="/konsol/kasus/${number}/`);
  const asked = await askRight(it.world, { kind: 'reporter' }, id, { kind: 'restriction', text: '' });
  await decideRequest(it.world, it.cast.officers.coordinator, (asked as { request: { id: string } }).request.id, { grant: true, answer: 'Dibatasi.' });
  const page = await coordinator.page(`/konsol/kasus/${number}`);
  expect(page).toContain('Pemrosesan dibatasi');
  expect([...page.matchAll(new RegExp(`action="/konsol/kasus/${number}/([^"]*)"`, 'g'))].map((match) => match[1])).toEqual([]);
});

test('the retention page: unset at first, a period with source and reason, what it would destroy, and mistakes that keep what was typed', async () => {
  const at = '/konsol/hak-data/retensi';
  expect(await dataOfficer.page(at)).toContain('belum ditetapkan; ikuti JRA kota');
  const { id, number } = await lodged(it.world);
  await WAY_TO.completed(clerkOf(it.world, it.cast), id);
  const wrong = await dataOfficer.post(at, { jenis: 'complaint_service', tahun: '200', sumber: 'Perwal Uji', alasan: '' });
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('value="Perwal Uji"')]);
  const set = { jenis: 'complaint_service', tahun: '2', sumber: 'Perwal Uji Pasal 3', alasan: 'Rapat arsip', 'urut-complaint_service': '0' };
  expect((await dataOfficer.post(at, set)).status).toBe(303);
  expect(await (await coordinator.post(at, set)).text()).toContain('Petugas lain baru saja mengubah masa simpan ini.');
  const ended = (await it.world.db.read((tx) => findByNumber(tx, number)))!.endedAt!;
  it.city.clock.set(new Date(ended.getTime() + 3 * 366 * 86_400_000));
  const later = new Visitor(it.app, await it.cast.signIn('coordinator'));
  const page = await later.page(`${at}?jenis=complaint_service`);
  expect(page).toContain(`href="/konsol/kasus/${number}"`);
  expect(page).toContain('Perwal Uji Pasal 3');
});
