import type { ArchiveReason, ComplaintClass, ComplaintState, Outcome, ReturnReason } from '../complaints/domain.ts';
import { dayText } from '../followup/dates.ts';
import { addDays, type Day } from '../law/day.ts';
import * as say from './answers.ts';
import { fitting } from './affinity.ts';
import { fill, timely, type Place } from './compose.ts';
import { workingDayAfter } from './days.ts';
import type { Chance } from './random.ts';
import type { Deed, Scene, Stock, Topic } from './stock/stock.ts';

export type Verb = 'askCompletion' | 'complete' | 'verifyAndForward' | 'accept' | 'return' | 'answerPromise' | 'answerComplete'
  | 'close' | 'contest' | 'withdraw' | 'archive' | 'transfer' | 'extend' | 'note' | 'reply' | 'silence';

/** One thing that happens to a report. `silence` is no action: let the product's own jobs run up to that day. */
export interface StoryStep {
  /** Working days after the day of lodging, counted from there for every step. */
  afterWorkingDays: number;
  /** The calendar day that this came to with the holidays given to the generator. */
  on: Day;
  /** Hour of the city's day, 0 to 23. */
  hour: number;
  verb: Verb;
  text: string;
  outcome?: Outcome;
  doneWhat?: string; doneOn?: Day; doneBy?: string;
  whyNot?: string; whoCan?: string;
  reasonCode?: ReturnReason | ArchiveReason;
  /** verifyAndForward: the function whose body gets it, where it differs from the report's own. */
  functionId?: string;
  /** transfer: the body outside the city and the letter's number. */
  transferTo?: string; letterNumber?: string;
  /** extend: working days more. */
  days?: number;
  photo?: { scene: Scene; stage: 'after'; variant: number };
}

export type Course = 'settled' | 'asked' | 'returned' | 'contested' | 'extended' | 'impossible' | 'withdrawn' | 'duplicate' | 'deemed_withdrawn';
export interface StoryInput {
  chance: Chance; stock: Stock; topic: Topic; class: ComplaintClass; place: Place;
  /** The core sentence of the report: what is answered must speak of it. */
  core: string;
  lodgedOn: Day; holidays: ReadonlySet<string>; late: boolean; wrongFunction: string | null; course: Course; today: Day;
}

/** Functions whose reports carry a file number. */
const WITH_FILES = new Set(['civil_documents', 'permits', 'tax']);
const same = (text: string): string => text;
const LIMIT: Readonly<Record<ComplaintClass, number>> = { complaint_service: 14, complaint_oversight: 60, information_request: 5, aspiration: 14 };

/** Writes the steps of one report in order; nothing is cut at today here. */
export class StoryLine {
  readonly steps: StoryStep[] = [];
  private readonly input: StoryInput;
  constructor(input: StoryInput) { this.input = input; }

  get at(): number { return this.steps.at(-1)?.afterWorkingDays ?? 0; }
  onDay(at: number): Day { return workingDayAfter(this.input.lodgedOn, at, this.input.holidays); }

  add(verb: Verb, at: number, hours: readonly [number, number], text: string, more: Partial<StoryStep> = {}): void {
    const last = this.steps.at(-1);
    let day = Math.max(at, last?.afterWorkingDays ?? 0);
    let hour = this.input.chance.int(...hours);
    if (last && day === last.afterWorkingDays && hour <= last.hour) hour = last.hour + 1;
    if (hour > 22) { day += 1; hour = hours[0]; }
    this.steps.push({ afterWorkingDays: day, on: this.onDay(day), hour, verb, text: timely(this.words(text, day), hour), ...more });
  }

  /** Something of the stock that speaks of this report, else something that is always true. */
  match<T>(candidates: readonly T[], textOf: (candidate: T) => string, plain: readonly T[]): T {
    const { chance, core, topic } = this.input;
    return fitting(chance, core, candidates, textOf) ?? chance.pick(topic.uniform && candidates.length > 0 ? candidates : plain);
  }

  doneDeed(): Deed {
    const { topic } = this.input;
    return this.match(topic.done, (each) => `${each.what} ${each.text}`, say.PLAIN_DEEDS[this.input.class === 'complaint_service' && topic.place === false ? 'placeless' : this.input.class]);
  }

  words(template: string, at: number, more: Record<string, string> = {}): string {
    const { chance, place, stock } = this.input;
    const ahead = this.onDay(at + 1 + (template.length + stock.notes.length) % 3);
    const text = fill(chance, template, { ...place, besok: dayText('id', ahead), ...more }).trim();
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  answer(core: string, ends: readonly string[]): string {
    const { chance } = this.input;
    const greeting = chance.pick(say.GREETINGS);
    const lowered = greeting.endsWith(',') && !/^(Jl|Gang|RT|KTP|NIK|KK|PJU|LED|Jam layanan Senin|\{|Bapak)/.test(core) ? core.charAt(0).toLowerCase() + core.slice(1) : core;
    return [greeting, lowered, /tulis/.test(core) ? '' : chance.pick(ends)].filter(Boolean).join(' ');
  }

  deed(chosen: Deed, at: number, outcome: Outcome, text = chosen.text): void {
    const { chance, topic } = this.input;
    const since = Math.max(1, this.at);
    const doneAt = Math.max(since, at - chance.int(0, 1));
    const doneOn = this.onDay(doneAt);
    const words = this.words(this.answer(text, outcome === 'explained' ? say.AFTER_EXPLAINED : topic.place === false ? say.AFTER_DEED_PAPERS : say.AFTER_DEED), at, { tgl: dayText('id', doneOn), oleh: chosen.by });
    const photo = topic.scene && outcome === 'solved' && chance.yes(0.6) ? { photo: { scene: topic.scene, stage: 'after' as const, variant: chance.int(0, 7) } } : {};
    this.add('answerComplete', Math.max(at, doneAt), [10, 15], words, { outcome, doneWhat: chosen.what, doneOn, doneBy: chosen.by, ...photo });
  }

  forward(at: number, more: Partial<StoryStep> = {}): void {
    this.add('verifyAndForward', at, [8, 11], this.input.chance.pick(say.FORWARDED), more);
  }
}

const outcomeOf = (kind: ComplaintClass): Outcome => (kind === 'information_request' || kind === 'aspiration' ? 'explained' : 'solved');

/** The agency's part from acceptance to the completing answer. @param from working day of forwarding */
function work(line: StoryLine, input: StoryInput, from: number): void {
  const { chance, stock, topic, course, late } = input;
  const limit = LIMIT[input.class];
  line.add('accept', from + chance.int(0, 1), [12, 15], '');
  if (chance.yes(0.14)) line.add('note', line.at, [13, 16], line.match(stock.notes, same, ['Minta keterangan RT dulu sebelum menjawab.', 'Pelapor sudah dihubungi, bisa ditemui sore hari.', 'Cocokkan dengan laporan bulan lalu.']));
  const slow = late || course === 'extended' || limit > 14;
  const quickest = line.at + 1;
  const target = late ? from + limit + chance.int(1, 11) : course === 'extended' ? from + limit + chance.int(2, 9)
    : limit === 5 ? Math.max(quickest, from + chance.int(1, 4)) : limit > 14 ? from + chance.int(14, 52) : from + chance.weighted([[2, 2], [3, 4], [4, 4], [5, 4], [6, 3], [8, 3], [10, 2], [12, 2]]);
  const promises = slow || target > from + 5 || chance.yes(0.35);
  if (promises && target > line.at + 1) {
    const ignored = late && chance.yes(0.3);
    const promiseAt = ignored ? from + chance.int(6, 9) : Math.min(target - 1, Math.max(line.at, from + chance.int(1, 4)));
    line.add('answerPromise', promiseAt, [9, 14], line.answer(line.match(stock.promises, same, say.PLAIN_PROMISES), say.AFTER_PROMISE));
    if (chance.yes(0.16)) line.add('reply', line.at, [18, 21], chance.pick(say.REPLIES));
  }
  if (course === 'extended') line.add('extend', from + limit - chance.int(1, 2), [9, 14], chance.pick(say.EXTENDS), { days: 14 });
  const no = course !== 'impossible' || !topic.cannot ? null
    : fitting(chance, input.core, topic.cannot, (each) => `${each.why} ${each.text}`) ?? (topic.uniform ? chance.pick(topic.cannot) : null);
  if (no) {
    line.add('answerComplete', target, [10, 15], line.answer(no.text, ['', 'Mohon maaf, dan terima kasih sudah melapor.']), { outcome: 'not_possible', whyNot: no.why, whoCan: no.who });
  } else line.deed(line.doneDeed(), target, outcomeOf(input.class));
}

/** The resident's part after the completing answer: thanks, silence, or "masih mati, pak". */
function settle(line: StoryLine, input: StoryInput): void {
  const { chance, topic } = input;
  const outcome = line.steps.at(-1)!.outcome!;
  if (input.course === 'contested') {
    const explained = outcome === 'explained';
    const papers = topic.place === false;
    for (let round = chance.yes(0.12) ? 2 : 1; round > 0; round -= 1) {
      line.add('contest', line.at + chance.int(1, 6), [17, 21], line.match(topic.contests ?? [], same, explained ? say.CONTESTS_EXPLAINED : say.CONTESTS));
      if (chance.yes(0.4)) line.add('answerPromise', line.at + 1, [9, 11], chance.pick(say.SECOND_PROMISE));
      const first = line.doneDeed();
      line.deed({ ...first, what: explained ? 'Jawaban diperiksa ulang dan dilengkapi' : papers ? 'Kekurangan diperiksa ulang dan dibereskan' : 'Lokasi diperiksa ulang dan bagian yang tertinggal dikerjakan' },
        line.at + chance.int(2, 4), explained ? 'explained' : 'solved', chance.pick(explained ? say.SECOND_EXPLAINED : papers ? say.SECOND_DEED_PAPERS : say.SECOND_DEED));
    }
  }
  if (chance.yes(outcome === 'not_possible' ? 0.3 : 0.47)) {
    const thanks = outcome === 'not_possible' ? say.ACCEPTS_NO : outcome === 'explained' ? say.THANKS_EXPLAINED : say.THANKS;
    line.add('close', line.at + chance.weighted([[1, 4], [2, 3], [3, 2], [6, 1]]), [17, 21], chance.pick(thanks));
  } else line.add('silence', line.at + 11, [7, 7], '');
}

function start(line: StoryLine, input: StoryInput): number {
  const { chance, stock, topic, course } = input;
  // Now and then even the coordinator is late: the promise of three working days is a promise like any other.
  const first = input.late && chance.yes(0.08) ? chance.int(4, 5) : chance.weighted([[1, 12], [2, 6], [3, 2]]);
  if (course === 'asked') {
    line.add('askCompletion', first, [8, 11], line.match(stock.asks, same, say.PLAIN_ASKS));
    line.add('complete', first + chance.int(1, 7), [17, 21], chance.pick(topic.place !== false ? say.COMPLETED : WITH_FILES.has(stock.functionId) ? say.COMPLETED_PAPERS : say.COMPLETED_OTHER));
    line.forward(line.at + 1);
  } else if (course === 'returned' && input.wrongFunction) {
    line.forward(first, { functionId: input.wrongFunction });
    const [reasonCode, why] = chance.pick(say.RETURNS);
    line.add('return', first + chance.int(1, 3), [9, 14], why, { reasonCode });
    line.forward(line.at + 1);
  } else line.forward(first);
  return line.at;
}

export function planStory(input: StoryInput): StoryStep[] {
  const { chance, stock, course } = input;
  const line = new StoryLine(input);
  if (course === 'duplicate') line.add('archive', chance.int(1, 2), [8, 11], say.DUPLICATE, { reasonCode: 'duplicate' });
  else if (course === 'deemed_withdrawn') {
    line.add('askCompletion', chance.int(1, 2), [8, 11], line.match(stock.asks, same, say.PLAIN_ASKS));
    // Thirty calendar days are never more than 23 working days.
    line.add('archive', line.at + 23, [8, 11], say.DEEMED_WITHDRAWN, { reasonCode: 'deemed_withdrawn' });
  } else if (course === 'withdrawn') {
    if (chance.yes(0.5)) line.forward(chance.int(1, 2));
    line.add('withdraw', line.at + chance.int(1, 3), [17, 21], chance.pick(say.WITHDRAWS));
  } else {
    work(line, input, start(line, input));
    settle(line, input);
  }
  return line.steps;
}

/** Only what lies before `today`: the driver never acts in the future. */
export const until = (steps: readonly StoryStep[], today: Day): StoryStep[] => {
  const ahead = steps.findIndex((step) => step.on > addDays(today, -1));
  return ahead === -1 ? [...steps] : steps.slice(0, ahead);
};

/** The state in which the report stands after its steps, for the driver to check itself against. */
export function endOf(steps: readonly StoryStep[]): ComplaintState {
  let state: ComplaintState = 'received';
  const next: Partial<Record<Verb, ComplaintState>> = { askCompletion: 'needs_completion', complete: 'received', verifyAndForward: 'forwarded', accept: 'in_progress',
    return: 'received', answerComplete: 'answered', close: 'completed', silence: 'completed', contest: 'contested', withdraw: 'withdrawn', archive: 'archived', transfer: 'transferred' };
  for (const step of steps) state = next[step.verb] ?? state;
  return state;
}
