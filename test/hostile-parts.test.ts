import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { photoBodyLimit } from '../src/commands/photo-forms.ts';
import { closeLive, MOST_PER_OFFICER } from '../src/complaints/live/hub.ts';
import { MAX_FIELD_BYTES } from '../src/platform/http/forms.ts';
import { inspectionById } from '../src/complaints/closure/store-inspections.ts';
import { acceptDeliberation, appointFacilitator, proposeDeliberation } from '../src/complaints/deliberation/actions-begin.ts';
import { registrationsOf } from '../src/ngombe/store-registrations.ts';
import { sessionByEdition } from '../src/ngombe/store-sessions.ts';
import { closeScreens, MOST_PER_NETWORK } from '../src/ngombe/room/hub.ts';
import { makeInspection } from './access-examples.ts';
import { clerkOf, done, lodged, stored, type Clerk } from './cases.ts';
import { openDialogue } from './dialogue.ts';
import { openProductForTests, type WholeProduct } from './served.ts';
import { Visitor } from './visitor.ts';

let it: WholeProduct;
let clerk: Clerk;
let real: ReturnType<typeof createApp>;
beforeAll(async () => {
  it = await openProductForTests();
  clerk = clerkOf(it.world, it.cast);
  real = createApp({ worldFor: () => Promise.resolve(it.world), trustedProxies: ['0.0.0.0'], production: true, bodyLimit: photoBodyLimit });
});
afterAll(async () => { closeLive(); closeScreens(); await it?.close(); });

/** A photo that no codec makes small. */
const bigPhoto = async (): Promise<File> => {
  const [width, height] = [1800, 1400];
  const bytes = await sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } }).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
  expect(bytes.length).toBeGreaterThan(4_000_000);
  expect(bytes.length).toBeLessThan(10_000_000);
  return new File([new Uint8Array(bytes)], 'besar.jpg', { type: 'image/jpeg' });
};

test('an inspector sends a photo as large as phones make them, with the limits of the real product', async () => {
  const id = await makeInspection(it.world, clerk);
  const coordinator = new Visitor(real, await it.cast.signIn('coordinator'));
  const answer = await coordinator.post(`/konsol/pemeriksaan/${id}/hasil`, { hasil: 'confirmed', temuan: 'Sudah kami lihat sendiri.' }, [await bigPhoto()]);
  expect([answer.status, (await it.world.db.read((tx) => inspectionById(tx, id)))!.result]).toEqual([303, 'confirmed']);
});

describe('streams', () => {
  test('asking for the head of a stream a hundred times takes nobody\'s place', async () => {
    const { edition } = await openDialogue(it.world, it.cast);
    const visitor = new Visitor(it.app);
    for (let n = 0; n < MOST_PER_NETWORK + 2; n += 1) expect((await visitor.send(`/ngombe/${edition}/langsung`, { method: 'HEAD' })).status).toBe(200);
    const screen = await visitor.get(`/ngombe/${edition}/langsung`);
    expect(screen.status).toBe(200);
    await screen.body!.cancel();
    const officer = new Visitor(it.app, await it.cast.signIn('coordinator'));
    for (let n = 0; n < MOST_PER_OFFICER + 2; n += 1) await officer.send('/konsol/langsung', { method: 'HEAD' });
    const stream = await officer.get('/konsol/langsung');
    expect(stream.status).toBe(200);
    await stream.body!.cancel();
  });
});

describe('too much of everything', () => {
  test('fifty thousand lines to hide are not fifty thousand searches', async () => {
    const { id, number } = await lodged(it.world, { text: 'a '.repeat(4_900) });
    await clerk.refer(id);
    const coordinator = new Visitor(it.app, await it.cast.signIn('coordinator'));
    const kata = Array.from({ length: 6_000 }, (_, n) => (n % 2 ? 'a' : `a ${'a '.repeat(n % 50)}`)).join('\n').slice(0, MAX_FIELD_BYTES - 1);
    const started = performance.now();
    const answer = await coordinator.post(`/konsol/kasus/${number}/penyamaran`, { versi: String((await stored(it.world, number)).version), kata, 'jenis-kata': 'other', lihat: 'ya' });
    expect(answer.status).toBeLessThan(500);
    expect(performance.now() - started).toBeLessThan(6_000);
  }, 60_000);

  test('no part of a deliberation takes a name of a hundred kilobytes', async () => {
    const { id, number } = await lodged(it.world);
    await clerk.refer(id);
    await clerk.accept(id);
    done(await proposeDeliberation(it.world, { kind: 'reporter' }, id, { reason: 'Mari bicara.' }));
    done(await acceptDeliberation(it.world, it.cast.officers.liaison, id, {}));
    done(await appointFacilitator(it.world, it.cast.officers.coordinator, id, { email: '', name: 'Bu Penengah', office: 'Kampus' }));
    const coordinator = new Visitor(it.app, await it.cast.signIn('coordinator'));
    const long = 'x'.repeat(90_000);
    for (const [step, fields] of [['fasilitator', { 'nama-fasilitator': long, 'lembaga-fasilitator': long }], ['sidang', { 'tanggal-sidang': '2030-01-07', 'jam-sidang': '09:00', 'tempat-sidang': long }],
      ['naskah', { 'jenis-naskah': 'agreed', naskah: 'Sepakat.', 'pihak-1': 'body', 'wajib-1': long, 'batas-1': '2026-07-01', 'dasar-1': long }]] as const) {
      expect((await coordinator.post(`/konsol/kasus/${number}/musyawarah/${step}`, fields)).status, step).toBe(422);
    }
  });

  test('a telephone number is a telephone number to its end', async () => {
    const { edition } = await openDialogue(it.world, it.cast);
    const fields = { tanya: 'Kapan selokan dikeruk?', nama: 'Warga', telepon: `081234567890${' '.repeat(30)}${'9'.repeat(50_000)}` };
    expect((await new Visitor(it.app).post(`/ngombe/${edition}/daftar`, fields)).status).toBe(422);
    // However it is written, it is one telephone: that of the person who is registered there already.
    for (const telepon of ['0812-0000-0001', '+62 812 0000 0001', '620812 0000 0001', '0062 812 0000 0001']) expect((await new Visitor(it.app).post(`/ngombe/${edition}/daftar`, { ...fields, telepon })).status, telepon).toBe(422);
    expect(await it.world.db.read(async (tx) => (await registrationsOf(tx, (await sessionByEdition(tx, edition))!.id)).length)).toBe(1);
  });
});
