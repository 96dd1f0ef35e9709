import { Fold, Vessel } from '../../../ui/parts/panels.tsx';
import { Button } from '../../../ui/parts/form.tsx';
import { otherSide } from '../domain.ts';
import type { Gathered } from '../gather.ts';
import { draftOf, Go, StepForm, Text, type PartProps } from './form-parts.tsx';

type BeginProps = Omit<PartProps, 'running'> & { found: Gathered };

/** The form to propose, where one may be proposed now. */
export function Offer(props: BeginProps) {
  const { found: { offered, mayPropose, running }, t, draft } = props;
  const own = draftOf(draft, 'usul');
  if (!mayPropose) return null;
  if (!offered) return running === null ? <p class="soft">{t.notNow}</p> : null;
  return (
    <Vessel labelledby="j-usul">
      <h2 id="j-usul">{t.offer}</h2>
      <p>{t.offerText}</p>
      <StepForm {...props} step="usul">
        <Text name="alasan-usul" label={t.why} hint={t.whyHint} rows={4} draft={own} />
        <Go label={t.send} kind="primary" />
      </StepForm>
    </Vessel>
  );
}

/** A proposal that waits: the other side answers, its own side may take it back. */
export function Proposal(props: PartProps) {
  const { running: { d }, found: { place }, t, draft } = props;
  const by = t.side[d.proposedBy] ?? '';
  const answers = place.side === otherSide(d.proposedBy);
  const declined = draftOf(draft, 'tolak');
  return (
    <Vessel tone="kunyit" labelledby="j-usulan">
      <h2 id="j-usulan">{answers ? t.asked(by) : t.waiting(by)}</h2>
      <blockquote class="quote-b"><p>{d.reason}</p></blockquote>
      {answers && <>
        <StepForm {...props} step="terima"><p><Button fill>{t.accept}</Button></p></StepForm>
        <Fold summary={t.decline} open={declined !== undefined} last>
          <StepForm {...props} step="tolak">
            <Text name="alasan-tolak" label={t.declineWhy} optional={t.optional} rows={2} draft={declined} />
            <Go label={t.decline} />
          </StepForm>
        </Fold>
      </>}
      {!answers && (place.side === d.proposedBy || (place.appoints && d.proposedBy === 'body')) && <StepForm {...props} step="keluar"><Go label={t.takeBack} /></StepForm>}
    </Vessel>
  );
}

export function Leave(props: PartProps) {
  const { t, draft } = props;
  const own = draftOf(draft, 'keluar');
  return (
    <Fold summary={t.leave} open={own !== undefined} last>
      <StepForm {...props} step="keluar">
        <p>{t.leaveText}</p>
        <Text name="alasan-keluar" label={t.leaveWhy} optional={t.optional} rows={2} draft={own} />
        <Go label={t.leave} kind="stop" />
      </StepForm>
    </Fold>
  );
}
