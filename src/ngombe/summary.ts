import { dateText } from '../followup/dates.ts';
import type { Lang, World } from '../platform/world.ts';
import type { ClockFace } from '../ui/parts/clock.tsx';
import { aroundIn, dayWords, timeWords } from './around.ts';
import { clockFor, lateBefore } from './clocks.ts';
import { isOwing, tallyOf } from './items.ts';
import { lastPromises } from './gather-items.ts';
import { paths } from './paths.ts';
import { upcomingSession } from './store-sessions.ts';
import { say } from './text.ts';
import { itemText } from './text-items.ts';

/** What the home page shows of the dialogue: the next session, and what the last one left behind. */
export interface DialogueSummary {
  next: { title: string; edition: string; day: string; hours: string; venue: string; href: string; opens: boolean } | null;
  last: { title: string; tally: string; href: string; rows: readonly SummaryRow[] } | null;
  words: { next: string; go: string; register: string; last: string; all: string; columns: readonly string[] };
}
export interface SummaryRow { what: string; owner: string; due: string; href: string; state: string; face: ClockFace | null; clock: string; detail: string }

export async function dialogueSummary(world: World, lang: Lang, rows: number): Promise<DialogueSummary> {
  const around = await aroundIn(world, lang);
  const { session, last } = await world.db.read(async (tx) => ({ session: await upcomingSession(tx, around.now), last: await lastPromises(tx, null) }));
  const [t, words] = [itemText(lang), say(lang)];
  const owed = (last?.items ?? []).filter((item) => item.dueOn !== null && item.leadBodyId !== null);
  const tally = tallyOf(owed, lateBefore(around));
  // What needs somebody stands first: the oldest day that is still owed.
  const order = [...owed].sort((a, b) => Number(isOwing(b)) - Number(isOwing(a)) || (a.dueOn! < b.dueOn! ? -1 : 1));
  return {
    next: session && {
      title: around.directory.areaName(session.areaCode) || session.title, edition: words.edition(session.edition), day: dayWords(session.startsAt, around), hours: `${timeWords(session.startsAt, around)} – ${timeWords(session.endsAt, around)}`,
      venue: session.venue, href: paths.session(session.edition), opens: session.opensAt <= around.now && around.now < session.closesAt,
    },
    last: last && owed.length > 0 ? {
      title: last.session.title, href: paths.session(last.session.edition), tally: t.tally({ settled: tally.settled, done: tally.answered - tally.settled, owed: tally.owed, late: tally.late }),
      rows: order.slice(0, rows).map((item) => {
        const clock = isOwing(item) || item.wasLate ? clockFor(last.promises.get(item.id) ?? [], around) : null;
        return { what: item.what || item.summary, owner: around.directory.bodyName(item.leadBodyId), due: dateText(lang, item.dueOn!), href: paths.item(item.edition, item.seq), state: t.state[item.state], face: clock?.face ?? null, clock: clock?.main ?? '', detail: clock?.detail ?? '' };
      }),
    } : null,
    words: { next: t.nextDialogue, go: words.registerTitle, register: t.readMore, last: t.lastPromises, all: t.full, columns: [t.column.what, t.column.owner, t.column.status] },
  };
}
