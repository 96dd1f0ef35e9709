import { Hono } from 'hono';
import { allow, hasRole, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { directoryOf } from '../../directory/snapshot.ts';
import { timelineOf } from '../../followup/store-timeline.ts';
import { isId } from '../../platform/db/id.ts';
import { readForm, type FormInput } from '../../platform/http/forms.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { cursorText, readCursor } from '../console/list-query.ts';
import { around, show, versionOf } from '../console/request.ts';
import { BREACH_DESK, breachOrigin, changeFacts, chooseSubjects, closeBreach, decidePublic, dropSubjects, noteAuthority, openBreach, startSending, writeLetter } from './actions.ts';
import { isBreachRefused, type Breach } from './domain.ts';
import { readChoice, readFacts, readMoment } from './form.ts';
import { breachPath } from './paths.ts';
import { breachPdf } from './report-pdf.ts';
import { breachById, choicesOf, lettersOf, listBreaches } from './store-breaches.ts';
import { countChosen, countTold, knownNumbers, unreached } from './store-subjects.ts';
import { sayBreach } from './text.ts';
import { BreachPage, type ShownBreach } from './views/breach-page.tsx';
import { BreachesPage, UnreachedPage } from './views/breaches-page.tsx';

const PAGE = 50;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
/** The page counts a choice this far. */
const MOST_COUNTED = 100_000;

/** The breach desk: a record with its clock, whom to tell, the letter, the sending, the report. */
export const breachRoutes = () => new Hono<AppEnv>()
  .get('/konsol/hak-data/insiden', allow(BREACH_DESK), (c) => list(c))
  .post('/konsol/hak-data/insiden', allow(BREACH_DESK), (c) => open(c))
  .get('/konsol/hak-data/insiden/:id', allow(BREACH_DESK), (c) => withBreach(c, (b) => one(c, b)))
  .get('/konsol/hak-data/insiden/:id/laporan.pdf', allow(BREACH_DESK), (c) => withBreach(c, (b) => pdf(c, b)))
  .get('/konsol/hak-data/insiden/:id/tanpa-alamat', allow(BREACH_DESK), (c) => withBreach(c, (b) => withoutAddress(c, b)))
  .post('/konsol/hak-data/insiden/:id/isi', allow(BREACH_DESK), (c) => act(c, 'isi-data', (form, id) => changeFacts(c.get('world'), officerOf(c), id, { version: versionOf(form), facts: readFacts(form) })))
  .post('/konsol/hak-data/insiden/:id/surat', allow(BREACH_DESK), (c) => act(c, 'surat-id', (form, id) => writeLetter(c.get('world'), officerOf(c), id, { version: versionOf(form), bodyId: form.text('surat-id').slice(0, 8000), bodyEn: form.text('surat-en').slice(0, 8000) })))
  .post('/konsol/hak-data/insiden/:id/penerima', allow(BREACH_DESK), (c) => choose(c))
  .post('/konsol/hak-data/insiden/:id/penerima/hapus', allow(BREACH_DESK), (c) => act(c, 'nomor', async (form, id) => (isId(form.text('pilihan')) ? dropSubjects(c.get('world'), officerOf(c), id, { version: versionOf(form), choiceId: form.text('pilihan') }) : { no: 'changed-meanwhile' })))
  .post('/konsol/hak-data/insiden/:id/pengiriman', allow(BREACH_DESK), (c) => act(c, 'surat-id', (form, id) => startSending(c.get('world'), officerOf(c), id, { version: versionOf(form) })))
  .post('/konsol/hak-data/insiden/:id/lembaga', allow(BREACH_DESK), (c) => act(c, 'lembaga-cara', (form, id) => noteAuthority(c.get('world'), officerOf(c), id, { version: versionOf(form), at: readMoment(form.text('lembaga-tanggal'), form.text('lembaga-jam'), c.get('world').city.utcOffsetMinutes), how: form.text('lembaga-cara').slice(0, 1000) })))
  .post('/konsol/hak-data/insiden/:id/pengumuman', allow(BREACH_DESK), (c) => act(c, 'umum-alasan', async (form, id) => (['ya', 'tidak'].includes(form.text('umum')) ? decidePublic(c.get('world'), officerOf(c), id, { version: versionOf(form), notice: form.text('umum') === 'ya', reason: form.text('umum-alasan').slice(0, 2000) }) : { no: 'public-undecided' })))
  .post('/konsol/hak-data/insiden/:id/penutupan', allow(BREACH_DESK), (c) => act(c, 'tutup', (form, id) => closeBreach(c.get('world'), officerOf(c), id, { version: versionOf(form), words: form.text('tutup').slice(0, 4000) })));

const seesRestricted = (c: AppContext): boolean => hasRole(c.get('actor'), ['coordinator']);

async function list(c: AppContext, form?: FormInput, errors: readonly FormError[] = []): Promise<Response> {
  const cursor = readCursor(c.req.query('setelah'));
  const after = cursor?.at ? { at: cursor.at, id: cursor.id } : null;
  const found = await c.get('world').db.read((tx) => listBreaches(tx, after, PAGE + 1));
  const last = found[PAGE - 1];
  const next = found.length > PAGE && last ? cursorText({ at: last.foundAt, id: last.id }) : null;
  return show(c, <BreachesPage shell={c.get('shell')} around={await around(c)} breaches={found.slice(0, PAGE)} continued={after !== null} next={next} form={form} errors={errors} />, errors.length ? 422 : 200);
}

async function open(c: AppContext): Promise<Response> {
  const form = await readForm(c);
  const world = c.get('world');
  const foundAt = readMoment(form.text('tanggal'), form.text('jam'), world.city.utcOffsetMinutes);
  const opened = foundAt && await openBreach(world, officerOf(c), { foundAt, facts: readFacts(form) });
  if (!opened) return list(c, form, [{ field: 'tanggal', message: sayBreach(c.get('lang')).badDay }]);
  return c.redirect(breachPath(opened.id), 303) as Response;
}

async function withBreach(c: AppContext, then: (b: Breach) => Promise<Response>): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const found = isId(id) ? await c.get('world').db.read((tx) => breachById(tx, id)) : null;
  return found ? then(found) : c.notFound() as Response;
}

const gather = (c: AppContext, breach: Breach): Promise<ShownBreach> => c.get('world').db.read(async (tx) => {
  const restricted = seesRestricted(c);
  const choices = [];
  for (const choice of await choicesOf(tx, breach.id)) choices.push({ ...choice, ...await countChosen(tx, { ...choice, withRestricted: choice.withRestricted && restricted }, MOST_COUNTED) });
  return { breach, choices, letters: await lettersOf(tx, breach.id), told: await countTold(tx, breach.id, restricted), entries: await timelineOf(tx, breachOrigin(breach.id)), seesRestricted: restricted, mostCounted: MOST_COUNTED };
});

async function one(c: AppContext, breach: Breach, form?: FormInput, errors: readonly FormError[] = []): Promise<Response> {
  return show(c, <BreachPage shell={c.get('shell')} around={await around(c)} world={c.get('world')} found={await gather(c, breach)} form={form} errors={errors} saved={c.req.query('ok') === 'ya'} />, errors.length ? 422 : 200);
}

/** A form of the record: done, gone, or a sentence at its field, with what was typed, on the record as it is now. */
async function act(c: AppContext, field: string, work: (form: FormInput, id: string) => Promise<unknown>): Promise<Response> {
  return withBreach(c, async ({ id }) => {
    const form = await readForm(c);
    const told = await work(form, id);
    if (told === null) return c.notFound() as Response;
    if (!isBreachRefused(told)) return c.redirect(`${breachPath(id)}?ok=ya`, 303) as Response;
    const now = await c.get('world').db.read((tx) => breachById(tx, id));
    return now ? one(c, now, form, [{ field, message: sayBreach(c.get('lang')).refused[told.no] }]) : c.notFound() as Response;
  });
}

async function choose(c: AppContext): Promise<Response> {
  const world = c.get('world');
  const form = await readForm(c);
  const t = sayBreach(c.get('lang'));
  const { categories } = await directoryOf(world);
  const { choice, errors } = readChoice(form, (id) => categories.some((one) => one.id === id), t, world.city.utcOffsetMinutes);
  if (choice.numbers && errors.length === 0) {
    const known = await world.db.read((tx) => knownNumbers(tx, choice.numbers!, seesRestricted(c)));
    const unknown = choice.numbers.filter((number) => !known.has(number));
    if (unknown.length > 0) errors.push({ field: 'nomor', message: t.unknownNumber(unknown.slice(0, 10).join(', ')) });
  }
  if (errors.length > 0) return withBreach(c, (b) => one(c, b, form, errors));
  return act(c, 'nomor', (_, id) => chooseSubjects(world, officerOf(c), id, { version: versionOf(form), ...choice }));
}

async function withoutAddress(c: AppContext, b: Breach): Promise<Response> {
  const after = readCursor(c.req.query('setelah'))?.id ?? FIRST_ID;
  const found = await c.get('world').db.read((tx) => unreached(tx, b.id, seesRestricted(c), after, PAGE + 1));
  const last = found[PAGE - 1];
  const next = found.length > PAGE && last ? breachPath(b.id, `tanpa-alamat?setelah=${encodeURIComponent(cursorText({ at: null, id: last.id }))}`) : null;
  return show(c, <UnreachedPage shell={c.get('shell')} breach={b} cases={found.slice(0, PAGE)} mayOpen={seesRestricted(c)} continued={after !== FIRST_ID} next={next} />);
}

async function pdf(c: AppContext, b: Breach): Promise<Response> {
  const content = new Uint8Array(await breachPdf(await gather(c, b), c.get('world'), c.get('lang')));
  c.header('cache-control', 'no-store');
  return c.body(content, 200, { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${b.number}.pdf"` }) as Response;
}

