import { Hono } from 'hono';
import { allow, hasRole, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { ID, isId, officerOf } from '../../directory/officers/request.ts';
import { dayOf } from '../../law/day.ts';
import { readForm, type FormInput } from '../../platform/http/forms.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import type { Outcome } from '../actions/step.ts';
import { around, show, textOf, versionOf as caseVersion } from '../console/request.ts';
import { answerOf, missingErrors } from '../console/step-form.ts';
import { isRefusal } from '../decisions.ts';
import type { Complaint } from '../domain.ts';
import { paths } from '../paths.ts';
import { may, maySee } from '../policy.ts';
import { normaliseNumber } from '../reporter-access.ts';
import { findByNumber } from '../store.ts';
import { words } from '../text.ts';
import { approveDraft, editDraft, newsSince, restoreVersion, returnDraft, takeDraftBack } from './actions.ts';
import { mayApproveFor } from './approvers.ts';
import { isSecondPerson, type AnswerDraft } from './domain.ts';
import { approvalPaths } from './paths.ts';
import { draftById, flagCategories, flaggedCategories, picturesOfDraft, versionOf, versionsOf } from './store-drafts.ts';
import { sayApproval } from './text.ts';
import { DraftPage } from './views/draft-page.tsx';
import { FlaggedPage, WaitingPage } from './views/waiting-page.tsx';
import { waitingFor } from './waiting.ts';

const ROLES = ['coordinator', 'agency_liaison', 'agency_head', 'inspectorate'] as const;
const DRAFT = `/konsol/kasus/:number/konsep/${ID}`;
interface Found { complaint: Complaint; draft: AnswerDraft }

/** Drafts of answers: their versions, and the second person's word. */
export const approvalRoutes = () => new Hono<AppEnv>()
  .get(approvalPaths.waiting(), allow(ROLES), async (c) => {
    const here = await around(c);
    return show(c, <WaitingPage shell={c.get('shell')} around={here} waiting={await c.get('world').db.read((tx) => waitingFor(tx, c.get('world'), officerOf(c)))} />);
  })
  .get(approvalPaths.flagged(), allow('staff'), async (c) => show(c, <FlaggedPage shell={c.get('shell')} around={await around(c)} flagged={await c.get('world').db.read(flaggedCategories)}
    mayChange={hasRole(c.get('actor'), ['coordinator', 'administrator'])} flash={c.req.query('ok') === 'simpan' ? sayApproval(c.get('lang')).flaggedSaved : undefined} />))
  .post(approvalPaths.flagged(), allow(['coordinator', 'administrator']), async (c) => {
    const { directory, now } = await around(c);
    const ids = (await readForm(c)).list('kategori').filter((id) => directory.categories.some((one) => one.id === id));
    await c.get('world').db.transaction((tx) => flagCategories(tx, ids, officerOf(c).id, now));
    return c.redirect(`${approvalPaths.flagged()}?ok=simpan`, 303);
  })
  .get(DRAFT, allow(ROLES), (c) => withDraft(c, (found) => page(c, found)))
  .post(`${DRAFT}/persetujuan`, allow(ROLES), (c) => decide(c, 'disetujui', 'sudah-baca', (found, form, what) => approveDraft(c.get('world'), officerOf(c), found.complaint, { ...what, readNews: form.has('sudah-baca') })))
  .post(`${DRAFT}/pengembalian`, allow(ROLES), (c) => decide(c, 'kembali', 'catatan', (found, form, what) => returnDraft(c.get('world'), officerOf(c), found.complaint, { ...what, remarks: form.text('catatan') })))
  .post(`${DRAFT}/perubahan`, allow(ROLES), (c) => decide(c, 'ubah', 'jawaban', (found, form, what) => editDraft(c.get('world'), officerOf(c), found.complaint, { ...what, answer: answerOf(form) })))
  .post(`${DRAFT}/penarikan`, allow(ROLES), (c) => decide(c, 'tarik', 'jawaban', (found, _form, what) => takeDraftBack(c.get('world'), officerOf(c), found.complaint, what)))
  .post(`${DRAFT}/pemulihan`, allow(ROLES), (c) => withDraft(c, async ({ complaint, draft }) => {
    const done = await restoreVersion(c.get('world'), officerOf(c), complaint, draft.id, seqOf(await readForm(c)));
    return done ? c.redirect(`${paths.consoleCase(complaint.number)}?ok=pulih&buka=jawaban#jawaban`, 303) : c.notFound();
  }));

const seqOf = (form: FormInput): number => (/^\d{1,6}$/.test(form.text('versi-konsep')) ? Number(form.text('versi-konsep')) : 0);

/** Another office's draft is not there. */
async function withDraft(c: AppContext, then: (found: Found) => Promise<Response> | Response): Promise<Response> {
  const number = normaliseNumber(c.req.param('number') ?? '');
  const id = c.req.param('id');
  const found = await c.get('world').db.read(async (tx) => ({ complaint: number === null ? null : await findByNumber(tx, number), draft: isId(id) ? await draftById(tx, id) : null }));
  const { complaint, draft } = found;
  if (!complaint || !draft || draft.complaintId !== complaint.id || !maySee(officerOf(c), complaint) || !may(officerOf(c), 'note', complaint)) return c.notFound() as Response;
  return then({ complaint, draft });
}

type What = { draftId: string; seq: number; version?: number };
/** @param field where a refusal is shown */
const decide = (c: AppContext, ok: string, field: string, act: (found: Found, form: FormInput, what: What) => Promise<Outcome>): Promise<Response> => withDraft(c, async (found) => {
  const form = await readForm(c);
  const version = caseVersion(form);
  const outcome = await act(found, form, { draftId: found.draft.id, seq: seqOf(form), ...(version === undefined ? {} : { version }) });
  if (outcome === null) return c.notFound() as Response;
  if (isRefusal(outcome)) return withDraft(c, (now) => page(c, now, form, [{ field, message: words(c.get('lang')).refused[outcome.refused] }]));
  if ('missing' in outcome) return page(c, found, form, missingErrors(outcome.missing, textOf(c)));
  return c.redirect(ok === 'ubah' ? approvalPaths.draft(found.complaint.number, found.draft.id, '?ok=ubah') : `${paths.consoleCase(found.complaint.number)}?ok=${ok}${ok === 'tarik' ? '&buka=jawaban#jawaban' : ''}`, 303);
});

async function page(c: AppContext, { complaint, draft }: Found, typed?: FormInput, errors: readonly FormError[] = []): Promise<Response> {
  const world = c.get('world');
  const officer = officerOf(c);
  const here = await around(c);
  const today = dayOf(here.now, world.city.utcOffsetMinutes);
  const read = await world.db.read(async (tx) => {
    const latest = (await versionOf(tx, draft.id, draft.version))!;
    const isApprover = await mayApproveFor(tx, officer, complaint, latest.byId, today);
    const pictures = await picturesOfDraft(tx, draft.id);
    return { versions: await versionsOf(tx, draft.id), isApprover, latest, photos: pictures.before.length + pictures.after.length, news: (await newsSince(tx, draft)).length };
  });
  const asked = Number(c.req.query('versi') ?? draft.version);
  const shown = read.versions.find((one) => one.seq === asked) ?? read.latest;
  const canGoOut = complaint.state === 'forwarded' || complaint.state === 'in_progress' || complaint.state === 'contested';
  return show(c, <DraftPage shell={c.get('shell')} around={here} complaint={complaint} draft={draft} versions={read.versions} shown={shown} before={read.versions.find((one) => one.seq === shown.seq - 1)}
    photos={read.photos} news={read.news} canGoOut={canGoOut} mayDecide={isSecondPerson(officer.id, draft, read.latest, read.isApprover)} mayEdit={read.isApprover} isAuthor={draft.authorId === officer.id}
    typed={typed} errors={errors} flash={sayApproval(c.get('lang')).flash[c.req.query('ok') ?? '']} />, errors.length ? 422 : 200);
}
