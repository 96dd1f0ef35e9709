import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import type { InternalEntry, PromiseRow, PublicEntry } from '../../followup/domain.ts';
import { promisesOf } from '../../followup/store-promises.ts';
import { publicTimelineOf, timelineOf } from '../../followup/store-timeline.ts';
import { isDay } from '../../law/day.ts';
import { prepareImages } from '../../platform/files/prepare.ts';
import { readForm, type FormInput } from '../../platform/http/forms.ts';
import { page } from '../../ui/html.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { originOf } from '../actions/frame.ts';
import { extendItem, handOverItem, reportDone, reportProgress, type ItemRefusal } from '../actions/follow-up.ts';
import { aroundOf, type Around } from '../around.ts';
import type { Item } from '../items.ts';
import { owes } from '../items.ts';
import { paths } from '../paths.ts';
import { ACTS, mayOnItem, READS_ITEMS, RUNS, type ItemVerb } from '../policy.ts';
import { filesOfItems, type ItemFile } from '../store-files.ts';
import { itemBySeq } from '../store-items.ts';
import { sessionByEdition } from '../store-sessions.ts';
import { livingBodies, officesOf } from './offices.ts';
import { followUpText } from './text-follow-up.ts';
import { FollowUpPage, type FollowUpPageProps, type ItemNoun } from './views/follow-up-page.tsx';

const ONE = '/konsol/ngombe/:edition{[0-9]{1,5}}/:seq{[0-9]{1,4}}';
const VERBS: Readonly<Record<ItemNoun, ItemVerb>> = { kabar: 'progress', selesai: 'done', perpanjangan: 'extend', penyerahan: 'hand-over' };

/** A promise of the dialogue and what its offices do about it. */
export const followUpRoutes = () => new Hono<AppEnv>()
  .get(ONE, allow(READS_ITEMS), (c) => withItem(c, (found) => show(c, found, { flash: c.req.query('ok') === 'simpan' })))
  .post(`${ONE}/kabar`, allow(ACTS), (c) => step(c, 'kabar'))
  .post(`${ONE}/selesai`, allow(ACTS), (c) => step(c, 'selesai'))
  .post(`${ONE}/perpanjangan`, allow(RUNS), (c) => step(c, 'perpanjangan'))
  .post(`${ONE}/penyerahan`, allow(RUNS), (c) => step(c, 'penyerahan'));

interface Found { edition: number; item: Item; promises: PromiseRow[]; entries: readonly (PublicEntry | InternalEntry)[]; files: ItemFile[]; around: Around; may: (verb: ItemVerb) => boolean }

async function withItem(c: AppContext, then: (found: Found) => Promise<Response>): Promise<Response> {
  const around = await aroundOf(c);
  const actor = c.get('actor');
  const found = await c.get('world').db.read(async (tx): Promise<Found | null> => {
    const session = await sessionByEdition(tx, Number(c.req.param('edition')));
    const item = session?.state === 'ended' ? await itemBySeq(tx, session.id, Number(c.req.param('seq'))) : null;
    if (!session || !item) return null;
    const may = (verb: ItemVerb): boolean => mayOnItem(actor, verb, item, officesOf(actor, around));
    const entries = may('look-inside') ? await timelineOf(tx, originOf(item.id)) : await publicTimelineOf(tx, originOf(item.id));
    return { edition: session.edition, item, promises: await promisesOf(tx, originOf(item.id)), entries, files: await filesOfItems(tx, [item.id]), around, may };
  });
  return found ? then(found) : c.notFound();
}

const show = async (c: AppContext, found: Found, more: Partial<FollowUpPageProps> = {}): Promise<Response> =>
  c.html(page(<FollowUpPage shell={c.get('shell')} {...found} {...more} />), more.errors ? 422 : 200);

/** One of the four forms: checked, done, and back to the page; or the page with what was typed. */
const step = (c: AppContext, noun: ItemNoun): Promise<Response> => withItem(c, async (found) => {
  if (!found.may(VERBS[noun])) return c.notFound();
  const form = await readForm(c);
  const outcome = await perform(c, noun, form, found);
  if (!Array.isArray(outcome)) return c.redirect(`${paths.consoleItem(found.edition, found.item.seq)}?ok=simpan`, 303);
  // The page as it is now: somebody else may have moved on, and the form must carry the new version.
  return withItem(c, (now) => show(c, now, { errors: outcome, sent: { noun, text: (name) => form.text(name) } }));
});

async function perform(c: AppContext, noun: ItemNoun, form: FormInput, { item, around }: Found): Promise<Item | FormError[]> {
  const [world, officer, t] = [c.get('world'), officerOf(c), followUpText(c.get('lang'))];
  const text = form.text(`${noun}-teks`).slice(0, 4_000);
  const version = /^\d{1,9}$/.test(form.text('versi')) ? Number(form.text('versi')) : 0;
  const wrong = (name: string, message: string): FormError[] => [{ field: `${noun}-${name}`, message }];
  if (form.broken) return wrong('teks', t.errors.broken);
  if (!text) return wrong('teks', noun === 'kabar' || noun === 'selesai' ? t.errors.text : t.errors.reason);
  const finish = (outcome: Item | ItemRefusal): Item | FormError[] => ('refused' in outcome ? refusal(outcome, wrong, c) : outcome);
  const until = form.text('perpanjangan-hari');
  if (noun === 'perpanjangan') return isDay(until) ? finish(await extendItem(world, officer, item.id, version, until, text)) : wrong('hari', t.errors.day);
  if (noun === 'penyerahan') {
    const body = livingBodies(around).find((one) => one.value === form.text('penyerahan-instansi') && one.value !== item.leadBodyId);
    return body ? finish(await handOverItem(world, officer, item.id, version, body.value, text)) : wrong('instansi', t.errors.body);
  }
  const letter = form.text('selesai-surat').slice(0, 120);
  if (noun === 'selesai' && owes(item) === 'letter' && !letter) return wrong('surat', t.errors.letter);
  const { images, problems } = await prepareImages(world, form.files(`${noun}-foto`));
  if (problems.length > 0) return problems.flatMap((problem) => wrong('foto', t.images[problem.reason](problem.name)));
  return finish(noun === 'kabar' ? await reportProgress(world, officer, item.id, version, text, images) : await reportDone(world, officer, item.id, version, { text, images, ...(letter ? { letter } : {}) }));
}

function refusal({ refused }: ItemRefusal, wrong: (name: string, message: string) => FormError[], c: AppContext): FormError[] {
  const t = followUpText(c.get('lang')).errors;
  return refused === 'bad-day' ? wrong('hari', t.day) : wrong('teks', { empty: t.text, 'changed-meanwhile': t.meanwhile, 'wrong-state': t.state }[refused]);
}
