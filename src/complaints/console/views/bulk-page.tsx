import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { LinkButton } from '../../../ui/parts/form.tsx';
import { Head, Note } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { paths } from '../../paths.ts';
import { consoleText } from '../text.ts';

/** What became of one chosen report; without a problem it was done. */
export interface BulkLine { number: string; title: string; body?: string; problem?: string }

/** Each report with its outcome, those that need a hand first. */
export function BulkPage({ shell, lines, back, kind }: { shell: Shell; lines: readonly BulkLine[]; back: string; kind: 'forward' | 'take-on' }) {
  const t = consoleText(shell.lang);
  const [left, done] = [lines.filter((line) => line.problem), lines.filter((line) => !line.problem)];
  const list = (title: string, id: string, some: readonly BulkLine[]) => some.length > 0 && (
    <section class="flow" aria-labelledby={id}><Head id={id} title={title} />
      <ul class="bullets">{some.map((line) => (
        <li><a href={paths.consoleCase(line.number)}>{line.number}</a> {line.title}{line.body && !line.problem ? <> → <b>{line.body}</b></> : null}{line.problem && <>: <b>{line.problem}</b></>}</li>
      ))}</ul>
    </section>
  );
  return (
    <ConsolePage shell={shell} title={t.bulkTitle}>
      <Note kind={left.length ? 'kunyit' : 'daun'} live><p>{[done.length ? (kind === 'forward' ? t.bulkDone(done.length) : t.bulkTaken(done.length)) : '', left.length ? t.bulkLeft(left.length) : ''].filter(Boolean).join('. ')}.</p></Note>
      {list(t.bulkOutcomes.left, 'j-sisa', left)}
      {list(t.bulkOutcomes.done, 'j-jadi', done)}
      {kind === 'forward' && done.length > 0 && <p class="soft">{t.bulkUnpublished}</p>}
      <p><LinkButton href={back}>{t.bulkBack}</LinkButton></p>
    </ConsolePage>
  );
}
