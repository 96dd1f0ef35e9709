import type { Officer } from '../../directory/actor.ts';
import type { PublicEntry } from '../../followup/domain.ts';
import { publicTimelineOf } from '../../followup/store-timeline.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { originOf } from '../actions/step.ts';
import type { Complaint, PublicComplaint } from '../domain.ts';
import { may } from '../policy.ts';
import type { Around } from '../public/queries.ts';
import { hiddenIn } from '../redaction/proposal.ts';
import { latestRedaction } from '../redaction/store-redactions.ts';
import { publicByNumber } from '../store-public.ts';
import { FOLLOWING } from './domain.ts';
import { similarTo, type Similar } from './similar.ts';
import { matterOf, type Matter } from './store-matters.ts';

export interface MatterView extends Matter { similar: readonly Similar[] }

/** What stands beside a case in the console. Near-duplicates are looked for only where the officer may merge. */
export async function matterViewOf(tx: Tx, officer: Officer, c: Complaint, around: Around): Promise<MatterView> {
  const matter = await matterOf(tx, c.id);
  const offers = matter.lead === null && c.state === 'received' && FOLLOWING.has(c.state) && may(officer, 'verify', c);
  return { ...matter, similar: offers ? await similarTo(tx, officer, c, around.directory.areas) : [] };
}

/** For a reporter: how many reported the same, and the lead as the public sees it, where it is open to the public. */
export interface TrackMatter { reports: number; leadNumber: string | null; objected: boolean; lead: { complaint: PublicComplaint; entries: readonly PublicEntry[] } | null }
export async function trackMatterOf(tx: Tx, id: string): Promise<TrackMatter> {
  const matter = await matterOf(tx, id);
  const complaint = matter.lead ? await publicByNumber(tx, matter.lead.number) : null;
  if (!complaint) return { reports: matter.reports, leadNumber: matter.lead?.number ?? null, objected: matter.objected, lead: null };
  const [entries, redaction] = await Promise.all([publicTimelineOf(tx, originOf(complaint.id)), latestRedaction(tx, complaint.id)]);
  return { reports: matter.reports, leadNumber: complaint.number, objected: matter.objected, lead: { complaint, entries: entries.map((entry) => hiddenIn(entry, redaction?.masks ?? [])) } };
}
