import { momentText } from '../../../followup/dates.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field } from '../../../ui/parts/field.tsx';
import { Button, Form } from '../../../ui/parts/form.tsx';
import { Empty } from '../../../ui/parts/panels.tsx';
import { Pager } from '../../../ui/parts/table.tsx';
import { Prose } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import type { ListedRuling } from '../store-rulings.ts';
import type { AcceptanceRate } from '../store-acceptance.ts';
import { sayHandoff } from '../text.ts';

import { AcceptanceRates } from './acceptance.tsx';

export interface RulingsPageProps { shell: Shell; around: Around; words: string; rulings: readonly ListedRuling[]; continued: boolean; next: string | null; rates: readonly AcceptanceRate[] }

/** Whose matter is it: what was ruled, newest first. */
export function RulingsPage({ shell, around, words, rulings, continued, next, rates }: RulingsPageProps) {
  const t = sayHandoff(shell.lang);
  const address = (after?: string) => paths.rulings(`?${new URLSearchParams({ ...(words ? { q: words } : {}), ...(after ? { setelah: after } : {}) })}`);
  return (
    <ConsolePage shell={shell} title={words ? `${t.title}: ${words}` : t.title}>
      <p class="soft">{t.lead}</p>
      <Form action={paths.rulings()} method="get" role="search" class="flow-s flow">
        <Field name="q" type="search" label={t.search} hint={t.searchHint} value={words} maxlength={200} />
        <p><Button icon="cari">{t.go}</Button></p>
      </Form>
      {rulings.length === 0 && (words ? <Empty title={t.notFound}><p>{t.notFoundText}</p></Empty> : <Empty title={t.none}><p>{t.noneText}</p></Empty>)}
      {rulings.map((one) => (
        <article class="flow">
          <h2>{one.topic}</h2>
          <p class="soft">{[t.owner(around.directory.bodyName(one.bodyId)), momentText(shell.lang, one.at, around.city.utcOffsetMinutes)].join(' · ')} · <a href={paths.consoleCase(one.number)}>{one.number}</a></p>
          <Prose text={one.text} />
        </article>
      ))}
      {!words && !continued && <AcceptanceRates rates={rates} around={around} />}
      {(continued || next) && <Pager label={t.pages} newer={continued ? { href: address(), label: t.first } : undefined} older={next ? { href: address(next), label: t.older } : undefined} />}
    </ConsolePage>
  );
}
