import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

export interface Column { label: string; right?: boolean | undefined; labelHidden?: boolean | undefined }
export interface TableRow { key?: string | undefined; header: ComponentChildren; cells: readonly ComponentChildren[] }
export interface RowGroup { title: ComponentChildren; rows: readonly TableRow[] }

export interface DataTableProps {
  caption: string;
  captionHidden?: boolean | undefined;
  /** The first column names the row. */
  columns: readonly Column[];
  rows?: readonly TableRow[] | undefined;
  groups?: readonly RowGroup[] | undefined;
  /** `cards` stacks rows on phones, `scroll` lets a wide table move sideways in a focusable region. */
  narrow?: 'cards' | 'scroll' | undefined;
}

export function DataTable({ caption, captionHidden, columns, rows = [], groups, narrow = 'cards' }: DataTableProps) {
  const line = (row: TableRow) => (
    <tr>
      <th scope="row">{row.header}</th>
      {row.cells.map((cell, at) => <td class={columns[at + 1]?.right ? 'r' : undefined} data-l={columns[at + 1]?.label}>{cell}</td>)}
    </tr>
  );
  const table = (
    <table class={narrow === 'cards' ? 'table cards' : 'table'}>
      <caption class={captionHidden ? 'vh' : undefined}>{caption}</caption>
      <thead><tr>{columns.map((column) => <th scope="col" class={column.right ? 'r' : undefined}>{column.labelHidden ? <span class="vh">{column.label}</span> : column.label}</th>)}</tr></thead>
      {groups
        ? groups.map((group) => <tbody><tr class="kec-row"><th scope="rowgroup" colspan={columns.length}>{group.title}</th></tr>{group.rows.map(line)}</tbody>)
        : <tbody>{rows.map(line)}</tbody>}
    </table>
  );
  return narrow === 'scroll' ? <div class="scroll" role="region" aria-label={caption} tabindex={0}>{table}</div> : table;
}

/** Keyset paging: addresses of the neighbouring pages, absent at the ends. */
export const Pager = ({ label, summary, newer, older }: { label: string; summary?: string | undefined; newer?: { href: string; label: string } | undefined; older?: { href: string; label: string } | undefined }) => (
  <nav class="pager" aria-label={label}>
    {newer ? <a href={newer.href} rel="prev"><Icon name="kiri" />{newer.label}</a> : <span class="soft sm">{summary}</span>}
    {newer && older && summary && <span class="soft sm">{summary}</span>}
    {older && <a href={older.href} rel="next">{older.label}<Icon name="kanan" /></a>}
  </nav>
);

export interface Tab { href: string; label: string; count?: number | undefined; current?: boolean | undefined }
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav class="tabs" aria-label={label}>{tabs.map((tab) => (
    <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>{tab.label}{tab.count !== undefined && <> <span class="count">{tab.count}</span></>}</a>
  ))}</nav>
);

/**
 * Search box always open, the rest folded on phones. A GET form, so the filters are in the address.
 * @param children the selects
 */
export const Filters = ({ action, label, search, foldLabel, apply, children, open }: {
  action: string; label: string; search: { name: string; label: string; value?: string | undefined; action: string }; foldLabel: string; apply?: string | undefined; open?: boolean | undefined; children: ComponentChildren;
}) => (
  <form class="filter" action={action} method="get" role="search" aria-label={label}>
    <div class="field q"><label for={`f-${search.name}`}>{search.label}</label>
      <span class="joined"><input class="input" id={`f-${search.name}`} name={search.name} type="search" value={search.value} maxlength={200} /><button class="btn"><Icon name="cari" /><span class="vh">{search.action}</span></button></span></div>
    <details class="fold" open={open}><summary><Icon name="saring" />{foldLabel}<Icon name="buka" /></summary><div class="filter-in">{children}{apply && <p class="filter-go"><button class="btn alt">{apply}</button></p>}</div></details>
  </form>
);
