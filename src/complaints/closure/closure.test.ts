import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clerkOf, done, lodged, stored, type Clerk } from '../../../test/cases.ts';
import { bodyOf, openConsole, type Console, type Desk } from '../../../test/console-app.ts';
import { castOf, type Cast } from '../../../test/people.ts';
import { partyTimelineOf, timelineOf } from '../../followup/store-timeline.ts';
import { promisesOf } from '../../followup/store-promises.ts';
import { answerReport, type AnswerAct } from '../actions/agency.ts';
import { prepareImages, type PreparedImage } from '../../platform/files/prepare.ts';
import { contestAnswer } from '../actions/reporter.ts';
import { originOf } from '../actions/step.ts';
import { changeHouseRule, houseRules } from '../house-rules/store-house-rules.ts';
import { filesOf } from '../store-files.ts';
import { complaintProblems } from '../verify.ts';
import { giveInspectionTo, reportInspection } from './inspect.ts';
import { addSitePhotos } from './site-photo.ts';
import { inspectionsOf, pageOfDraws } from './store-inspections.ts';
import { disputesOf, matchesOf, proofsOf } from './store-proofs.ts';

let it: Console;
let cast: Cast;
let clerk: Clerk;
let coordinator: Desk;
let liaison: Desk;
beforeAll(async () => {
  it = await openConsole();
  cast = await castOf(it.world);
  clerk = clerkOf(it.world, cast);
  [coordinator, liaison] = [await it.officer(['coordinator']), await it.officer(['agency_liaison'], 'DLH')];
});
afterAll(() => it.close());

/** A picture with so much in it that it has a fingerprint of its own; what the camera wrote comes with it. */
async function scene(seed: number, exif: { taken?: string; place?: [string, string]; software?: string; camera?: boolean } = {}, quality = 80): Promise<PreparedImage> {
  const patches = Array.from({ length: 9 * 8 }, (_, n) => ((n * 97 + seed * 7919 + (n * seed) % 131) % 256));
  const grey = await sharp(Buffer.from(patches), { raw: { width: 9, height: 8, channels: 1 } }).resize(450, 400, { kernel: 'cubic' }).png().toBuffer();
  const ifd: Record<string, Record<string, string>> = {
    IFD0: { ...(exif.camera === false ? {} : { Make: 'Ponsel Uji' }), ...(exif.software ? { Software: exif.software } : {}) },
    ...(exif.taken ? { IFD2: { DateTimeOriginal: exif.taken } } : {}),
    ...(exif.place ? { IFD3: { GPSLatitudeRef: 'S', GPSLatitude: exif.place[0], GPSLongitudeRef: 'E', GPSLongitude: exif.place[1] } } : {}),
  };
  const bytes = await sharp(grey).toColourspace('srgb').jpeg({ quality }).withExif(ifd).toBuffer();
  return (await prepareImages(it.world, [{ name: 'foto.jpg', mime: 'image/jpeg', bytes, tooLarge: false }])).images[0]!;
}
const HERE: [string, string] = ['7/1 58/1 0/1', '112/1 38/1 0/1'];
const POINT = { latitude: -(7 + 58 / 60), longitude: 112 + 38 / 60 };

/** A pothole in an agency's hands, and where it is. */
async function pothole(withPoint = true): Promise<{ id: string; number: string }> {
  const made = await lodged(it.world, { text: 'Lubang besar di tikungan, motor sering jatuh.' });
  await clerk.refer(made.id, { categoryId: 'roads' });
  if (withPoint) await it.db.transaction(async (tx) => { await tx.sql`insert into complaint_points (complaint_id, latitude, longitude) values (${made.id}, ${POINT.latitude}, ${POINT.longitude})`; });
  return made;
}
const solve = (id: string, images: readonly PreparedImage[], more: Partial<AnswerAct> = {}) => answerReport(it.world, cast.officers.liaison, id, {
  kind: 'completing', text: 'Lubang di tikungan sudah kami tambal.', outcome: 'solved', doneWhat: 'Menambal lubang', doneOn: '2026-06-08', doneBy: 'Regu jalan', images, imagesBefore: [], ...more });
const flagsOf = async (id: string) => (await it.db.read((tx) => proofsOf(tx, id))).map((proof) => [...proof.flags]);
const problems = () => it.db.read(async (tx) => { const all: string[] = []; for await (const one of complaintProblems(tx, it.world.files)) all.push(one.what); return all; });
/** What a camera in the city writes an hour ago. */
const recent = (): string => new Date(it.world.now().getTime() + 6 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ').replaceAll('-', ':').replace(/^(\d{4}):(\d\d):(\d\d)/, '$1:$2:$3');
const setPercent = (value: number) => it.db.transaction(async (tx) => changeHouseRule(tx, { key: 'inspectionPercent', was: (await houseRules(tx)).inspectionPercent, value, at: it.world.now(), by: { id: cast.officers.coordinator.id, name: 'Uji' }, reason: 'Uji' }));

describe('proof', () => {
  test('a pothole is not solved without a photo; an explanation or "not possible" needs none', async () => {
    const { id } = await pothole();
    expect(await solve(id, [])).toEqual({ refused: 'proof-needed' });
    expect(done(await solve(id, [], { outcome: 'explained' })).state).toBe('answered');
    const other = await lodged(it.world);
    await clerk.refer(other.id, { categoryId: 'civil_documents' });
    expect(done(await solve(other.id, [])).state).toBe('answered');
  });

  test('a photo from the place and of today goes through unmarked', async () => {
    const { id } = await pothole();
    it.clock.advance(3 * 3_600_000);
    expect(done(await solve(id, [await scene(1, { taken: recent(), place: HERE })])).state).toBe('answered');
    expect(await flagsOf(id)).toEqual([[]]);
  });

  test('far, old or without place: not refused, but the officer says why, and the coordinator reads both', async () => {
    const { id, number } = await pothole();
    const far = await scene(2, { taken: '2026:01:02 10:00:00', place: ['8/1 5/1 0/1', '112/1 38/1 0/1'] });
    expect(await solve(id, [far])).toEqual({ refused: 'proof-reason' });
    done(await solve(id, [far], { proofReason: 'Jam kamera salah dan tempat dari kantor.' }));
    expect(await flagsOf(id)).toEqual([['far', 'before-report']]);
    const page = await coordinator.page(`/konsol/kasus/${number}`);
    for (const words of ['Jauh dari titik laporan', 'Diambil sebelum laporan masuk', 'Jam kamera salah dan tempat dari kantor.']) expect(page).toContain(words);
    const bare = await pothole(false);
    done(await solve(bare.id, [await scene(3, { software: 'Adobe Photoshop 26', camera: false })], { proofReason: 'Dikirim lewat pesan.' }));
    expect(await flagsOf(bare.id)).toEqual([['no-place', 'no-time', 'edited', 'no-camera']]);
  });

  test('photos on the spot wait unseen by the public, carry place and time of the server, and go out with the answer', async () => {
    const { id, number } = await pothole();
    done(await addSitePhotos(it.world, cast.officers.liaison, id, { images: [await scene(4)], device: { ...POINT, accuracy: 12 } }));
    const [before] = (await it.db.read((tx) => filesOf(tx, id)));
    expect(before).toMatchObject({ role: 'after', isPublic: false });
    expect(await liaison.page(`/konsol/kasus/${number}/foto-lokasi`)).toContain('tempat tercatat');
    expect(await liaison.page(`/konsol/kasus/${number}`)).toContain('1 foto lokasi menunggu');
    done(await solve(id, []));
    const [file] = await it.db.read((tx) => filesOf(tx, id));
    expect(file!.isPublic).toBe(true);
    expect(await flagsOf(id)).toEqual([[]]);
    const [proof] = await it.db.read((tx) => proofsOf(tx, id));
    expect(proof).toMatchObject({ metres: 0, usedIn: file!.entryId, takenBy: cast.officers.liaison.id });
  });

  test('the page on the spot works without script, and asks for a photo', async () => {
    const { number } = await pothole();
    const empty = await liaison.post(`/konsol/kasus/${number}/foto-lokasi`, { lintang: '', bujur: '', akurasi: '' });
    expect([empty.status, (await empty.text()).includes('Ambil sekurangnya satu foto.')]).toEqual([422, true]);
    expect(await liaison.page(`/konsol/kasus/${number}/foto-lokasi`)).toContain('capture="environment"');
    expect((await coordinator.get(`/konsol/kasus/${number}/foto-lokasi`)).status).toBe(404);
  });

  test('the same photo for two completions, and a paler copy of it, are shown beside each other with the way to the other case', async () => {
    const [first, second, third] = [await pothole(), await pothole(), await pothole()];
    it.clock.advance(3 * 3_600_000);
    const photo = await scene(5, { taken: recent(), place: HERE });
    done(await solve(first.id, [photo]));
    done(await solve(second.id, [photo], { proofReason: 'Jalan yang sama.' }));
    const copy = await scene(5, { taken: recent(), place: HERE }, 35);
    expect(copy.originalKey).not.toBe(photo.originalKey);
    done(await solve(third.id, [copy]));
    expect([await flagsOf(second.id), await flagsOf(third.id)]).toEqual([[['same-photo']], [['near-copy']]]);
    const page = await coordinator.page(`/konsol/kasus/${second.number}`);
    expect(page).toContain(`/konsol/kasus/${first.number}`);
    expect(page).toContain('Foto yang sama pernah dipakai');
    await it.db.transaction(async (tx) => { await tx.sql`update complaints set body_id = ${cast.bodyB} where id = ${first.id}`; });
    const seen = await liaison.page(`/konsol/kasus/${second.number}`);
    expect(seen).not.toContain(first.number);
    expect(seen).toContain('Foto di kasus yang tidak dapat Anda buka');
    const matches = await it.db.read((tx) => matchesOf(tx, third.id));
    expect(matches.map((one) => one.otherComplaintId).sort()).toEqual([first.id, second.id].sort());
    await it.db.transaction(async (tx) => { await tx.sql`update complaints set body_id = ${cast.bodyA} where id = ${first.id}`; });
  });

  test('plain pictures are not called alike; a resident\'s place is not kept', async () => {
    const [a, b] = [await pothole(), await pothole()];
    const [grey, paler] = [(await clerk.images('#777'))[0]!, (await clerk.images('#999'))[0]!];
    done(await solve(a.id, [grey], { proofReason: 'Uji' }));
    done(await solve(b.id, [paler], { proofReason: 'Uji' }));
    expect((await flagsOf(b.id))[0]).not.toContain('near-copy');
    const { id } = await lodged(it.world, { images: [await scene(6, { place: HERE, taken: recent() })] });
    const rows = await it.db.read((tx) => tx.sql<{ latitude: number | null; taken_at: Date | null; band0: number | null }>`select latitude, taken_at, band0 from complaint_photo_marks where complaint_id = ${id}`);
    expect(rows).toEqual([{ latitude: null, taken_at: null, band0: expect.any(Number) }]);
  });
});

describe('second inspection', () => {
  async function drawn(): Promise<{ id: string; number: string; inspection: string }> {
    await setPercent(100);
    const made = await lodged(it.world);
    await clerk.refer(made.id, { categoryId: 'roads' });
    await clerk.answer(made.id, { images: await clerk.images('#3a6'), proofReason: 'Foto uji.' });
    await setPercent(0);
    const [inspection] = await it.db.read((tx) => inspectionsOf(tx, made.id));
    return { ...made, inspection: inspection!.id };
  }
  const report = (who: keyof Cast['officers'], id: string, inspectionId: string, result: 'confirmed' | 'not_confirmed' | 'could_not', images: readonly PreparedImage[]) =>
    reportInspection(it.world, cast.officers[who], id, { inspectionId, result, words: 'Kami datang sore ini.', images });

  test('the draw can be done again from the history and the secret of the day, and owes an inspection with its own clock', async () => {
    const { id, number } = await drawn();
    const draw = (await it.db.read((tx) => pageOfDraws(tx, '00000000-0000-0000-0000-000000000000', 500))).find((one) => one.complaintId === id)!;
    // The rule as the page states it, typed anew.
    const digest = createHash('sha256').update(`${id}|${draw.headSeq}|${draw.headHash}|${draw.salt.toString('hex')}`).digest('hex');
    expect(draw.number).toBe(Math.floor((Number.parseInt(digest.slice(0, 8), 16) / 4294967296) * 10000));
    const promise = (await it.db.read((tx) => promisesOf(tx, originOf(id)))).find((one) => one.kind === 'inspection')!;
    expect(promise).toMatchObject({ owedBy: { type: 'coordinator', id: null }, state: 'running', dueOn: '2026-06-16' });
    const entry = (await it.db.read((tx) => timelineOf(tx, originOf(id)))).find((one) => one.kind === 'inspection-drawn');
    expect(entry).toMatchObject({ visibility: 'internal', data: { number: draw.number, percent: 100, commitment: createHash('sha256').update(draw.salt).digest('hex') } });
    expect(await coordinator.page(`/konsol/pemeriksaan`)).toContain(number);
    const page = await coordinator.page(`/konsol/pemeriksaan/${draw.id}`);
    expect(page).toContain('dibuka besok');
    expect(page).not.toContain(draw.salt.toString('hex'));
  });

  test('neither the office that answered nor the officer who did may inspect; a stranger sees nothing', async () => {
    const { id, inspection } = await drawn();
    const photo = await clerk.images('#345');
    for (const who of ['liaison', 'head', 'otherLiaison', 'leadership'] as const) expect(await report(who, id, inspection, 'confirmed', photo), who).toBeNull();
    expect((await liaison.get(`/konsol/pemeriksaan/${inspection}`)).status).toBe(404);
    expect(await giveInspectionTo(it.world, cast.officers.coordinator, id, { inspectionId: inspection, bodyId: cast.bodyA })).toEqual({ refused: 'inspection-stays' });
    done(await giveInspectionTo(it.world, cast.officers.coordinator, id, { inspectionId: inspection, bodyId: cast.bodyB }));
    expect((await it.db.read((tx) => promisesOf(tx, originOf(id)))).find((one) => one.kind === 'inspection')!.owedBy).toEqual({ type: 'body', id: cast.bodyB });
    const other = await it.officer(['agency_liaison'], 'DISHUB');
    expect(await other.page('/konsol/pemeriksaan')).toContain(inspection);
    expect(await other.page(`/konsol/pemeriksaan/${inspection}`)).toContain('name="temuan"');
    expect((await other.get(`/konsol/kasus/${(await stored(it.world, (await it.db.read((tx) => inspectionsOf(tx, id)))[0]!.number)).number}`)).status, 'the case itself stays closed to it').toBe(404);
    expect(done(await report('otherLiaison', id, inspection, 'confirmed', photo)).state).toBe('answered');
    expect(await report('coordinator', id, inspection, 'not_confirmed', photo)).toEqual({ refused: 'inspected-already' });
  });

  test('what is not confirmed begins again with its reason, even after the reporter was content', async () => {
    const { id, number, inspection } = await drawn();
    await clerk.approve(id);
    expect((await it.db.read((tx) => promisesOf(tx, originOf(id)))).find((one) => one.kind === 'inspection')!.state, 'the end of the case does not end it').toBe('running');
    expect(await report('coordinator', id, inspection, 'not_confirmed', [])).toEqual({ refused: 'proof-needed' });
    const after = done(await report('coordinator', id, inspection, 'not_confirmed', await clerk.images('#123')));
    expect(after).toMatchObject({ state: 'in_progress', verdict: null, endedAt: null, hasCompletingAnswer: false });
    const kinds = (await it.db.read((tx) => partyTimelineOf(tx, originOf(id)))).map((one) => one.kind);
    expect(kinds).toContain('inspected');
    expect(kinds.at(-2)).toBe('reopened');
    const open = await (await it.app.request(`https://wadah.test/kasus/${number}`, { headers: { host: 'wadah.test' } })).text();
    expect(open).toContain('Tidak sesuai');
    expect(await problems()).toEqual([]);
  });

  test('while the reply time runs, a failed inspection ends it; after an objection the case stays where it is', async () => {
    const running = await drawn();
    done(await report('coordinator', running.id, running.inspection, 'not_confirmed', await clerk.images('#222')));
    expect((await it.db.read((tx) => promisesOf(tx, originOf(running.id)))).filter((one) => one.state === 'running').map((one) => one.kind)).toEqual(['contest_answer']);
    const contested = await drawn();
    await clerk.contest(contested.id);
    expect(done(await report('coordinator', contested.id, contested.inspection, 'not_confirmed', await clerk.images('#222'))).state).toBe('contested');
    expect(await problems()).toEqual([]);
  });

  test('answered anew by the very office that was to look: the newest answer is looked at, and by somebody else', async () => {
    const { id, inspection } = await drawn();
    done(await giveInspectionTo(it.world, cast.officers.coordinator, id, { inspectionId: inspection, bodyId: cast.bodyB }));
    await clerk.contest(id);
    await clerk.accept(id);
    await clerk.giveBack(id);
    await clerk.refer(id, { bodyId: cast.bodyB, categoryId: 'roads', publication: null });
    done(await answerReport(it.world, cast.officers.otherLiaison, id, {
      kind: 'completing', text: 'Kini sudah kami tambal ulang dengan aspal.', outcome: 'solved', doneWhat: 'Ditambal ulang', doneOn: '2026-06-08', doneBy: 'Regu kedua', images: await clerk.images('#456'), imagesBefore: [], proofReason: 'Foto uji.' }));
    expect(await report('otherLiaison', id, inspection, 'confirmed', await clerk.images('#567'))).toBeNull();
    expect((await it.db.read((tx) => promisesOf(tx, originOf(id)))).find((one) => one.kind === 'inspection')!.owedBy).toEqual({ type: 'coordinator', id: null });
    expect(await coordinator.page(`/konsol/pemeriksaan/${inspection}`)).toContain('Kini sudah kami tambal ulang');
    expect(done(await report('coordinator', id, inspection, 'confirmed', await clerk.images('#678'))).state).toBe('answered');
    expect(await problems()).toEqual([]);
  });

  test('the form keeps what was typed, and the list of results shows it', async () => {
    const { inspection } = await drawn();
    const answer = await coordinator.post(`/konsol/pemeriksaan/${inspection}/hasil`, { hasil: 'confirmed', temuan: 'Sudah rapi.' });
    const html = await answer.text();
    expect([answer.status, html.includes('Sudah rapi.'), html.includes('Tambahkan foto dari tempatnya.')]).toEqual([422, true, true]);
    const long = await coordinator.post(`/konsol/pemeriksaan/${inspection}/hasil`, { hasil: 'could_not', temuan: 'a'.repeat(10_001) });
    expect([long.status, (await long.text()).includes('lebih dari 10.000 huruf')]).toEqual([422, true]);
    expect((await coordinator.post(`/konsol/pemeriksaan/${inspection}/hasil`, { hasil: 'could_not', temuan: 'Jalan ditutup.' })).status).toBe(303);
    expect(await coordinator.page('/konsol/pemeriksaan?bagian=selesai')).toContain('Tidak dapat diperiksa');
  });

  test('verify sees a draw that was bent, an inspection that is gone and one by the answering office', async () => {
    const [bent, gone, own] = [await drawn(), await drawn(), await drawn()];
    expect(await problems()).toEqual([]);
    await it.db.transaction(async (tx) => {
      await tx.sql`update complaint_draws set number = (number + 1) % 10000 where id = ${bent.inspection}`;
      await tx.sql`delete from complaint_inspections where id = ${gone.inspection}`;
      await tx.sql`update complaint_inspections set owner_body_id = body_id where id = ${own.inspection}`;
    });
    expect(await problems()).toEqual(['gives another result when it is drawn again', 'is inspected by the office that answered', '1 cases were drawn, but their inspection is missing']);
  });
});

test('the reporter disputes one photo: it is an objection with its own code, shown beside the photo', async () => {
  const { id, number } = await pothole();
  done(await solve(id, [await scene(9)], { proofReason: 'Uji' }));
  const [file] = await it.db.read((tx) => filesOf(tx, id));
  const strange = await lodged(it.world, { images: await clerk.images('#999') });
  const [foreign] = await it.db.read((tx) => filesOf(tx, strange.id));
  expect(await contestAnswer(it.world, id, { text: 'x', images: [], photo: { fileId: foreign!.id, why: 'old' } }), 'only a photo of this answer').toBeNull();
  done(await contestAnswer(it.world, id, { text: 'Itu gang sebelah.', images: [], photo: { fileId: file!.id, why: 'not_here' } }));
  const entry = (await it.db.read((tx) => partyTimelineOf(tx, originOf(id)))).find((one) => one.kind === 'contested');
  expect(entry!.data).toMatchObject({ code: 'photo', why: 'not_here' });
  expect(await it.db.read((tx) => disputesOf(tx, id))).toMatchObject([{ fileId: file!.id, why: 'not_here' }]);
  expect(await coordinator.page(`/konsol/kasus/${number}`)).toContain('Pelapor membantah foto ini');
  expect((await stored(it.world, number)).contestCount).toBe(1);
  expect(bodyOf(it.directory, 'DLH')).toBe(cast.bodyA);
});
