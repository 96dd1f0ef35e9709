import { Button, Form, Hidden } from '../../../ui/parts/form.tsx';
import { Note } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { isStep } from '../../console/steps.ts';
import { consoleText } from '../../console/text.ts';
import type { RefusalCode } from '../../decisions.ts';
import { paths } from '../../paths.ts';
import { words } from '../../text.ts';
import { secondsLeft, type HeldStep } from '../domain.ts';
import { undoPaths } from '../paths.ts';
import { sayUndo } from '../text.ts';

const titleOf = (shell: Shell, step: string): string => (isStep(step) ? consoleText(shell.lang).step[step].title : step);

/** A step that waits: its owner may take it back or have it at once; others read who is about to do what. */
export function HeldNote({ shell, held, now, officerId, back, withNumber }: { shell: Shell; held: HeldStep; now: Date; officerId: string; back?: string | undefined; withNumber?: boolean | undefined }) {
  const t = sayUndo(shell.lang);
  const [own, title] = [held.officerId === officerId, titleOf(shell, held.step)];
  const here = paths.consoleCase(held.number);
  return (
    <Note kind="kunyit">
      <p>{withNumber && <><a href={here}>{held.number}</a> </>}<b>{own ? t.own(title) : t.others(title, held.officerName)} <span data-countdown={t.over} data-countdown-reload={t.reload}>{secondsLeft(held, now)}</span> {t.seconds}.</b> {own ? t.ownText : t.othersText}</p>
      {own && <Form action={undoPaths.undo(held.id)} csrf={shell.csrf} class="row">
        {back && <Hidden name="ke" value={back} />}
        <Button kind="alt" shortcut="U">{t.undo}</Button>
        <Button kind="quiet" formaction={undoPaths.now(held.id)}>{t.now}</Button>
      </Form>}
    </Note>
  );
}

/** A step that no longer fitted when its time came: why, and the words that were written for it. */
function RefusedNote({ shell, held }: { shell: Shell; held: HeldStep }) {
  const t = sayUndo(shell.lang);
  const why = t.why[held.refusal ?? ''] ?? words(shell.lang).refused[held.refusal as RefusalCode] ?? '';
  return (
    <Note kind="bata" live>
      <p><b>{t.refused(titleOf(shell, held.step), held.number)}.</b> {why}</p>
      <Form action={undoPaths.aside(held.id)} csrf={shell.csrf} class="row">
        {held.refusal !== 'gone' && <a href={`${paths.consoleCase(held.number)}?tulisan=${held.id}#${held.step}`}>{t.words}</a>}
        <Button kind="quiet">{t.aside}</Button>
      </Form>
    </Note>
  );
}

/** Above every list and case: what of one's own waits, and what could not be done. */
export const OwnSteps = ({ shell, steps, now, officerId, back, except }: { shell: Shell; steps: readonly HeldStep[]; now: Date; officerId: string; back?: string | undefined; except?: string | undefined }) => (
  <>{steps.filter((one) => one.id !== except).map((one) => (one.state === 'held'
    ? <HeldNote shell={shell} held={one} now={now} officerId={officerId} back={back} withNumber /> : <RefusedNote shell={shell} held={one} />))}</>
);
