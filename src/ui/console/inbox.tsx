import type { ComponentChildren } from 'preact';
import { Icon } from '../parts/icon.tsx';

export interface LaneRow {
  /** Value of the checkbox. */
  id: string;
  /** GET address that opens the preview beside the list. */
  href: string;
  title: string;
  place?: string | undefined;
  channel: { icon: string; label: string };
  body: ComponentChildren;
  similar?: { href: string; label: string } | undefined;
  when: string;
  current?: boolean | undefined;
  selectLabel: string;
}
export interface Lane { title: string; count: number; tone?: 'bata' | 'kunyit' | undefined; rows: readonly LaneRow[] }

export interface InboxProps {
  caption: string;
  columns: { select: string; channel: string; summary: string; body: string; similar: string; when: string };
  lanes: readonly Lane[];
  /** Where the selected rows are posted. */
  action: string;
  csrf?: string | undefined;
  selectAll: string;
  /** "dipilih", after the number that CSS counts. */
  selected: string;
  /** Buttons for the selected rows. */
  bulk: ComponentChildren;
  keys?: ComponentChildren;
  pager?: ComponentChildren;
  /** `PeekPane`, or nothing chosen yet. */
  children?: ComponentChildren;
}

function Row({ row }: { row: LaneRow }) {
  return (
    <tr aria-current={row.current ? 'true' : undefined}>
      <td class="sel"><input type="checkbox" name="pilih" value={row.id} aria-label={row.selectLabel} /></td>
      <td class="ch"><span title={row.channel.label}><Icon name={row.channel.icon} /><span class="vh">{row.channel.label}</span></span></td>
      <th scope="row"><span class="sum"><a href={row.href}>{row.title}</a>{row.place && <> <span class="soft">{row.place}</span></>}</span></th>
      <td class="ag">{row.body}</td>
      <td class="dup">{row.similar ? <a href={row.similar.href}>{row.similar.label}</a> : <span class="soft">–</span>}</td>
      <td class="due">{row.when}</td>
    </tr>
  );
}

/** Lanes are deadlines; the row link is a GET, so the preview works without script. */
export const Inbox = ({ caption, columns, lanes, action, csrf, selectAll, selected, bulk, keys, pager, children }: InboxProps) => (
  <div class="inbox" data-triage>
    <form class="lanes" action={action} method="post" aria-label={caption}>
      {csrf && <input type="hidden" name="csrf" value={csrf} />}
      <div class="rows" role="region" aria-label={caption} tabindex={0}>
        <table>
          <caption class="vh">{caption}</caption>
          <thead><tr>
            <th scope="col" class="sel"><span class="vh">{columns.select}</span><input type="checkbox" data-select-all aria-label={selectAll} hidden /></th>
            <th scope="col" class="ch"><span class="vh">{columns.channel}</span></th><th scope="col">{columns.summary}</th>
            <th scope="col" class="ag">{columns.body}</th><th scope="col" class="dup">{columns.similar}</th><th scope="col" class="due">{columns.when}</th>
          </tr></thead>
          {lanes.map((lane) => (
            <tbody>
              <tr><th scope="rowgroup" colspan={6}><span class={lane.tone ? `c-${lane.tone}` : undefined}><Icon name={lane.tone === 'bata' ? 'awas' : 'jam'} />{lane.title} <span class="count">{lane.count}</span></span></th></tr>
              {lane.rows.map((row) => <Row row={row} />)}
            </tbody>
          ))}
        </table>
        {pager && <div class="pad">{pager}</div>}
      </div>
      <div class="bulk"><span><b class="n"></b> {selected}</span>{bulk}</div>
      {keys}
    </form>
    {children}
  </div>
);

export interface KeyHint { keys: readonly string[]; label: string }
/** The shortcuts as they are, and the switch that turns single keys off (WCAG 2.1.4); `konsol.ts` shows the switch. */
export const Keys = ({ hints, toggle }: { hints: readonly KeyHint[]; toggle: { on: string; off: string } }) => (
  <div class="keys">
    {hints.map((hint) => <span>{hint.keys.map((key) => <kbd>{key}</kbd>)} {hint.label}</span>)}
    <button type="button" class="keys-switch" data-keys-switch data-on={toggle.on} data-off={toggle.off} hidden>{toggle.off}</button>
  </div>
);

/** The list of all shortcuts, opened by `?`; without script it is not reachable and not needed. */
export const KeyHelp = ({ title, hints, close, toggle }: { title: string; hints: readonly KeyHint[]; close: string; toggle?: { on: string; off: string } | undefined }) => (
  <dialog class="box flow" data-key-help aria-labelledby="j-pintasan">
    <h2 id="j-pintasan" tabindex={-1} autofocus>{title}</h2>
    <dl class="facts sm">{hints.map((hint) => <div><dt>{hint.label}</dt><dd>{hint.keys.map((key) => <><kbd>{key}</kbd> </>)}</dd></div>)}</dl>
    <form method="dialog" class="row"><button class="btn alt">{close}</button>{toggle && <button type="button" class="btn quiet" data-keys-switch data-on={toggle.on} data-off={toggle.off} hidden>{toggle.off}</button>}</form>
  </dialog>
);

/** How sure the suggestion is: bars and words; under 65 % it is "ragu". */
export const Confidence = ({ level, name, words, percent }: { level: 'yakin' | 'cukup' | 'ragu'; name: string; words: string; percent: string }) => {
  const bars = { yakin: 4, cukup: 3, ragu: 1 }[level];
  return (
    <span class="conf" data-c={level}>
      <svg viewBox="0 0 34 24" aria-hidden="true">{[4, 10, 16, 22].map((height, at) => <path class={at < bars ? undefined : 'o'} d={`M${at * 9} ${24 - height}h6v${height}h-6z`} />)}</svg>
      <b>{name}</b><span class="soft num"><span class="vh">{words} </span>{percent}</span>
    </span>
  );
};

/** The chosen report beside the list. */
export const PeekPane = ({ meta, title, open, children }: { meta: readonly ComponentChildren[]; title: string; open: { href: string; label: string }; children: ComponentChildren }) => (
  <section class="peek flow" aria-labelledby="j-peek" id="pratinjau">
    <p class="row apart"><span class="meta">{meta.map((part) => <span>{part}</span>)}</span><a href={open.href}>{open.label}</a></p>
    <h2 id="j-peek">{title}</h2>
    {children}
  </section>
);
export const Actions = ({ children }: { children: ComponentChildren }) => <div class="acts">{children}</div>;
