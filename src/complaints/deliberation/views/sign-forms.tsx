import { Button, errorOf, Hidden } from '../../../ui/parts/form.tsx';
import { Fold, Vessel } from '../../../ui/parts/panels.tsx';
import { Picks } from '../../../ui/parts/picks.tsx';
import type { Agreement } from '../domain.ts';
import { draftOf, Go, StepForm, Text, type PartProps } from './form-parts.tsx';

/** Name, a tick and for the reporter the case code; the drawn line is an addition where scripts run. */
export function SignForm({ agreement, ...props }: PartProps & { agreement: Agreement }) {
  const { t, draft, found: { place } } = props;
  const own = draftOf(draft, 'tanda');
  const byReporter = place.side === 'reporter';
  return (
    <Vessel tone="daun" labelledby="j-tanda">
      <h3 id="j-tanda">{t.sign}</h3>
      <StepForm {...props} step="tanda">
        <Hidden name="naskah-versi" value={String(agreement.version)} />
        <Text name="nama-tanda" label={byReporter ? t.signName : t.signNameOffice} hint={t.signNameHint} draft={own} maxlength={200} />
        {byReporter && <Text name="kode-tanda" label={t.code} hint={t.codeHint} draft={undefined} code autocomplete="off" maxlength={20} />}
        <div class="field" data-sign hidden>
          <p class="bold" id="l-coretan">{t.draw} <span class="opt">{t.optional}</span></p>
          <p class="hint">{t.drawHint}</p>
          <canvas class="input signpad" width="600" height="200" aria-labelledby="l-coretan" role="img"></canvas>
          <Hidden name="coretan" value="" />
          <p><Button type="button" kind="quiet" attrs={{ 'data-sign-clear': '' }}>{t.drawClear}</Button></p>
        </div>
        <Picks name="setuju-tanda" legend={t.sign} legendHidden many value={own?.form.has('setuju-tanda') ? ['ya'] : []} error={errorOf(own?.errors, 'setuju-tanda')} options={[{ value: 'ya', label: t.tick(agreement.version) }]} />
        {errorOf(own?.errors, 'kode-tanda') && <p class="err">{errorOf(own?.errors, 'kode-tanda')}</p>}
        <Go label={t.signGo} kind="primary" />
      </StepForm>
    </Vessel>
  );
}

export function UnsignForm(props: PartProps) {
  const { t, draft, running: { d } } = props;
  const own = draftOf(draft, 'batal-tanda');
  return (
    <Fold summary={t.unsign} open={own !== undefined} last>
      <StepForm {...props} step="batal-tanda">
        <p>{d.state === 'open' ? t.unsignText : t.unsignAfter}</p>
        <Text name="alasan-batal" label={t.unsignWhy} optional={t.optional} rows={2} draft={own} />
        <Go label={t.unsignGo} kind="stop" />
      </StepForm>
    </Fold>
  );
}

/** Both sides must say yes before the text is public. */
export function PublishForm(props: PartProps) {
  const { t, draft, running: { d }, found: { place } } = props;
  const own = draftOf(draft, 'terbit');
  if (d.outcome !== 'agreed' && d.outcome !== 'partly_agreed') return null;
  if (d.publishedAt) return <p>{t.published}</p>;
  const mine = place.side === 'reporter' ? d.publishReporter : place.side === 'body' ? d.publishBody : null;
  return (
    <section class="flow" aria-labelledby="j-terbit">
      <h2 id="j-terbit">{t.publish}</h2>
      <p>{t.publishText}</p>
      <ul class="bullets"><li>{t.consent(t.side['reporter'] ?? '', d.publishReporter)}</li><li>{t.consent(t.side['body'] ?? '', d.publishBody)}</li></ul>
      {place.side !== null && <StepForm {...props} step="terbit">
        <Picks name="terbit" legend={t.publish} legendHidden value={own ? own.form.text('terbit') : mine === null ? undefined : mine ? 'ya' : 'tidak'} error={errorOf(own?.errors, 'terbit')}
          options={[{ value: 'ya', label: t.publishYes }, { value: 'tidak', label: t.publishNo }]} />
        <Go label={t.publishGo} />
      </StepForm>}
    </section>
  );
}
