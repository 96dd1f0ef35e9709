import { raw, sql, type Sql, type Tx } from '../db/sql.ts';
import { quoted } from '../db/names.ts';

/** A column whose values `keys.seal` made. */
export interface SealedColumn {
  table: string;
  column: string;
  /** The uuid that names the row. */
  key: string;
  purpose: string;
  /** What a value is bound to, from the row's id. */
  context(id: string): string;
}
export interface SealedRow { id: string; sealed: Buffer }
const NAME = /^[a-z][a-z0-9_]*$/;
/** Names come from our own list, never from input. */
const named = (name: string): Sql => {
  if (!NAME.test(name)) throw new RangeError(`${name} is no name of a table or column`);
  return raw(quoted(name));
};

/** In order of id. @param stale only those that do not begin with this prefix, locked until the end of the transaction */
export async function pageOfSealed(tx: Tx, c: SealedColumn, after: string, size: number, stale?: Buffer): Promise<SealedRow[]> {
  const [table, column, key] = [named(c.table), named(c.column), named(c.key)];
  const old = stale ? sql`and substring(${column} from 1 for 4) <> ${stale}` : sql``;
  return tx.run<SealedRow>(sql`select ${key} as id, ${column} as sealed from ${table} where ${column} is not null and ${key} > ${after}::uuid ${old}
    order by ${key} limit ${size} ${stale ? sql`for update` : sql``}`);
}

export async function replaceSealed(tx: Tx, c: SealedColumn, rows: readonly SealedRow[]): Promise<void> {
  const [table, column, key] = [named(c.table), named(c.column), named(c.key)];
  await tx.run(sql`update ${table} as t set ${column} = n.sealed
    from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.sealed)}::bytea[]) as n (id, sealed) where t.${key} = n.id`);
}

/** @param prefixes of all other versions for what bears none (the first key), else the one of the version asked for */
export async function anySealedWith(tx: Tx, c: SealedColumn, prefixes: readonly Buffer[], unmarked: boolean): Promise<boolean> {
  const [table, column] = [named(c.table), named(c.column)];
  const begins = sql`substring(${column} from 1 for 4) = any(${[...prefixes]}::bytea[])`;
  const [row] = await tx.run<{ any: boolean }>(sql`select exists (select 1 from ${table} where ${column} is not null and ${unmarked ? sql`not (${begins})` : begins}) as any`);
  return row!.any;
}

export interface NotedKey { version: number; checkMac: Buffer; retired: boolean }
export async function notedKeys(tx: Tx): Promise<NotedKey[]> {
  const rows = await tx.sql<{ version: number; check_mac: Buffer; retired: boolean }>`select version, check_mac, retired_at is not null as retired from sealing_keys order by version`;
  return rows.map((row) => ({ version: row.version, checkMac: row.check_mac, retired: row.retired }));
}
export async function noteKey(tx: Tx, version: number, checkMac: Buffer, at: Date): Promise<void> {
  await tx.sql`insert into sealing_keys (version, check_mac, known_at) values (${version}, ${checkMac}, ${at}) on conflict (version) do nothing`;
}
export async function noteRetired(tx: Tx, version: number, at: Date): Promise<void> {
  await tx.sql`update sealing_keys set retired_at = ${at} where version = ${version} and retired_at is null`;
}
