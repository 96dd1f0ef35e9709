import type { Directory } from '../../directory/snapshot.ts';
import type { Day } from '../../law/day.ts';
import { EMPTY_NOTES, lacksOf } from '../items.ts';
import { speakersOf } from './speakers.ts';
import type { ScreenItem, ScreenTurn } from './store-screen.ts';
import type { Stage } from './store-stage.ts';

/** What everybody in the room may read. No name but what the asker offered, no word of a question that nobody released. */
export interface PublicScreen {
  now: { asker: string; groupName: string; words: string; answeredBy: string; seq: number | null } | null;
  /** Newest first. */
  vows: readonly { seq: number; what: string; body: string; dueOn: Day }[];
  items: number;
  next: readonly { name: string; groupName: string }[];
}
const NEXT = 3;

/** A commitment appears once it has words, an owner and a day: half a note promises nothing. */
export function screenOf(items: readonly ScreenItem[], registrations: readonly ScreenTurn[], stage: Stage, directory: Pick<Directory, 'bodyName'>): PublicScreen {
  const item = items.find((one) => one.id === stage.itemId);
  const of = registrations.find((one) => one.id === (item?.registrationId ?? stage.registrationId));
  const vows = items.filter((one) => one.outcome === 'commitment' && lacksOf({ ...EMPTY_NOTES, ...one }).length === 0).toReversed();
  return {
    now: item || of ? { asker: item ? item.asker : of!.shownName, groupName: of?.groupName ?? '', words: item?.summary || of?.publishedQuestion || '', answeredBy: item?.answeredBy ?? '', seq: item?.seq ?? null } : null,
    vows: vows.map((one) => ({ seq: one.seq, what: one.what, body: directory.bodyName(one.leadBodyId), dueOn: one.dueOn! })),
    items: items.length,
    next: speakersOf(registrations, items, stage).filter((one) => one.waits).slice(0, NEXT).map(({ one }) => ({ name: one.shownName, groupName: one.groupName })),
  };
}
