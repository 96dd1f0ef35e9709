import { dayText, momentText } from '../../../followup/dates.ts';
import { say as sayFollowup } from '../../../followup/text.ts';
import { Clock, MiniClock } from '../../../ui/parts/clock.tsx';
import { Field, Select } from '../../../ui/parts/field.tsx';
import { Button, errorOf, Form } from '../../../ui/parts/form.tsx';
import { Facts, Fold, type Fact } from '../../../ui/parts/panels.tsx';
import { helpFacts } from '../../helping/views/help-parts.tsx';
import { DeliberationLink } from '../../deliberation/views/flag.tsx';
import { PURPOSES } from '../../identity/domain.ts';
import { sayIdentity } from '../../identity/text.ts';
import { Holder } from '../../assignment/views/holder.tsx';
import { pointWords, sayMap } from '../../map/text.ts';
import { paths } from '../../paths.ts';
import { clockFor, mainPromise, type ShownClock } from '../../public/clocks.ts';
import { categoryWords, placeWords } from '../../public/views/case-parts.tsx';
import { STEP_KEYS } from '../keys.ts';
import { sayPrint } from '../../print/text.ts';
import { sayCase } from '../../public/text-case.ts';
import { words } from '../../text.ts';
import type { StepNoun } from '../steps.ts';
import { consoleText, type ConsoleText } from '../text.ts';
import type { CasePageProps } from './case-page.tsx';
import { SwitchWords } from './peek.tsx';

/** The clocks of the case and what is known of it. */
export function CaseAside({ shell, officer, found, around, draft, open, shown }: CasePageProps & { shown: readonly StepNoun[] }) {
  const t = consoleText(shell.lang);
  const { number } = found.complaint;
  const own = draft?.step === 'identitas' ? draft : undefined;
  return (
    <>
      <Clocks found={found} around={around} />
      <p class="row"><a href={paths.step(number, 'tenggat')}>{t.explain}</a> <a href={paths.print(number)}>{sayPrint(shell.lang).link}</a></p>
      <DeliberationLink complaint={found.complaint} entries={found.entries} lang={shell.lang} audience="officer" />
      {found.desk && <Holder shell={shell} number={number} desk={found.desk} officerId={officer.id} />}
      <Facts small items={facts({ found, around })} />
      {shown.includes('identitas') && <Fold id="identitas" shortcut={STEP_KEYS.identitas} icon="kunci" summary={t.identity.see} open={own !== undefined || open === 'identitas'} last>
        <Form action={paths.step(number, 'identitas')} csrf={shell.csrf}>
          <Select name="maksud" label={sayIdentity(shell.lang).purpose} blank="–" value={own?.form.text('maksud')} options={PURPOSES.map((one) => ({ value: one, label: sayIdentity(shell.lang).purposes[one] }))} error={errorOf(own?.errors, 'maksud')} />
          <Field name="keperluan" label={t.identity.purpose} hint={t.identity.purposeHint} value={own?.form.text('keperluan')} error={errorOf(own?.errors, 'keperluan')} maxlength={300} />
          <p><Button kind="alt">{t.step.identitas.go}</Button></p>
        </Form>
      </Fold>}
    </>
  );
}

function Clocks({ found, around }: Pick<CasePageProps, 'found' | 'around'>) {
  const t = consoleText(around.lang);
  const main = mainPromise(found.promises);
  if (!main) return <p class="soft">{t.noClock}</p>;
  const clock = clockFor(main, around.lang, around.now, around.calendar, 'officer');
  const name = (kind: string): string => words(around.lang).promise[kind] ?? kind;
  return (
    <section class="flow" aria-label={t.clocks}>
      <Clock size="l" face={clock.view} words={clock.main} lines={[`${name(main.kind)}: ${clock.detail}`, `${sayFollowup(around.lang).clock.basis}: ${main.basis}`]} />
      <ul class="mini">{found.promises.map((promise) => {
        const one = clockFor(promise, around.lang, around.now, around.calendar, 'officer');
        return <MiniClock name={name(promise.kind)} words={miniWords(one, t)} face={one.view} />;
      })}</ul>
    </section>
  );
}

/** Beside the large clock a kept promise needs few words. */
function miniWords({ main, view }: ShownClock, t: ConsoleText): string {
  if (view.isVoid || view.counting === 'working-hours') return main;
  return view.state === 'tepat' ? t.keptOnDay(view.usedDays, view.totalDays) : view.state === 'telat' ? t.keptLate(view.lateDays) : main;
}

/** What is known of a case, in the order in which one asks. */
export function facts({ found, around }: Pick<CasePageProps, 'found' | 'around'>): Fact[] {
  const t = consoleText(around.lang);
  const w = words(around.lang);
  const { complaint: c, names } = found;
  const name = (id: string | null): string => (id === null ? '' : names.get(id) ?? '');
  const all: (Fact | null)[] = [
    { term: t.reporter, detail: <SwitchWords complaint={c} t={t} /> },
    { term: t.place, detail: [placeWords(c.areaCode, around), c.landmark].filter(Boolean).join(', ') },
    ...helpFacts(found.helped, around.lang),
    found.point ? { term: sayMap(around.lang).point, detail: pointWords(around.lang, found.point) } : null,
    c.eventOn ? { term: t.eventOn, detail: dayText(around.lang, c.eventOn) } : null,
    { term: t.agency, detail: around.directory.bodies.get(c.bodyId ?? '')?.name ?? t.notYet },
    c.acceptedBy ? { term: t.acceptedBy, detail: name(c.acceptedBy) } : null,
    { term: t.class, detail: c.class ? w.class[c.class] : `${t.notYet}${c.proposedClass ? `. ${t.proposed}: ${w.class[c.proposedClass].toLowerCase()}` : ''}` },
    { term: t.category, detail: categoryWords(c.categoryId, around) || t.notYet },
    { term: t.priority, detail: w.priority[c.priority] },
    { term: t.channel, detail: w.channel[c.channel] },
    c.lodgedBy ? { term: t.lodgedBy, detail: name(c.lodgedBy) } : null,
    { term: t.received, detail: momentText(around.lang, c.receivedAt, around.city.utcOffsetMinutes) },
    c.outcome ? { term: t.field.outcome, detail: w.outcome[c.outcome] } : null,
    c.verdict ? { term: sayCase(around.lang).verdict, detail: w.verdict[c.verdict] } : null,
    { term: t.rulesOf, detail: <a href={paths.rules()}>{c.ruleSetId}</a> },
  ];
  return all.filter((fact) => fact !== null);
}
