import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { referReport } from '../actions/triage.ts';
import { directoryOf } from '../../directory/snapshot.ts';
import { filesOf } from '../store-files.ts';
import { findByNumber } from '../store.ts';
import { Browser, coordinator, lodge, openPublicApp, reportFields, type PublicApp } from '../../../test/public-app.ts';

let it: PublicApp;
const guest = () => new Browser(it.app);
beforeAll(async () => { it = await openPublicApp(); });
afterAll(() => it.city.close());

const stored = async (number: string) => (await it.city.db.read((tx) => findByNumber(tx, number)))!;
const ward = async (name: string) => (await directoryOf(it.city.world)).areas.find((area) => area.kind === 'ward' && area.name.toLowerCase().replace(/[^a-z]/g, '') === name)!;
async function publish(number: string, publishedTitle: string, publishedText: string, publicFileIds: readonly string[] = [], kind: 'complaint_service' | 'complaint_oversight' = 'complaint_service') {
  it.city.clock.advance(60_000);
  const body = [...(await directoryOf(it.city.world)).bodies.values()].find((one) => (kind === 'complaint_oversight' ? one.code === 'INSPEKTORAT' : !one.isExternal && one.kind === 'service' && one.validTo === null))!;
  const outcome = await referReport(it.city.world, coordinator, (await stored(number)).id, { class: kind, bodyId: body.id, categoryId: null, functionId: null, areaCode: null, instruction: 'PENANDA-instruksi', publication: { title: publishedTitle, text: publishedText, fileIds: publicFileIds } });
  expect(outcome).toMatchObject({ state: 'forwarded' });
}
const PUBLIC_PAGES = (number: string) => [`/kasus/${number}`, `/kasus/${number}/tenggat`, '/jelajah', '/jelajah?kata=PENANDA', '/jelajah.rss', `/lacak?nomor=${number}`, '/lapor'];
const MARKED = { isi: 'PENANDA-isi lampu mati di rumah PENANDA-tetangga', judul: 'PENANDA-judul', nama: 'PENANDA-nama', telepon: '081200004812', surel: 'penanda-surel@contoh.id', patokan: 'PENANDA-patokan' };

describe('what the public sees', () => {
  test('nothing of the reporter and nothing of the unread text, before and after publication', async () => {
    const { number } = await lodge(guest(), { ...MARKED, kelurahan: (await ward('bareng')).code });
    for (const path of PUBLIC_PAGES(number)) expect(await (await guest().get(path)).text(), path).not.toMatch(/PENANDA-|penanda-surel|081200004812/);
    expect((await guest().get(`/kasus/${number}`)).status).toBe(404);
    await publish(number, 'Lampu gang mati', 'Lampu gang mati di dekat rumah seorang warga.');
    const page = await (await guest().get(`/kasus/${number}`)).text();
    expect(page).toContain('Warga Bareng');
    expect(page).toContain('Lampu gang mati di dekat rumah seorang warga.');
    for (const path of PUBLIC_PAGES(number)) expect(await (await guest().get(path)).text(), path).not.toMatch(/PENANDA-|penanda-surel|081200004812/);
  });

  test('confidential and oversight reports have no public page, and their numbers look unknown', async () => {
    const secret = await lodge(guest(), { ...MARKED, rahasia: 'ya' });
    const restricted = await lodge(guest(), { ...MARKED, jenis: 'petugas' });
    await publish(secret.number, 'Terlihat', 'Terlihat');
    await publish(restricted.number, 'Terlihat', 'Terlihat', [], 'complaint_oversight');
    const unknown = await guest().get('/kasus/ADU-2026-99999');
    for (const { number } of [secret, restricted]) {
      for (const path of [`/kasus/${number}`, `/kasus/${number}/tenggat`]) {
        const answer = await guest().get(path);
        expect([answer.status, await answer.text()]).toEqual([unknown.status, '404 Not Found']);
      }
      expect(await (await guest().get('/jelajah')).text()).not.toContain(number);
    }
  });

  test('a picture is the public\'s only once it was opened; the reporter and the coordinator see it before', async () => {
    const photo = new File([new Uint8Array(await sharp({ create: { width: 40, height: 30, channels: 3, background: '#357' } }).jpeg().toBuffer())], 'lampu.jpg', { type: 'image/jpeg' });
    const reporter = guest();
    const sent = await reporter.post('/lapor', reportFields(), [photo]);
    const number = sent.headers.get('location')!.split('/').at(-1)!;
    const { id } = await stored(number);
    const [file] = await it.city.db.read((tx) => filesOf(tx, id));
    const path = `/berkas/${file!.id}/kecil`;
    expect((await guest().get(path)).status).toBe(404);
    const own = await reporter.get(path);
    expect([own.status, own.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    it.actor.now = coordinator;
    expect((await guest().get(path)).status).toBe(200);
    it.actor.now = { kind: 'guest' };
    await publish(number, 'Lampu', 'Lampu mati.', [file!.id]);
    expect((await guest().get(path)).status).toBe(200);
    expect((await guest().get(`/berkas/${file!.id}/asli`)).status).toBe(404);
    expect((await guest().get('/berkas/bukan-id/kecil')).status).toBe(404);
    expect(await (await guest().get(`/kasus/${number}`)).text()).toContain(path);
  });

  test('the deadline is told day by day to the public and, before publication, to the reporter', async () => {
    const reporter = guest();
    const { number } = await lodge(reporter);
    expect((await guest().get(`/kasus/${number}/tenggat`)).status).toBe(404);
    expect(await (await reporter.get(`/kasus/${number}/tenggat`)).text()).toContain('Hari kerja ke-1');
    await publish(number, 'Lampu', 'Lampu mati.');
    expect(await (await guest().get(`/kasus/${number}/tenggat`)).text()).toContain('UU 25/2009 Pasal 50');
  });
});

describe('the explorer', () => {
  test('finds a place however it is spelt, in the text or by the ward', async () => {
    const oro = await ward('orooroDowo'.toLowerCase());
    const byWard = await lodge(guest(), { kelurahan: oro.code });
    await publish(byWard.number, 'Trotoar berlubang', 'Trotoar berlubang di depan pasar.');
    for (const kata of ['trotoar oro-oro dowo', 'trotoar orooro dowo', 'trotoar kel. Oro Oro Dowo']) {
      expect(await (await guest().get(`/jelajah?kata=${encodeURIComponent(kata)}`)).text(), kata).toContain(byWard.number);
    }
    expect(await (await guest().get('/jelajah?kata=trotoar+dinoyo')).text()).not.toContain(byWard.number);
    expect(await (await guest().get(`/jelajah?wilayah=${oro.parentCode}`)).text()).toContain(byWard.number);
    const everyday = await lodge(guest(), { kelurahan: (await ward('bareng')).code });
    await publish(everyday.number, 'Got mampet', 'Got mampet di gang.');
    expect(await (await guest().get('/jelajah?kata=got+bareng')).text()).toContain(everyday.number);
  });

  test('pages by key without losing or repeating a case', async () => {
    const sent: string[] = [];
    const reporter = guest();
    for (let n = 0; n < 19; n += 1) {
      const { number } = await lodge(n % 10 === 9 ? guest() : n < 10 ? reporter : guest(), { isi: `Sampah menumpuk di pos ${n}` });
      await publish(number, `Sampah pos ${n}`, `Sampah menumpuk di pos ${n}.`);
      sent.push(number);
    }
    const seen: string[] = [];
    let path: string | undefined = '/jelajah';
    let pages = 0;
    while (path) {
      const html: string = await (await guest().get(path)).text();
      seen.push(...[...html.matchAll(/href="\/kasus\/(ADU-\d+-\d+)"/g)].map((match) => match[1]!));
      path = /<a href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
      pages += 1;
    }
    expect(pages).toBe(2);
    expect(new Set(seen).size).toBe(seen.length);
    for (const number of sent) expect(seen).toContain(number);
  });

  test('unknown values and a broken cursor show everything, an unmatched search says what to do', async () => {
    expect((await guest().get('/jelajah?status=apa&wilayah=%F0%9F%94%A5&instansi=X&kategori=Y&sebelum=!!!&lewat=1')).status).toBe(200);
    const html = await (await guest().get('/jelajah?kata=kabel+optik+zzz')).text();
    expect(html).toContain('Belum ada laporan tentang “kabel optik zzz”');
    expect(html).toContain('/lapor?isi=kabel%20optik%20zzz');
  });

  test('the feed is well-formed whatever people wrote', async () => {
    const { number } = await lodge(guest());
    await publish(number, 'Jalan <b>rusak</b> & "berlubang"', 'Teks dengan ]]> dan <script>alert(1)</script> 🔥');
    const feed = await guest().get('/jelajah.rss');
    expect(feed.headers.get('content-type')).toContain('application/rss+xml');
    const xml = await feed.text();
    expect(xml).not.toContain('<script>');
    expect(xml).not.toContain('<b>');
    expect(xml.replace(/<(\/?[a-z:]+)(?: [a-zA-Z:]+="[^"<]*")*\/?>|<\?xml[^>]*\?>/gi, '')).not.toMatch(/[<>]/);
  });
});
