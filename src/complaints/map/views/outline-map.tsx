import type { Lang } from '../../../platform/world.ts';
import { NONE, shadeOf, type MapCounts } from '../domain.ts';
import type { OutlinePlan } from '../outline-plan.ts';
import { sayMap, wardWords } from '../text.ts';

/** Wards in their true borders. Where a ward is too narrow for its number, the link's name and the table carry it. */
export const OutlineMap = ({ plan, counts, step, lang, hrefOf }: { plan: OutlinePlan; counts: MapCounts; step: number; lang: Lang; hrefOf: (areaCode: string) => string }) => (
  <svg class="tegel batas" width={plan.width} height={plan.height} viewBox={`0 0 ${plan.width} ${plan.height}`} role="group" aria-label={sayMap(lang).outlinesLabel}>
    {plan.wards.map(({ ward, path, label }) => {
      const own = counts.areas.get(ward.code) ?? NONE;
      return (
        <a class={`l${shadeOf(own.count, step)}`} href={hrefOf(ward.code)} aria-label={`${own.count}: ${wardWords(lang, ward.name, own)}`}>
          <path class="w" d={path} />
          {label && <text class="n" x={label[0]} y={label[1]}>{own.count}</text>}
          {label && own.late > 0 && <path class="late" d={`M${label[0] - 9} ${label[1] + 7}h18l-9 15z`} />}
        </a>
      );
    })}
    <path class="edge" d={plan.edges} />
  </svg>
);
