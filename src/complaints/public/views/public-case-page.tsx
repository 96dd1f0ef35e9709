import { momentText } from '../../../followup/dates.ts';
import { CaseGrid, CaseHeading } from '../../../ui/console/casework.tsx';
import { Crumb, PublicPage } from '../../../ui/pages/public-page.tsx';
import { Facts, Head, type Fact } from '../../../ui/parts/panels.tsx';
import { Timeline } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { PublicContributions } from '../../joint/views/public-contributions.tsx';
import { FollowCase } from '../../matters/views/known-page.tsx';
import { paths } from '../../paths.ts';
import { words } from '../../text.ts';
import type { Around, PublicCase } from '../queries.ts';
import { statusOf } from '../status.ts';
import { sayCase } from '../text-case.ts';
import { CaseClock, OwnerLink, caseMeta, categoryWords, placeWords, reporterWords } from './case-parts.tsx';
import { Photos, timelineItems } from './timeline-items.tsx';

/** A case for everybody. It takes a `PublicCase`, so nothing that names the reporter can stand on it. */
export function PublicCasePage({ shell, found, around }: { shell: Shell; found: PublicCase; around: Around }) {
  const { complaint, entries, files, promises } = found;
  const t = sayCase(shell.lang);
  const w = words(shell.lang);
  const who = reporterWords(complaint.areaCode, around);
  const items = timelineItems({ entries, files, text: complaint.text, who, receivedAt: complaint.receivedAt, audience: 'officer' }, around);
  // The reporter's later pictures belong to entries that only they and the officers read.
  const loose = files.filter((file) => !entries.some((entry) => entry.id === file.entryId));
  const facts: Fact[] = [
    { term: t.number, detail: complaint.number }, { term: t.receivedOn, detail: momentText(shell.lang, complaint.receivedAt, around.city.utcOffsetMinutes) },
    { term: t.class, detail: complaint.class ? w.class[complaint.class] : '' }, { term: t.category, detail: categoryWords(complaint.categoryId, around) },
    { term: t.owner, detail: <OwnerLink bodyId={complaint.bodyId} around={around} /> },
    { term: t.outcome, detail: complaint.outcome ? w.outcome[complaint.outcome] : '' }, { term: t.verdict, detail: complaint.verdict ? w.verdict[complaint.verdict] : '' },
  ];
  return (
    <PublicPage shell={shell} title={complaint.title} description={`${w.state[complaint.state]}. ${placeWords(complaint.areaCode, around)}.`}>
      <Crumb href={paths.explore()} label={t.allCases} />
      <div class="page band tight">
        <CaseHeading status={statusOf(complaint.state)} statusLabel={w.state[complaint.state]} number={complaint.number} title={complaint.title} meta={caseMeta(complaint, around)} />
        <CaseGrid factsLabel={t.facts} clock={<CaseClock number={complaint.number} promises={promises} around={around} audience="officer" />}
          main={<>
            <PublicContributions bodyId={complaint.bodyId} contributions={found.contributions} around={around} />
            <section aria-labelledby="j-lini"><Head id="j-lini" title={t.timeline}><p class="soft sm">{t.timelinePublic}</p></Head><Timeline items={items} /></section>
            <FollowCase shell={shell} number={complaint.number} affected={found.affected} isOpen={complaint.endedAt === null} token={found.token} />
            {loose.length > 0 && <Photos files={loose} lang={shell.lang} />}
          </>}
          facts={<div class="flow"><Facts items={facts.filter((fact) => fact.detail !== '')} /><p class="sm"><a href={`${paths.track()}?nomor=${complaint.number}`}>{t.trackYours}</a></p></div>} />
      </div>
    </PublicPage>
  );
}
