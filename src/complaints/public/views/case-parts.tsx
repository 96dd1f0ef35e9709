import type { ComponentChildren } from 'preact';
import type { PromiseRow } from '../../../followup/domain.ts';
import { say as sayFollowup } from '../../../followup/text.ts';
import { Clock, MiniClock } from '../../../ui/parts/clock.tsx';
import { Fold } from '../../../ui/parts/panels.tsx';
import { paths } from '../../paths.ts';
import { words } from '../../text.ts';
import { clockFor, mainPromise } from '../clocks.ts';
import type { Around } from '../queries.ts';
import { sayCase } from '../text-case.ts';

/** The clock is the hero: what is owed now, until when, on which basis, and the sum behind it. */
export function CaseClock({ number, promises, around, audience }: { number: string; promises: readonly PromiseRow[]; around: Around; audience: 'resident' | 'officer' }) {
  const t = sayCase(around.lang);
  const promise = mainPromise(promises);
  if (!promise) return <p class="soft">{t.noClock}</p>;
  const clock = clockFor(promise, around.lang, around.now, around.calendar, audience);
  return (
    <div class="flow">
      <Clock size="l" face={clock.view} words={clock.main} lines={[
        `${words(around.lang).promise[promise.kind] ?? promise.kind}: ${clock.detail}`, `${sayFollowup(around.lang).clock.basis}: ${promise.basis}`, <a href={paths.deadline(number)}>{t.deadlines}</a>,
      ]} />
      {promises.length > 1 && <Fold summary={t.promises} last>
        <ul class="mini flow-s flow">{promises.map((each) => {
          const one = clockFor(each, around.lang, around.now, around.calendar, audience);
          return <MiniClock name={words(around.lang).promise[each.kind] ?? each.kind} words={one.main} face={one.view} />;
        })}</ul>
      </Fold>}
    </div>
  );
}

/** "Warga Melati": all that the public learns of a reporter. */
export const reporterWords = (areaCode: string | null, around: Around): string => sayCase(around.lang).resident(around.directory.areaName(areaCode));

/** "Kelurahan Melati, Kenanga" */
export function placeWords(areaCode: string | null, { directory, lang }: Around): string {
  const t = sayCase(lang);
  const area = directory.areas.find((one) => one.code === areaCode);
  return area ? t.ward(area.name, directory.areaName(area.parentCode)) : t.noPlace;
}

export const categoryWords = (id: string | null, { directory, lang }: Around): string => directory.categories.find((one) => one.id === id)?.name[lang] ?? '';

/** The responsible body, linked to its public page. */
export function OwnerLink({ bodyId, around }: { bodyId: string | null; around: Around }): ComponentChildren {
  const body = bodyId === null ? undefined : around.directory.bodies.get(bodyId);
  if (!body) return sayCase(around.lang).ownerPending;
  return body.isExternal ? body.name : <a href={`/instansi/${body.code.toLowerCase()}`}>{body.shortName}</a>;
}

export const caseMeta = (complaint: { categoryId: string | null; areaCode: string | null; bodyId: string | null }, around: Around): ComponentChildren[] =>
  [categoryWords(complaint.categoryId, around), placeWords(complaint.areaCode, around), <>{sayCase(around.lang).owner}: <OwnerLink bodyId={complaint.bodyId} around={around} /></>].filter((part) => part !== '');
