import type { Registration } from '../domain.ts';
import type { Item } from '../items.ts';
import type { Stage } from './store-stage.ts';

type Turn = Pick<Registration, 'id' | 'place' | 'attendance' | 'walkIn' | 'mode' | 'state' | 'receivedAt'>;
export interface Speaker<T extends Turn> { one: T; asked: boolean; /** May be called next. */ waits: boolean }

/**
 * Whose turn it is, in order: who was drawn, by place; then who came at the door; then who was never drawn, or waits for a place
 * and is in the room; then who is absent. Who said something already stands at the end.
 */
export function speakersOf<T extends Turn>(registrations: readonly T[], items: readonly Pick<Item, 'registrationId'>[], stage: Stage): Speaker<T>[] {
  const asked = new Set([...items.map((item) => item.registrationId), stage.registrationId]);
  const rank = (one: T): number => (asked.has(one.id) ? 4 : one.attendance === 'absent' ? 3 : one.state === 'selected' ? 0 : one.walkIn ? 1 : 2);
  return registrations.filter((one) => one.mode === 'attend' && one.state !== 'withdrawn' && (one.state !== 'waitlisted' || one.attendance === 'here'))
    .toSorted((a, b) => rank(a) - rank(b) || (a.place ?? 9e9) - (b.place ?? 9e9) || a.receivedAt.getTime() - b.receivedAt.getTime())
    .map((one) => ({ one, asked: asked.has(one.id), waits: rank(one) < 3 }));
}
