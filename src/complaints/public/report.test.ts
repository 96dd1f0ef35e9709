import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DatabaseDown } from '../../platform/db/errors.ts';
import { findByNumber } from '../store.ts';
import { Browser, lodge, openPublicApp, reportFields, type PublicApp } from '../../../test/public-app.ts';

let it: PublicApp;
let browser: Browser;
beforeAll(async () => { it = await openPublicApp(); browser = new Browser(it.app); });
afterAll(() => it.city.close());
const stored = (number: string) => it.city.db.read((tx) => findByNumber(tx, number));

describe('the report form', () => {
  test('the story from the home page fills the whole form', async () => {
    const answer = await browser.post('/lapor', { isi: 'Lampu jalan di Bareng mati' });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain('Lampu jalan di Bareng mati</textarea>');
    expect(html).toContain('paling cocok');
  });

  test('a report without any identity is received, and only the code opens it', async () => {
    const { number, secret, receipt } = await lodge(new Browser(it.app));
    expect(secret).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(receipt).toContain('Hanya kode rahasia yang membuka kasus ini');
    expect((await stored(number))?.state).toBe('received');
  });

  test('a form sent twice is one report with the same secret', async () => {
    const fields = reportFields({ isi: 'Dikirim dua kali karena sinyal putus.' });
    const first = await browser.post('/lapor', fields);
    const second = await browser.post('/lapor', fields);
    expect(second.status).toBe(303);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
  });

  test.each([
    ['emoji and right-to-left marks', 'Jalan rusak 😡😡 \u202eterbalik\u202c di depan sekolah'],
    ['a script is ordinary text', '<script>alert(1)</script> tertulis di papan pengumuman'],
    ['one emoji', '🔥'],
  ])('%s', async (_, isi) => {
    const { number, receipt } = await lodge(browser, { isi });
    expect((await stored(number))?.text).toBe(isi);
    expect(receipt).not.toContain('<script>alert');
  });

  test('NUL bytes and broken UTF-8 are cleaned, the words stay', async () => {
    const bytes = Buffer.concat([Buffer.from('token=uji-token-nul-000000000001&jenis=aduan&isi=air%00 keruh '), Buffer.from([0xff, 0xfe]), Buffer.from(' sekali')]);
    const answer = await browser.send('/lapor', { method: 'POST', body: bytes, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(answer.status).toBe(303);
    expect((await stored(answer.headers.get('location')!.split('/').at(-1)!))?.text).toMatch(/^air keruh .* sekali$/u);
  });

  test.each([
    ['an empty text', { isi: '   ' }, 'Satu kalimat sudah cukup'],
    ['20,000 characters', { isi: 'a'.repeat(20_000) }, 'Tulisan Anda 20.000 huruf'],
    ['a date to come', { tanggal: '2026-06-10' }, 'Tanggal kejadian belum lewat'],
    ['a date that is none', { tanggal: '2026-02-30' }, 'Tanggal ini tidak dikenali'],
    ['a short number', { telepon: '0812 3' }, 'Nomor ini kurang angka'],
    ['a mail address without an end', { surel: 'siti@' }, 'belum lengkap'],
    ['a second header in a mail address', { surel: 'a@b.id\nBcc: x@y.id' }, 'belum lengkap'],
    ['a ward that is none', { kelurahan: '99.99.99.9999' }, 'Pilih kelurahan dari daftar'],
  ])('%s gets a sentence and loses nothing', async (_, more, sentence) => {
    const fields = reportFields({ nama: 'Siti Rahayu', patokan: 'dekat musala', ...more });
    const answer = await browser.post('/lapor', fields);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(sentence);
    expect(html).toContain('Tulisan Anda aman');
    expect(html).toContain('value="dekat musala"');
    expect(html).toContain(`value="${fields['token']}"`);
    expect(html).toContain(fields['isi']!.trim());
  });

  test('a picture that is no picture is named, the text kept, and the photos to choose again listed', async () => {
    const answer = await browser.post('/lapor', reportFields(), [new File(['bukan foto'], 'surat.jpg', { type: 'image/jpeg' })]);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('surat.jpg bukan foto');
    expect(html).toContain('Pilih lagi foto ini: surat.jpg');
    expect(html).toContain('Lampu gang mati');
  });

  test('an upload that breaks keeps the text', async () => {
    const head = ['token', 'jenis', 'isi'].map((name) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${reportFields()[name]}\r\n`).join('');
    const body = `${head}--x\r\ncontent-disposition: form-data; name="foto"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\nJFIF`;
    const answer = await browser.send('/lapor', { method: 'POST', body, headers: { 'content-type': 'multipart/form-data; boundary=x' } });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('Unggahan foto terputus');
    expect(html).toContain('Lampu gang mati');
  });

  test('a stopped database is told as not received, with the text ready to send again', async () => {
    const fields = reportFields({ isi: 'Pohon tumbang menutup jalan kampung.' });
    const { world } = it;
    it.world = { ...world, db: { read: world.db.read.bind(world.db), transaction: () => Promise.reject(new DatabaseDown('stopped')) } };
    const answer = await browser.post('/lapor', fields).finally(() => { it.world = world; });
    expect(answer.status).toBe(503);
    const html = await answer.text();
    expect(html).toContain('BELUM kami terima');
    expect(html).toContain('Pohon tumbang menutup jalan kampung.</textarea>');
    expect((await browser.post('/lapor', fields)).status).toBe(303);
  });

  test('words of danger bring the emergency number forward', async () => {
    expect(await (await browser.post('/lapor', { isi: 'ada kebakaran di pasar' })).text()).toContain('Ada nyawa dalam bahaya?');
    const calm = await (await browser.get('/lapor')).text();
    expect(calm).not.toContain('Ada nyawa dalam bahaya?');
    expect(calm).toContain('href="tel:112"');
  });

  test('words of a demanded bribe point at the choice that keeps the report from the agency', async () => {
    expect(await (await browser.post('/lapor', { isi: 'petugas minta uang 50 ribu' })).text()).toContain('Ada petugas yang meminta uang?');
    expect(await (await browser.post('/lapor', { isi: 'lampu mati' })).text()).not.toContain('Ada petugas yang meminta uang?');
  });

  test('the receipt asks for a place only where none was given, and names the office that will answer', async () => {
    expect((await lodge(new Browser(it.app), { isi: 'lampu mati' })).receipt).toContain('Tempatnya belum disebut');
    expect((await lodge(new Browser(it.app), { isi: 'lampu mati', patokan: 'depan musala' })).receipt).not.toContain('Tempatnya belum disebut');
    expect((await lodge(new Browser(it.app), { isi: 'Petugas minta uang', jenis: 'petugas' })).receipt).toContain('Inspektorat menanggapi, bukan instansi');
  });

  test('the twenty-first report of one address within ten minutes waits, with its text', async () => {
    const visitor = new Browser(it.app);
    const answers: number[] = [];
    for (let n = 0; n < 21; n += 1) answers.push((await visitor.post('/lapor', reportFields({ isi: `Laporan ke-${n}` }))).status);
    expect(answers.filter((status) => status === 303)).toHaveLength(20);
    const html = await (await visitor.post('/lapor', reportFields({ isi: 'Yang kesekian' }))).text();
    expect(html).toContain('Terlalu banyak kiriman');
    expect(html).toContain('Yang kesekian</textarea>');
  });

  test('English is complete', async () => {
    const html = await (await new Browser(it.app).get('/lapor?bahasa=en')).text();
    expect(html).toContain('Make a report');
    expect(html).toContain('lang="en"');
  });
});
