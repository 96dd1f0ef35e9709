import { dateText } from '../../followup/dates.ts';
import type { PromiseRow } from '../../followup/domain.ts';
import { Paper } from '../../platform/pdf/paper.ts';
import { whenWords, type Around } from '../around.ts';
import { clockFor } from '../clocks.ts';
import type { Registration, Session } from '../domain.ts';
import { isOwing, type PublicItem } from '../items.ts';
import { itemText } from '../text-items.ts';
import { followUpText } from './text-follow-up.ts';

export interface Minutes { session: Session; registrations: readonly Registration[]; items: readonly PublicItem[]; promises: ReadonlyMap<string, readonly PromiseRow[]> }
interface Draw extends Minutes { paper: Paper; around: Around }

/** The minutes of a session: who came, what was said, what was promised. Names only as people agreed to be shown. */
export async function minutesPdf(minutes: Minutes, around: Around): Promise<Buffer> {
  const t = followUpText(around.lang).pdf;
  const { session } = minutes;
  const paper = await Paper.open({ title: t.title(session.title), author: `Wadah ${around.directory.settings.name}`, subject: t.subject, lang: around.lang, at: around.now });
  const draw: Draw = { ...minutes, paper, around };
  drawHead(draw);
  drawAttendance(draw);
  drawItems(draw);
  drawPromises(draw);
  paper.heading(2, t.sign);
  paper.blanks([t.signNotes, t.signHead]);
  return paper.close(t.page);
}

function drawHead({ paper, session, registrations, items, around }: Draw): void {
  const t = followUpText(around.lang).pdf;
  const bodies = session.bodyIds.map((id) => around.directory.bodyName(id)).filter(Boolean).join(', ');
  const came = (attendance: Registration['attendance']): number => registrations.filter((one) => one.attendance === attendance).length;
  paper.heading(1, t.title(session.title));
  paper.paragraph(t.made(whenWords(around.now, around)), 'small');
  paper.facts([
    [t.when, whenWords(session.startsAt, around)], [t.venue, session.venue], [t.area, around.directory.areaName(session.areaCode)], [t.joined, session.joinedEvent], [t.ended, session.endedAt ? whenWords(session.endedAt, around) : ''],
    [t.bodies, bodies], [t.counts, t.countsText(items.length, items.filter((item) => item.dueOn !== null && item.leadBodyId !== null).length, came('here'), came('absent'))],
  ]);
}

function drawAttendance({ paper, registrations, around }: Draw): void {
  const t = followUpText(around.lang).pdf;
  const living = registrations.filter((one) => one.state !== 'withdrawn');
  paper.heading(2, t.attendance);
  if (living.length === 0) { paper.paragraph(t.nobody); return; }
  paper.paragraph(t.attendanceNote, 'small');
  paper.table([t.number, t.name, t.group, t.ward, t.present], living.map((one) => [one.number, one.shownName || t.unnamed, one.groupName, around.directory.areaName(one.areaCode), one.attendance ? t[one.attendance] : one.mode === 'written' ? t.written : t.unknown]), [22, 26, 22, 18, 16]);
}

function drawItems({ paper, items, around }: Draw): void {
  const t = followUpText(around.lang).pdf;
  const words = itemText(around.lang);
  paper.heading(2, t.items);
  if (items.length === 0) paper.paragraph(t.noItems);
  for (const item of items) {
    paper.heading(3, `${words.number(item.edition, item.seq)}. ${item.summary}`);
    paper.facts([[words.asker, item.asker || words.someone], [words.onTheSpot, item.answer], [words.answeredBy, item.answeredBy], [words.column.status, item.outcome ? words.outcome[item.outcome] : ''], [words.whose, item.authority ? words.authority[item.authority] : ''], [words.letter, item.letter], [words.reason, item.reason]]);
  }
}

function drawPromises({ paper, items, promises, around }: Draw): void {
  const t = followUpText(around.lang).pdf;
  const words = itemText(around.lang);
  const owed = items.filter((item) => item.dueOn !== null && item.leadBodyId !== null);
  paper.heading(2, t.promises);
  if (owed.length === 0) { paper.paragraph(t.noPromises); return; }
  paper.table(t.columns, owed.map((item) => {
    const clock = isOwing(item) ? clockFor(promises.get(item.id) ?? [], around, 'officer') : null;
    return [words.number(item.edition, item.seq), item.what || item.summary, around.directory.bodyName(item.leadBodyId), dateText(around.lang, item.dueOn!), [words.state[item.state], clock?.main ?? '', item.wasLate ? t.late : ''].filter(Boolean).join('\n')];
  }), [16, 36, 20, 18, 22]);
}
