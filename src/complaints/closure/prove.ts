import type { Officer } from '../../directory/actor.ts';
import { wardAt } from '../../directory/areas/store-outlines.ts';
import { newId } from '../../platform/db/id.ts';
import type { Tx } from '../../platform/db/sql.ts';
import type { PreparedImage } from '../../platform/files/prepare.ts';
import type { Step } from '../actions/step.ts';
import type { Refusal } from '../decisions.ts';
import type { Complaint } from '../domain.ts';
import type { HouseRules } from '../house-rules/rules.ts';
import { houseRules } from '../house-rules/store-house-rules.ts';
import { pointOf } from '../map/store-points.ts';
import { addFile } from '../store-files.ts';
import { bitsApart, bandsOf, judgePhoto, needsReason, type Flag, type PhotoEvidence, type Point } from './domain.ts';
import { cameraInstant, markPhoto } from './mark-photo.ts';
import { lookalikes, marksOf, proofsOf, publishWithAnswer, saveMatch, saveProof, type MarkFacts, type Proof } from './store-proofs.ts';


export interface Offered { proofs: readonly Judged[]; refusal: Refusal | null }
export interface Judged { image: PreparedImage | null; waiting: Proof | null; flags: Flag[]; metres: number | null }

async function evidenceOf(tx: Tx, facts: MarkFacts | null, image: PreparedImage | null, waiting: Proof | null, offset: number): Promise<PhotoEvidence> {
  const own: Point | null = image ? (image.facts.gps ? { latitude: image.facts.gps.lat, longitude: image.facts.gps.lon } : null) : facts?.place ?? null;
  const place = waiting?.device ?? own;
  return {
    place, accuracy: waiting?.device?.accuracy ?? 0, takenAt: (image ? cameraInstant(image.facts.takenAt, offset) : facts?.takenAt) ?? (waiting ? waiting.receivedAt : null),
    software: image?.facts.software ?? facts?.software ?? '', hasCamera: image ? image.facts.hasCamera ?? false : facts?.hasCamera ?? false,
    wardCode: place ? await wardAt(tx, [place.longitude, place.latitude]) : null,
  };
}

/** Photos taken on the spot that wait for the answer of this office. */
export const waitingProofs = (proofs: readonly Proof[], bodyId: string | null): Proof[] => proofs.filter((proof) => proof.usedIn === null && proof.bodyId === bodyId);

/**
 * Looks at the photos an answer would bring, before anything is written.
 * @returns a refusal where proof is asked for and none is there, or where what speaks against all of it is not explained
 */
export async function judgeProofs(step: Step, images: readonly PreparedImage[], reason: string, isProof: boolean): Promise<Offered> {
  const { tx, c, now } = step;
  const waiting = waitingProofs(await proofsOf(tx, c.id), c.bodyId);
  if (isProof && images.length + waiting.length === 0) return { proofs: [], refusal: { refused: 'proof-needed' } };
  const rules = await houseRules(tx);
  const facts = new Map((await marksOf(tx, waiting.map((one) => one.fileId))).map((one) => [one.fileId, one]));
  const report = { point: await pointOf(tx, c.id), wardCode: c.areaCode, receivedAt: c.receivedAt };
  const proofs: Judged[] = [];
  for (const [image, proof] of [...images.map((one): [PreparedImage, null] => [one, null]), ...waiting.map((one): [null, Proof] => [null, one])]) {
    const evidence = await evidenceOf(tx, proof ? facts.get(proof.fileId) ?? null : null, image, proof, step.world.city.utcOffsetMinutes);
    // What an officer sends with a phone in hand seldom says which camera it was: the place speaks for it.
    const judged = judgePhoto(evidence, report, { metres: rules.proofMetres, hours: rules.proofHours }, proof?.receivedAt ?? now, isProof);
    proofs.push({ image, waiting: proof, metres: judged.metres, flags: judged.flags.filter((flag) => flag !== 'no-camera' || proof?.device == null) });
  }
  const isExplained = reason.trim() !== '' || proofs.some(({ flags }) => !needsReason(flags));
  return { proofs, refusal: isProof && !isExplained ? { refused: 'proof-reason' } : null };
}

/** Adds the photos to the answer, with what is known of each and what it looks like. */
export async function keepProofs(step: Step, actor: Officer, entryId: string, proofs: readonly Judged[], reason: string): Promise<void> {
  const rules = await houseRules(step.tx);
  const ids = proofs.map(({ waiting }) => waiting?.fileId ?? newId());
  for (const [at, { image, waiting, flags, metres }] of proofs.entries()) {
    const fileId = ids[at]!;
    if (image) {
      await addFile(step.tx, { ...image, id: fileId, complaintId: step.c.id, entryId, role: 'after', byReporter: false, isPublic: true, addedAt: step.now });
      await markPhoto(step, fileId, image, false);
    } else await publishWithAnswer(step.tx, fileId, entryId);
    const like = await keepLookalikes(step.tx, step.c, fileId, image, ids, rules);
    await saveProof(step.tx, {
      ...(waiting ?? { complaintId: step.c.id, takenBy: actor.id, bodyId: step.c.bodyId, receivedAt: step.now, device: null }), fileId, usedIn: entryId, metres,
      flags: [...flags, ...like], reason: needsReason(flags) ? reason.trim() : '',
    });
  }
}

async function keepLookalikes(tx: Tx, c: Complaint, fileId: string, image: PreparedImage | null, ids: readonly string[], rules: HouseRules): Promise<Flag[]> {
  const [known] = image ? [{ originalKey: image.originalKey, fingerprint: image.fingerprint as string | null }] : await marksOf(tx, [fileId]);
  if (!known || known.fingerprint === '') return [];
  const flags = new Set<Flag>();
  for (const one of await lookalikes(tx, known.originalKey, known.fingerprint ?? '0000000000000000', ids)) {
    const bits = one.isSame ? 0 : one.bands && known.fingerprint ? bitsApart(bandsOf(known.fingerprint), one.bands) : 64;
    if (!one.isSame && bits > rules.photoCopyBits) continue;
    flags.add(one.isSame ? 'same-photo' : 'near-copy');
    await saveMatch(tx, { fileId, otherFileId: one.fileId, complaintId: c.id, otherComplaintId: one.complaintId, isSame: one.isSame, bits });
  }
  return [...flags];
}
