import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Button, Form } from '../../../ui/parts/form.tsx';
import { Empty, Note } from '../../../ui/parts/panels.tsx';
import { DataTable } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { consoleText } from '../text.ts';

export interface ShownJob { id: string; name: string; runAt: Date; attempts: number; lastError: string }

/** The first line of an error says what failed; its trace is in the log. */
const firstLine = (text: string): string => text.split('\n')[0]!.slice(0, 300);

export function JobsPage({ shell, jobs, when, flash }: { shell: Shell; jobs: readonly ShownJob[]; when: (at: Date) => string; flash?: string | undefined }) {
  const t = consoleText(shell.lang).jobs;
  return (
    <ConsolePage shell={shell} title={t.title}>
      {flash && <Note kind="daun" live><p>{flash}</p></Note>}
      {jobs.length === 0 ? <Empty title={t.empty}><p>{t.emptyText}</p></Empty> : <>
        <p class="soft">{t.lead}</p>
        <DataTable caption={t.title} captionHidden columns={[{ label: t.name }, { label: t.when }, { label: t.attempts, right: true }, { label: t.error }, { label: t.action }]}
          rows={jobs.map((job) => ({ header: job.name, cells: [when(job.runAt), job.attempts, firstLine(job.lastError),
            <Form action={`/konsol/pekerjaan/${job.id}/ulang`} csrf={shell.csrf}><Button kind="alt">{t.retry}</Button></Form>] }))} />
      </>}
    </ConsolePage>
  );
}
