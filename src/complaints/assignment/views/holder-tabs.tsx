import { Tabs } from '../../../ui/parts/table.tsx';
import { listAddress, type ListQuery } from '../../console/list-query.ts';
import type { Lang } from '../../../platform/world.ts';
import { assignmentPaths } from '../paths.ts';
import { sayAssignment } from '../text.ts';

export interface Holding {
  /** Names of officers by the id of the case of this page. */
  holders: ReadonlyMap<string, string>;
  /** Names of the absent whom the reader stands in for. */
  behind: readonly string[];
  counts: { mine: number; free: number };
}

/** Whose cases the list shows; a count stops at a hundred. */
export function HolderTabs({ q, holding, lang }: { q: ListQuery; holding: Holding; lang: Lang }) {
  const t = sayAssignment(lang);
  const tab = (holder: ListQuery['holder'], label: string, count?: number) => {
    const many = count !== undefined && count > HOLDER_CAP;
    return { href: listAddress({ ...q, holder, after: null }), label: many ? `${label} ${HOLDER_CAP}+` : label, count: many ? undefined : count, current: q.holder === holder };
  };
  return (
    <div class="pad row apart">
      <Tabs label={t.filter} tabs={[tab('', t.all), tab('mine', holding.behind.length ? t.mineFor(holding.behind.join(', ')) : t.mine, holding.counts.mine), tab('free', t.free, holding.counts.free)]} />
      <span class="row"><a href={assignmentPaths.split()}>{t.split}</a><a href={assignmentPaths.absences()}>{t.absences}</a></span>
    </div>
  );
}
export const HOLDER_CAP = 100;
