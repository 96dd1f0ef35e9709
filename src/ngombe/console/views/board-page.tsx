import { formatNumber } from '../../../platform/i18n/numbers.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Select } from '../../../ui/parts/field.tsx';
import { Button, Form } from '../../../ui/parts/form.tsx';
import { Empty, Figure, Figures, Head } from '../../../ui/parts/panels.tsx';
import { DataTable, Pager } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Around } from '../../around.ts';
import { paths } from '../../paths.ts';
import { BOARD_STATES, type BoardState } from '../../items.ts';
import type { BoardTally, PlacedItem, Recurring } from '../../store-follow-up.ts';
import { itemText } from '../../text-items.ts';
import { PromisesTable, type Promises } from '../../views/item-parts.tsx';
import { areaOptions, livingBodies } from '../offices.ts';
import { followUpText } from '../text-follow-up.ts';

/** What was asked for, as it stands in the address. */
export interface BoardQuery { state: BoardState; body: string; area: string }
export interface BoardPageProps {
  shell: Shell; items: readonly PlacedItem[]; promises: Promises; query: BoardQuery; around: Around;
  /** Where the next page begins, and whether this is not the first. */
  next?: string | undefined; isLater: boolean;
  /** The whole city's board; without it the page is one office's list. */
  city?: { tally: BoardTally; recurring: readonly Recurring[] } | undefined;
}

/** Promises of all sessions, those first that need somebody: for the city with its figures, for an office its own. */
export function BoardPage({ shell, items, promises, query, around, next, isLater, city }: BoardPageProps) {
  const t = followUpText(shell.lang);
  const here = city ? paths.board() : paths.tasks();
  return (
    <ConsolePage shell={shell} title={city ? t.board : t.tasks}>
      <p class="soft">{city ? t.boardLead : t.tasksLead}</p>
      {city && !isLater && <Tally tally={city.tally} shell={shell} />}
      <Form action={here} method="get" class="row" label={t.filter}>
        <Select name="keadaan" label={t.state} value={query.state} options={BOARD_STATES.map((value) => ({ value, label: t.boardState[value] }))} />
        {city && <Select name="instansi" label={t.agency} blank={t.allAgencies} value={query.body} options={livingBodies(around)} />}
        <Select name="wilayah" label={t.area} blank={t.allAreas} value={query.area} options={areaOptions(around)} />
        <Button kind="alt">{t.apply}</Button>
      </Form>
      {items.length === 0 ? <Empty title={city ? t.noBoard : t.noTasks}><p>{city ? t.noBoardText : t.noTasksText}</p></Empty>
        : <PromisesTable items={items} promises={promises} caption={t.results} around={around} withPlace hrefOf={(item) => paths.consoleItem(item.edition, item.seq)} />}
      {(next || isLater) && <Pager label={t.pager} newer={isLater ? { href: addressOf(here, query), label: t.first } : undefined} older={next ? { href: addressOf(here, query, next), label: t.next } : undefined} />}
      {city && !isLater && <Again recurring={city.recurring} around={around} />}
    </ConsolePage>
  );
}

function addressOf(here: string, query: BoardQuery, after?: string): string {
  const search = new URLSearchParams({ keadaan: query.state, ...(query.body ? { instansi: query.body } : {}), ...(query.area ? { wilayah: query.area } : {}), ...(after ? { sesudah: after } : {}) });
  return `${here}?${search}`;
}

function Tally({ tally, shell }: { tally: BoardTally; shell: Shell }) {
  const t = followUpText(shell.lang);
  const n = (value: number): string => formatNumber(shell.lang, value);
  return (
    <Figures many>
      <Figure value={n(tally.late)} tone={tally.late > 0 ? 'bata' : undefined}>{t.late}</Figure><Figure value={n(tally.owed)}>{t.owed}</Figure>
      <Figure value={n(tally.done)} tone="daun">{t.done(tally.settled)}</Figure><Figure value={n(tally.keptLate)} tone={tally.keptLate > 0 ? 'kunyit' : undefined}>{t.keptLate}</Figure>
    </Figures>
  );
}

function Again({ recurring, around }: { recurring: readonly Recurring[]; around: Around }) {
  const t = followUpText(around.lang);
  const topic = (id: string): string => around.directory.categories.find((one) => one.id === id)?.name[around.lang] ?? id;
  return (
    <section class="flow" aria-labelledby="j-ulang">
      <Head id="j-ulang" title={t.recurring} />
      <p class="soft">{t.recurringLead}</p>
      {recurring.length === 0 ? <p>{t.noRecurring}</p> : (
        <DataTable caption={t.recurring} captionHidden columns={[{ label: t.column.topic }, { label: t.column.place }, { label: t.column.sessions }, { label: t.column.owed, right: true }, { label: t.column.last }]}
          rows={recurring.map((one) => ({ header: topic(one.categoryId), cells: [around.directory.areaName(one.areaCode) || itemText(around.lang).whole, t.asked(one.sessions), one.owed, <a href={paths.consoleItem(one.lastEdition, one.lastSeq)}>{itemText(around.lang).number(one.lastEdition, one.lastSeq)}</a>] }))} />
      )}
    </section>
  );
}
