import type { Officer } from '../../directory/actor.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { ANSWER_FIELDS, type Draft } from '../console/step-form.ts';
import type { AnswerInput } from '../decisions.ts';
import type { Complaint } from '../domain.ts';
import { may } from '../policy.ts';
import { readerOf } from '../undo/domain.ts';
import type { AnswerDraft, DraftFields, DraftVersion } from './domain.ts';
import { draftsOf, versionOf } from './store-drafts.ts';

/** What is being written on a case, for whoever may answer it or approve. */
export interface Drafting {
  own: { draft: AnswerDraft; latest: DraftVersion } | null;
  waiting: AnswerDraft | null;
  /** Colleagues who have an open draft. */
  others: readonly { name: string; at: Date }[];
}
const NOTHING: Drafting = { own: null, waiting: null, others: [] };

export async function draftingOn(tx: Tx, officer: Officer, c: Complaint): Promise<Drafting> {
  if (!may(officer, 'note', c)) return NOTHING;
  const drafts = await draftsOf(tx, c.id);
  const open = drafts.filter((one) => one.state === 'writing' || one.state === 'returned');
  const own = open.find((one) => one.authorId === officer.id);
  const others = [];
  for (const one of open.filter((each) => each !== own)) others.push({ name: one.authorName, at: (await versionOf(tx, one.id, one.version))?.at ?? one.createdAt });
  return { own: own ? { draft: own, latest: (await versionOf(tx, own.id, own.version))! } : null, waiting: drafts.find((one) => one.state === 'waiting') ?? null, others };
}

/** The fields of the form of an answer, filled with a version. */
export function formOf(fields: DraftFields): Draft {
  const form: Record<string, string[]> = {};
  for (const [part, name] of Object.entries(ANSWER_FIELDS)) if (fields[part as keyof AnswerInput]) form[name] = [fields[part as keyof AnswerInput]];
  form['jenis'] = fields.kind === '' ? [] : [fields.kind === 'completing' ? 'selesai' : 'kabar'];
  return { step: 'jawaban', form: readerOf(form), errors: [], photosAgain: [] };
}
