import type { Tx } from '../../platform/db/sql.ts';
import type { Area } from './domain.ts';

interface AreaRow { code: string; name: string; kind: Area['kind']; parent_code: string | null; postcode: string; is_ordinary_word: boolean; aliases: string[] }

/** Every district and ward, by code. */
export async function areas(tx: Tx): Promise<Area[]> {
  const rows = await tx.sql<AreaRow>`
    select code, name, kind, parent_code, postcode, is_ordinary_word,
           array(select alias from area_aliases where area_code = areas.code order by alias) as aliases
    from areas order by code`;
  return rows.map((row) => ({
    code: row.code, name: row.name, kind: row.kind, parentCode: row.parent_code, postcode: row.postcode,
    isOrdinaryWord: row.is_ordinary_word, aliases: row.aliases,
  }));
}

/** Adds or replaces areas by code; districts must come before their wards. */
export async function saveAreas(tx: Tx, changed: readonly Area[]): Promise<void> {
  if (changed.length === 0) return;
  const rows = JSON.stringify(changed.map((area) => ({
    code: area.code, name: area.name, kind: area.kind, parent_code: area.parentCode, postcode: area.postcode, is_ordinary_word: area.isOrdinaryWord,
  })));
  await tx.sql`
    insert into areas (code, name, kind, parent_code, postcode, is_ordinary_word)
    select code, name, kind, parent_code, postcode, is_ordinary_word
    from jsonb_to_recordset(${rows}::jsonb) as r (code text, name text, kind text, parent_code text, postcode text, is_ordinary_word boolean)
    on conflict (code) do update set name = excluded.name, kind = excluded.kind, parent_code = excluded.parent_code,
      postcode = excluded.postcode, is_ordinary_word = excluded.is_ordinary_word`;
  const aliases = JSON.stringify(changed.flatMap((area) => area.aliases.map((alias) => ({ code: area.code, alias }))));
  await tx.sql`delete from area_aliases where area_code = any(${changed.map((area) => area.code)}::text[])`;
  await tx.sql`
    insert into area_aliases (area_code, alias)
    select code, alias from jsonb_to_recordset(${aliases}::jsonb) as r (code text, alias text)`;
}
