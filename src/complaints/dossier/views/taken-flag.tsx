import { dateText } from '../../../followup/dates.ts';
import type { InternalEntry } from '../../../followup/domain.ts';
import { dayOf } from '../../../law/day.ts';
import { Tag } from '../../../ui/parts/status.tsx';
import type { Around } from '../../public/queries.ts';
import { sayDossier } from '../text.ts';

/** For officers: the reporter has the file for the Ombudsman in hand since that day. */
export function TakenFlag({ entries, around }: { entries: readonly InternalEntry[]; around: Around }) {
  const first = entries.find((entry) => entry.kind === 'dossier-downloaded');
  return first ? <Tag tone="kunyit" label={sayDossier(around.lang).taken(dateText(around.lang, dayOf(first.at, around.city.utcOffsetMinutes)))} /> : null;
}
