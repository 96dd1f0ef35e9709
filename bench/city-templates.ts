import { archiveReport, askCompletion, referReport } from '../src/complaints/actions/triage.ts';
import { acceptReferral, answerReport } from '../src/complaints/actions/agency.ts';
import { acceptAnswer, contestAnswer } from '../src/complaints/actions/reporter.ts';
import { closeSilent } from '../src/complaints/actions/closing.ts';
import { lodgeReport } from '../src/complaints/actions/lodge.ts';
import { raiseEscalations, sweepReporters } from '../src/complaints/jobs.ts';
import { makeReports, type DemoReport } from '../src/demo/reports.ts';
import type { Officer, Role } from '../src/directory/actor.ts';
import { bodyForFunction } from '../src/directory/bodies/store.ts';
import { directoryOf } from '../src/directory/snapshot.ts';
import { dayOf } from '../src/law/day.ts';
import { newToken } from '../src/platform/auth/tokens.ts';
import type { World } from '../src/platform/world.ts';

const DAY_MS = 86_400_000;
export type Course = 'received' | 'asked' | 'forwarded' | 'working' | 'answered' | 'contested' | 'accepted' | 'silent' | 'archived';
/** Share of each end in a city that has run for a year, in percent, and how many days ago such reports came in. */
const COURSES: readonly { course: Course; share: number; daysAgo: readonly [number, number] }[] = [
  { course: 'received', share: 3, daysAgo: [0, 5] }, { course: 'asked', share: 1, daysAgo: [2, 20] }, { course: 'forwarded', share: 4, daysAgo: [2, 9] },
  { course: 'working', share: 8, daysAgo: [5, 40] }, { course: 'answered', share: 6, daysAgo: [8, 18] }, { course: 'contested', share: 2, daysAgo: [12, 30] },
  { course: 'accepted', share: 38, daysAgo: [14, 360] }, { course: 'silent', share: 32, daysAgo: [36, 360] }, { course: 'archived', share: 6, daysAgo: [5, 360] },
];

const officer = (bodyId: string | null, role: Role): Officer =>
  ({ kind: 'officer', id: '0193f000-0000-7000-8000-000000000001', name: 'Petugas Ukur', bodyId, roles: [role], sessionId: 'bench' });

/** The texts of the demo city, for as many reports as asked for; their wards and functions are those of the profile. */
export async function benchTexts(world: World, count: number, now: Date): Promise<DemoReport[]> {
  const directory = await directoryOf(world);
  const wards = directory.areas.filter((area) => area.kind === 'ward').map(({ code, name }) => ({ code, name }));
  const functions = [...new Set(directory.categories.flatMap((one) => one.functionId ?? []))];
  return makeReports({ seed: 7, count, wards, functions, today: dayOf(now, world.city.utcOffsetMinutes), months: 12 });
}

/** Leads reports through the product's own actions to every end there is. @param moved the world's clock */
export async function lodgeTemplates(world: World, moved: { now: Date }, reports: readonly DemoReport[]): Promise<void> {
  const end = moved.now;
  const courses = COURSES.flatMap((one) => Array.from({ length: one.share }, () => one));
  for (const [at, report] of reports.entries()) {
    const { course, daysAgo: [least, most] } = courses[(at * 37) % courses.length]!;
    const daysAgo = least + ((at * 7919) % 1000) / 1000 * (most - least);
    await lead(world, moved, end.getTime() - daysAgo * DAY_MS, course, report);
  }
  moved.now = end;
  // What the sweeps would do at their first run is done now, so that they stay quiet while things are measured.
  await raiseEscalations(world);
  await sweepReporters(world);
}

async function lead(world: World, moved: { now: Date }, began: number, course: Course, report: DemoReport): Promise<void> {
  const end = moved.now;
  const on = (days: number): void => { moved.now = new Date(began + days * DAY_MS); };
  on(0);
  const { id } = await lodgeReport(world, {
    text: report.text, title: report.title, categoryId: null, functionId: report.functionId, proposedClass: 'complaint_service', areaCode: report.wardCode, landmark: report.landmark,
    eventOn: null, anonymous: report.anonymous, confidential: false, reporter: { name: 'Warga Contoh', phone: '', email: '', address: '' },
    channel: report.channel, lodgedBy: null, lang: 'id', images: [], token: newToken().token,
  });
  await goOn(world, on, id, course, report);
  moved.now = end;
}

async function goOn(world: World, on: (days: number) => void, id: string, course: Course, report: DemoReport): Promise<void> {
  const must = async (what: string, outcome: Promise<unknown>): Promise<void> => {
    const got = await outcome;
    if (got === null || (typeof got === 'object' && ('refused' in got! || 'missing' in got!))) throw new Error(`bench: ${what} was refused: ${JSON.stringify(got)}`);
  };
  const coordinator = officer(null, 'coordinator');
  if (course === 'received') return;
  on(1);
  if (course === 'asked') return must('ask', askCompletion(world, coordinator, id, { question: 'Di gang mana tepatnya?' }));
  if (course === 'archived') return must('archive', archiveReport(world, coordinator, id, { reason: 'duplicate', explanation: 'Sudah ada laporan yang sama.' }));
  const body = await world.db.read((tx) => bodyForFunction(tx, report.functionId, dayOf(world.now(), world.city.utcOffsetMinutes), report.wardCode));
  if (!body || body.isExternal) return must('archive', archiveReport(world, coordinator, id, { reason: 'duplicate', explanation: 'Sudah ada laporan yang sama.' }));
  await must('refer', referReport(world, coordinator, id, { class: 'complaint_service', bodyId: body.id, categoryId: null, functionId: report.functionId, areaCode: report.wardCode,
    instruction: '', publication: { title: report.title, text: report.text, fileIds: [] } }));
  if (course === 'forwarded') return;
  const liaison = officer(body.id, 'agency_liaison');
  on(2);
  await must('accept', acceptReferral(world, liaison, id, {}));
  on(3);
  await must('progress', answerReport(world, liaison, id, { kind: 'progress', text: 'Petugas kami jadwalkan meninjau lokasi pada hari Kamis.', images: [], imagesBefore: [] }));
  if (course === 'working') return;
  on(7);
  await must('answer', answerReport(world, liaison, id, { kind: 'completing', text: 'Pekerjaan sudah selesai pada hari Kamis oleh regu lapangan kami.', outcome: 'solved',
    doneWhat: 'Diperbaiki dan diperiksa bersama ketua RT', doneOn: dayOf(world.now(), world.city.utcOffsetMinutes), doneBy: 'Regu lapangan', images: [], imagesBefore: [] }));
  if (course === 'answered') return;
  on(9);
  if (course === 'accepted') return must('accept', acceptAnswer(world, id, { text: 'Terima kasih, sudah baik.' }));
  if (course === 'contested') return must('contest', contestAnswer(world, id, { text: 'Masih sama seperti kemarin.', images: [] }));
  // Ten working days, and the longest holidays of a year between them.
  on(35);
  await must('close', closeSilent(world, id));
}
