import type { ComponentChildren } from 'preact';
import type { Shell } from '../shell.ts';
import { Icon, Mark } from '../parts/icon.tsx';
import { Document, MainContent, NavItem, ThemeSwitch } from './document.tsx';

export interface PublicPageProps {
  shell: Shell;
  title: string;
  description?: string | undefined;
  head?: ComponentChildren;
  scripts?: readonly string[] | undefined;
  /** The one-tap way to the emergency number, above everything: the home page and the report form. */
  emergency?: boolean | undefined;
  secret?: boolean | undefined;
  children: ComponentChildren;
}

/** Header, main, footer of everything a resident sees. The page brings its own single h1. */
export const PublicPage = ({ shell, children, emergency, ...rest }: PublicPageProps) => (
  <Document shell={shell} site={`Wadah ${shell.cityName}`} styles={['ui.css']} {...rest}>
    <header class="top">{emergency && <Emergency shell={shell} />}<div class="page">
      <a class="brand" href="/"><Mark /><span>Wadah <small>{shell.cityName}</small></span></a>
      <p class="top-x"><a href={shell.otherLang.href} lang={shell.otherLang.lang} hreflang={shell.otherLang.lang}>{shell.otherLang.label}</a></p>
      <nav class="nav" aria-label={shell.labels.mainNav}><ul>{shell.nav.map((link, at) => <NavItem link={link} wide={at > 4} />)}</ul></nav>
    </div></header>
    <MainContent>{children}</MainContent>
    <footer class="foot">
      <div class="strip"></div>
      <div class="page">
        <div class="cols">{shell.footer.map((group) => <div><h2>{group.title}</h2><ul>{group.links.map((link) => <NavItem link={link} />)}</ul></div>)}</div>
        <div class="fine row apart">
          <p>{shell.labels.emergencyBefore}<a href={`tel:${shell.labels.emergencyNumber}`}><b>{shell.labels.emergencyNumber}</b></a>{shell.labels.emergencyAfter}</p>
          <ThemeSwitch shell={shell} />
        </div>
      </div>
    </footer>
  </Document>
);

/** One tap calls; the whole line is the target. */
export const Emergency = ({ shell }: { shell: Shell }) => (
  <a class="sos noprint" href={`tel:${shell.labels.emergencyNumber}`}><Icon name="telp" /><span>{shell.labels.emergencyBefore}<b>{shell.labels.emergencyNumber}</b>{shell.labels.emergencyAfter}</span></a>
);

/** "Kembali" above the heading. */
export const Crumb = ({ href, label, narrow }: { href: string; label: string; narrow?: boolean | undefined }) => (
  <div class={narrow ? 'page narrow crumb' : 'page crumb'}><a href={href}><Icon name="kiri" />{label}</a></div>
);
