import type { PromiseRow } from '../../../followup/domain.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, errorOf, Form, Hidden, type FormError } from '../../../ui/parts/form.tsx';
import { Empty, Fold, Note } from '../../../ui/parts/panels.tsx';
import { Prose } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Around } from '../../around.ts';
import { paths } from '../../paths.ts';
import type { Unwritten } from '../../store-follow-up.ts';
import { ItemClock } from '../../views/item-parts.tsx';
import { followUpText } from '../text-follow-up.ts';

export interface WrittenPageProps {
  shell: Shell; rows: readonly Unwritten[]; promises: ReadonlyMap<string, readonly PromiseRow[]>; mayAnswer: boolean; next?: string | undefined; around: Around;
  flash?: boolean | undefined; sent?: { number: string; text: string } | undefined; errors?: readonly FormError[] | undefined;
}

/** Who waits for an answer in writing, the oldest first, each with the form to answer. */
export function WrittenPage({ shell, rows, promises, mayAnswer, next, around, flash, sent, errors = [] }: WrittenPageProps) {
  const t = followUpText(shell.lang);
  return (
    <ConsolePage shell={shell} title={t.written} bar={<a href={paths.console()}>Ngombe</a>}>
      <p class="soft">{t.writtenLead}</p>
      {flash && <Note kind="daun" live><p>{t.writtenSent}</p></Note>}
      <ErrorSummary title={t.problems} errors={errors} safe={t.safe} />
      {rows.length === 0 ? <Empty title={t.noWritten}><p>{t.noWrittenText}</p></Empty> : (
        <ul class="flow">{rows.map(({ registration: one, edition, title }) => {
          const field = `jawaban-${one.number}`;
          return (
            <li class="vessel flow-s flow">
              <p class="row apart"><b class="num">{one.number}</b><a href={paths.consoleSession(edition)}>{title}</a></p>
              <Prose text={one.question} />
              <ItemClock promises={promises.get(one.id) ?? []} around={around} audience="officer" />
              {mayAnswer && <Fold summary={t.writtenAnswer} last open={sent?.number === one.number}>
                <Form action={paths.consoleRegistration(one.number, 'jawab')} csrf={shell.csrf}><Hidden name="versi" value={String(one.version)} />
                  <Field name={field} label={t.writtenAnswer} hint={t.writtenHint} rows={5} maxlength={4000} value={sent?.number === one.number ? sent.text : ''} error={errorOf(errors, field)} /><p><Button>{t.writtenSend}</Button></p></Form>
              </Fold>}
            </li>
          );
        })}</ul>
      )}
      {next && <p><a href={`${paths.written()}?sesudah=${next}`} rel="next">{t.next}</a></p>}
    </ConsolePage>
  );
}
