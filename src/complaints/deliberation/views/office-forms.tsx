import { momentText } from '../../../followup/dates.ts';
import { errorOf, Hidden } from '../../../ui/parts/form.tsx';
import { Fold, Head } from '../../../ui/parts/panels.tsx';
import { Picks } from '../../../ui/parts/picks.tsx';
import { Prose } from '../../../ui/parts/timeline.tsx';
import type { Session } from '../domain.ts';
import { ROWS } from '../steps.ts';
import { draftOf, Go, Photos, SidePick, SideSelect, StepForm, Text, type PartProps } from './form-parts.tsx';

export function AppointForm(props: PartProps) {
  const { t, draft, running: { d } } = props;
  const own = draftOf(draft, 'fasilitator');
  return (
    <Fold summary={t.appoint} open={own !== undefined || d.facilitatorName === ''} last>
      <StepForm {...props} step="fasilitator">
        <Text name="surel-fasilitator" type="email" label={t.email} hint={t.emailHint} draft={own} maxlength={200} />
        <Text name="nama-fasilitator" label={t.outsideName} optional={t.optional} draft={own} maxlength={200} />
        <Text name="lembaga-fasilitator" label={t.outsideOffice} optional={t.optional} draft={own} maxlength={200} />
        <Go label={t.appointGo} kind="primary" />
      </StepForm>
    </Fold>
  );
}

export function ScheduleForm(props: PartProps) {
  const { t, draft } = props;
  const own = draftOf(draft, 'sidang');
  return (
    <Fold summary={t.schedule} open={own !== undefined} last>
      <StepForm {...props} step="sidang">
        <Text name="tanggal-sidang" type="date" label={t.session.day} draft={own} />
        <Text name="jam-sidang" type="time" label={t.session.time} draft={own} />
        <Text name="tempat-sidang" label={t.session.place} draft={own} maxlength={300} />
        <Picks name="daring" legend={t.session.online} legendHidden many value={own?.form.has('daring') ? ['ya'] : []} options={[{ value: 'ya', label: t.session.online }]} />
        <Go label={t.session.go} kind="primary" />
      </StepForm>
    </Fold>
  );
}

/** Proof of an invitation handed over, and the minutes once the session has begun. */
export function MeetingForms({ session, ...props }: PartProps & { session: Session }) {
  const { t, draft, around } = props;
  const { id } = session;
  const [hand, held] = [draftOf(draft, 'undangan', id), draftOf(draft, 'notulen', id)];
  if (session.recordedAt !== null) return null;
  return (
    <>
      <Fold summary={t.handTitle} open={hand !== undefined}>
        <StepForm {...props} step="undangan" about={id} upload>
          <SidePick name={`pihak-undangan-${id}`} legend={t.handSide} draft={hand} t={t} />
          <Text name={`terima-undangan-${id}`} label={t.receipt} hint={t.receiptHint} draft={hand} maxlength={300} />
          <Photos name={`foto-undangan-${id}`} legend={t.receiptPhoto} draft={hand} t={t} lang={props.shell.lang} />
          <Go label={t.handGo} />
        </StepForm>
      </Fold>
      {session.at <= around.now && <Fold summary={t.minutesTitle} open={held !== undefined} last>
        <StepForm {...props} step="notulen" about={id}>
          <Text name={`hadir-${id}`} label={t.attendance} hint={t.attendanceHint} rows={2} draft={held} />
          <Text name={`notulen-${id}`} label={t.minutes} hint={t.minutesHint} rows={6} draft={held} />
          <Go label={t.minutesGo} kind="primary" />
        </StepForm>
      </Fold>}
    </>
  );
}

export function DraftForm(props: PartProps) {
  const { t, draft, running: { agreements } } = props;
  const own = draftOf(draft, 'naskah');
  const [latest] = agreements;
  const value = (name: string, stored: string | undefined) => (own ? own.form.text(name) : stored);
  return (
    <Fold summary={latest ? t.writeAgain : t.write} open={own !== undefined} last>
      <StepForm {...props} step="naskah">
        <p class="soft">{t.writeHint}</p>
        <Picks name="jenis-naskah" legend={t.kindLegend} value={value('jenis-naskah', latest?.kind)} error={errorOf(own?.errors, 'jenis-naskah')} options={[{ value: 'agreed', label: t.kind['agreed'] ?? '' }, { value: 'partly_agreed', label: t.kind['partly_agreed'] ?? '' }]} />
        <Text name="naskah" label={t.text} hint={t.textHint} rows={7} draft={own} value={latest?.text} />
        {ROWS.map((n) => {
          const stored = latest?.obligations[n - 1];
          return (
            <fieldset class="flow-s flow">
              <legend>{t.row(n)} <span class="opt">{t.optional}</span></legend>
              <SideSelect name={`pihak-${n}`} value={value(`pihak-${n}`, stored?.owedBy)} t={t} />
              <Text name={`wajib-${n}`} label={t.what} draft={own} value={stored?.what} maxlength={500} />
              <Text name={`batas-${n}`} type="date" label={t.due} draft={own} value={stored?.dueOn} />
              <Text name={`dasar-${n}`} label={t.proof} draft={own} value={stored?.proof} maxlength={300} />
            </fieldset>
          );
        })}
        <Go label={t.writeGo} kind="primary" />
      </StepForm>
    </Fold>
  );
}

/** What only whoever leads does with the text: paper, and an end without agreement. */
export function LeadForms(props: PartProps) {
  const { t, draft, running: { agreements } } = props;
  const [paper, failed] = [draftOf(draft, 'kertas'), draftOf(draft, 'gagal')];
  const [latest] = agreements;
  return (
    <>
      {latest && <Fold summary={t.paper} open={paper !== undefined}>
        <StepForm {...props} step="kertas" upload>
          <Hidden name="naskah-versi" value={String(latest.version)} />
          <SidePick name="pihak-kertas" legend={t.paperSide} draft={paper} t={t} />
          <Photos name="foto-kertas" legend={t.paperPhoto} draft={paper} t={t} lang={props.shell.lang} optional={false} />
          <Go label={t.paperGo} />
        </StepForm>
      </Fold>}
      <Fold summary={t.noDeal} open={failed !== undefined} last>
        <StepForm {...props} step="gagal">
          <Text name="alasan-gagal" label={t.noDealWhy} rows={3} draft={failed} />
          <Go label={t.noDealGo} kind="stop" />
        </StepForm>
      </Fold>
    </>
  );
}

/** Only the facilitator's own query ever reads these. */
export function Notes(props: PartProps) {
  const { t, draft, running: { notes, d }, around } = props;
  const own = draftOf(draft, 'catatan');
  return (
    <section class="flow" aria-labelledby="j-rahasia">
      <Head id="j-rahasia" title={t.notes} />
      <p class="soft">{t.notesText}</p>
      {notes.map((one) => <div><p class="soft sm">{momentText(around.lang, one.at, around.city.utcOffsetMinutes)}</p><Prose text={one.text} /></div>)}
      {d.state === 'open' && <StepForm {...props} step="catatan">
        <Text name="catatan" label={t.note} rows={3} draft={own} />
        <Go label={t.noteGo} />
      </StepForm>}
    </section>
  );
}
