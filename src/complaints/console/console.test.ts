import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allJobs } from '../../commands/jobs.ts';
import { drainJobs } from '../../platform/jobs/run-due.ts';
import { partyTimelineOf } from '../../followup/store-timeline.ts';
import { originOf } from '../actions/step.ts';
import { bodyOf, openConsole, type Console, type Desk } from '../../../test/console-app.ts';

let it: Console;
let coordinator: Desk; let liaison: Desk; let other: Desk; let leadership: Desk; let inspectorate: Desk; let administrator: Desk;
beforeAll(async () => {
  it = await openConsole();
  coordinator = await it.officer(['coordinator'], 'DISKOMINFO');
  liaison = await it.officer(['agency_liaison'], 'DISHUB');
  other = await it.officer(['agency_liaison'], 'DLH');
  leadership = await it.officer(['leadership']);
  inspectorate = await it.officer(['inspectorate'], 'INSPEKTORAT');
  administrator = await it.officer(['administrator']);
});
afterAll(() => it?.close());

const dishub = () => bodyOf(it.directory, 'DISHUB');
const at = (number: string, step = ''): string => `/konsol/kasus/${number}${step && `/${step}`}`;
const referral = (version: number, more: Record<string, string> = {}) => ({ versi: String(version), instansi: dishub(), kelas: 'complaint_service', kategori: '', kelurahan: '', 'pesan-instansi': 'Mohon dicek malam ini.', ...more });
async function forwarded(): Promise<string> {
  const { number } = await it.lodge();
  expect((await coordinator.post(at(number, 'disposisi'), referral(1))).status).toBe(303);
  return number;
}

describe('lists', () => {
  test('every officer arrives at the page where their day begins', async () => {
    const first = async (desk: Desk) => (await desk.get('/konsol')).headers.get('location');
    expect([await first(coordinator), await first(liaison), await first(inspectorate), await first(await it.officer(['counter_clerk']))])
      .toEqual(['/konsol/kotak-masuk', '/konsol/tugas', '/konsol/tugas', '/konsol/loket']);
  });
  test('the inbox shows the report, its suggestion and a preview without a name', async () => {
    const { number } = await it.lodge();
    const html = await coordinator.page(`/konsol/kotak-masuk?kasus=${number}`);
    expect(html).toContain('Lampu jalan depan musala mati');
    expect(html).toContain('data-key="A"');
    expect(html).not.toContain('Sulastri');
    // The proposed public text hides the number, the officer's own view of the report does not.
    expect(html).toContain('[nomor telepon disamarkan]');
  });
  test('search: a number opens its case, words find it, a stranger to the case finds nothing', async () => {
    const { number } = await it.lodge({ text: 'Kucing liar berkumpul di halaman balai RW sejak lama.', title: 'Kucing liar di balai RW' });
    expect((await coordinator.get(`/konsol/cari?q=${number.toLowerCase()}`)).headers.get('location')).toBe(at(number));
    expect(await coordinator.page('/konsol/cari?q=kucing')).toContain(number);
    expect(await other.page('/konsol/cari?q=kucing')).not.toContain(number);
  });
  test('search by the name of a ward finds what lies there, however it is spelt', async () => {
    const { number } = await it.lodge({ text: 'Sampah menumpuk tiga hari di tepi sungai.', title: 'Sampah menumpuk', areaCode: it.directory.areas.find((area) => area.name === 'Rampalcelaket')!.code });
    expect(await coordinator.page('/konsol/cari?q=rampal+celaket')).toContain(number);
  });
});

describe('a case', () => {
  test('triage to a completing answer, each step on the page and in the timeline', async () => {
    const { number } = await it.lodge();
    expect((await liaison.get(at(number))).status).toBe(404);
    const page = await coordinator.page(at(number));
    expect(page).toContain('0812 3456 7890');
    const done = await coordinator.post(at(number, 'disposisi'), referral(1, { terbit: 'ya', 'judul-publik': 'Lampu jalan mati', 'isi-publik': 'Lampu mati, hubungi [nomor disamarkan].' }));
    expect([done.status, done.headers.get('location')]).toEqual([303, `${at(number)}?ok=disposisi`]);
    expect((await it.stored(number)).publishedText).toBe('Lampu mati, hubungi [nomor disamarkan].');
    expect(await liaison.page('/konsol/tugas')).toContain(number);
    expect((await liaison.post(at(number, 'penerimaan'), { versi: '2' })).status).toBe(303);
    const answer = { versi: '3', jenis: 'selesai', jawaban: 'Bapak/Ibu, lampu sudah kami ganti dan menyala lagi.', hasil: 'solved', dilakukan: 'Mengganti dua lampu', tanggal: '2026-06-09', oleh: 'Regu penerangan', mengapa: '', siapa: '' };
    expect((await liaison.post(at(number, 'jawaban'), answer)).status).toBe(303);
    const html = await coordinator.page(at(number));
    expect(html).toContain('Mengganti dua lampu');
    expect(html).toContain(`oleh ${liaison.who.name}`);
    expect(html).toContain('Mohon dicek malam ini.');
    expect((await it.stored(number)).state).toBe('answered');
    expect(await liaison.page(at(number, 'tenggat'))).toContain('hari kerja');
  });

  test('return and forward: a coded reason, and the next agency sees it', async () => {
    const number = await forwarded();
    expect((await liaison.post(at(number, 'pengembalian'), { versi: '2', 'alasan-kembali': '', 'penjelasan-kembali': 'Aset DLH.' })).status).toBe(422);
    const back = await liaison.post(at(number, 'pengembalian'), { versi: '2', 'alasan-kembali': 'other_body_owns_asset', 'penjelasan-kembali': 'Lampu taman, aset DLH.' });
    expect([back.status, back.headers.get('location')]).toEqual([303, '/konsol/tugas?ok=pengembalian']);
    expect((await liaison.get(at(number))).status).toBe(404);
    expect(await coordinator.page('/konsol/kotak-masuk')).toContain(number);
    expect((await coordinator.post(at(number, 'disposisi'), referral(3, { instansi: bodyOf(it.directory, 'DLH') }))).status).toBe(303);
    expect(await other.page(at(number))).toContain('Lampu taman, aset DLH.');
  });

  test('an answer that only promises is refused as a completion, and the text is kept', async () => {
    const number = await forwarded();
    const jawaban = 'Terima kasih, akan segera kami tindak lanjuti secepatnya.';
    const answer = await liaison.post(at(number, 'jawaban'), { versi: '2', jenis: 'selesai', jawaban, hasil: 'solved', dilakukan: 'akan dijadwalkan', tanggal: '2026-06-09', oleh: 'Regu' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('baru berisi janji');
    expect(html).toContain(jawaban);
    expect(html).toContain('value="Regu"');
    expect((await liaison.post(at(number, 'jawaban'), { versi: '2', jenis: 'kabar', jawaban })).status).toBe(303);
    expect((await it.stored(number)).state).toBe('in_progress');
  });

  test('two officers at once: the second is told, keeps the text, and can send it again', async () => {
    const number = await forwarded();
    expect((await liaison.post(at(number, 'catatan'), { versi: '2', catatan: 'Regu berangkat pukul 19.00.' })).status).toBe(303);
    const late = await liaison.post(at(number, 'catatan'), { versi: '2', catatan: 'Suku cadang belum ada.' });
    const html = await late.text();
    expect(late.status).toBe(422);
    expect(html).toContain('Petugas lain baru saja mengubah kasus ini');
    expect(html).toContain('Suku cadang belum ada.');
    expect(html).toContain('name="versi" value="3"');
    expect((await liaison.post(at(number, 'catatan'), { versi: '3', catatan: 'Suku cadang belum ada.' })).status).toBe(303);
  });

  test('archiving asks first, then tells the reporter why', async () => {
    const { number } = await it.lodge();
    const form = { versi: '1', 'alasan-arsip': 'too_general', 'penjelasan-arsip': 'Tempatnya belum jelas.' };
    const question = await coordinator.post(at(number, 'arsip'), form);
    expect([question.status, (await question.text()).includes('Arsipkan laporan ini?')]).toEqual([200, true]);
    expect((await it.stored(number)).state).toBe('received');
    expect((await coordinator.post(at(number, 'arsip'), { ...form, yakin: 'ya' })).status).toBe(303);
    expect((await it.stored(number)).state).toBe('archived');
  });

  test('opening the identity needs a purpose, is shown once and seen by the reporter', async () => {
    const number = await forwarded();
    const { id } = await it.stored(number);
    expect((await coordinator.post(at(number, 'identitas'), { keperluan: '' })).status).toBe(422);
    const shown = await coordinator.post(at(number, 'identitas'), { maksud: 'contact', keperluan: 'Menyepakati jam kunjungan' });
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await shown.text()).toContain('Sulastri Rahasia');
    expect(await coordinator.page(at(number))).not.toContain('Sulastri');
    const seen = (await it.db.read((tx) => partyTimelineOf(tx, originOf(id)))).find((entry) => entry.kind === 'identity-seen');
    expect([seen?.visibility, seen?.body]).toEqual(['party', 'Menyepakati jam kunjungan']);
    // The agency never opens an anonymous reporter.
    const hidden = await it.lodge({ anonymous: true });
    await coordinator.post(at(hidden.number, 'disposisi'), referral(1));
    expect((await liaison.post(at(hidden.number, 'identitas'), { keperluan: 'Ingin tahu' })).status).toBe(422);
    expect(await liaison.page(at(hidden.number))).not.toContain('name="keperluan"');
  });
});

test('oversight reports are there for the coordinator and the Inspektorat alone', async () => {
  const { number } = await it.lodge({ proposedClass: 'complaint_oversight', title: 'Petugas loket minta uang', text: 'Petugas loket minta uang lelah saat mengurus surat.' });
  for (const desk of [liaison, other, leadership, administrator]) {
    expect((await desk.get(at(number))).status).toBe(404);
    expect(await desk.page('/konsol/cari?q=uang+lelah')).not.toContain(number);
  }
  expect(await leadership.page('/konsol/kotak-masuk')).not.toContain(number);
  expect(await inspectorate.page('/konsol/kotak-masuk')).toContain(number);
  expect(await coordinator.page(at(number))).toContain('Terbatas');
});

test('bulk forwarding reports each outcome, refuses what does not fit and publishes nothing', async () => {
  const [good, gone] = [await it.lodge(), await it.lodge()];
  await coordinator.post(at(gone.number, 'arsip'), { versi: '1', 'alasan-arsip': 'test', 'penjelasan-arsip': 'Percobaan.', yakin: 'ya' });
  const vague = await it.lodge({ title: 'Itu loh pak', text: 'Itu loh pak yang di pojokan kok belum ya, gimana ini.' });
  const planned = await coordinator.post('/konsol/sekaligus', { pilih: [good.number, gone.number, vague.number], tindakan: 'saran' });
  const run = planned.headers.get('location')!;
  const plan = await coordinator.page(run);
  expect(plan).toContain('Jalankan untuk 1 laporan');
  expect(plan).toContain('Tidak dapat dilakukan: 2');
  expect(plan).toContain('saran meragukan');
  await coordinator.post(`${run}/jalankan`);
  await drainJobs(it.world, allJobs(null));
  expect(await coordinator.page(run)).toContain('1 laporan berhasil');
  const stored = await it.stored(good.number);
  expect([stored.state, stored.publishedAt, stored.publishedText]).toEqual(['forwarded', null, null]);
  expect((await it.stored(vague.number)).state).toBe('received');
  const chosen = (await coordinator.post('/konsol/sekaligus', { pilih: [vague.number], tindakan: 'terus', tujuan: bodyOf(it.directory, 'DLH') })).headers.get('location')!;
  await coordinator.post(`${chosen}/jalankan`);
  await drainJobs(it.world, allJobs(null));
  expect((await it.stored(vague.number)).bodyId).toBe(bodyOf(it.directory, 'DLH'));
  // Publishing follows on the case page, after somebody has read it.
  expect((await coordinator.post(at(good.number, 'publikasi'), { versi: '2', 'judul-terbit': 'Lampu mati', 'isi-terbit': 'Lampu jalan mati.' })).status).toBe(303);
  expect((await it.stored(good.number)).publishedAt).not.toBeNull();
  expect((await coordinator.post('/konsol/sekaligus', { tindakan: 'saran' })).status).toBe(422);
});

test('templates: made by one agency, not for another, filled into the answer without script', async () => {
  const made = await liaison.post('/konsol/templat/baru', { judul: 'Lampu diganti', isi: 'Bapak/Ibu, lampu di […] sudah kami ganti.' });
  expect(made.status).toBe(303);
  expect(await other.page('/konsol/templat')).not.toContain('Lampu diganti');
  const id = /konsol\/templat\/([0-9a-f-]{36})/.exec(await liaison.page('/konsol/templat'))![1]!;
  expect((await other.get(`/konsol/templat/${id}`)).status).toBe(404);
  const number = await forwarded();
  expect(await liaison.page(`${at(number)}?templat=${id}`)).toContain('>Bapak/Ibu, lampu di […] sudah kami ganti.</textarea>');
  expect((await liaison.post(`/konsol/templat/${id}/penghapusan`)).status).toBe(303);
});

test('rules: everybody reads them, an administrator enacts a set that does not begin in the past', async () => {
  expect(await liaison.page('/konsol/aturan')).toContain('UU 25/2009 Pasal 44');
  expect((await coordinator.get('/konsol/aturan/baru')).status).toBe(404);
  const html = await administrator.page('/konsol/aturan/baru');
  const numbers = Object.fromEntries([...html.matchAll(/name="(hari-[^"]+|perpanjangan|pengingat)"[^>]*? value="([^"]*)"/g)].map((match) => [match[1]!, match[2]!]));
  const form = { ...numbers, nama: 'uji-2026', sejak: '2026-06-08', dasar: 'Peraturan uji Pasal 1', 'hari-verification-verification': '2' };
  expect((await administrator.post('/konsol/aturan/baru', form)).status).toBe(422);
  expect((await administrator.post('/konsol/aturan/baru', { ...form, sejak: '2026-07-01' })).status).toBe(303);
  expect((await administrator.post('/konsol/aturan/baru', { ...form, sejak: '2026-07-01' })).status).toBe(422);
  expect(await administrator.page('/konsol/aturan')).toContain('uji-2026');
});

test('the counter hands over number and secret once, and lists its own', async () => {
  const clerk = await it.officer(['counter_clerk'], 'DISKOMINFO');
  expect((await clerk.post('/konsol/loket', { isi: '' })).status).toBe(422);
  const done = await clerk.post('/konsol/loket', { isi: 'Ibu Sri bercerita bahwa air PDAM keruh sejak Sabtu.', kanal: 'phone', jenis: 'aduan' });
  const html = await done.text();
  const number = /ADU-\d{4}-\d{5}/.exec(html)![0];
  expect([done.status, done.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(html).toMatch(/<p class="kode">[A-Z0-9]{4}-[A-Z0-9]{4}</);
  expect(await clerk.page('/konsol/loket')).toContain(number);
  expect((await it.stored(number)).channel).toBe('phone');
  expect((await clerk.get(at(number))).status).toBe(200);
  expect((await clerk.get('/konsol/kotak-masuk')).status).toBe(404);
  expect(await administrator.page('/konsol/pekerjaan')).toContain('Tidak ada pekerjaan yang gagal');
});
