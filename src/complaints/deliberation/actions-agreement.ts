import type { Officer } from '../../directory/actor.ts';
import { daysBetween } from '../../law/day.ts';
import type { TimeLimit } from '../../law/time-limit.ts';
import { newId } from '../../platform/db/id.ts';
import type { World } from '../../platform/world.ts';
import type { PreparedImage } from '../../platform/files/prepare.ts';
import { caseGoesOn } from '../actions/closing.ts';
import type { Act } from '../actions/step.ts';
import { masked } from '../redaction/find.ts';
import { actOnDeliberation, end, keepPapers, mailOfficers, sealFor, tell, type Acting, type Person } from './act.ts';
import { agreementHash, isDrawing, isDueDayOut, standing, type Agreement, type AgreementKind, type ObligationText, type Side, type SignatureWay } from './domain.ts';
import { saveDeliberation } from './store.ts';
import { sayDeliberation } from './text.ts';
import { addAgreement, addObligation, addSignature, agreementsOf, obligationsOf, saveObligation, signaturesOf, withdrawSignatures } from './store-parts.ts';

/** A new text is a new version; what was signed before is void. */
export const draftAgreement = (world: World, who: Officer, id: string, input: Act & { kind: AgreementKind; text: string; obligations: readonly ObligationText[] }) =>
  actOnDeliberation(world, who, id, input, async (acting) => {
    const { step, d, place } = acting;
    if (!place.leads) return { refused: 'not-allowed' };
    if (d.state !== 'open') return { refused: 'wrong-state' };
    if (!input.text.trim()) return { refused: 'empty' };
    if (input.obligations.some((one) => isDueDayOut(one.dueOn, step.today))) return { refused: 'due-day-out' };
    const version = ((await agreementsOf(step.tx, d.id))[0]?.version ?? 0) + 1;
    const next = { version, kind: input.kind, text: input.text, obligations: input.obligations };
    const hash = agreementHash(next);
    await withdrawSignatures(step.tx, d.id, null, step.now, '');
    await addAgreement(step.tx, d.id, { ...next, changedBy: who.name, at: step.now, hash });
    tell(acting, 'deliberation-text', 'party', { body: input.text, data: { agreementVersion: version, agreementHash: hash } });
    await mailOfficers({ step, d }, 'body', 'text');
    return step.c;
  });

export interface SignInput extends Act { agreement: number; name: string; drawing: string }

/** Signs the version that was shown. The second signature makes the agreement. */
export const signAgreement = (world: World, who: Person, id: string, input: SignInput) =>
  actOnDeliberation(world, who, id, input, async (acting) => {
    if (acting.side === null) return { refused: 'not-allowed' };
    if (!input.name.trim() || (input.drawing !== '' && !isDrawing(input.drawing))) return { refused: 'empty' };
    return sign(acting, acting.side, input.agreement, input.drawing ? 'drawn' : 'typed', { name: input.name, drawing: input.drawing }, []);
  });

/** Signed on paper and photographed by whoever leads. */
export const signOnPaper = (world: World, who: Officer, id: string, input: Act & { agreement: number; side: Side; images: readonly PreparedImage[] }) =>
  actOnDeliberation(world, who, id, input, async (acting) => {
    if (!acting.place.leads) return { refused: 'not-allowed' };
    if (input.images.length === 0) return { refused: 'empty' };
    if (acting.step.c.anonymous && input.side === 'reporter') return { refused: 'anonymous-paper' };
    return sign(acting, input.side, input.agreement, 'scanned', { name: '', drawing: '' }, input.images);
  });

async function sign(acting: Acting, side: Side, version: number, way: SignatureWay, secret: { name: string; drawing: string }, images: readonly PreparedImage[]) {
  const { step, d } = acting;
  const [agreement] = await agreementsOf(step.tx, d.id);
  if (d.state !== 'open' || !agreement) return { refused: 'nothing-to-sign' } as const;
  if (agreement.version !== version) return { refused: 'text-changed' } as const;
  // A day that passed while the other side thought it over cannot be kept any more.
  if (agreement.obligations.some((one) => isDueDayOut(one.dueOn, step.today))) return { refused: 'due-day-out' } as const;
  const before = standing(await signaturesOf(step.tx, d.id), version);
  if (before.some((one) => one.side === side)) return { refused: 'signed-already' } as const;
  const id = newId();
  await addSignature(step.tx, d.id, { id, side, version, hash: agreement.hash, way, sealed: sealFor(step.world, id, secret), at: step.now, withdrawnAt: null, whyWithdrawn: null });
  const entryId = tell(acting, 'deliberation-signed', 'party', { data: { side, way, agreementVersion: version, signedHash: agreement.hash } });
  await keepPapers(step, images, entryId, false);
  if (before.length > 0) await conclude(acting, agreement);
  return step.c;
}

const AGREED = 'Kesepakatan musyawarah';
async function conclude(acting: Acting, agreement: Agreement): Promise<void> {
  const { step, d } = acting;
  await end(acting, agreement.kind);
  for (const one of agreement.obligations) {
    const limit: TimeLimit = { id: 'deliberation-obligation', source: AGREED, days: daysBetween(step.today, one.dueOn), counting: 'calendar', from: step.today };
    const promise = step.open('obligation', one.owedBy === 'body' ? { type: 'body', id: d.bodyId } : { type: 'resident', id: null }, [limit]);
    await addObligation(step.tx, d.id, { ...one, id: newId(), promiseId: promise.id, state: 'running', endedAt: null, evidence: null });
  }
  await mailOfficers({ step, d }, 'body', 'ended');
}

/**
 * Before all have signed: the signature is gone and nothing else happens. Afterwards: the agreement no longer binds, what is still
 * owed under it is void, and a case that was closed meanwhile goes on.
 */
export const withdrawSignature = (world: World, who: Person, id: string, input: Act & { reason: string }) =>
  actOnDeliberation(world, who, id, input, async (acting) => {
    const { step, d, side } = acting;
    if (side === null) return { refused: 'not-allowed' };
    const [agreement] = await agreementsOf(step.tx, d.id);
    if (!agreement || !standing(await signaturesOf(step.tx, d.id), agreement.version).some((one) => one.side === side)) return { refused: 'nothing-to-sign' };
    const stood = d.state === 'ended';
    if (stood && d.outcome !== 'agreed' && d.outcome !== 'partly_agreed') return { refused: 'wrong-state' };
    await withdrawSignatures(step.tx, d.id, side, step.now, input.reason);
    if (stood) {
      d.outcome = 'withdrawn';
      await saveDeliberation(step.tx, d);
      for (const one of await obligationsOf(step.tx, d.id)) {
        if (one.state !== 'running') continue;
        step.void({ id: one.promiseId }, 'signature-withdrawn');
        await saveObligation(step.tx, { ...one, state: 'void', endedAt: step.now });
      }
      tell(acting, 'deliberation-undone', 'public');
      await caseGoesOn(step, sayDeliberation('id').goesOn.undone);
    }
    tell(acting, 'deliberation-signature-withdrawn', 'party', { data: { side, agreementVersion: agreement.version }, ...(input.reason.trim() ? { body: input.reason } : {}) });
    await mailOfficers({ step, d }, 'body', 'text');
    return step.c;
  });

/** Whoever leads states that there is no agreement. An agreement itself is made by the signatures alone. */
export const endWithoutAgreement = (world: World, who: Officer, id: string, input: Act & { reason: string }) =>
  actOnDeliberation(world, who, id, input, async (acting) => {
    if (!acting.place.leads) return { refused: 'not-allowed' };
    if (acting.d.state !== 'open') return { refused: 'wrong-state' };
    if (!input.reason.trim()) return { refused: 'empty' };
    await end(acting, 'not_agreed');
    tell(acting, 'deliberation-no-agreement', 'party', { body: input.reason });
    await mailOfficers(acting, 'body', 'ended');
    return acting.step.c;
  });

/** Public only once both sides said yes; a yes can be taken back until then. */
export const consentToPublish = (world: World, who: Person, id: string, input: Act & { yes: boolean }) =>
  actOnDeliberation(world, who, id, input, async (acting) => {
    const { step, d, side } = acting;
    if (side === null) return { refused: 'not-allowed' };
    const [agreement] = await agreementsOf(step.tx, d.id);
    if (!agreement || d.publishedAt !== null || (d.outcome !== 'agreed' && d.outcome !== 'partly_agreed')) return { refused: 'wrong-state' };
    if (side === 'reporter') d.publishReporter = input.yes; else d.publishBody = input.yes;
    tell(acting, input.yes ? 'deliberation-consented' : 'deliberation-not-consented', 'party', { data: { side } });
    if (d.publishReporter && d.publishBody) {
      d.publishedAt = step.now;
      tell(acting, 'deliberation-published', 'public', { body: masked(agreement.text) });
    }
    await saveDeliberation(step.tx, d);
    return step.c;
  });
