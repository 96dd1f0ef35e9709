import { Facts, Head } from '../../../ui/parts/panels.tsx';
import type { Around } from '../../public/queries.ts';
import type { PublicContribution } from '../domain.ts';
import { sayJoint } from '../text.ts';

/** Who leads, who helps, and who still owes what: for everybody who may read the case. */
export function PublicContributions({ bodyId, contributions, around }: { bodyId: string | null; contributions: readonly PublicContribution[]; around: Around }) {
  if (contributions.length === 0) return null;
  const t = sayJoint(around.lang);
  return (
    <section class="flow" aria-labelledby="j-bersama">
      <Head id="j-bersama" title={t.public} />
      {bodyId && <p>{t.publicLead(around.directory.bodyName(bodyId))}</p>}
      <Facts items={contributions.map((one) => ({ term: around.directory.bodyName(one.bodyId), detail: <>{one.task} <b>{t.state[one.state]}.</b></> }))} />
    </section>
  );
}
