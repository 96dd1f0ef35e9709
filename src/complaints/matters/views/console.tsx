import { momentText } from '../../../followup/dates.ts';
import type { Officer } from '../../../directory/actor.ts';
import { Field } from '../../../ui/parts/field.tsx';
import { Button, Form, Hidden } from '../../../ui/parts/form.tsx';
import { Fold, Head, Note } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { ConsoleCase } from '../../console/queries.ts';
import { paths } from '../../paths.ts';
import { may } from '../../policy.ts';
import type { Around } from '../../public/queries.ts';
import { words } from '../../text.ts';
import { FOLLOWING } from '../domain.ts';
import { matterPaths } from '../paths.ts';
import type { Similar } from '../similar.ts';
import { MakeIncidentLink } from './incident-console.tsx';
import { sayMatters, type MatterText } from '../text.ts';

interface Props { shell: Shell; officer: Officer; found: ConsoleCase; around: Around }

/** Of a case: what it follows or leads, and what it may be the same as. */
export function MatterSection({ shell, officer, found, around }: Props) {
  const t = sayMatters(shell.lang);
  const { complaint: c, matter } = found;
  const mayMerge = may(officer, 'verify', c) && !found.held;
  const offers = mayMerge && matter.lead === null && !c.restricted && FOLLOWING.has(c.state);
  if (matter.lead === null && matter.reports === 1 && !offers) return null;
  return (
    <section class="flow" aria-labelledby="j-perkara">
      <Head id="j-perkara" title={t.matter}>{matter.reports > 1 && <p class="soft sm">{t.reports(matter.reports)}</p>}</Head>
      {matter.lead && <Follows shell={shell} found={found} mayMerge={mayMerge} t={t} />}
      {matter.members.length > 0 && <ul class="bullets">{matter.members.map((one) => <li><a href={paths.consoleCase(one.number)}>{one.number}</a> <span class="soft">{words(shell.lang).state[one.state]}, {t.since(momentText(shell.lang, one.since, around.city.utcOffsetMinutes))}</span>{one.objected && <b> {t.objected}</b>}</li>)}
        {matter.reports - 1 > matter.members.length && <li>{t.more(matter.reports - 1 - matter.members.length)}</li>}</ul>}
      {mayMerge && matter.lead === null && !c.endedAt && !c.restricted && !c.confidential && <MakeIncidentLink shell={shell} number={c.number} />}
      {matter.similar.length > 0 && <div class="flow"><h3>{t.similar}</h3><p class="hint">{t.similarHint}</p>{matter.similar.map((one) => <Offer shell={shell} version={c.version} number={c.number} one={one} t={t} />)}</div>}
      {offers && <Fold summary={t.byNumber} last><Form action={matterPaths.merge(c.number)} csrf={shell.csrf}>
        <Hidden name="versi" value={String(c.version)} />
        <Field name="induk" label={t.number} hint={`${t.numberHint}. ${t.mergeHint}`} maxlength={40} />
        <p><Button kind="alt">{t.byNumber}</Button></p>
      </Form></Fold>}
    </section>
  );
}

function Offer({ shell, number, version, one, t }: { shell: Shell; number: string; version: number; one: Similar; t: MatterText }) {
  const { complaint: c, likeness: l } = one;
  const why = [l.metres === null ? l.sameArea && t.sameWard : t.metres(l.metres), t.days(l.days), l.shared.length > 0 && t.why(l.shared.join(', '))].filter(Boolean).join('; ');
  return (
    <div class="flow-s flow">
      <p><a href={paths.consoleCase(c.number)}>{c.number}</a> {c.title}<br /><span class="soft sm">{words(shell.lang).state[c.state]}{c.endedAt && ` (${t.ended})`}. {why}</span></p>
      {!c.endedAt && <Form action={matterPaths.merge(number)} csrf={shell.csrf} class="row">
        <Hidden name="versi" value={String(version)} /><Hidden name="induk" value={c.number} />
        <Button kind="alt">{t.merge}<span class="vh"> {c.number}</span></Button>
      </Form>}
    </div>
  );
}

function Follows({ shell, found, mayMerge, t }: { shell: Shell; found: ConsoleCase; mayMerge: boolean; t: MatterText }) {
  const { complaint: c, matter } = found;
  return (
    <>
      <Note kind={matter.objected ? 'kunyit' : 'biru'}>
        <p><b>{t.follows} <a href={paths.consoleCase(matter.lead!.number)}>{matter.lead!.number}</a>.</b> {FOLLOWING.has(c.state) && t.followsText}</p>
        {matter.objected && <p>{t.objected}.</p>}
      </Note>
      {mayMerge && <Form action={matterPaths.unmerge(c.number)} csrf={shell.csrf} class="row"><Hidden name="versi" value={String(c.version)} /><Button kind="alt">{t.unmerge}</Button></Form>}
      {mayMerge && matter.objected && <Form action={matterPaths.keep(c.number)} csrf={shell.csrf}>
        <Hidden name="versi" value={String(c.version)} />
        <Field name="alasan-gabung" label={t.keepReason} rows={2} maxlength={1000} />
        <p><Button kind="quiet">{t.keep}</Button></p>
      </Form>}
    </>
  );
}
