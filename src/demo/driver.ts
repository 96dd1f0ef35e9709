import { lodgeReport } from '../complaints/actions/lodge.ts';
import { originOf } from '../complaints/actions/step.ts';
import { raiseEscalations, sweepReporters } from '../complaints/jobs.ts';
import { categories } from '../directory/store-city.ts';
import { areas } from '../directory/areas/store.ts';
import { calendarOf } from '../followup/calendar.ts';
import { timelineOf } from '../followup/store-timeline.ts';
import { addDays, instantOf, type Day } from '../law/day.ts';
import { isWorkingDay } from '../law/calendar.ts';
import { claimDue, markDone } from '../platform/jobs/claims.ts';
import { SEND_MAILS } from '../platform/mail/outbox.ts';
import { sendDueMails } from '../platform/mail/sender.ts';
import type { World } from '../platform/world.ts';
import { inLanes } from './driver-order.ts';
import { outsiderFor, ownFunctions, readBodies, type CityBodies } from './driver-bodies.ts';
import { demoCast, hireCast } from './driver-cast.ts';
import { pictureDesk } from './driver-photos.ts';
import { addressee, isLeftToJobs, takeStep, type Journey, type Stage } from './driver-steps.ts';
import { writeTemplates } from './driver-templates.ts';
import { makeReports, type DemoReport } from './reports.ts';
import type { StoryStep } from './story.ts';

export interface FillOptions {
  seed: number; count: number; months: number;
  /** The fill ends with the day before. Together with the seed it makes the city: filling goes on only with the same values. */
  today: Day;
  onProgress?: (lodged: number, of: number) => void;
}
export interface RefusedStep { report: number; verb: string; why: string }
export interface FillResult { reports: number; steps: number; refused: RefusedStep[] }

interface Event { at: Date; report: DemoReport; step: StoryStep | null }
const LANES = 10;
const clockAt = (world: World, at: Date): World => ({ ...world, now: () => at });

/**
 * Fills a city by calling the product's own actions, each with a clock that stands at the step's instant; the product's jobs
 * run after office hours of every working day. Every demo report has so gone through each check that a real one goes through.
 * Killed while filling? Call it again with the same options: reports are recognised by their token, steps by their instant.
 */
export async function fillCity(world: World, options: FillOptions): Promise<FillResult> {
  const { today } = options;
  const offset = world.city.utcOffsetMinutes;
  const city = await readBodies(world);
  const calendar = await calendarOf(world);
  const reports = await plannedReports(world, city, new Set(calendar.holidays.keys()), options);
  const first = reports[0]?.lodgedAt.on ?? today;
  const working = [...new Set(reports.flatMap((report) => report.story.filter((step) => step.verb === 'verifyAndForward').map((step) => addressee(city, report, step)).filter((body) => body !== null)))];
  const began = instantOf(addDays(first, -1), '08:00', offset);
  const hands = await hireCast(world, city, demoCast(city, today), working, began);
  await writeTemplates(clockAt(world, began), city, hands.coordinator(0).id);
  const known = await world.db.read(categories);
  const stage: Stage = { city, hands, pictures: pictureDesk(world), categoryOf: (functionId) => known.find((one) => one.functionId === functionId)?.id ?? null };

  const events = eventsOf(reports, offset);
  const filling = new Filling(world, stage, options, reports.length);
  let done = 0;
  const takeUntil = async (end: Date): Promise<void> => {
    const next = events.findIndex((event, at) => at >= done && event.at >= end);
    const from = done;
    done = next === -1 ? events.length : next;
    await filling.take(events.slice(from, done));
  };
  for (let day = first; day < today; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) {
      // Five minutes after the office has closed: what ran out today shows as late from this evening.
      const evening = new Date(instantOf(day, calendar.office.closes, offset).getTime() + 5 * 60_000);
      await takeUntil(evening);
      await raiseEscalations(clockAt(world, evening));
      await sweepReporters(clockAt(world, evening));
    }
    // No story does anything on the day of lodging, so within a day reports need not wait for their own beginning.
    await takeUntil(instantOf(addDays(day, 1), '00:00', offset));
  }
  await holdMails(clockAt(world, instantOf(today, '00:00', offset)));
  return { reports: reports.length, steps: filling.steps, refused: filling.refused };
}

/** Reports that this city can carry to the end: a matter for a body outside that the profile does not know is left out. */
async function plannedReports(world: World, city: CityBodies, holidays: ReadonlySet<string>, options: FillOptions): Promise<DemoReport[]> {
  const wards = (await world.db.read(areas)).filter((area) => area.kind === 'ward');
  return makeReports({ ...options, wards, functions: ownFunctions(city, options.today), holidays })
    .filter((report) => report.story.every((step) => step.verb !== 'transfer' || outsiderFor(city, step.transferTo ?? '') !== null));
}

function eventsOf(reports: readonly DemoReport[], offset: number): Event[] {
  const two = (n: number): string => String(n).padStart(2, '0');
  const clock = (on: Day, time: string, seconds: number): Date => new Date(instantOf(on, time, offset).getTime() + seconds * 1000);
  return reports.flatMap((report): Event[] => [
    { at: clock(report.lodgedAt.on, report.lodgedAt.time, report.index % 60), report, step: null },
    // Nobody works on the stroke of the hour.
    ...report.story.map((step, at) => ({ at: clock(step.on, `${two(step.hour)}:${two((report.index * 17 + at * 29) % 60)}`, (report.index * 7 + at) % 60), report, step })),
  ]).sort((a, b) => a.at.getTime() - b.at.getTime() || a.report.index - b.report.index);
}

class Filling {
  readonly refused: RefusedStep[] = [];
  steps = 0;
  readonly #journeys = new Map<number, Journey>();
  /** Instants of what a fill that was killed had already written, by report. */
  readonly #written = new Map<number, ReadonlySet<number>>();
  readonly #world: World;
  readonly #stage: Stage;
  readonly #options: FillOptions;
  readonly #planned: number;
  constructor(world: World, stage: Stage, options: FillOptions, planned: number) { [this.#world, this.#stage, this.#options, this.#planned] = [world, stage, options, planned]; }

  /** Reports are lodged one after the other, so that their numbers follow the days; the rest runs side by side. */
  take(events: readonly Event[]): Promise<void> {
    return inLanes(events, LANES, ({ report, step }) => (step === null ? 'lodge' : String(report.index)), (event) => (event.step === null ? this.#lodge(event) : this.#step(event, event.step)));
  }

  async #lodge({ at, report }: Event): Promise<void> {
    const { contact, channel } = report;
    const desk = channel === 'counter' || channel === 'phone' || channel === 'letter';
    const categoryId = this.#stage.categoryOf(report.functionId);
    const lodged = await lodgeReport(clockAt(this.#world, at), {
      text: report.text, title: report.title, categoryId, functionId: categoryId === null ? null : report.functionId, proposedClass: report.class,
      areaCode: report.wardCode, landmark: report.landmark, eventOn: null, anonymous: report.anonymous, confidential: report.confidential,
      reporter: { name: contact?.nama ?? '', phone: contact?.telepon ?? '', email: channel === 'web' ? contact?.email ?? '' : '', address: '' },
      channel, lodgedBy: desk ? this.#stage.hands.clerk : null, lang: 'id', images: await this.#stage.pictures(report.photo), token: `demo-${this.#options.seed}-${report.index}`,
    });
    this.#journeys.set(report.index, { report, id: lodged.id, bodyId: null });
    if (lodged.again) {
      const entries = await this.#world.db.read((tx) => timelineOf(tx, originOf(lodged.id)));
      this.#written.set(report.index, new Set(entries.map((entry) => entry.at.getTime())));
    }
    this.#options.onProgress?.(this.#journeys.size, this.#planned);
  }

  async #step({ at, report }: Event, step: StoryStep): Promise<void> {
    const journey = this.#journeys.get(report.index)!;
    if (step.verb === 'verifyAndForward') journey.bodyId = addressee(this.#stage.city, report, step)?.id ?? null;
    if (isLeftToJobs(step) || this.#written.get(report.index)?.has(at.getTime())) return;
    this.steps += 1;
    const outcome = await takeStep(clockAt(this.#world, at), this.#stage, journey, step);
    if (outcome === 'left-to-jobs') return;
    const why = outcome === null ? 'not-found' : 'missing' in outcome ? `missing ${outcome.missing.join(' ')}` : 'refused' in outcome ? `${outcome.refused}${outcome.from ? ` from ${outcome.from}` : ''}` : null;
    if (why !== null) this.refused.push({ report: report.index, verb: step.verb, why });
  }
}

/** Nobody at an example address waits for a year of old news: the mails stay in the outbox, and their jobs are done. */
async function holdMails(world: World): Promise<void> {
  await sendDueMails(world, null);
  await world.db.transaction(async (tx) => {
    for (const job of await claimDue(tx, world.now(), 1_000_000)) if (job.name === SEND_MAILS) await markDone(tx, job, world.now());
  });
}
