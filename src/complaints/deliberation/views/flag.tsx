import type { PartyEntry, InternalEntry } from '../../../followup/domain.ts';
import { Icon } from '../../../ui/parts/icon.tsx';
import { Tag } from '../../../ui/parts/status.tsx';
import type { Lang } from '../../../platform/world.ts';
import { mayBeOffered } from '../domain.ts';
import type { Complaint } from '../../domain.ts';
import { deliberationPaths } from '../paths.ts';
import { sayDeliberation } from '../text.ts';

type Entries = readonly (PartyEntry | InternalEntry)[];
const stateIn = (entries: Entries): unknown => entries.findLast((entry) => entry.data['deliberation'] !== undefined)?.data['deliberation'];
const runs = (entries: Entries): 'proposed' | 'open' | null => {
  const state = stateIn(entries);
  return state === 'proposed' || state === 'open' ? state : null;
};

/** "Sedang dimusyawarahkan", beside the state: the state itself and its clocks are as they were. */
export function DeliberationFlag({ entries, lang }: { entries: Entries; lang: Lang }) {
  const state = runs(entries);
  return state ? <Tag tone="biru" label={sayDeliberation(lang).flag[state]} /> : null;
}

/** The way to the deliberation, where there is one or may be one. */
export function DeliberationLink({ complaint, entries, lang, audience }: { complaint: Complaint; entries: Entries; lang: Lang; audience: 'resident' | 'officer' }) {
  const t = sayDeliberation(lang);
  if (complaint.restricted || (stateIn(entries) === undefined && !mayBeOffered(complaint))) return null;
  const href = audience === 'resident' ? deliberationPaths.track(complaint.number) : deliberationPaths.console(complaint.number);
  const state = runs(entries);
  return <p class="row"><a class="row" href={href}><Icon name="obrol" />{stateIn(entries) === undefined ? t.link : t.linkRuns}</a>{state && audience === 'resident' && <Tag tone="biru" label={t.flag[state]} />}</p>;
}
