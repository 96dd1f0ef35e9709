import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { acceptReferral, answerReport, returnReferral, type AnswerAct } from '../src/complaints/actions/agency.ts';
import { prepareImages, type PreparedImage } from '../src/platform/files/prepare.ts';
import { lodgeReport, type LodgeInput } from '../src/complaints/actions/lodge.ts';
import { acceptAnswer, completeReport, contestAnswer, withdrawReport } from '../src/complaints/actions/reporter.ts';
import { archiveReport, askCompletion, referReport, transferReport, type ReferralInput } from '../src/complaints/actions/triage.ts';
import { isRefusal } from '../src/complaints/decisions.ts';
import type { Complaint, ComplaintState } from '../src/complaints/domain.ts';
import { findByNumber } from '../src/complaints/store.ts';
import { bodyByCode } from '../src/directory/bodies/store.ts';
import type { World } from '../src/platform/world.ts';
import type { Cast } from './people.ts';

/** A photo as a phone makes it: JPEG with a camera and a place in it. */
export const photo = (colour = '#c63'): Promise<Buffer> =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: colour } }).jpeg()
    .withExif({ IFD0: { Make: 'Ponsel Uji' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 58/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '112/1 38/1 0/1' } }).toBuffer();
export const photoFile = async (name = 'jalan.jpg', colour?: string): Promise<File> => new File([new Uint8Array(await photo(colour))], name, { type: 'image/jpeg' });

export const stored = async (world: World, number: string): Promise<Complaint> => {
  const found = await world.db.read((tx) => findByNumber(tx, number));
  if (!found) throw new Error(`there is no ${number}`);
  return found;
};

/** The case as it is after an action that must succeed. */
export function done<T extends object>(outcome: T | null): Complaint {
  if (outcome === null || isRefusal(outcome) || 'missing' in outcome) throw new Error(`not done: ${JSON.stringify(outcome)}`);
  return outcome as unknown as Complaint;
}

export async function lodged(world: World, more: Partial<LodgeInput> = {}): Promise<{ id: string; number: string; secret: string }> {
  return lodgeReport(world, {
    text: 'Lampu gang mati sejak Senin, anak-anak takut lewat.', title: '', categoryId: null, functionId: null, proposedClass: 'complaint_service', areaCode: null, landmark: '',
    eventOn: null, anonymous: false, confidential: false, reporter: { name: '', phone: '', email: '', address: '' }, channel: 'web', lodgedBy: null, lang: 'id', images: [],
    token: `uji-${randomBytes(12).toString('hex')}`, ...more,
  });
}

/** Real actions by the cast, one after the other, until a report stands where a test wants it. */
export function clerkOf(world: World, cast: Cast) {
  const { coordinator, liaison } = cast.officers;
  const images = async (colour: string): Promise<PreparedImage[]> =>
    (await prepareImages(world, [{ name: 'foto.jpg', mime: 'image/jpeg', bytes: await photo(colour), tooLarge: false }])).images;
  const refer = async (id: string, more: Partial<ReferralInput> = {}): Promise<Complaint> => done(await referReport(world, coordinator, id, {
    class: 'complaint_service', bodyId: cast.bodyA, categoryId: null, functionId: null, areaCode: null, instruction: 'Mohon dicek malam ini.',
    publication: { title: 'Lampu gang mati', text: 'Lampu gang mati sejak Senin.', fileIds: [] }, ...more }));
  const answer = async (id: string, more: Partial<AnswerAct> = {}): Promise<Complaint> => done(await answerReport(world, liaison, id, {
    kind: 'completing', text: 'Lampu di gang itu sudah kami ganti dan menyala.', outcome: 'solved', doneWhat: 'Lampu diganti dengan LED', doneOn: '2026-06-01', doneBy: 'Regu penerangan jalan',
    images: [], imagesBefore: [], ...more }));
  return {
    images, refer, answer,
    accept: async (id: string) => done(await acceptReferral(world, liaison, id, {})),
    giveBack: async (id: string) => done(await returnReferral(world, liaison, id, { reason: 'other_body_owns_asset', explanation: 'Tiang itu milik dinas lain.' })),
    promise: (id: string) => answer(id, { kind: 'progress', text: 'Akan segera kami jadwalkan perbaikannya.', outcome: undefined, doneWhat: undefined, doneOn: undefined, doneBy: undefined }),
    ask: async (id: string) => done(await askCompletion(world, coordinator, id, { question: 'Di gang nomor berapa?' })),
    complete: async (id: string) => done(await completeReport(world, id, { text: 'Gang tujuh.', images: [] })),
    archive: async (id: string) => done(await archiveReport(world, coordinator, id, { reason: 'duplicate', explanation: 'Sama dengan laporan tetangga Anda.' })),
    async transfer(id: string) {
      const outside = (await world.db.read((tx) => bodyByCode(tx, 'PLN')))!;
      return done(await transferReport(world, coordinator, id, { bodyId: outside.id, letterNumber: '005/12/2026', guidance: 'Hubungi 123 untuk gangguan listrik.' }));
    },
    contest: async (id: string) => done(await contestAnswer(world, id, { text: 'Masih mati di ujung gang.', images: [] })),
    approve: async (id: string) => done(await acceptAnswer(world, id, { text: 'Terima kasih.' })),
    withdraw: async (id: string) => done(await withdrawReport(world, id, { reason: 'Sudah kami bereskan sendiri.' })),
  };
}
export type Clerk = ReturnType<typeof clerkOf>;

/** The shortest way through real actions to each state. */
export const WAY_TO: Readonly<Record<ComplaintState, (clerk: Clerk, id: string) => Promise<unknown>>> = {
  received: () => Promise.resolve(),
  needs_completion: (clerk, id) => clerk.ask(id),
  forwarded: (clerk, id) => clerk.refer(id),
  in_progress: async (clerk, id) => { await clerk.refer(id); await clerk.accept(id); await clerk.promise(id); },
  answered: async (clerk, id) => { await clerk.refer(id); await clerk.answer(id, { images: await clerk.images('#3a6'), imagesBefore: await clerk.images('#852') }); },
  contested: async (clerk, id) => { await WAY_TO.answered(clerk, id); await clerk.contest(id); },
  completed: async (clerk, id) => { await WAY_TO.answered(clerk, id); await clerk.approve(id); },
  transferred: (clerk, id) => clerk.transfer(id),
  archived: (clerk, id) => clerk.archive(id),
  withdrawn: async (clerk, id) => { await clerk.refer(id); await clerk.withdraw(id); },
};
