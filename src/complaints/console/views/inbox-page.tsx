import type { ComponentChildren } from 'preact';
import { formatNumber } from '../../../platform/i18n/numbers.ts';
import { ConsoleSearch } from '../../../ui/console/casework.tsx';
import { Inbox, Keys, type Lane, type LaneRow } from '../../../ui/console/inbox.tsx';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Select } from '../../../ui/parts/field.tsx';
import { Button } from '../../../ui/parts/form.tsx';
import { Icon } from '../../../ui/parts/icon.tsx';
import { Empty, Note } from '../../../ui/parts/panels.tsx';
import { Pager, Tabs } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { CLASSES, type Complaint } from '../../domain.ts';
import { sayHandoff } from '../../handoff/text.ts';
import { acceptanceWords, UnacceptedNote } from '../../handoff/views/acceptance.tsx';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import { wardGroups } from '../../../directory/areas/ward-groups.ts';
import { words } from '../../text.ts';
import { cursorText, HOLDER_WORDS, isFiltered, listAddress, TABS, type ListQuery } from '../list-query.ts';
import type { LanePage, ListPage } from '../queries.ts';
import type { Suggestion } from '../suggestion.ts';
import { consoleText, type ConsoleText } from '../text.ts';
import { ListBar } from '../../live/bars.tsx';
import { bulkPaths } from '../../bulk/paths.ts';
import { sayBulk } from '../../bulk/text.ts';
import { sayAssignment } from '../../assignment/text.ts';
import type { ShownViews } from '../../views-saved/shown.ts';
import { ViewMenu } from '../../views-saved/views/view-menu.tsx';
import { HolderTabs } from '../../assignment/views/holder-tabs.tsx';
import type { HeldStep } from '../../undo/domain.ts';
import { sayUndo } from '../../undo/text.ts';
import { OwnSteps } from '../../undo/views/held.tsx';
import { listKeys } from '../keys.ts';
import { Peek } from './peek.tsx';
import { Suggested } from './suggested.tsx';
import { bodyOptions, CHANNEL_ICONS, closesWords, dueWords } from './words.ts';

export interface InboxPageProps {
  shell: Shell;
  q: ListQuery;
  list: ListPage;
  around: Around;
  /** What the selected rows may be used for. */
  bulk: 'forward' | 'take-on' | 'none';
  /** Sorts reports: sees the buttons of the preview. */
  triages: boolean;
  flash?: string | undefined;
  problem?: string | undefined;
  /** Steps of this officer that wait, or could not be done. */
  own: { officerId: string; steps: readonly HeldStep[] };
  views: ShownViews;
}

/** The inbox in deadline lanes, or an agency's tasks; the chosen report beside it. */
export function InboxPage(props: InboxPageProps) {
  const { shell, q, list, around, flash, problem } = props;
  const t = consoleText(shell.lang);
  const title = q.kind === 'inbox' ? t.inbox : t.tasks;
  return (
    <ConsolePage shell={shell} title={title} flush keys={listKeys(t, props.triages)} bar={<><ListTabs q={q} list={list} t={t} label={title} />{!q.filtering && <a class="row" href={listAddress(q, { filtering: true })}><Icon name="saring" />{t.filters.title}</a>}<ConsoleSearch action={paths.search()} label={t.searchLabel} /></>}>
      {(flash || problem) && <div class="pad"><Note kind={problem ? 'kunyit' : 'daun'} live><p>{problem ?? flash}</p></Note></div>}
      {props.own.steps.length > 0 && <div class="pad flow"><OwnSteps shell={shell} steps={props.own.steps} now={around.now} officerId={props.own.officerId} back={listAddress(q, { keepPage: true })} /></div>}
      {list.unaccepted > 0 && !q.unaccepted && <div class="pad"><UnacceptedNote count={list.unaccepted} href={`${paths.inbox()}?bagian=dikerjakan&terima=lewat`} lang={shell.lang} /></div>}
      <ListBar lang={shell.lang} />
      <ViewMenu shell={shell} views={props.views} />
      {list.holding && <HolderTabs q={q} holding={list.holding} lang={shell.lang} />}
      {q.filtering && <FilterBar q={q} t={t} around={around} />}
      {list.lanes.length === 0 ? <NothingHere q={q} t={t} /> : <Lanes {...props} t={t} />}
    </ConsolePage>
  );
}

const capped = (n: number, lang: Shell['lang'], t: ConsoleText): string => (n > 1000 ? t.moreThan(formatNumber(lang, 1000)) : t.results(formatNumber(lang, n)));

/** A tab shows its figure up to a thousand; above, the list itself says so. */
const ListTabs = ({ q, list, t, label }: { q: ListQuery; list: ListPage; t: ConsoleText; label: string }) => (
  <Tabs label={label} tabs={TABS[q.kind].map((tab, at) => ({
    href: listAddress(q, { tab: tab.word }), label: list.tabCounts[at]! > 1000 ? `${t.tab[tab.name]} 1000+` : t.tab[tab.name], count: list.tabCounts[at]! > 1000 ? undefined : list.tabCounts[at], current: tab === q.tab,
  }))} />
);

function FilterBar({ q, t, around }: { q: ListQuery; t: ConsoleText; around: Around }) {
  const w = words(around.lang);
  const states = q.tab.states ?? [];
  return (
    <form class="pad" action={listAddress(q).split('?')[0]} method="get" aria-label={t.filters.title}>
      <input type="hidden" name="bagian" value={q.tab.word} />
      {q.holder && <input type="hidden" name="pemegang" value={HOLDER_WORDS[q.holder]} />}
      <div class="cols">
        {states.length !== 1 && <Select name="keadaan" label={t.filters.state} blank={t.filters.any} value={q.state} options={(states.length ? states : (Object.keys(w.state) as (keyof typeof w.state)[])).map((state) => ({ value: state, label: w.state[state] }))} />}
        {q.kind === 'inbox' && q.tab.name !== 'triage' && <Select name="instansi" label={t.filters.body} blank={t.filters.any} value={q.body} options={bodyOptions(around, false, 'code')} />}
        <Select name="kelurahan" label={t.filters.area} blank={t.filters.any} value={q.area} options={wardGroups(around.directory.areas, (district) => district)} />
        {q.tab.name !== 'triage' && <Select name="kelas" label={t.filters.class} blank={t.filters.any} value={q.class} options={CLASSES.map((one) => ({ value: one, label: w.class[one] }))} />}
        <div class="flow-s flow"><label class="row"><input type="checkbox" name="lewat" value="ya" checked={q.overdue} /> {t.filters.overdue}</label>{q.kind === 'inbox' && <label class="row"><input type="checkbox" name="terima" value="lewat" checked={q.unaccepted} /> {sayHandoff(around.lang).unaccepted}</label>}<Button kind="alt">{t.filters.apply}</Button></div>
      </div>
    </form>
  );
}

const NothingHere = ({ q, t }: { q: ListQuery; t: ConsoleText }) => (
  <div class="pad">{q.tab.name === 'triage' && !isFiltered(q)
    ? <Empty title={t.emptyTriage}><p>{t.emptyTriageText}</p></Empty>
    : <Empty title={t.emptyList}><p>{t.emptyListText}</p>{(isFiltered(q) || q.after) && <p><a href={listAddress({ ...q, body: '', area: '', class: '', state: '', overdue: false, unaccepted: false, holder: '' })}>{t.first}</a></p>}</Empty>}
  </div>
);

function Lanes(props: InboxPageProps & { t: ConsoleText }) {
  const { shell, q, list, around, t, bulk, triages } = props;
  const shownCount = list.tabCounts[TABS[q.kind].indexOf(q.tab)] ?? 0;
  return (
    <Inbox caption={t.listCaption} action={bulkPaths.all()} csrf={shell.csrf} selectAll={t.selectAll} selected={t.selected}
      columns={{ ...t.columns, body: list.holding ? sayAssignment(shell.lang).holder : q.tab.name === 'triage' ? t.suggestion : t.columns.body }} lanes={list.lanes.map((lane) => laneOf(lane, props, t))}
      bulk={<Bulk bulk={bulk} q={q} t={t} around={around} />} keys={<Keys hints={[...listKeys(t, triages).filter((hint) => hint.keys.every((key) => key.length === 1)), { keys: ['?'], label: t.keys.all }]} toggle={{ on: t.keys.on, off: t.keys.off }} />}
      pager={<Pager label={t.listCaption} summary={isFiltered(q) ? undefined : capped(shownCount, shell.lang, t)} newer={q.after ? { href: listAddress(q), label: t.first } : undefined}
        older={list.next ? { href: listAddress(q, { after: cursorText(list.next) }), label: t.older } : undefined} />}>
      {list.chosen
        ? <Peek shell={shell} q={q} list={list} peek={list.chosen} around={around} triages={triages} />
        : <section class="peek" id="pratinjau"><p class="soft">{t.chooseRow}</p></section>}
    </Inbox>
  );
}

function Bulk({ bulk, q, t, around }: { bulk: InboxPageProps['bulk']; q: ListQuery; t: ConsoleText; around: Around }): ComponentChildren {
  const back = <><input type="hidden" name="ke" value={listAddress(q, { keepPage: true })} /><input type="hidden" name="daftar" value={q.kind === 'tasks' ? 'tugas' : 'kotak-masuk'} /></>;
  const b = sayBulk(around.lang);
  const more = <><Button kind="alt" name="tindakan" value="lain">{b.other}</Button><Button kind="alt" name="tindakan" value="semua">{b.all}</Button><a href={bulkPaths.all()}>{b.list}</a></>;
  if (bulk === 'none') return <span>{t.bulkReadOnly}</span>;
  if (bulk === 'take-on') return <>{back}<Button kind="alt" icon="centang" name="tindakan" value="tangani">{t.bulkTakeOn}</Button>{more}</>;
  return (
    <>
      {back}
      {q.tab.name === 'triage' && <Button kind="alt" icon="centang" name="tindakan" value="saran">{t.bulkAccept}</Button>}
      <Select name="tujuan" label={t.bulkForward} labelHidden blank={t.bulkChoose} options={bodyOptions(around, false).map((one) => ({ ...one, label: one.label.split(':')[0]! }))} />
      <Button kind="alt" icon="kanan" name="tindakan" value="terus">{t.bulkRun}</Button>
      {more}
    </>
  );
}

function laneOf(lane: LanePage, { list, q, around }: InboxPageProps, t: ConsoleText): Lane {
  const titles = { late: t.lane.late, today: t.lane.today(closesWords(around)), tomorrow: t.lane.tomorrow, later: t.lane.later, none: q.tab.order === 'time' ? t.allRows : t.lane.none };
  const tone = lane.name === 'late' ? 'bata' : lane.name === 'today' ? 'kunyit' : undefined;
  return { title: titles[lane.name], count: lane.count, tone, rows: lane.rows.map((one) => rowOf(one, list.suggestions.get(one.id), list, q, around, t)) };
}

function rowOf(one: Complaint, suggestion: Suggestion | undefined, list: ListPage, q: ListQuery, around: Around, t: ConsoleText): LaneRow {
  const { directory, lang } = around;
  return {
    id: one.number, href: `${listAddress(q, { chosen: one.number, keepPage: true })}#pratinjau`, title: one.title, place: directory.areaName(one.areaCode) || undefined,
    channel: { icon: CHANNEL_ICONS[one.channel], label: words(lang).channel[one.channel] }, current: list.chosen?.complaint.id === one.id, selectLabel: t.selectOne(one.number),
    body: list.holding ? list.holding.holders.get(one.id) ?? <span class="soft">{sayAssignment(lang).nobody}</span> : one.state === 'received' ? <Suggested suggestion={suggestion} around={around} t={t} /> : <span title={directory.bodies.get(one.bodyId ?? '')?.name}>{directory.bodyName(one.bodyId) || '–'}</span>,
    similar: { href: paths.consoleCase(one.number), label: list.held.has(one.id) ? sayUndo(lang).waiting : acceptanceWords(list.acceptances.get(one.id), around) ?? (one.state === 'received' && one.returnCount ? t.returnedShort : t.shortState[one.state]) },
    when: dueWords(one.dueAt, around),
  };
}
