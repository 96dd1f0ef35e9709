import type { ComponentChildren } from 'preact';
import { Bowl, Icon } from './icon.tsx';
import type { CaseStatus } from './status.tsx';

export interface TimelineItem {
  kind?: 'entry' | undefined;
  /** A status vessel, or an icon for what changes no status. */
  status?: CaseStatus | undefined;
  icon?: string | undefined;
  /** Who did what: "Dijawab oleh Dinas Perhubungan". */
  title: ComponentChildren;
  /** The instant for machines (ISO 8601) and the words for people, "Senin, 8 Juni 2026, 14.10 · hari kerja ke-9". */
  at: string;
  when: string;
  text?: ComponentChildren;
  /** The text is somebody's own words: shown in a box. */
  quoted?: boolean | undefined;
  tone?: 'done' | 'warn' | 'off' | undefined;
  /** Only in the console: who may read this entry. */
  audience?: { internal: boolean; label: string } | undefined;
  id?: string | undefined;
}
/** Days that do not count, named between two entries. */
export interface TimelineGap { kind: 'gap'; text: string }

const Audience = ({ internal, label }: { internal: boolean; label: string }) => (
  <span class={internal ? 'aud int' : 'aud'}><Icon name={internal ? 'kunci' : 'mata'} />{label}</span>
);

function Entry({ item }: { item: TimelineItem }) {
  const internal = item.audience?.internal ?? false;
  const box = internal ? 'quote int-note flow' : 'quote flow';
  return (
    <li class={item.tone ?? (internal ? 'warn' : undefined)} id={item.id}>
      {item.status ? <Bowl status={item.status} /> : <Icon name={item.icon ?? (internal ? 'kunci' : 'catat')} />}
      <h3>{item.title}{item.audience && <> <Audience {...item.audience} /></>}</h3>
      <time datetime={item.at}>{item.when}</time>
      {item.text != null && (item.quoted || internal ? <div class={box}>{item.text}</div> : <div class="sm flow-s flow">{item.text}</div>)}
    </li>
  );
}

/** Newest first, as the caller orders it. */
export const Timeline = ({ items }: { items: readonly (TimelineItem | TimelineGap)[] }) => (
  <ol class="line">
    {items.map((item) => (item.kind === 'gap'
      ? <li class="gap off"><Icon name="kal" /><p>{item.text}</p></li>
      : <Entry item={item} />))}
  </ol>
);

/** Plain text as people typed it: paragraphs at blank lines, breaks kept, nothing interpreted. */
export const Prose = ({ text }: { text: string }) => (
  <>{text.split(/\n{2,}/).map((paragraph) => (
    <p>{paragraph.split('\n').map((line, at) => (at === 0 ? line : <><br />{line}</>))}</p>
  ))}</>
);
