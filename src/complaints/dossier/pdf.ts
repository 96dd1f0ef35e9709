import { dateText, dayText, momentText } from '../../followup/dates.ts';
import { dayOf, type Day } from '../../law/day.ts';
import { paths } from '../paths.ts';
import { detailsOf, isStepOfClock, titleOf } from '../public/views/timeline-items.tsx';
import { categoryWords, placeWords, reporterWords } from '../public/views/case-parts.tsx';
import { words } from '../text.ts';
import type { Gathered } from './gather.ts';
import { Paper } from '../../platform/pdf/paper.ts';
import { drawClocks } from './pdf-clocks.ts';
import { receiptOf, type DossierRecord } from './record.ts';
import { sayPdf, type PdfText } from './text-pdf.ts';
import { sayDossier } from './text.ts';
import { wayWords } from './way-words.ts';

interface Draw { paper: Paper; found: Gathered; t: PdfText; moment: (at: Date) => string }

/** The file for people: what happened here, in the order in which the Ombudsman asks. @param photos pictures without location, by file */
export async function dossierPdf(found: Gathered, record: DossierRecord, photos: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const { complaint: c, around } = found;
  const { lang, now, city, directory } = around;
  const t = sayPdf(lang);
  const paper = await Paper.open({ title: t.title(c.number), author: `Wadah ${directory.settings.name}`, subject: t.free, lang, at: now });
  const draw: Draw = { paper, found, t, moment: (at) => momentText(lang, at, city.utcOffsetMinutes) };
  drawFront(draw);
  drawSummary(draw);
  paper.heading(2, t.way);
  paper.table(t.wayColumns, found.way.map((step) => {
    const { title, when, state, lines, basis } = wayWords(step, lang, 'ombudsman');
    return [title, when, [state, ...lines].join('\n'), basis];
  }), [26, 24, 30, 24]);
  drawReport(draw);
  const numbers = drawAnswers(draw);
  drawClocks(paper, found.clocks, around);
  drawTimeline(draw, numbers);
  drawEvidence(draw, photos);
  drawProof(draw, record);
  paper.attach(`ombudsman-${c.number}.json`, Buffer.from(record.json, 'utf8'), 'application/json', `SHA-256 ${record.sha256}`, now);
  return paper.close((n, of) => t.page(c.number, n, of));
}

function drawFront({ paper, found, t, moment }: Draw): void {
  const { reporter, around, complaint: c } = found;
  paper.heading(1, t.title(c.number));
  paper.paragraph(t.to(around.directory.settings.ombudsman.name || sayDossier(around.lang).name), 'strong');
  paper.paragraph(`${t.by(around.directory.settings.name)}. ${t.printed(moment(around.now))}.`, 'small');
  paper.paragraph(t.free, 'small');
  paper.heading(2, t.reporter);
  paper.paragraph(t.personal, 'warning');
  const named = reporter.name !== '';
  if (!named) paper.paragraph(t.nameless);
  paper.facts([[t.name, reporter.name], [t.phone, reporter.phone], [t.email, reporter.email], [t.address, reporter.address]]);
  paper.heading(3, t.fill);
  paper.blanks(named ? [...(reporter.address ? [] : [t.address]), ...t.blanksNamed] : t.blanks);
  paper.checkbox(t.secret);
}

function drawSummary({ paper, found, t, moment }: Draw): void {
  const { complaint: c, around } = found;
  const w = words(around.lang);
  const chosen = [c.restricted && t.restricted, c.anonymous && t.anonymous, c.confidential && t.confidential].filter(Boolean).join(' ') || t.plain;
  paper.heading(2, t.summary);
  paper.facts([
    [t.number, c.number], [t.received, moment(c.receivedAt)], [t.state, w.state[c.state]], [t.body, around.directory.bodies.get(c.bodyId ?? '')?.name ?? t.none],
    [t.class, c.class ? w.class[c.class] : ''], [t.about, categoryWords(c.categoryId, around)], [t.outcome, c.outcome ? w.outcome[c.outcome] : ''], [t.verdict, c.verdict ? w.verdict[c.verdict] : ''],
    [t.contested, c.contestCount > 0 ? sayDossier(around.lang).times(c.contestCount) : ''], [t.visibility, chosen], [t.rules, c.ruleSetId], ['Wadah', `${around.baseUrl}${paths.trackCase(c.number)}`],
  ]);
}

function drawReport({ paper, found, t, moment }: Draw): void {
  const { complaint: c, around } = found;
  const receipt = receiptOf(found);
  paper.heading(2, t.report);
  paper.paragraph(c.title, 'strong');
  paper.paragraph(c.text, 'quote');
  paper.facts([[t.place, c.areaCode ? placeWords(c.areaCode, around) : ''], [t.landmark, c.landmark], [t.eventOn, c.eventOn ? dayText(around.lang, c.eventOn) : '']]);
  paper.heading(2, t.receipt);
  paper.paragraph(t.receiptBasis, 'small');
  paper.facts([[t.number, receipt.number], [t.received, moment(receipt.receivedAt)], [t.via, words(around.lang).channel[receipt.channel]], [t.receivedBy, receipt.receivedBy], [t.receivedAt, receipt.place]]);
}

/** Details of an entry as plain texts. */
const factsOf = (entry: Gathered['entries'][number], { around }: Gathered): [string, string][] =>
  detailsOf(entry, around).map(({ term, detail }) => [term, typeof detail === 'string' ? detail : '']);

/** @returns the number under which the answer of an entry stands */
function drawAnswers({ paper, found, t, moment }: Draw): ReadonlyMap<string, number> {
  const answers = found.entries.filter((entry) => entry.kind.startsWith('answered-'));
  paper.heading(2, t.answers);
  if (answers.length === 0) paper.paragraph(t.noAnswers);
  answers.forEach((entry, at) => {
    paper.heading(3, `${at + 1}. ${title(entry, found)}`);
    paper.paragraph(moment(entry.at), 'small');
    paper.paragraph(entry.body ?? t.erased, 'quote');
    paper.facts(factsOf(entry, found));
  });
  return new Map(answers.map((entry, at) => [entry.id, at + 1]));
}

const title = (entry: Gathered['entries'][number], { complaint, entries, around }: Gathered): string =>
  titleOf(entry, { entries, files: [], text: '', who: reporterWords(complaint.areaCode, around), receivedAt: complaint.receivedAt, audience: 'officer' }, around);

function drawTimeline({ paper, found, t, moment }: Draw, answers: ReadonlyMap<string, number>): void {
  const hidden = found.links.filter((link) => link.entry === null).length;
  const hashes = new Map(found.links.map((link) => [link.seq, link.hash]));
  paper.heading(2, t.timeline);
  paper.paragraph([t.gaps, hidden > 0 ? t.hidden(hidden) : ''].filter(Boolean).join(' '), 'small');
  for (const entry of found.entries) {
    if (isStepOfClock(entry, found.entries)) continue;
    const answer = answers.get(entry.id);
    paper.heading(3, title(entry, found));
    paper.paragraph(`${t.entry(entry.seq)} · ${moment(entry.at)}`, 'small');
    if (answer !== undefined) paper.paragraph(t.seeAnswer(answer), 'small');
    else {
      if (entry.kind === 'lodged') paper.paragraph(t.seeReport, 'small');
      else if (entry.body !== null) paper.paragraph(entry.body, 'quote');
      else if (entry.bodyHash !== null) paper.paragraph(t.erased, 'small');
      paper.facts(factsOf(entry, found));
    }
    paper.paragraph(`SHA-256 ${hashes.get(entry.seq)!}`, 'mono');
  }
}

function drawEvidence({ paper, found, t, moment }: Draw, photos: ReadonlyMap<string, Buffer>): void {
  paper.heading(2, t.evidence);
  paper.paragraph(found.files.length === 0 ? t.noEvidence : t.photoNote, found.files.length === 0 ? 'text' : 'small');
  found.files.forEach((file, at) => {
    const name = t.photo(at + 1, t.role[file.role]);
    const picture = photos.get(file.id);
    const hash = (label: string, key: string): [string, 'small' | 'mono'][] => [[label, 'small'], [`${key.slice(0, 32)}\n${key.slice(32)}`, 'mono']];
    paper.figure(picture, name, [
      [name, 'strong'], [`${t.added} ${moment(file.addedAt)}`, 'small'], [t.size(String(Math.max(1, Math.round(file.sizeBytes / 1000))), file.width, file.height), 'small'],
      ...hash(t.sent, file.originalKey), ...hash(t.published, file.publishedKey), ...(picture ? [] : [[t.notShown, 'small'] as [string, 'small']]),
    ]);
  });
}

function drawProof({ paper, found, t }: Draw, record: DossierRecord): void {
  const last = found.links.at(-1);
  const day: Day = dayOf(found.around.now, found.around.city.utcOffsetMinutes);
  paper.heading(2, t.proof);
  paper.paragraph(t.proofText);
  paper.paragraph(t.proofJson);
  paper.paragraph(record.sha256, 'mono');
  paper.paragraph(`${dateText(found.around.lang, day)}. ${t.proofSame}`, 'small');
  if (last) {
    paper.paragraph(t.chainEnd(last.seq));
    paper.paragraph(last.hash, 'mono');
  }
  paper.paragraph(t.proofHow, 'small');
  if (paper.lostLetters) paper.paragraph(t.latin, 'small');
}
