import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { LinkButton } from '../../../ui/parts/form.tsx';
import { Note } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { paths } from '../../paths.ts';
import { sayAssignment } from '../text.ts';

/** Nothing was typed that could be lost: why it was not done, and the way back to the case as it is now. */
export const RefusedPage = ({ shell, number, why }: { shell: Shell; number: string; why: string }) => (
  <ConsolePage shell={shell} title={`${sayAssignment(shell.lang).holder}: ${number}`}>
    <Note kind="kunyit"><p>{why}</p></Note>
    <p><LinkButton href={`${paths.consoleCase(number)}#pemegang`}>{number}</LinkButton></p>
  </ConsolePage>
);
