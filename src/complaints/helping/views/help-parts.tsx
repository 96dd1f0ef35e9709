import { dayText } from '../../../followup/dates.ts';
import { Button, Form, LinkButton } from '../../../ui/parts/form.tsx';
import { Facts, Head, Note, type Fact } from '../../../ui/parts/panels.tsx';
import { Tag } from '../../../ui/parts/status.tsx';
import type { Lang } from '../../../platform/world.ts';
import type { Shell } from '../../../ui/shell.ts';
import type { HelpView } from '../actions.ts';
import type { Helped } from '../domain.ts';
import { helpPaths } from '../paths.ts';
import { sayHelp } from '../text.ts';

/** On the case page of the console: that somebody helped, and never who. */
export const HelpFlag = ({ helped, lang }: { helped: Helped | null; lang: Lang }) => (helped ? <Tag label={sayHelp(lang).console.flag} tone="biru" /> : null);

export function helpFacts(helped: Helped | null, lang: Lang): Fact[] {
  if (!helped) return [];
  const t = sayHelp(lang);
  const agreed = helped.asked ? t.console.agreed(helped.how ? t.ways[helped.how] : '', helped.on ? dayText(lang, helped.on) : '') : t.console.notAsked;
  return [{ term: t.console.helper, detail: [t.relations[helped.relation], helped.endedAt && t.console.ended].filter(Boolean).join(', ') }, { term: t.console.consent, detail: agreed }];
}

/** Beside the reporter, where an officer opened the seal and said what for. */
export function HelperIdentity({ help, lang }: { help: HelpView | null; lang: Lang }) {
  if (!help) return null;
  const t = sayHelp(lang);
  const { identity } = help;
  const given = [identity.name, identity.organisation, identity.phone, identity.email].filter(Boolean).join(' · ');
  return <><h2>{t.console.helper}</h2><Facts items={[{ term: t.console.helper, detail: given }, ...helpFacts(help.helped, lang), ...(help.why ? [{ term: t.console.why, detail: help.why }] : [])]} /></>;
}

/** The person's own word on who may look at their case. */
export function YourHelper({ shell, number, help }: { shell: Shell; number: string; help: HelpView | null }) {
  if (!help) return null;
  const t = sayHelp(shell.lang);
  return (
    <section class="flow-s flow" aria-labelledby="j-pembantu">
      <Head id="j-pembantu" title={t.track.title} />
      {help.helped.endedAt ? <p class="soft">{t.track.removed}</p> : <>
        <p>{t.track.text(help.identity.name, t.relations[help.helped.relation])}</p>
        <Form action={helpPaths.remove(number)} csrf={shell.csrf} class="flow-s flow"><p><Button kind="alt">{t.track.remove}</Button></p><p class="hint">{t.track.removeHint}</p></Form>
      </>}
    </section>
  );
}

/** On the receipt: the keys of the helper, apart from those of the person. */
export function HelperKeys({ lang, code, secret }: { lang: Lang; code: string; secret: string | null }) {
  const t = sayHelp(lang).receipt;
  return (
    <section class="flow" aria-labelledby="j-pembantu">
      <Head id="j-pembantu" title={t.title} />
      {secret === null ? <p>{t.known}</p> : <><p>{t.text}</p><Facts items={[{ term: t.code, detail: <b class="num">{code}</b> }, { term: t.secret, detail: <b class="num">{secret}</b> }]} /></>}
      <p class="noprint"><LinkButton kind="alt" href={helpPaths.list()}>{t.list}</LinkButton></p>
    </section>
  );
}
export const GiveToPerson = ({ lang }: { lang: Lang }) => <Note kind="kunyit" icon="kunci" live><p><b>{sayHelp(lang).receipt.give}</b></p></Note>;
