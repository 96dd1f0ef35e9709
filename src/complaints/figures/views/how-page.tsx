import { Crumb, PublicPage } from '../../../ui/pages/public-page.tsx';
import { Facts, Head } from '../../../ui/parts/panels.tsx';
import { DataTable } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { FEWEST_OVERSIGHT, FIGURES } from '../definitions.ts';
import { OPEN_COLUMNS } from '../open-figures.ts';
import { figurePaths } from '../paths.ts';
import { figureText } from '../text.ts';

/** A sentence for each figure, and what the columns of the open data hold. */
export function HowPage({ shell }: { shell: Shell }) {
  const t = figureText(shell.lang);
  return (
    <PublicPage shell={shell} title={t.how.title}>
      <Crumb href={figurePaths.open()} label={t.open.title} narrow />
      <div class="page narrow band tight flow-l flow">
        <div class="flow-s flow"><h1>{t.how.title}</h1><p class="lead">{t.how.lead}</p></div>
        <div><Head id="j-arti" title={t.how.figures} />
          <Facts items={[...FIGURES.map((name) => ({ term: t.figure[name], detail: t.sentence[name] })), { term: t.median, detail: t.medianSentence }, { term: t.p90, detail: t.p90Sentence }]} />
          <p>{t.how.oversight(FEWEST_OVERSIGHT)}</p>
        </div>
        <div class="flow-s flow"><Head id="j-data" title={t.how.openData} />
          <p>{t.how.openLead} <a href={figurePaths.openCsv()}>{t.open.csv}</a></p>
          <DataTable caption={t.how.columns} captionHidden columns={[{ label: t.how.column }, { label: t.how.means }]} rows={OPEN_COLUMNS.map((name) => ({ header: <code>{name}</code>, cells: [t.how.columnText[name]] }))} />
        </div>
      </div>
    </PublicPage>
  );
}
