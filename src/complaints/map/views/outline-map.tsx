import type { Lang } from '../../../platform/world.ts';
import { NONE, shadeOf, type MapCounts } from '../domain.ts';
import type { OutlinePlan } from '../outline-plan.ts';
import { sayMap, wardWords } from '../text.ts';

/**
 * Wards in their true borders. Where a ward is too narrow for its number, the link's name and the table carry it. Numbers are
 * drawn after all wards, so that no neighbour covers them.
 */
export function OutlineMap({ plan, counts, step, lang, hrefOf }: { plan: OutlinePlan; counts: MapCounts; step: number; lang: Lang; hrefOf: (areaCode: string) => string }) {
  const wards = plan.wards.map((one) => ({ ...one, own: counts.areas.get(one.ward.code) ?? NONE }));
  return (
    <svg class="tegel batas" width={plan.width} height={plan.height} viewBox={`0 0 ${plan.width} ${plan.height}`} role="group" aria-label={sayMap(lang).outlinesLabel}>
      {wards.map(({ ward, path, own }) => (
        <a class={`l${shadeOf(own.count, step)}`} href={hrefOf(ward.code)} aria-label={`${own.count}: ${wardWords(lang, ward.name, own)}`}><path class="w" d={path} /></a>
      ))}
      <path class="edge" d={plan.edges} />
      {wards.map(({ label, own }) => label && (
        <g class={`l${shadeOf(own.count, step)}`} aria-hidden="true">
          <text class="n" x={label[0]} y={label[1]}>{own.count}</text>
          {own.late > 0 && <path class="late" d={`M${label[0] - 9} ${label[1] + 6}h18l-9 14z`} />}
        </g>
      ))}
    </svg>
  );
}
