import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Select } from '../../../ui/parts/field.tsx';
import { LinkButton } from '../../../ui/parts/form.tsx';
import { Empty } from '../../../ui/parts/panels.tsx';
import { Switch } from '../../../ui/parts/picks.tsx';
import { Tag } from '../../../ui/parts/status.tsx';
import { DataTable, Filters } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { BODY_KINDS, type Body } from '../domain.ts';
import { bodiesPath, bodyPath } from '../paths.ts';
import type { BodiesText } from '../text.ts';
import { validWords } from './valid-words.ts';

export interface BodyListProps {
  shell: Shell;
  t: BodiesText;
  day: (day: string) => string;
  bodies: readonly Body[];
  /** How many functions a body carries on this day, by its id. */
  functionCounts: ReadonlyMap<string, number>;
  filter: { text: string; kind: string; former: boolean };
}

export const BodyListPage = ({ shell, t, day, bodies, functionCounts, filter }: BodyListProps) => (
  <ConsolePage shell={shell} title={t.title}>
    <p class="lead">{t.lead}</p>
    <Filters action={bodiesPath} label={t.search} search={{ name: 'q', label: t.search, value: filter.text, action: t.searchAction }} foldLabel={t.foldLabel} apply={t.apply} open={filter.kind !== '' || filter.former}>
      <Select name="jenis" label={t.kindFilter} value={filter.kind} blank={t.allKinds} options={BODY_KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] }))} />
      <Switch name="lama" label={t.showFormer} checked={filter.former} />
    </Filters>
    {bodies.length === 0
      ? <Empty title={t.emptyTitle}><p>{t.emptyHint}</p><p><LinkButton href={bodiesPath} kind="alt">{t.showAll}</LinkButton></p></Empty>
      : <DataTable caption={t.found(bodies.length)} columns={[{ label: t.columns.name }, { label: t.columns.short }, { label: t.columns.kind }, { label: t.columns.valid }, { label: t.columns.functions, right: true }]}
          rows={bodies.map((body) => ({
            key: body.id, header: <a href={bodyPath(body.code)}>{body.name}</a>,
            cells: [body.shortName, <>{t.kinds[body.kind]}{body.isExternal && body.kind !== 'vertical_body' && <> <Tag label={t.outside} /></>}</>, validWords(t, day, body), String(functionCounts.get(body.id) ?? 0)],
          }))} />}
  </ConsolePage>
);
