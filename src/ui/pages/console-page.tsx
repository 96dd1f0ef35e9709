import type { ComponentChildren } from 'preact';
import type { Shell } from '../shell.ts';
import { Icon, Mark } from '../parts/icon.tsx';
import { KeyHelp, type KeyHint } from '../console/inbox.tsx';
import { Document, MainContent, NavItem } from './document.tsx';

export interface ConsolePageProps {
  shell: Shell;
  title: string;
  /** Beside the heading: tabs, search, the page's buttons. */
  bar?: ComponentChildren;
  /** A second column with the clock and facts of a case. */
  aside?: { label: string; content: ComponentChildren } | undefined;
  /** The page brings its own h1 (the case page) and `bar` holds what stands above it. */
  ownHeading?: boolean | undefined;
  /** No padding: the content fills the window (the inbox). */
  flush?: boolean | undefined;
  scripts?: readonly string[] | undefined;
  /** Shortcuts of this page, for the list that `?` opens; those of every page are added. */
  keys?: readonly KeyHint[] | undefined;
  head?: ComponentChildren;
  children: ComponentChildren;
}

const Rail = ({ shell }: { shell: Shell }) => (
  <header class="rail">
    <a class="brand" href={shell.consoleNav[0]?.href ?? '/konsol'}><Mark /><span>Wadah <small>{shell.labels.consoleName}</small></span></a>
    <nav aria-label={shell.labels.consoleName}><ul>{shell.consoleNav.map((link) => <NavItem link={link} />)}</ul></nav>
    <div class="who">
      {shell.officer && <p><b><a href={shell.officer.accountHref}>{shell.officer.name}</a></b><span>{shell.officer.detail}</span></p>}
      {shell.officer && <a href={shell.officer.accountHref} class="me"><Icon name="orang" /><span class="vh">{shell.officer.name}</span></a>}
      <a href={shell.otherLang.href} lang={shell.otherLang.lang} hreflang={shell.otherLang.lang}>{shell.otherLang.label}</a>
      {shell.officer && (
        <form action={shell.officer.signOutHref} method="post">
          {shell.csrf && <input type="hidden" name="csrf" value={shell.csrf} />}
          <button class="out">{shell.labels.signOut}</button>
        </form>
      )}
    </div>
  </header>
);

/** Shortcuts of every page; where a page has no search box or nothing on hold, the key does nothing. */
const everywhere = ({ labels: { keys }, consoleNav }: Shell): KeyHint[] => [
  { keys: ['/'], label: keys.find }, { keys: ['U'], label: keys.undo }, { keys: ['Ctrl', 'Enter'], label: keys.send }, { keys: ['?'], label: keys.all },
  ...consoleNav.flatMap((link) => (link.key ? [{ keys: ['G', link.key], label: link.label }] : [])),
];

export const ConsolePage = ({ shell, title, bar, aside, ownHeading, flush, scripts = ['konsol.js'], keys = [], head, children }: ConsolePageProps) => (
  <Document shell={shell} title={title} site={`${shell.labels.consoleName} Wadah`} styles={['ui.css', 'console.css']} dense secret head={head} scripts={scripts}>
    <div class="app" data-live={shell.live}>
      <Rail shell={shell} />
      <MainContent>
        {(!ownHeading || bar != null) && <div class="bar-top">{!ownHeading && <h1>{title}</h1>}{bar}</div>}
        {aside
          ? <div class="casework"><div class="flow">{children}</div><aside class="flow-l flow" aria-label={aside.label}>{aside.content}</aside></div>
          : flush ? children : <div class="pad flow-l flow">{children}</div>}
      </MainContent>
      {shell.officer && <KeyHelp title={shell.labels.keys.title} close={shell.labels.keys.close} toggle={shell.labels.keys} hints={[...keys, ...everywhere(shell)]} />}
    </div>
  </Document>
);
