import { PEEK_KEYS } from '../keys.ts';
import { shortDayText, timeText } from '../../../followup/dates.ts';
import { dayOf } from '../../../law/day.ts';
import { Actions, PeekPane } from '../../../ui/console/inbox.tsx';
import { Clock } from '../../../ui/parts/clock.tsx';
import { Field, Select } from '../../../ui/parts/field.tsx';
import { Button, Form, Hidden, LinkButton } from '../../../ui/parts/form.tsx';
import { Icon } from '../../../ui/parts/icon.tsx';
import { Facts, Fold, Vessel } from '../../../ui/parts/panels.tsx';
import { Switch } from '../../../ui/parts/picks.tsx';
import { Prose } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { CLASSES, type Complaint } from '../../domain.ts';
import { paths } from '../../paths.ts';
import { clockFor, mainPromise } from '../../public/clocks.ts';
import type { Around } from '../../public/queries.ts';
import { placeWords } from '../../public/views/case-parts.tsx';
import { Photos } from '../../public/views/timeline-items.tsx';
import { words } from '../../text.ts';
import { listAddress, type ListQuery } from '../list-query.ts';
import type { ListPage, Peek as PeekData } from '../queries.ts';
import type { Suggestion } from '../suggestion.ts';
import { consoleText, type ConsoleText } from '../text.ts';
import { Suggested } from './suggested.tsx';

interface Props { shell: Shell; q: ListQuery; list: ListPage; peek: PeekData; around: Around; triages: boolean }

/** The chosen report beside the list: enough to decide where it goes. */
export function Peek({ shell, q, list, peek, around, triages }: Props) {
  const t = consoleText(shell.lang);
  const { complaint: c, promises, files } = peek;
  const promise = mainPromise(promises);
  const clock = promise && clockFor(promise, around.lang, around.now, around.calendar, 'officer');
  const photos = files.filter((file) => file.role === 'report');
  return (
    <PeekPane title={c.title} open={{ href: paths.consoleCase(c.number), label: t.open }}
      meta={[<span class="num">{c.number}</span>, `${shortDayText(shell.lang, dayOf(c.receivedAt, around.city.utcOffsetMinutes))}, ${timeText(shell.lang, c.receivedAt, around.city.utcOffsetMinutes)}`]}>
      {clock && <Clock size="s" face={clock.view} words={clock.main} lines={[`${words(shell.lang).promise[clock.promise.kind] ?? ''}: ${clock.detail}`]} />}
      <blockquote class="quote-b sm"><Prose text={c.text} /></blockquote>
      <Photos files={photos} lang={shell.lang} />
      <Facts small plain items={[
        { term: t.reporter, detail: <SwitchWords complaint={c} t={t} /> },
        { term: t.place, detail: [placeWords(c.areaCode, around), c.landmark].filter(Boolean).join(', ') },
        { term: t.channel, detail: words(shell.lang).channel[c.channel] },
        ...(c.bodyId ? [{ term: t.agency, detail: around.directory.bodyName(c.bodyId) }] : []),
      ]} />
      {triages && c.state === 'received' && <Decide proposal={peek.proposal} shell={shell} c={c} suggestion={list.suggestions.get(c.id)} around={around} back={backAfter(q, list, c)} />}
    </PeekPane>
  );
}

/** What the two switches mean, without a word about who it is. */
export function SwitchWords({ complaint: c, t }: { complaint: Complaint; t: ConsoleText }) {
  const said = [c.anonymous ? t.identity.anonymous : t.identity.sealed, c.confidential ? t.flags.confidential : '', c.restricted ? t.flags.restricted : ''].filter(Boolean);
  return <><Icon name={c.anonymous ? 'topeng' : 'kunci'} class="in" /> {said.join(' · ')}</>;
}

/** After a decision the next report of the list opens, so that one key follows the other. */
function backAfter(q: ListQuery, list: ListPage, c: Complaint): string {
  const rows = list.lanes.flatMap((lane) => lane.rows);
  const at = rows.findIndex((row) => row.id === c.id);
  return listAddress(q, { chosen: (rows[at + 1] ?? rows[at - 1])?.number ?? '', keepPage: true });
}

function Decide({ shell, c, proposal, suggestion, around, back }: { shell: Shell; c: Complaint; proposal: PeekData['proposal']; suggestion: Suggestion | undefined; around: Around; back: string }) {
  const t = consoleText(shell.lang);
  const others = <><LinkButton kind="alt" shortcut={PEEK_KEYS.change} href={`${paths.consoleCase(c.number)}?buka=disposisi#disposisi`}>{t.changeBody}</LinkButton><LinkButton kind="alt" shortcut={PEEK_KEYS.complete} href={`${paths.consoleCase(c.number)}?buka=kelengkapan#kelengkapan`}>{t.askComplete}</LinkButton></>;
  if (!suggestion) return <Vessel tone="biru" class="flow-s flow"><p class="sm soft bold">{t.systemSuggests}</p><p>{t.noSuggestion}</p><Actions>{others}</Actions></Vessel>;
  return (
    <Vessel tone="biru" class="flow-s flow">
      <p class="sm soft bold">{t.systemSuggests}</p>
      <p class="row apart"><b>{around.directory.bodies.get(suggestion.bodyId)?.name}</b><Suggested suggestion={suggestion} around={around} t={t} named={false} /></p>
      <p class="sm soft">{suggestion.because.length ? t.because(suggestion.because.map((word) => `“${word}”`).join(', ')) : t.chosenByReporter}</p>
      <Form action={paths.step(c.number, 'disposisi')} csrf={shell.csrf} class="flow-s flow">
        <Hidden name="versi" value={String(c.version)} /><Hidden name="instansi" value={suggestion.bodyId} /><Hidden name="kategori" value={suggestion.categoryId ?? ''} />
        <Hidden name="kelurahan" value={c.areaCode ?? ''} /><Hidden name="ke" value={back} />
        <Select name="kelas" label={t.field.class} value={suggestion.class} options={CLASSES.map((one) => ({ value: one, label: words(shell.lang).class[one] }))} />
        {!c.confidential && !c.restricted && <>
          <Switch name="terbit" label={t.field.publish} hint={t.field.publishHint} checked />
          <Fold summary={t.step.publikasi.title} last>
            <Field name="judul-publik" label={t.field.pubTitle} value={proposal.title} maxlength={200} />
            <Field name="isi-publik" label={t.field.pubText} rows={5} value={proposal.text} />
          </Fold>
        </>}
        <Actions><Button class="main" shortcut={PEEK_KEYS.accept}>{t.acceptForward}</Button>{others}</Actions>
      </Form>
    </Vessel>
  );
}
