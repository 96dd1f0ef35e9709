import { xml } from '../../platform/http/xml.ts';
import { whenWords, type Around } from '../around.ts';
import type { Session } from '../domain.ts';
import { paths } from '../paths.ts';
import { say } from '../text.ts';

/** The announced sessions as RSS 2.0. */
export function feedOf(sessions: readonly Session[], around: Around): string {
  const t = say(around.lang);
  const item = (s: Session): string => {
    const link = xml(around.baseUrl + paths.session(s.edition));
    return `<item><title>${xml(s.title)}</title><link>${link}</link><guid isPermaLink="true">${link}</guid><description>${xml(`${whenWords(s.startsAt, around)}. ${s.venue}. ${s.notice}`)}</description></item>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>${xml(`${t.name} ${around.city.name}`)}</title><link>${xml(around.baseUrl + paths.sessions())}</link><description>${xml(t.lead)}</description><language>${around.lang}</language>
${sessions.map(item).join('\n')}
</channel></rss>
`;
}

const stamp = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '');
/** RFC 5545 §3.3.11: what would end a value is escaped. */
const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replace(/\r?\n/g, '\\n');
/** §3.1: a line holds at most 75 octets; the rest goes on in the next one after a blank. */
function folded(line: string): string {
  let [out, length] = ['', 0];
  for (const letter of line) {
    const bytes = Buffer.byteLength(letter);
    if (length + bytes > 74) { out += '\r\n '; length = 1; }
    out += letter;
    length += bytes;
  }
  return out;
}

/** The session for a calendar; it keeps its identity when it is postponed, and says when it is called off. */
export function icsOf(s: Session, around: Around): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Wadah//Ngombe//ID', 'METHOD:PUBLISH', 'BEGIN:VEVENT', `UID:${s.id}@wadah`, `SEQUENCE:${s.version}`, `DTSTAMP:${stamp(around.now)}`, `DTSTART:${stamp(s.startsAt)}`, `DTEND:${stamp(s.endsAt)}`,
    `SUMMARY:${escaped(s.title)}`, `LOCATION:${escaped(s.venue)}`, `DESCRIPTION:${escaped(s.notice)}`, `URL:${around.baseUrl}${paths.session(s.edition)}`, `STATUS:${s.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`, 'END:VEVENT', 'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
