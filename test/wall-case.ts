import { askContribution, acceptContribution, deliverContribution, discussContribution } from '../src/complaints/joint/actions.ts';
import { prepareImages } from '../src/platform/files/prepare.ts';
import { noteInternally } from '../src/complaints/actions/agency.ts';
import { openIdentity } from '../src/complaints/actions/identity.ts';
import { contestAnswer } from '../src/complaints/actions/reporter.ts';
import { consentToPublish, draftAgreement, signAgreement } from '../src/complaints/deliberation/actions-agreement.ts';
import { acceptDeliberation, appointFacilitator, nameProxy, proposeDeliberation } from '../src/complaints/deliberation/actions-begin.ts';
import { makeRecord } from '../src/complaints/deliberation/record.ts';
import { callSession } from '../src/complaints/deliberation/actions-meeting.ts';
import { changeHouseRule } from '../src/complaints/house-rules/store-house-rules.ts';
import { contributionsOf } from '../src/complaints/joint/store-contributions.ts';
import { askRight } from '../src/complaints/rights/ask.ts';
import type { Officer } from '../src/directory/actor.ts';
import { createOfficer, signInAs } from '../src/directory/officers/actions/create.ts';
import { addDays, dayOf } from '../src/law/day.ts';
import { clerkOf, done, lodged, stored } from './cases.ts';
import { BODY_A, BODY_B } from './people.ts';
import type { WholeProduct } from './served.ts';
import { lodge, Visitor } from './visitor.ts';
import { marked, markedPhoto } from './wall-markers.ts';

export const PEOPLE = {
  anonymous: marked(1, 'anonim'), oversight: marked(2, 'awas'), named: marked(3, 'bernama'), helped: marked(4, 'dibantu'), helper: marked(5, 'penolong'), proxy: marked(6, 'kuasa'), corrected: marked(7, 'ralat'),
} as const;
export type Kind = 'anonymous' | 'oversight' | 'named' | 'helped';
interface Held { id: string; number: string; secret: string }
export type Cases = Readonly<Record<Kind, Held>>;
export const REPORTER = { kind: 'reporter' } as const;

/** Liaisons of two more offices: one takes part in cases of others, the other has nothing to do with any. */
export async function moreOfficers({ world }: WholeProduct): Promise<{ contributor: Officer; stranger: Officer; signIn(one: Officer): Promise<string> }> {
  const bodies = await world.db.read((tx) => tx.sql<{ id: string }>`
    select id from bodies where not is_external and valid_to is null and code not in (${BODY_A}, ${BODY_B}, 'DISKOMINFO', 'INSPEKTORAT') order by code limit 2`);
  const make = async (name: string, bodyId: string): Promise<Officer> => {
    const id = await world.db.transaction((tx) => createOfficer(tx, { name, email: `${name.toLowerCase().replaceAll(' ', '-')}@uji.example`, bodyId, roles: ['agency_liaison'], password: '', passwordHash: 'none', at: world.now() }));
    return { kind: 'officer', id, name, bodyId, roles: ['agency_liaison'], sessionId: 'test' };
  };
  const [contributor, stranger] = [await make('Penyumbang Uji', bodies[0]!.id), await make('Orang Luar Uji', bodies[1]!.id)];
  return { contributor, stranger, signIn: (one) => signInAs(world, one.id) };
}

/** Lodges the four reports, each in the way it comes to the city, with a photo that tells who took it and where. */
export async function lodgeAll(product: WholeProduct): Promise<Cases & { visitors: Record<Kind, Visitor>; helperVisitor: Visitor }> {
  const { world, app } = product;
  const file = async (colour: string) => new File([new Uint8Array(await markedPhoto(colour))], 'Zqxkjwberkas Wening.jpg', { type: 'image/jpeg' });
  const images = async (colour: string) => (await prepareImages(world, [{ name: 'Zqxkjwberkas.jpg', mime: 'image/jpeg', bytes: await markedPhoto(colour), tooLarge: false }])).images;
  const visitors = { anonymous: new Visitor(app), oversight: new Visitor(app), named: new Visitor(app), helped: new Visitor(app) };
  const typed = ({ name, phone, email }: (typeof PEOPLE)[Kind]) => ({ nama: name, telepon: phone, surel: email });
  const withId = async (one: { number: string; secret: string }): Promise<Held> => ({ id: (await stored(world, one.number)).id, number: one.number, secret: one.secret });
  const anonymous = await withId(await lodge(visitors.anonymous, { ...typed(PEOPLE.anonymous), anonim: 'ya', judul: 'Pohon tumbang menimpa kabel' }, [await file('#a31')]));
  const helperVisitor = new Visitor(app);
  const helped = await withId(await lodge(helperVisitor, {
    ...typed(PEOPLE.helped), bantu: 'ya', 'pembantu-nama': PEOPLE.helper.name, 'pembantu-telepon': PEOPLE.helper.phone, 'pembantu-surel': PEOPLE.helper.email, 'pembantu-lembaga': 'Yayasan Zqxkjwlembaga',
    hubungan: 'organisation', setuju: 'tidak', 'setuju-tidak': 'Zqxkjwsebab sakit', judul: 'Atap rumah warga bocor',
  }, [await file('#3a1')]));
  const oversight = await lodged(world, { text: 'Petugas loket dinas itu meminta uang rokok.', title: 'Uang rokok di loket', proposedClass: 'complaint_oversight', reporter: PEOPLE.oversight, images: await images('#13a') });
  const named = await lodged(world, { text: 'Selokan di depan sekolah tersumbat sejak minggu lalu.', title: 'Selokan sekolah tersumbat', reporter: PEOPLE.named, images: await images('#aa1') });
  const cases = { anonymous, oversight, named, helped };
  for (const kind of ['anonymous', 'oversight', 'named', 'helped'] as const) await visitors[kind].post('/lacak', { nomor: cases[kind].number, kode: cases[kind].secret });
  return { ...cases, visitors, helperVisitor };
}

/** Everything that may happen to a report, through real actions. */
export async function carry(product: WholeProduct, cases: Cases, contributor: Officer): Promise<void> {
  const { world, cast } = product;
  const { officers, bodyA } = cast;
  const clerk = clerkOf(world, cast);
  await world.db.transaction((tx) => changeHouseRule(tx, { key: 'inspectionPercent', was: 0, value: 100, at: world.now(), by: { id: officers.coordinator.id, name: 'Uji' }, reason: 'Uji' }));
  const filesOf = (id: string) => world.db.read((tx) => tx.sql<{ id: string }>`select id from complaint_files where complaint_id = ${id} and role = 'report'`);
  for (const kind of ['anonymous', 'named', 'helped'] as const) {
    const { id } = cases[kind];
    await clerk.ask(id);
    await clerk.complete(id);
    await clerk.refer(id, { bodyId: bodyA, publication: { title: `Kasus ${kind}`, text: 'Sudah sejak Senin.', fileIds: (await filesOf(id)).map((one) => one.id) } });
    await clerk.accept(id);
    await noteInternally(world, officers.liaison, id, { text: 'Catatan dinas.' });
    await contribute(product, id, contributor);
    await deliberate(product, id);
    await clerk.promise(id);
    await clerk.answer(id, { images: await clerk.images('#264'), proofReason: 'Foto uji tanpa tempat.' });
    done(await contestAnswer(world, id, { text: 'Masih belum selesai.', images: [] }));
    done(await openIdentity(world, officers.coordinator, id, { kind: 'verify', purpose: 'Memastikan keterangan' }).then((one) => (one && 'complaint' in one ? one.complaint : one)));
    await askRight(world, REPORTER, id, { kind: 'access', text: '' });
    await askRight(world, REPORTER, id, { kind: 'correction', text: 'Zqxkjwpinta ganti', correction: PEOPLE.corrected });
  }
  await clerk.refer(cases.oversight.id, { class: 'complaint_oversight', bodyId: officers.inspectorate.bodyId!, publication: null });
  await askRight(world, REPORTER, cases.oversight.id, { kind: 'access', text: '' });
}

async function contribute({ world, cast: { officers } }: WholeProduct, id: string, contributor: Officer): Promise<void> {
  done(await askContribution(world, officers.liaison, id, { bodyId: contributor.bodyId!, task: 'Angkat dahannya.', days: 3 }));
  const part = (await world.db.read((tx) => contributionsOf(tx, id)))[0]!.id;
  done(await acceptContribution(world, contributor, id, part, {}));
  done(await discussContribution(world, contributor, id, part, { words: 'Siapa di lapangan?' }));
  done(await deliverContribution(world, contributor, id, part, { words: 'Sudah diangkat.', images: [] }));
}

/** A settlement with a proxy and the reporter's own name under it, led by somebody from another office. */
async function deliberate({ world, cast: { officers } }: WholeProduct, id: string): Promise<void> {
  done(await proposeDeliberation(world, REPORTER, id, { reason: 'Mari bicarakan jadwalnya.' }));
  done(await acceptDeliberation(world, officers.liaison, id, {}));
  done(await appointFacilitator(world, officers.coordinator, id, { email: 'otherliaison@uji.example', name: '', office: '' }));
  done(await nameProxy(world, REPORTER, id, { name: PEOPLE.proxy.name, power: 'Surat Zqxkjwkuasa', images: [] }));
  done(await callSession(world, officers.otherLiaison, id, { at: new Date(world.now().getTime() + 86_400_000), place: 'Balai RW', online: false }));
  done(await draftAgreement(world, officers.otherLiaison, id, { kind: 'agreed', text: 'Dikerjakan minggu depan.', obligations: [{ owedBy: 'body', what: 'Selokan dikeruk', dueOn: addDays(dayOf(world.now(), world.city.utcOffsetMinutes), 9), proof: 'Foto' }] }));
  done(await signAgreement(world, REPORTER, id, { agreement: 1, name: 'Zqxkjwtanda Wening', drawing: '' }));
  done(await signAgreement(world, officers.head, id, { agreement: 1, name: 'Kepala Uji', drawing: '' }));
  done(await consentToPublish(world, REPORTER, id, { yes: true }));
  done(await consentToPublish(world, officers.head, id, { yes: true }));
  done(await makeRecord(world, officers.otherLiaison, id, {}));
}
