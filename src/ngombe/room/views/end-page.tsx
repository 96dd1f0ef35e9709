import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { fieldId } from '../../../ui/parts/field.tsx';
import { Button, Form, Hidden, LinkButton } from '../../../ui/parts/form.tsx';
import { Note } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { whenWords, type Around } from '../../around.ts';
import { isDeskOpen, type Session } from '../../domain.ts';
import { owes, type Item, type Lack } from '../../items.ts';
import { paths } from '../../paths.ts';
import { FIELD } from '../fields.ts';
import { roomText } from '../text.ts';

/** What still lacks an owner or a date, each linked to its place; where nothing does, the question before the last step. */
export function EndPage({ shell, session, items, lacking, message, around }: { shell: Shell; session: Session; items: readonly Item[]; lacking: readonly { seq: number; lacks: readonly Lack[] }[]; message?: string | undefined; around: Around }) {
  const all = roomText(shell.lang);
  const t = all.ending;
  const isOpen = isDeskOpen(session, around.now);
  const words = (seq: number): string => { const item = items.find((one) => one.seq === seq); return item?.summary || item?.asker || all.nth(seq); };
  return (
    <ConsolePage shell={shell} title={all.end} bar={<><a href={paths.consoleSession(session.edition)}>{session.title}</a>{isOpen && <a href={paths.desk(session.edition)}>{t.back}</a>}</>}>
      {message && <Note kind="bata" live><p>{message}</p></Note>}
      {!isOpen ? <Note kind="kunyit"><p>{session.state === 'published' ? all.notOpen(whenWords(session.startsAt, around)) : all.closed}</p></Note> : lacking.length > 0 ? (
        <section class="flow" aria-labelledby="j-kurang">
          <h2 id="j-kurang">{t.lacking(lacking.length)}</h2>
          <ul class="flow-s flow">{lacking.map(({ seq, lacks }) => (
            <li class="vessel bata flow-s flow"><p><b class="num">{seq}.</b> {words(seq)}</p><p>{all.lacking} {lacks.map((lack, at) => <>{at > 0 && ', '}<a href={`${paths.desk(session.edition, seq)}#${fieldId(FIELD[lack])}`}>{all.lack[lack].toLowerCase()}</a></>)}</p></li>
          ))}</ul>
        </section>
      ) : (
        <section class="flow" aria-labelledby="j-siap">
          <h2 id="j-siap">{t.ready}</h2>
          <p>{items.length === 0 ? t.nobody : t.sum(items.length, items.filter((item) => owes(item)).length)} {t.lead}</p>
          <Note kind="kunyit"><p>{t.queue}</p></Note>
          <Form action={paths.consoleStep(session.edition, 'akhiri')} csrf={shell.csrf}><Hidden name="versi" value={String(session.version)} /><p class="row"><Button>{t.go}</Button><LinkButton kind="quiet" href={paths.desk(session.edition)}>{t.back}</LinkButton></p></Form>
        </section>
      )}
    </ConsolePage>
  );
}
