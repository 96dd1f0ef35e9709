import type { DialogueSummary } from '../../ngombe/summary.ts';
import { Clock } from '../../ui/parts/clock.tsx';
import { LinkButton } from '../../ui/parts/form.tsx';
import { Head } from '../../ui/parts/panels.tsx';
import { DataTable } from '../../ui/parts/table.tsx';

/** The next session of the mayor's dialogue and the promises of the last one; nothing while there is neither. */
export function DialogueBand({ dialogue: { next, last, words } }: { dialogue: DialogueSummary }) {
  if (!next && !last) return null;
  return (
    <section class="band" aria-label={words.next}><div class={next && last ? 'page split even' : 'page'}>
      {next && (
        <article class="poster flow" aria-labelledby="j-ngombe">
          <p class="bold">{words.next}<br />{next.edition}</p>
          <h2 class="kel" id="j-ngombe">{next.title}</h2>
          <p class="bold">{next.day}<br />{next.hours}</p>
          <p>{next.venue}</p>
          <p><LinkButton href={next.href}>{next.opens ? words.go : words.register}</LinkButton></p>
        </article>
      )}
      {last && (
        <div class="flow">
          <Head id="j-janji-ngombe" title={words.last}><p class="soft sm">{last.title}: {last.tally}</p></Head>
          <DataTable caption={last.title} captionHidden columns={words.columns.map((label) => ({ label }))}
            rows={last.rows.map((row) => ({ header: <a href={row.href}>{row.what}</a>, cells: [row.owner, <div class="flow-s flow"><span>{row.state}</span>{row.face && <Clock size="s" face={row.face} words={row.clock} lines={[row.detail]} />}</div>] }))} />
          <p class="cta"><a href={last.href}>{words.all}</a></p>
        </div>
      )}
    </div></section>
  );
}
