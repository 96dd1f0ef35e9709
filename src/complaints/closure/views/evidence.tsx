import { momentText } from '../../../followup/dates.ts';
import { LinkButton } from '../../../ui/parts/form.tsx';
import { Facts, Head, Note, Thumbs, type Fact } from '../../../ui/parts/panels.tsx';
import { Tag } from '../../../ui/parts/status.tsx';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import type { CaseFile } from '../../store-files.ts';
import { needsReason } from '../domain.ts';
import type { Evidence, ShownMatch } from '../evidence.ts';
import type { Proof } from '../store-proofs.ts';
import { sayClosure } from '../text.ts';

interface Props { number: string; evidence: Evidence; files: readonly CaseFile[]; around: Around; wantsProof: boolean; mayTake: boolean }

/** The photos that prove a completion, each with what is known of it and what it looks like. */
export function EvidenceSection({ number, evidence, files, around, wantsProof, mayTake }: Props) {
  const t = sayClosure(around.lang).proof;
  const { proofs } = evidence;
  if (proofs.length === 0 && !wantsProof) return null;
  return (
    <section class="flow" aria-labelledby="j-bukti">
      <Head id="j-bukti" title={t.title} />
      {wantsProof && <p class="soft">{t.needed}</p>}
      {proofs.length === 0 ? <p class="soft">{t.none}</p> : proofs.map((proof) => <OneProof {...{ evidence, files, around, proof }} nth={files.findIndex((file) => file.id === proof.fileId) + 1} />)}
      {proofs.some((proof) => proof.flags.length > 0) && <p class="hint">{t.hint}</p>}
      {mayTake && <p><LinkButton kind="alt" icon="kamera" href={paths.sitePhoto(number)}>{t.takeLink}</LinkButton></p>}
    </section>
  );
}

function OneProof({ evidence, files, around, proof, nth }: Pick<Props, 'evidence' | 'files' | 'around'> & { proof: Proof; nth: number }) {
  const t = sayClosure(around.lang).proof;
  const file = files.find((one) => one.id === proof.fileId);
  const mark = evidence.marks.get(proof.fileId);
  if (!file) return null;
  const moment = (at: Date): string => momentText(around.lang, at, around.city.utcOffsetMinutes);
  const facts: Fact[] = [
    { term: t.received, detail: moment(proof.receivedAt) }, { term: t.taken, detail: mark?.takenAt ? moment(mark.takenAt) : '' },
    { term: t.place, detail: proof.metres !== null ? t.metres(proof.metres) : proof.device || mark?.place ? t.placed : t.notPlaced },
    { term: t.said, detail: proof.reason }, { term: '', detail: proof.usedIn === null ? t.used : '' },
  ];
  return (
    <div class="flow-s flow">
      <div class="row"><b>{t.photo(nth)}</b>{proof.flags.map((flag) => <Tag label={t.flags[flag]} tone={flag === 'same-photo' ? 'bata' : needsReason([flag]) || flag === 'near-copy' ? 'kunyit' : undefined} />)}{proof.usedIn !== null && proof.flags.length === 0 && <span class="soft sm">{t.fine}</span>}</div>
      <Thumbs images={[{ src: paths.file(file.id, 'kecil', file.publishedKey), href: paths.file(file.id, 'besar', file.publishedKey), alt: t.photo(nth) }]} />
      <Facts items={facts.filter((fact) => fact.detail !== '' && fact.term !== '')} plain small />
      {proof.usedIn === null && <p class="soft sm">{t.used}</p>}
      {evidence.disputes.filter((one) => one.fileId === proof.fileId).map((dispute) => <Note kind="bata"><p><b>{t.disputed}</b>: {t.why[dispute.why]}. {moment(dispute.at)}</p></Note>)}
      {evidence.matches.filter((match) => match.fileId === proof.fileId).slice(0, 4).map((match) => <Beside match={match} file={file} around={around} />)}
    </div>
  );
}

/** Both pictures side by side, with the way to the other case. */
function Beside({ match, file, around }: { match: ShownMatch; file: CaseFile; around: Around }) {
  const t = sayClosure(around.lang).proof;
  const words = match.isSame ? t.same : t.near(match.bits);
  return (
    <Note kind={match.isSame ? 'bata' : 'kunyit'}>
      <p><b>{words}</b>{match.other ? match.other.isOwn ? `. ${t.ownCase}` : <>. <a href={paths.consoleCase(match.other.number)}>{t.other(match.other.number)}</a></> : `. ${t.hidden}`}</p>
      {match.other && <Thumbs images={[
        { src: paths.file(file.id, 'kecil', file.publishedKey), href: paths.file(file.id, 'besar', file.publishedKey), alt: t.here, caption: t.here },
        { src: paths.file(match.other.fileId, 'kecil', match.other.key), href: paths.file(match.other.fileId, 'besar', match.other.key), alt: t.other(match.other.number), caption: match.other.isOwn ? t.ownCase : match.other.number },
      ]} />}
    </Note>
  );
}

/** Inspections of this case, for whoever reads its page. */
export function InspectionLines({ evidence, around, names }: { evidence: Evidence; around: Around; names: ReadonlyMap<string, string> }) {
  const t = sayClosure(around.lang).inspection;
  if (evidence.inspections.length === 0) return null;
  return (
    <section class="flow" aria-labelledby="j-periksa">
      <Head id="j-periksa" title={t.inCase} />
      <ul class="bullets">{evidence.inspections.map((one) => (
        <li><a href={paths.inspection(one.id)}>{one.result ? t.results[one.result] : t.waiting}</a> · {momentText(around.lang, one.doneAt ?? one.openedAt, around.city.utcOffsetMinutes)}{one.doneBy && names.get(one.doneBy) ? ` · ${t.by(names.get(one.doneBy)!)}` : ''}</li>
      ))}</ul>
    </section>
  );
}
