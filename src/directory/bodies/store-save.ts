import type { Tx } from '../../platform/db/sql.ts';
import type { Day } from '../../law/day.ts';
import type { Assignment, Body, BodyChange, CityFunction } from './domain.ts';

/** Adds or replaces bodies by id, without their links; parents may come in the same list. */
export async function saveBodies(tx: Tx, changed: readonly Body[]): Promise<void> {
  if (changed.length === 0) return;
  const rows = JSON.stringify(changed.map((b) => ({
    id: b.id, code: b.code, name: b.name, short_name: b.shortName, kind: b.kind, parent_id: b.parentId, area_code: b.areaCode,
    valid_from: b.validFrom, valid_to: b.validTo, is_external: b.isExternal, phone: b.phone, email: b.email, address: b.address,
    guidance: b.guidance, edited_at: b.editedAt,
  })));
  await tx.sql`
    insert into bodies (id, code, name, short_name, kind, parent_id, area_code, valid_from, valid_to, is_external, phone, email, address, guidance, edited_at)
    select id, code, name, short_name, kind, parent_id, area_code, valid_from, valid_to, is_external, phone, email, address, nullif(guidance, 'null'), edited_at
    from jsonb_to_recordset(${rows}::jsonb) as r (id uuid, code text, name text, short_name text, kind text, parent_id uuid, area_code text,
      valid_from date, valid_to date, is_external boolean, phone text, email text, address text, guidance jsonb, edited_at timestamptz)
    on conflict (id) do update set code = excluded.code, name = excluded.name, short_name = excluded.short_name, kind = excluded.kind,
      parent_id = excluded.parent_id, area_code = excluded.area_code, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
      is_external = excluded.is_external, phone = excluded.phone, email = excluded.email, address = excluded.address,
      guidance = excluded.guidance, edited_at = excluded.edited_at`;
  const aliases = JSON.stringify(changed.flatMap((b) => b.aliases.map((alias) => ({ body_id: b.id, alias }))));
  await tx.sql`delete from body_aliases where body_id = any(${changed.map((b) => b.id)}::uuid[])`;
  await tx.sql`
    insert into body_aliases (body_id, alias)
    select distinct body_id, alias from jsonb_to_recordset(${aliases}::jsonb) as r (body_id uuid, alias text)`;
}

/** Names the body that takes over from another; a link once made stays. */
export async function linkSuccessor(tx: Tx, predecessorId: string, successorId: string, effectiveOn: Day, position: number): Promise<void> {
  await tx.sql`
    insert into body_links (predecessor_id, successor_id, effective_on, position)
    values (${predecessorId}, ${successorId}, ${effectiveOn}, ${position}) on conflict do nothing`;
}

export async function saveFunctions(tx: Tx, changed: readonly CityFunction[]): Promise<void> {
  if (changed.length === 0) return;
  await tx.sql`
    insert into functions (id, name) select id, name from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as r (id text, name jsonb)
    on conflict (id) do update set name = excluded.name`;
}

/** @param editedAt null when the profile speaks, else the instant of the administrator's change */
export async function saveAssignments(tx: Tx, changed: readonly Assignment[], editedAt: Date | null): Promise<void> {
  if (changed.length === 0) return;
  const rows = JSON.stringify(changed.map((a) => ({
    function_id: a.functionId, valid_from: a.validFrom, valid_to: a.validTo, body_id: a.bodyId, by_area: a.byArea,
  })));
  await tx.sql`
    insert into function_assignments (function_id, valid_from, valid_to, body_id, by_area, edited_at)
    select function_id, valid_from, valid_to, body_id, by_area, ${editedAt}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as r (function_id text, valid_from date, valid_to date, body_id uuid, by_area text)
    on conflict (function_id, valid_from) do update set valid_to = excluded.valid_to, body_id = excluded.body_id,
      by_area = excluded.by_area, edited_at = excluded.edited_at`;
}

/** Functions whose assignments an administrator changed: the profile leaves them alone. */
export const editedFunctionIds = async (tx: Tx): Promise<Set<string>> =>
  new Set((await tx.sql<{ function_id: string }>`select distinct function_id from function_assignments where edited_at is not null`).map((row) => row.function_id));

/** Takes the lock under which bodies change, so that two administrators cannot reorganise the same body at once. */
export async function lockBodies(tx: Tx): Promise<void> {
  await tx.sql`select id from bodies order by id for update`;
}

export async function recordChange(tx: Tx, bodyId: string, change: BodyChange & { changedBy: string }): Promise<void> {
  await tx.sql`
    insert into body_changes (id, body_id, at, changed_by, changed_by_name, event, detail)
    values (${change.id}, ${bodyId}, ${change.at}, ${change.changedBy}, ${change.changedByName}, ${change.event}, ${JSON.stringify(change.detail)}::jsonb)`;
}
