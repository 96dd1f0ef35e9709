import type { PromiseRow } from '../../../followup/domain.ts';
import { formatNumber } from '../../../platform/i18n/numbers.ts';
import type { Lang } from '../../../platform/world.ts';
import { Note } from '../../../ui/parts/panels.tsx';
import { Tag } from '../../../ui/parts/status.tsx';
import { DataTable } from '../../../ui/parts/table.tsx';
import { clockFor } from '../../public/clocks.ts';
import type { Around } from '../../public/queries.ts';
import { isUnaccepted, openAcceptance } from '../acceptance.ts';
import type { AcceptanceRate } from '../store-acceptance.ts';
import { sayHandoff } from '../text.ts';

/** "Sisa 3 jam" in a row of a list; null where nothing runs. */
export function acceptanceWords(promise: PromiseRow | undefined, around: Around): string | null {
  if (promise?.state !== 'running') return null;
  const t = sayHandoff(around.lang);
  return isUnaccepted(promise, around.now) ? t.shortLate : t.shortLeft(clockFor(promise, around.lang, around.now, around.calendar, 'officer').view.leftDays);
}

export const UnacceptedNote = ({ count, href, lang }: { count: number; href: string; lang: Lang }) => (
  <Note kind="kunyit"><p><a href={href}>{sayHandoff(lang).waiting(count > 1000 ? `${formatNumber(lang, 1000)}+` : formatNumber(lang, count))}</a></p></Note>
);

/** On the heading of the case: the hours are over, and the coordinator has to look. */
export function UnacceptedTag({ promises, around }: { promises: readonly PromiseRow[]; around: Around }) {
  return isUnaccepted(openAcceptance(promises), around.now) ? <Tag label={sayHandoff(around.lang).tag} tone="bata" /> : null;
}

/** Above the button that accepts: until when the office must say yes or no. */
export function AcceptanceNote({ promises, around }: { promises: readonly PromiseRow[]; around: Around }) {
  const promise = openAcceptance(promises);
  if (!promise) return null;
  const clock = clockFor(promise, around.lang, around.now, around.calendar, 'officer');
  return <p class="soft">{sayHandoff(around.lang).decide(clock.main, clock.detail)}</p>;
}

/** How each office met the hours, the slowest first. */
export function AcceptanceRates({ rates, around }: { rates: readonly AcceptanceRate[]; around: Around }) {
  const t = sayHandoff(around.lang);
  if (rates.length === 0) return null;
  return (
    <DataTable caption={t.rates} columns={[{ label: t.office }, { label: t.inTime, right: true }, { label: t.of, right: true }, { label: t.share, right: true }]}
      rows={rates.map(({ bodyId, inTime, all }) => ({ header: around.directory.bodyName(bodyId), cells: [formatNumber(around.lang, inTime), formatNumber(around.lang, all), `${Math.round(inTime * 100 / all)} %`] }))} />
  );
}
