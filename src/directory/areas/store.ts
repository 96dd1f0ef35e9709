import type { Tx } from '../../platform/db/sql.ts';
import type { Area, Landmark } from './domain.ts';

interface AreaRow {
  code: string; name: string; kind: Area['kind']; parent_code: string | null; postcode: string; is_ordinary_word: boolean; aliases: string[];
  tile_column: number | null; tile_row: number | null; tile_short: string | null;
}

/** Every district and ward, by code. */
export async function areas(tx: Tx): Promise<Area[]> {
  const rows = await tx.sql<AreaRow>`
    select code, name, kind, parent_code, postcode, is_ordinary_word, tile_column, tile_row, tile_short,
           array(select alias from area_aliases where area_code = areas.code order by alias) as aliases
    from areas order by code`;
  return rows.map((row) => ({
    code: row.code, name: row.name, kind: row.kind, parentCode: row.parent_code, postcode: row.postcode,
    isOrdinaryWord: row.is_ordinary_word, aliases: row.aliases,
    tile: row.tile_column === null || row.tile_row === null || row.tile_short === null ? null : { column: row.tile_column, row: row.tile_row, short: row.tile_short },
  }));
}

/** Adds or replaces areas by code; districts must come before their wards. */
export async function saveAreas(tx: Tx, changed: readonly Area[]): Promise<void> {
  if (changed.length === 0) return;
  const rows = JSON.stringify(changed.map((area) => ({
    code: area.code, name: area.name, kind: area.kind, parent_code: area.parentCode, postcode: area.postcode, is_ordinary_word: area.isOrdinaryWord,
    tile_column: area.tile?.column ?? null, tile_row: area.tile?.row ?? null, tile_short: area.tile?.short ?? null,
  })));
  await tx.sql`
    insert into areas (code, name, kind, parent_code, postcode, is_ordinary_word, tile_column, tile_row, tile_short)
    select code, name, kind, parent_code, postcode, is_ordinary_word, tile_column, tile_row, tile_short
    from jsonb_to_recordset(${rows}::jsonb) as r (code text, name text, kind text, parent_code text, postcode text, is_ordinary_word boolean,
      tile_column int, tile_row int, tile_short text)
    on conflict (code) do update set name = excluded.name, kind = excluded.kind, parent_code = excluded.parent_code,
      postcode = excluded.postcode, is_ordinary_word = excluded.is_ordinary_word,
      tile_column = excluded.tile_column, tile_row = excluded.tile_row, tile_short = excluded.tile_short`;
  const aliases = JSON.stringify(changed.flatMap((area) => area.aliases.map((alias) => ({ code: area.code, alias }))));
  await tx.sql`delete from area_aliases where area_code = any(${changed.map((area) => area.code)}::text[])`;
  await tx.sql`
    insert into area_aliases (area_code, alias)
    select code, alias from jsonb_to_recordset(${aliases}::jsonb) as r (code text, alias text)`;
}

export async function landmarks(tx: Tx): Promise<Landmark[]> {
  const rows = await tx.sql<{ name: string; area_code: string; aliases: string[] }>`select name, area_code, aliases from landmarks order by name`;
  return rows.map((row) => ({ name: row.name, areaCode: row.area_code, aliases: row.aliases }));
}

/** Adds or replaces landmarks by name. */
export async function saveLandmarks(tx: Tx, changed: readonly Landmark[]): Promise<void> {
  if (changed.length === 0) return;
  const rows = JSON.stringify(changed.map((one) => ({ name: one.name, area_code: one.areaCode, aliases: one.aliases })));
  await tx.sql`
    insert into landmarks (name, area_code, aliases)
    select name, area_code, array(select jsonb_array_elements_text(r.aliases))
    from jsonb_to_recordset(${rows}::jsonb) as r (name text, area_code text, aliases jsonb)
    on conflict (name) do update set area_code = excluded.area_code, aliases = excluded.aliases`;
}
