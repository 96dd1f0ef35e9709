import type { InternalEntry } from '../../../followup/domain.ts';
import { momentText } from '../../../followup/dates.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, errorOf, Form, Hidden, LinkButton, type FormError } from '../../../ui/parts/form.tsx';
import { Facts, Fold, Head, Note } from '../../../ui/parts/panels.tsx';
import { Tag } from '../../../ui/parts/status.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { whenWords, type Around } from '../../around.ts';
import { isDeskOpen, phaseOf, type Person, type Registration, type Session } from '../../domain.ts';
import { paths } from '../../paths.ts';
import { say } from '../../text.ts';
import { roomText } from '../../room/text.ts';
import { followUpText } from '../text-follow-up.ts';
import { consoleText } from '../text.ts';
import { RegistrationCard } from './registration-card.tsx';

export interface ConsoleSessionProps {
  shell: Shell; session: Session; registrations: readonly Registration[]; entries: readonly InternalEntry[]; mayRun: boolean; around: Around;
  /** Names and contacts, where the officer has opened them. */
  people?: ReadonlyMap<string, Person> | undefined;
  flash?: string | undefined; errors?: readonly FormError[] | undefined;
  typed?: { text(name: string): string } | undefined;
}

/** One session as those see it who run it: what to do next, who asks, what happened. */
export function ConsoleSessionPage(props: ConsoleSessionProps) {
  const { shell, session, registrations, around, mayRun, flash, errors = [] } = props;
  const t = consoleText(shell.lang);
  const all = say(shell.lang);
  const phase = phaseOf(session, around.now);
  return (
    <ConsolePage shell={shell} title={session.title} bar={<><a href={paths.console()}>{t.title}</a>{session.state === 'ended' && <a href={paths.minutes(session.edition)}>{followUpText(shell.lang).minutes}</a>}{session.state !== 'draft' && <a href={paths.session(session.edition)}>{t.page}</a>}{mayRun && phase !== 'over' && phase !== 'cancelled' && <LinkButton kind="alt" icon="ubah" href={paths.consoleStep(session.edition, 'ubah')}>{t.edit}</LinkButton>}</>}>
      {flash && <Note kind="daun" live><p>{flash}</p></Note>}
      <ErrorSummary title={t.problems} errors={errors} safe={t.safe} />
      <p class="row"><Tag label={all.phase[phase]} tone={phase === 'open' ? 'daun' : phase === 'cancelled' ? 'bata' : 'biru'} /><span class="soft">{all.edition(session.edition)}</span></p>
      <Facts items={[
        { term: t.list.when, detail: whenWords(session.startsAt, around) }, { term: t.list.venue, detail: session.venue }, { term: t.opens, detail: whenWords(session.opensAt, around) }, { term: t.closes, detail: whenWords(session.closesAt, around) }, { term: t.quota, detail: session.quota },
      ]} />
      {mayRun && <NextStep {...props} />}
      <section class="flow" aria-labelledby="j-daftar">
        <Head id="j-daftar" title={t.registrations(registrations.length)}>{mayRun && registrations.length > 0 && !props.people && <Form action={paths.consoleStep(session.edition, 'kontak')} csrf={shell.csrf} class=""><Button kind="quiet" icon="mata">{t.personOpen}</Button></Form>}</Head>
        {registrations.length === 0 ? <p class="soft">{t.noRegistrations}</p> : <ul class="flow">{inOrder(registrations).map((one) => <RegistrationCard {...props} one={one} />)}</ul>}
      </section>
      <History {...props} />
    </ConsolePage>
  );
}

/** Who must be read first, then by place, then by arrival. */
const inOrder = (registrations: readonly Registration[]): Registration[] => [...registrations].sort((a, b) =>
  Number(b.held) - Number(a.held) || Number(a.state === 'withdrawn') - Number(b.state === 'withdrawn') || (a.place ?? 9e9) - (b.place ?? 9e9) || a.receivedAt.getTime() - b.receivedAt.getTime());

function NextStep({ session, registrations, around, shell, errors = [], typed }: ConsoleSessionProps) {
  const t = consoleText(shell.lang);
  const phase = phaseOf(session, around.now);
  const version = <Hidden name="versi" value={String(session.version)} />;
  const step = (noun: string, label: string, text: string, kind?: 'stop' | 'alt') => <Form action={paths.consoleStep(session.edition, noun)} csrf={shell.csrf}>{version}<p>{text}</p><p><Button kind={kind}>{label}</Button></p></Form>;
  const want = registrations.filter((one) => one.mode === 'attend' && one.state === 'submitted').length;
  const free = session.quota - registrations.filter((one) => one.state === 'selected').length;
  const desk = roomText(shell.lang);
  return (
    <section class="flow">
      {session.state === 'published' && <p class="row"><LinkButton kind={isDeskOpen(session, around.now) ? 'primary' : 'alt'} icon="ubah" href={paths.desk(session.edition)}>{desk.deskGo}</LinkButton><LinkButton kind="alt" href={paths.consoleStep(session.edition, 'hadir')}>{desk.checkIn}</LinkButton><a href={paths.screen(session.edition)}>{desk.screen}</a></p>}
      {phase === 'draft' && step('umum', t.publish, t.publishText)}
      {session.state === 'published' && !session.selectedAt && phase !== 'over' && (around.now >= session.closesAt ? step('pilih', t.select, t.selectText(want, session.quota)) : <p class="soft">{t.selectWait(whenWords(session.closesAt, around))}</p>)}
      {session.selectedAt && free > 0 && phase !== 'over' && registrations.some((one) => one.state === 'waitlisted') && step('isi', t.fill, '', 'alt')}
      {session.state === 'published' && phase !== 'over' && <p><LinkButton kind="alt" icon="tambah" href={paths.consoleStep(session.edition, 'daftarkan')}>{t.onBehalf}</LinkButton></p>}
      {phase !== 'over' && phase !== 'cancelled' && (
        <Fold summary={t.cancel} last open={errorOf(errors, 'alasan-batal') !== undefined}>
          <Form action={paths.consoleStep(session.edition, 'batal')} csrf={shell.csrf}>{version}<p>{t.cancelText}</p>
            <Field name="alasan-batal" label={t.reason} rows={2} maxlength={500} value={typed?.text('alasan-batal') ?? ''} error={errorOf(errors, 'alasan-batal')} /><p><Button kind="stop">{t.cancel}</Button></p></Form>
        </Fold>
      )}
    </section>
  );
}

function History({ entries, around }: ConsoleSessionProps) {
  const t = consoleText(around.lang);
  const all = say(around.lang);
  return (
    <section class="flow" aria-labelledby="j-riwayat"><Head id="j-riwayat" title={t.history} />
      <ul class="bullets">{entries.map((one) => <li><time datetime={one.at.toISOString()}>{momentText(around.lang, one.at, around.city.utcOffsetMinutes)}</time>: <b>{all.entry[one.kind] ?? one.kind}</b>{one.body ? `. ${one.body}` : ''}{one.internal?.['officer'] ? ` (${(one.internal['officer'] as { name: string }).name})` : ''}</li>)}</ul>
    </section>
  );
}
