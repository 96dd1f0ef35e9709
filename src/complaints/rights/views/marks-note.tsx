import { momentText } from '../../../followup/dates.ts';
import { Note } from '../../../ui/parts/panels.tsx';
import type { Around } from '../../public/queries.ts';
import type { DataMarks } from '../store-marks.ts';
import { sayRights } from '../text.ts';

/** On every page of the case, for officers and for its reporter: what it may no longer be used for. */
export function MarksNote({ marks, around }: { marks: DataMarks; around: Around }) {
  const t = sayRights(around.lang).desk;
  const moment = (at: Date): string => momentText(around.lang, at, around.city.utcOffsetMinutes);
  const said = [marks.restrictedAt && `${t.restricted}, ${moment(marks.restrictedAt)} (UU 27/2022 Pasal 41)`, marks.erasedAt && `${t.erased}, ${moment(marks.erasedAt)} (${marks.why ?? ''})`,
    marks.unpublishedAt && !marks.erasedAt && `${t.unpublished}, ${moment(marks.unpublishedAt)} (UU 27/2022 Pasal 40)`].filter(Boolean);
  return said.length === 0 ? null : <Note kind="kunyit">{said.map((line) => <p><b>{line}</b></p>)}</Note>;
}
