import type { PromiseRow } from '../followup/domain.ts';
import { promisesOf, promisesOfMany } from '../followup/store-promises.ts';
import { partyTimelineOf, publicTimelineOf } from '../followup/store-timeline.ts';
import type { PartyEntry, PublicEntry } from '../followup/domain.ts';
import type { Tx } from '../platform/db/sql.ts';
import { originOf } from './actions/frame.ts';
import type { Registration, Session } from './domain.ts';
import type { Item, PublicItem } from './items.ts';
import { filesOfItems, type ItemFile } from './store-files.ts';
import { lastEnded, publicItem, publicItemsOf } from './store-follow-up.ts';
import { itemPlaces, itemsOfRegistration } from './store-items.ts';

export interface EndedSession { session: Session; items: PublicItem[]; promises: Map<string, PromiseRow[]> }
export async function endedSession(tx: Tx, session: Session): Promise<EndedSession> {
  const items = await publicItemsOf(tx, session);
  return { session, items, promises: await promisesOfMany(tx, 'ngombe', items.map((item) => item.id)) };
}

/** What the session before this instant left behind; null before the first one ended. */
export async function lastPromises(tx: Tx, before: Date | null): Promise<EndedSession | null> {
  const session = await lastEnded(tx, before);
  return session && endedSession(tx, session);
}

export interface GatheredItem { session: Session; item: PublicItem; promises: PromiseRow[]; entries: PublicEntry[]; files: ItemFile[] }
export async function gatherItem(tx: Tx, session: Session, seq: number): Promise<GatheredItem | null> {
  const item = await publicItem(tx, session, seq);
  if (!item) return null;
  return { session, item, promises: await promisesOf(tx, originOf(item.id)), entries: await publicTimelineOf(tx, originOf(item.id)), files: await filesOfItems(tx, [item.id]) };
}

/** What somebody said at a session, as they themselves may see it. */
export interface OwnItem { item: Item; edition: number; promises: PromiseRow[]; entries: PartyEntry[]; files: ItemFile[] }
export async function ownItems(tx: Tx, registration: Registration): Promise<OwnItem[]> {
  const items = (await itemsOfRegistration(tx, registration.id)).filter((item) => item.state !== 'noted');
  const [places, promises, files] = [await itemPlaces(tx, items.map((item) => item.id)), await promisesOfMany(tx, 'ngombe', items.map((item) => item.id)), await filesOfItems(tx, items.map((item) => item.id))];
  const own: OwnItem[] = [];
  for (const item of items) {
    own.push({ item, edition: places.find((place) => place.id === item.id)!.edition, promises: promises.get(item.id) ?? [], entries: await partyTimelineOf(tx, originOf(item.id)), files: files.filter((file) => file.itemId === item.id) });
  }
  return own;
}
