import type { Officer } from '../../directory/actor.ts';
import type { World } from '../../platform/world.ts';
import { inFrame } from '../actions/frame.ts';
import { markAttendance, noteItem } from '../actions/items.ts';
import { deskOpen } from '../domain.ts';
import type { Item } from '../items.ts';
import { itemsOf, lockItem } from '../store-items.ts';
import { registrationByNumber } from '../store-registrations.ts';
import { lockSession, sessionByEdition } from '../store-sessions.ts';
import { EMPTY_STAGE, saveStage } from './store-stage.ts';

/** What the screen shows as "now": an item, or nobody. @returns false where the room is not open or the item is not of this session */
export const putOnStage = (world: World, officer: Officer, edition: number, itemId: string | null): Promise<boolean> =>
  inFrame(world, officer, async (frame) => {
    const session = await lockSession(frame.tx, edition);
    if (!deskOpen(session, frame.now)) return false;
    const item = itemId === null ? null : await lockItem(frame.tx, itemId);
    if (itemId !== null && item?.sessionId !== session.id) return false;
    await saveStage(frame.tx, session.id, item ? { itemId: item.id, registrationId: item.registrationId } : EMPTY_STAGE, frame.now);
    return true;
  });

/**
 * Calls somebody who registered: they are in the room, an item of theirs is begun, and the screen shows them. Pressed twice it is
 * the same item.
 * @param id of the item where none of theirs is there yet
 */
export async function callSpeaker(world: World, officer: Officer, edition: number, number: string, id: string): Promise<Item | null> {
  const begun = await world.db.read(async (tx) => {
    const session = await sessionByEdition(tx, edition);
    const found = await registrationByNumber(tx, number);
    if (!session || found?.registration.sessionId !== session.id) return null;
    return { item: (await itemsOf(tx, session.id)).find((one) => one.registrationId === found.registration.id) ?? null };
  });
  if (!begun || !await markAttendance(world, officer, edition, number, 'here')) return null;
  const noted = begun.item ? { item: begun.item } : await noteItem(world, officer, edition, { id, registrationNumber: number, changes: [] });
  if ('refused' in noted || !await putOnStage(world, officer, edition, noted.item.id)) return null;
  return noted.item;
}
