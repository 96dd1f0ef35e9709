import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

export type NoteKind = 'biru' | 'kunyit' | 'bata' | 'daun';
const NOTE_ICONS: Readonly<Record<NoteKind, string>> = { biru: 'info', kunyit: 'jam', bata: 'awas', daun: 'centang' };

/** `live` for what has just happened: screen readers speak it. */
export const Note = ({ kind = 'biru', icon, live, children }: { kind?: NoteKind; icon?: string | undefined; live?: boolean | undefined; children: ComponentChildren }) => (
  <div class={kind === 'biru' ? 'note' : `note ${kind}`} role={live ? 'status' : undefined}><Icon name={icon ?? NOTE_ICONS[kind]} /><div class="grow flow-s flow">{children}</div></div>
);

/** The one thing that matters on the page; two at most. Give `labelledby` the id of its heading. */
export const Vessel = ({ tone, labelledby, class: extra = 'flow', children }: { tone?: NoteKind | undefined; labelledby?: string | undefined; class?: string | undefined; children: ComponentChildren }) => {
  const name = ['vessel', tone ?? '', extra].filter(Boolean).join(' ');
  return labelledby ? <section class={name} aria-labelledby={labelledby}>{children}</section> : <div class={name}>{children}</div>;
};

/** A heading with its rule; ordinary groups use this, not a card. */
export const Head = ({ id, title, children }: { id: string; title: string; children?: ComponentChildren }) => (
  <div class="head"><h2 id={id}>{title}</h2>{children}</div>
);

export interface Fact { term: string; detail: ComponentChildren }
export const Facts = ({ items, plain, small }: { items: readonly Fact[]; plain?: boolean | undefined; small?: boolean | undefined }) => (
  <div class="cq"><dl class={`facts${plain ? '' : ' lined'}${small ? ' sm' : ''}`}>{items.map((item) => <div><dt>{item.term}</dt><dd>{item.detail}</dd></div>)}</dl></div>
);

/** An empty vessel, what it means, and one thing to do. */
export const Empty = ({ title, level: Heading = 'h2', children }: { title: string; level?: 'h2' | 'h3' | undefined; children?: ComponentChildren }) => (
  <div class="empty">
    <svg width="88" height="56" viewBox="0 0 88 56" aria-hidden="true"><path class="empty-vessel" d="M8 14h72a36 36 0 0 1-72 0z" /></svg>
    <Heading>{title}</Heading>{children}
  </div>
);

export const Fold = ({ summary, icon, open, id, last, shortcut, children }: { shortcut?: string | undefined; summary: ComponentChildren; icon?: string | undefined; open?: boolean | undefined; id?: string | undefined; last?: boolean | undefined; children: ComponentChildren }) => (
  <details class={last ? 'fold last' : 'fold'} open={open} id={id}><summary data-key={shortcut} aria-keyshortcuts={shortcut}>{icon && <Icon name={icon} />}{summary}{shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}<Icon name="buka" /></summary><div class="flow">{children}</div></details>
);

export const Steps = ({ items }: { items: readonly ComponentChildren[] }) => <ol class="steps">{items.map((item) => <li>{item}</li>)}</ol>;
export const Bullets = ({ items }: { items: readonly ComponentChildren[] }) => <ul class="bullets">{items.map((item) => <li>{item}</li>)}</ul>;

export interface Thumb { src: string; href?: string | undefined; alt: string; caption?: string | undefined; width?: number | undefined; height?: number | undefined }
/** Published pictures; each opens its larger version. */
export const Thumbs = ({ images }: { images: readonly Thumb[] }) => (
  <div class="thumbs">{images.map((image) => {
    const picture = <img src={image.src} alt={image.alt} width={image.width ?? 160} height={image.height ?? 120} loading="lazy" decoding="async" />;
    return <figure class="thumb">{image.href ? <a href={image.href}>{picture}</a> : picture}{image.caption && <figcaption>{image.caption}</figcaption>}</figure>;
  })}</div>
);

/** Large figure with its words and denominator. */
export const Figure = ({ value, tone, children }: { value: string; tone?: 'bata' | 'daun' | 'kunyit' | undefined; children: ComponentChildren }) => (
  <li class="fig"><p class={tone ? `mid c-${tone}` : 'mid'}>{value}</p><p>{children}</p></li>
);
/** @param many more than three: as many in a row as there is room for */
export const Figures = ({ many, children }: { many?: boolean | undefined; children: ComponentChildren }) => <ul class={many ? 'figs five' : 'figs'}>{children}</ul>;

/** What goes on now, above a public list; nothing where nothing does. */
export const Notices = ({ label, links }: { label: string; links: readonly { href: string; title: string }[] }) => (links.length === 0 ? null : (
  <div class="page band tight"><Note kind="kunyit"><p><b>{label}:</b> {links.map((one, at) => <>{at > 0 && ', '}<a href={one.href}>{one.title}</a></>)}</p></Note></div>
));
