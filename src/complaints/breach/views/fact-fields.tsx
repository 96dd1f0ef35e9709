import type { Lang } from '../../../platform/world.ts';
import { Field } from '../../../ui/parts/field.tsx';
import { FACTS, type FactKey } from '../domain.ts';
import { sayBreach } from '../text.ts';

/** What the notice must contain, one field each. */
export const FactFields = ({ lang, value, error }: { lang: Lang; value(key: FactKey): string; error(key: FactKey): string | undefined }) => {
  const t = sayBreach(lang);
  return <><p class="hint">{t.factsHint}</p>{FACTS.map((key) => <Field name={`isi-${key}`} label={t.fact[key]} rows={2} value={value(key)} error={error(key)} />)}</>;
};
