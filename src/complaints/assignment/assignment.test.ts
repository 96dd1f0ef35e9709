import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Desk, openConsole, type Console } from '../../../test/console-app.ts';
import { signInAs } from '../../directory/officers/actions/create.ts';
import { listMails } from '../../platform/mail/outbox.ts';
import { raiseEscalations } from '../jobs.ts';
import { absentBehind, fairSplit, standInFor, type Away } from './domain.ts';
import { assignmentProblems } from './verify.ts';

let it: Console;
let coordinator: Desk; let ani: Desk; let budi: Desk; let head: Desk; let other: Desk;
beforeAll(async () => {
  it = await openConsole();
  coordinator = await it.officer(['coordinator'], 'DISKOMINFO');
  [ani, budi, head] = [await it.officer(['agency_liaison'], 'DLH'), await it.officer(['agency_liaison'], 'DLH'), await it.officer(['agency_head'], 'DLH')];
  other = await it.officer(['agency_liaison'], 'DISHUB');
});
afterAll(() => it.close());

async function forwarded(): Promise<string> {
  const { number } = await it.lodge();
  const dlh = [...it.directory.bodies.values()].find((body) => body.code === 'DLH')!.id;
  const sent = await coordinator.post(`/konsol/kasus/${number}/disposisi`, { instansi: dlh, kelas: 'complaint_service', versi: '1' });
  if (sent.status !== 303) throw new Error(`not referred: ${sent.status}`);
  return number;
}
const give = (by: Desk, number: string, to: string, was = '') => by.post(`/konsol/kasus/${number}/pemegang`, { kepada: to, pemegang: was });
const problems = async () => it.db.read(async (tx) => { const all: string[] = []; for await (const one of assignmentProblems(tx)) all.push(`${one.where} ${one.what}`); return all; });
/** Days later everybody has to sign in again. */
const again = async (desk: Desk) => new Desk(it.app, await signInAs(it.world, desk.who.id), desk.who);
const LIST = '/konsol/tugas';

describe('who of an office holds a case', () => {
  test('an officer takes a case, finds it under "mine", and a resident reads nothing of it', async () => {
    const number = await forwarded();
    expect(await ani.page(`${LIST}?pemegang=bebas`)).toContain(number);
    expect((await give(ani, number, ani.who.id)).status).toBe(303);
    expect(await ani.page(`${LIST}?pemegang=saya`)).toContain(number);
    expect(await budi.page(`${LIST}?pemegang=saya`)).not.toContain(number);
    expect(await ani.page(`${LIST}?pemegang=bebas`)).not.toContain(number);
    const page = await budi.page(`/konsol/kasus/${number}`);
    expect(page).toContain(`Dipegang ${ani.who.name}`);
    const { id } = await it.stored(number);
    const seen = await it.db.read((tx) => tx.sql<{ visibility: string }>`select visibility from timeline_entries where origin_id = ${id} and kind = 'assigned'`);
    expect(seen).toEqual([{ visibility: 'internal' }]);
  });

  test('of two officers who take the same case at once one has it and the other is told', async () => {
    const number = await forwarded();
    const answers = await Promise.all([give(ani, number, ani.who.id), give(budi, number, budi.who.id)]);
    expect(answers.map((one) => one.status).sort()).toEqual([303, 422]);
    expect(await answers.find((one) => one.status === 422)!.text()).toContain('Rekan Anda baru saja mengambil');
  });

  test('an officer of another office can neither take it nor be given it', async () => {
    const number = await forwarded();
    expect((await give(other, number, other.who.id)).status).toBe(404);
    expect((await give(coordinator, number, coordinator.who.id)).status).toBe(404);
    const answer = await give(ani, number, other.who.id);
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('hanya dapat dipegang petugas instansinya')]);
  });

  test('a case that goes back to the coordinator is held by nobody, also when it returns', async () => {
    const number = await forwarded();
    await give(ani, number, ani.who.id);
    const back = await ani.post(`/konsol/kasus/${number}/pengembalian`, { 'alasan-kembali': 'not_enough_information', 'penjelasan-kembali': 'Alamatnya belum jelas.' });
    expect(back.status).toBe(303);
    const dlh = [...it.directory.bodies.values()].find((body) => body.code === 'DLH')!.id;
    await coordinator.post(`/konsol/kasus/${number}/disposisi`, { instansi: dlh, kelas: 'complaint_service' });
    expect(await ani.page(`${LIST}?pemegang=bebas`)).toContain(number);
    expect(await problems()).toEqual([]);
  });

  test('verification sees a holder whom the history does not know', async () => {
    const number = await forwarded();
    await give(ani, number, ani.who.id);
    const { id } = await it.stored(number);
    await it.db.transaction((tx) => tx.sql`update complaint_assignments set officer_id = ${budi.who.id} where complaint_id = ${id}`);
    expect(await problems()).toEqual([`complaints/${number} is held by an officer to whom its history never gave it`]);
    await it.db.transaction((tx) => tx.sql`delete from complaint_assignments where complaint_id = ${id}`);
  });

  test('the fair split is shown first, leaves loads level, and spares whoever is taken meanwhile', async () => {
    const numbers = [await forwarded(), await forwarded(), await forwarded()];
    const page = await head.page('/konsol/tugas/pembagian');
    for (const number of numbers) expect(page).toContain(`name="untuk-${number}"`);
    expect(await head.page('/konsol/tugas/pembagian')).toBe(page);
    await give(budi, numbers[0]!, budi.who.id);
    const answer = await head.post('/konsol/tugas/pembagian', { kasus: numbers, ...Object.fromEntries(numbers.map((number) => [`untuk-${number}`, ani.who.id])) });
    const text = await answer.text();
    expect(text).toContain('2 kasus dibagikan.');
    expect(text).toContain(`Tidak dibagikan karena sudah berubah: ${numbers[0]}.`);
    expect(await budi.page(`${LIST}?pemegang=saya`)).toContain(numbers[0]);
  });
});

describe('absence', () => {
  test('while somebody is away new cases and reminders go to the deputy, whose rights do not grow; it ends by itself', async () => {
    const held = await forwarded();
    await give(ani, held, ani.who.id);
    const entered = await ani.post('/konsol/ketidakhadiran', { mulai: '2026-06-09', sampai: '2026-06-12', pengganti: budi.who.id });
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/konsol/ketidakhadiran?ok=simpan']);
    expect(await budi.page(`${LIST}?pemegang=saya`)).toContain(held);
    expect(await budi.page(LIST)).toContain(`Milik saya (menggantikan ${ani.who.name})`);
    const fresh = await forwarded();
    await give(head, fresh, ani.who.id);
    expect(await budi.page(`/konsol/kasus/${fresh}`)).toContain(`Dipegang ${budi.who.name}`);
    // A liaison does not extend a deadline, whoever they stand in for.
    await head.post('/konsol/ketidakhadiran', { siapa: head.who.id, mulai: '2026-06-09', sampai: '2026-06-12', pengganti: budi.who.id });
    expect(await budi.page(`/konsol/kasus/${fresh}`)).not.toContain('id="perpanjangan"');
    it.clock.set('2026-06-13T02:00:00Z');
    expect(await (await again(budi)).page(`${LIST}?pemegang=saya`)).not.toContain(held);
    expect(await (await again(ani)).page(`${LIST}?pemegang=saya`)).toContain(held);
    it.clock.set('2026-06-09T02:00:00Z');
  });

  test('reminders of the clock reach the deputy too', async () => {
    const deputy = await it.officer(['agency_liaison'], 'DISHUB');
    await other.post('/konsol/ketidakhadiran', { mulai: '2026-06-09', sampai: '2026-07-31', pengganti: deputy.who.id });
    const { number } = await it.lodge();
    const dishub = [...it.directory.bodies.values()].find((body) => body.code === 'DISHUB')!.id;
    await coordinator.post(`/konsol/kasus/${number}/disposisi`, { instansi: dishub, kelas: 'complaint_service', versi: '1' });
    it.clock.set('2026-07-20T02:00:00Z');
    await raiseEscalations(it.world);
    it.clock.set('2026-06-09T02:00:00Z');
    const mails = await it.db.read((tx) => listMails(tx));
    const to = await it.db.read((tx) => tx.sql<{ email: string }>`select email from officers where id = ${deputy.who.id}`);
    expect(mails.map((mail) => mail.to)).toContain(to[0]!.email);
  });

  test('nobody is away twice on one day, two forms at once included, and only a head enters others', async () => {
    const form = { mulai: '2026-08-03', sampai: '2026-08-05', pengganti: '' };
    const answers = await Promise.all([budi.post('/konsol/ketidakhadiran', form), budi.post('/konsol/ketidakhadiran', form)]);
    expect(answers.map((one) => one.status).sort()).toEqual([303, 422]);
    await budi.post('/konsol/ketidakhadiran', { ...form, siapa: ani.who.id, mulai: '2026-09-01', sampai: '2026-09-01' });
    const own = await it.db.read((tx) => tx.sql`select officer_id from officer_absences where from_on = '2026-09-01'`);
    expect(own).toEqual([{ officer_id: budi.who.id }]);
    const absence = (await it.db.read((tx) => tx.sql<{ id: string }>`select id from officer_absences where from_on = '2026-09-01'`))[0]!.id;
    expect((await ani.post(`/konsol/ketidakhadiran/${absence}/akhir`)).status).toBe(404);
    expect((await head.post(`/konsol/ketidakhadiran/${absence}/akhir`)).status).toBe(303);
  });

  test('an absence that ends before it begins, or names a stranger, is refused and keeps what was typed', async () => {
    const answer = await ani.post('/konsol/ketidakhadiran', { mulai: '2026-10-05', sampai: '2026-10-01', pengganti: '' });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('value="2026-10-05"')]);
    const stranger = await ani.post('/konsol/ketidakhadiran', { mulai: '2026-10-05', sampai: '2026-10-06', pengganti: other.who.id });
    expect(await stranger.text()).toContain('Pilih rekan seinstansi');
  });
});

describe('decisions without effects', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const anyAway = fc.array(fc.tuple(fc.constantFrom(...ids), fc.option(fc.constantFrom(...ids)))).map((pairs): Away => new Map(pairs.map(([id, deputyId]) => [id, { deputyId, untilOn: '2026-06-12' as const }])));
  test('chains of deputies end at somebody who is present, or at nobody', () => fc.assert(fc.property(anyAway, fc.constantFrom(...ids), (away, id) => {
    const found = standInFor(id, away);
    expect(found === null || !away.has(found)).toBe(true);
    if (!away.has(id)) expect(found).toBe(id);
  })));
  test('every absent officer stands behind at most one who is present', () => fc.assert(fc.property(anyAway, (away) => {
    const behind = ids.flatMap((id) => absentBehind(id, away));
    expect(new Set(behind).size).toBe(behind.length);
  })));
  test('a split of equal cases among equals differs by one at most', () => fc.assert(fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 40 }), (people, cases) => {
    const loads = Array.from({ length: people }, (_, n) => ({ id: `o${n}`, name: `Nama ${n}`, open: 0, soon: 0 }));
    const split = fairSplit(Array.from({ length: cases }, (_, n) => ({ id: `c${n}`, isSoon: false })), loads, () => true);
    const counts = loads.map((one) => [...split.values()].filter((id) => id === one.id).length);
    expect(split.size).toBe(cases);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  })));
});
