import type { VNode } from 'preact';
import type { Data, PartyEntry, PublicEntry } from '../../../followup/domain.ts';
import { dateText, dayText, momentText, shortDayText } from '../../../followup/dates.ts';
import { pauseText } from '../../../followup/text.ts';
import { addDays, dayOf, daysBetween, isDay, weekday, type Day } from '../../../law/day.ts';
import { startOf } from '../../../law/deadline.ts';
import { workingDaysBetween } from '../../../law/working-days.ts';
import { Facts, Thumbs, type Fact } from '../../../ui/parts/panels.tsx';
import type { CaseStatus } from '../../../ui/parts/status.tsx';
import { Prose, type TimelineGap, type TimelineItem } from '../../../ui/parts/timeline.tsx';
import { Icon } from '../../../ui/parts/icon.tsx';
import type { DisputeReason, InspectionResult } from '../../closure/domain.ts';
import { sayClosure } from '../../closure/text.ts';
import type { ArchiveReason, Channel, Outcome, ReturnReason } from '../../domain.ts';
import { deliberationFacts } from '../../deliberation/timeline-facts.ts';
import type { Document, Purpose } from '../../identity/domain.ts';
import { sayIdentity } from '../../identity/text.ts';
import { sayJoint } from '../../joint/text.ts';
import { paths } from '../../paths.ts';
import type { CaseFile } from '../../store-files.ts';
import { words } from '../../text.ts';
import type { Around } from '../queries.ts';
import { sayCase } from '../text-case.ts';

type Entry = PublicEntry | PartyEntry;
export interface TimelineInput {
  entries: readonly Entry[];
  files: readonly CaseFile[];
  /** The report itself, as this reader may see it. */
  text: string;
  /** "Warga Melati" */
  who: string;
  receivedAt: Date;
  audience: 'resident' | 'officer';
}

const BOWLS: Readonly<Record<string, CaseStatus>> = {
  lodged: 'diterima', 'completion-asked': 'lengkapi', 'report-completed': 'diterima', referred: 'dipilah', accepted: 'dikerjakan', returned: 'dipilah',
  'answered-progress': 'dikerjakan', 'answered-completing': 'dijawab', 'answered-again': 'dijawab', 'answer-accepted': 'selesai', contested: 'dibantah',
  'closed-silent': 'selesai', closed: 'selesai', withdrawn: 'tutup', archived: 'tutup', transferred: 'tutup', 'transfer-ended': 'tutup', reopened: 'dikerjakan', 'promise-paused': 'jeda',
};
const ICONS: Readonly<Record<string, string>> = {
  'reporter-replied': 'obrol', inspected: 'perisai', 'inspection-drawn': 'perisai', 'inspection-given': 'perisai', 'site-photo': 'kamera', masked: 'mata', 'photo-covered': 'mata', 'officer-wrote': 'surat', appealed: 'obrol', extended: 'jam', 'identity-seen': 'mata', 'secret-reissued': 'kunci', helped: 'orang2', 'helper-removed': 'orang2', 'helper-left': 'orang2', reminded: 'surat', 'dossier-downloaded': 'unduh', 'promise-moved': 'kal', 'promise-resumed': 'jam',
};
const TONES: Readonly<Record<string, TimelineItem['tone']>> = {
  'answered-completing': 'done', 'answered-again': 'done', 'answer-accepted': 'done', closed: 'done', contested: 'warn', 'completion-asked': 'warn', 'promise-paused': 'warn', archived: 'off', withdrawn: 'off', transferred: 'off', 'closed-silent': 'off',
};
/** Steps of promises that the clock beside the timeline shows already. */
const QUIET = new Set(['promise-started', 'promise-extended', 'promise-handed-over', 'promise-kept', 'promise-void', 'promise-escalated']);

const field = (data: Data, name: string): string => (typeof data[name] === 'string' ? (data[name] as string) : '');

/** The entries that may be read, newest first, with the days off between them named. */
export function timelineItems(input: TimelineInput, around: Around): (TimelineItem | TimelineGap)[] {
  const items: (TimelineItem | TimelineGap)[] = [];
  let last: Day | null = null;
  const shown = input.entries.filter((entry) => !isStepOfClock(entry, input.entries));
  for (const entry of shown) {
    const day = dayOf(entry.at, around.city.utcOffsetMinutes);
    const gap = last === null ? null : gapBetween(last, day, around);
    if (gap) items.push(gap);
    items.push(itemOf(entry, input, around));
    last = day;
  }
  return items.reverse();
}

/** One question stops several clocks at once: it is told once, with all their names. */
const sameStep = (a: Entry, b: Entry): boolean => a.kind === b.kind && a.at.getTime() === b.at.getTime();
const repeats = (entry: Entry, all: readonly Entry[]): boolean =>
  (entry.kind === 'promise-paused' || entry.kind === 'promise-resumed') && all.find((each) => sameStep(each, entry)) !== entry;

/** Steps that clocks tell of better, and repetitions of one step. */
export const isStepOfClock = (entry: Entry, all: readonly Entry[]): boolean => QUIET.has(entry.kind) || repeats(entry, all);

/** Weekends need no word; the days off of a decree do, because they surprise. */
function gapBetween(from: Day, to: Day, { calendar, lang }: Around): TimelineGap | null {
  const named: string[] = [];
  // A case that slept for years names the first weeks and no more.
  for (let n = 1; n < Math.min(daysBetween(from, to), 120); n += 1) {
    const day = addDays(from, n);
    const holiday = weekday(day) % 6 === 0 ? undefined : calendar.holidays.get(day);
    if (holiday) named.push(`${shortDayText(lang, day)} (${holiday.name})`);
  }
  return named.length ? { kind: 'gap', text: sayCase(lang).gap(named.join(', ')) } : null;
}

function itemOf(entry: Entry, input: TimelineInput, around: Around): TimelineItem {
  const { lang, city } = around;
  const t = sayCase(lang);
  const zero = startOf(input.receivedAt, around.calendar, around.calendar.office).dayZero;
  const nth = workingDaysBetween(zero, dayOf(entry.at, city.utcOffsetMinutes), around.calendar);
  const channel = entry.kind === 'lodged' ? words(lang).channel[field(entry.data, 'channel') as Channel] : undefined;
  const extra = channel ? t.via(channel) : nth > 0 ? t.workingDay(nth) : '';
  const files = input.files.filter((file) => file.entryId === entry.id);
  const body = entry.kind === 'lodged' ? input.text : entry.body ?? '';
  const details = detailsOf(entry, around);
  const status = BOWLS[entry.kind] ?? (entry.kind.startsWith('deliberation-') ? 'musyawarah' : undefined);
  return {
    ...(status ? { status } : { icon: ICONS[entry.kind] ?? 'catat' }),
    title: <>{titleOf(entry, input, around)}{entry.visibility === 'party' && <> <span class="tag"><Icon name="kunci" />{t.onlyYou}</span></>}</>,
    at: entry.at.toISOString(), when: [momentText(lang, entry.at, city.utcOffsetMinutes), extra].filter(Boolean).join(' · '),
    tone: TONES[entry.kind], quoted: body !== '' || files.length > 0,
    ...(body || files.length || details.length ? { text: <>{body && <Prose text={body} />}{details.length > 0 && <Facts items={details} plain small />}<Photos files={files} lang={lang} /></> } : {}),
  };
}

export function titleOf(entry: Entry, input: TimelineInput, { lang }: Around): string {
  const t = sayCase(lang);
  const w = words(lang);
  const together = entry.kind === 'promise-paused' || entry.kind === 'promise-resumed' ? input.entries.filter((each) => sameStep(each, entry)) : [entry];
  const what = together.map((each) => w.promise[field(each.data, 'what')] ?? field(each.data, 'what')).join(', ');
  switch (entry.kind) {
    case 'lodged': return t.received(input.who);
    case 'promise-paused': return t.paused(what, `, ${pauseText(lang, field(entry.data, 'reason'), input.audience)}`);
    case 'promise-resumed': return t.resumed(what);
    case 'promise-moved': return t.moved(what);
    default: return (w.entry[entry.kind] ?? entry.kind).replace('{body}', field(entry.data, 'body') || t.coordinator).replace('{lead}', field(entry.data, 'lead'));
  }
}

/** Facts that stand in the entry's data, in words. */
export function detailsOf(entry: Entry, { lang, city }: Around): Fact[] {
  const t = sayCase(lang);
  const w = words(lang);
  const { data } = entry;
  const reason = field(data, 'reason');
  const doneOn = field(data, 'doneOn');
  const moved = entry.kind === 'promise-moved' ? t.movedText(dayText(lang, field(data, 'before') as Day), dayText(lang, field(data, 'dueOn') as Day)) : '';
  const facts: [string, string][] = [
    [t.reason, entry.kind === 'returned' ? w.returnReason[reason as ReturnReason] ?? '' : entry.kind === 'archived' ? w.archiveReason[reason as ArchiveReason] ?? '' : moved],
    [t.outcome, w.outcome[field(data, 'outcome') as Outcome] ?? ''], [t.doneWhat, field(data, 'doneWhat')], [t.doneOn, isDay(doneOn) ? dateText(lang, doneOn) : ''], [t.doneBy, field(data, 'doneBy')],
    [sayJoint(lang).together, field(data, 'participants')], [sayJoint(lang).task, field(data, 'task')],
    [t.whyNot, field(data, 'whyNot')], [t.whoCan, field(data, 'whoCan')], [t.letter, field(data, 'letterNumber')], ['Format', field(data, 'dossier').toUpperCase()],
    [sayClosure(lang).resultIs, entry.kind === 'inspected' ? sayClosure(lang).inspection.results[field(data, 'result') as InspectionResult] ?? '' : ''],
    [sayClosure(lang).photoCode, entry.kind === 'contested' && field(data, 'code') === 'photo' ? sayClosure(lang).photoCodeWords(sayClosure(lang).proof.why[field(data, 'why') as DisputeReason] ?? '') : ''],
    ...deliberationFacts(entry.kind, data, lang, city),
    [sayIdentity(lang).purpose, entry.kind === 'identity-seen' ? sayIdentity(lang).purposes[field(data, 'purpose') as Purpose] ?? '' : ''], [sayIdentity(lang).shown, sayIdentity(lang).documents[field(data, 'document') as Document] ?? ''],
    [t.seenBy, entry.kind === 'identity-seen' || entry.kind === 'secret-reissued' ? [t.officerRole[field(data, 'role')] ?? '', field(data, 'officeOf')].filter(Boolean).join(', ') : ''],
  ];
  return facts.filter(([, detail]) => detail !== '').map(([term, detail]) => ({ term, detail }));
}

/** Pictures of an entry; the large version opens on a tap. */
export function Photos({ files, lang }: { files: readonly CaseFile[]; lang: Around['lang'] }): VNode | null {
  if (files.length === 0) return null;
  const t = sayCase(lang);
  return <Thumbs images={files.map((file, at) => ({
    src: paths.file(file.id, 'kecil', file.publishedKey), href: paths.file(file.id, 'besar', file.publishedKey), alt: t.photoAlt(t.photo[file.role] ?? '', at + 1), caption: t.photo[file.role],
  }))} />;
}
