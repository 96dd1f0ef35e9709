import { Hono } from 'hono';
import { allow, hasRole, type AppContext, type AppEnv, type Role } from '../directory/actor.ts';
import { dayOf, type Day } from '../law/day.ts';
import { workingDaysBetween } from '../law/working-days.ts';
import type { Tx } from '../platform/db/sql.ts';
import { readForm } from '../platform/http/forms.ts';
import { page } from '../ui/html.ts';
import type { FormError } from '../ui/parts/form.tsx';
import { calendarIn } from './calendar.ts';
import { changeOf, FIELD_OF, readCalendarForm, type CalendarForm, type CalendarFormError } from './calendar-form.ts';
import { changeCalendar, previewCalendarChange, type AfterMove } from './change-calendar.ts';
import type { EntryActor, Origin } from './domain.ts';
import { calendarPath } from './paths.ts';
import { loggedChanges } from './store-calendar.ts';
import { say } from './text.ts';
import { CalendarPage, type CalendarPageProps } from './views/calendar-page.tsx';
import { CalendarPreviewPage, type PreviewProps } from './views/calendar-preview-page.tsx';

export interface FollowupRoutesOptions {
  /** A programme renews its copies of due dates; called after the change is durable, in transactions of its own. */
  onMoved?: AfterMove;
  /** Address and number of cases, by the id of their origin. */
  linksOf?: LinksOf;
}
export type CaseLinks = ReadonlyMap<string, { href: string; label: string }>;
export type LinksOf = (tx: Tx, origins: readonly Origin[]) => Promise<CaseLinks>;

const MAY_CHANGE: readonly Role[] = ['administrator', 'coordinator'];

/** The working calendar: everybody on the staff reads it, few may change it. */
export function followupRoutes(options: FollowupRoutesOptions = {}): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/konsol/kalender', allow('staff'), async (c) => c.html(page(<CalendarPage {...await calendarProps(c, c.req.query('tahun'))} />)));

  // A preview changes nothing, so it is a GET and can be sent around.
  app.get('/konsol/kalender/perubahan', allow(MAY_CHANGE), async (c) => {
    const read = await readChange(c, (name) => (c.req.query(name) ?? '').trim(), false);
    if (read.errors.length > 0) return invalid(c, read.form, read.errors);
    return c.html(page(<CalendarPreviewPage {...await previewProps(c, read.form, options)} />));
  });

  app.post('/konsol/kalender/perubahan', allow(MAY_CHANGE), async (c) => {
    const input = await readForm(c);
    const { form, errors } = await readChange(c, (name) => input.text(name), true);
    if (errors.length === 1 && errors[0] === 'reason') {
      return c.html(page(<CalendarPreviewPage {...await previewProps(c, form, options)} errors={toErrors(c, errors)} />), 422);
    }
    if (errors.length > 0) return invalid(c, form, errors);
    await changeCalendar(c.get('world'), actorOf(c), changeOf(form), form.reason, options.onMoved);
    return c.redirect(`${calendarPath(form.day.slice(0, 4))}&tersimpan=1`, 303);
  });

  return app;
}

const offsetOf = (c: AppContext): number => c.get('world').city.utcOffsetMinutes;
const read = <T,>(c: AppContext, work: (tx: Tx) => Promise<T>): Promise<T> => c.get('world').db.read(work);

function actorOf(c: AppContext): EntryActor {
  const actor = c.get('actor');
  if (actor.kind !== 'officer') throw new Error('allow() lets no guest in here');
  return { type: 'officer', id: actor.id, name: actor.name, bodyId: actor.bodyId, role: actor.roles[0] ?? null };
}

const readChange = (c: AppContext, text: (name: string) => string, withReason: boolean) =>
  read(c, async (tx) => readCalendarForm(text, await calendarIn(tx, offsetOf(c)), withReason));

const toErrors = (c: AppContext, errors: readonly CalendarFormError[]): FormError[] =>
  errors.map((error) => ({ field: FIELD_OF[error], message: say(c.get('lang')).calendar.errors[error] }));

async function invalid(c: AppContext, form: CalendarForm, errors: readonly CalendarFormError[]): Promise<Response> {
  const props = await calendarProps(c, /^\d{4}-/.test(form.day) ? form.day.slice(0, 4) : undefined);
  return c.html(page(<CalendarPage {...props} form={form} errors={toErrors(c, errors)} />), 422);
}

const previewProps = (c: AppContext, form: CalendarForm, options: FollowupRoutesOptions): Promise<PreviewProps> => read(c, async (tx) => {
  const preview = await previewCalendarChange(tx, offsetOf(c), changeOf(form));
  const links = await options.linksOf?.(tx, preview.moved.map(({ promise }) => promise.origin));
  return { shell: c.get('shell'), form, ...preview, linkOf: (origin) => links?.get(origin.id) ?? null };
});

function calendarProps(c: AppContext, wanted: string | undefined): Promise<CalendarPageProps> {
  const thisYear = dayOf(c.get('world').now(), offsetOf(c)).slice(0, 4);
  const year = wanted !== undefined && /^20\d\d$/.test(wanted) ? wanted : thisYear;
  return read(c, async (tx) => {
    const calendar = await calendarIn(tx, offsetOf(c));
    const days = [...calendar.holidays.values()];
    const years = new Set([...days.map((holiday) => holiday.day.slice(0, 4)), thisYear, String(Number(thisYear) + 1), year]);
    return {
      shell: c.get('shell'), year, years: [...years].sort(), days: days.filter((holiday) => holiday.day.startsWith(year)),
      workingDays: workingDaysBetween(`${Number(year) - 1}-12-31` as Day, `${year}-12-31` as Day, calendar),
      changes: await loggedChanges(tx, 50), mayChange: hasRole(c.get('actor'), MAY_CHANGE), saved: c.req.query('tersimpan') === '1', utcOffsetMinutes: offsetOf(c),
    };
  });
}
