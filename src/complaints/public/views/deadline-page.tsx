import type { PromiseRow } from '../../../followup/domain.ts';
import { DeadlineExplanation } from '../../../followup/explain-view.tsx';
import { Crumb, PublicPage } from '../../../ui/pages/public-page.tsx';
import { Clock } from '../../../ui/parts/clock.tsx';
import { Head } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { words } from '../../text.ts';
import { clockFor } from '../clocks.ts';
import type { Around } from '../queries.ts';
import { sayCase } from '../text-case.ts';

/** Every promise of a case with its sum, day by day: whoever doubts a deadline can count along. */
export function DeadlinePage({ shell, number, promises, back, secret, around }: { shell: Shell; number: string; promises: readonly PromiseRow[]; back: string; secret: boolean; around: Around }) {
  const t = sayCase(shell.lang);
  const audience = secret ? 'resident' : 'officer';
  return (
    <PublicPage shell={shell} title={t.deadline.title(number)} description={t.deadline.lead} secret={secret}>
      <Crumb href={back} label={t.deadline.back} narrow />
      <div class="page narrow band tight flow-l flow">
        <div class="flow-s flow"><h1>{t.deadline.title(number)}</h1><p class="soft">{promises.length ? t.deadline.lead : t.deadline.none}</p></div>
        {promises.map((promise) => {
          const clock = clockFor(promise, shell.lang, around.now, around.calendar, audience);
          return (
            <section class="flow" aria-labelledby={`j-${promise.id}`}>
              <Head id={`j-${promise.id}`} title={words(shell.lang).promise[promise.kind] ?? promise.kind} />
              <Clock face={clock.view} words={clock.main} lines={[clock.detail]} />
              <DeadlineExplanation lang={shell.lang} promise={promise} calendar={around.calendar} audience={audience} />
            </section>
          );
        })}
      </div>
    </PublicPage>
  );
}
