import { assetPath } from '../../../ui/assets.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, Form, Hidden, LinkButton, type FormError } from '../../../ui/parts/form.tsx';
import { Facts, Note } from '../../../ui/parts/panels.tsx';
import { Tag } from '../../../ui/parts/status.tsx';
import { Prose } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { whenWords, type Around } from '../../around.ts';
import { isDeskOpen, type Registration, type Session } from '../../domain.ts';
import { paths } from '../../paths.ts';
import type { RegisterValues } from '../../public/register-form.ts';
import { RegisterFields } from '../../public/views/register-fields.tsx';
import { say } from '../../text.ts';
import { roomText } from '../text.ts';

interface Common { shell: Shell; session: Session; around: Around }
export interface CheckInProps extends Common {
  registrations: readonly Registration[]; shown: readonly Registration[];
  /** Sealed names, where this officer has opened them. */
  names: ReadonlyMap<string, string> | null;
  sought: string; refusal?: string | undefined; marked: string | null;
}
const style = () => <link rel="stylesheet" href={assetPath('ngombe.css')} />;
const inRoom = (one: Registration, lang: 'id' | 'en') => {
  const t = roomText(lang);
  return one.attendance && <Tag label={one.attendance === 'here' ? t.here : t.absent} tone={one.attendance === 'here' ? 'daun' : 'bata'} />;
};

/** The list at the door. */
export function CheckInPage(props: CheckInProps) {
  const { shell, session, registrations, shown, names, sought, refusal, around } = props;
  const all = roomText(shell.lang);
  const t = all.attend;
  const isOpen = isDeskOpen(session, around.now);
  const action = paths.consoleStep(session.edition, 'hadir');
  return (
    <ConsolePage shell={shell} title={all.checkIn} head={style()} bar={<><a href={paths.consoleSession(session.edition)}>{session.title}</a>{isOpen && <a href={paths.desk(session.edition)}>{all.desk}</a>}{isOpen && <LinkButton icon="tambah" href={paths.consoleStep(session.edition, 'datang')} shortcut="N">{t.walkIn}</LinkButton>}</>}
      keys={[{ keys: ['N'], label: t.walkIn }]}>
      {refusal && <Note kind="bata" live><p>{refusal}</p></Note>}
      {!isOpen && !refusal && <Note kind="kunyit"><p>{t.notNow} {session.state === 'published' && whenWords(session.startsAt, around)}</p></Note>}
      <p><b>{t.count(registrations.filter((one) => one.attendance === 'here').length, registrations.filter((one) => one.mode === 'attend').length)}</b></p>
      <p class="soft">{t.lead}</p>
      <Form method="get" action={action} class="row desk-search" role="search" label={t.find}><Field name="cari" label={t.search} type="search" value={sought} maxlength={100} attrs={{ 'data-search': true }} /><Button kind="alt">{t.find}</Button></Form>
      {names === null && registrations.length > 0 && <Form action={`${action}/buka`} csrf={shell.csrf}><p class="sm">{t.openText}</p><p><Button kind="alt" icon="mata">{t.open}</Button></p></Form>}
      <section class="flow-s flow" aria-labelledby="j-daftar"><h2 id="j-daftar" class="vh">{t.list}</h2>
        {shown.length === 0 ? <p class="soft">{t.none}</p> : <ul>{shown.map((one) => <Row {...props} one={one} isOpen={isOpen} />)}</ul>}</section>
    </ConsolePage>
  );
}

function Row({ one, names, sought, session, shell, isOpen, marked }: CheckInProps & { one: Registration; isOpen: boolean }) {
  const all = roomText(shell.lang);
  const words = say(shell.lang);
  const name = names?.get(one.id) ?? one.shownName;
  const facts = [one.number, one.groupName, one.mode === 'written' ? all.attend.written : one.walkIn ? all.walkIn : words.state[one.state].toLowerCase(), one.place !== null && all.place(one.place), ...one.needs.map((need) => words.need[need])];
  return (
    <li class="ask" id={`r-${one.number}`}>
      <div><p><b>{name || all.attend.sealed}</b> {inRoom(one, shell.lang)} {marked === one.number && <span role="status" class="sm c-daun">{all.attend.marked}</span>}</p><p class="sm soft">{facts.filter(Boolean).join(' · ')}</p></div>
      {isOpen && <Form action={paths.consoleStep(session.edition, 'hadir')} csrf={shell.csrf} class="row"><Hidden name="nomor" value={one.number} /><Hidden name="cari" value={sought} />
        {one.attendance !== 'here' && <Button name="hadir" value="here">{all.attend.here}<span class="vh"> {name || one.number}</span></Button>}{one.attendance !== 'absent' && <Button kind="quiet" name="hadir" value="absent">{all.attend.absent}<span class="vh"> {name || one.number}</span></Button>}</Form>}
    </li>
  );
}

/** One registration on the phone of whoever stands at the door. */
export function ScannedPage({ shell, session, one, name, saved, around }: Common & { one: Registration; name: string; saved: boolean }) {
  const all = roomText(shell.lang);
  const t = all.attend;
  const words = say(shell.lang);
  const isOpen = isDeskOpen(session, around.now);
  return (
    <ConsolePage shell={shell} title={`${t.scanned} ${one.number}`} bar={<a href={paths.consoleStep(session.edition, 'hadir')}>{t.back}</a>}>
      {saved && <Note kind="daun" live><p>{t.marked}</p></Note>}
      {one.state === 'withdrawn' && <Note kind="bata"><p>{t.withdrawn}</p></Note>}
      {!isOpen && <Note kind="kunyit"><p>{t.elsewhere(`${session.title}, ${whenWords(session.startsAt, around)}`)} {t.notNow}</p></Note>}
      <p class="row"><b>{name || t.sealed}</b>{inRoom(one, shell.lang)}</p>
      {isOpen && one.state !== 'withdrawn' && <Form action={paths.consoleStep(session.edition, 'hadir')} csrf={shell.csrf} class="row"><Hidden name="nomor" value={one.number} /><Hidden name="kembali" value="pindai" />
        {one.attendance !== 'here' && <Button name="hadir" value="here" fill>{t.here}</Button>}{one.attendance !== 'absent' && <Button kind="quiet" name="hadir" value="absent">{t.absent}</Button>}</Form>}
      <Facts items={[{ term: all.session, detail: session.title }, { term: words.receipt.status, detail: [one.walkIn ? all.walkIn : words.state[one.state], one.place !== null && all.place(one.place)].filter(Boolean).join(', ') }, ...(one.groupName ? [{ term: words.group, detail: one.groupName }] : []),
        ...(one.needs.length ? [{ term: t.needs, detail: one.needs.map((need) => words.need[need]).join(', ') }] : []), { term: words.receipt.question, detail: <Prose text={one.question} /> }]} />
    </ConsolePage>
  );
}

/** Somebody came without a registration. */
export function WalkInPage({ shell, session, values, errors, isOpen, around }: Common & { values: RegisterValues; errors: readonly FormError[]; isOpen: boolean }) {
  const t = roomText(shell.lang).attend;
  const words = say(shell.lang);
  return (
    <ConsolePage shell={shell} title={t.walkIn} bar={<a href={paths.consoleStep(session.edition, 'hadir')}>{t.back}</a>}>
      {!isOpen && errors.length === 0 ? <Note kind="kunyit"><p>{t.notNow}</p></Note> : (
        <Form action={paths.consoleStep(session.edition, 'datang')} csrf={shell.csrf}>
          <ErrorSummary title={words.problems} errors={errors} safe={words.safe} />
          <p class="soft">{t.walkInText}</p>
          <RegisterFields values={values} errors={errors} around={around} modes={['attend']} />
          <p><Button>{t.walkInGo}</Button></p>
        </Form>
      )}
    </ConsolePage>
  );
}
