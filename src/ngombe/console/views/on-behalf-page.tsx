import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, Form, LinkButton, type FormError } from '../../../ui/parts/form.tsx';
import { Note } from '../../../ui/parts/panels.tsx';
import { Qr } from '../../../ui/parts/qr.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { whenWords, type Around } from '../../around.ts';
import type { Mode, Session } from '../../domain.ts';
import { paths } from '../../paths.ts';
import type { RegisterValues } from '../../public/register-form.ts';
import { RegisterFields } from '../../public/views/register-fields.tsx';
import { say } from '../../text.ts';
import { consoleText } from '../text.ts';

/** An officer types in for somebody who came or called. */
export function OnBehalfPage({ shell, session, values, errors, modes, around }: { shell: Shell; session: Session; values: RegisterValues; errors: readonly FormError[]; modes?: readonly Mode[] | undefined; around: Around }) {
  const t = consoleText(shell.lang);
  return (
    <ConsolePage shell={shell} title={t.onBehalf} bar={<a href={paths.consoleSession(session.edition)}>{session.title}</a>}>
      <Form action={paths.consoleStep(session.edition, 'daftarkan')} csrf={shell.csrf}>
        <ErrorSummary title={t.problems} errors={errors} safe={t.safe} />
        <RegisterFields values={values} errors={errors} around={around} modes={modes} />
        <p><Button>{t.onBehalfGo}</Button></p>
      </Form>
    </ConsolePage>
  );
}

/** The code stands on this answer alone, for the paper in the person's hand. */
export function SlipPage({ shell, session, number, secret, around }: { shell: Shell; session: Session; number: string; secret: string; around: Around }) {
  const t = consoleText(shell.lang);
  const receipt = say(shell.lang).receipt;
  return (
    <ConsolePage shell={shell} title={t.registeredFlash(number)} bar={<a class="noprint" href={paths.consoleSession(session.edition)}>{session.title}</a>}>
      <Note kind="kunyit"><p>{t.secretOnce}</p></Note>
      <div class="receipt-top"><div class="flow-s flow"><p class="sm soft bold">{receipt.number}</p><p class="num bold">{number}</p><p class="sm soft">{receipt.code}</p><p class="kode">{secret}</p><p>{session.title}, {whenWords(session.startsAt, around)}, {session.venue}</p></div>
        <Qr text={`${around.baseUrl}${paths.registration(number)}`} label={receipt.qr} /></div>
      <p class="noprint"><LinkButton href={paths.consoleStep(session.edition, 'daftarkan')}>{t.onBehalf}</LinkButton></p>
    </ConsolePage>
  );
}

/** Somebody else was faster. What was typed is not lost. */
export const ProblemPage = ({ shell, session, message, typed }: { shell: Shell; session: Session; message: string; typed: string }) => (
  <ConsolePage shell={shell} title={session.title} bar={<a href={paths.consoleSession(session.edition)}>{session.title}</a>}>
    <Note kind="bata" live><p>{message}</p></Note>
    {typed && <Field name="kata" label={consoleText(shell.lang).release} rows={4} readonly value={typed} />}
    <p><LinkButton href={paths.consoleSession(session.edition)}>{session.title}</LinkButton></p>
  </ConsolePage>
);
