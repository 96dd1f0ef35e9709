import { Hono } from 'hono';
import { cleanText } from '../../../platform/http/clean-text.ts';
import { readForm, type FormInput } from '../../../platform/http/forms.ts';
import type { Tx } from '../../../platform/db/sql.ts';
import type { FormError } from '../../../ui/parts/form.tsx';
import { allBodies } from '../../bodies/store.ts';
import { allow, ROLES, type AppContext, type AppEnv, type Role } from '../../actor.ts';
import { inviteOfficer, resendInvitation, revokeInvitation, sendPasswordLink } from '../actions/invite.ts';
import { changeRoles, disableOfficer, enableOfficer, resetFactors, type Managed } from '../actions/manage.ts';
import { provePassword } from '../actions/sign-in.ts';
import { shownOnce, showOnce } from '../cookies.ts';
import { isFresh, needsBody } from '../domain.ts';
import { confirmFirst, invitedPath, invitePath, officerPath, officersPath } from '../paths.ts';
import { may } from '../policy.ts';
import { fromOf, ID, isEmail, minutesUntil, officerOf, show, whenIn, wordsOf } from '../request.ts';
import { NAME_MAX_LENGTH, OFFICERS_PER_PAGE } from '../rules.ts';
import { waitingInvitations } from '../store/invitations.ts';
import { officerById, searchOfficers } from '../store/officers.ts';
import { sessionById } from '../store/sessions.ts';
import { InvitedPage, InvitePage, type InviteTyped } from '../views/invite-page.tsx';
import { OfficerPage } from '../views/officer-page.tsx';
import { OfficersPage } from '../views/officers-page.tsx';

const READERS: readonly Role[] = ['administrator', 'auditor'];
const ADMINISTRATOR: readonly Role[] = ['administrator'];

const bodyOptions = async (tx: Tx) => (await allBodies(tx)).filter((body) => !body.isExternal).map((body) => ({ value: body.id, label: body.name }));
const isFreshSession = async (tx: Tx, c: AppContext): Promise<boolean> => {
  const now = c.get('world').now();
  const session = await sessionById(tx, officerOf(c).sessionId, now);
  return session !== null && isFresh(session, now);
};
const roleInput = (form: FormInput) => ({ roles: ROLES.filter((role) => form.list('peran').includes(role)), bodyId: form.text('instansi') || null });

/** What is wrong with roles and body; the administrator's password is asked only when the rest is right and time has passed. */
async function roleErrors(c: AppContext, form: FormInput, earlier: FormError[] = []): Promise<FormError[]> {
  const world = c.get('world');
  const t = wordsOf(c);
  const errors = [...earlier];
  const { roles, bodyId } = roleInput(form);
  const read = await world.db.read(async (tx) => ({ bodies: await bodyOptions(tx), fresh: await isFreshSession(tx, c) }));
  const known = bodyId === null || read.bodies.some((body) => body.value === bodyId);
  if (!known || (bodyId === null && needsBody(roles))) errors.push({ field: 'instansi', message: t.manage.needBody });
  if (roles.length === 0) errors.push({ field: 'peran', message: t.manage.needRole });
  if (errors.length > 0 || read.fresh) return errors;
  if (form.text('sandi_anda') === '') return [{ field: 'sandi_anda', message: t.needPassword }];
  const actor = officerOf(c);
  const proof = await provePassword(world, actor.id, actor.sessionId, form.text('sandi_anda'), fromOf(c));
  if (proof === 'proved') return [];
  return [{ field: 'sandi_anda', message: proof === 'wrong' ? t.account.wrongPassword : t.wait(minutesUntil(proof.until, world.now())) }];
}

async function showList(c: AppContext): Promise<Response> {
  const world = c.get('world');
  const words = cleanText(c.req.query('cari') ?? '').slice(0, 100);
  const pageNumber = Math.min(10_000, Math.max(1, Number.parseInt(c.req.query('halaman') ?? '1', 10) || 1));
  const mayInvite = may(c.get('actor'), 'invite');
  const found = await world.db.read(async (tx) => ({
    officers: await searchOfficers(tx, { words, limit: OFFICERS_PER_PAGE + 1, offset: (pageNumber - 1) * OFFICERS_PER_PAGE }),
    bodies: await allBodies(tx), invitations: pageNumber === 1 && words === '' ? await waitingInvitations(tx) : [],
  }));
  const at = (n: number) => `${officersPath}?${new URLSearchParams({ ...(words ? { cari: words } : {}), halaman: String(n) })}`;
  return show(c, <OfficersPage shell={c.get('shell')} t={wordsOf(c)} when={whenIn(world, c.get('lang'))} now={world.now()} words={words}
    officers={found.officers.slice(0, OFFICERS_PER_PAGE)} bodyNames={new Map(found.bodies.map((body) => [body.id, body.name]))} invitations={found.invitations}
    mayInvite={mayInvite} notice={wordsOf(c).manage.saved[c.req.query('ok') ?? '']}
    newer={pageNumber > 1 ? at(pageNumber - 1) : undefined} older={found.officers.length > OFFICERS_PER_PAGE ? at(pageNumber + 1) : undefined} />);
}

async function showInvite(c: AppContext, typed: InviteTyped, errors: FormError[] = []): Promise<Response> {
  const read = await c.get('world').db.read(async (tx) => ({ bodies: await bodyOptions(tx), fresh: await isFreshSession(tx, c) }));
  return show(c, <InvitePage shell={c.get('shell')} t={wordsOf(c)} typed={typed} bodies={read.bodies} needPassword={!read.fresh} errors={errors} />, errors.length > 0 ? 422 : 200);
}

async function showOfficer(c: AppContext, id: string, more: { errors?: FormError[]; typed?: { roles: readonly string[]; bodyId: string | null }; problem?: string } = {}): Promise<Response> {
  const world = c.get('world');
  const actor = officerOf(c);
  const read = await world.db.read(async (tx) => ({ one: await officerById(tx, id), bodies: await bodyOptions(tx), fresh: await isFreshSession(tx, c) }));
  const { one } = read;
  if (one === null) return await c.notFound();
  return show(c, <OfficerPage shell={c.get('shell')} t={wordsOf(c)} when={whenIn(world, c.get('lang'))} one={one} isSelf={one.id === actor.id} can={(verb) => may(actor, verb, one)}
    bodyName={read.bodies.find((body) => body.value === one.bodyId)?.label ?? null} bodies={read.bodies} needPassword={!read.fresh} typed={more.typed ?? one}
    errors={more.errors ?? []} problem={more.problem} notice={more.errors || more.problem ? undefined : wordsOf(c).manage.saved[c.req.query('ok') ?? '']} />, more.errors || more.problem ? 422 : 200);
}

async function answer(c: AppContext, id: string, managed: Managed, ok: string): Promise<Response> {
  if (managed === null) return await c.notFound();
  if ('done' in managed) return c.redirect(`${officerPath(id)}?ok=${ok}`, 303);
  return showOfficer(c, id, { problem: managed.refused === 'no-role' ? wordsOf(c).manage.needRole : wordsOf(c).manage.lastAdministrator });
}
/** One-button steps ask for the password on a page of its own, because they have no input to lose. */
const isStale = async (c: AppContext): Promise<boolean> => !(await c.get('world').db.read((tx) => isFreshSession(tx, c)));

export const officerListRoutes = () => new Hono<AppEnv>()
  .get(officersPath, allow(READERS), showList)
  .get(invitePath, allow(ADMINISTRATOR), (c) => showInvite(c, { name: '', email: '', roles: [], bodyId: null }))
  .post(invitePath, allow(ADMINISTRATOR), async (c) => {
    const t = wordsOf(c);
    const form = await readForm(c);
    const typed = { name: form.text('nama').slice(0, NAME_MAX_LENGTH), email: form.text('surel'), ...roleInput(form) };
    const errors: FormError[] = [];
    if (typed.name === '') errors.push({ field: 'nama', message: t.needName });
    if (!isEmail(typed.email)) errors.push({ field: 'surel', message: t.needEmail });
    const all = await roleErrors(c, form, errors);
    if (all.length > 0) return showInvite(c, typed, all);
    const outcome = await inviteOfficer(c.get('world'), officerOf(c), { ...typed, lang: c.get('lang'), from: fromOf(c) });
    if ('refused' in outcome) return showInvite(c, typed, [{ field: 'surel', message: t.manage.emailTaken }]);
    showOnce(c, c.get('world'), officerOf(c).sessionId, 'link', [outcome.url]);
    return c.redirect(invitedPath, 303);
  })
  .get(invitedPath, allow(ADMINISTRATOR), (c) => {
    const url = shownOnce(c.get('world'), c.req.header('cookie'), officerOf(c).sessionId, 'link')?.[0];
    return show(c, <InvitedPage shell={c.get('shell')} t={wordsOf(c)} url={url ?? null} />);
  })
  .post(`${officersPath}/undangan/${ID}/kirim`, allow(ADMINISTRATOR), async (c) => {
    const sent = await resendInvitation(c.get('world'), officerOf(c), c.req.param('id'), c.get('lang'), fromOf(c));
    return sent === null ? c.notFound() : c.redirect(`${officersPath}?ok=kirim`, 303);
  })
  .post(`${officersPath}/undangan/${ID}/batal`, allow(ADMINISTRATOR), async (c) =>
    (await revokeInvitation(c.get('world'), officerOf(c), c.req.param('id'), fromOf(c))) ? c.redirect(`${officersPath}?ok=batal`, 303) : c.notFound())
  .get(`${officersPath}/${ID}`, allow(READERS), (c) => showOfficer(c, c.req.param('id')))
  .post(`${officersPath}/${ID}/peran`, allow(ADMINISTRATOR), async (c) => {
    const id = c.req.param('id');
    const form = await readForm(c);
    const typed = roleInput(form);
    const errors = await roleErrors(c, form);
    if (errors.length > 0) return showOfficer(c, id, { errors, typed });
    return answer(c, id, await changeRoles(c.get('world'), officerOf(c), id, { ...typed, from: fromOf(c) }), 'peran');
  })
  .post(`${officersPath}/${ID}/nonaktif`, allow(ADMINISTRATOR), async (c) => {
    const id = c.req.param('id');
    if (await isStale(c)) return c.redirect(confirmFirst(officerPath(id)), 303);
    return answer(c, id, await disableOfficer(c.get('world'), officerOf(c), id, fromOf(c)), 'nonaktif');
  })
  .post(`${officersPath}/${ID}/aktif`, allow(ADMINISTRATOR), async (c) => {
    const id = c.req.param('id');
    if (await isStale(c)) return c.redirect(confirmFirst(officerPath(id)), 303);
    return answer(c, id, await enableOfficer(c.get('world'), officerOf(c), id, fromOf(c)), 'aktif');
  })
  .post(`${officersPath}/${ID}/atur-ulang`, allow(ADMINISTRATOR), async (c) => {
    const id = c.req.param('id');
    if (await isStale(c)) return c.redirect(confirmFirst(officerPath(id)), 303);
    return answer(c, id, await resetFactors(c.get('world'), officerOf(c), id, fromOf(c)), 'ulang');
  })
  .post(`${officersPath}/${ID}/tautan`, allow(ADMINISTRATOR), async (c) => {
    const id = c.req.param('id');
    const sent = await sendPasswordLink(c.get('world'), officerOf(c), id, c.get('lang'), fromOf(c));
    return sent ? c.redirect(`${officerPath(id)}?ok=tautan`, 303) : c.notFound();
  });
