import { isValidOn, type Body } from '../../directory/bodies/domain.ts';
import type { Directory } from '../../directory/snapshot.ts';
import type { KeptCount } from '../../followup/store-promises.ts';
import type { Day } from '../../law/day.ts';
import { formatNumber } from '../../platform/i18n/numbers.ts';
import { PublicPage } from '../../ui/pages/public-page.tsx';
import { Fold } from '../../ui/parts/panels.tsx';
import { DataTable } from '../../ui/parts/table.tsx';
import type { Shell } from '../../ui/shell.ts';
import { lineOfBody } from '../../directory/bodies/line.ts';
import { portalPaths } from '../paths.ts';
import { pageText } from '../text-pages.ts';

const byName = (a: Body, b: Body): number => a.name.localeCompare(b.name);

export function AgenciesPage({ shell, directory, counts, today }: { shell: Shell; directory: Directory; counts: readonly KeptCount[]; today: Day }) {
  const t = pageText(shell.lang).agencies;
  const n = (value: number): string => formatNumber(shell.lang, value);
  const living = [...directory.bodies.values()].filter((body) => isValidOn(body, today)).sort(byName);
  const figures = living.filter((body) => !body.isExternal).map((body) => ({ body, ...sumOf(counts, lineOfBody(body.id, directory.bodies)) }));
  const busy = figures.filter((one) => one.kept + one.keptLate + one.open + one.overdue > 0).sort((a, b) => b.overdue - a.overdue || b.open - a.open || byName(a.body, b.body));
  const idle = figures.filter((one) => !busy.includes(one));
  const link = (body: Body) => <a href={portalPaths.agency(body.code)}>{body.name}</a>;
  return (
    <PublicPage shell={shell} title={t.title} description={t.lead}>
      <div class="page band tight flow-l flow">
        <div class="flow-s flow"><h1>{t.title}</h1><p class="lead">{t.lead}</p></div>
        {busy.length === 0 ? <p>{t.none}</p> : <DataTable caption={t.caption} captionHidden columns={[{ label: t.name }, { label: t.kept, right: true }, { label: t.late, right: true }, { label: t.open, right: true }, { label: t.overdue, right: true }]}
          rows={busy.map((one) => ({ header: link(one.body), cells: [n(one.kept), n(one.keptLate), n(one.open), one.overdue > 0 ? <b class="c-bata">{n(one.overdue)}</b> : '0'] }))} />}
        <Fold summary={`${t.others} (${idle.length})`}><ul class="bullets">{idle.map((one) => <li>{link(one.body)}</li>)}</ul></Fold>
        <Fold summary={t.external} last><ul class="bullets">{living.filter((body) => body.isExternal).map((body) => <li>{link(body)}</li>)}</ul></Fold>
      </div>
    </PublicPage>
  );
}

function sumOf(counts: readonly KeptCount[], ids: readonly string[]): Omit<KeptCount, 'ownerId'> {
  const sum = { kept: 0, keptLate: 0, open: 0, overdue: 0 };
  for (const one of counts) if (ids.includes(one.ownerId)) { sum.kept += one.kept; sum.keptLate += one.keptLate; sum.open += one.open; sum.overdue += one.overdue; }
  return sum;
}
