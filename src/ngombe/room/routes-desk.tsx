import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { isId, newId } from '../../platform/db/id.ts';
import { readJson } from '../../platform/http/body.ts';
import { readForm, type FormInput } from '../../platform/http/forms.ts';
import { page } from '../../ui/html.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { normaliseNumber } from '../access.ts';
import { noteItem } from '../actions/items.ts';
import { aroundOf, type Around } from '../around.ts';
import { isDeskOpen, type Session } from '../domain.ts';
import { EMPTY_NOTES, lacksOf, type Change, type Item, type NoteField } from '../items.ts';
import { paths } from '../paths.ts';
import { RUNS } from '../policy.ts';
import { itemsOf } from '../store-items.ts';
import { registrationsOf } from '../store-registrations.ts';
import { callSpeaker, putOnStage } from './actions.ts';
import { FIELD, NOTE_FIELDS, readChanges, valuesOf, type NoteValues } from './fields.ts';
import { readNote } from './note-json.ts';
import { withAnySession } from './session.ts';
import { speakersOf } from './speakers.ts';
import { EMPTY_STAGE, stageOf, stampsOf } from './store-stage.ts';
import { roomText } from './text.ts';
import { DeskPage, type DeskProps } from './views/desk-page.tsx';

/** The desk of the note-takers: pages and plain forms, and the same acts as JSON for a page that saves by itself. */
export const deskRoutes = () => new Hono<AppEnv>()
  .get('/konsol/ngombe/:edition/meja', allow(RUNS), (c) => withAnySession(c, async (session) => show(c, session, {})))
  .get('/konsol/ngombe/:edition/meja/data', allow(RUNS), (c) => withAnySession(c, (session) => data(c, session)))
  .post('/konsol/ngombe/:edition/meja', allow(RUNS), (c) => withAnySession(c, (session) => saveForm(c, session)))
  .post('/konsol/ngombe/:edition/meja/catat', allow(RUNS), (c) => withAnySession(c, (session) => saveJson(c, session)))
  .post('/konsol/ngombe/:edition/giliran', allow(RUNS), (c) => withAnySession(c, async (session) => {
    const form = await readForm(c);
    const id = isId(form.text('id')) ? form.text('id') : newId();
    const number = form.text('pendaftaran') ? normaliseNumber(form.text('pendaftaran')) : null;
    const item = number === null ? null : await callSpeaker(c.get('world'), officerOf(c), session.edition, number, id);
    const staged = number === null ? await putOnStage(c.get('world'), officerOf(c), session.edition, isId(form.text('butir')) ? form.text('butir') : null) : item !== null;
    if (c.req.header('accept') === 'application/json') return c.json({ staged, id: item?.id ?? null, seq: item?.seq ?? null }, staged ? 200 : 409);
    if (!staged) return show(c, session, { errors: [{ field: 'penanya', message: roomText(c.get('lang')).error.closed }] });
    const on = item ?? (isId(form.text('butir')) ? (await c.get('world').db.read((tx) => itemsOf(tx, session.id))).find((one) => one.id === form.text('butir')) : undefined);
    return c.redirect(paths.desk(session.edition, on?.seq), 303);
  }));

/** The page with the item of the address in its form. `?butir=baru` or none there: a new one. */
async function show(c: AppContext, session: Session, more: Partial<DeskProps> & { openId?: string }): Promise<Response> {
  const [items, registrations, stage] = await c.get('world').db.read((tx) => Promise.all([itemsOf(tx, session.id), registrationsOf(tx, session.id), stageOf(tx, session.id)]));
  const asked = c.req.query('butir') ?? '';
  const open = more.openId !== undefined ? items.find((one) => one.id === more.openId) ?? null
    : asked === '' ? items.find((one) => one.id === stage.itemId) ?? items.at(-1) ?? null : items.find((one) => String(one.seq) === asked) ?? null;
  const stands = valuesOf(open ?? EMPTY_NOTES);
  const flash = c.req.query('ok') === 'simpan' ? roomText(c.get('lang')).saved : undefined;
  return c.html(page(<DeskPage shell={c.get('shell')} session={session} items={items} registrations={registrations} stage={stage} around={await aroundOf(c)} open={open} freshId={more.openId ?? newId()}
    values={stands} was={stands} errors={[]} flash={flash} {...more} />), more.errors?.length ? 422 : 200);
}

const inForm = (form: FormInput, name: string, field: NoteField): string | string[] => (field === 'supportingBodyIds' ? form.list(name).toSorted() : form.text(name));
const typedIn = (form: FormInput, prefix = ''): NoteValues => Object.fromEntries(NOTE_FIELDS.map((field) => [field, inForm(form, prefix + FIELD[field], field)])) as NoteValues;

async function saveForm(c: AppContext, session: Session): Promise<Response> {
  const [form, around, t] = [await readForm(c), await aroundOf(c), roomText(c.get('lang'))];
  const id = isId(form.text('id')) ? form.text('id') : newId();
  const [values, was] = [typedIn(form), typedIn(form, 'dulu-')];
  const again = (errors: FormError[]) => show(c, session, { openId: id, values, was, errors });
  if (form.broken) return again([{ field: FIELD.asker, message: t.error.broken }]);
  const { changes, wrong } = readChanges(NOTE_FIELDS.map((field) => ({ field, was: was[field], is: values[field] })), around.directory);
  if (wrong.length > 0) return again(wrong.map((field) => ({ field: FIELD[field], message: field === 'dueOn' ? t.error.day : t.error.value })));
  const outcome = await noteItem(c.get('world'), officerOf(c), session.edition, { id, registrationNumber: null, changes });
  if ('refused' in outcome) return again([outcome.refused === 'bad-day' ? { field: FIELD.dueOn, message: t.error.day } : { field: FIELD.asker, message: t.error.closed }]);
  if (outcome.clashes.length > 0) return clashed(c, session, outcome, values, around);
  return c.redirect(form.text('lalu') === 'baru' ? paths.desk(session.edition, 'baru') : `${paths.desk(session.edition, outcome.item.seq)}&ok=simpan`, 303);
}

/** Only what clashed stays as typed; everything else is as it stands now, so that sending again undoes nobody's work. */
function clashed(c: AppContext, session: Session, { item, clashes }: { item: Item; clashes: readonly Change[] }, typed: NoteValues, around: Around): Promise<Response> {
  const t = roomText(c.get('lang')).error;
  const stands = valuesOf(item);
  const mine = Object.fromEntries(clashes.map(({ field }) => [field, typed[field]]));
  return show(c, session, { openId: item.id, values: { ...stands, ...mine }, was: stands, errors: clashes.map(({ field }) => ({ field: FIELD[field], message: t.clash(wordsOf(field, item, around) || t.empty) })) });
}

/** What stands in a part of the item, as a person reads it. */
function wordsOf(field: NoteField, item: Item, { directory, lang }: Around): string {
  const t = roomText(lang);
  switch (field) {
    case 'outcome': return item.outcome ? t.outcome[item.outcome] : '';
    case 'authority': return item.authority ? t.authority[item.authority] : '';
    case 'priority': return item.priority ? t.priority[item.priority] : '';
    case 'leadBodyId': return directory.bodyName(item.leadBodyId);
    case 'supportingBodyIds': return item.supportingBodyIds.map((one) => directory.bodyName(one)).join(', ');
    case 'areaCode': return directory.areaName(item.areaCode);
    case 'categoryId': return directory.categories.find((one) => one.id === item.categoryId)?.name[lang] ?? '';
    default: return String(item[field] ?? '');
  }
}

const asJson = (item: Item, numbers: ReadonlyMap<string, string>) => ({ id: item.id, seq: item.seq, version: item.version, from: item.registrationId === null ? null : numbers.get(item.registrationId) ?? null, fields: valuesOf(item), lacks: lacksOf(item) });

/** Everything that was noted. Where nothing has changed since the mark of the last answer: 204. */
async function data(c: AppContext, session: Session): Promise<Response> {
  const { stamp, items, registrations, stage } = await c.get('world').db.read(async (tx) => {
    const now = (await stampsOf(tx, [session.edition])).get(session.edition) ?? '';
    if (now === c.req.query('tanda')) return { stamp: now, items: null, registrations: [], stage: null };
    const [noted, registered, onStage] = await Promise.all([itemsOf(tx, session.id), registrationsOf(tx, session.id), stageOf(tx, session.id)]);
    return { stamp: now, items: noted, registrations: registered, stage: onStage };
  });
  if (items === null) return c.body(null, 204);
  const numbers = new Map(registrations.map((one) => [one.id, one.number]));
  const turns = speakersOf(registrations, items, stage ?? EMPTY_STAGE).map(({ one, asked }) => `${one.number}:${one.attendance ?? ''}:${asked ? 1 : 0}`).join(' ');
  return c.json({ stamp, open: isDeskOpen(session, c.get('world').now()), stage: stage?.itemId ?? null, turns, items: items.map((item) => asJson(item, numbers)) });
}

/**
 * What one note-taker changed in one item. A part that cannot be kept as typed is named in `wrong` and holds back no other; a
 * part that somebody else changed comes back in `clashes` with the item as it stands.
 */
async function saveJson(c: AppContext, session: Session): Promise<Response> {
  const note = readNote(await readJson(c));
  if (!note) return c.json({ refused: 'unreadable' }, 422);
  const { directory } = await aroundOf(c);
  const read = readChanges(note.changes, directory);
  const wrong = [...read.wrong];
  const send = (changes: readonly Change[]) => noteItem(c.get('world'), officerOf(c), session.edition, { id: note.id, registrationNumber: note.registrationNumber, changes });
  let outcome = await send(read.changes);
  if ('refused' in outcome && outcome.refused === 'bad-day') {
    wrong.push('dueOn');
    outcome = await send(read.changes.filter((change) => change.field !== 'dueOn'));
  }
  if ('refused' in outcome) return c.json({ refused: 'closed' }, 409);
  const registrations = await c.get('world').db.read((tx) => registrationsOf(tx, session.id));
  return c.json({ item: asJson(outcome.item, new Map(registrations.map((one) => [one.id, one.number]))), clashes: outcome.clashes.map(({ field }) => field), wrong });
}
