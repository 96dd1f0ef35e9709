import { Field, Select } from '../../../ui/parts/field.tsx';
import { Button, Form, Hidden } from '../../../ui/parts/form.tsx';
import { Fold } from '../../../ui/parts/panels.tsx';
import type { Lang } from '../../../platform/world.ts';
import type { Day } from '../../../law/day.ts';
import { CHANNELS } from '../../domain.ts';
import type { Around } from '../../public/queries.ts';
import { wardGroups } from '../../../directory/areas/ward-groups.ts';
import { words } from '../../text.ts';
import { bodyOptions } from '../../console/views/words.ts';
import type { Ask } from '../ask.ts';
import { DIMENSION_WORD, NONE } from '../definitions.ts';
import { capital, periodName } from '../names.ts';
import { figurePaths } from '../paths.ts';
import { offeredPeriods } from '../period.ts';
import { figureText } from '../text.ts';

/** Months, quarters and years to choose from; a period that is not offered any more stands first. */
export function periodOptions(lang: Lang, today: Day, chosen: string) {
  const t = figureText(lang).chooser;
  const offered = offeredPeriods(today);
  const group = (label: string, periods: typeof offered.months) => ({ label, options: periods.map((one) => ({ value: one.name, label: capital(periodName(lang, one)) })) });
  const all = [group(t.months, offered.months), group(t.quarters, offered.quarters), group(t.years, offered.years)];
  return { all, offers: all.some(({ options }) => options.some((one) => one.value === chosen)) };
}

/** Period and filters, in the address: a GET form that needs no script. */
export function Chooser({ ask, around, today, wholeCity }: { ask: Ask; around: Around; today: Day; wholeCity: boolean }) {
  const { lang, directory } = around;
  const t = figureText(lang);
  const { all, offers } = periodOptions(lang, today, ask.period.name);
  const own = ask.period.name && !offers ? [{ value: ask.period.name, label: capital(periodName(lang, ask.period)) }] : [];
  const none = (dimension: 'body' | 'category' | 'area') => ({ value: NONE, label: t.none[dimension] });
  // A body that is no more, or lies outside the city, has cases all the same.
  const offered = bodyOptions(around, false, 'code');
  const other = [...directory.bodies.values()].find((one) => one.code === ask.narrow.body && !offered.some(({ value }) => value === one.code));
  const bodies = other ? [...offered, { value: other.code, label: other.name }] : offered;
  const byHand = ask.period.kind === 'days' || ask.badDays;
  return (
    <Form class="filter" action={figurePaths.console()} method="get" label={t.chooser.label}>
      {ask.by !== 'body' && <Hidden name="menurut" value={DIMENSION_WORD[ask.by]} />}
      <div class="filter-in">
        <Select name="masa" label={t.chooser.period} value={ask.period.name} blank={byHand ? t.chooser.byHand : undefined} options={[...own, ...all]} />
        <p class="filter-go"><Button>{t.chooser.go}</Button></p>
      </div>
      <Fold summary={t.chooser.fold} icon="saring" open={byHand || Object.keys(ask.narrow).length > 0}>
        <div class="filter-in">
          <Field name="dari" type="date" label={t.chooser.from} value={byHand ? ask.typed.from || ask.period.from : ''} error={ask.badDays ? t.chooser.badDays : undefined} />
          <Field name="sampai" type="date" label={t.chooser.to} value={byHand ? ask.typed.to || ask.period.to : ''} />
          {wholeCity && <Select name="instansi" label={t.dimension.body} blank={t.chooser.any} value={ask.narrow.body} options={[none('body'), ...bodies]} />}
          <Select name="kategori" label={t.dimension.category} blank={t.chooser.any} value={ask.narrow.category} options={[none('category'), ...directory.categories.map((one) => ({ value: one.id, label: one.name[lang] }))]} />
          <Select name="kelurahan" label={t.dimension.area} blank={t.chooser.any} value={ask.narrow.area} options={[none('area'), ...wardGroups(directory.areas, t.chooser.district)]} />
          <Select name="saluran" label={t.dimension.channel} blank={t.chooser.any} value={ask.narrow.channel} options={CHANNELS.map((one) => ({ value: one, label: words(lang).channel[one] }))} />
        </div>
      </Fold>
    </Form>
  );
}
