import type { ArchiveReason, Channel, ComplaintClass, ComplaintState } from '../complaints/domain.ts';
import { dayText } from '../followup/dates.ts';
import { addDays, daysBetween, weekday, type Day } from '../law/day.ts';
import { compose, placeIn, type Composed } from './compose.ts';
import { workingDayAfter } from './days.ts';
import { residentOf, type Resident } from './people.ts';
import { chanceOf, type Chance } from './random.ts';
import { endOf, planStory, until, type Course, type StoryStep } from './story.ts';
import { STOCKS } from './stock/all.ts';
import { NO_REPORT, OUTSIDE } from './stock/elsewhere.ts';
import type { Scene, Stock, Topic } from './stock/stock.ts';

export interface DemoReport {
  /** 1 for the oldest. */
  index: number;
  functionId: string;
  class: ComplaintClass;
  title: string;
  text: string;
  /** Words of the text that name a (fictional) person: hide them before publishing. */
  personal: string[];
  wardIndex: number;
  wardCode: string;
  landmark: string;
  /** In the city's own time. */
  lodgedAt: { on: Day; time: string };
  channel: Channel;
  anonymous: boolean;
  confidential: boolean;
  /** Null: nothing left but the case code. */
  contact: Resident | null;
  photo: { scene: Scene; stage: 'before'; variant: number } | null;
  story: StoryStep[];
  /** Where the story leaves it. */
  ends: ComplaintState;
}

export interface DemoOptions {
  seed: number;
  count: number;
  wards: readonly { code: string; name: string }[];
  /** Function ids of the profile; reports about others are not made. */
  functions: readonly string[];
  /** Nothing is dated on or after this day. */
  today: Day;
  months: number;
  holidays?: ReadonlySet<string>;
}

/** Whose body gets it by mistake first; the profile must know both. */
const MISTAKEN: Readonly<Record<string, string>> = { drainage: 'water_supply', roads: 'traffic', street_lights: 'traffic', parking: 'public_order', traffic: 'roads', waste: 'public_order', trees: 'street_lights',
  public_order: 'permits', street_vendors: 'public_order', civil_documents: 'social_aid', social_aid: 'health', health: 'waste', water_supply: 'drainage', markets: 'street_vendors', housing: 'social_aid', animals: 'public_order', disaster: 'drainage' };
const WEEKDAY_SHARE = [0.6, 1.3, 1.15, 1.05, 1, 0.95, 0.75];
const HOUR_SHARE = [1, 0, 0, 0, 1, 3, 7, 11, 10, 8, 7, 5, 5, 5, 4, 5, 6, 7, 10, 13, 12, 8, 4, 2];

interface Setting extends DemoOptions { chance: Chance; stocks: readonly Stock[]; holidays: ReadonlySet<string>; wardShare: readonly (readonly [number, number])[]; days: readonly (readonly [Day, number])[] }

function lodging({ chance, days }: Setting, stock: Stock | null): { on: Day; time: string } {
  const season = (on: Day): number => stock?.months?.[Number(on.slice(5, 7))] ?? 1;
  const on = chance.weighted(days.map(([day, share]) => [day, share * season(day)] as const));
  const hour = chance.weighted(HOUR_SHARE.map((share, at) => [at, share] as const));
  return { on, time: `${String(hour).padStart(2, '0')}:${String(chance.int(0, 59)).padStart(2, '0')}` };
}

function channelOf(chance: Chance, time: string): Channel {
  const office = time >= '08:00' && time < '15:00';
  return chance.weighted<Channel>([['web', 46], ['whatsapp', 27], ['social', 9], ['phone', office ? 6 : 2], ['counter', office ? 12 : 0], ['letter', office ? 5 : 0]]);
}

function courseOf(chance: Chance, topic: Topic, wrong: string | null): Course {
  return chance.weighted<Course>([['settled', 70], ['asked', 6], ['returned', wrong ? 6 : 0], ['contested', 7.5], ['extended', topic.class ? 0 : 4],
    ['impossible', topic.cannot ? 9 : 0], ['withdrawn', 2], ['duplicate', topic.class ? 0 : 1.6], ['deemed_withdrawn', 1.2]]);
}

type Written = Pick<DemoReport, 'functionId' | 'class' | 'story'> & { words: Composed; scene: Scene | null; landmark: string };

function ordinary(setting: Setting, stock: Stock, person: Resident, ward: string, lodged: { on: Day; time: string }): Written {
  const { chance, functions, holidays, today } = setting;
  const topic = chance.weighted(stock.topics.map((each) => [each, each.cores.length * (each.class === 'information_request' && stock.topics.length > 1 ? 0.8 : 1)] as const));
  const place = placeIn(chance, ward);
  const words = compose(chance, topic, place, person, Number(lodged.time.slice(0, 2)));
  const mistaken = MISTAKEN[stock.functionId];
  const wrong = mistaken && functions.includes(mistaken) ? mistaken : null;
  const kind = topic.class ?? 'complaint_service';
  const story = planStory({ chance, stock, topic, class: kind, place, core: words.core, lodgedOn: lodged.on, holidays, late: chance.yes(0.09), wrongFunction: wrong, course: courseOf(chance, topic, wrong), today });
  return { functionId: stock.functionId, class: kind, story, words, scene: topic.scene ?? null, landmark: topic.place === false ? '' : `${place.patokan}, ${place.jalan}` };
}

function elsewhere(setting: Setting, person: Resident, ward: string, lodged: { on: Day; time: string }, number: number): Written {
  const { chance, holidays, functions } = setting;
  const place = placeIn(chance, ward);
  const at = chance.int(1, 3);
  const base = { afterWorkingDays: at, on: workingDayAfter(lodged.on, at, holidays), hour: chance.int(8, 11) };
  const functionId = functions.includes('information') ? 'information' : functions[0]!;
  if (chance.yes(0.55)) {
    const matter = chance.pick(OUTSIDE);
    const letterNumber = `${String(100 + number % 900)}/DEMO/${lodged.on.slice(0, 4)}`;
    return { functionId, class: 'complaint_service', words: compose(chance, matter, place, person, Number(lodged.time.slice(0, 2))), scene: null, landmark: `${place.patokan}, ${place.jalan}`,
      story: [{ ...base, verb: 'transfer', transferTo: matter.to, letterNumber, text: `${matter.guidance} Surat nomor ${letterNumber}, ${dayText('id', base.on)}.` }] };
  }
  const reasonCode: Exclude<ArchiveReason, 'duplicate' | 'deemed_withdrawn'> = chance.weighted([['not_government', 5], ['too_general', 4], ['abusive', 1.5], ['wrong_format', 1.5], ['test', 1.5]]);
  const matter = NO_REPORT[reasonCode];
  return { functionId, class: 'complaint_service', words: compose(chance, matter, place, person, 12, true), scene: null, landmark: '', story: [{ ...base, verb: 'archive', reasonCode, text: matter.answer }] };
}

function oneReport(setting: Setting, number: number): DemoReport {
  const { chance } = setting;
  const stock = chance.yes(0.035) ? null : chance.weighted(setting.stocks.map((each) => [each, each.weight] as const));
  const lodged = lodging(setting, stock);
  const wardIndex = chance.weighted(setting.wardShare);
  const ward = setting.wards[wardIndex]!;
  const person = residentOf(chance);
  const written = stock ? ordinary(setting, stock, person, ward.name, lodged) : elsewhere(setting, person, ward.name, lodged, number);
  const delicate = written.class === 'complaint_oversight' || written.functionId === 'women_children';
  const channel = channelOf(chance, lodged.time);
  const anonymous = chance.yes(delicate ? 0.6 : 0.12);
  const story = until(written.story, setting.today);
  return {
    index: 0, functionId: written.functionId, class: written.class, title: written.words.title, text: written.words.text, personal: written.words.personal,
    wardIndex, wardCode: ward.code, landmark: written.landmark, lodgedAt: lodged, channel, anonymous, confidential: chance.yes(delicate ? 0.65 : 0.07),
    contact: anonymous && chance.yes(0.55) ? null : person,
    photo: written.scene && (channel === 'web' || channel === 'whatsapp' || channel === 'social') && chance.yes(0.45) ? { scene: written.scene, stage: 'before', variant: chance.int(0, 7) } : null,
    story, ends: endOf(story),
  };
}

/** The demo city's reports, oldest first; the same options give the same reports on every machine. @throws RangeError without wards or known functions */
export function makeReports(options: DemoOptions): DemoReport[] {
  const chance = chanceOf(options.seed);
  const stocks = STOCKS.filter((stock) => options.functions.includes(stock.functionId));
  if (options.wards.length === 0 || stocks.length === 0) throw new RangeError('the demo needs wards and at least one function that it knows');
  const first = addDays(options.today, -Math.round(options.months * 30.44));
  const length = daysBetween(first, options.today);
  const days = Array.from({ length }, (_, at) => {
    const on = addDays(first, at);
    return [on, WEEKDAY_SHARE[weekday(on)]! * (0.8 + 0.4 * (at / length)) * (options.holidays?.has(on) ? 0.5 : 1)] as const;
  });
  const wardShare = options.wards.map((_, at) => [at, 0.4 + chance.next() * 1.6] as const);
  const setting: Setting = { ...options, chance, stocks, holidays: options.holidays ?? new Set(), wardShare, days };
  const reports = Array.from({ length: options.count }, (_, number) => oneReport(setting, number));
  const when = (report: DemoReport): string => `${report.lodgedAt.on} ${report.lodgedAt.time}`;
  return reports.sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0)).map((report, at) => ({ ...report, index: at + 1 }));
}
