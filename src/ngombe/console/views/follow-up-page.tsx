import type { ComponentChildren } from 'preact';
import { FileField, Field, Select } from '../../../ui/parts/field.tsx';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Button, ErrorSummary, errorOf, Form, Hidden, type FormError } from '../../../ui/parts/form.tsx';
import { Facts, Fold, Head, Note } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { InternalEntry, PromiseRow, PublicEntry } from '../../../followup/domain.ts';
import { addDays } from '../../../law/day.ts';
import type { Around } from '../../around.ts';
import { lateBefore } from '../../clocks.ts';
import { isOwing, owes, type Item } from '../../items.ts';
import { paths } from '../../paths.ts';
import type { ItemVerb } from '../../policy.ts';
import { itemText } from '../../text-items.ts';
import { ItemClock, itemFacts, ItemStatus } from '../../views/item-parts.tsx';
import { ItemTimeline, type ShownFile } from '../../views/item-timeline.tsx';
import { endedLead, livingBodies } from '../offices.ts';
import { followUpText } from '../text-follow-up.ts';

export const ITEM_NOUNS = ['kabar', 'selesai', 'perpanjangan', 'penyerahan'] as const;
export type ItemNoun = (typeof ITEM_NOUNS)[number];
export interface FollowUpPageProps {
  shell: Shell; edition: number; item: Item; promises: readonly PromiseRow[]; entries: readonly (PublicEntry | InternalEntry)[]; files: readonly ShownFile[];
  may: (verb: ItemVerb) => boolean; around: Around;
  flash?: boolean | undefined; sent?: { noun: ItemNoun; text(name: string): string } | undefined; errors?: readonly FormError[] | undefined;
}

/** One promise as the office sees it that owes it, and those who watch over it. */
export function FollowUpPage(props: FollowUpPageProps) {
  const { shell, edition, item, promises, entries, files, around, flash, errors = [] } = props;
  const t = followUpText(shell.lang);
  const words = itemText(shell.lang);
  return (
    <ConsolePage shell={shell} title={`${words.number(edition, item.seq)}: ${item.summary}`} bar={<a href={paths.item(edition, item.seq)}>{t.page}</a>}
      aside={{ label: t.facts, content: <><ItemClock promises={promises} around={around} size="l" audience="officer" />{item.wasLate && <Note kind="bata"><p>{words.wasLateText}</p></Note>}<Facts items={itemFacts(item, around)} small /></> }}>
      {flash && <Note kind="daun" live><p>{t.saved}</p></Note>}
      <ErrorSummary title={t.problems} errors={errors} safe={t.safe} />
      <ItemStatus item={item} around={around} />
      {item.state === 'done' && <p class="soft">{item.registrationId ? t.askerWaits : t.noAsker}</p>}
      {isOwing(item) && <Steps {...props} />}
      <section class="flow" aria-labelledby="j-riwayat"><Head id="j-riwayat" title={t.history} /><ItemTimeline entries={entries} files={files} around={around} officer /></section>
    </ConsolePage>
  );
}

function Steps(props: FollowUpPageProps) {
  const { shell, edition, item, may, around, sent, errors = [] } = props;
  const t = followUpText(shell.lang);
  const ended = endedLead(item.leadBodyId, around);
  const typed = (noun: ItemNoun, name: string): string => (sent?.noun === noun ? sent.text(name) : '');
  const error = (noun: ItemNoun, name: string): string | undefined => (sent?.noun === noun ? errorOf(errors, `${noun}-${name}`) : undefined);
  const form = (noun: ItemNoun, upload: boolean, fields: ComponentChildren, label: string) => (
    <Form action={paths.consoleItem(edition, item.seq, noun)} csrf={shell.csrf} upload={upload}><Hidden name="versi" value={String(item.version)} />{fields}<p><Button>{label}</Button></p></Form>
  );
  const words = (noun: ItemNoun, name: string, label: string, hint: string) => <Field name={`${noun}-${name}`} label={label} hint={hint} rows={3} maxlength={4000} value={typed(noun, `${noun}-${name}`)} error={error(noun, name)} />;
  const photos = (noun: ItemNoun) => <FileField name={`${noun}-foto`} legend={t.photos} label={t.photosAdd} hint={sent?.noun === noun ? t.photosAgain : t.photosHint} accept="image/jpeg,image/png,image/webp" multiple error={error(noun, 'foto')} />;
  const isLate = item.dueOn !== null && item.dueOn < lateBefore(around);
  return (
    <section class="flow">
      {ended && <Note kind="kunyit"><p>{ended.heir ? t.ended(ended.body.name, ended.heir.name) : t.endedNoHeir(ended.body.name)}</p></Note>}
      {may('progress') && <Fold summary={t.progress} open={sent?.noun === 'kabar'}>{form('kabar', true, <>{words('kabar', 'teks', t.progressText, t.publicHint)}{photos('kabar')}</>, t.progressSend)}</Fold>}
      {may('done') && <Fold summary={t.finish} open={sent?.noun === 'selesai'}>{form('selesai', true, <><p>{t.finishNote}</p>{words('selesai', 'teks', t.finishText, t.publicHint)}
        {owes(item) === 'letter' && <Field name="selesai-surat" label={t.letter} hint={t.letterHint} maxlength={120} value={typed('selesai', 'selesai-surat')} error={error('selesai', 'surat')} />}{photos('selesai')}</>, t.finishSend)}</Fold>}
      {may('extend') && item.state === 'owed' && item.dueOn && (isLate ? <p class="soft">{t.lateNoMore}</p> : <Fold summary={t.extend} open={sent?.noun === 'perpanjangan'}>{form('perpanjangan', false, <>
        <Field name="perpanjangan-hari" label={t.until} hint={t.extendHint} type="date" min={addDays(item.dueOn, 1)} value={typed('perpanjangan', 'perpanjangan-hari')} error={error('perpanjangan', 'hari')} />{words('perpanjangan', 'teks', t.reason, t.publicHint)}</>, t.extendSend)}</Fold>)}
      {may('hand-over') && <Fold summary={t.handOver} last open={sent?.noun === 'penyerahan' || ended !== null}>{form('penyerahan', false, <>
        <Select name="penyerahan-instansi" label={t.body} hint={t.handOverHint} blank={t.pickBody} value={typed('penyerahan', 'penyerahan-instansi') || ended?.heir?.id} options={livingBodies(around).filter((body) => body.value !== item.leadBodyId)} error={error('penyerahan', 'instansi')} />{words('penyerahan', 'teks', t.reason, t.publicHint)}</>, t.handOverSend)}</Fold>}
    </section>
  );
}
