import type { PromiseRow } from '../../followup/domain.ts';
import { dateText } from '../../followup/dates.ts';
import { Clock } from '../../ui/parts/clock.tsx';
import type { Fact } from '../../ui/parts/panels.tsx';
import { Status, Tag, type CaseStatus } from '../../ui/parts/status.tsx';
import { DataTable } from '../../ui/parts/table.tsx';
import { Prose } from '../../ui/parts/timeline.tsx';
import type { Around } from '../around.ts';
import { clockFor } from '../clocks.ts';
import { isOwing, type ItemNotes, type ItemState, type PublicItem } from '../items.ts';
import { itemText } from '../text-items.ts';

const BOWLS: Readonly<Record<ItemState, CaseStatus>> = { noted: 'diterima', owed: 'dikerjakan', done: 'dijawab', settled: 'selesai', disputed: 'dibantah', answered: 'dijawab' };
type Stated = Pick<PublicItem, 'state' | 'outcome' | 'wasLate'>;
export type Promises = ReadonlyMap<string, readonly PromiseRow[]>;

/** Where it stands, in a word; what was answered in the room says how. A missed day stands beside it for good. */
export function ItemStatus({ item, around }: { item: Stated; around: Around }) {
  const t = itemText(around.lang);
  const closed = item.state === 'answered' && (item.outcome === 'not_possible' || item.outcome === 'elsewhere');
  return <span class="row"><Status status={closed ? 'tutup' : BOWLS[item.state]} label={item.state === 'answered' && item.outcome ? t.outcome[item.outcome] : t.state[item.state]} />{item.wasLate && <Tag label={t.wasLate} tone="bata" />}</span>;
}

/** The clock of an item, in words first; nothing where nothing was ever owed. */
export function ItemClock({ promises, around, size, audience }: { promises: readonly PromiseRow[]; around: Around; size?: 's' | 'l' | undefined; audience?: 'resident' | 'officer' | undefined }) {
  const clock = clockFor(promises, around, audience);
  if (!clock) return null;
  const t = itemText(around.lang);
  return <Clock size={size} face={clock.face} words={clock.main} lines={[size === 's' ? clock.detail : t.clockFor(t.promise[clock.promise.kind] ?? clock.promise.kind, clock.detail)]} />;
}

export interface PromisesTableProps { items: readonly PublicItem[]; promises: Promises; caption: string; around: Around; hrefOf: (item: PublicItem) => string; withPlace?: boolean | undefined }
/** What was promised: what, by whom, until when, and how it stands. */
export function PromisesTable({ items, promises, caption, around, hrefOf, withPlace }: PromisesTableProps) {
  const t = itemText(around.lang);
  return (
    <DataTable caption={caption} captionHidden columns={[{ label: t.column.what }, ...(withPlace ? [{ label: t.column.session }, { label: t.column.area }] : []), { label: t.column.owner }, { label: t.column.due }, { label: t.column.status }]}
      rows={items.map((item) => ({
        header: <a href={hrefOf(item)}>{item.what || item.summary}</a>,
        cells: [
          ...(withPlace ? [t.number(item.edition, item.seq), around.directory.areaName(item.areaCode) || t.whole] : []),
          around.directory.bodyName(item.leadBodyId), item.dueOn ? dateText(around.lang, item.dueOn) : '',
          <div class="flow-s flow"><ItemStatus item={item} around={around} />{(isOwing(item) || item.wasLate) && <ItemClock promises={promises.get(item.id) ?? []} around={around} size="s" />}</div>,
        ],
      }))} />
  );
}

/** Only what has something owed, now or once. */
export const promised = (items: readonly PublicItem[]): PublicItem[] => items.filter((item) => item.dueOn !== null && item.leadBodyId !== null);

export function itemFacts(item: ItemNotes, around: Around): Fact[] {
  const t = itemText(around.lang);
  const { directory, lang } = around;
  const facts: [string, string | null | undefined][] = [
    [t.asker, item.asker || t.someone], [t.onTheSpot, item.answer], [t.answeredBy, item.answeredBy], [t.what, item.what], [t.reason, item.reason],
    [t.lead, directory.bodies.get(item.leadBodyId ?? '')?.name], [t.supporting, item.supportingBodyIds.map((id) => directory.bodyName(id)).join(', ')], [t.due, item.dueOn && dateText(lang, item.dueOn)],
    [t.budget, item.budget], [t.whose, item.authority && t.authority[item.authority]], [t.letter, item.letter], [t.priorityTerm, item.priority && t.priority[item.priority]],
    [t.area, directory.areaName(item.areaCode)], [t.topic, directory.categories.find((one) => one.id === item.categoryId)?.name[lang]],
  ];
  return facts.filter(([, detail]) => detail).map(([term, detail]) => ({ term, detail: <Prose text={detail!} /> }));
}
