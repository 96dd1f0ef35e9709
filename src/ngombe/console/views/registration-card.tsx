import { Field } from '../../../ui/parts/field.tsx';
import { Button, Form, Hidden } from '../../../ui/parts/form.tsx';
import { Fold } from '../../../ui/parts/panels.tsx';
import { Tag } from '../../../ui/parts/status.tsx';
import { Prose } from '../../../ui/parts/timeline.tsx';
import type { Registration } from '../../domain.ts';
import { paths } from '../../paths.ts';
import { say } from '../../text.ts';
import { roomText } from '../../room/text.ts';
import { consoleText } from '../text.ts';
import type { ConsoleSessionProps } from './session-page.tsx';

/** One registration in the officers' list: the question, where it stands, what may be done with it. */
export function RegistrationCard({ one, session, shell, around, people, mayRun }: ConsoleSessionProps & { one: Registration }) {
  const t = consoleText(shell.lang);
  const all = say(shell.lang);
  const person = people?.get(one.id);
  const tags = [one.held && <Tag label={t.held} tone="bata" />, !one.held && one.publishedQuestion === null && one.state !== 'withdrawn' && <Tag label={t.waitsReading} tone="kunyit" />, one.publishedQuestion !== null && <Tag label={t.shownAs} tone="daun" />,
    one.carriedSince && <Tag label={t.carried} tone="biru" />, one.walkIn ? <Tag label={roomText(shell.lang).walkIn} tone="biru" /> : one.lodgedBy && <Tag label={t.byOfficer} />, one.attendance && <Tag label={one.attendance === 'here' ? roomText(shell.lang).here : roomText(shell.lang).absent} tone={one.attendance === 'here' ? 'daun' : undefined} />];
  return (
    <li class="vessel flow-s flow">
      <p class="row apart"><b class="num">{one.number}</b><span class="row">{tags}<b>{all.state[one.state]}{one.place !== null && `, ${t.place(one.place)}`}</b></span></p>
      <Prose text={one.question} />
      <p class="sm soft">{[all.mode[one.mode][0], one.groupName, around.directory.areaName(one.areaCode), one.needs.map((need) => all.need[need]).join(', '), one.shownName || all.unnamed].filter(Boolean).join(' · ')}</p>
      {person && <p class="sm"><b>{t.person}:</b> {[person.name, person.phone, person.email].filter(Boolean).join(' · ')}</p>}
      {mayRun && one.state !== 'withdrawn' && <Fold summary={t.act} last open={one.held}><Steps one={one} session={session} csrf={shell.csrf} lang={shell.lang} /></Fold>}
    </li>
  );
}

function Steps({ one, session, csrf, lang }: { one: Registration; session: ConsoleSessionProps['session']; csrf: string; lang: 'id' | 'en' }) {
  const t = consoleText(lang);
  const version = <Hidden name="versi" value={String(one.version)} />;
  const field = (name: string) => ({ id: `f-${name}-${one.number}` });
  return (
    <>
      <Form action={paths.consoleRegistration(one.number, 'baca')} csrf={csrf}>{version}
        <Field name="kata" {...field('kata')} label={t.release} hint={t.releaseHint} rows={3} value={one.publishedQuestion ?? one.question} />
        <p class="row"><Button name="tampil" value="ya">{t.release}</Button><Button kind="quiet" name="tampil" value="tidak">{t.keep}</Button></p></Form>
      {session.selectedAt && one.mode === 'attend' && session.state === 'published' && (
        <Form action={paths.consoleStep(session.edition, 'urutan')} csrf={csrf}><Hidden name="versi" value={String(session.version)} /><Hidden name="nomor" value={one.number} /><Hidden name="jadi" value={one.state === 'selected' ? 'waitlisted' : 'selected'} />
          <Field name="alasan" {...field('alasan')} label={t.why} maxlength={300} /><p><Button kind="alt">{one.state === 'selected' ? t.take : t.give}</Button></p></Form>
      )}
      <Form action={paths.consoleRegistration(one.number, 'batal')} csrf={csrf}>{version}<p><Button kind="stop">{t.withdrawFor}</Button></p></Form>
    </>
  );
}
