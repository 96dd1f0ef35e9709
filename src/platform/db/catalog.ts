import type pg from 'pg';
import type { Space } from './archive.ts';
import { quoted } from './names.ts';

/** Everything in a schema that a backup must carry; generated columns are computed anew by the database that restores. */
export async function readSpace(client: pg.ClientBase, schema: string): Promise<Space> {
  const migrations = await client.query<Space['migrations'][number]>(`select version, name, checksum from ${quoted(schema)}.schema_migrations order by version`);
  const tables = await client.query<{ name: string; columns: string[] }>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where n.nspname = $1 and c.relkind = 'r' and c.relname <> 'schema_migrations'
    group by c.relname order by c.relname`, [schema]);
  const sequences = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = $1 and c.relkind = 'S' order by c.relname`, [schema]);
  const values: Space['sequences'] = [];
  for (const { name } of sequences.rows) {
    const { rows } = await client.query<{ value: string; called: boolean }>(`select last_value::text as value, is_called as called from ${quoted(schema)}.${quoted(name)}`);
    values.push({ name, value: rows[0]!.value, isCalled: rows[0]!.called });
  }
  return { schema, migrations: migrations.rows, tables: tables.rows, sequences: values };
}

/** `schema.table` of everything that people or programs keep in this database, apart from the extensions' own. */
export async function tablesPresent(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'm', 'f') and n.nspname not in ('information_schema', 'ext') and n.nspname !~ '^pg_'
      and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by 1`);
  return rows.map((row) => row.name);
}

export interface ForeignKey { schema: string; table: string; name: string; definition: string }

/** The foreign keys of some schemas as SQL text, so that they can be laid aside during a load and made again. */
export async function foreignKeys(client: pg.ClientBase, schemas: readonly string[]): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    select n.nspname as schema, c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any($1) and k.contype = 'f' and k.conparentid = 0 order by 1, 2, 3`, [schemas]);
  return rows;
}
