import { dayText, momentText } from '../../../followup/dates.ts';
import { dayOf } from '../../../law/day.ts';
import { Bullets, Facts, Fold, Head, Note } from '../../../ui/parts/panels.tsx';
import { Tag } from '../../../ui/parts/status.tsx';
import { Prose } from '../../../ui/parts/timeline.tsx';
import { strokesOf } from '../drawing.ts';
import { standing, type Agreement, type Obligation, type ObligationState, type Session } from '../domain.ts';
import type { ShownInvitation, ShownSignature } from '../gather.ts';
import { draftOf, Go, Photos, StepForm, Text, type PartProps } from './form-parts.tsx';
import { MeetingForms } from './office-forms.tsx';
import { SignForm, UnsignForm } from './sign-forms.tsx';

const moment = ({ around }: PartProps, at: Date): string => momentText(around.lang, at, around.city.utcOffsetMinutes);

/** Who takes part: the facilitator, and proxies with their names where this reader may see them. */
export function People(props: PartProps) {
  const { running: { d, proxies }, found: { place }, t, draft } = props;
  const own = draftOf(draft, 'kuasa');
  return (
    <section class="flow" aria-labelledby="j-orang">
      <Head id="j-orang" title={t.people} />
      {d.facilitatorFlag && place.appoints && <Note kind="bata"><p><b>{t.flagged(t.conflict[d.facilitatorFlag] ?? '')}</b></p></Note>}
      <Facts items={[
        { term: t.facilitator, detail: [d.facilitatorName, d.facilitatorOffice].filter(Boolean).join(', ') || (d.state === 'open' ? t.facilitatorNone : t.noFacilitator) },
        ...proxies.map((one) => ({ term: t.proxyOf(t.side[one.side] ?? ''), detail: [one.name ?? t.proxySealed, one.power ?? '', one.hasScan ? t.scanned : ''].filter(Boolean).join(', ') })),
      ]} />
      {d.state === 'open' && place.side !== null && <Fold summary={t.proxyGo} open={own !== undefined} last>
        <StepForm {...props} step="kuasa" upload>
          <Text name="nama-kuasa" label={t.proxyName} hint={t.proxyNameHint} draft={own} maxlength={200} />
          <Text name="dasar-kuasa" label={t.proxyPower} hint={t.proxyPowerHint} draft={own} maxlength={500} />
          <Photos name="foto-kuasa" legend={t.proxyScan} draft={own} t={t} lang={props.shell.lang} />
          <Go label={t.proxyGo} />
        </StepForm>
      </Fold>}
    </section>
  );
}

export function Sessions(props: PartProps) {
  const { running: { sessions }, t } = props;
  return (
    <section class="flow" aria-labelledby="j-sidang">
      <Head id="j-sidang" title={t.sessions} />
      {sessions.length === 0 && <p class="soft">{t.noSessions}</p>}
      {sessions.map((one) => <SessionPart {...props} session={one} />)}
    </section>
  );
}

function SessionPart({ session, ...props }: PartProps & { session: Session }) {
  const { running: { invitations }, t } = props;
  return (
    <article class="flow-s flow">
      <h3>{moment(props, session.at)}</h3>
      <p>{session.place}{session.online && <> <Tag label={t.online} tone="biru" /></>}</p>
      <Bullets items={invitations.filter((one) => one.sessionId === session.id).map((one) => invitationWords(one, props))} />
      {session.attendance !== null && <Facts small items={[{ term: t.attendance, detail: session.attendance }]} />}
      {session.minutes !== null && <blockquote class="quote-b"><Prose text={session.minutes} /></blockquote>}
      {props.found.place.leads && props.running.d.state === 'open' && <MeetingForms {...props} session={session} />}
    </article>
  );
}

function invitationWords(one: ShownInvitation, props: PartProps): string {
  const { t } = props;
  const proof = one.way === 'hand' ? (one.receivedBy === null ? '' : t.received(one.receivedBy)) : one.way === 'page' ? (one.readAt ? t.readAt(moment(props, one.readAt)) : t.unread) : '';
  return [`${t.side[one.side]}: ${t.way[one.way]}, ${t.sent(moment(props, one.sentAt))}`, proof].filter(Boolean).join(', ');
}

export function Options(props: PartProps) {
  const { running: { d, options }, found: { place }, t, draft } = props;
  const own = draftOf(draft, 'pilihan');
  return (
    <section class="flow" aria-labelledby="j-pilihan">
      <Head id="j-pilihan" title={t.options} />
      {options.length === 0 ? <p class="soft">{t.noOptions}</p> : <Bullets items={options.map((one) => <><b>{t.side[one.side ?? 'facilitator']}:</b> {one.text}</>)} />}
      {d.state === 'open' && (place.side !== null || place.leads) && <StepForm {...props} step="pilihan">
        <Text name="pilihan" label={t.option} rows={2} draft={own} />
        <Go label={t.optionGo} />
      </StepForm>}
    </section>
  );
}

export function AgreementPart(props: PartProps) {
  const { running: { d, agreements, signatures }, found: { place }, t } = props;
  const [latest, ...earlier] = agreements;
  const stand = latest ? standing(signatures as never, latest.version) : [];
  const signed = stand.some((one) => one.side === place.side);
  const undoable = d.state === 'open' || d.outcome === 'agreed' || d.outcome === 'partly_agreed';
  return (
    <section class="flow" aria-labelledby="j-naskah">
      <Head id="j-naskah" title={t.agreement} />
      {!latest && <p class="soft">{t.noAgreement}</p>}
      {latest && <AgreementText {...props} agreement={latest} />}
      {latest && <Signatures {...props} agreement={latest} />}
      {latest && d.state === 'open' && place.side !== null && !signed && <SignForm {...props} agreement={latest} />}
      {signed && undoable && <UnsignForm {...props} />}
      {earlier.length > 0 && <Fold summary={t.older_} last>{earlier.map((one) => <AgreementText {...props} agreement={one} />)}</Fold>}
    </section>
  );
}

function AgreementText({ agreement: one, ...props }: PartProps & { agreement: Agreement }) {
  const { t, around } = props;
  return (
    <div class="flow-s flow">
      <p><b>{t.kind[one.kind]}</b></p>
      <p class="soft sm">{t.versionOf(one.version, one.changedBy, moment(props, one.at))}</p>
      <blockquote class="quote-b"><Prose text={one.text} /></blockquote>
      {one.obligations.length > 0 && <><p><b>{t.obligations}</b></p><Bullets items={one.obligations.map((each) => <><b>{t.side[each.owedBy]}:</b> {each.what}, {t.until} {dayText(around.lang, each.dueOn)}{each.proof && `. ${t.proof}: ${each.proof}`}</>)} /></>}
      <p class="soft sm">{t.hash}: <code>{one.hash}</code></p>
    </div>
  );
}

function Signatures({ agreement, ...props }: PartProps & { agreement: Agreement }) {
  const { running: { signatures }, t } = props;
  const under = signatures.filter((one) => one.version === agreement.version);
  const missing = (['reporter', 'body'] as const).filter((side) => !under.some((one) => one.side === side && one.withdrawnAt === null));
  return (
    <div class="flow-s flow">
      <h3>{t.signatures}</h3>
      <ul class="bullets">
        {under.map((one) => <li>{t.signedBy(t.side[one.side] ?? '', t.signWay[one.way] ?? '', moment(props, one.at))}{one.withdrawnAt && <> <Tag tone="bata" label={t.revoked} /></>}{one.whyWithdrawn && ` ${one.whyWithdrawn}`}<Drawn signature={one} /></li>)}
        {missing.map((side) => <li class="soft">{t.notSigned(t.side[side] ?? '')}</li>)}
      </ul>
    </div>
  );
}

const Drawn = ({ signature }: { signature: ShownSignature }) => (signature.drawing === '' ? null : (
  <svg class="drawn" viewBox="0 0 600 200" width="180" height="60" aria-hidden="true">{strokesOf(signature.drawing).map((points) => <polyline points={points} fill="none" stroke="currentColor" stroke-width="5" />)}</svg>
));

const TONES: Readonly<Record<ObligationState, 'daun' | 'bata' | 'biru' | undefined>> = { running: 'biru', kept: 'daun', broken: 'bata', void: undefined };

export function Obligations(props: PartProps) {
  const { running: { obligations }, t, around } = props;
  if (obligations.length === 0) return null;
  const today = dayOf(around.now, around.city.utcOffsetMinutes);
  return (
    <section class="flow" aria-labelledby="j-wajib">
      <Head id="j-wajib" title={t.obligations} />
      {obligations.map((one) => {
        const late = one.state === 'running' && one.dueOn < today;
        return (
          <article class="flow-s flow">
            <h3>{one.what}</h3>
            <p><Tag label={late ? t.late : t.obligation[one.state] ?? ''} tone={late ? 'bata' : TONES[one.state]} /></p>
            <Facts small items={[{ term: t.owedBy, detail: t.side[one.owedBy] ?? '' }, { term: t.due, detail: dayText(around.lang, one.dueOn) }, ...(one.proof ? [{ term: t.proof, detail: one.proof }] : []), ...(one.evidence ? [{ term: t.evidenceIs, detail: <Prose text={one.evidence} /> }] : [])]} />
            <ObligationForms {...props} one={one} past={one.dueOn < today} />
          </article>
        );
      })}
    </section>
  );
}

function ObligationForms({ one, past, ...props }: PartProps & { one: Obligation; past: boolean }) {
  const { found: { place }, t, draft } = props;
  const [done, broken] = [draftOf(draft, 'bukti', one.id), draftOf(draft, 'ingkar', one.id)];
  const mayShow = one.state === 'running' && (place.side === one.owedBy || place.leads);
  const mayDispute = one.state === 'kept' && one.owedBy === 'body' && place.side === 'reporter';
  const maySay = past && (mayDispute || (one.state === 'running' && ((place.side !== null && place.side !== one.owedBy) || place.leads || place.appoints)));
  return (
    <>
      {mayShow && <Fold summary={t.show} open={done !== undefined}>
        <StepForm {...props} step="bukti" about={one.id} upload>
          <Text name={`bukti-${one.id}`} label={t.evidence} rows={3} draft={done} />
          <Photos name={`foto-bukti-${one.id}`} legend={t.evidencePhoto} draft={done} t={t} lang={props.shell.lang} />
          <Go label={t.evidenceGo} />
        </StepForm>
      </Fold>}
      {maySay && <Fold summary={t.broken} open={broken !== undefined} last>
        <StepForm {...props} step="ingkar" about={one.id}>
          <p>{t.brokenText}</p>
          <Text name={`ingkar-${one.id}`} label={t.brokenWhy} rows={3} draft={broken} />
          <Go label={t.brokenGo} kind="stop" />
        </StepForm>
      </Fold>}
    </>
  );
}
