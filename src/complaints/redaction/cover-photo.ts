import type { Officer } from '../../directory/actor.ts';
import { coverImage, WHOLE, type Box } from '../../platform/files/cover.ts';
import type { World } from '../../platform/world.ts';
import { actOn, type Act } from '../actions/step.ts';
import { filesOf, type CaseFile } from '../store-files.ts';
import { addCover, coversOf, showInstead, type Cover } from './store-covers.ts';

/** Cells of the grid for those who have no script. */
export const GRID = { columns: 12, rows: 9 } as const;
const MOST_BOXES = 160;

const edge = (n: number, of: number): number => Math.round((n * WHOLE) / of);
export function cellBox(column: number, row: number): Box {
  const [x, y] = [edge(column, GRID.columns), edge(row, GRID.rows)];
  return { x, y, width: edge(column + 1, GRID.columns) - x, height: edge(row + 1, GRID.rows) - y };
}
export const boxText = (b: Box): string => [b.x, b.y, b.width, b.height].join(',');

/** @returns the boxes that were sent and lie in the picture; what is no box is left out */
export function readBoxes(sent: readonly string[]): Box[] {
  const boxes = sent.slice(0, MOST_BOXES).map((text) => (/^\d{1,4}(,\d{1,4}){3}$/.test(text) ? text.split(',').map(Number) as [number, number, number, number] : null));
  return boxes.filter((b) => b !== null).map(([x, y, width, height]) => ({ x, y, width: Math.min(width, WHOLE - x), height: Math.min(height, WHOLE - y) })).filter((b) => b.width > 0 && b.height > 0);
}

/** The picture as it was before anything was covered. */
export const baseOf = (file: CaseFile, covers: readonly Cover[]): { publishedKey: string; thumbKey: string } => covers.find((one) => one.seq === 0) ?? file;

/** @returns null where the case or the picture is not there */
export async function coveredPhoto(world: World, complaintId: string, fileId: string): Promise<{ file: CaseFile; covers: readonly Cover[] } | null> {
  return world.db.read(async (tx) => {
    const file = (await filesOf(tx, complaintId)).find((one) => one.id === fileId);
    return file ? { file, covers: await coversOf(tx, fileId) } : null;
  });
}

/**
 * Makes faces and plates in a picture unreadable for everybody who sees it through this service. No boxes: it is shown as it was.
 * The picture is made before the transaction, always from the one before any cover; what was sent stays sealed.
 */
export async function coverPhoto(world: World, actor: Officer, id: string, input: Act & { fileId: string; boxes: readonly Box[] }) {
  const found = await coveredPhoto(world, id, input.fileId);
  if (!found) return null;
  const base = baseOf(found.file, found.covers);
  const bytes = await world.files.get(base.publishedKey);
  if (!bytes) throw new Error(`the picture ${base.publishedKey} is missing from the store`);
  const made = input.boxes.length === 0 ? null : await coverImage(bytes, input.boxes);
  const keys = made ? { publishedKey: await world.files.put(made.published), thumbKey: await world.files.put(made.thumb) } : { publishedKey: base.publishedKey, thumbKey: base.thumbKey };
  return actOn(world, actor, id, 'publish', input, async (step) => {
    const covers = await coversOf(step.tx, input.fileId);
    const of = { fileId: input.fileId, complaintId: id };
    if (covers.length === 0) await addCover(step.tx, { ...of, seq: 0, at: found.file.addedAt, byId: null, boxes: [], publishedKey: base.publishedKey, thumbKey: base.thumbKey });
    await addCover(step.tx, { ...of, seq: Math.max(1, covers.length), at: step.now, byId: actor.id, boxes: input.boxes, ...keys });
    await showInstead(step.tx, input.fileId, keys.publishedKey, keys.thumbKey);
    step.enter('photo-covered', 'internal', { data: { fileId: input.fileId, boxes: input.boxes.length } });
    return step.c;
  });
}
