import { createHash } from 'node:crypto';
import { canonical } from '../../followup/chain.ts';
import { amountOf } from '../../law/time-limit.ts';
import { dayOf } from '../../law/day.ts';
import { paths } from '../paths.ts';
import type { ClockFact } from './clock-facts.ts';
import type { Gathered } from './gather.ts';

export const SCHEMA = 'wadah-dossier/1';

/** The file for machines: `json` are its exact bytes as text, in the canonical form of the timeline's chain. */
export interface DossierRecord { json: string; sha256: string }

/** The schema is written down in README.md of this folder; a changed field is a new version there. */
export function dossierRecord(found: Gathered): DossierRecord {
  const json = canonical(contentOf(found));
  return { json, sha256: createHash('sha256').update(json, 'utf8').digest('hex') };
}

function contentOf(found: Gathered) {
  const { complaint: c, around } = found;
  const { city, directory, now, baseUrl } = around;
  return {
    schema: SCHEMA, asOf: dayOf(now, city.utcOffsetMinutes), number: c.number, address: `${baseUrl}${paths.trackCase(c.number)}`,
    city: { name: directory.settings.name, regionCode: directory.settings.regionCode, utcOffsetMinutes: city.utcOffsetMinutes },
    reporterPersonalData: { notice: 'Data pribadi pelapor. Hanya untuk pelapor dan Ombudsman.', ...found.reporter },
    report: reportOf(found), receipt: receiptOf(found),
    status: {
      state: c.state, class: c.class, outcome: c.outcome, verdict: c.verdict, bodyId: c.bodyId, forwardedAt: c.forwardedAt, firstAnsweredAt: c.firstAnsweredAt, answeredAt: c.answeredAt,
      endedAt: c.endedAt, contestCount: c.contestCount, returnCount: c.returnCount, ruleSet: c.ruleSetId,
    },
    way: found.way.map(({ clocks, ...step }) => ({ ...step, clocks: clocks.map(({ promise }) => promise.id) })),
    answers: answersOf(found), clocks: found.clocks.map(clockOf), evidence: evidenceOf(found), timeline: timelineOf(found), bodies: bodiesOf(found),
  };
}

const reportOf = ({ complaint: c, around }: Gathered) => ({
  title: c.title, text: c.text, proposedClass: c.proposedClass, category: around.directory.categories.find((one) => one.id === c.categoryId)?.name.id ?? null,
  area: c.areaCode === null ? null : { code: c.areaCode, name: around.directory.areaName(c.areaCode) }, landmark: c.landmark, eventOn: c.eventOn, channel: c.channel, receivedAt: c.receivedAt,
  anonymous: c.anonymous, confidential: c.confidential, restricted: c.restricted,
  published: c.publishedAt === null ? null : { at: c.publishedAt, title: c.publishedTitle, text: c.publishedText },
});

/** UU 25/2009 Pasal 43: what was received, when, where and by whom. */
export const receiptOf = ({ complaint: c, around: { directory } }: Gathered) => ({
  number: c.number, receivedAt: c.receivedAt, channel: c.channel, receivedBy: [...directory.bodies.values()].find((body) => body.code === directory.settings.coordinatorBody)?.name ?? directory.settings.name,
  place: directory.settings.complaintOfficer.address || directory.settings.name, source: 'UU 25/2009 Pasal 43',
});

const answersOf = ({ entries }: Gathered) => entries.filter(({ kind }) => kind.startsWith('answered-')).map(({ id, seq, at, kind, actor, body, data }) => ({ entryId: id, seq, at, kind, actor, text: body, data }));

function clockOf({ promise, outcome, wasLate, endedOn, limits }: ClockFact) {
  const { id, kind, owedBy, owedTo, startedAt, startedOn, dayZero, dueOn, dueAt, dueLimit, basis, state, pausedAt, pausedFrom, pauseReason, pauses, extensions, endedAt, endReason, office } = promise;
  return {
    id, kind, owedBy, owedTo, startedAt, startedOn, dayZero, dueOn, dueAt, dueLimit, basis, state, outcome, wasLate, pausedAt, pausedFrom, pauseReason, pauses, extensions, endedAt, endedOn, endReason,
    officeCloses: office.closes,
    limits: limits.map(({ limit, ...more }) => ({ id: limit.id, source: limit.source, days: amountOf(limit), counting: limit.counting, ...more })),
  };
}

const evidenceOf = ({ files }: Gathered) => files.map((file) => ({
  id: file.id, entryId: file.entryId, role: file.role, byReporter: file.byReporter, addedAt: file.addedAt, width: file.width, height: file.height, sizeBytes: file.sizeBytes,
  // The key of the store is the SHA-256 of the content.
  sha256AsSent: file.originalKey, sha256Published: file.publishedKey,
}));

/** Public and party entries whole; of an internal one its number and hash, so that the chain can be followed through it. */
function timelineOf({ complaint, links }: Gathered) {
  const last = links.at(-1);
  return {
    programme: 'complaints', origin: complaint.id, head: last ? { seq: last.seq, hash: last.hash } : null,
    entries: links.map(({ seq, hash, entry }) => {
      if (entry === null) return { seq, hash, hidden: true };
      const { id, at, kind, visibility, actor, promiseId, data, body, bodyHash, internalHash, prevHash } = entry;
      return { seq, hash, id, at, kind, visibility, actor, promise: promiseId, data, text: body, body: bodyHash, internal: internalHash, prev: prevHash };
    }),
  };
}

/** Names of the bodies whose ids occur. */
function bodiesOf({ complaint, entries, promises, around }: Gathered): Record<string, { code: string; name: string }> {
  const ids = [complaint.bodyId, ...promises.map(({ owedBy }) => owedBy.id), ...entries.flatMap(({ actor, data }) => [actor.type === 'officer' ? actor.bodyId : null, data['bodyId']])];
  const known = ids.map((id) => (typeof id === 'string' ? around.directory.bodies.get(id) : undefined)).filter((body) => body !== undefined);
  return Object.fromEntries(known.map((body) => [body.id, { code: body.code, name: body.name }]));
}
