import { formatNumber } from '../../../platform/i18n/numbers.ts';
import { Figure, Figures, Head } from '../../../ui/parts/panels.tsx';
import type { Around } from '../../around.ts';
import { dayWords } from '../../around.ts';
import { lateBefore } from '../../clocks.ts';
import type { Session } from '../../domain.ts';
import { tallyOf, type PublicItem } from '../../items.ts';
import { paths } from '../../paths.ts';
import { itemText } from '../../text-items.ts';
import { ItemStatus, promised, PromisesTable, type Promises } from '../../views/item-parts.tsx';

/** A session that has ended, with everything said there. */
export interface Ended { session: Session; items: readonly PublicItem[]; promises: Promises }

const hrefOf = (item: PublicItem): string => paths.item(item.edition, item.seq);

/** Heard, answered, settled: each number with what it is a part of, and every promise with its clock. */
export function Recap({ items, promises, around }: Ended & { around: Around }) {
  const t = itemText(around.lang);
  const n = (value: number): string => formatNumber(around.lang, value);
  const tally = tallyOf(items, lateBefore(around));
  const owed = promised(items);
  if (items.length === 0) return <section class="flow" aria-labelledby="j-rekap"><Head id="j-rekap" title={t.recap} /><p class="soft">{t.noItems}</p></section>;
  return (
    <>
      <section class="flow" aria-labelledby="j-rekap">
        <Head id="j-rekap" title={t.recap} />
        <Figures many>
          <Figure value={n(tally.heard)}>{t.heard}</Figure><Figure value={n(tally.answered)}>{t.answered(tally.heard)}</Figure><Figure value={n(tally.settled)} tone="daun">{t.settled(tally.heard)}</Figure>
          <Figure value={n(tally.late)} tone={tally.late > 0 ? 'bata' : undefined}>{t.late}</Figure>
        </Figures>
      </section>
      <section class="flow" aria-labelledby="j-janji">
        <Head id="j-janji" title={t.promises} />
        {owed.length === 0 ? <p class="soft">{t.noPromises}</p> : <PromisesTable items={owed} promises={promises} caption={t.promises} around={around} hrefOf={hrefOf} />}
      </section>
      <section class="flow" aria-labelledby="j-semua">
        <Head id="j-semua" title={t.said} />
        <ul>{items.map((item) => (
          <li class="ask"><div class="flow-s flow"><p><a href={hrefOf(item)}><b>{item.summary}</b></a></p><p class="sm soft">{[t.number(item.edition, item.seq), item.asker || t.someone, around.directory.areaName(item.areaCode), item.outcome && t.outcome[item.outcome]].filter(Boolean).join(' · ')}</p>{(item.answer || item.reason) && <p>{item.answer || item.reason}</p>}</div><ItemStatus item={item} around={around} /></li>
        ))}</ul>
      </section>
    </>
  );
}

/** What the last session left behind, on the page of the next one and on the list. */
export function LastPromises({ last: { session, items, promises }, around }: { last: Ended; around: Around }) {
  const t = itemText(around.lang);
  const owed = promised(items);
  const { settled, owed: open, late } = tallyOf(owed, lateBefore(around));
  return (
    <section class="flow" aria-labelledby="j-janji-lalu">
      <Head id="j-janji-lalu" title={t.lastPromises}><p class="soft sm">{session.title}, {dayWords(session.startsAt, around)}{owed.length > 0 && `: ${t.tally({ settled, done: owed.length - open - settled, owed: open, late })}`}</p></Head>
      {owed.length === 0 ? <p class="soft">{t.noPromises}</p> : <PromisesTable items={owed.slice(0, 8)} promises={promises} caption={t.promisesOf(session.title)} around={around} hrefOf={hrefOf} />}
      <p class="cta"><a href={paths.session(session.edition)}>{t.full}</a></p>
    </section>
  );
}
