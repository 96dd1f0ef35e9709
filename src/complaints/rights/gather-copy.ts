import type { InternalEntry } from '../../followup/domain.ts';
import { timelineOf } from '../../followup/store-timeline.ts';
import { directoryOf } from '../../directory/snapshot.ts';
import { momentText } from '../../followup/dates.ts';
import { mailsAbout } from '../../platform/mail/outbox.ts';
import type { Lang, World } from '../../platform/world.ts';
import { originOf, readReporter } from '../actions/step.ts';
import type { Complaint, Reporter } from '../domain.ts';
import { Paper } from '../../platform/pdf/paper.ts';
import { canonical } from '../../followup/chain.ts';
import { sealedReporterOf } from '../store-reporters.ts';
import { findByNumber, numberOf } from '../store.ts';
import { words } from '../text.ts';
import { readWish } from './ask.ts';
import { noReporter, type DataRequest, type Wish } from './domain.ts';
import { copiedTables, type CopiedTable } from './store-register.ts';
import { requestsOf } from './store-requests.ts';
import { sayCopy } from './text-copy.ts';

export const COPY_SCHEMA = 'wadah-data-copy/1';

/** Everything the city holds about the person in one case (Pasal 32), made for them alone and never kept. */
export interface Copy {
  complaint: Complaint;
  reporter: Reporter;
  entries: readonly InternalEntry[];
  wishes: readonly { number: string; wish: Wish | null }[];
  mails: readonly { subject: string; at: Date; state: string }[];
  tables: readonly CopiedTable[];
}

export const gatherCopy = (world: World, complaintId: string): Promise<Copy | null> =>
  world.db.read(async (tx) => {
    const number = await numberOf(tx, complaintId);
    const complaint = number === null ? null : await findByNumber(tx, number);
    if (!complaint) return null;
    const sealed = await sealedReporterOf(tx, complaintId);
    const reporter = sealed ? readReporter(world, sealed) : noReporter;
    const wishes = [];
    for (const one of await requestsOf(tx, complaintId)) wishes.push({ number: one.number, wish: await readWish(tx, world, one.id) });
    return {
      complaint, reporter, wishes, entries: await timelineOf(tx, originOf(complaintId)), tables: await copiedTables(tx, complaintId),
      mails: reporter.email ? await mailsAbout(tx, reporter.email, complaint.number) : [],
    };
  });

/** Notes of officers may speak of others: their words stay away (Pasal 33), that and when they were written does not. */
const entryOf = ({ seq, at, kind, visibility, actor, data, body }: InternalEntry) =>
  (visibility === 'internal' ? { seq, at, kind, visibility, actor } : { seq, at, kind, visibility, actor, data, text: body });

export function copyJson(copy: Copy, world: World, request: DataRequest): string {
  const { complaint: c } = copy;
  return canonical({
    schema: COPY_SCHEMA, madeAt: world.now(), city: world.city.name, request: request.number, article: 'UU 27/2022 Pasal 32', reporter: copy.reporter,
    report: {
      number: c.number, title: c.title, text: c.text, class: c.class, proposedClass: c.proposedClass, area: c.areaCode, landmark: c.landmark, eventOn: c.eventOn, channel: c.channel, receivedAt: c.receivedAt, state: c.state,
      outcome: c.outcome, verdict: c.verdict, anonymous: c.anonymous, confidential: c.confidential, restricted: c.restricted, publishedAt: c.publishedAt, publishedTitle: c.publishedTitle, publishedText: c.publishedText, endedAt: c.endedAt,
    },
    whoLooked: copy.entries.filter((entry) => entry.kind === 'identity-seen').map(entryOf), timeline: copy.entries.map(entryOf), letters: copy.mails, requests: copy.wishes, tables: copy.tables,
  });
}

export async function copyPdf(copy: Copy, world: World, request: DataRequest, lang: Lang): Promise<Buffer> {
  const t = sayCopy(lang);
  const w = words(lang);
  const { complaint: c, reporter } = copy;
  const { settings, bodyName } = await directoryOf(world);
  const moment = (at: Date): string => momentText(lang, at, world.city.utcOffsetMinutes);
  const paper = await Paper.open({ title: t.title(c.number), author: `Wadah ${settings.name}`, subject: t.subject, lang, at: world.now() });
  paper.heading(1, t.title(c.number));
  paper.paragraph(t.made(moment(world.now()), request.number), 'small');
  paper.paragraph(t.warning, 'warning');
  paper.heading(2, t.identity);
  paper.facts([[t.name, reporter.name || t.empty], [t.phone, reporter.phone], [t.email, reporter.email], [t.address, reporter.address]]);
  paper.heading(2, t.report);
  paper.paragraph(c.title, 'strong');
  if (c.text) paper.paragraph(c.text, 'quote');
  paper.facts([[t.received, moment(c.receivedAt)], [t.state, w.state[c.state]], [t.place, c.landmark], [t.published, c.publishedAt ? `${moment(c.publishedAt)}\n${c.publishedTitle ?? ''}\n${c.publishedText ?? ''}` : t.notPublished]]);
  const looks = copy.entries.filter((entry) => entry.kind === 'identity-seen');
  paper.heading(2, t.looked);
  if (looks.length === 0) paper.paragraph(t.nobody);
  for (const look of looks) paper.paragraph(`${moment(look.at)}: ${String(look.data['officeOf'] ?? '')}. ${look.body ?? ''}`);
  paper.heading(2, t.trail);
  for (const entry of copy.entries) {
    paper.paragraph(`${moment(entry.at)} · ${(w.entry[entry.kind] ?? entry.kind).replace('{body}', String(entry.data['body'] ?? bodyName(entry.actor.type === 'officer' ? entry.actor.bodyId : null)))}`, 'small');
    if (entry.visibility === 'internal') { if (entry.body !== null) paper.paragraph(t.internal, 'small'); } else if (entry.body) paper.paragraph(entry.body, 'quote');
  }
  paper.heading(2, t.letters);
  if (copy.mails.length === 0) paper.paragraph(t.noLetters);
  for (const mail of copy.mails) paper.paragraph(`${moment(mail.at)}: ${mail.subject}`);
  paper.heading(2, t.other);
  for (const { table, rows } of copy.tables) {
    paper.heading(3, table);
    for (const row of rows) paper.paragraph(Object.entries(row).map(([key, value]) => `${key}: ${value instanceof Date ? moment(value) : String(value)}`).join('\n'), 'mono');
  }
  const json = copyJson(copy, world, request);
  paper.attach(`data-${c.number}.json`, Buffer.from(json, 'utf8'), 'application/json', t.subject, world.now());
  return paper.close((n, of) => t.page(c.number, n, of));
}
