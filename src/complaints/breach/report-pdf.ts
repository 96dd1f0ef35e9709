import { directoryOf } from '../../directory/snapshot.ts';
import { momentText } from '../../followup/dates.ts';
import type { InternalEntry } from '../../followup/domain.ts';
import type { Lang, World } from '../../platform/world.ts';
import { Paper } from '../../platform/pdf/paper.ts';
import { FACTS, type Breach, type Letter } from './domain.ts';
import type { ToldCounts } from './store-subjects.ts';
import { sayBreach } from './text.ts';

/** The report on a breach: contents of the notice, who was told and when, each step. Nobody who was told is named in it. */
export async function breachPdf(found: { breach: Breach; letters: readonly Letter[]; told: ToldCounts; entries: readonly InternalEntry[] }, world: World, lang: Lang): Promise<Buffer> {
  const { breach: b, letters, told, entries } = found;
  const t = sayBreach(lang);
  const { settings } = await directoryOf(world);
  const moment = (at: Date | null): string => (at ? momentText(lang, at, world.city.utcOffsetMinutes) : t.no);
  const paper = await Paper.open({ title: t.report(b.number), author: `Wadah ${settings.name}`, subject: 'UU 27/2022 Pasal 46', lang, at: world.now() });
  paper.heading(1, t.report(b.number));
  paper.paragraph(`${settings.name}. UU 27/2022 Pasal 46.`, 'small');
  paper.facts([[t.state, t.states[b.state]], [t.found, moment(b.foundAt)], [t.due, moment(b.dueAt)], [t.checks.subjects, b.sentAt ? `${moment(b.sentAt)}: ${t.counts(told.mail, told.page)}` : t.no],
    [t.checks.authority, b.authorityAt ? `${moment(b.authorityAt)}. ${b.authorityHow}` : t.no], [t.publicTitle, b.publicNotice === null ? t.unchosen : `${b.publicNotice ? t.publicYes : t.publicNo}. ${b.publicReason}`], [t.closedAt, moment(b.closedAt)], [t.closeWords, b.closing]]);
  paper.heading(2, t.facts);
  for (const key of FACTS) { paper.paragraph(t.fact[key], 'strong'); paper.paragraph(b.facts[key] || '–'); }
  const sent = letters.find((one) => one.seq === b.letterSeq);
  if (sent) {
    paper.heading(2, t.letter);
    paper.paragraph(t.version(sent.seq, moment(sent.at), sent.byName), 'small');
    paper.paragraph(sent.bodyId, 'quote');
    paper.paragraph(sent.bodyEn, 'quote');
  }
  paper.heading(2, t.trail);
  for (const entry of entries.filter(({ kind }) => t.entry[kind])) {
    paper.paragraph(`${moment(entry.at)} · ${t.entry[entry.kind]}`, 'small');
    if (entry.body) paper.paragraph(entry.body, 'quote');
  }
  return paper.close((n, of) => t.page(b.number, n, of));
}
