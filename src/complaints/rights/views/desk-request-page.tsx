import { momentText } from '../../../followup/dates.ts';
import type { InternalEntry } from '../../../followup/domain.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field, Select } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, errorOf, Form, Hidden } from '../../../ui/parts/form.tsx';
import { Icon } from '../../../ui/parts/icon.tsx';
import { Facts, Head, Note, type Fact } from '../../../ui/parts/panels.tsx';
import { Picks } from '../../../ui/parts/picks.tsx';
import { Prose, Timeline } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Complaint } from '../../domain.ts';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import { consoleText } from '../../console/text.ts';
import { words as caseWords } from '../../text.ts';
import { ARTICLE, GROUND_ARTICLE, groundsFor, type DataRequest, type Ground, type Wish } from '../domain.ts';
import type { DeskTyped } from '../routes-desk.tsx';
import type { DataMarks } from '../store-marks.ts';
import { sayRights } from '../text.ts';
import { hoursLeft } from './request-page.tsx';

export interface DeskRequest {
  request: DataRequest; complaint: Complaint; wish: Wish | null; entries: readonly InternalEntry[]; marks: DataMarks;
  /** Whether the document shown bears the reporter's name; null where nothing can be compared. */
  nameFits: boolean | null;
  /** What forbids to erase now. */
  bar: Ground | null;
  periodSet: boolean;
  /** Whether this officer may open the case itself. */
  mayOpen: boolean;
}
interface Props { shell: Shell; around: Around; found: DeskRequest; typed: DeskTyped; saved: boolean }

/** One request: who asks, what for, and the decision with its article. */
export function DeskRequestPage({ shell, around, found, typed, saved }: Props) {
  const { request, complaint: c, wish, marks, entries } = found;
  const words = sayRights(shell.lang);
  const t = words.desk;
  const moment = (at: Date): string => momentText(shell.lang, at, around.city.utcOffsetMinutes);
  return (
    <ConsolePage shell={shell} title={`${request.number}: ${words.right[request.kind]}`} bar={<a class="row" href={paths.dataDesk()}><Icon name="kiri" />{t.title}</a>}>
      {saved && <Note kind="daun" live><p>{t.done_}</p></Note>}
      <ErrorSummary title={words.page.problems} errors={typed.errors} safe={consoleText(shell.lang).safe} />
      <Facts items={facts(found, around)} />
      {marks.erasedAt && <Note kind="kunyit"><p>{t.erased}, {moment(marks.erasedAt)}</p></Note>}
      <section class="flow" aria-labelledby="j-kata"><Head id="j-kata" title={t.wish} />
        {wish?.text ? <blockquote class="quote-b"><Prose text={wish.text} /></blockquote> : <p class="soft">{t.noWish}</p>}
        {wish && Object.values(wish.correction).some((value) => value !== '') && <Facts items={[{ term: words.page.name, detail: wish.correction.name }, { term: words.page.phone, detail: wish.correction.phone }, { term: words.page.email, detail: wish.correction.email }, { term: words.page.address, detail: wish.correction.address }].filter((fact) => fact.detail !== '')} />}
      </section>
      {request.state === 'open' && request.verifiedAt === null && <Verify shell={shell} found={found} typed={typed} />}
      {request.state === 'open' && <Decide shell={shell} found={found} typed={typed} />}
      {request.kind === 'restriction' && marks.restrictedAt !== null && (
        <Form action={`${paths.dataDeskRequest(request.id)}/pencabutan`} csrf={shell.csrf}><h2>{t.lift}</h2>
          <Field name="sebab" label={t.liftWhy} rows={2} value={typed.why} error={errorOf(typed.errors, 'sebab')} /><p><Button kind="alt">{t.liftGo}</Button></p></Form>
      )}
      <section class="flow" aria-labelledby="j-lini"><Head id="j-lini" title={words.request.trail} />
        <Timeline items={entries.filter((entry) => !entry.kind.startsWith('promise-')).toReversed().map((entry) => ({ title: caseWords(shell.lang).entry[entry.kind] ?? entry.kind, at: entry.at.toISOString(), when: moment(entry.at), text: entry.body ? <Prose text={entry.body} /> : undefined, quoted: true }))} />
      </section>
      <p>{words.request.case}: {found.mayOpen ? <a href={paths.consoleCase(c.number)}>{c.number}</a> : c.number}</p>
    </ConsolePage>
  );
}

function facts({ request, wish, nameFits }: DeskRequest, around: Around): Fact[] {
  const words = sayRights(around.lang);
  const t = words.request;
  const moment = (at: Date): string => momentText(around.lang, at, around.city.utcOffsetMinutes);
  const due = request.state === 'open' ? ` (${around.now > request.dueAt ? t.over : t.left(hoursLeft(request.dueAt, around.now))})` : '';
  const proof = request.verifiedAt ? `${words.desk.verified}, ${request.via === 'code' ? words.desk.byCode : words.desk.byOfficer}, ${moment(request.verifiedAt)}` : words.refused['not-proven-yet'];
  const fits = nameFits === null ? words.desk.nameless : nameFits ? words.desk.nameFits : words.desk.nameDiffers;
  return [
    { term: t.state, detail: words.state[request.state] }, { term: t.basis, detail: ARTICLE[request.kind] }, { term: t.asked, detail: moment(request.requestedAt) }, { term: t.due, detail: `${moment(request.dueAt)}${due}` },
    { term: t.via, detail: t.viaWord[request.via] }, { term: words.desk.verify, detail: proof },
    ...(request.via === 'counter' && wish ? [{ term: words.desk.document, detail: `${words.counter.documents[wish.document] ?? wish.document}. ${fits}` }] : []),
    ...(request.ground ? [{ term: t.ground, detail: `${words.ground[request.ground]} (${GROUND_ARTICLE[request.ground]})` }] : []),
  ];
}

const Verify = ({ shell, found: { request }, typed }: Pick<Props, 'shell' | 'found' | 'typed'>) => {
  const t = sayRights(shell.lang).desk;
  return (
    <Form action={`${paths.dataDeskRequest(request.id)}/pemeriksaan`} csrf={shell.csrf}>
      <h2>{t.verify}</h2>
      <Hidden name="versi" value={String(request.version)} />
      <Field name="cara" label={t.verifyHow} rows={2} value={typed.how} error={errorOf(typed.errors, 'cara')} />
      <p><Button>{t.verifyGo}</Button></p>
    </Form>
  );
};

function Decide({ shell, found, typed }: Pick<Props, 'shell' | 'found' | 'typed'>) {
  const { request, bar, periodSet } = found;
  const words = sayRights(shell.lang);
  const t = words.desk;
  return (
    <Form action={`${paths.dataDeskRequest(request.id)}/putusan`} csrf={shell.csrf}>
      <h2>{t.decide}</h2>
      <Hidden name="versi" value={String(request.version)} />
      {bar && <Note kind="bata"><p>{t.bar(words.ground[bar], GROUND_ARTICLE[bar])}</p></Note>}
      {request.kind === 'erasure' && !bar && !periodSet && <Note kind="kunyit"><p>{t.unset}</p></Note>}
      <Picks name="putusan" legend={t.decide} legendHidden value={typed.choice || (bar ? 'tolak' : '')} error={errorOf(typed.errors, 'putusan')}
        options={[...(bar ? [] : [{ value: 'penuhi', label: t.grant, hint: `${t.effect}: ${t.effects[request.kind]}` }]), { value: 'tolak', label: t.refuse }]} />
      <Select name="alasan" label={t.ground} blank={t.pick} value={typed.ground || bar || ''} error={errorOf(typed.errors, 'alasan')} options={groundsFor(request.kind).map((ground) => ({ value: ground, label: `${words.ground[ground]} (${GROUND_ARTICLE[ground]})` }))} />
      <Field name="jawaban" label={t.answer} hint={t.answerHint} rows={4} value={typed.answer} error={errorOf(typed.errors, 'jawaban')} />
      <p><Button>{t.go}</Button></p>
    </Form>
  );
}
