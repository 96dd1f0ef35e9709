import { Confidence } from '../../../ui/console/inbox.tsx';
import type { Around } from '../../public/queries.ts';
import type { Suggestion } from '../suggestion.ts';
import type { ConsoleText } from '../text.ts';

/** Words alone are never all the way sure. */
const percentOf = ({ confidence }: Suggestion): string => `${Math.min(99, Math.round(confidence * 100))}%`;

/** Which agency the words of a report point to, and how surely. */
export function Suggested({ suggestion, around, t, named = true }: { suggestion: Suggestion | undefined; around: Around; t: ConsoleText; named?: boolean }) {
  if (!suggestion) return <span class="soft">{t.noSuggestion}</span>;
  const level = { yakin: t.sure, cukup: t.fair, ragu: t.doubtful }[suggestion.level];
  return <Confidence level={suggestion.level} name={named ? around.directory.bodyName(suggestion.bodyId) : level} words={level} percent={percentOf(suggestion)} />;
}
