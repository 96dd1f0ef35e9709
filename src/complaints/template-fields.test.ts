import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openConsole, type Console, type Desk } from '../../test/console-app.ts';
import { fillTemplate, unfilledIn, unknownIn } from './template-fields.ts';

describe('fields of templates', () => {
  const facts = { nomor: 'ADU-2026-00001', judul: '', kelurahan: 'Lowokwaru', instansi: 'DLH', tenggat: '', 'petugas-jabatan': '' };
  test('the case fills what it knows and leaves the rest to be asked for', () => {
    const text = fillTemplate('{Nomor} di {kelurahan}, sampai {tenggat}. {isi: hari perbaikan}', facts);
    expect(text).toBe('ADU-2026-00001 di Lowokwaru, sampai {tenggat}. {isi: hari perbaikan}');
    expect(unfilledIn(text)).toEqual(['tenggat', 'hari perbaikan']);
  });
  test('words that an officer puts in braces are no field', () => expect(unfilledIn('Pasal 5 {lihat lampiran}')).toEqual([]));
  test('a template that names an unknown field is told so', () => expect(unknownIn('{nomor} {namor} {isi: x}')).toEqual(['namor']));
});

describe('an answer from a template', () => {
  let it: Console; let ani: Desk; let number: string;
  beforeAll(async () => {
    it = await openConsole();
    const coordinator = await it.officer(['coordinator'], 'DISKOMINFO');
    ani = await it.officer(['agency_liaison'], 'DLH');
    number = (await it.lodge()).number;
    const dlh = [...it.directory.bodies.values()].find((body) => body.code === 'DLH')!.id;
    await coordinator.post(`/konsol/kasus/${number}/disposisi`, { instansi: dlh, kelas: 'complaint_service', versi: '1' });
  });
  afterAll(() => it.close());

  test('is filled and counted, and is not sent while a field stands open; the text is kept', async () => {
    const refused = await ani.post('/konsol/templat/baru', { judul: 'Uji', isi: 'Laporan {nommor} kami terima.' });
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('{nommor}')]);
    await ani.post('/konsol/templat/baru', { judul: 'Kabar lampu', isi: 'Laporan {nomor} sedang dikerjakan sejak {isi: hari mulai} oleh {instansi}.' });
    const id = (await it.db.read((tx) => tx.sql<{ id: string }>`select id from complaint_templates where title = 'Kabar lampu'`))[0]!.id;
    const page = await ani.page(`/konsol/kasus/${number}?templat=${id}`);
    expect(page).toContain(`Laporan ${number} sedang dikerjakan sejak {isi: hari mulai} oleh Dinas`);
    const open = { jenis: 'kabar', jawaban: `Laporan ${number} sedang dikerjakan sejak {isi: hari mulai} oleh kami.`, 'dari-templat': id };
    const early = await ani.post(`/konsol/kasus/${number}/jawaban`, open);
    const kept = await early.text();
    expect([early.status, kept]).toEqual([422, expect.stringContaining('Isi bagian {hari mulai}')]);
    expect(kept).toContain(open.jawaban);
    expect(kept).toContain(`value="${id}"`);
    expect((await ani.post(`/konsol/kasus/${number}/jawaban`, { ...open, jawaban: `Laporan ${number} sedang dikerjakan sejak Senin oleh kami.` })).status).toBe(303);
    expect(await ani.page('/konsol/templat')).toContain('1 kali');
    expect(await ani.page(`/konsol/templat/${id}`)).toContain('Laporan ADU-2026-00042 sedang');
  });
});
