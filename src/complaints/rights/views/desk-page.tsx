import { momentText } from '../../../followup/dates.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { LinkButton } from '../../../ui/parts/form.tsx';
import { Empty } from '../../../ui/parts/panels.tsx';
import { Tag } from '../../../ui/parts/status.tsx';
import { DataTable, Pager, Tabs } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { breachesPath } from '../../breach/paths.ts';
import { sayBreach } from '../../breach/text.ts';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import type { ListedRequest } from '../store-requests.ts';
import { sayRights } from '../text.ts';
import { hoursLeft } from './request-page.tsx';

/** Requests by deadline: what is due first stands first. */
export function DeskPage({ shell, around, requests, open, continued, next }: { shell: Shell; around: Around; requests: readonly ListedRequest[]; open: boolean; continued: boolean; next: string | null }) {
  const words = sayRights(shell.lang);
  const t = words.desk;
  const query = open ? '' : '?tab=putus';
  const due = (one: ListedRequest) => {
    if (one.state !== 'open') return <Tag label={words.state[one.state]} tone={one.state === 'granted' ? 'daun' : undefined} />;
    return around.now > one.dueAt ? <Tag label={t.late} tone="bata" /> : <Tag label={words.request.left(hoursLeft(one.dueAt, around.now))} tone="kunyit" />;
  };
  return (
    <ConsolePage shell={shell} title={t.title} bar={<><LinkButton kind="alt" href={paths.dataCounter()}>{t.counter}</LinkButton><a href={breachesPath()}>{sayBreach(shell.lang).title}</a><a href={paths.dataRetention()}>{words.retention.title}</a><a href={paths.dataRegister()}>{t.register}</a></>}>
      <Tabs label={t.title} tabs={[{ href: paths.dataDesk(), label: t.open, current: open }, { href: paths.dataDesk('?tab=putus'), label: t.done, current: !open }]} />
      {requests.length === 0 ? <Empty title={open ? t.noneOpen : t.noneDone} /> : (
        <DataTable caption={open ? t.open : t.done} captionHidden columns={[{ label: t.number }, { label: t.right }, { label: t.case }, { label: t.due }, { label: t.state }]}
          rows={requests.map((one) => ({ header: <a href={paths.dataDeskRequest(one.id)}>{one.number}</a>, cells: [words.right[one.kind], one.caseNumber, momentText(shell.lang, one.dueAt, around.city.utcOffsetMinutes), due(one)] }))} />
      )}
      {(continued || next) && <Pager label={t.pages} newer={continued ? { href: paths.dataDesk(query), label: t.first } : undefined} older={next ? { href: paths.dataDesk(`${query ? `${query}&` : '?'}setelah=${encodeURIComponent(next)}`), label: t.older } : undefined} />}
    </ConsolePage>
  );
}
