import { momentText } from '../../../followup/dates.ts';
import { Crumb, PublicPage } from '../../../ui/pages/public-page.tsx';
import { LinkButton } from '../../../ui/parts/form.tsx';
import { Facts, Head, Note } from '../../../ui/parts/panels.tsx';
import { Prose, Timeline } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { paths } from '../../paths.ts';
import { words as caseWords } from '../../text.ts';
import { ARTICLE, GROUND_ARTICLE } from '../domain.ts';
import type { ShownRequest } from '../routes-public.tsx';
import { sayRights } from '../text.ts';

const HOUR = 3_600_000;
export const hoursLeft = (dueAt: Date, now: Date): number => Math.floor((dueAt.getTime() - now.getTime()) / HOUR);

/** One request: what was asked, until when it is answered, the answer, and the copy to take. */
export function RequestPage({ shell, request, caseNumber, entries, hasCase, now, offset, fresh }: ShownRequest & { shell: Shell; now: Date; offset: number; fresh: boolean }) {
  const words = sayRights(shell.lang);
  const t = words.request;
  const moment = (at: Date): string => momentText(shell.lang, at, offset);
  const answer = entries.findLast((entry) => entry.kind === 'data-right-granted' || entry.kind === 'data-right-refused');
  const open = request.state === 'open';
  const left = hoursLeft(request.dueAt, now);
  const facts = [
    { term: t.right, detail: words.right[request.kind] }, { term: t.basis, detail: ARTICLE[request.kind] }, { term: t.case, detail: hasCase ? <a href={paths.trackCase(caseNumber)}>{caseNumber}</a> : caseNumber }, { term: t.via, detail: t.viaWord[request.via] },
    { term: t.asked, detail: moment(request.requestedAt) }, { term: t.due, detail: `${moment(request.dueAt)}${open ? ` (${now > request.dueAt ? t.over : t.left(left)})` : ''}` },
    ...(request.decidedAt ? [{ term: t.decided, detail: moment(request.decidedAt) }] : []),
  ];
  return (
    <PublicPage shell={shell} title={t.title(request.number)} secret>
      <Crumb href={hasCase ? paths.askRight(caseNumber) : paths.dataRights()} label={words.page.title} narrow />
      <div class="page narrow band tight flow-l flow">
        {fresh && <Note kind="daun" live><p><b>{t.received}</b></p><p>{t.keep}</p></Note>}
        <div class="flow-s flow"><h1>{t.title(request.number)}</h1><p class="lead">{words.state[request.state]}</p></div>
        {open && now > request.dueAt && <Note kind="bata"><p>{t.late}</p></Note>}
        {answer && <section class="flow" aria-labelledby="jawaban"><Head id="jawaban" title={t.answer} />
          {request.ground && <p><b>{words.ground[request.ground]}</b> ({GROUND_ARTICLE[request.ground]})</p>}
          {answer.body && <blockquote class="quote-b"><Prose text={answer.body} /></blockquote>}</section>}
        {request.kind === 'access' && request.state === 'granted' && <section class="flow" aria-labelledby="salinan"><Head id="salinan" title={t.copy} /><p>{t.copyText}</p>
          <p class="row"><LinkButton href={paths.dataCopy(request.number, 'pdf')}>{t.pdf}</LinkButton><LinkButton kind="alt" href={paths.dataCopy(request.number, 'json')}>{t.json}</LinkButton></p></section>}
        <Facts items={facts} />
        <section class="flow" aria-labelledby="j-lini"><Head id="j-lini" title={t.trail} />
          <Timeline items={entries.filter((entry) => !entry.kind.startsWith('promise-')).map((entry) => ({ title: caseWords(shell.lang).entry[entry.kind] ?? entry.kind, when: moment(entry.at), at: entry.at.toISOString() }))} /></section>
      </div>
    </PublicPage>
  );
}
