import { formatNumber } from '../../../platform/i18n/numbers.ts';
import { assetPath } from '../../../ui/assets.ts';
import { PublicPage } from '../../../ui/pages/public-page.tsx';
import { Head, Note } from '../../../ui/parts/panels.tsx';
import { Tabs } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { paths } from '../../paths.ts';
import { queryString } from '../../public/explore-filter.ts';
import type { Around } from '../../public/queries.ts';
import { sayExplore } from '../../public/text-explore.ts';
import { ExploreFilters, ExploreViews } from '../../public/views/explore-page.tsx';
import { byDistrict, MOST_COUNTED, shadeRanges, shadeStep, SHADES, type MapCounts } from '../domain.ts';
import { mapQueryString, type MapQuery } from '../map-query.ts';
import type { OutlinePlan } from '../outline-plan.ts';
import { sayMap, type MapText } from '../text.ts';
import type { TilePlan } from '../tile-plan.ts';
import { OutlineMap } from './outline-map.tsx';
import { TileMap } from './tile-map.tsx';
import { WardTable } from './ward-table.tsx';

export interface MapPageProps { shell: Shell; query: MapQuery; around: Around; counts: MapCounts; tiles: TilePlan | null; outlines: OutlinePlan | null }

/** The explorer as a map and as a table, never one without the other. */
export function MapPage({ shell, query: { filters, isOutlines }, around, counts, tiles, outlines }: MapPageProps) {
  const { lang } = shell;
  const t = sayMap(lang);
  const districts = byDistrict(counts, around.directory.areas);
  const all = [...districts.map((one) => one.total), counts.nowhere];
  const sum = (key: 'count' | 'late'): string => formatNumber(lang, all.reduce((total, one) => total + one[key], 0));
  const step = shadeStep(Math.max(0, ...[...counts.areas.values()].map((one) => one.count)));
  const hrefOf = (areaCode: string): string => paths.explore(queryString({ ...filters, wilayah: areaCode }));
  const isShown = outlines !== null || tiles !== null;
  return (
    <PublicPage shell={shell} title={t.title} description={t.lead} head={<link rel="stylesheet" href={assetPath('peta.css')} />}>
      <div class="page band tight">
        <header class="flow-s flow jel-head"><h1>{t.title}</h1><p class="lead soft">{t.lead}</p></header>
        <ExploreViews query={filters} lang={lang} current="map" />
        <ExploreFilters query={filters} around={around} t={sayExplore(lang)} action={paths.map()} open={Boolean(filters.wilayah || filters.instansi || filters.kategori || filters.lewat)}>
          {isOutlines && <input type="hidden" name="bentuk" value="batas" />}
        </ExploreFilters>
        <p class="jel-sum">{t.sum(t.counted[filters.status], sum('count'), sum('late'))}</p>
        {counts.isCapped && <Note kind="kunyit"><p>{t.capped(formatNumber(lang, MOST_COUNTED))}</p></Note>}
        <div class="peta">
          <section class="flow" aria-labelledby="j-peta">
            <Head id="j-peta" title={outlines ? t.outlines : t.tiles}><a class="sm" href="#tabel">{t.toTable}</a></Head>
            {around.directory.hasOutlines && tiles !== null && <Tabs label={t.form} tabs={[
              { href: paths.map(mapQueryString(filters, false)), label: t.tiles, current: !isOutlines }, { href: paths.map(mapQueryString(filters, true)), label: t.outlines, current: isOutlines }]} />}
            {isShown ? <div class="bleed">{outlines
              ? <OutlineMap plan={outlines} counts={counts} step={step} lang={lang} hrefOf={hrefOf} />
              : <TileMap plan={tiles!} counts={counts} step={step} lang={lang} hrefOf={hrefOf} />}</div> : <p>{t.noMap}</p>}
            {isShown && <Ramp step={step} t={t} lang={lang} />}
            {isShown && <p class="sm soft">{outlines ? t.outlinesNote : t.tilesNote}{!outlines && tiles && tiles.unnamed.length > 0 && ` ${t.unnamed(tiles.unnamed.join(', '))}`}</p>}
          </section>
          <section class="flow" aria-labelledby="tabel">
            <Head id="tabel" title={t.table} />
            <WardTable districts={districts} nowhere={counts.nowhere} lang={lang} hrefOf={hrefOf} />
          </section>
        </div>
      </div>
    </PublicPage>
  );
}

function Ramp({ step, t, lang }: { step: number; t: MapText; lang: Shell['lang'] }) {
  const n = (value: number): string => formatNumber(lang, value);
  const ranges = shadeRanges(step);
  const words = ([from, to]: readonly [number, number], shade: number): string => (shade === 4 ? t.from(n(from)) : from === to ? n(from) : `${n(from)}–${n(to)}`);
  return (
    <p class="ramp"><span>{t.ramp}</span>
      {SHADES.map((shade) => <span><svg class="tegel" viewBox="0 0 14 14" aria-hidden="true"><g class={`l${shade}`}><rect width="14" height="14" rx="2" /></g></svg>{words(ranges[shade]!, shade)}</span>)}
      <span><svg class="tegel" viewBox="0 0 14 14" aria-hidden="true"><g class="l1"><rect width="14" height="14" rx="2" /></g><path class="late" d="M14 2v12H2z" /></svg>{t.late}</span>
    </p>
  );
}
