import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field, Select } from '../../../ui/parts/field.tsx';
import { Empty } from '../../../ui/parts/panels.tsx';
import { DataTable, Filters, Pager } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { ROLES, type Role } from '../../actor.ts';
import { AUDIT_EVENTS, type AuditRow } from '../domain.ts';
import { auditPath, officerPath } from '../paths.ts';
import type { Text } from '../text.ts';

const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value);

export interface AuditView {
  shell: Shell; t: Text; when(at: Date): string; rows: readonly AuditRow[]; bodyNames: ReadonlyMap<string, string>;
  filter: { words: string; event: string; from: string; until: string; account: string }; older?: string | undefined;
}

export const AuditPage = (view: AuditView) => {
  const { shell, t, filter, rows } = view;
  const m = t.manage;
  return (
    <ConsolePage shell={shell} title={m.auditTitle}>
      <p class="soft">{m.auditLead}</p>
      <Filters action={auditPath} label={m.auditTitle} search={{ name: 'cari', label: m.auditWho, value: filter.words, action: m.auditFilter }} foldLabel={m.auditFilter} apply={m.auditFilter}
        open={Boolean(filter.event || filter.from || filter.until)}>
        {filter.account && <input type="hidden" name="akun" value={filter.account} />}
        <Select name="kejadian" label={m.auditEvent} blank={m.auditAll} value={filter.event} options={AUDIT_EVENTS.map((event) => ({ value: event, label: m.events[event] }))} />
        <Field name="dari" label={m.auditFrom} type="date" value={filter.from} />
        <Field name="sampai" label={m.auditUntil} type="date" value={filter.until} />
      </Filters>
      {rows.length === 0
        ? <Empty title={m.auditNone} />
        : <DataTable caption={m.auditTitle} captionHidden
            columns={[{ label: m.auditWhen }, { label: m.auditActor }, { label: m.auditEvent }, { label: m.auditSubject }, { label: m.auditDetail }, { label: m.auditAddress }]}
            rows={rows.map((row) => ({
              key: row.id, header: <time datetime={row.at.toISOString()}>{view.when(row.at)}</time>,
              cells: [
                row.actorName ?? m.system, m.events[row.event] ?? row.event,
                row.subjectId ? <a href={officerPath(row.subjectId)}>{row.subjectLabel}</a> : row.subjectLabel || m.unnamed,
                details(view, row), row.address,
              ],
            }))} />}
      {view.older && <Pager label={m.pager} older={{ href: view.older, label: m.auditOlder }} />}
    </ConsolePage>
  );
};

/** Known details in words; what a later version adds stays out until it has a sentence. */
function details({ t, bodyNames }: AuditView, { event, detail }: AuditRow): string {
  const m = t.manage;
  const roles = (value: unknown): string => (Array.isArray(value) && value.length > 0 ? value.map((role: unknown) => (isRole(role) ? m.roles[role].name : String(role))).join(', ') : m.none_);
  const body = (value: unknown): string => (typeof value === 'string' ? bodyNames.get(value) ?? value : m.noBody);
  if (event === 'roles-changed') return m.detailRoles(roles(detail.before), roles(detail.after));
  if (event === 'body-changed') return m.detailRoles(body(detail.before), body(detail.after));
  const parts = [detail.roles === undefined ? '' : roles(detail.roles), typeof detail.bodyId === 'string' ? body(detail.bodyId) : '', typeof detail.name === 'string' ? detail.name : '', typeof detail.how === 'string' ? m.how[detail.how] ?? '' : ''];
  return parts.filter(Boolean).join('; ');
}
