import type { Officer } from '../../directory/actor.ts';
import type { Directory } from '../../directory/snapshot.ts';
import { dayOf } from '../../law/day.ts';
import { newId } from '../../platform/db/id.ts';
import type { World } from '../../platform/world.ts';
import { perform } from '../console/perform.ts';
import { FAIR, suggestionsFor, type Suggestion } from '../console/suggestion.ts';
import { isRefusal } from '../decisions.ts';
import type { Complaint } from '../domain.ts';
import { maySee } from '../policy.ts';
import { proposedText } from '../redaction/proposal.ts';
import { findById, findByNumber } from '../store.ts';
import { readerOf, type HeldForm } from '../undo/domain.ts';
import type { BulkRun, BulkStep, NewItem } from './domain.ts';
import { insertRun, itemsOf, lockRun, replaceItems, savePlan } from './store-bulk.ts';

/** So many trials at a time: they hold a connection each. */
const AT_ONCE = 4;

/** Keeps which cases were chosen; nothing is decided yet. @returns the id of the run, or null where none of them is there for this officer */
export async function choose(world: World, officer: Officer, chosen: { numbers: readonly string[] } | { cases: readonly Complaint[] }, list: string): Promise<string | null> {
  return world.db.transaction(async (tx) => {
    const cases: Complaint[] = 'cases' in chosen ? [...chosen.cases] : [];
    if ('numbers' in chosen) {
      for (const number of chosen.numbers) {
        const one = await findByNumber(tx, number);
        if (one && maySee(officer, one)) cases.push(one);
      }
    }
    if (cases.length === 0) return null;
    const id = newId();
    await insertRun(tx, { id, officerId: officer.id, step: null, form: {}, madeAt: world.now(), list });
    await replaceItems(tx, id, cases.map((one) => ({ complaintId: one.id, version: one.version, form: {}, reason: null })));
    return id;
  });
}

/**
 * What would happen to each case, found out by trying the step on it and rolling back.
 * @param only the cases to plan for; all of the run without it
 */
export async function plan(world: World, officer: Officer, run: BulkRun, want: { step: BulkStep; form: HeldForm }, directory: Directory): Promise<void> {
  const items = await world.db.read((tx) => itemsOf(tx, run.id));
  const planned: NewItem[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) {
    planned.push(...await Promise.all(items.slice(at, at + AT_ONCE).map((item) => planOne(world, officer, item.complaintId, want, directory))));
  }
  await world.db.transaction(async (tx) => {
    // It may have begun in another window while this was tried: what was read then is what runs.
    if ((await lockRun(tx, run.id))?.state !== 'draft') return;
    await savePlan(tx, { id: run.id, step: want.step, form: want.form });
    await replaceItems(tx, run.id, planned);
  });
}

async function planOne(world: World, officer: Officer, complaintId: string, want: { step: BulkStep; form: HeldForm }, directory: Directory): Promise<NewItem> {
  const today = dayOf(world.now(), world.city.utcOffsetMinutes);
  const { one, own } = await world.db.read(async (tx): Promise<{ one: Complaint | null; own: HeldForm | 'unsure' }> => {
    const found = await findById(tx, complaintId);
    if (!found || !maySee(officer, found)) return { one: null, own: {} };
    if (want.step === 'publikasi') {
      const { title, text } = await proposedText(world, tx, found, directory);
      return { one: found, own: { 'judul-terbit': [title], 'isi-terbit': [text] } };
    }
    if (want.step !== 'disposisi') return { one: found, own: {} };
    return { one: found, own: referralOf(found, (await suggestionsFor(tx, [found], directory, today)).get(found.id), want.form) };
  });
  if (!one) return { complaintId, version: 0, form: {}, reason: 'gone' };
  if (own === 'unsure') return { complaintId, version: one.version, form: {}, reason: 'unsure' };
  const outcome = await perform(world, officer, one.id, want.step, readerOf({ ...want.form, ...own }), one.version, directory, { before: [], after: [] }, { trial: true });
  const reason = outcome === null ? 'gone' : isRefusal(outcome) ? outcome.refused : 'missing' in outcome ? 'missing' : null;
  return { complaintId, version: one.version, form: own, reason };
}

/** Never publishes: what stands in the report has not been read for it. A doubtful suggestion is never taken in bulk: a person chooses. */
function referralOf(one: Complaint, suggestion: Suggestion | undefined, form: HeldForm): HeldForm | 'unsure' {
  const body = form['instansi']?.[0] ?? '';
  if (body === '' && (!suggestion || suggestion.level === 'ragu' || suggestion.confidence < FAIR)) return 'unsure';
  return {
    instansi: [body || suggestion!.bodyId], kelas: [one.class ?? suggestion?.class ?? one.proposedClass ?? 'complaint_service'],
    kategori: [suggestion?.categoryId ?? one.categoryId ?? ''], kelurahan: [one.areaCode ?? ''],
  };
}
