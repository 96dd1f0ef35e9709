import { Field } from '../../../ui/parts/field.tsx';
import { Button, Form, Hidden } from '../../../ui/parts/form.tsx';
import { Fold, Head, Note } from '../../../ui/parts/panels.tsx';
import { Timeline } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Complaint } from '../../domain.ts';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import { reporterWords } from '../../public/views/case-parts.tsx';
import { timelineItems } from '../../public/views/timeline-items.tsx';
import { words } from '../../text.ts';
import { matterPaths } from '../paths.ts';
import type { TrackMatter } from '../queries.ts';
import { sayMatters } from '../text.ts';

/** On the reporter's own page: the lead beside their own case, and their word against it. */
export function TrackMatterSection({ shell, complaint, matter, around, draft }: { shell: Shell; complaint: Complaint; matter: TrackMatter; around: Around; draft?: { text: string; error: string } | undefined }) {
  const t = sayMatters(shell.lang).track;
  if (matter.leadNumber === null) return matter.reports > 1 ? <Note><p>{t.lead(matter.reports)}</p></Note> : null;
  const lead = matter.lead;
  return (
    <section class="flow" aria-labelledby="j-perkara">
      <Head id="j-perkara" title={t.title} />
      <p>{t.text(matter.leadNumber)}</p>
      {lead && <p><b>{t.state}:</b> {words(shell.lang).state[lead.complaint.state]}. <a href={paths.publicCase(lead.complaint.number)}>{t.open}</a></p>}
      {lead && <Fold summary={t.news}><Timeline items={timelineItems({ entries: lead.entries, files: [], text: lead.complaint.text, who: reporterWords(lead.complaint.areaCode, around), receivedAt: lead.complaint.receivedAt, audience: 'officer' }, around)} /></Fold>}
      {matter.objected && <Note kind="kunyit"><p>{t.objected}</p></Note>}
      {!complaint.endedAt && !matter.objected && <Fold id="perkara-lain" summary={t.objection} open={draft !== undefined} last>
        <Form action={matterPaths.object(complaint.number)} csrf={shell.csrf}>
          <Hidden name="versi" value={String(complaint.version)} />
          <Field name="perkara-lain-isi" label={t.objection} hint={t.objectionHint} rows={3} maxlength={2000} value={draft?.text} error={draft?.error} />
          <p><Button kind="alt">{t.send}</Button></p>
        </Form>
      </Fold>}
    </section>
  );
}
