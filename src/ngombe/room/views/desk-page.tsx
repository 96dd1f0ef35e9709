import { assetPath } from '../../../ui/assets.ts';
import type { KeyHint } from '../../../ui/console/inbox.tsx';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Button, Form, Hidden, LinkButton, type FormError } from '../../../ui/parts/form.tsx';
import { Note } from '../../../ui/parts/panels.tsx';
import { Tag } from '../../../ui/parts/status.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { whenWords, type Around } from '../../around.ts';
import { isDeskOpen, type Registration, type Session } from '../../domain.ts';
import { lacksOf, type Item } from '../../items.ts';
import { paths } from '../../paths.ts';
import type { NoteValues } from '../fields.ts';
import { FIELD } from '../fields.ts';
import { speakersOf, type Speaker } from '../speakers.ts';
import type { Stage } from '../store-stage.ts';
import { roomText } from '../text.ts';
import { NoteForm } from './note-form.tsx';

export interface DeskProps {
  shell: Shell; session: Session; items: readonly Item[]; registrations: readonly Registration[]; stage: Stage; around: Around;
  /** The item in the form; null is a new one, whose id is made here. */
  open: Item | null; freshId: string;
  values: NoteValues; was: NoteValues; errors: readonly FormError[]; flash?: string | undefined;
}

/** Everything a note-taker needs on one page, in the order of a hand on a keyboard. Whole without script; `meja.js` makes it save by itself. */
export function DeskPage(props: DeskProps) {
  const { shell, session, around, flash, errors, open } = props;
  const t = roomText(shell.lang);
  const isOpen = isDeskOpen(session, around.now);
  return (
    <ConsolePage shell={shell} title={t.desk} flush scripts={['konsol.js', 'meja.js']} keys={keysOf(t)} head={<link rel="stylesheet" href={assetPath('ngombe.css')} />}
      bar={<><a href={paths.consoleSession(session.edition)}>{session.title}</a><a href={paths.consoleStep(session.edition, 'hadir')}>{t.checkIn}</a><a href={paths.screen(session.edition)} target="_blank" rel="noopener">{t.screen}</a>
        {isOpen && <LinkButton kind="alt" href={paths.consoleStep(session.edition, 'akhiri')}>{t.end}</LinkButton>}</>}>
      {isOpen ? (
        <div class="desk" data-desk={paths.consoleStep(session.edition, 'meja')} data-edition={session.edition} data-seq={open?.seq} data-words={JSON.stringify({ ...t.live, lacking: t.lacking, complete: t.complete, onScreen: t.onScreen, toScreen: t.toScreen, offScreen: t.offScreen, fresh: t.fresh, nth: t.nth('{n}'), empty: t.error.empty })} data-lacks={JSON.stringify(t.lack)} data-fields={JSON.stringify(FIELD)}>
          <p class="desk-state" role="status" data-desk-state hidden></p>
          <div class="desk-side flow">
            {flash && errors.length === 0 && <Note kind="daun" live><p>{flash}</p></Note>}
            <Items {...props} />
            <Speakers {...props} />
          </div>
          <div class="desk-form"><NoteForm {...props} isStaged={open !== null && props.stage.itemId === open.id} /></div>
        </div>
      ) : <div class="pad flow"><Note kind="kunyit"><p>{session.state === 'published' ? t.notOpen(whenWords(session.startsAt, around)) : t.closed}</p></Note>
        <section class="flow" data-desk-left={session.edition} hidden><h2>{t.left}</h2><p>{t.leftText}</p><ul class="flow"></ul><p><Button kind="stop" type="button">{t.leftForget}</Button></p></section></div>}
    </ConsolePage>
  );
}

const keysOf = (t: ReturnType<typeof roomText>): KeyHint[] => [
  { keys: ['J', 'K'], label: t.keys.item }, { keys: ['N'], label: t.keys.fresh }, { keys: ['B'], label: t.keys.call }, { keys: ['S'], label: t.keys.screen }, { keys: ['T', 'I', 'D', 'L', 'M'], label: t.keys.outcome },
  { keys: ['Esc'], label: t.keys.leave }, { keys: ['Ctrl', 'Enter'], label: t.keys.send },
];

function Items({ items, open, stage, session, shell }: DeskProps) {
  const t = roomText(shell.lang);
  const at = open ? items.findIndex((one) => one.id === open.id) : items.length;
  const near = (step: number): number | undefined => items[at + step]?.seq;
  return (
    <section class="flow-s flow" aria-labelledby="j-butir">
      <div class="row apart"><h2 id="j-butir">{t.items}</h2><LinkButton kind="alt" href={paths.desk(session.edition, 'baru')} shortcut="N" attrs={{ 'data-desk-new': true }}>{t.fresh}</LinkButton></div>
      <nav class="row sm" aria-label={t.keys.item}>{([[-1, 'K', t.previousItem], [1, 'J', t.nextItem]] as const).map(([step, key, label]) =>
        <LinkButton kind="quiet" href={paths.desk(session.edition, near(step) ?? 'baru')} shortcut={key} attrs={{ 'data-desk-step': String(step), hidden: near(step) === undefined }}>{label}</LinkButton>)}</nav>
      {items.length === 0 && <p class="soft" data-desk-none><b>{t.none}.</b> {t.noneText}</p>}
      <ol class="desk-items" data-desk-items>{items.map((item) => {
        const lacks = lacksOf(item);
        return <li><a href={paths.desk(session.edition, item.seq)} aria-current={open?.id === item.id ? 'true' : undefined} data-item={item.id}>
          <b class="num">{item.seq}</b><span class="desk-line">{item.summary || item.asker || t.nth(item.seq)}</span>
          <small class={lacks.length ? 'lacks' : ''}>{lacks.length ? `${t.lacking} ${lacks.map((one) => t.lack[one].toLowerCase()).join(', ')}` : t.complete}{stage.itemId === item.id && ` · ${t.onScreen}`}</small></a></li>;
      })}</ol>
    </section>
  );
}

function Speakers({ registrations, items, stage, session, shell, freshId }: DeskProps) {
  const t = roomText(shell.lang);
  const all = speakersOf(registrations, items, stage);
  const next = all.find((each) => each.waits);
  const row = (each: Speaker<Registration>) => {
    const { one, asked } = each;
    return (
      <li class="ask">
        <div><p><b>{one.shownName || t.someone}</b>{one.groupName && `, ${one.groupName}`}</p>
          <p class="sm soft">{[one.place !== null && t.place(one.place), one.walkIn && t.walkIn, !asked && (one.attendance === 'here' ? t.here : one.attendance === 'absent' && t.absent)].filter(Boolean).join(' · ')}</p>
          <p class="sm">{one.question}</p></div>
        {asked ? <Tag label={t.asked} tone="daun" /> : <Form action={paths.consoleStep(session.edition, 'giliran')} csrf={shell.csrf} class="" attrs={{ 'data-desk-call': one.number, 'data-asker': one.shownName }}><Hidden name="pendaftaran" value={one.number} /><Hidden name="id" value={freshId} />
          <Button kind="alt" shortcut={each === next ? 'B' : undefined}>{t.call}<span class="vh"> {one.shownName || one.number}</span></Button></Form>}
      </li>
    );
  };
  return <section class="flow-s flow" aria-labelledby="j-penanya" data-desk-speakers><h2 id="j-penanya">{t.speakers}</h2>{all.length === 0 ? <p class="soft">{t.noSpeakers}</p> : <ul>{all.map(row)}</ul>}</section>;
}
