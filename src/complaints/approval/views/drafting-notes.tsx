import { momentText } from '../../../followup/dates.ts';
import { Note } from '../../../ui/parts/panels.tsx';
import { Prose } from '../../../ui/parts/timeline.tsx';
import type { Around } from '../../public/queries.ts';
import type { Drafting } from '../drafting.ts';
import { approvalPaths } from '../paths.ts';
import { sayApproval } from '../text.ts';

/** Above the form of an answer: what waits, one's own saved draft, and who else is writing. */
export function DraftingNotes({ drafting, number, around }: { drafting: Drafting; number: string; around: Around }) {
  const t = sayApproval(around.lang);
  const when = (at: Date): string => momentText(around.lang, at, around.city.utcOffsetMinutes);
  const { own, waiting, others } = drafting;
  return (
    <>
      {waiting && <Note kind="kunyit"><p>{t.waitingBy(waiting.authorName)} <a href={approvalPaths.draft(number, waiting.id)}>{t.open}</a></p></Note>}
      {own?.draft.state === 'returned' && own.draft.remarks && <Note kind="bata"><p><b>{t.returnedWith(own.draft.decidedName ?? '')}</b></p><Prose text={own.draft.remarks} /></Note>}
      {others.map((one) => <Note kind="kunyit"><p>{t.others(one.name, when(one.at))}</p></Note>)}
      {own && <p class="soft sm">{t.ownSaved(own.latest.seq, when(own.latest.at))} <a href={approvalPaths.draft(number, own.draft.id)}>{t.history}</a></p>}
    </>
  );
}
