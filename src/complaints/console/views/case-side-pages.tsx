import { DeadlineExplanation } from '../../../followup/explain-view.tsx';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Clock } from '../../../ui/parts/clock.tsx';
import { Button, Form, Hidden, LinkButton } from '../../../ui/parts/form.tsx';
import { Facts, Head, Note } from '../../../ui/parts/panels.tsx';
import { Prose } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { ArchiveReason, Reporter } from '../../domain.ts';
import type { HelpView } from '../../helping/actions.ts';
import { HelperIdentity } from '../../helping/views/help-parts.tsx';
import { paths } from '../../paths.ts';
import { clockFor } from '../../public/clocks.ts';
import type { Around } from '../../public/queries.ts';
import { words } from '../../text.ts';
import type { ConsoleCase } from '../queries.ts';
import type { Draft } from '../step-form.ts';
import { consoleText } from '../text.ts';

const Back = ({ shell, number }: { shell: Shell; number: string }) => <a href={paths.consoleCase(number)}>{consoleText(shell.lang).back}: {number}</a>;

/** Every promise of the case, day by day. */
export function ConsoleDeadlinePage({ shell, found, around }: { shell: Shell; found: ConsoleCase; around: Around }) {
  const t = consoleText(shell.lang);
  const { number } = found.complaint;
  return (
    <ConsolePage shell={shell} title={t.deadlinesTitle(number)} bar={<Back shell={shell} number={number} />}>
      <p class="soft">{found.promises.length ? t.deadlinesLead : t.noClock}</p>
      {found.promises.map((promise) => {
        const clock = clockFor(promise, shell.lang, around.now, around.calendar, 'officer');
        return (
          <section class="flow" aria-labelledby={`j-${promise.id}`}>
            <Head id={`j-${promise.id}`} title={words(shell.lang).promise[promise.kind] ?? promise.kind} />
            <Clock face={clock.view} words={clock.main} lines={[clock.detail]} />
            <DeadlineExplanation lang={shell.lang} promise={promise} calendar={around.calendar} audience="officer" />
          </section>
        );
      })}
    </ConsolePage>
  );
}

/** The question before a step that ends the case, as a page of its own: it works without script. */
export function ConfirmPage({ shell, found, step, form, around }: { shell: Shell; found: ConsoleCase; step: 'arsip' | 'pelimpahan'; form: Draft['form']; around: Around }) {
  const t = consoleText(shell.lang);
  const { number, title, version } = found.complaint;
  const fields = step === 'arsip' ? ['alasan-arsip', 'penjelasan-arsip'] : ['tujuan', 'surat', 'panduan'];
  const facts = step === 'arsip'
    ? [{ term: t.field.reason, detail: words(shell.lang).archiveReason[form.text('alasan-arsip') as ArchiveReason] }, { term: t.field.explanation, detail: <Prose text={form.text('penjelasan-arsip')} /> }]
    : [{ term: t.field.outside, detail: around.directory.bodies.get(form.text('tujuan'))?.name ?? '' }, { term: t.field.letter, detail: form.text('surat') }, { term: t.field.guidance, detail: <Prose text={form.text('panduan')} /> }];
  return (
    <ConsolePage shell={shell} title={t.confirm[step]} bar={<Back shell={shell} number={number} />}>
      <p><b>{title}</b></p>
      <Facts items={facts} />
      <Note kind="kunyit"><p>{step === 'arsip' ? t.confirmArchive : t.confirm.pelimpahanText}</p></Note>
      <Form action={paths.step(number, step)} csrf={shell.csrf}>
        <Hidden name="versi" value={form.text('versi') || String(version)} /><Hidden name="yakin" value="ya" />
        {fields.map((name) => <Hidden name={name} value={form.text(name)} />)}
        <p class="row"><Button kind="stop">{t.confirm.yes[step]}</Button><LinkButton kind="alt" href={paths.consoleCase(number)}>{t.confirm.no}</LinkButton></p>
      </Form>
    </ConsolePage>
  );
}

/** Shown once, on the answer to the request that opened it; no list and no other page carries a name. */
export function IdentityPage({ shell, number, reporter, help, purpose }: { shell: Shell; number: string; reporter: Reporter; help: HelpView | null; purpose: string }) {
  const t = consoleText(shell.lang).identity;
  const given = (text: string): string => text || t.empty;
  return (
    <ConsolePage shell={shell} title={t.shown} bar={<Back shell={shell} number={number} />}>
      <Note kind="kunyit" icon="mata" live><p>{t.purposeHint}</p></Note>
      <Facts items={[
        { term: t.name, detail: given(reporter.name) }, { term: t.phone, detail: given(reporter.phone) }, { term: t.email, detail: given(reporter.email) },
        { term: t.address, detail: given(reporter.address) }, { term: t.purpose, detail: purpose },
      ]} />
      <HelperIdentity help={help} lang={shell.lang} />
    </ConsolePage>
  );
}
