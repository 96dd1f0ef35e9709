import { dateText, momentText } from '../../followup/dates.ts';
import type { Data, InternalEntry, PartyEntry, PublicEntry } from '../../followup/domain.ts';
import { isDay } from '../../law/day.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import { Facts, Thumbs } from '../../ui/parts/panels.tsx';
import { Tag, type CaseStatus } from '../../ui/parts/status.tsx';
import { Prose, Timeline, type TimelineItem } from '../../ui/parts/timeline.tsx';
import type { Around } from '../around.ts';
import { paths } from '../paths.ts';
import { itemText } from '../text-items.ts';

/** A picture as a page needs it. */
export interface ShownFile { id: string; entryId: string }
const BOWLS: Readonly<Record<string, CaseStatus>> = { 'item-recorded': 'diterima', 'item-progress': 'dikerjakan', 'item-done': 'dijawab', 'item-settled': 'selesai', 'item-disputed': 'dibantah' };
const ICONS: Readonly<Record<string, string>> = { 'item-extended': 'jam', 'item-handed-over': 'gedung', 'promise-moved': 'kal', 'item-words': 'obrol' };
const TONES: Readonly<Record<string, TimelineItem['tone']>> = { 'item-done': 'done', 'item-settled': 'done', 'item-disputed': 'warn', 'promise-escalated': 'warn' };
const text = (data: Data, name: string): string => (typeof data[name] === 'string' ? data[name] : '');
/** Steps of clocks are told by the clock; a missed day is told here too, because it must stay in sight. */
const isTold = (one: PublicEntry | PartyEntry | InternalEntry): boolean => !one.kind.startsWith('promise-') || one.kind === 'promise-moved' || (one.kind === 'promise-escalated' && one.data['step'] === 'overdue');

/** What happened to an item, newest first. @param officer names and inner entries may be shown */
export function ItemTimeline({ entries, files, around, officer }: { entries: readonly (PublicEntry | PartyEntry | InternalEntry)[]; files: readonly ShownFile[]; around: Around; officer?: boolean | undefined }) {
  const t = itemText(around.lang);
  const items = entries.filter(isTold).map((one): TimelineItem => {
    const body = around.directory.bodyName(text(one.data, 'bodyId') || null) || t.cityOffice;
    const title = one.kind === 'promise-escalated' ? t.wasLate : (t.entry[one.kind] ?? one.kind).replace('{body}', body);
    const pictures = files.filter((file) => file.entryId === one.id);
    const days = [text(one.data, one.kind === 'promise-moved' ? 'before' : 'from'), text(one.data, one.kind === 'promise-moved' ? 'dueOn' : 'until')];
    const moved = days.every((day) => isDay(day)) ? t.until(dateText(around.lang, days[0]!), dateText(around.lang, days[1]!)) : '';
    const letter = one.kind === 'item-done' ? text(one.data, 'letter') : '';
    const name = officer && 'internal' in one && one.internal?.['officer'] ? (one.internal['officer'] as { name: string }).name : '';
    const has = Boolean(one.body || pictures.length || moved || letter);
    return {
      ...(BOWLS[one.kind] ? { status: BOWLS[one.kind] } : { icon: ICONS[one.kind] ?? (one.kind === 'promise-escalated' ? 'awas' : 'catat') }), tone: TONES[one.kind], quoted: Boolean(one.body || pictures.length),
      title: <>{title}{one.visibility === 'party' && <> <span class="tag"><Icon name="kunci" />{t.onlyYou}</span></>}{one.visibility === 'internal' && <> <Tag label="internal" tone="kunyit" /></>}</>,
      at: one.at.toISOString(), when: [momentText(around.lang, one.at, around.city.utcOffsetMinutes), name].filter(Boolean).join(' · '),
      ...(has ? { text: <>{one.body && <Prose text={one.body} />}{moved && <p>{moved}</p>}{letter && <Facts plain small items={[{ term: t.letter, detail: letter }]} />}{pictures.length > 0 && <Thumbs images={pictures.map((file, at) => ({ src: paths.itemFile(file.id, 'kecil'), href: paths.itemFile(file.id, 'besar'), alt: t.photo(at + 1), caption: t.photoCaption }))} />}</> } : {}),
    };
  });
  return <Timeline items={items.reverse()} />;
}
