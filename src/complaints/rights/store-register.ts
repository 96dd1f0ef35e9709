import { join, raw, sql, type Sql, type Tx } from '../../platform/db/sql.ts';
import { copiedRows, REGISTER, type RegisterEntry } from './register.ts';

/** Table and column names come from the register alone, never from a request; the id travels as a parameter. */
const rowsOfCase = (entry: RegisterEntry & { of: string }, complaintId: string): Sql => join(entry.of.split('$').flatMap((part, at) => (at === 0 ? [raw(part)] : [sql`${complaintId}::uuid`, raw(part)])), '');

const MOST_ROWS = 2_000;
export interface CopiedTable { table: string; rows: readonly Record<string, unknown>[] }

/** What the register says a person gets as it stands, table by table; empty tables are left out. */
export async function copiedTables(tx: Tx, complaintId: string): Promise<CopiedTable[]> {
  const found: CopiedTable[] = [];
  for (const entry of REGISTER.filter(copiedRows)) {
    const rows = await tx.run<Record<string, unknown>>(sql`select ${raw(entry.copied.join(', '))} from ${raw(entry.table)} where ${rowsOfCase(entry, complaintId)} limit ${MOST_ROWS}`);
    if (rows.length > 0) found.push({ table: entry.table, rows });
  }
  return found;
}

/** Destroys rows and words as the register says, in its order. @returns keys of stored files that these rows held */
export async function eraseRows(tx: Tx, complaintId: string): Promise<string[]> {
  const keys = new Set<string>();
  for (const entry of REGISTER) {
    if (entry.of === undefined || entry.erased === 'kept' || entry.erased === 'own') continue;
    const where = rowsOfCase({ ...entry, of: entry.of }, complaintId);
    for (const column of entry.files ?? []) {
      for (const row of await tx.run<{ key: string | null }>(sql`select ${raw(column)} as key from ${raw(entry.table)} where ${where}`)) if (row.key) keys.add(row.key);
    }
    if (entry.erased === 'delete') await tx.run(sql`delete from ${raw(entry.table)} where ${where}`);
    else await tx.run(sql`update ${raw(entry.table)} set ${raw(Object.entries(entry.erased).map(([column, value]) => `${column} = ${value}`).join(', '))} where ${where}`);
  }
  return [...keys];
}

/** @returns which of the keys some row still holds: the same picture may belong to two cases */
export async function heldKeys(tx: Tx, keys: readonly string[]): Promise<Set<string>> {
  const held = new Set<string>();
  for (const entry of REGISTER) {
    for (const column of entry.files ?? []) {
      for (const row of await tx.run<{ key: string }>(sql`select distinct ${raw(column)} as key from ${raw(entry.table)} where ${raw(column)} = any(${[...keys]}::text[])`)) held.add(row.key);
    }
  }
  return held;
}

/** The document that says who reported becomes this one. */
export async function replaceReporter(tx: Tx, complaintId: string, sealed: Buffer, hasEmail: boolean): Promise<void> {
  await tx.sql`update complaint_reporters set sealed = ${sealed}, has_email = ${hasEmail} where complaint_id = ${complaintId}`;
}
export async function hasDossier(tx: Tx, complaintId: string): Promise<boolean> {
  return (await tx.sql`select from complaint_dossiers where complaint_id = ${complaintId}`).length > 0;
}
/** No picture of the case is open to the public any more. */
export async function closeFiles(tx: Tx, complaintId: string): Promise<void> {
  await tx.sql`update complaint_files set is_public = false where complaint_id = ${complaintId} and by_reporter`;
}
