import { dayText } from '../../../followup/dates.ts';
import { Select } from '../../../ui/parts/field.tsx';
import { Button, Form, Hidden } from '../../../ui/parts/form.tsx';
import { Fold } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { CaseDesk, Colleague } from '../desk.ts';
import { assignmentPaths } from '../paths.ts';
import { sayAssignment, type AssignmentText } from '../text.ts';

const awayWords = (away: NonNullable<Colleague['away']>, t: AssignmentText, lang: Shell['lang']): string => t.awayUntil(dayText(lang, away.untilOn), away.standIn);
export const colleagueWords = ({ name, open, soon, away }: Colleague, t: AssignmentText, lang: Shell['lang']): string =>
  `${name}: ${t.load(open, soon)}${away ? `; ${awayWords(away, t, lang)}` : ''}`;

/** Who of the office holds the case; take it, hand it on, put it back. */
export function Holder({ shell, number, desk, officerId }: { shell: Shell; number: string; desk: CaseDesk; officerId: string }) {
  const t = sayAssignment(shell.lang);
  const { holder, colleagues, mayAssign } = desk;
  const was = <Hidden name="pemegang" value={holder?.id ?? ''} />;
  const address = assignmentPaths.holder(number);
  const others = colleagues.filter((one) => one.id !== holder?.id);
  return (
    <section class="flow-s flow" id="pemegang" aria-label={t.holder}>
      <p><b>{t.holder}:</b> {holder ? `${holder.name}${holder.id === officerId ? ` (${t.you})` : ''}` : t.nobody}. <span class="soft sm">{holder?.away ? `${awayWords(holder.away, t, shell.lang)}. ` : ''}{t.internal}</span></p>
      {mayAssign && (
        <Form action={address} csrf={shell.csrf} class="row">
          {was}
          {holder?.id !== officerId && <Button kind="alt" name="kepada" value={officerId}>{t.take}</Button>}
          {holder && <Button kind="quiet" name="kepada" value="lepas">{t.release}</Button>}
        </Form>
      )}
      {mayAssign && others.length > 0 && (
        <Fold summary={t.change} last>
          <Form action={address} csrf={shell.csrf}>
            {was}
            <Select name="kepada" label={t.giveTo} blank={t.choose} options={others.map((one) => ({ value: one.id, label: colleagueWords(one, t, shell.lang) }))} />
            <p><Button kind="alt">{t.give}</Button></p>
          </Form>
        </Fold>
      )}
    </section>
  );
}
