import type { FileStore } from '../../platform/files/store.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { shownBy } from './proposal.ts';
import { publishedHash } from './record.ts';
import { pageOfCovered } from './store-covers.ts';
import { pageOfRedacted } from './store-redactions.ts';

interface Problem { where: string; what: string }
const NO_ID = '00000000-0000-0000-0000-000000000000';
const PAGE = 500;

/** The public reads what was decided: the text is the original with its masks, and a covered picture is the covered one. */
export async function* redactionProblems(tx: Tx, files: FileStore): AsyncGenerator<Problem> {
  for (let after = NO_ID; ;) {
    const page = await pageOfRedacted(tx, after, PAGE);
    for (const { redaction, ...c } of page) {
      const where = `complaints/${c.number}`;
      if (c.publishedTitle === null || c.publishedText === null) continue;
      if (redaction.publishedHash !== null && publishedHash(c.publishedTitle, c.publishedText) !== redaction.publishedHash) yield { where, what: 'shows the public another text than the one that was decided' };
      const shown = shownBy(c, redaction.masks);
      if (redaction.how === 'masks' && (shown.title !== c.publishedTitle || shown.text !== c.publishedText)) yield { where, what: 'shows the public another text than its masks give' };
    }
    if (page.length < PAGE) break;
    after = page.at(-1)!.complaintId;
  }
  for (let after = NO_ID; ;) {
    const page = await pageOfCovered(tx, after, PAGE);
    for (const cover of page) {
      const where = `file ${cover.fileId} of complaints/${cover.complaintId}`;
      if (cover.publishedKey !== cover.shownKey || cover.thumbKey !== cover.shownThumb) yield { where, what: 'shows another picture than the one that was covered' };
      if (cover.baseKey === null || !(await files.has(cover.baseKey))) yield { where, what: 'was covered, but the picture before is missing' };
    }
    if (page.length < PAGE) return;
    after = page.at(-1)!.fileId;
  }
}
