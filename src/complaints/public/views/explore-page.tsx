import { PublicPage } from '../../../ui/pages/public-page.tsx';
import { CaseList } from '../../../ui/parts/case-row.tsx';
import { Select, type SelectGroup } from '../../../ui/parts/field.tsx';
import { LinkButton } from '../../../ui/parts/form.tsx';
import { Empty, Notices } from '../../../ui/parts/panels.tsx';
import { Filters, Pager, Tabs } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { ComponentChildren } from 'preact';
import { mapQueryString } from '../../map/map-query.ts';
import { sayMap } from '../../map/text.ts';
import { paths } from '../../paths.ts';
import { cursorOf, namedPlaces, queryString, STATUS_GROUPS, type ExploreQuery, type StatusGroup } from '../explore-filter.ts';
import { COUNT_CAP, type Around, type ExplorePage as Found } from '../queries.ts';
import { caseRowOf } from '../rows.ts';
import { countWords, sayExplore, type ExploreText } from '../text-explore.ts';
import { wardGroups } from '../../../directory/areas/ward-groups.ts';

export interface ExplorePageProps { shell: Shell; query: ExploreQuery; found: Found; around: Around; isFirst: boolean; notices: { label: string; links: readonly { href: string; title: string }[] } }

export function ExplorePage({ shell, query, found, around, isFirst, notices }: ExplorePageProps) {
  const t = sayExplore(shell.lang);
  const places = namedPlaces(query, around.directory);
  const feed = paths.rss(queryString(query));
  const older = cursorOf(found.next);
  return (
    <PublicPage shell={shell} title={query.kata ? `${query.kata} – ${t.title}` : t.title} description={t.lead} head={<link rel="alternate" type="application/rss+xml" title={t.title} href={feed} />}>
      <Notices {...notices} />
      <div class="page band tight">
        <header class="flow-s flow jel-head"><h1>{t.title}</h1><p class="lead soft">{t.lead}</p></header>
        <ExploreViews query={query} lang={shell.lang} current="list" />
        <ExploreFilters query={query} around={around} t={t} action={paths.explore()} />
        <InUse query={query} around={around} t={t} />
        <h2 class="vh">{t.list}</h2>
        {found.rows.length === 0
          ? <Empty title={t.emptyTitle(query.kata)}><p>{t.emptyText}</p><p class="row"><LinkButton href={`${paths.report()}${query.kata ? `?isi=${encodeURIComponent(query.kata)}` : ''}`}>{t.reportNow}</LinkButton>{query.kata && <LinkButton kind="quiet" href={paths.explore()}>{t.startOver}</LinkButton>}</p></Empty>
          : <>
            <p class="row apart jel-sum"><span>{countWords(shell.lang, found.count, COUNT_CAP)}{places.length > 0 && `. ${t.alsoPlace(places.map((area) => area.name).join(', '))}`}</span><a href={feed}>{t.feed}</a></p>
            <CaseList cases={found.rows.map((row) => caseRowOf(row, found.promises.get(row.id) ?? [], around))} />
            <Pager label={t.pages} newer={isFirst ? undefined : { href: paths.explore(queryString(query)), label: t.newest }} older={older ? { href: paths.explore(queryString(query, older)), label: t.older } : undefined} />
          </>}
      </div>
    </PublicPage>
  );
}

/** The filters in use stay in sight while their form is folded, with one way out of all of them. */
function InUse({ query, around, t }: { query: ExploreQuery; around: Around; t: ExploreText }) {
  const { directory, lang } = around;
  const names = [
    directory.areas.find((area) => area.code === query.wilayah)?.name, [...directory.bodies.values()].find((body) => body.code === query.instansi)?.shortName,
    directory.categories.find((category) => category.id === query.kategori)?.name[lang], query.status ? t.groups[query.status] : undefined, query.lewat ? t.lateOnly : undefined,
  ].filter((name) => name !== undefined);
  if (names.length === 0) return null;
  return (
    <div class="flow-s flow jel-sum">
      <p class="row apart"><span>{t.inUse} <b>{names.join(', ')}</b></span><a href={paths.explore(queryString({ ...query, wilayah: '', instansi: '', kategori: '', status: '', lewat: false }))}>{t.clear}</a></p>
      {query.lewat && <p class="hint">{t.lateNote}</p>}
    </div>
  );
}

/** The same filters as a list or as a map. */
export const ExploreViews = ({ query, lang, current }: { query: ExploreQuery; lang: Shell['lang']; current: 'list' | 'map' }) => (
  <Tabs label={sayMap(lang).views} tabs={[
    { href: paths.explore(queryString(query)), label: sayMap(lang).list, current: current === 'list' },
    { href: paths.map(current === 'map' || query.status ? mapQueryString(query, false) : queryString(query)), label: sayMap(lang).map, current: current === 'map' },
  ]} />
);

/** @param children hidden fields that the filters must carry along */
export function ExploreFilters({ query, around, t, action, open, children }: { query: ExploreQuery; around: Around; t: ExploreText; action: string; open?: boolean | undefined; children?: ComponentChildren }) {
  const { directory, lang } = around;
  const groups: SelectGroup[] = wardGroups(directory.areas, t.district);
  const districts = directory.areas.filter((area) => area.kind === 'district');
  const areas = groups.map((group) => {
    const district = districts.find((one) => t.district(one.name) === group.label);
    return { label: group.label, options: district ? [{ value: district.code, label: t.wholeDistrict(group.label) }, ...group.options] : group.options };
  });
  const bodies = [...directory.bodies.values()].filter((body) => !body.isExternal && body.kind !== 'ward').sort((a, b) => a.shortName.localeCompare(b.shortName, lang));
  return (
    <Filters action={action} label={t.form} search={{ name: 'kata', label: t.search, value: query.kata, action: t.find }} foldLabel={t.fold} apply={t.apply} open={open}>
      {children}
      <Select name="wilayah" label={t.area} blank={t.areaAll} value={query.wilayah} options={areas} />
      <Select name="instansi" label={t.body} blank={t.bodyAll} value={query.instansi} options={bodies.map((body) => ({ value: body.code, label: body.shortName }))} />
      <Select name="kategori" label={t.category} blank={t.categoryAll} value={query.kategori} options={directory.categories.map((one) => ({ value: one.id, label: one.name[lang] }))} />
      <Select name="status" label={t.status} blank={t.statusAll} value={query.status} options={(Object.keys(STATUS_GROUPS) as StatusGroup[]).map((group) => ({ value: group, label: t.groups[group] }))} />
      <Select name="lewat" label={t.late} blank={t.lateAll} value={query.lewat ? 'ya' : ''} options={[{ value: 'ya', label: t.lateOnly }]} />
    </Filters>
  );
}
