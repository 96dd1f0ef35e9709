import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { LinkButton } from '../../../ui/parts/form.tsx';
import { Empty } from '../../../ui/parts/panels.tsx';
import { DataTable } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { whenWords, type Around } from '../../around.ts';
import { phaseOf, type Session } from '../../domain.ts';
import { paths } from '../../paths.ts';
import { say } from '../../text.ts';
import { followUpText } from '../text-follow-up.ts';
import { consoleText } from '../text.ts';

export function ConsoleSessionsPage({ shell, sessions, older, mayPlan, around }: { shell: Shell; sessions: readonly Session[]; older?: string | undefined; mayPlan: boolean; around: Around }) {
  const t = consoleText(shell.lang);
  const all = say(shell.lang);
  const plan = mayPlan && <LinkButton icon="tambah" href={paths.plan()}>{t.plan}</LinkButton>;
  return (
    <ConsolePage shell={shell} title={t.title} bar={<><a href={paths.board()}>{followUpText(shell.lang).board}</a><a href={paths.written()}>{followUpText(shell.lang).written}</a>{plan}</>}>
      <p class="soft">{t.lead}</p>
      {sessions.length === 0 ? <Empty title={t.none}><p>{t.noneText}</p>{plan}</Empty>
        : <DataTable caption={t.all} captionHidden columns={[{ label: t.list.session }, { label: t.list.when }, { label: t.list.venue }, { label: t.list.phase }]}
          rows={sessions.map((one) => ({ header: <a href={paths.consoleSession(one.edition)}>{`${one.edition}. ${one.title}`}</a>, cells: [whenWords(one.startsAt, around), one.venue, all.phase[phaseOf(one, around.now)]] }))} />}
      {older && <p><a href={older} rel="next">{t.older}</a></p>}
    </ConsolePage>
  );
}
