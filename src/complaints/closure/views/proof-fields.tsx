import { Field } from '../../../ui/parts/field.tsx';
import { Note } from '../../../ui/parts/panels.tsx';
import { consoleText } from '../../console/text.ts';
import type { Complaint } from '../../domain.ts';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import type { Evidence } from '../evidence.ts';
import { sayClosure } from '../text.ts';
import { needsProof } from '../wants-proof.ts';

/** In the form of an answer: what the category asks for, and the place for a reason. */
export function ProofFields({ found: { complaint: c, evidence }, around, reason }: { found: { complaint: Complaint; evidence: Evidence }; around: Around; reason: { name: string; value: string; error: string | undefined } }) {
  const t = sayClosure(around.lang).proof;
  const waiting = evidence.proofs.filter((proof) => proof.usedIn === null && proof.bodyId === c.bodyId).length;
  if (!needsProof(c.categoryId, around.directory)) return waiting > 0 ? <Note icon="kamera"><p>{t.waiting(waiting)}</p></Note> : null;
  return (
    <>
      <Note icon="kamera"><p>{t.needed} {waiting > 0 ? t.waiting(waiting) : <a href={paths.sitePhoto(c.number)}>{t.takeLink}</a>}</p></Note>
      <Field {...reason} label={t.reason} optional={consoleText(around.lang).field.optional} hint={t.reasonHint} rows={2} />
    </>
  );
}
