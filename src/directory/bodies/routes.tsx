import { Hono } from 'hono';
import { dayOf } from '../../law/day.ts';
import { readForm, type FormInput } from '../../platform/http/forms.ts';
import { allow, hasRole, type AppContext, type AppEnv } from '../actor.ts';
import { officerOf, show, whenIn } from '../officers/request.ts';
import { areas } from '../areas/store.ts';
import { editBody, reorganiseBody } from './actions.ts';
import type { Problem, ReorganisationProblem, TypedEdit, TypedReorganisation } from './decisions.ts';
import { bodiesMatching, isValidOn, type Assignment, type Body } from './domain.ts';
import { bodiesPath, bodyPath } from './paths.ts';
import { allBodies, assignments, changesOf, functions } from './store.ts';
import { dayWords, say } from './text.ts';
import { BodyFormPage } from './views/body-form.tsx';
import { BodyListPage } from './views/body-list.tsx';
import { BodyPage } from './views/body-page.tsx';
import { ReorganisationFormPage } from './views/reorganisation-form.tsx';

const CODE = `${bodiesPath}/:code{[A-Z][A-Z0-9_]*}`;
const today = (c: AppContext) => dayOf(c.get('world').now(), c.get('world').city.utcOffsetMinutes);
const read = (c: AppContext) => c.get('world').db.read(async (tx) => ({ all: await allBodies(tx), spans: await assignments(tx), known: await functions(tx) }));
const carries = (body: Body, one: Assignment, places: ReadonlyMap<string, string>): boolean =>
  one.bodyId === body.id || (one.byArea !== null && one.byArea === places.get(body.areaCode ?? ''));

const typedOf = (body: Body): TypedEdit => ({
  nama: body.name, singkat: body.shortName, alias: body.aliases.join('\n'), telepon: body.phone, surel: body.email, alamat: body.address,
  berakhir: body.validTo ?? '', petunjuk_id: body.guidance?.id ?? '', petunjuk_en: body.guidance?.en ?? '',
});
const editFrom = (form: FormInput): TypedEdit => ({
  nama: form.text('nama'), singkat: form.text('singkat'), alias: form.text('alias'), telepon: form.text('telepon'), surel: form.text('surel'),
  alamat: form.text('alamat'), berakhir: form.text('berakhir'), petunjuk_id: form.text('petunjuk_id'), petunjuk_en: form.text('petunjuk_en'),
});
const reorganisationFrom = (form: FormInput): TypedReorganisation => ({
  mulai: form.text('mulai'), penerus: form.text('penerus'), kode: form.text('kode'), nama: form.text('nama'), singkat: form.text('singkat'),
  tugas: form.list('tugas'), berakhir: form.has('berakhir'),
});
const worded = <Code extends string>(problems: readonly Problem<Code>[], words: Record<Code, string>) =>
  problems.map(({ field, problem }) => ({ field, message: words[problem] }));

async function showReorganisation(c: AppContext, code: string, typed: TypedReorganisation, problems: readonly Problem<ReorganisationProblem>[] = []) {
  const { all, spans, known } = await read(c);
  const body = all.find((one) => one.code === code);
  if (body === undefined || body.isExternal) return c.notFound();
  const t = say(c.get('lang'));
  const now = today(c);
  const carried = known.filter(({ id }) => spans.some((one) => one.functionId === id && one.bodyId === body.id && (one.validTo === null || one.validTo >= now)))
    .map(({ id, name }) => ({ id, name: name[c.get('lang')] }));
  const others = all.filter((one) => one.id !== body.id && !one.isExternal && (one.validTo === null || one.validTo >= now));
  return show(c, <ReorganisationFormPage shell={c.get('shell')} t={t} body={body} others={others} carried={carried} typed={typed}
    errors={worded(problems, t.reorganisationProblem)} />, problems.length > 0 ? 422 : 200);
}

async function showBody(c: AppContext, code: string) {
  const world = c.get('world');
  const lang = c.get('lang');
  const { all, spans, known } = await read(c);
  const body = all.find((one) => one.code === code);
  if (body === undefined) return c.notFound();
  const { places, changes } = await world.db.read(async (tx) => ({ places: await areas(tx), changes: await changesOf(tx, body.id) }));
  const kinds = new Map(places.map((area) => [area.code, area.kind]));
  const carried = known.filter(({ id }) => spans.some((one) => one.functionId === id && isValidOn(one, today(c)) && carries(body, one, kinds))).map(({ name }) => name[lang]);
  const some = (ids: readonly string[]) => all.filter((one) => ids.includes(one.id));
  const done = c.req.query('ok');
  return show(c, <BodyPage shell={c.get('shell')} t={say(lang)} lang={lang} day={dayWords(lang)} when={whenIn(world, lang)} body={body}
    parent={all.find((one) => one.id === body.parentId) ?? null} areaName={places.find((area) => area.code === body.areaCode)?.name ?? ''}
    predecessors={some(body.predecessorIds)} successors={some(body.successorIds)} carried={carried} changes={changes}
    mayEdit={hasRole(c.get('actor'), ['administrator'])} done={done === 'ubah' ? 'saved' : done === 'penataan' ? 'reorganised' : null} />);
}

async function showList(c: AppContext) {
  const { all, spans } = await read(c);
  const filter = { text: (c.req.query('q') ?? '').slice(0, 200), kind: c.req.query('jenis') ?? '', former: c.req.query('lama') !== undefined };
  const found = (filter.text.trim() === '' ? all : bodiesMatching(filter.text, all))
    .filter((body) => (filter.kind === '' || body.kind === filter.kind) && (filter.former || isValidOn(body, today(c)) || body.validFrom > today(c)));
  const counts = new Map<string, number>();
  for (const one of spans) if (one.bodyId !== null && isValidOn(one, today(c))) counts.set(one.bodyId, (counts.get(one.bodyId) ?? 0) + 1);
  return show(c, <BodyListPage shell={c.get('shell')} t={say(c.get('lang'))} day={dayWords(c.get('lang'))} bodies={found} functionCounts={counts} filter={filter} />);
}

/** Staff may read who does what; administrators change it. */
export const bodyRoutes = () => new Hono<AppEnv>()
  .get(bodiesPath, allow('staff'), showList)
  .get(CODE, allow('staff'), (c) => showBody(c, c.req.param('code')))
  .get(`${CODE}/ubah`, allow(['administrator']), async (c) => {
    const body = (await read(c)).all.find((one) => one.code === c.req.param('code'));
    return body === undefined ? c.notFound() : show(c, <BodyFormPage shell={c.get('shell')} t={say(c.get('lang'))} body={body} typed={typedOf(body)} />);
  })
  .post(`${CODE}/ubah`, allow(['administrator']), async (c) => {
    const code = c.req.param('code');
    const form = await readForm(c);
    const typed = editFrom(form);
    const outcome = form.broken ? { problems: [{ field: 'nama', problem: 'broken' as const }] } : await editBody(c.get('world'), officerOf(c), code, typed);
    if (outcome === null) return c.notFound();
    if (!('problems' in outcome)) return c.redirect(`${bodyPath(code)}?ok=ubah`, 303);
    const body = (await read(c)).all.find((one) => one.code === code);
    if (body === undefined) return c.notFound();
    const t = say(c.get('lang'));
    return show(c, <BodyFormPage shell={c.get('shell')} t={t} body={body} typed={typed} errors={worded(outcome.problems, t.editProblem)} />, 422);
  })
  .get(`${CODE}/penataan`, allow(['administrator']), (c) =>
    showReorganisation(c, c.req.param('code'), { mulai: '', penerus: '', kode: '', nama: '', singkat: '', tugas: [], berakhir: false }))
  .post(`${CODE}/penataan`, allow(['administrator']), async (c) => {
    const code = c.req.param('code');
    const form = await readForm(c);
    const typed = reorganisationFrom(form);
    const outcome = form.broken ? { problems: [{ field: 'mulai', problem: 'broken' as const }] } : await reorganiseBody(c.get('world'), officerOf(c), code, typed);
    if (outcome === null) return c.notFound();
    if ('problems' in outcome) return showReorganisation(c, code, typed, outcome.problems);
    return c.redirect(`${bodyPath(code)}?ok=penataan`, 303);
  });
