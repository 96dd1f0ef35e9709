import { addDays, dayOf } from '../../law/day.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clerkOf, done, lodged } from '../../../test/cases.ts';
import { openProductForTests, type WholeProduct } from '../../../test/served.ts';
import { Visitor } from '../../../test/visitor.ts';
import { PASS_COOKIE, passFor } from '../reporter-access.ts';
import { acceptDeliberation, appointFacilitator, proposeDeliberation } from './actions-begin.ts';

let it: WholeProduct;
beforeAll(async () => { it = await openProductForTests(); });
afterAll(() => it.close());

async function running() {
  const made = await lodged(it.world);
  await clerkOf(it.world, it.cast).refer(made.id);
  const reporter = new Visitor(it.app, `${PASS_COOKIE}=${passFor(it.world.keys, made.id, it.world.now())}`);
  const officer = async (part: 'coordinator' | 'liaison' | 'head' | 'otherLiaison' | 'clerk') => new Visitor(it.app, await it.cast.signIn(part));
  return { ...made, reporter, officer, track: `/lacak/${made.number}/musyawarah`, desk: `/konsol/kasus/${made.number}/musyawarah` };
}

test('from the proposal to both signatures, through the pages, without script', async () => {
  const { reporter, officer, track, desk, secret, number } = await running();
  expect((await reporter.post(`${track}/usul`, { 'alasan-usul': '' })).status).toBe(422);
  expect((await reporter.post(`${track}/usul`, { 'alasan-usul': 'Mari bicara.' })).status).toBe(303);
  const page = await reporter.page(track);
  expect(page).toContain('sukarela pada setiap langkah');
  expect(page).toContain(`/lacak/${number}/ombudsman`);
  const [head, coordinator, lead] = [await officer('head'), await officer('coordinator'), await officer('otherLiaison')];
  expect((await lead.get(desk)).status, 'not a party, not a facilitator yet').toBe(404);
  expect((await head.post(`${desk}/terima`, {})).status).toBe(303);
  expect(await (await coordinator.post(`${desk}/fasilitator`, { 'surel-fasilitator': 'head@uji.example' })).text()).toContain('bekerja di instansi yang dilaporkan');
  expect((await coordinator.post(`${desk}/fasilitator`, { 'surel-fasilitator': 'otherliaison@uji.example' })).status).toBe(303);
  expect(await lead.page('/konsol/musyawarah')).toContain(number);
  const bad = await lead.post(`${desk}/naskah`, { 'jenis-naskah': 'agreed', naskah: 'Lampu diganti.', 'pihak-1': 'body', 'wajib-1': '' });
  expect([bad.status, (await bad.text()).includes('Lampu diganti.')], 'what was typed is kept').toEqual([422, true]);
  const text = (day: string) => ({ 'jenis-naskah': 'agreed', naskah: 'Lampu diganti.', 'pihak-1': 'body', 'wajib-1': 'Ganti lampu', 'batas-1': day, 'dasar-1': 'Foto' });
  expect((await lead.post(`${desk}/naskah`, text('2099-01-01'))).status, 'nobody can watch so long').toBe(422);
  expect((await lead.post(`${desk}/naskah`, text(addDays(dayOf(it.world.now(), 420), 9)))).status).toBe(303);
  const signing = { 'naskah-versi': '1', 'nama-tanda': 'Pelapor', 'setuju-tanda': 'ya' };
  expect((await reporter.post(`${track}/tanda`, { ...signing, 'kode-tanda': '' })).status).toBe(422);
  expect(await (await reporter.post(`${track}/tanda`, { ...signing, 'kode-tanda': 'AAAA-BBBB' })).text()).toContain('tidak cocok');
  expect((await reporter.post(`${track}/tanda`, { ...signing, 'kode-tanda': secret })).status).toBe(303);
  expect((await head.post(`${desk}/tanda`, { ...signing, coretan: '10,10 20,30;40,40 50,60' })).status).toBe(303);
  expect(await reporter.page(track)).toContain('Sepakat');
  expect((await coordinator.post(`${desk}/berita`, {})).status).toBe(303);
  for (const [who, path] of [[reporter, track], [head, desk]] as const) expect((await who.get(`${path}/berita-acara.pdf`)).headers.get('content-type')).toBe('application/pdf');
  expect((await new Visitor(it.app).get(`${track}/berita-acara.pdf`)).status, 'strangers are sent to the secret').toBe(303);
});

test('steps of officers do not exist on the reporter\'s page, and confidential notes are on no other page', async () => {
  const { id, reporter, officer, track, desk } = await running();
  done(await proposeDeliberation(it.world, { kind: 'reporter' }, id, { reason: 'Usul.' }));
  done(await acceptDeliberation(it.world, it.cast.officers.liaison, id, {}));
  done(await appointFacilitator(it.world, it.cast.officers.coordinator, id, { email: 'otherliaison@uji.example', name: '', office: '' }));
  expect((await reporter.post(`${track}/naskah`, { naskah: 'x' })).status).toBe(404);
  const lead = await officer('otherLiaison');
  expect((await lead.post(`${desk}/catatan`, { catatan: 'Rahasia sekali.' })).status).toBe(303);
  expect(await lead.page(desk)).toContain('Rahasia sekali.');
  for (const who of [reporter, await officer('liaison'), await officer('coordinator')]) {
    for (const path of [track, desk, desk.replace('/musyawarah', ''), '/konsol/musyawarah']) expect(await who.page(path), path).not.toContain('Rahasia sekali.');
  }
  expect((await (await officer('clerk')).get(desk)).status).toBe(404);
});

test('an invitation is proved read by opening the page, once', async () => {
  const { id, reporter, officer, track, desk } = await running();
  done(await proposeDeliberation(it.world, { kind: 'reporter' }, id, { reason: 'Usul.' }));
  done(await acceptDeliberation(it.world, it.cast.officers.liaison, id, {}));
  done(await appointFacilitator(it.world, it.cast.officers.coordinator, id, { email: 'otherliaison@uji.example', name: '', office: '' }));
  const lead = await officer('otherLiaison');
  expect((await lead.post(`${desk}/sidang`, { 'tanggal-sidang': addDays(dayOf(it.world.now(), 420), 5), 'jam-sidang': '09:00', 'tempat-sidang': 'Balai RW' })).status).toBe(303);
  expect(await lead.page(desk)).not.toContain('dibaca pada');
  expect(await reporter.page(track)).toContain('dibaca pada');
  expect(await lead.page(desk)).toContain('dibaca pada');
});
