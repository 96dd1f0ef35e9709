import type { Origin, PromiseRow } from '../followup/domain.ts';
import type { Tx } from '../platform/db/sql.ts';
import { paths } from './paths.ts';
import { itemPlaces, moveItemDue } from './store-items.ts';

/** The calendar changed and these promises moved with it: the lists' copy of the day follows. */
export async function ngombeMoved(tx: Tx, moved: readonly PromiseRow[]): Promise<void> {
  for (const promise of moved) if (promise.origin.programme === 'ngombe' && promise.kind !== 'written_answer') await moveItemDue(tx, promise.origin.id, promise.dueOn);
}

/** Where officers find the items that a calendar change would move. */
export async function ngombeLinks(tx: Tx, origins: readonly Origin[]): Promise<Map<string, { href: string; label: string }>> {
  const places = await itemPlaces(tx, origins.filter((origin) => origin.programme === 'ngombe').map((origin) => origin.id));
  return new Map(places.map(({ id, edition, seq }) => [id, { href: paths.consoleItem(edition, seq), label: `Ngombe ${edition}/${seq}` }]));
}
