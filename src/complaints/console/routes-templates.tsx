import { Hono } from 'hono';
import { allow, hasRole, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { ID, isId, officerOf } from '../../directory/officers/request.ts';
import { newId } from '../../platform/db/id.ts';
import { readForm } from '../../platform/http/forms.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { removeTemplate, keepTemplate } from '../actions/templates.ts';
import { paths } from '../paths.ts';
import { unknownIn } from '../template-fields.ts';
import { templateById, templatesFor, usesOf, type AnswerTemplate } from '../store-templates.ts';
import { around, show, textOf } from './request.ts';
import { TemplateFormPage, TemplatesPage, type TypedTemplate } from './views/templates-page.tsx';

const ROLES = ['coordinator', 'agency_liaison', 'agency_head', 'inspectorate'] as const;
const TITLE_LETTERS = 150;
const BODY_LETTERS = 10_000;

/** Coordinators keep the templates of everybody; others those of their own body. */
export const templateRoutes = () => new Hono<AppEnv>()
  .get(paths.templates(), allow(ROLES), async (c) => {
    const { world, own, all } = whose(c);
    const templates = all || own ? await world.db.read((tx) => templatesFor(tx, all ? null : own)) : [];
    const uses = await world.db.read((tx) => usesOf(tx, templates.map((one) => one.id)));
    return show(c, <TemplatesPage shell={c.get('shell')} templates={templates.map((one) => ({ ...one, mayEdit: all || one.bodyId === own, uses: uses.get(one.id) ?? 0 }))} directory={(await around(c)).directory} flash={textOf(c).flash[c.req.query('ok') ?? '']} mayAdd={all || own !== null} />);
  })
  .get(`${paths.templates()}/baru`, allow(ROLES), (c) => form(c, null, { judul: '', isi: '', instansi: '' }))
  .post(`${paths.templates()}/baru`, allow(ROLES), (c) => save(c, null))
  .get(`${paths.templates()}/${ID}`, allow(ROLES), async (c) => {
    const one = await mine(c);
    return one ? form(c, one, { judul: one.title, isi: one.body, instansi: one.bodyId ?? '' }) : c.notFound();
  })
  .post(`${paths.templates()}/${ID}`, allow(ROLES), async (c) => {
    const one = await mine(c);
    return one ? save(c, one) : c.notFound();
  })
  .post(`${paths.templates()}/${ID}/penghapusan`, allow(ROLES), async (c) => {
    const one = await mine(c);
    if (!one) return c.notFound();
    await removeTemplate(c.get('world'), one.id);
    return c.redirect(`${paths.templates()}?ok=hapus`, 303);
  });

const whose = (c: AppContext) => ({ world: c.get('world'), own: officerOf(c).bodyId, all: hasRole(c.get('actor'), ['coordinator']) });

/** @returns the template of the address where this officer may change it */
async function mine(c: AppContext): Promise<AnswerTemplate | null> {
  const { world, own, all } = whose(c);
  const id = c.req.param('id');
  const one = isId(id) ? await world.db.read((tx) => templateById(tx, id)) : null;
  return one && (all || (own !== null && one.bodyId === own)) ? one : null;
}

async function form(c: AppContext, one: AnswerTemplate | null, typed: TypedTemplate, errors: readonly FormError[] = []): Promise<Response> {
  const { all, own } = whose(c);
  if (!all && own === null) return c.notFound() as Response;
  return show(c, <TemplateFormPage shell={c.get('shell')} id={one?.id ?? null} typed={typed} around={await around(c)} chooseBody={all} errors={errors} />, errors.length ? 422 : 200);
}

async function save(c: AppContext, one: AnswerTemplate | null): Promise<Response> {
  const { world, own, all } = whose(c);
  const input = await readForm(c);
  const typed: TypedTemplate = { judul: input.text('judul').replace(/\s+/g, ' '), isi: input.text('isi'), instansi: input.text('instansi') };
  const t = textOf(c);
  const errors: FormError[] = [];
  if (!typed.judul || typed.judul.length > TITLE_LETTERS) errors.push({ field: 'judul', message: t.templates.need });
  if (!typed.isi || typed.isi.length > BODY_LETTERS || input.broken) errors.push({ field: 'isi', message: typed.isi ? t.fill.tooLong : t.templates.need });
  const unknown = unknownIn(typed.isi);
  if (unknown.length) errors.push({ field: 'isi', message: t.templates.unknown(unknown.map((name) => `{${name}}`).join(', ')) });
  if (errors.length) return form(c, one, typed, errors);
  const { directory } = await around(c);
  const bodyId = all ? (directory.bodies.has(typed.instansi) ? typed.instansi : null) : own;
  if (!all && bodyId === null) return c.notFound() as Response;
  await keepTemplate(world, officerOf(c), { id: one?.id ?? newId(), title: typed.judul, body: typed.isi, bodyId });
  return c.redirect(`${paths.templates()}?ok=templat`, 303);
}
