import { assetPath } from '../../../ui/assets.ts';
import type { PublicEntry } from '../../../followup/domain.ts';
import { Crumb, PublicPage } from '../../../ui/pages/public-page.tsx';
import { Head, Steps } from '../../../ui/parts/panels.tsx';
import { DataTable } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Around } from '../../around.ts';
import type { Session } from '../../domain.ts';
import { paths } from '../../paths.ts';
import { drawNumber, sealOfSeed, type Candidate, type Pick } from '../../selection.ts';
import { say } from '../../text.ts';

/** How the speakers were chosen, with everything somebody needs who wants to draw again. */
export function DrawPage({ shell, session, entries, around }: { shell: Shell; session: Session; entries: readonly PublicEntry[]; around: Around }) {
  const t = say(shell.lang).draw;
  const drawn = entries.find((one) => one.kind === 'speakers-drawn');
  const overrides = entries.filter((one) => one.kind === 'selection-overridden');
  return (
    <PublicPage shell={shell} title={`${t.title}, ${session.title}`} head={<link rel="stylesheet" href={assetPath('ngombe.css')} />}>
      <Crumb href={paths.session(session.edition)} label={session.title} />
      <div class="page band tight flow-l flow">
        <div class="flow-s flow"><h1>{t.title}</h1><p class="soft">{t.lead}</p></div>
        <Steps items={t.rules} />
        <section class="flow" aria-labelledby="j-segel"><Head id="j-segel" title={t.seal} /><p class="num break">{sealOfSeed(session.seed)}</p><p class="sm soft">{t.sealText}</p></section>
        {drawn ? <Drawn data={drawn.data} session={session} around={around} /> : <p><b>{t.notYet}</b></p>}
        {drawn && <section class="flow" aria-labelledby="j-ubah"><Head id="j-ubah" title={t.overrides} />
          {overrides.length === 0 ? <p class="soft">{t.noOverrides}</p> : <ul class="bullets">{overrides.map((one) => <li><b class="num">{String(one.data['number'])}</b>: {one.data['became'] === 'selected' ? t.speaks : t.waits}. {one.body}</li>)}</ul>}</section>}
      </div>
    </PublicPage>
  );
}

function Drawn({ data, session, around }: { data: PublicEntry['data']; session: Session; around: Around }) {
  const all = say(around.lang);
  const t = all.draw;
  const seed = data['seed'] as string;
  const [candidates, picks, quota] = [new Map((data['candidates'] as Candidate[]).map((one) => [one.number, one])), data['picks'] as Pick[], data['quota'] as number];
  return (
    <section class="flow" aria-labelledby="j-undi">
      <Head id="j-undi" title={t.table} />
      <p>{t.seed}: <b class="num break">{seed}</b></p><p class="sm soft">{t.seedText}</p>
      <DataTable caption={`${t.table}, ${session.title}`} captionHidden narrow="scroll" columns={[{ label: t.place, right: true }, { label: t.number }, { label: t.ward }, { label: t.topic }, { label: t.arrived }, { label: t.rule }, { label: t.hash }, { label: t.result }]}
        rows={picks.map((pick) => {
          const one = candidates.get(pick.number)!;
          return { header: pick.place, cells: [<span class="num nowrap">{pick.number}</span>, around.directory.areaName(one.areaCode) || '–', around.directory.categories.find((each) => each.id === one.topic)?.name[around.lang] ?? '–',
            <span class="nowrap">{one.arrived.replace('T', ' ').replace('Z', '')}</span>, all.rule[pick.rule], <span class="num">{drawNumber(seed, pick.number).slice(0, 8)}</span>, pick.place <= quota ? t.speaks : t.waits] };
        })} />
    </section>
  );
}
