import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { dayOf } from '../../law/day.ts';
import { readForm, type FormInput } from '../../platform/http/forms.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { prepareImages } from '../../platform/files/prepare.ts';
import { lodgeWithHelp } from '../helping/actions.ts';
import { judgeHelp, noHelp, readHelp, toHelp, type HelpValues } from '../helping/form.ts';
import { sayHelp } from '../helping/text.ts';
import { paths } from '../paths.ts';
import { imageErrors, judgeReport, readValues, toLodge, valuesFromQuery, type ReportValues } from '../public/report-form.ts';
import { sayReport } from '../public/text-report.ts';
import { listByTime } from '../store-lists.ts';
import { COUNTER_CHANNELS, isCounterChannel, type CounterChannel } from './counter-channels.ts';
import { around, show, textOf } from './request.ts';
import { CounterPage, CounterReceiptPage } from './views/counter-page.tsx';

const ROLES = ['counter_clerk', 'coordinator'] as const;
const OWN_SHOWN = 10;
const ADDRESS_LETTERS = 300;

/** Reports that come by another door than the website. The secret is on the answer to the form alone, for the paper in the reporter's hand. */
export const counterRoutes = () => new Hono<AppEnv>()
  .get(paths.counter(), allow(ROLES), (c) => form(c, valuesFromQuery(() => undefined), { channel: 'counter', address: '', help: noHelp }))
  .post(paths.counter(), allow(ROLES), lodge);

interface Beside { channel: CounterChannel; address: string; help: HelpValues }

async function form(c: AppContext, values: ReportValues, beside: Beside, errors: readonly FormError[] = []): Promise<Response> {
  const officer = officerOf(c);
  const here = await around(c);
  const own = await c.get('world').db.read((tx) => listByTime(tx, { restricted: false, all: false, bodyId: null, lodgedBy: officer.id }, {}, null, OWN_SHOWN));
  return show(c, <CounterPage shell={c.get('shell')} values={values} {...beside} around={here} own={own} errors={errors} />, errors.length ? 422 : 200);
}

async function lodge(c: AppContext): Promise<Response> {
  const world = c.get('world');
  const input = await readForm(c);
  const values = readValues(input);
  const beside: Beside = { channel: channelOf(input), address: input.text('alamat').slice(0, ADDRESS_LETTERS), help: readHelp(input) };
  const here = await around(c);
  const t = sayReport(c.get('lang'));
  const today = dayOf(world.now(), world.city.utcOffsetMinutes);
  const errors = [...judgeReport(values, here.directory, today, t), ...judgeHelp(beside.help, false, today, sayHelp(c.get('lang')))];
  if (input.broken) errors.push({ field: 'foto', message: textOf(c).fill.broken });
  if (errors.length) return form(c, values, beside, errors);
  const { images, problems } = await prepareImages(world, input.files('foto'));
  if (problems.length) return form(c, values, beside, imageErrors(problems, t));
  const ready = toLodge(values, here.directory);
  const whole = { ...ready, reporter: { ...ready.reporter, address: beside.address }, channel: beside.channel, lodgedBy: officerOf(c), lang: c.get('lang'), images };
  // No limit here: an officer sees who stands at the counter.
  const help = toHelp(beside.help, null, false);
  const lodged = await lodgeWithHelp(world, whole, help);
  if ('limit' in lodged) throw new Error('the counter has no limit');
  const helper = lodged.given ? { code: lodged.given.helper.code, secret: lodged.given.secret } : undefined;
  return show(c, <CounterReceiptPage shell={c.get('shell')} number={lodged.number} secret={lodged.secret} helper={helper} values={values} around={here} />);
}

const channelOf = (input: FormInput): CounterChannel => (isCounterChannel(input.text('kanal')) ? input.text('kanal') as CounterChannel : COUNTER_CHANNELS[0]);
