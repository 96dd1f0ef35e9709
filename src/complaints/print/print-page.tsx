import type { Officer } from '../../directory/actor.ts';
import { momentText } from '../../followup/dates.ts';
import { ConsolePage } from '../../ui/pages/console-page.tsx';
import { Facts, Head, Note } from '../../ui/parts/panels.tsx';
import { DataTable } from '../../ui/parts/table.tsx';
import { Prose, Timeline } from '../../ui/parts/timeline.tsx';
import type { Shell } from '../../ui/shell.ts';
import { consoleTimeline } from '../console/views/case-timeline.tsx';
import { facts } from '../console/views/case-aside.tsx';
import type { ConsoleCase } from '../console/queries.ts';
import { paths } from '../paths.ts';
import { clockFor } from '../public/clocks.ts';
import type { Around } from '../public/queries.ts';
import { words } from '../text.ts';
import { sayPrint } from './text.ts';

/** A case on paper: what it is, what was promised, what happened, in that order. Who reported is never on it. */
export function PrintPage({ shell, officer, found, around }: { shell: Shell; officer: Officer; found: ConsoleCase; around: Around }) {
  const t = sayPrint(shell.lang);
  const [c, w] = [found.complaint, words(shell.lang)];
  const photos = found.files.length;
  const rows = found.promises.map((promise) => {
    const clock = clockFor(promise, around.lang, around.now, around.calendar, 'officer');
    return { header: w.promise[promise.kind] ?? promise.kind, cells: [momentText(around.lang, promise.dueAt, around.city.utcOffsetMinutes), clock.main, promise.basis] };
  });
  return (
    <ConsolePage shell={shell} title={t.title(c.number)} ownHeading bar={<><a href={paths.consoleCase(c.number)}>{t.back}</a><span class="soft">{t.print}</span></>}>
      <article class="paper flow-l flow">
        <header class="flow-s flow">
          <p class="soft">{t.city(around.city.name)}</p>
          <h1>{c.number}: {c.title}</h1>
          <p><b>{w.state[c.state]}</b>. {t.printed(momentText(shell.lang, around.now, around.city.utcOffsetMinutes), officer.name)}</p>
          {c.restricted && <Note kind="bata"><p>{t.restricted}</p></Note>}
          {c.confidential && <Note kind="bata"><p>{t.secret}</p></Note>}
        </header>
        <Facts small items={facts({ found, around })} />
        <section class="flow" aria-labelledby="j-cetak-isi"><Head id="j-cetak-isi" title={t.report} /><blockquote class="quote-b"><Prose text={c.text} /></blockquote>{photos > 0 && <p class="soft">{t.photos(photos)}</p>}</section>
        {rows.length > 0 && <section class="flow" aria-labelledby="j-cetak-janji"><Head id="j-cetak-janji" title={t.promises} /><DataTable caption={t.promises} captionHidden columns={[{ label: t.promise }, { label: t.due }, { label: t.state }, { label: t.basis }]} rows={rows} /></section>}
        <section class="flow" aria-labelledby="j-cetak-lini"><Head id="j-cetak-lini" title={t.history} /><Timeline items={consoleTimeline(found, around, false).reverse()} /></section>
      </article>
    </ConsolePage>
  );
}
