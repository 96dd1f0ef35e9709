import type { ComponentChildren } from 'preact';
import type { Lang } from '../../../platform/world.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { LinkButton } from '../../../ui/parts/form.tsx';
import { Bullets, Facts, Head, Note } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Body, BodyChange } from '../domain.ts';
import { bodiesPath, bodyEditPath, bodyPath, bodyReorganisationPath } from '../paths.ts';
import type { BodiesText } from '../text.ts';
import { validWords } from './valid-words.ts';

export interface BodyPageProps {
  shell: Shell;
  t: BodiesText;
  lang: Lang;
  day: (day: string) => string;
  when: (at: Date) => string;
  body: Body;
  parent: Body | null;
  areaName: string;
  predecessors: readonly Body[];
  successors: readonly Body[];
  /** What it carries on this day, in words. */
  carried: readonly string[];
  changes: readonly BodyChange[];
  mayEdit: boolean;
  done: 'saved' | 'reorganised' | null;
}

const links = (bodies: readonly Body[]): ComponentChildren => bodies.map((body, at) => <>{at > 0 && ', '}<a href={bodyPath(body.code)}>{body.name}</a></>);

export function BodyPage({ shell, t, lang, day, when, body, parent, areaName, predecessors, successors, carried, changes, mayEdit, done }: BodyPageProps) {
  const known = (value: string) => (value === '' ? <span class="soft">{t.facts.none}</span> : value);
  const facts = [
    { term: t.facts.code, detail: <code>{body.code}</code> },
    { term: t.facts.kind, detail: t.kinds[body.kind] },
    { term: t.facts.valid, detail: validWords(t, day, body) },
    ...(parent ? [{ term: t.facts.parent, detail: links([parent]) }] : []),
    ...(areaName === '' ? [] : [{ term: t.facts.area, detail: areaName }]),
    ...(predecessors.length === 0 ? [] : [{ term: t.facts.predecessors, detail: links(predecessors) }]),
    ...(successors.length === 0 ? [] : [{ term: t.facts.successors, detail: links(successors) }]),
    { term: t.facts.aliases, detail: known(body.aliases.join(', ')) },
    { term: t.facts.phone, detail: known(body.phone) },
    { term: t.facts.email, detail: known(body.email) },
    { term: t.facts.address, detail: known(body.address) },
    ...(body.guidance ? [{ term: t.facts.guidance, detail: body.guidance[lang] }] : []),
  ];
  const actions = mayEdit && (
    <p class="row"><LinkButton href={bodyEditPath(body.code)} kind="alt" icon="ubah">{t.edit}</LinkButton>
      {!body.isExternal && <LinkButton href={bodyReorganisationPath(body.code)} kind="alt">{t.reorganise}</LinkButton>}</p>
  );
  return (
    <ConsolePage shell={shell} title={body.name} bar={actions}>
      {done !== null && <Note kind="daun" live><p>{t[done]}</p></Note>}
      <Facts items={facts} />
      <section class="flow" aria-labelledby="tugas"><Head id="tugas" title={t.functionsTitle} />
        {carried.length === 0 ? <p class="soft">{t.noFunctions}</p> : <Bullets items={carried} />}</section>
      <section class="flow" aria-labelledby="riwayat"><Head id="riwayat" title={t.historyTitle} />
        {changes.length === 0 ? <p class="soft">{t.noHistory}</p> : <Bullets items={changes.map((change) => `${t.events[change.event]}, ${when(change.at)}, ${change.changedByName}`)} />}</section>
      <p><a href={bodiesPath}>{t.back}</a></p>
    </ConsolePage>
  );
}
