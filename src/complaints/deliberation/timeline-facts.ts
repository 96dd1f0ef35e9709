import { momentText } from '../../followup/dates.ts';
import type { Data } from '../../followup/domain.ts';
import type { World, Lang } from '../../platform/world.ts';
import { sayDeliberation } from './text.ts';

const text = (data: Data, name: string): string => (typeof data[name] === 'string' ? (data[name] as string) : '');

/** What an entry of a deliberation says beside its words: who leads, when and where, who was there, which side. Empty details are left out by the caller. */
export function deliberationFacts(kind: string, data: Data, lang: Lang, city: World['city']): [string, string][] {
  if (!kind.startsWith('deliberation-') && !kind.startsWith('obligation-')) return [];
  const t = sayDeliberation(lang);
  const at = text(data, 'sessionAt');
  return [
    [t.facilitator, kind === 'deliberation-facilitator' ? [text(data, 'facilitator'), text(data, 'officeOf')].filter(Boolean).join(', ') : ''], [t.flagReason, t.conflict[text(data, 'conflict')] ?? ''],
    [t.sessions, [at && momentText(lang, new Date(at), city.utcOffsetMinutes), text(data, 'place')].filter(Boolean).join(', ')], [t.attendance, text(data, 'attendance')],
    [t.owedBy, t.side[text(data, 'side')] ?? ''], [t.outcomeTerm, kind === 'deliberation-ended' ? t.outcome[text(data, 'deliberationOutcome')] ?? '' : ''],
  ];
}
