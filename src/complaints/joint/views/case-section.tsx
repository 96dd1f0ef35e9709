import { isValidOn } from '../../../directory/bodies/domain.ts';
import { dayOf } from '../../../law/day.ts';
import { Field } from '../../../ui/parts/field.tsx';
import { Facts, Head, Note } from '../../../ui/parts/panels.tsx';
import { clockFor } from '../../public/clocks.ts';
import type { Around } from '../../public/queries.ts';
import { paths } from '../../paths.ts';
import type { PromiseRow } from '../../../followup/domain.ts';
import { isOwed, type Contribution } from '../domain.ts';
import { sayJoint } from '../text.ts';

/** An agency that is no more cannot do its part. */
export const isGone = (bodyId: string, around: Around): boolean => {
  const body = around.directory.bodies.get(bodyId);
  return !body || !isValidOn(body, dayOf(around.now, around.city.utcOffsetMinutes));
};

export const clockWords = (one: Contribution, promises: readonly PromiseRow[], around: Around): string => {
  const promise = promises.find((each) => each.id === one.promiseId);
  if (!promise || !isOwed(one)) return '';
  const clock = clockFor(promise, around.lang, around.now, around.calendar, 'officer');
  return `${clock.main}, ${clock.detail}`;
};

/** On the case page: who owes which part; the work itself has a page of its own. */
export function JointSection({ number, contributions, promises, around, mayAsk }: { number: string; contributions: readonly Contribution[]; promises: readonly PromiseRow[]; around: Around; mayAsk: boolean }) {
  if (contributions.length === 0 && !mayAsk) return null;
  const t = sayJoint(around.lang);
  const gone = contributions.filter((one) => isOwed(one) && isGone(one.bodyId, around));
  return (
    <section class="flow" aria-labelledby="j-bersama">
      <Head id="j-bersama" title={t.heading} />
      {gone.map((one) => <Note kind="bata"><p>{t.abolished(around.directory.bodyName(one.bodyId))}</p></Note>)}
      {contributions.length > 0 && <Facts small items={contributions.map((one) => ({ term: around.directory.bodyName(one.bodyId), detail: <>{one.task} <b>{[t.state[one.state], clockWords(one, promises, around)].filter(Boolean).join('. ')}</b></> }))} />}
      <p><a href={paths.joint(number)}>{contributions.length ? t.open : t.ask}</a></p>
    </section>
  );
}

/** In the answer form: what is still missing, and why the answer goes out without it. */
export function MissingParts({ contributions, around, value, error }: { contributions: readonly Contribution[]; around: Around; value: string; error: string | undefined }) {
  const owed = contributions.filter(isOwed);
  if (owed.length === 0) return null;
  const t = sayJoint(around.lang);
  return (
    <>
      <Note kind="kunyit"><p>{t.missing(owed.map((one) => around.directory.bodyName(one.bodyId)).join(', '))}</p></Note>
      <Field name="tanpa-kontribusi" label={t.without} hint={t.withoutHint} rows={2} value={value} error={error} />
    </>
  );
}
