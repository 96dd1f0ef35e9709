import type { ComponentChildren } from 'preact';

export interface BarRow { label: ComponentChildren; note?: string | undefined; value: number; shown: ComponentChildren; tone?: 'bata' | undefined }
/**
 * Bars from zero, each with its words and its number beside it, so that nothing must be read off a scale. The words wrap and the
 * bars shrink; the drawing itself says nothing that the text does not.
 * @param label names the list for those who do not see the bars
 * @param most the longest bar stands for this; the largest value of the rows where it is left out
 */
export function Bars({ label, rows, most }: { label: string; rows: readonly BarRow[]; most?: number | undefined }) {
  const longest = Math.max(1, most ?? 0, ...rows.map((row) => row.value));
  return (
    <ol class="rank" aria-label={label}>{rows.map((row) => (
      <li>
        <span>{row.label}{row.note && <> <span class="soft sm">{row.note}</span></>}</span><span class="n">{row.shown}</span>
        <svg class={row.tone ? `bar ${row.tone}` : 'bar'} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width={Math.round((row.value / longest) * 1000) / 10} height="10" /></svg>
      </li>
    ))}</ol>
  );
}
