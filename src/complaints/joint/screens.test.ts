import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyOf, openConsole, type Console, type Desk } from '../../../test/console-app.ts';
import { contributionsOf } from './store-contributions.ts';

let it: Console;
let coordinator: Desk; let lead: Desk; let helper: Desk; let stranger: Desk;
beforeAll(async () => {
  it = await openConsole();
  coordinator = await it.officer(['coordinator'], 'DISKOMINFO');
  lead = await it.officer(['agency_liaison'], 'DISHUB');
  helper = await it.officer(['agency_liaison'], 'DLH');
  stranger = await it.officer(['agency_liaison'], 'DPUPRPKP');
});
afterAll(() => it?.close());

const at = (number: string, rest = ''): string => `/konsol/kasus/${number}${rest}`;
async function joint(): Promise<{ number: string; id: string }> {
  const { number, id } = await it.lodge();
  await coordinator.post(at(number, '/disposisi'), { versi: '1', instansi: bodyOf(it.directory, 'DISHUB'), kelas: 'complaint_service', kategori: '', kelurahan: '', 'pesan-instansi': '' });
  await lead.post(at(number, '/penerimaan'), { versi: '2' });
  return { number, id };
}
const ask = (number: string, more: Record<string, string> = {}) => lead.post(at(number, '/kontribusi'), { instansi: bodyOf(it.directory, 'DLH'), tugas: 'Potong dahan dekat tiang.', hari: '3', ...more });

test('the lead asks, the other agency finds it among its contributions and delivers; nobody else sees it', async () => {
  const { number, id } = await joint();
  const bad = await ask(number, { hari: '50' });
  expect(bad.status).toBe(422);
  expect(await bad.text()).toContain('Potong dahan dekat tiang.');
  expect((await ask(number)).status).toBe(303);
  const [part] = await it.db.read((tx) => contributionsOf(tx, id));
  expect(await helper.page('/konsol/tugas?bagian=kontribusi')).toContain(number);
  expect(await helper.page('/konsol/tugas')).not.toContain(number);
  expect((await helper.get(at(number))).status).toBe(200);
  expect((await stranger.get(at(number, '/kontribusi'))).status).toBe(404);
  const act = (name: string) => at(number, `/kontribusi/${part!.id}/${name}`);
  expect((await stranger.post(act('terima'), {})).status).toBe(404);
  expect((await helper.post(act('terima'), { urut: '0' })).status).toBe(303);
  expect((await helper.post(act('serahkan'), { urut: '0' })).status).toBe(422);
  expect((await helper.post(act('serahkan'), { urut: '0', 'kata-serahkan-0': 'Tiga dahan sudah dipotong.' })).status).toBe(303);
  expect(await lead.page(at(number, '/kontribusi'))).toContain('Tiga dahan sudah dipotong.');
  expect((await helper.post(at(number, '/jawaban'), { jenis: 'kabar', jawaban: 'Kami sudah memotong dahan di sana.' })).status, 'only the lead answers').toBe(422);
});

test('an answer that misses a part is refused with its words kept, and goes out with a reason', async () => {
  const { number } = await joint();
  await ask(number);
  const form = { versi: '', jenis: 'selesai', jawaban: 'Lampu di depan musala sudah menyala kembali.', hasil: 'explained', dilakukan: 'Lampu diganti', tanggal: '2026-06-09', oleh: 'Regu' };
  const refused = await lead.post(at(number, '/jawaban'), form);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('tanpa-kontribusi');
  expect((await lead.post(at(number, '/jawaban'), { ...form, 'tanpa-kontribusi': 'Dahan jatuh sendiri.' })).status).toBe(303);
});

test('an agency reads in its list how long it has to say yes, and the rulings show each office\'s share', async () => {
  const { number } = await it.lodge();
  await coordinator.post(at(number, '/disposisi'), { versi: '1', instansi: bodyOf(it.directory, 'DISHUB'), kelas: 'complaint_service', kategori: '', kelurahan: '', 'pesan-instansi': '' });
  expect(await lead.page('/konsol/tugas')).toMatch(/Sisa \d+ jam/);
  expect(await lead.page(at(number))).toContain('Terima atau kembalikan: sisa');
  expect(await coordinator.page(at(number, '/tenggat'))).toMatch(/terkumpul 8 jam: jatuh tempo pukul/);
  it.clock.set('2026-06-11T02:00:00Z');
  coordinator = await it.officer(['coordinator'], 'DISKOMINFO');
  expect(await coordinator.page('/konsol/kotak-masuk')).toContain('belum diterima atau dikembalikan');
  expect(await coordinator.page('/konsol/kotak-masuk?bagian=dikerjakan&terima=lewat')).toContain(number);
  expect(await coordinator.page('/konsol/putusan')).toContain('30 hari terakhir');
});
