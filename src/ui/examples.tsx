import { consoleExamples } from './examples/console.tsx';
import { formExamples } from './examples/forms.tsx';
import { partExamples } from './examples/parts.tsx';

/** Every component in every state: `/_dev/komponen` shows them, `examples.test.tsx` renders and checks them. */
export const examples = [...partExamples, ...formExamples, ...consoleExamples];
export { pageExamples } from './examples/pages.tsx';
export { exampleShell } from './examples/shell.ts';
