import type { InternalEntry, PublicEntry } from '../../../followup/domain.ts';
import { Facts, type Fact } from '../../../ui/parts/panels.tsx';
import type { TimelineGap, TimelineItem } from '../../../ui/parts/timeline.tsx';
import type { Priority } from '../../domain.ts';
import type { Around } from '../../public/queries.ts';
import { reporterWords } from '../../public/views/case-parts.tsx';
import { timelineItems } from '../../public/views/timeline-items.tsx';
import { words } from '../../text.ts';
import type { ConsoleCase } from '../queries.ts';
import { consoleText } from '../text.ts';

/** Everything that happened, newest first: who may read it, and which officer it was. The items are those that residents read. */
export function consoleTimeline(found: ConsoleCase, around: Around, publicOnly: boolean): (TimelineItem | TimelineGap)[] {
  const c = found.complaint;
  const input = { files: found.files.filter((file) => file.role !== 'report'), text: '', who: reporterWords(c.areaCode, around), receivedAt: c.receivedAt, audience: 'officer' as const };
  const entries = publicOnly ? found.entries.filter((entry) => entry.visibility === 'public') : found.entries;
  const items: (TimelineItem | TimelineGap)[] = [];
  let last: InternalEntry | null = null;
  for (const entry of entries) {
    const [item, gap] = timelineItems({ ...input, entries: (last ? [last, entry] : [entry]).map(asShown) }, around);
    // Steps that the clocks show already give no item of their own.
    if (item === undefined || item.kind === 'gap' || item.at !== entry.at.toISOString() || isQuiet(entry, input, around)) continue;
    if (gap?.kind === 'gap') items.push(gap);
    items.push(marked(item, entry, around));
    last = entry;
  }
  return items.reverse();
}

type Input = Omit<Parameters<typeof timelineItems>[0], 'entries'>;
const isQuiet = (entry: InternalEntry, input: Input, around: Around): boolean => timelineItems({ ...input, entries: [asShown(entry)] }, around).length === 0;
/** The shared items know no internal entries; the mark of who may read it is put on here. */
const asShown = (entry: InternalEntry): PublicEntry => ({ ...entry, visibility: 'public' });

function marked(item: TimelineItem, entry: InternalEntry, around: Around): TimelineItem {
  const t = consoleText(around.lang);
  const officer = (entry.internal?.['officer'] as { name?: unknown } | undefined)?.name;
  const more: Fact[] = [];
  if (entry.kind === 'reprioritised') more.push({ term: t.priority, detail: words(around.lang).priority[entry.data['priority'] as Priority] ?? '' });
  if (entry.kind === 'extended' && typeof entry.data['days'] === 'number') more.push({ term: t.field.days, detail: t.extraDays(entry.data['days']) });
  const label = { public: t.public, party: t.party, internal: t.internal }[entry.visibility];
  return {
    ...item, audience: { internal: entry.visibility === 'internal', label },
    when: typeof officer === 'string' ? `${item.when} · ${t.by(officer)}` : item.when,
    ...(more.length ? { text: <>{item.text}<Facts items={more} plain small /></> } : {}),
  };
}
