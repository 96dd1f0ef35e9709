import { clerkOf, done, lodged } from '../../../test/cases.ts';
import { openProductForTests, type WholeProduct } from '../../../test/served.ts';
import { bodyByCode } from '../../directory/bodies/store.ts';
import { answerReport, type AnswerAct } from '../actions/agency.ts';
import { reopenReport } from '../actions/closing.ts';

const solved = { kind: 'completing', text: 'Sudah kami perbaiki dan kami periksa lagi.', outcome: 'solved', doneWhat: 'Sudah diperbaiki', doneBy: 'Regu lapangan', images: [], imagesBefore: [] } as const;

/**
 * Twenty-seven reports whose outcome is known, made by the actions of the product. Received on Tue 9 June 2026 (a1–a12, six oversight
 * reports) and on Wed 1 July at 17.00, after office hours (b1–b7, two oversight reports). Tue 16 June is a holiday. Now: Mon 3 August.
 */
export async function openKnownCity(): Promise<WholeProduct> {
  const it = await openProductForTests();
  const { world, cast, city: { clock } } = it;
  const clerk = clerkOf(world, cast);
  const at = (day: string, hour = '02:00') => clock.set(`2026-${day}T${hour}:00Z`);
  const byB = (id: string, more: Partial<AnswerAct>) => answerReport(world, cast.officers.otherLiaison, id, { ...solved, doneOn: '2026-07-02', ...more }).then(done);
  const news = { kind: 'progress', text: 'Regu kami datang besok pagi ke sana.' } as const;
  const many = async (count: number, more: Parameters<typeof lodged>[1]): Promise<string[]> => {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) ids.push((await lodged(world, more)).id);
    return ids;
  };

  /** Waste is closed with a photo. */
  const solve = async (id: string) => clerk.answer(id, { images: await clerk.images('#3a6'), proofReason: 'Foto uji tanpa tempat.' });

  at('06-09');
  const [, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12] = ['', ...await many(12, { categoryId: 'waste', areaCode: '35.73.02.1009' })] as [string, ...string[]];
  const [o1] = await many(6, { proposedClass: 'complaint_oversight' });
  for (const id of [a1, a2, a3, a4, a5, a6, a7, a10, a11, a12]) await clerk.refer(id!, { categoryId: 'waste', areaCode: '35.73.02.1009' });
  await clerk.archive(a8!);
  await clerk.transfer(a9!);
  const inspectorate = (await world.db.read((tx) => bodyByCode(tx, 'INSPEKTORAT')))!.id;
  await clerk.refer(o1!, { class: 'complaint_oversight', bodyId: inspectorate, publication: null });
  at('06-10');
  await solve(a1!); await clerk.approve(a1!);
  await clerk.withdraw(a7!);
  await clerk.giveBack(a10!); await clerk.refer(a10!, { bodyId: cast.bodyB, categoryId: 'waste' });
  await clerk.ask(a11!);
  at('06-11');
  await solve(a6!); await clerk.approve(a6!);
  await byB(a10!, news);
  await clerk.promise(a12!);
  at('06-12');
  await solve(a3!);
  done(await reopenReport(world, cast.officers.coordinator, a6!, { reason: 'Temuan Ombudsman.' }));
  at('06-15');
  await solve(a2!); await clerk.contest(a3!);
  at('06-17');
  await solve(a3!); await clerk.approve(a3!);
  at('06-18');
  await solve(a5!); await clerk.approve(a5!);

  at('07-01', '10:00');
  const [, b1, b2, b3, b4, , b6, b7] = ['', ...await many(7, { channel: 'whatsapp' })] as [string, ...string[]];
  await many(2, { proposedClass: 'complaint_oversight', channel: 'whatsapp' });
  at('07-02');
  await solve(a12!); await clerk.approve(a12!);
  for (const id of [b1, b2, b6]) await clerk.refer(id!, { bodyId: cast.bodyB });
  await clerk.refer(b3!, { bodyId: cast.bodyB, class: 'aspiration' });
  for (const id of [b4, b7]) await clerk.refer(id!, { bodyId: cast.bodyB, class: 'information_request' });
  at('07-03');
  await byB(b1!, {}); await clerk.approve(b1!);
  await byB(b3!, news);
  await byB(b6!, {});
  at('07-06');
  await clerk.contest(b6!);
  at('07-08');
  await byB(b4!, {}); await clerk.approve(b4!);
  at('07-10');
  await byB(b2!, {});
  at('07-13');
  await clerk.refer(b7!, { bodyId: cast.bodyA, class: 'complaint_service' });
  at('07-20');
  await clerk.answer(b7!); await clerk.approve(b7!);
  at('08-03');
  await it.runJobs();
  return it;
}
