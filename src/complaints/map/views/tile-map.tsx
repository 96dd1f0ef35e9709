import type { Lang } from '../../../platform/world.ts';
import { NONE, shadeOf, type MapCounts } from '../domain.ts';
import { sayMap, wardWords } from '../text.ts';
import { CELL, type PlacedWard, type TilePlan } from '../tile-plan.ts';

export interface TileMapProps { plan: TilePlan; counts: MapCounts; step: number; lang: Lang; hrefOf: (areaCode: string) => string }

/** One tile per ward: three letters, the number, a red corner where something is late. Colour only repeats what the number says. */
export function TileMap({ plan, counts, step, lang, hrefOf }: TileMapProps) {
  const [width, height] = [plan.columns * CELL + 1, plan.rows * CELL + 1];
  return (
    <svg class="tegel" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={sayMap(lang).tilesLabel}>
      {plan.tiles.map((placed) => <Tile placed={placed} counts={counts} step={step} lang={lang} hrefOf={hrefOf} />)}
      <path class="edge" d={plan.edges} />
      {plan.labels.map((label) => <text class="kec" x={label.x} y={label.y} aria-hidden="true">{label.name}</text>)}
    </svg>
  );
}

function Tile({ placed: { ward, tile }, counts, step, lang, hrefOf }: Omit<TileMapProps, 'plan'> & { placed: PlacedWard }) {
  const own = counts.areas.get(ward.code) ?? NONE;
  const [x, y] = [tile.column * CELL, tile.row * CELL];
  return (
    <a class={`l${shadeOf(own.count, step)}`} href={hrefOf(ward.code)} aria-label={`${tile.short} ${own.count}: ${wardWords(lang, ward.name, own)}`}>
      <rect x={x + 0.5} y={y + 0.5} width={CELL - 1} height={CELL - 1} rx={3} />
      <text x={x + 22.5} y={y + 15}>{tile.short}</text> <text class="n" x={x + 22.5} y={y + 33}>{own.count}</text>
      {own.late > 0 && <path class="late" d={`M${x + 43.5} ${y + 31}v12.5h-12.5z`} />}
    </a>
  );
}
