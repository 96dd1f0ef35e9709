import type { Lang } from '../../../platform/world.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Button, Form, LinkButton } from '../../../ui/parts/form.tsx';
import { Head, Note } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { consoleText } from '../../console/text.ts';
import type { RefusalCode } from '../../decisions.ts';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import { words } from '../../text.ts';
import { secondsLeft } from '../../undo/domain.ts';
import { countOf, isOver, type BulkItem, type BulkRun } from '../domain.ts';
import { bulkPaths } from '../paths.ts';
import { sayBulk } from '../text.ts';

export const reasonWords = (lang: Lang, reason: string | null): string =>
  (reason === null ? '' : sayBulk(lang).why[reason] ?? words(lang).refused[reason as RefusalCode] ?? reason);

/** Cases with what becomes of each; those that need a hand have their reason. */
export const CaseList = ({ id, title, items, lang }: { id: string; title: string; items: readonly BulkItem[]; lang: Lang }) => (items.length === 0 ? null : (
  <section class="flow" aria-labelledby={id}><Head id={id} title={title} />
    <ul class="bullets">{items.map((item) => <li><a href={paths.consoleCase(item.number)}>{item.number}</a> {item.title}{item.reason !== null && <>: <b>{reasonWords(lang, item.reason)}</b></>}</li>)}</ul>
  </section>
));

/** A run that waits, goes on or is over. Where script runs it is read anew every two seconds while it goes on. */
export function RunPage({ shell, around, run, items }: { shell: Shell; around: Around; run: BulkRun; items: readonly BulkItem[] }) {
  const t = sayBulk(shell.lang);
  const of = (outcome: BulkItem['outcome']) => items.filter((item) => item.outcome === outcome);
  const [done, refused, cancelled] = [of('done'), of('refused'), of('cancelled')];
  return (
    <ConsolePage shell={shell} title={run.step ? consoleText(shell.lang).step[run.step].title : t.title} bar={<a href={run.list}>{t.back}</a>}>
      <div class="flow" data-progress data-refresh={isOver(run) ? undefined : '2'}>
        <Standing shell={shell} around={around} run={run} items={items} />
        <CaseList id="j-gagal" title={t.refused(refused.length)} items={refused} lang={shell.lang} />
        {isOver(run) && refused.length > 0 && <Form action={bulkPaths.retry(run.id)} csrf={shell.csrf}><p><Button kind="alt">{t.retry}</Button></p></Form>}
        <CaseList id="j-berhasil" title={t.done(done.length)} items={done} lang={shell.lang} />
        {run.step === 'disposisi' && done.length > 0 && <p class="soft">{t.unpublished}</p>}
        <CaseList id="j-batal" title={t.cancelled(cancelled.length)} items={cancelled} lang={shell.lang} />
      </div>
      <p class="row"><LinkButton kind="alt" href={run.list}>{t.back}</LinkButton>{isOver(run) && <a href={bulkPaths.csv(run.id)}>{t.csv}</a>}<a href={bulkPaths.all()}>{t.list}</a></p>
    </ConsolePage>
  );
}

function Standing({ shell, around, run, items }: { shell: Shell; around: Around; run: BulkRun; items: readonly BulkItem[] }) {
  const t = sayBulk(shell.lang);
  const left = countOf(items, 'todo');
  if (isOver(run)) {
    const told = (['done', 'refused', 'cancelled'] as const).map((outcome) => [outcome, countOf(items, outcome)] as const).filter(([, n]) => n > 0).map(([outcome, n]) => t[outcome](n));
    return <Note kind={told.length === 1 && countOf(items, 'done') ? 'daun' : 'kunyit'}><p><b>{told.join(', ')}.</b></p></Note>;
  }
  const seconds = run.startsAt ? secondsLeft({ dueAt: run.startsAt }, around.now) : 0;
  const stop = (label: string) => <Form action={bulkPaths.stop(run.id)} csrf={shell.csrf} class="row"><Button kind="alt" shortcut="U">{label}</Button><a href={bulkPaths.run(run.id)}>{t.refresh}</a></Form>;
  if (run.state === 'waiting' && seconds > 0) {
    return <Note kind="kunyit"><p><b>{t.startsIn} <span data-countdown={t.started} data-countdown-reload={t.reload}>{seconds}</span> {t.seconds}.</b> {t.startsText}</p>{stop(t.undo)}</Note>;
  }
  return (
    <Note>
      <p><b>{t.progress(items.length - left, items.length)}</b></p>
      <progress class="wide" max={items.length} value={items.length - left} aria-label={t.progress(items.length - left, items.length)}></progress>
      <p>{t.working}</p>{stop(t.stop)}
    </Note>
  );
}
