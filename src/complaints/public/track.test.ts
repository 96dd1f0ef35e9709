import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askCompletion, archiveReport, referReport } from '../actions/triage.ts';
import { answerReport } from '../actions/agency.ts';
import { closeSilent } from '../actions/closing.ts';
import type { Officer } from '../../directory/actor.ts';
import { directoryOf } from '../../directory/snapshot.ts';
import { findByNumber } from '../store.ts';
import { Browser, coordinator, lodge, openPublicApp, type PublicApp } from '../../../test/public-app.ts';

let it: PublicApp;
beforeAll(async () => { it = await openPublicApp(); });
afterAll(() => it.city.close());

const stored = async (number: string) => (await it.city.db.read((tx) => findByNumber(tx, number)))!;
const body = async () => [...(await directoryOf(it.city.world)).bodies.values()].find((one) => !one.isExternal && one.kind === 'service' && one.validTo === null)!;
async function refer(number: string, publishedText = 'Lampu gang mati.') {
  const { id } = await stored(number);
  return referReport(it.city.world, coordinator, id, { class: 'complaint_service', bodyId: (await body()).id, categoryId: null, functionId: null, areaCode: null, instruction: '', publication: { title: 'Lampu gang mati', text: publishedText, fileIds: [] } });
}
async function answer(number: string) {
  const liaison: Officer = { ...coordinator, id: '0193f000-0000-7000-8000-000000000002', roles: ['agency_liaison'], bodyId: (await body()).id };
  return answerReport(it.city.world, liaison, (await stored(number)).id, { kind: 'completing', text: 'Lampu sudah kami ganti pada Senin malam.', outcome: 'solved', doneWhat: 'Lampu diganti', doneOn: '2026-06-09', doneBy: 'Regu penerangan', images: [], imagesBefore: [] });
}
const lookUp = (browser: Browser, nomor: string, kode: string) => browser.post('/lacak', { nomor, kode });

describe('the way to a case', () => {
  test('number and secret, however they are typed, open it from another phone', async () => {
    const { number, secret } = await lodge(new Browser(it.app));
    const phone = new Browser(it.app);
    const opened = await lookUp(phone, number.replace('ADU-', 'adu ').replaceAll('-', ' '), secret.toLowerCase().replace('-', ' '));
    expect([opened.status, opened.headers.get('location')]).toEqual([303, `/lacak/${number}`]);
    const page = await phone.get(`/lacak/${number}`);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await page.text()).toContain('Lampu gang mati sejak Senin');
  });

  test('wrong number and wrong secret get the same answer, and the secret is not shown again', async () => {
    const { number, secret } = await lodge(new Browser(it.app));
    const wrong = await lookUp(new Browser(it.app), number, 'AAAA-BBBB');
    const unknown = await lookUp(new Browser(it.app), 'ADU-2026-99999', secret);
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    const [a, b] = [await wrong.text(), await unknown.text()];
    expect(a.replaceAll(number, '#')).toBe(b.replaceAll('ADU-2026-99999', '#'));
    expect(a + b).not.toContain('AAAA-BBBB');
    expect(b).not.toContain(secret);
  });

  test('without the pass every page of the case leads to the secret, for unknown numbers too', async () => {
    const { number } = await lodge(new Browser(it.app));
    for (const path of [`/lacak/${number}`, `/tanda-terima/${number}`, `/lacak/${number}/pencabutan`, '/lacak/ADU-2026-99999', '/tanda-terima/ADU-2026-99999']) {
      const answer_ = await new Browser(it.app).get(path);
      expect([answer_.status, answer_.headers.get('location')?.startsWith('/lacak?nomor=ADU-2026-')]).toEqual([303, true]);
    }
    expect((await new Browser(it.app).post(`/lacak/${number}/balasan`, { balasan: 'halo' })).headers.get('location')).toContain('/lacak?nomor=');
  });

  test('the pass of one case opens no other', async () => {
    const mine = new Browser(it.app);
    await lodge(mine);
    const { number } = await lodge(new Browser(it.app));
    expect((await mine.get(`/lacak/${number}`)).status).toBe(303);
  });

  test('guessing is slowed down per case and network; the owner elsewhere still gets in', async () => {
    const { number, secret } = await lodge(new Browser(it.app));
    const guesser = new Browser(it.app);
    const answers: number[] = [];
    for (let n = 0; n < 12; n += 1) answers.push((await lookUp(guesser, number, 'AAAA-BBBB')).status);
    expect(answers.slice(-2)).toEqual([429, 429]);
    expect((await lookUp(new Browser(it.app), number, secret)).status).toBe(303);
  });

  test('the secret is shown on the receipt for half an hour, then never again', async () => {
    const browser = new Browser(it.app);
    const { number, secret } = await lodge(browser);
    it.city.clock.advance(31 * 60_000);
    const later = await (await browser.get(`/tanda-terima/${number}`)).text();
    expect(later).not.toContain(secret);
    expect(later).toContain(number);
  });

  test('leaving the case on a shared phone closes it', async () => {
    const browser = new Browser(it.app);
    const { number } = await lodge(browser);
    const left = await browser.post(`/lacak/${number}/tutup`, {});
    expect(await (await browser.get(left.headers.get('location')!)).text()).toContain('Anda sudah keluar');
    expect((await browser.get(`/lacak/${number}`)).status).toBe(303);
  });
});

describe('what the reporter can do', () => {
  test('reply, complete what was asked, and see the clock pause and go on', async () => {
    const browser = new Browser(it.app);
    const { number } = await lodge(browser);
    expect((await browser.post(`/lacak/${number}/balasan`, { versi: '1', balasan: 'Tiangnya di depan musala.' })).status).toBe(303);
    await refer(number);
    await askCompletion(it.city.world, coordinator, (await stored(number)).id, { question: 'Nomor tiangnya berapa?' });
    const asked = await (await browser.get(`/lacak/${number}`)).text();
    expect(asked).toContain('Nomor tiangnya berapa?');
    expect(asked).toContain('menunggu Anda');
    expect((await browser.post(`/lacak/${number}/kelengkapan`, { versi: String((await stored(number)).version), kelengkapan: '' })).status).toBe(422);
    expect((await browser.post(`/lacak/${number}/kelengkapan`, { versi: String((await stored(number)).version), kelengkapan: 'Nomor 17.' })).status).toBe(303);
    expect((await stored(number)).state).toBe('forwarded');
    const publicPage = await (await new Browser(it.app).get(`/kasus/${number}`)).text();
    for (const words of ['Tiangnya di depan musala', 'Nomor tiangnya berapa', 'Nomor 17']) expect(publicPage).not.toContain(words);
  });

  test('not settled needs a reason, then opens the case again', async () => {
    const browser = new Browser(it.app);
    const { number } = await lodge(browser);
    await refer(number);
    await answer(number);
    const versi = String((await stored(number)).version);
    expect(await (await browser.post(`/lacak/${number}/jawaban`, { versi })).text()).toContain('Pilih salah satu');
    expect(await (await browser.post(`/lacak/${number}/jawaban`, { versi, jawab: 'bantah' })).text()).toContain('Tulis apa yang masih kurang');
    expect((await browser.post(`/lacak/${number}/jawaban`, { versi, jawab: 'bantah', alasan: 'Masih mati.' })).status).toBe(303);
    expect((await stored(number)).state).toBe('contested');
  });

  test('settled closes the case as accepted', async () => {
    const browser = new Browser(it.app);
    const { number } = await lodge(browser);
    await refer(number);
    await answer(number);
    const asked = (await (await browser.get(`/lacak/${number}`)).text()).split('Apakah masalahnya sudah selesai?')[1]!;
    expect(asked).toMatch(/Jawaban instansi:[^]*Ya, sudah selesai/);
    expect((await browser.post(`/lacak/${number}/penerimaan`, { versi: String((await stored(number)).version) })).status).toBe(303);
    expect(await stored(number)).toMatchObject({ state: 'completed', verdict: 'accepted' });
    expect(await (await browser.get(`/lacak/${number}`)).text()).toContain('Anda menyatakan selesai. Terima kasih.');
  });

  test('an answer typed too late is refused, and the words are given back', async () => {
    const browser = new Browser(it.app);
    const { number } = await lodge(browser);
    await refer(number);
    await answer(number);
    it.city.clock.advance(40 * 86_400_000);
    await closeSilent(it.city.world, (await stored(number)).id);
    const again = new Browser(it.app);
    again.cookies.set('wadah-kasus', browser.cookies.get('wadah-kasus')!);
    it.city.clock.advance(-40 * 86_400_000);
    const late = await again.post(`/lacak/${number}/sanggahan`, { versi: '4', alasan: 'Sebenarnya masih mati.' });
    expect(late.status).toBe(422);
    const html = await late.text();
    expect(html).toContain('Sebenarnya masih mati.');
    expect(html).toContain('Tulisan Anda aman');
  });

  test('an archived report may be appealed, and a running one withdrawn after a second question', async () => {
    const browser = new Browser(it.app);
    const { number } = await lodge(browser);
    await archiveReport(it.city.world, coordinator, (await stored(number)).id, { reason: 'too_general', explanation: 'Tempatnya tidak disebut.' });
    expect(await (await browser.get(`/lacak/${number}`)).text()).toContain('Tempatnya tidak disebut.');
    expect((await browser.post(`/lacak/${number}/banding`, { versi: String((await stored(number)).version), banding: 'Di depan balai RW 3.' })).status).toBe(303);
    expect((await stored(number)).state).toBe('received');
    expect(await (await browser.get(`/lacak/${number}/pencabutan`)).text()).toContain('Cabut laporan ini?');
    expect((await browser.post(`/lacak/${number}/pencabutan`, { versi: String((await stored(number)).version) })).status).toBe(303);
    expect((await stored(number)).state).toBe('withdrawn');
  });

  test('a form that is older than the case is refused with the text kept', async () => {
    const browser = new Browser(it.app);
    const { number } = await lodge(browser);
    await refer(number);
    const old = await browser.post(`/lacak/${number}/balasan`, { versi: '1', balasan: 'Kalimat yang panjang.' });
    expect(old.status).toBe(422);
    const html = await old.text();
    expect(html).toContain('baru saja berubah');
    expect(html).toContain('Kalimat yang panjang.</textarea>');
  });
});
