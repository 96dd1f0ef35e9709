import type { Lang } from '../../../platform/world.ts';
import { Note } from '../../../ui/parts/panels.tsx';
import { sayBreach } from '../text.ts';

/** On the reporter's page: the notice stands in the timeline, this says that it is there. */
export function BreachNote({ entries, lang }: { entries: readonly { kind: string }[]; lang: Lang }) {
  if (!entries.some(({ kind }) => kind === 'data-breach-told')) return null;
  const t = sayBreach(lang);
  return <Note kind="bata"><p><b>{t.note}</b></p><p><a href="#linimasa">{t.noteText}</a></p></Note>;
}
