import { acceptReferral, answerReport, extendCompletion, noteInternally, returnReferral } from '../complaints/actions/agency.ts';
import { closeForReporter } from '../complaints/actions/closing.ts';
import type { PreparedImage } from '../platform/files/prepare.ts';
import { acceptAnswer, completeReport, contestAnswer, replyToReport, withdrawReport } from '../complaints/actions/reporter.ts';
import type { Outcome } from '../complaints/actions/step.ts';
import { archiveReport, askCompletion, referReport, transferReport } from '../complaints/actions/triage.ts';
import { approveDraft } from '../complaints/approval/actions.ts';
import { waitingOn } from '../complaints/approval/store-drafts.ts';
import type { ArchiveReason, ReturnReason } from '../complaints/domain.ts';
import { SHOWN } from '../complaints/redaction/domain.ts';
import { masked } from '../complaints/redaction/find.ts';
import { filesOf } from '../complaints/store-files.ts';
import type { Body } from '../directory/bodies/domain.ts';
import type { Officer } from '../directory/actor.ts';
import type { World } from '../platform/world.ts';
import { bodyOn, inspectorateOf, outsiderFor, type CityBodies } from './driver-bodies.ts';
import type { Hands } from './driver-cast.ts';
import { inspectWhereDrawn } from './driver-inspections.ts';
import type { PhotoWish } from './photos.ts';
import type { DemoReport } from './reports.ts';
import type { Scene } from './stock/stock.ts';
import type { StoryStep, Verb } from './story.ts';

/** What the stories need of the city. */
export interface Stage { city: CityBodies; hands: Hands; pictures(wish: PhotoWish | null | undefined): Promise<PreparedImage[]>; categoryOf(functionId: string): string | null }
/** A report on its way: its id in the city and the body that has it. */
export interface Journey { report: DemoReport; id: string; bodyId: string | null }
interface Turn { world: World; stage: Stage; journey: Journey; report: DemoReport; id: string; step: StoryStep }

/** Where a forwarding step leads: misconduct goes to the inspectorate, whatever it is about. */
export function addressee(city: CityBodies, report: DemoReport, step: StoryStep): Body | null {
  const inspectorate = report.class === 'complaint_oversight' ? inspectorateOf(city, step.on) : null;
  return inspectorate ?? bodyOn(city, step.functionId ?? report.functionId, step.on, report.wardCode);
}

const NEIGHBOURHOOD = /(\bR[TW][ .]*\d{1,3}(?:[ /]*RW[ .]*\d{1,3})?\b)/i;
/**
 * What the public may read: the persons named in it and everything with the form of personal data are hidden. The officer of
 * the demo puts back what only looks like a number plate: "RT 05 RW 12".
 */
export const hidden = (text: string, personal: readonly string[]): string =>
  personal.reduce((rest, word) => rest.replaceAll(word, SHOWN.name), text).split(NEIGHBOURHOOD).map((part, at) => (at % 2 === 1 ? part : masked(part))).join('');

const workerOf = ({ stage, journey, report }: Turn): Officer =>
  report.class === 'complaint_oversight' || journey.bodyId === null ? stage.hands.inspector : stage.hands.liaison(journey.bodyId);
/** Who approves an answer: the head of the office; of an oversight report the coordinator, because the inspectorate here has one officer. */
const secondOf = (turn: Turn): Officer =>
  (turn.report.class === 'complaint_oversight' || turn.journey.bodyId === null ? null : turn.stage.hands.head(turn.journey.bodyId)) ?? coordinatorOf(turn);
const coordinatorOf = ({ stage, report }: Turn): Officer => stage.hands.coordinator(report.index);

async function forward(turn: Turn): Promise<Outcome> {
  const { world, stage, report, id, step } = turn;
  const body = addressee(stage.city, report, step);
  if (!body) return { refused: 'unknown-body' };
  const files = report.photo ? await world.db.read((tx) => filesOf(tx, id)) : [];
  const functionId = step.functionId ?? report.functionId;
  return referReport(world, coordinatorOf(turn), id, {
    class: report.class, bodyId: body.id, functionId, categoryId: stage.categoryOf(functionId), areaCode: report.wardCode, instruction: step.text,
    publication: { title: hidden(report.title, report.personal), text: hidden(report.text, report.personal), fileIds: files.filter((file) => file.byReporter).map((file) => file.id) },
  });
}

/** What shows that a matter of these functions is solved. */
const SCENES: Readonly<Record<string, Scene>> = { roads: 'pothole', drainage: 'full_drain', street_lights: 'dark_lamp', waste: 'waste_heap' };
function proofOf({ stage, report, step }: Turn): PhotoWish | undefined {
  const scene = SCENES[stage.categoryOf(step.functionId ?? report.functionId) ?? ''];
  return step.photo ?? (step.outcome === 'solved' && scene ? { scene, stage: 'after', variant: 1 + (report.index % 7) } : undefined);
}

/** As a camera writes it. */
const anHourAgo = (world: World): string => new Date(world.now().getTime() + (world.city.utcOffsetMinutes - 60) * 60_000).toISOString().slice(0, 19).replace('T', ' ');

async function answer(turn: Turn, kind: 'progress' | 'completing'): Promise<Outcome> {
  const { world, stage, report, id, step } = turn;
  const before = step.photo && report.photo ? { ...report.photo, stage: 'before' as const } : null;
  const answered = await answerReport(world, workerOf(turn), id, {
    kind, text: step.text, outcome: step.outcome, doneWhat: step.doneWhat, doneOn: step.doneOn, doneBy: step.doneBy, whyNot: step.whyNot, whoCan: step.whoCan,
    images: (await stage.pictures(proofOf(turn))).map((image) => ({ ...image, facts: { ...image.facts, takenAt: anHourAgo(world) } })), imagesBefore: await stage.pictures(before),
  });
  const draft = kind === 'completing' ? await world.db.read((tx) => waitingOn(tx, id)) : null;
  return draft ? approveDraft(world, secondOf(turn), { id }, { draftId: draft.id, seq: draft.version, readNews: true }) : answered;
}

/** Whoever came to the counter or phoned says yes there too; the others use their case code. */
function close(turn: Turn): Promise<Outcome> {
  const { world, report, id, step } = turn;
  return report.channel === 'counter' || report.channel === 'phone' || report.channel === 'letter'
    ? closeForReporter(world, coordinatorOf(turn), id, { how: `Disampaikan ${report.channel === 'counter' ? 'di loket' : 'lewat telepon'}: ${step.text}` })
    : acceptAnswer(world, id, { text: step.text });
}

function extend(turn: Turn): Promise<Outcome> {
  const { world, stage, journey, id, step } = turn;
  const head = journey.bodyId === null ? null : stage.hands.head(journey.bodyId);
  return extendCompletion(world, head ?? coordinatorOf(turn), id, { days: step.days ?? 14, reason: step.text });
}

function transfer(turn: Turn): Promise<Outcome> {
  const { world, stage, id, step } = turn;
  const body = outsiderFor(stage.city, step.transferTo ?? '');
  return body ? transferReport(world, coordinatorOf(turn), id, { bodyId: body.id, letterNumber: step.letterNumber ?? '', guidance: step.text }) : Promise.resolve({ refused: 'unknown-body' });
}

/** Steps that are no action of a person: the product's own jobs do them when their time has come. */
export const isLeftToJobs = (step: StoryStep): boolean => step.verb === 'silence' || (step.verb === 'archive' && step.reasonCode === 'deemed_withdrawn');

const TAKE: Readonly<Record<Exclude<Verb, 'silence'>, (turn: Turn) => Promise<Outcome>>> = {
  verifyAndForward: forward, close, extend, transfer,
  answerPromise: (turn) => answer(turn, 'progress'),
  answerComplete: (turn) => answer(turn, 'completing'),
  askCompletion: (turn) => askCompletion(turn.world, coordinatorOf(turn), turn.id, { question: turn.step.text }),
  archive: (turn) => archiveReport(turn.world, coordinatorOf(turn), turn.id, { reason: turn.step.reasonCode as ArchiveReason, explanation: turn.step.text }),
  accept: (turn) => acceptReferral(turn.world, workerOf(turn), turn.id, {}),
  return: (turn) => returnReferral(turn.world, workerOf(turn), turn.id, { reason: turn.step.reasonCode as ReturnReason, explanation: turn.step.text }),
  note: (turn) => noteInternally(turn.world, workerOf(turn), turn.id, { text: turn.step.text }),
  complete: (turn) => completeReport(turn.world, turn.id, { text: turn.step.text, images: [] }),
  reply: (turn) => replyToReport(turn.world, turn.id, { text: turn.step.text, images: [] }),
  contest: (turn) => contestAnswer(turn.world, turn.id, { text: turn.step.text, images: [] }),
  withdraw: (turn) => withdrawReport(turn.world, turn.id, { reason: turn.step.text }),
};

/** Takes one step through the product's own action. @param world its clock stands at the step's instant */
export async function takeStep(world: World, stage: Stage, journey: Journey, step: StoryStep): Promise<Outcome | 'left-to-jobs'> {
  if (isLeftToJobs(step) || step.verb === 'silence') return 'left-to-jobs';
  const turn: Turn = { world, stage, journey, report: journey.report, id: journey.id, step };
  if (step.verb === 'close' || step.verb === 'reply') await inspectWhereDrawn(world, coordinatorOf(turn), turn.id, turn.report.index, await stage.pictures(proofOf({ ...turn, step: { ...step, outcome: 'solved' } })));
  return TAKE[step.verb](turn);
}
