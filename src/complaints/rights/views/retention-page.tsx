import { dateText, momentText } from '../../../followup/dates.ts';
import { dayOf } from '../../../law/day.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field, Select } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, errorOf, Form, Hidden } from '../../../ui/parts/form.tsx';
import { Icon } from '../../../ui/parts/icon.tsx';
import { Empty, Head, Note } from '../../../ui/parts/panels.tsx';
import { DataTable, Pager } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { consoleText } from '../../console/text.ts';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import { RETENTION_KINDS, type RetentionKind } from '../domain.ts';
import { MOST_COUNTED, yearsAfter } from '../retention.ts';
import type { RetentionList, RetentionTyped } from '../routes-retention.tsx';
import type { RetentionChange, RetentionRule } from '../store-retention.ts';
import { sayRights } from '../text.ts';

interface Props {
  shell: Shell; around: Around; typed: RetentionTyped; list: RetentionList | null; saved: boolean;
  rules: Partial<Record<RetentionKind, RetentionRule>>;
  counts: ReadonlyMap<RetentionKind, { count: number; oldest: Date | null }>;
  changes: readonly RetentionChange[];
  /** Whether numbers lead to the cases. */
  mayOpen: boolean;
}

/** Each kind of report, how long it is kept by which source, and what is past its time today. */
export function RetentionPage(props: Props) {
  const { shell, around, rules, counts, changes, list, saved, typed } = props;
  const t = sayRights(shell.lang).retention;
  const day = (at: Date): string => dateText(shell.lang, dayOf(at, around.city.utcOffsetMinutes));
  const found = (kind: RetentionKind) => {
    const one = counts.get(kind);
    if (!one) return '–';
    const count = one.count >= MOST_COUNTED ? t.many(MOST_COUNTED) : String(one.count);
    return one.count === 0 ? count : <>{count} <a href={paths.dataRetention(`?jenis=${kind}`)}>{t.list}</a></>;
  };
  return (
    <ConsolePage shell={shell} title={t.title} bar={<a class="row" href={paths.dataDesk()}><Icon name="kiri" />{sayRights(shell.lang).desk.title}</a>}>
      {saved && <Note kind="daun" live><p>{t.saved}</p></Note>}
      <ErrorSummary title={t.problems} errors={typed.errors} safe={consoleText(shell.lang).safe} />
      <p class="lead">{t.lead}</p>
      {RETENTION_KINDS.some((kind) => !rules[kind]?.years) && <Note kind="kunyit"><p>{t.unsetNote}</p></Note>}
      <DataTable caption={t.title} captionHidden columns={[{ label: t.what }, { label: t.now }, { label: t.source }, { label: t.found }, { label: t.oldest }]}
        rows={RETENTION_KINDS.map((kind) => { const rule = rules[kind]; const oldest = counts.get(kind)?.oldest; return { header: t.kind[kind], cells: [rule?.years ? t.years(rule.years) : t.unset, rule?.source ?? '–', found(kind), oldest ? day(oldest) : '–'] }; })} />
      <p>{t.run} <code>wadah retention --dry-run</code>, <code>wadah retention --apply</code></p>
      {list && <Lapsed {...props} list={list} day={day} />}
      <Change {...props} />
      <section class="flow" aria-labelledby="j-riwayat"><Head id="j-riwayat" title={t.history} />
        {changes.length === 0 ? <p class="soft">{t.noHistory}</p> : (
          <DataTable caption={t.history} captionHidden columns={[{ label: t.what }, { label: t.now }, { label: t.source }, { label: t.when }, { label: t.who }, { label: t.reason }]}
            rows={changes.map((one) => ({ header: t.kind[one.kind], cells: [one.years ? t.years(one.years) : t.unset, one.source, momentText(shell.lang, one.at, around.city.utcOffsetMinutes), one.byName, one.reason] }))} />
        )}
      </section>
    </ConsolePage>
  );
}

function Lapsed({ shell, list, rules, mayOpen, day }: Props & { list: RetentionList; day(at: Date): string }) {
  const t = sayRights(shell.lang).retention;
  const rule = rules[list.kind];
  const address = `?jenis=${list.kind}`;
  return (
    <section class="flow" aria-labelledby="j-daftar"><Head id="j-daftar" title={t.listOf(t.kind[list.kind])} />
      {!rule?.years || list.cases.length === 0 ? <Empty title={t.none} level="h3" /> : (
        <><p>{t.why(rule.years, rule.source)}</p>
          <DataTable caption={t.listOf(t.kind[list.kind])} captionHidden columns={[{ label: t.case }, { label: t.ended }, { label: t.until }]}
            rows={list.cases.map((one) => ({ header: mayOpen ? <a href={paths.consoleCase(one.number)}>{one.number}</a> : one.number, cells: [day(one.endedAt), day(yearsAfter(one.endedAt, rule.years!))] }))} /></>
      )}
      {(list.continued || list.next) && <Pager label={t.pages} newer={list.continued ? { href: paths.dataRetention(address), label: t.first } : undefined} older={list.next ? { href: paths.dataRetention(`${address}&setelah=${encodeURIComponent(list.next)}`), label: t.next } : undefined} />}
    </section>
  );
}

function Change({ shell, rules, typed }: Props) {
  const t = sayRights(shell.lang).retention;
  const error = (field: string) => errorOf(typed.errors, field);
  return (
    <Form action={paths.dataRetention()} csrf={shell.csrf} labelledby="j-ubah">
      <h2 id="j-ubah">{t.change}</h2>
      {RETENTION_KINDS.map((kind) => <Hidden name={`urut-${kind}`} value={String(rules[kind]?.seq ?? 0)} />)}
      <Select name="jenis" label={t.what} blank={t.pick} value={typed.kind} error={error('jenis')} options={RETENTION_KINDS.map((kind) => ({ value: kind, label: t.kind[kind] }))} />
      <Field name="tahun" label={t.yearsField} hint={t.yearsHint} inputmode="numeric" maxlength={3} value={typed.years} error={error('tahun')} />
      <Field name="sumber" label={t.sourceField} hint={t.sourceHint} maxlength={300} value={typed.source} error={error('sumber')} />
      <Field name="alasan" label={t.reason} rows={2} value={typed.reason} error={error('alasan')} />
      <p><Button>{t.save}</Button></p>
    </Form>
  );
}
