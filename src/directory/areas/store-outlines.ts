import type { Tx } from '../../platform/db/sql.ts';
import { boundsOf, contains, type Polygon, type Position } from './geometry.ts';

/** A ward as it is drawn: few corners. */
export interface DrawnOutline { areaCode: string; polygons: readonly Polygon[] }

export async function hasOutlines(tx: Tx): Promise<boolean> {
  const [row] = await tx.sql<{ there: boolean }>`select exists (select 1 from area_outlines) as there`;
  return row!.there;
}

/** Puts these borders in the place of all that were there. */
export async function replaceOutlines(tx: Tx, outlines: readonly (DrawnOutline & { drawn: readonly Polygon[] })[], source: string, at: Date): Promise<void> {
  const rows = JSON.stringify(outlines.map((one) => ({ area_code: one.areaCode, polygons: one.polygons, drawn: one.drawn, ...boundsOf(one.polygons) })));
  await tx.sql`delete from area_outlines`;
  await tx.sql`
    insert into area_outlines (area_code, polygons, drawn, west, south, east, north, source, imported_at)
    select area_code, polygons, drawn, west, south, east, north, ${source}, ${at}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as r (area_code text, polygons jsonb, drawn jsonb, west float8, south float8, east float8, north float8)`;
}

export async function drawnOutlines(tx: Tx): Promise<DrawnOutline[]> {
  const rows = await tx.sql<{ area_code: string; drawn: Polygon[] }>`select area_code, drawn from area_outlines order by area_code`;
  return rows.map((row) => ({ areaCode: row.area_code, polygons: row.drawn }));
}

/** @returns the code of the ward in which the point lies, or null outside of all; of two that overlap the first by code */
export async function wardAt(tx: Tx, [lon, lat]: Position): Promise<string | null> {
  const rows = await tx.sql<{ area_code: string; polygons: Polygon[] }>`
    select area_code, polygons from area_outlines
    where west <= ${lon}::float8 and east >= ${lon}::float8 and south <= ${lat}::float8 and north >= ${lat}::float8 order by area_code`;
  return rows.find((row) => contains(row.polygons, [lon, lat]))?.area_code ?? null;
}
