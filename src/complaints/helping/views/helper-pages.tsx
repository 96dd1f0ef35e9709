import { dayText } from '../../../followup/dates.ts';
import { dayOf } from '../../../law/day.ts';
import { CaseGrid, CaseHeading } from '../../../ui/console/casework.tsx';
import { Crumb, PublicPage } from '../../../ui/pages/public-page.tsx';
import { CaseList } from '../../../ui/parts/case-row.tsx';
import { Field } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, Form, LinkButton } from '../../../ui/parts/form.tsx';
import { Empty, Fold, Head, Note } from '../../../ui/parts/panels.tsx';
import { Pager } from '../../../ui/parts/table.tsx';
import { Timeline } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Around, TrackCase } from '../../public/queries.ts';
import { statusOf } from '../../public/status.ts';
import { CaseClock, caseMeta, reporterWords } from '../../public/views/case-parts.tsx';
import { timelineItems } from '../../public/views/timeline-items.tsx';
import { words } from '../../text.ts';
import { helpPaths } from '../paths.ts';
import type { HelpedCase } from '../store-helpers.ts';
import { sayHelp } from '../text.ts';

/** Code and secret open the list. The code is kept after a mistake, the secret never comes back. */
export function HelperDoorPage({ shell, code, problem }: { shell: Shell; code: string; problem?: 'wrong' | 'slow' | undefined }) {
  const t = sayHelp(shell.lang).door;
  return (
    <PublicPage shell={shell} title={t.title} description={t.lead} secret>
      <Crumb href="/" label={shell.labels.home} narrow />
      <div class="page narrow band tight flow-l flow">
        <div class="flow-s flow"><h1>{t.title}</h1><p class="soft">{t.lead}</p></div>
        {problem === 'slow' && <Note kind="bata" live><p><b>{t.slow}</b></p></Note>}
        <Form action={helpPaths.door()} csrf={shell.csrf}>
          <ErrorSummary title={t.errors} errors={problem === 'wrong' ? [{ field: 'kode-pembantu', message: t.wrong }] : []} />
          <Field name="kode-pembantu" label={t.code} hint={t.codeHint} value={code} code required maxlength={40} autocomplete="off" attrs={{ autocapitalize: 'characters', spellcheck: 'false' }} />
          <Field name="kode" label={t.secret} code required maxlength={64} autocomplete="off" attrs={{ autocapitalize: 'characters', spellcheck: 'false' }} />
          <p><Button fill>{t.open}</Button></p>
        </Form>
        <p class="hint">{t.lost}</p>
      </div>
    </PublicPage>
  );
}

export interface HelperListProps { shell: Shell; around: Around; code: string; cases: readonly HelpedCase[]; continued: boolean; next: string | null }
/** What a helper reported for others, newest first. */
export function HelperListPage({ shell, around, code, cases, continued, next }: HelperListProps) {
  const t = sayHelp(shell.lang).list;
  const w = words(shell.lang);
  const day = (at: Date): string => dayText(shell.lang, dayOf(at, around.city.utcOffsetMinutes));
  return (
    <PublicPage shell={shell} title={t.title} secret>
      <Crumb href="/" label={shell.labels.home} narrow />
      <div class="page narrow band tight flow-l flow">
        <div class="flow-s flow"><h1>{t.title}</h1><p class="soft">{t.lead} <span class="num">{code}</span></p></div>
        <p><LinkButton href={helpPaths.again()} fill>{t.again}</LinkButton></p>
        {cases.length === 0 ? <Empty title={t.none}><p>{t.noneText}</p></Empty>
          : <CaseList cases={cases.map((one) => ({ href: helpPaths.look(one.number), title: one.title, status: statusOf(one.state), statusLabel: w.state[one.state], meta: [<span class="num">{one.number}</span>, t.on(day(one.at))], level: 'h2' as const }))} />}
        {(continued || next) && <Pager label={t.pages} newer={continued ? { href: helpPaths.list(), label: t.newest } : undefined} older={next ? { href: helpPaths.list(`?setelah=${encodeURIComponent(next)}`), label: t.older } : undefined} />}
        <Form action={helpPaths.leave()} csrf={shell.csrf}><p><Button kind="alt">{t.leave}</Button></p></Form>
      </div>
    </PublicPage>
  );
}

/** A case as its helper sees it: what they wrote and what has happened, no identity, and no step but stopping. */
export function HelperLookPage({ shell, found, around }: { shell: Shell; found: TrackCase; around: Around }) {
  const t = sayHelp(shell.lang).look;
  const { complaint: c, entries, files, promises } = found;
  const items = timelineItems({ entries, files, text: c.text, who: reporterWords(c.areaCode, around), receivedAt: c.receivedAt, audience: 'resident' }, around);
  return (
    <PublicPage shell={shell} title={c.title} secret>
      <Crumb href={helpPaths.list()} label={t.back} />
      <div class="page band tight">
        <CaseHeading status={statusOf(c.state)} statusLabel={words(shell.lang).state[c.state]} number={c.number} title={c.title} meta={caseMeta(c, around)} />
        <CaseGrid factsLabel={t.timeline} clock={<CaseClock number={c.number} promises={promises} around={around} audience="resident" />}
          main={<>
            <Note icon="orang2"><p>{t.note}</p></Note>
            <section aria-labelledby="j-lini"><Head id="j-lini" title={t.timeline} /><Timeline items={items} /></section>
          </>}
          facts={<Fold summary={t.step} last>
            <p>{t.stepText}</p>
            <Form action={helpPaths.stop(c.number)} csrf={shell.csrf}><p><Button kind="stop">{t.step}</Button></p></Form>
          </Fold>} />
      </div>
    </PublicPage>
  );
}
