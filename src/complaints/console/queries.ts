import type { Officer } from '../../directory/actor.ts';
import { namesOf } from '../../directory/officers/store/officers.ts';
import type { InternalEntry, PromiseRow } from '../../followup/domain.ts';
import { promisesOf, promisesOfMany } from '../../followup/store-promises.ts';
import { timelineOf } from '../../followup/store-timeline.ts';
import { dayOf } from '../../law/day.ts';
import type { Directory } from '../../directory/snapshot.ts';
import type { Tx } from '../../platform/db/sql.ts';
import type { World } from '../../platform/world.ts';
import { draftingOn, type Drafting } from '../approval/drafting.ts';
import { caseDesk, ownAndBehind, type CaseDesk } from '../assignment/desk.ts';
import { holdersAmong, type HeldBy } from '../assignment/store-assignments.ts';
import { HOLDER_CAP, type Holding } from '../assignment/views/holder-tabs.tsx';
import { originOf } from '../actions/step.ts';
import type { Complaint } from '../domain.ts';
import { evidenceOf, type Evidence } from '../closure/evidence.ts';
import type { RoughPoint } from '../map/domain.ts';
import { pointOf } from '../map/store-points.ts';
import { may, maySee, scopeOf, type Scope } from '../policy.ts';
import type { Around } from '../public/queries.ts';
import { proposedText, type ProposedText } from '../redaction/proposal.ts';
import { filesOf, type CaseFile } from '../store-files.ts';
import { countEachUpTo, countUpTo, listByDue, listByTime, type Cursor } from '../store-lists.ts';
import { templatesFor, type AnswerTemplate } from '../store-templates.ts';
import { entriesFor, isOnlyContributor, type Contribution } from '../joint/domain.ts';
import { contributionsOf } from '../joint/store-contributions.ts';
import { openAcceptance } from '../handoff/acceptance.ts';
import { matterViewOf, type MatterView } from '../matters/queries.ts';
import { rulingViewOf, type RulingView } from '../handoff/ruling.ts';
import { heldAmong, heldOn } from '../undo/store-held.ts';
import type { HeldStep } from '../undo/domain.ts';
import type { Helped } from '../helping/domain.ts';
import { helpedOf } from '../helping/store-helpers.ts';
import { marksOf, type DataMarks } from '../rights/store-marks.ts';
import { ruleSet } from '../store-rules.ts';
import { findByNumber } from '../store.ts';
import { laneBounds, laneOf, type LaneName } from './lanes.ts';
import { searchFilter, tabFilter, TABS, toListFilter, type ListQuery } from './list-query.ts';
import { suggestionsFor, type Suggestion } from './suggestion.ts';

export const PAGE_SIZE = 50;
export const COUNT_CAP = 1000;

export interface LanePage { name: LaneName; count: number; rows: readonly Complaint[] }
export interface ListPage {
  lanes: readonly LanePage[];
  /** How much each tab holds, in the order of `TABS`; one more than the cap means "more than". */
  tabCounts: readonly number[];
  suggestions: ReadonlyMap<string, Suggestion>;
  /** Cases in the reader's sight that no office accepted in time; one more than the cap means "more than". */
  unaccepted: number;
  /** The hours that run for reports of this page that were referred, by case. */
  acceptances: ReadonlyMap<string, PromiseRow>;
  next: Cursor | null;
  chosen: Peek | null;
  /** Cases of this page that wait for a step. */
  held: ReadonlySet<string>;
  /** Who of the office holds what; only in an agency's own list. */
  holding: Holding | null;
}
/** The report beside the list. */
export interface Peek { complaint: Complaint; promises: readonly PromiseRow[]; files: readonly CaseFile[]; proposal: ProposedText }

/** One page of the inbox or of an agency's tasks: only what this officer may see is fetched. */
export const listPage = (world: World, officer: Officer, q: ListQuery, around: Around): Promise<ListPage> =>
  world.db.read(async (tx) => {
    const scope = scopeOf(officer)!;
    const { now, directory, calendar } = around;
    const mine = q.kind === 'tasks' ? await ownAndBehind(tx, officer, dayOf(now, world.city.utcOffsetMinutes)) : null;
    const heldBy: HeldBy | undefined = q.holder === 'mine' ? mine?.ids : q.holder === 'free' ? 'nobody' : undefined;
    const filter = { ...toListFilter(q, directory, now, officer.bodyId), heldBy };
    const list = q.tab.order === 'due' ? listByDue : listByTime;
    const found = await list(tx, scope, filter, q.after, PAGE_SIZE + 1);
    const rows = found.slice(0, PAGE_SIZE);
    const bounds = laneBounds(now, calendar);
    const lane = (one: Complaint): LaneName => (q.tab.order === 'due' ? laneOf(one.dueAt, bounds) : 'none');
    const shown = bounds.filter(({ name }) => rows.some((row) => lane(row) === name));
    const laneFilters = shown.map((one) => (q.tab.order === 'due' ? { ...filter, dueFrom: one.from, dueBefore: one.before } : filter));
    const counts = await countEachUpTo(tx, scope, [...TABS[q.kind].map((tab) => tabFilter(q, tab, officer.bodyId)), ...laneFilters], COUNT_CAP + 1);
    const unaccepted = q.kind === 'inbox' ? await countUpTo(tx, scope, { unacceptedAt: now }, COUNT_CAP + 1) : 0;
    const acceptances = await acceptancesOf(tx, rows);
    const tabs = TABS[q.kind].length;
    const chosen = q.chosen ? rows.find((row) => row.number === q.chosen) ?? await findByNumber(tx, q.chosen) : null;
    const seen = chosen && maySee(officer, chosen) ? chosen : null;
    const last = rows.at(-1);
    return {
      lanes: shown.map(({ name }, at) => ({ name, count: counts[tabs + at]!, rows: rows.filter((row) => lane(row) === name) })),
      tabCounts: counts.slice(0, tabs), unaccepted, acceptances,
      suggestions: await suggestionsFor(tx, [...rows.filter((row) => row.state === 'received'), ...(seen ? [seen] : [])], directory, dayOf(now, world.city.utcOffsetMinutes)),
      next: found.length > PAGE_SIZE && last ? { at: q.tab.order === 'due' ? last.dueAt : last.receivedAt, id: last.id } : null,
      held: await heldAmong(tx, rows.map((row) => row.id)),
      holding: mine && await holdingOf(tx, scope, q, officer, rows, mine),
      chosen: seen && { complaint: seen, promises: await promisesOf(tx, originOf(seen.id)), files: await filesOf(tx, seen.id), proposal: await proposalFor(world, tx, officer, seen, directory) },
    };
  });

async function acceptancesOf(tx: Tx, rows: readonly Complaint[]): Promise<Map<string, PromiseRow>> {
  const promises = await promisesOfMany(tx, 'complaints', rows.filter((row) => row.state === 'forwarded').map((row) => row.id));
  return new Map([...promises].flatMap(([id, all]) => { const open = openAcceptance(all); return open ? [[id, open] as const] : []; }));
}

async function holdingOf(tx: Tx, scope: Scope, q: ListQuery, officer: Officer, rows: readonly Complaint[], mine: { ids: string[]; behind: string[] }): Promise<Holding> {
  const holders = await holdersAmong(tx, rows.map((row) => row.id));
  const nameOf = await namesOf(tx, [...new Set(holders.values())]);
  const inTab = tabFilter(q, q.tab, officer.bodyId);
  const [own = 0, free = 0] = await countEachUpTo(tx, scope, [{ ...inTab, heldBy: mine.ids }, { ...inTab, heldBy: 'nobody' }], HOLDER_CAP + 1);
  return { holders: new Map([...holders].map(([id, holder]) => [id, nameOf.get(holder) ?? ''])), behind: mine.behind, counts: { mine: own, free } };
}

/** Only who may publish gets a text to begin with, and only where there is something to publish. */
const proposalFor = async (world: World, tx: Tx, officer: Officer, c: Complaint, directory: Directory): Promise<ProposedText> =>
  (c.confidential || c.restricted || c.publishedAt !== null || !may(officer, 'publish', c) ? { title: '', text: '' } : proposedText(world, tx, c, directory));

export interface SearchPage { rows: readonly Complaint[]; count: number; next: Cursor | null }
export const searchPage = (world: World, officer: Officer, asked: { words: string; tookDossier: boolean }, after: Cursor | null, around: Around): Promise<SearchPage> =>
  world.db.read(async (tx) => {
    const scope = scopeOf(officer)!;
    const filter = { ...(asked.words ? searchFilter(asked.words, around.directory) : {}), tookDossier: asked.tookDossier };
    const found = await listByTime(tx, scope, filter, after, PAGE_SIZE + 1);
    const last = found[PAGE_SIZE - 1];
    const [count = 0] = await countEachUpTo(tx, scope, [filter], COUNT_CAP + 1);
    return { rows: found.slice(0, PAGE_SIZE), count, next: found.length > PAGE_SIZE && last ? { at: last.receivedAt, id: last.id } : null };
  });

/** A case as an officer sees it: everything but who reported. */
export interface ConsoleCase {
  complaint: Complaint;
  entries: readonly InternalEntry[];
  promises: readonly PromiseRow[];
  files: readonly CaseFile[];
  suggestion: Suggestion | null;
  templates: readonly AnswerTemplate[];
  /** Names of officers by id: who accepted, who took it in. */
  names: ReadonlyMap<string, string>;
  extensionDays: number;
  /** Where the reporter's phone was, to about 100 m, if they agreed. */
  point: RoughPoint | null;
  ruling: RulingView;
  helped: Helped | null;
  /** What it is one matter with. */
  matter: MatterView;
  /** The step it waits for. */
  held: HeldStep | null;
  marks: DataMarks;
  /** What a form for the public begins with; empty for whoever may not publish. */
  proposal: ProposedText;
  /** Parts that other agencies do; of another agency's part a contributor reads no words. */
  contributions: readonly Contribution[];
  evidence: Evidence;
  /** Who of its office holds it; null for whoever need not know. */
  desk: CaseDesk | null;
  drafting: Drafting;
}

/** @returns null where the number is unknown or the case is not this officer's to see: nobody learns which */
export const consoleCase = (world: World, officer: Officer, number: string, around: Around): Promise<ConsoleCase | null> =>
  world.db.read(async (tx) => {
    const complaint = await findByNumber(tx, number);
    if (!complaint || !maySee(officer, complaint)) return null;
    const origin = originOf(complaint.id);
    const [suggestions, entries, promises, files, templates, names, rules] = await Promise.all([
      suggestionsFor(tx, complaint.state === 'received' ? [complaint] : [], around.directory, dayOf(around.now, world.city.utcOffsetMinutes)),
      timelineOf(tx, origin), promisesOf(tx, origin), filesOf(tx, complaint.id), templatesFor(tx, complaint.bodyId ?? officer.bodyId),
      namesOf(tx, [complaint.acceptedBy, complaint.lodgedBy].filter((id): id is string => id !== null)), ruleSet(tx, complaint.ruleSetId),
    ]);
    const evidence = await evidenceOf(tx, officer, complaint.id);
    for (const [id, name] of await namesOf(tx, evidence.inspections.flatMap((one) => one.doneBy ?? []))) names.set(id, name);
    const ruling = await rulingViewOf(tx, complaint, suggestions.get(complaint.id)?.functionId ?? complaint.functionId);
    const contributions = await contributionsOf(tx, complaint.id);
    const readable = entriesFor(officer, complaint, entries, contributions);
    const seen = new Set(readable.map((entry) => entry.id));
    return { complaint, contributions: isOnlyContributor(officer, complaint) ? contributions.map((one) => (one.bodyId === officer.bodyId ? one : { ...one, answer: null })) : contributions,
      matter: await matterViewOf(tx, officer, complaint, around),
      entries: readable, promises, files: isOnlyContributor(officer, complaint) ? files.filter((file) => file.role === 'report' || file.entryId === null || seen.has(file.entryId)) : files, suggestion: suggestions.get(complaint.id) ?? null, templates, names, extensionDays: rules.extensionDays, point: await pointOf(tx, complaint.id), marks: await marksOf(tx, complaint.id), held: await heldOn(tx, complaint.id), helped: await helpedOf(tx, complaint.id), ruling, proposal: await proposalFor(world, tx, officer, complaint, around.directory), evidence,
      drafting: await draftingOn(tx, officer, complaint),
      desk: await caseDesk(tx, officer, complaint, around.now, around.calendar),
    };
  });
