import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Empty } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { figureText } from '../text.ts';

/** For an agency's officer whom nobody has given an agency yet. */
export const NoBodyPage = ({ shell }: { shell: Shell }) => {
  const t = figureText(shell.lang);
  return <ConsolePage shell={shell} title={t.title}><Empty title={t.page.noBody}><p>{t.page.noBodyText}</p></Empty></ConsolePage>;
};
