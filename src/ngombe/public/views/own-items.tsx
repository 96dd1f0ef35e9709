import { Field } from '../../../ui/parts/field.tsx';
import { Button, errorOf, Form, Hidden, type FormError } from '../../../ui/parts/form.tsx';
import { Head, Note, Vessel } from '../../../ui/parts/panels.tsx';
import { Picks } from '../../../ui/parts/picks.tsx';
import { Prose } from '../../../ui/parts/timeline.tsx';
import type { PromiseRow } from '../../../followup/domain.ts';
import { dayWords, type Around } from '../../around.ts';
import type { Registration } from '../../domain.ts';
import type { OwnItem } from '../../gather-items.ts';
import { paths } from '../../paths.ts';
import { itemText } from '../../text-items.ts';
import { ItemClock, ItemStatus } from '../../views/item-parts.tsx';
import { ItemTimeline } from '../../views/item-timeline.tsx';

/** A verdict that could not be taken, as it was typed. */
export interface JudgeDraft { itemId: string; answer: string; text: string; errors: readonly FormError[] }
export interface OwnItemsProps { registration: Registration; own: readonly OwnItem[]; written: readonly PromiseRow[]; draft?: JudgeDraft | undefined; csrf: string; around: Around }

/** What the person said at a session, where each stands, and their last word on it; the written answer where they asked for one. */
export function OwnItems(props: OwnItemsProps) {
  const { registration: one, own, written, around } = props;
  const t = itemText(around.lang);
  return (
    <>
      {one.writtenAnswer !== null && (
        <Vessel labelledby="j-tertulis" tone="daun"><h2 id="j-tertulis">{t.writtenAnswer}</h2><Prose text={one.writtenAnswer} /><p class="sm soft">{t.writtenBy(around.directory.bodyName(one.writtenBy) || t.cityOffice, one.writtenAt ? dayWords(one.writtenAt, around) : '')}</p></Vessel>
      )}
      {written.length > 0 && <ItemClock promises={written} around={around} />}
      {own.length > 0 && <section class="flow-l flow" aria-labelledby="j-soal"><Head id="j-soal" title={t.mine} />{own.map((each) => <OneOfMine {...props} each={each} />)}</section>}
    </>
  );
}

function OneOfMine({ each: { item, edition, promises, entries, files }, around, ...props }: OwnItemsProps & { each: OwnItem }) {
  const t = itemText(around.lang);
  return (
    <article class="flow" aria-labelledby={`j-soal-${edition}-${item.seq}`}>
      <p class="row apart"><b class="num">{t.number(edition, item.seq)}</b><ItemStatus item={item} around={around} /></p>
      <h3 id={`j-soal-${edition}-${item.seq}`}>{item.summary}</h3>
      {item.what && <Prose text={item.what} />}
      <ItemClock promises={promises} around={around} />
      {item.wasLate && <Note kind="bata"><p>{t.wasLateText}</p></Note>}
      {item.state === 'done' && <Judge {...props} around={around} item={item} />}
      <ItemTimeline entries={entries} files={files} around={around} />
      <p><a href={paths.item(edition, item.seq)}>{t.mineOpen}</a></p>
    </article>
  );
}

function Judge({ registration, item, draft, csrf, around }: Omit<OwnItemsProps, 'own' | 'written'> & { item: OwnItem['item'] }) {
  const t = itemText(around.lang);
  const mine = draft?.itemId === item.id ? draft : undefined;
  const [answer, missing] = [`jawab-${item.id}`, `kurang-${item.id}`];
  return (
    <Vessel labelledby={`j-nilai-${item.id}`} tone="biru">
      <h4 id={`j-nilai-${item.id}`}>{t.judge}</h4>
      <p class="sm soft">{t.judgeAfter}</p>
      <Form action={paths.registrationStep(registration.number, 'putusan')} csrf={csrf}>
        <Hidden name="perihal" value={item.id} /><Hidden name="versi" value={String(item.version)} />
        <Picks name={answer} legend={t.judge} legendHidden value={mine?.answer} error={errorOf(mine?.errors, answer)} options={[{ value: 'selesai', label: t.judgeYes }, { value: 'belum', label: t.judgeNo }]} />
        <Field name={missing} label={t.judgeText} hint={t.judgeHint} rows={3} maxlength={2000} value={mine?.text ?? ''} error={errorOf(mine?.errors, missing)} />
        <p><Button fill>{t.judgeSend}</Button></p>
      </Form>
    </Vessel>
  );
}
