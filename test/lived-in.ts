import { STATES, type ComplaintState } from '../src/complaints/domain.ts';
import { inviteOfficer } from '../src/directory/officers/actions/invite.ts';
import { directoryOf } from '../src/directory/snapshot.ts';
import { queueMail } from '../src/platform/mail/outbox.ts';
import { askForCopy, makeInspection, makeTemplate, recordBreach } from './access-examples.ts';
import { clerkOf, lodged, WAY_TO } from './cases.ts';
import type { WholeProduct } from './served.ts';

const TEXTS = [
  'Lampu jalan di gang kami mati sejak Senin malam, anak-anak takut lewat sepulang mengaji.', 'Sampah di tempat pembuangan sementara belum diangkut tiga hari dan mulai berbau.',
  'Lubang besar di depan sekolah, kemarin ada sepeda motor jatuh. Mohon segera ditambal.', 'Selokan tersumbat plastik, setiap hujan air masuk ke teras rumah warga.',
] as const;
export interface LivedIn { byState: Readonly<Record<ComplaintState, { id: string; number: string }>>; oversight: string; templateId: string; fileId: string; answeredFileId: string; inspectionId: string; breachId: string; requestId: string; invitation: string; latest: string }

/** About forty reports in every state, some late, some closed to the public; an invitation, a template, a held mail, a failed job. */
export async function liveIn(product: WholeProduct): Promise<LivedIn> {
  const { world, cast, city } = product;
  const clerk = clerkOf(world, cast);
  const areas = (await directoryOf(world)).areas.filter((area) => area.kind === 'ward');
  const byState = {} as Record<ComplaintState, { id: string; number: string }>;
  for (let round = 0; round < 4; round += 1) {
    for (const [at, state] of STATES.entries()) {
      const made = await lodged(world, {
        text: TEXTS[round]!, areaCode: areas[(round * 10 + at) % areas.length]!.code, landmark: 'dekat musala', anonymous: round === 1, confidential: round === 2 && at % 2 === 0,
        channel: round === 3 ? 'whatsapp' : 'web', images: round === 0 ? await clerk.images('#647') : [], reporter: round === 1 ? { name: '', phone: '', email: '', address: '' } : { name: 'Warga Contoh', phone: '0800-000-0001', email: '', address: '' },
      });
      await WAY_TO[state](clerk, made.id);
      if (round === 0) byState[state] = made;
    }
  }
  const oversight = await lodged(world, { text: 'Petugas loket meminta uang rokok untuk surat pindah.', proposedClass: 'complaint_oversight' });
  city.clock.advance(9 * 86_400_000);
  await product.runJobs();
  const latest = await lodged(world, { text: TEXTS[2] });
  await world.db.transaction(async (tx) => {
    await queueMail(tx, { to: 'seseorang@uji.example', subject: 'Uji', text: 'Surat yang ditahan.', at: world.now() });
    await tx.sql`insert into jobs (id, name, payload, run_at, state, attempts, last_error) values (gen_random_uuid(), 'send-due-mails', '{}', ${world.now()}, 'dead', 12, 'connect ECONNREFUSED')`;
  });
  await product.runJobs();
  const invited = await inviteOfficer(world, cast.officers.administrator, { name: 'Petugas Baru', email: 'baru@uji.example', roles: ['agency_liaison'], bodyId: cast.bodyA, lang: 'id', from: { address: '127.0.0.1', userAgent: 'test' } });
  const [file] = await world.db.read((tx) => tx.sql<{ id: string }>`select id from complaint_files where is_public limit 1`);
  const [ofAnswered] = await world.db.read((tx) => tx.sql<{ id: string }>`select id from complaint_files where complaint_id = ${byState.answered.id} limit 1`);
  return { answeredFileId: ofAnswered!.id, inspectionId: await makeInspection(world, clerk), breachId: await recordBreach(world, cast.officers.coordinator), requestId: await askForCopy(world, oversight.id), byState, oversight: oversight.number, latest: latest.number, templateId: await makeTemplate(world, cast.officers.liaison), fileId: file!.id, invitation: 'url' in invited ? new URL(invited.url).pathname : '' };
}
