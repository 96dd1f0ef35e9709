import { formatNumber } from '../../../platform/i18n/numbers.ts';
import type { Lang } from '../../../platform/world.ts';
import type { DistrictCounts, WardCount } from '../domain.ts';
import { sayMap } from '../text.ts';

/** The map in words: the same figures and the same links, by district. */
export function WardTable({ districts, nowhere, lang, hrefOf }: { districts: readonly DistrictCounts[]; nowhere: WardCount; lang: Lang; hrefOf: (areaCode: string) => string }) {
  const t = sayMap(lang);
  const figure = (n: number): string => (n === 0 ? t.zero : formatNumber(lang, n));
  const cells = ({ count, late }: WardCount) => <><td class="r">{figure(count)}</td><td class="r">{figure(late)}</td></>;
  return (
    <table class="table">
      <caption class="vh">{t.caption}</caption>
      <thead><tr><th scope="col">{t.columns.ward}</th><th scope="col" class="r">{t.columns.count}</th><th scope="col" class="r">{t.columns.late}</th></tr></thead>
      {districts.map(({ district, own, total, wards }) => (
        <tbody>
          <tr class="kec-row"><th scope="rowgroup"><a href={hrefOf(district.code)}>{t.district(district.name)}</a></th><td class="r"><b>{figure(total.count)}</b></td><td class="r"><b>{figure(total.late)}</b></td></tr>
          {wards.map(({ ward, counts }) => <tr><th scope="row"><a href={hrefOf(ward.code)}>{ward.name}</a></th>{cells(counts)}</tr>)}
          {own.count > 0 && <tr><th scope="row">{t.districtOnly}</th>{cells(own)}</tr>}
        </tbody>
      ))}
      {nowhere.count > 0 && <tbody><tr><th scope="row">{t.nowhere}</th>{cells(nowhere)}</tr></tbody>}
    </table>
  );
}
