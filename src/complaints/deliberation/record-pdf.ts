import { dayText, momentText } from '../../followup/dates.ts';
import { Paper } from '../../platform/pdf/paper.ts';
import type { Complaint } from '../domain.ts';
import type { Around } from '../public/queries.ts';
import { drawingPicture } from './drawing.ts';
import type { Running } from './gather.ts';
import { sayDeliberation, type DeliberationText } from './text.ts';

interface Draw { paper: Paper; c: Complaint; found: Running; around: Around; t: DeliberationText; moment: (at: Date | null) => string }

/** The berita acara. It names the reporter by the case number and a proxy not at all: both sides and their files may hold it. */
export async function recordPdf(c: Complaint, found: Running, around: Around): Promise<Buffer> {
  const t = sayDeliberation(around.lang);
  const paper = await Paper.open({ title: t.pdf.title(c.number), author: `Wadah ${around.directory.settings.name}`, subject: t.pdf.subject, lang: around.lang, at: around.now });
  const draw: Draw = { paper, c, found, around, t, moment: (at) => (at ? momentText(around.lang, at, around.city.utcOffsetMinutes) : '') };
  drawParties(draw);
  drawSessions(draw);
  await drawAgreement(draw);
  paper.paragraph(t.pdf.proof, 'small');
  return paper.close((n, of) => t.pdf.page(n, of));
}

function drawParties({ paper, c, found: { d, proxies }, around, t, moment }: Draw): void {
  const through = (side: 'reporter' | 'body', name: string) => [name, proxies.some((one) => one.side === side) ? t.pdf.withProxy : ''].filter(Boolean).join(', ');
  paper.heading(1, t.pdf.title(c.number));
  paper.paragraph(t.pdf.voluntary, 'small');
  paper.facts([
    [t.pdf.case, `${c.number} ${c.publishedTitle ?? ''}`.trim()], [t.pdf.reporter, through('reporter', t.pdf.reporterAs(c.number))], [t.pdf.body, through('body', around.directory.bodies.get(d.bodyId)?.name ?? '')],
    [t.facilitator, [d.facilitatorName, d.facilitatorOffice].filter(Boolean).join(', ') || t.noFacilitator], [t.pdf.reason, d.reason], [t.pdf.began, moment(d.openedAt)], [t.pdf.ended, moment(d.endedAt)],
    [t.outcomeTerm, d.outcome ? t.outcome[d.outcome] ?? '' : ''], [t.pdf.made, moment(around.now)],
  ]);
}

function drawSessions({ paper, found, t, moment }: Draw): void {
  paper.heading(2, t.sessions);
  if (found.sessions.length === 0) paper.paragraph(t.pdf.nothing);
  for (const one of found.sessions) {
    paper.heading(3, `${moment(one.at)}, ${one.place}${one.online ? ` (${t.online})` : ''}`);
    paper.facts([[t.attendance, one.attendance ?? ''], [t.invited, found.invitations.filter((each) => each.sessionId === one.id)
      .map((each) => `${t.side[each.side]} ${t.way[each.way]}, ${t.sent(moment(each.sentAt))}${each.way === 'page' ? `, ${each.readAt ? t.readAt(moment(each.readAt)) : t.unread}` : ''}`).join('\n')]]);
    if (one.minutes) paper.paragraph(one.minutes, 'quote');
  }
  paper.heading(2, t.options);
  if (found.options.length === 0) paper.paragraph(t.pdf.nothing);
  for (const one of found.options) paper.paragraph(`${t.side[one.side ?? 'facilitator']}: ${one.text}`);
}

async function drawAgreement({ paper, found, around, t, moment }: Draw): Promise<void> {
  const [agreement] = found.agreements;
  paper.heading(2, t.agreement);
  if (!agreement) { paper.paragraph(t.pdf.nothing); return; }
  paper.paragraph(t.versionOf(agreement.version, agreement.changedBy, moment(agreement.at)), 'small');
  paper.paragraph(agreement.text, 'quote');
  paper.paragraph(`SHA-256 ${agreement.hash}`, 'mono');
  if (agreement.obligations.length > 0) paper.table([t.owedBy, t.what, t.due, t.proof], agreement.obligations.map((one) => [t.side[one.owedBy] ?? '', one.what, dayText(around.lang, one.dueOn), one.proof]), [16, 40, 22, 22]);
  paper.heading(2, t.signatures);
  for (const one of found.signatures.filter((each) => each.version === agreement.version)) {
    const line = `${t.signedBy(t.side[one.side] ?? '', t.signWay[one.way] ?? '', moment(one.at))}${one.withdrawnAt ? ` (${t.revoked} ${moment(one.withdrawnAt)})` : ''}`;
    // Only the office's line is drawn: that of the reporter could tell who they are.
    const picture = one.side === 'body' && one.drawing ? await drawingPicture(one.drawing) : undefined;
    if (picture) paper.figure(picture, line, [[line, 'strong'], [`SHA-256 ${one.hash.slice(0, 32)}`, 'mono'], [one.hash.slice(32), 'mono']]);
    else { paper.paragraph(line, 'strong'); paper.paragraph(`SHA-256 ${one.hash}`, 'mono'); }
  }
}
