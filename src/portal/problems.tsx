import type { AppContext } from '../directory/actor.ts';
import { problemOf, type ProblemKind } from '../platform/http/problem.ts';
import { page } from '../ui/html.ts';
import { BarePage } from '../ui/pages/bare-page.tsx';
import { LinkButton } from '../ui/parts/form.tsx';
import { Note } from '../ui/parts/panels.tsx';
import type { Shell } from '../ui/shell.ts';
import { paths as complaints } from '../complaints/paths.ts';
import { portalPaths } from './paths.ts';
import { bareShell } from './shell.ts';
import { problemText } from './text-problems.ts';

const shellFor = (c: AppContext): Shell => (c.get('shell') as Shell | undefined) ?? bareShell(c);

/** Not there, or not theirs to see: the same page for both. */
export const notFoundPage = (c: AppContext): Response | Promise<Response> => problemPage(c, 'not-found', 404);

/** Everything that was thrown. Our own faults are logged once, with the id that the person can read to us. */
export function answerProblem(error: unknown, c: AppContext): Response | Promise<Response> {
  const problem = problemOf(error);
  if (problem.ours) (c.get('world') as { log?: { error(fields: object, text: string): void } } | undefined)?.log?.error({ err: error, id: c.get('requestId') }, 'a request failed');
  if (problem.retryAfterSeconds !== undefined) c.header('Retry-After', String(problem.retryAfterSeconds));
  return problemPage(c, problem.kind, problem.status);
}

function problemPage(c: AppContext, kind: ProblemKind, status: 400 | 403 | 404 | 413 | 429 | 500 | 503): Response | Promise<Response> {
  const shell = shellFor(c);
  const t = problemText(shell.lang);
  const words = t.kinds[kind];
  c.header('Cache-Control', 'no-store');
  return c.html(page(
    <BarePage shell={shell} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.what}</p>
      {words.safe && <Note kind={status >= 500 ? 'bata' : 'biru'}><p>{words.safe}</p></Note>}
      <p>{words.next}</p>
      <p class="row"><LinkButton href={portalPaths.home()}>{t.home}</LinkButton>{kind === 'not-found' && <LinkButton kind="alt" href={complaints.track()}>{t.track}</LinkButton>}</p>
      {status >= 500 && <p class="soft sm">{t.number} <span class="num">{c.get('requestId')}</span></p>}
    </BarePage>,
  ), status);
}
