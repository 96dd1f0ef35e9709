import type { PartyEntry, PromiseRow } from '../../../followup/domain.ts';
import type { OwnItem } from '../../gather-items.ts';
import { itemText } from '../../text-items.ts';
import { OwnItems, type JudgeDraft } from './own-items.tsx';
import { momentText } from '../../../followup/dates.ts';
import { Crumb, PublicPage } from '../../../ui/pages/public-page.tsx';
import { Field } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, errorOf, Form, Hidden, LinkButton, type FormError } from '../../../ui/parts/form.tsx';
import { Facts, Fold, Head, Note, type Fact } from '../../../ui/parts/panels.tsx';
import { Qr } from '../../../ui/parts/qr.tsx';
import { Prose } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { whenWords, type Around } from '../../around.ts';
import { phaseOf, type Registration, type Session } from '../../domain.ts';
import { paths } from '../../paths.ts';
import { say } from '../../text.ts';

export interface RegistrationPageProps {
  shell: Shell; registration: Registration; session: Session; entries: readonly PartyEntry[];
  /** Shown once, in the browser that registered. */
  secret: string | null;
  /** What was said at a session, and the promise of a written answer. */
  own: readonly OwnItem[]; written: readonly PromiseRow[]; draft?: JudgeDraft | undefined; judged?: boolean | undefined;
  saved?: boolean | undefined; typed?: string | undefined; errors?: readonly FormError[] | undefined; around: Around;
}

/** The registration as its owner sees it: where it stands, and every way to change one's mind. */
export function RegistrationPage(props: RegistrationPageProps) {
  const { shell, registration, session, secret, around, saved, errors = [] } = props;
  const all = say(shell.lang);
  const t = all.receipt;
  return (
    <PublicPage shell={shell} title={`${t.title} ${registration.number}`} secret>
      <Crumb href={paths.session(session.edition)} label={session.title} narrow />
      <div class="page narrow band tight flow-l flow">
        <h1>{secret ? t.thanks : t.title}</h1>
        {saved && <Note kind="daun" live><p>{t.saved}</p></Note>}
        {props.judged && <Note kind="daun" live><p>{itemText(shell.lang).judgeThanks}</p></Note>}
        <ErrorSummary title={all.problems} errors={errors} safe={all.safe} />
        <article class="vessel biru receipt" aria-labelledby="j-tt">
          <div class="receipt-top">
            <div class="flow-s flow">
              {secret && <><p class="sm soft bold">{t.number}</p><p class="num bold">{registration.number}</p></>}
              <h2 id="j-tt" class="sm soft">{secret ? t.code : t.number}</h2>
              <p class="kode">{secret ?? registration.number}</p>
              <p class="sm">{secret ? t.codeText : t.codeGone}</p>
            </div>
            <figure class="flow-s flow"><Qr text={`${around.baseUrl}${paths.registration(registration.number)}`} label={t.qr} /></figure>
          </div>
          <div class="tear" aria-hidden="true"></div>
          <Facts items={factsOf(props)} />
        </article>
        <p class="row noprint"><LinkButton href={paths.session(session.edition)} kind="alt">{t.session}</LinkButton><span class="hint">{t.print}</span></p>
        <OwnItems {...props} csrf={shell.csrf} />
        <Steps {...props} />
        <History {...props} />
        <Form action={paths.registrationStep(registration.number, 'tutup')} csrf={shell.csrf}><p><Button kind="quiet">{t.leave}</Button></p></Form>
      </div>
    </PublicPage>
  );
}

function factsOf({ registration: one, session, around }: RegistrationPageProps): Fact[] {
  const all = say(around.lang);
  const t = all.receipt;
  const where: Fact[] = [{ term: t.when, detail: whenWords(session.startsAt, around) }, { term: t.where, detail: session.venue }];
  const state = [all.state[one.state], one.place !== null && one.state !== 'withdrawn' ? t.place(one.place) : ''].filter(Boolean).join('. ');
  const shown = one.publishedQuestion === null ? t.notShown : `${one.shownName || all.someone}: ${one.publishedQuestion}`;
  return [
    { term: t.status, detail: <b>{state}</b> }, ...where, { term: t.mode, detail: all.mode[one.mode][0] }, { term: t.question, detail: <Prose text={one.question} /> }, { term: t.shown, detail: shown },
    ...(one.areaCode ? [{ term: t.ward, detail: around.directory.areaName(one.areaCode) }] : []), ...(one.needs.length ? [{ term: t.needs, detail: one.needs.map((need) => all.need[need]).join(', ') }] : []),
  ];
}

function Steps({ registration: one, session, shell, around, typed, errors = [] }: RegistrationPageProps) {
  const t = say(shell.lang).receipt;
  if (one.state === 'withdrawn' || around.now >= session.startsAt) return null;
  const phase = phaseOf(session, around.now);
  const mayRewrite = phase === 'open' || phase === 'planned' || (one.mode === 'written' && phase === 'closed');
  const version = <Hidden name="versi" value={String(one.version)} />;
  return (
    <div>
      {mayRewrite && <Fold summary={t.change} open={typed !== undefined}><Form action={paths.registrationStep(one.number, 'ubah')} csrf={shell.csrf}>{version}
        <Field name="tanya" label={t.question} rows={4} value={typed ?? one.question} error={errorOf(errors, 'tanya')} /><p><Button>{t.changeGo}</Button></p></Form></Fold>}
      {one.mode === 'attend' && <Fold summary={t.written}><Form action={paths.registrationStep(one.number, 'tertulis')} csrf={shell.csrf}>{version}<p>{t.writtenText}</p><p><Button kind="alt">{t.written}</Button></p></Form></Fold>}
      <Fold summary={t.withdraw} last><Form action={paths.registrationStep(one.number, 'batal')} csrf={shell.csrf}>{version}<p>{t.withdrawText}</p><p><Button kind="stop">{t.withdraw}</Button></p></Form></Fold>
    </div>
  );
}

function History({ entries, around }: RegistrationPageProps) {
  const all = say(around.lang);
  return (
    <section class="flow" aria-labelledby="j-riwayat">
      <Head id="j-riwayat" title={all.receipt.history} />
      <ul class="bullets">{entries.filter((one) => !one.kind.startsWith('promise-') && one.kind !== 'answered-in-writing').map((one) => <li><time datetime={one.at.toISOString()}>{momentText(around.lang, one.at, around.city.utcOffsetMinutes)}</time>: <b>{all.entry[one.kind] ?? one.kind}</b>{one.body ? `. ${one.body}` : ''}</li>)}</ul>
    </section>
  );
}

/** Number and code open a registration. */
export function LookupPage({ shell, number, problem }: { shell: Shell; number: string; problem?: 'wrong' | 'slow' | undefined }) {
  const t = say(shell.lang);
  return (
    <PublicPage shell={shell} title={t.lookup.title} secret>
      <Crumb href={paths.sessions()} label={t.name} narrow />
      <div class="page narrow band tight flow-l flow">
        <div class="flow-s flow"><h1>{t.lookup.title}</h1><p class="soft">{t.lookup.lead}</p></div>
        {problem === 'slow' && <Note kind="bata" live><p>{t.lookup.slow}</p></Note>}
        <Form action={paths.lookup()} csrf={shell.csrf}>
          <ErrorSummary title={t.problems} errors={problem === 'wrong' ? [{ field: 'nomor', message: t.lookup.wrong }] : []} />
          <Field name="nomor" label={t.lookup.number} value={number} code required maxlength={40} />
          <Field name="kode" label={t.lookup.code} code required maxlength={64} autocomplete="off" attrs={{ autocapitalize: 'characters', spellcheck: 'false' }} />
          <p><Button fill>{t.lookup.open}</Button></p>
        </Form>
      </div>
    </PublicPage>
  );
}
