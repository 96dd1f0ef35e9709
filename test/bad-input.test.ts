import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerReport } from '../src/complaints/actions/agency.ts';
import { referReport } from '../src/complaints/actions/triage.ts';
import { accessOf } from '../src/directory/actor.ts';
import { listMails } from '../src/platform/mail/outbox.ts';
import { clerkOf, lodged, photoFile, stored, WAY_TO, type Clerk } from './cases.ts';
import { openProductForTests, type WholeProduct } from './served.ts';
import { lodge, reportFields, Visitor } from './visitor.ts';

let it: WholeProduct;
let clerk: Clerk;
beforeAll(async () => { it = await openProductForTests(); clerk = clerkOf(it.world, it.cast); });
afterAll(() => it.close());
const somebody = () => new Visitor(it.app);
const countCases = async (): Promise<number> => (await it.world.db.read((tx) => tx.sql<{ n: number }>`select count(*)::int as n from complaints`))[0]!.n;

describe('texts', () => {
  test('20,000 characters are too many: the sentence says so and all of them come back', async () => {
    const before = await countCases();
    const isi = 'Jalan berlubang. '.repeat(1177).slice(0, 20_000);
    const answer = await somebody().post('/lapor', reportFields({ isi }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(isi.trim());
    expect(await countCases()).toBe(before);
  });

  test('a script, quotes and an entity are words, wherever they are shown', async () => {
    const isi = '"><script>window.kena=1</script><img src=x onerror=kena()> &lt;b&gt; \'tiang\' nomor 7';
    const visitor = somebody();
    const { number } = await lodge(visitor, { isi, judul: '<script>judul</script>', patokan: '"><b>patokan', nama: '<i>Nama</i>', surel: 'warga@uji.example' });
    const { id } = await stored(it.world, number);
    await clerk.refer(id, { publication: { title: '<script>judul</script>', text: isi, fileIds: [] }, instruction: '<script>catatan</script>' });
    await clerk.answer(id, { text: `Sudah kami perbaiki. ${isi}`, doneBy: '<script>regu</script>' });
    const coordinator = new Visitor(it.app, await it.cast.signIn('coordinator'));
    const pages: [Visitor, string][] = [[visitor, `/tanda-terima/${number}`], [visitor, `/lacak/${number}`], [visitor, `/kasus/${number}`], [visitor, `/kasus/${number}/tenggat`], [visitor, '/jelajah'], [visitor, '/jelajah.rss'],
      [visitor, `/jelajah?kata=${encodeURIComponent(isi)}`], [visitor, `/lacak?nomor=${encodeURIComponent(isi)}`], [visitor, '/'], [visitor, '/instansi/dlh'], [coordinator, `/konsol/kasus/${number}`], [coordinator, '/konsol/kotak-masuk'], [coordinator, `/konsol/cari?kata=${encodeURIComponent(isi)}`]];
    for (const [who, path] of pages) {
      const html = await who.page(path);
      expect(html, path).not.toMatch(/<script>|<img src=x|<b>patokan|<i>Nama/);
    }
    expect(await visitor.page(`/lacak/${number}`)).toContain('&lt;script>window.kena=1&lt;/script>');
  });

  test('emoji, joined emoji, right-to-left marks and other scripts arrive as they were sent, and their titles are whole', async () => {
    const isi = 'Lampu mati 😡👨‍👩‍👧‍👦🇮🇩 \u202eterbalik\u202c \u200fعربي\u200f ꦲꦏ꧀ꦱꦫ 中文 e\u0301';
    const visitor = somebody();
    const { number } = await lodge(visitor, { isi });
    expect((await stored(it.world, number)).text).toBe(isi.normalize('NFC'));
    const { number: long } = await lodge(somebody(), { isi: '👨‍👩‍👧‍👦'.repeat(60) });
    expect((await stored(it.world, long)).title).not.toMatch(/\p{Surrogate}/u);
    expect(await visitor.page(`/lacak/${number}`)).not.toContain('\ufffd');
  });

  test('NUL bytes, lone surrogates and bytes that are no UTF-8 are cleaned away, and the words stay', async () => {
    const body = Buffer.concat([Buffer.from('token=uji-token-nul-0000000000007&jenis=aduan&isi=air%00+keruh+%ED%A0%80+%C3+'), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from('+sekali&patokan=%00')]);
    const answer = await somebody().send('/lapor', { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(answer.status).toBe(303);
    const { text } = await stored(it.world, answer.headers.get('location')!.split('/').at(-1)!);
    expect(text).toMatch(/^air keruh .*sekali$/u);
    expect(text).not.toContain('\u0000');
    expect(text).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('pictures', () => {
  const refused = async (files: readonly File[]): Promise<string> => {
    const before = await countCases();
    const answer = await somebody().post('/lapor', reportFields({ isi: 'Selokan penuh sampah di depan balai RW.' }), files);
    expect(answer.status).toBe(422);
    expect(await countCases()).toBe(before);
    const html = await answer.text();
    expect(html).toContain('Selokan penuh sampah di depan balai RW.</textarea>');
    return html;
  };

  test('a page that calls itself a photo is named', async () => {
    expect(await refused([new File(['<html><script>alert(1)</script>'], 'palsu.jpg', { type: 'image/jpeg' })])).toContain('palsu.jpg');
    expect(await refused([new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'gambar.svg', { type: 'image/svg+xml' })])).toContain('gambar.svg');
  });

  test('more than fifty megapixels in a few kilobytes are refused before they are unpacked', async () => {
    const bomb = await sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: '#000' } }).png({ compressionLevel: 9, palette: true }).toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refused([new File([new Uint8Array(bomb)], 'bom.png', { type: 'image/png' })])).toContain('bom.png');
  });

  test('half a photo and a photo of more than ten megabytes are named, a sixth one too', async () => {
    const whole = Buffer.from(await (await photoFile()).arrayBuffer());
    expect(await refused([new File([new Uint8Array(whole.subarray(0, 300))], 'setengah.jpg', { type: 'image/jpeg' })])).toContain('setengah.jpg');
    expect(await refused([new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'raksasa.jpg', { type: 'image/jpeg' })])).toContain('raksasa.jpg');
    expect(await refused(await Promise.all([1, 2, 3, 4, 5, 6].map((n) => photoFile(`foto-${n}.jpg`))))).toContain('foto-6.jpg');
  });

  test('an upload that breaks in the middle of a photo keeps every word', async () => {
    const fields = reportFields({ isi: 'Pagar sekolah roboh ke jalan.', patokan: 'sebelah warung Bu Sri' });
    const head = Object.entries(fields).map(([name, value]) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('');
    const answer = await somebody().send('/lapor', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=b' }, body: `${head}--b\r\ncontent-disposition: form-data; name="foto"; filename="a.jpg"\r\n\r\n\u00ff\u00d8` });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    for (const kept of ['Pagar sekolah roboh ke jalan.', 'sebelah warung Bu Sri', fields['token']!]) expect(html).toContain(kept);
  });
});

describe('secrets', () => {
  test('a wrong number and a wrong secret get the same page after the same time', async () => {
    const { number, secret } = await lodge(somebody());
    const ask = async (nomor: string, kode: string): Promise<[string, number]> => {
      const started = performance.now();
      const answer = await somebody().post('/lacak', { nomor, kode });
      expect(answer.status).toBe(422);
      return [(await answer.text()).replaceAll(nomor, '#').replaceAll(/nomor-permintaan[^<]*/g, ''), performance.now() - started];
    };
    const times: Record<'wrong' | 'unknown', number[]> = { wrong: [], unknown: [] };
    for (let n = 0; n < 15; n += 1) {
      const [a, first] = await ask(number, 'AAAA-BBBB');
      const [b, second] = await ask('ADU-2026-99999', secret);
      expect(a).toBe(b);
      times.wrong.push(first);
      times.unknown.push(second);
    }
    const middle = (all: number[]): number => all.toSorted((a, b) => a - b)[7]!;
    expect(Math.abs(middle(times.wrong) - middle(times.unknown))).toBeLessThan(Math.max(10, middle(times.wrong)));
  });
});

describe('steps', () => {
  test('a step that is not allowed now is a 422 with the words kept, and changes nothing', async () => {
    const visitor = somebody();
    const { number } = await lodge(visitor);
    for (const step of ['penerimaan', 'sanggahan', 'kelengkapan', 'banding']) {
      const answer = await visitor.post(`/lacak/${number}/${step}`, { versi: '1', alasan: 'Kata yang tidak boleh hilang.', kelengkapan: 'Kata yang tidak boleh hilang.', banding: 'Kata yang tidak boleh hilang.' });
      expect(answer.status, step).toBe(422);
      expect(await answer.text(), step).toContain('Kata yang tidak boleh hilang.');
    }
    expect((await visitor.post(`/lacak/${number}/hapus-semua`, {})).status).toBe(404);
    expect(await stored(it.world, number)).toMatchObject({ state: 'received', version: 1 });
  });

  test('two officers who decide at once: one decides, the other is told', async () => {
    const { id } = await lodged(it.world);
    const choose = (bodyId: string) => referReport(it.world, it.cast.officers.coordinator, id, { version: 1, class: 'complaint_service', bodyId, categoryId: null, functionId: null, areaCode: null, instruction: '', publication: null });
    const outcomes = await Promise.all([choose(it.cast.bodyA), choose(it.cast.bodyB), choose(it.cast.bodyA)]);
    expect(outcomes.filter((one) => one !== null && 'state' in one)).toHaveLength(1);
    expect(outcomes.filter((one) => one !== null && 'refused' in one && one.refused === 'changed-meanwhile')).toHaveLength(2);
  });

  test('an answer and a withdrawal at once: both stand in one order, and the case ends in one state', async () => {
    const { id, number } = await lodged(it.world);
    await clerk.refer(id);
    await Promise.allSettled([clerk.withdraw(id), answerReport(it.world, it.cast.officers.liaison, id, { kind: 'progress', text: 'Petugas sedang menuju ke lokasi.', images: [], imagesBefore: [] })]);
    expect((await stored(it.world, number)).state).toBe('withdrawn');
  });
});

describe('our own troubles', () => {
  test('a full disk is told as not received, with the text in the form', async () => {
    const { world } = it;
    it.world = { ...world, files: { ...world.files, put: () => Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })) } };
    const fields = reportFields({ isi: 'Tiang listrik miring hampir roboh.' });
    const answer = await somebody().post('/lapor', fields, [await photoFile()]).finally(() => { it.world = world; });
    expect(answer.status).toBe(503);
    const html = await answer.text();
    expect(html).toContain('BELUM kami terima');
    expect(html).toContain('Tiang listrik miring hampir roboh.</textarea>');
    expect((await somebody().post('/lapor', fields, [await photoFile()])).status).toBe(303);
  });
});

describe('every address bears what nobody should send', () => {
  const HOSTILE = ['\u0000', '%00', '../../../etc/passwd', '\'; drop table complaints; --', '\ud800', 'ADU-2026-99999999999999999999', '-1', '9'.repeat(400), '<svg onload=x>', '%E0%A4%A', '\u202e', '[object Object]', '2026-02-31'];
  const addresses = (method: string): string[] => [...new Set(it.app.routes.filter((route) => route.method === method && accessOf.has(route.handler)).map(({ path }) => path))];
  const plain = (path: string, value: string): string => path.replaceAll(/\{[^/]*?\}(?=\/|$)/g, '').replaceAll(/:[a-z]+/gi, encodeURIComponent(value.toWellFormed()));
  let officers: Visitor[];
  beforeAll(async () => { officers = await Promise.all((['administrator', 'coordinator', 'liaison'] as const).map(async (part) => new Visitor(it.app, await it.cast.signIn(part)))); });

  test('in the path and in the query', async () => {
    const broken: string[] = [];
    for (const path of addresses('GET')) {
      for (const value of HOSTILE) {
        const query = ['kata', 'q', 'status', 'wilayah', 'instansi', 'sebelum', 'kasus', 'tahun', 'ke', 'tanggal', 'hari', 'dari', 'sampai', 'jenis', 'lajur', 'sesudah', 'bahasa'].map((name) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&');
        for (const visitor of path.startsWith('/konsol') ? officers.slice(0, 2) : [officers[0]!]) {
          const answer = await visitor.get(`${plain(path, path.includes('/berkas/') ? value : value)}?${query}`);
          if (answer.status >= 500) broken.push(`${path} with ${JSON.stringify(value).slice(0, 40)}: ${answer.status}`);
        }
      }
    }
    expect(broken).toEqual([]);
  }, 120_000);

  test('in a form, a file or a body that is no form', async () => {
    const { number } = await lodged(it.world);
    await WAY_TO.in_progress(clerk, (await stored(it.world, number)).id);
    const names = ['isi', 'judul', 'nama', 'surel', 'sandi', 'kode', 'nomor', 'alasan', 'versi', 'hari', 'tanggal', 'instansi', 'kelas', 'kategori', 'kelurahan', 'pilih', 'teks', 'hasil', 'prioritas', 'mulai', 'tugas', 'peran', 'ke', 'token', 'jenis', 'foto', 'catatan', 'pertanyaan', 'penjelasan', 'jumlah'];
    const bodies: [string, BodyInit][] = [
      ['application/x-www-form-urlencoded', names.map((name) => `${name}=%00%FF%ED%A0%80${'9'.repeat(30)}`).join('&')],
      ['application/x-www-form-urlencoded', `${names.map((name) => `${name}[]=a&${name}=${'x'.repeat(3000)}`).join('&')}&%=%&&=`],
      ['multipart/form-data; boundary=zz', '--zz\r\ncontent-disposition: form-data; name="foto"; filename="\u0000.jpg"\r\n\r\nx\r\n--zz--'],
      ['multipart/form-data', 'tanpa pembatas'], ['application/json', '{"response":{"id":1,"rawId":null},"nama":{"a":1}}'], ['application/json', '[1,2'], ['text/plain', '\u0000'],
    ];
    const broken: string[] = [];
    for (const path of addresses('POST').filter((one) => one !== '/konsol/keluar')) {
      for (const [type, body] of bodies) {
        for (const visitor of path.startsWith('/konsol') ? officers : [officers[0]!]) {
          const answer = await visitor.send(plain(path, number), { method: 'POST', body, headers: { 'content-type': type } });
          if (answer.status >= 500) broken.push(`${path} (${type}): ${answer.status}`);
        }
      }
    }
    expect(broken).toEqual([]);
  }, 120_000);

  test('and no mail that went out because of it has a second header', async () => {
    for (const mail of await it.world.db.read((tx) => listMails(tx))) expect(`${mail.to}${mail.subject}`).not.toMatch(/[\r\n]/);
  });
});
