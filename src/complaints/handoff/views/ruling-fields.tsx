import { Field } from '../../../ui/parts/field.tsx';
import { Fold, Note } from '../../../ui/parts/panels.tsx';
import { Prose } from '../../../ui/parts/timeline.tsx';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import type { RulingView } from '../ruling.ts';
import { sayHandoff } from '../text.ts';

/** Part of the referral form: the ruling where one is due, and what was ruled in like matters. */
export function RulingFields({ ruling, around, value, error }: { ruling: RulingView; around: Around; value: (name: string) => string; error: (name: string) => string | undefined }) {
  const t = sayHandoff(around.lang);
  return (
    <>
      {ruling.due && <>
        <Note kind="kunyit"><p>{t.due}</p></Note>
        <Field name="putusan" label={t.ruling} hint={t.rulingHint} rows={4} value={value('putusan')} error={error('putusan')} />
        <Field name="topik-putusan" label={t.topic} hint={t.topicHint} value={value('topik-putusan')} maxlength={200} error={error('topik-putusan')} />
      </>}
      {ruling.precedents.length > 0 && <Fold id="putusan-serupa" summary={`${t.precedents} (${ruling.precedents.length})`} open={ruling.due} last>
        <ul class="flow">{ruling.precedents.map((one) => (
          <li><b>{one.topic}</b>: {t.owner(around.directory.bodyName(one.bodyId))} (<a href={paths.consoleCase(one.number)}>{one.number}</a>)<Prose text={one.text} /></li>
        ))}</ul>
      </Fold>}
    </>
  );
}
