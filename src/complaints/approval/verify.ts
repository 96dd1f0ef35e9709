import { timelineOf } from '../../followup/store-timeline.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { hashOf } from './domain.ts';
import { pageOfPublished } from './store-drafts.ts';

const PAGE = 200;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a second person approved is, word for word, what was published, and the two persons were two. */
export async function* approvalProblems(tx: Tx): AsyncGenerator<{ where: string; what: string }> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const page = await pageOfPublished(tx, after, PAGE);
    for (const one of page) {
      const where = `complaints/${one.number}`;
      const entry = (await timelineOf(tx, { programme: 'complaints', id: one.complaintId })).find((each) => each.id === one.entryId);
      if (!one.fields || hashOf(one.fields) !== one.hash) yield { where, what: 'has an approved draft whose words were changed' };
      // An answer whose words were erased on request keeps its hash in the chain; there is nothing left to compare.
      if (!entry) yield { where, what: 'has an approved draft, but its answer is not in the timeline' };
      else if (entry.body !== null && hashOf({ ...words(entry.data), text: entry.body }) !== one.hash) yield { where, what: 'was published with other words than were approved' };
      if (!one.isSecond) yield { where, what: 'has an answer that was approved by whoever wrote it' };
    }
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}
const words = (data: Readonly<Record<string, unknown>>) => ({
  outcome: text(data['outcome']), doneWhat: text(data['doneWhat']), doneOn: text(data['doneOn']), doneBy: text(data['doneBy']), whyNot: text(data['whyNot']), whoCan: text(data['whoCan']),
});
