import type { ComponentChildren } from 'preact';
import { assetPath } from '../assets.ts';
import type { Shell, ShellLink } from '../shell.ts';
import { Icon } from '../parts/icon.tsx';

export interface DocumentProps {
  shell: Shell;
  /** Of the page; the city's or the console's name is added. */
  title: string;
  /** The name after the dash. */
  site: string;
  description?: string | undefined;
  /** Further elements of <head>: feed, canonical address. */
  head?: ComponentChildren;
  /** Names of client files such as `lapor.js`; nothing on a page may need them. */
  scripts?: readonly string[] | undefined;
  styles: readonly string[];
  dense?: boolean | undefined;
  /** A distance screen: everything scales with its width (layar.css). */
  far?: boolean | undefined;
  /** Keep this page out of search engines and out of the referrer: everything behind a code or a sign-in. */
  secret?: boolean | undefined;
  children: ComponentChildren;
}

export const Document = ({ shell, title, site, description, head, scripts = [], styles, dense, far, secret, children }: DocumentProps) => (
  <html lang={shell.lang} class={dense ? 'dense' : far ? 'layar' : undefined} data-theme={shell.theme}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} – ${site}`}</title>
      {description && <meta name="description" content={description} />}
      {secret && <meta name="robots" content="noindex" />}
      {secret && <meta name="referrer" content="same-origin" />}
      <meta name="theme-color" content="#12309c" />
      <link rel="preload" href={assetPath('plus-jakarta-sans-latin-wght-normal.woff2')} as="font" type="font/woff2" crossorigin="anonymous" />
      {styles.map((name) => <link rel="stylesheet" href={assetPath(name)} />)}
      <link rel="icon" href={assetPath('mark.svg')} type="image/svg+xml" />
      {scripts.map((name) => <script type="module" src={assetPath(name)}></script>)}
      {head}
    </head>
    <body>
      <a class="skip" href="#isi">{shell.labels.skip}</a>
      {children}
    </body>
  </html>
);

export const MainContent = ({ children }: { children: ComponentChildren }) => <main id="isi" tabindex={-1}>{children}</main>;

export const NavItem = ({ link, wide }: { link: ShellLink; wide?: boolean }) => (
  <li class={wide ? 'wide' : undefined}><a href={link.href} aria-current={link.current ? 'page' : undefined} rel={link.external ? 'noopener' : undefined} data-go={link.key}>
    {link.icon && <Icon name={link.icon} />}<span>{link.label}</span>{link.count !== undefined && <b>{link.count}</b>}
  </a></li>
);

/** Light, dark or as the device says; a plain form, so it works without script. */
export function ThemeSwitch({ shell }: { shell: Shell }) {
  const { labels, theme } = shell;
  const choices = [['terang', labels.themeLight], ['gelap', labels.themeDark], ['otomatis', labels.themeAuto]] as const;
  return (
    <form class="theme" action="/tampilan" method="post" aria-label={labels.themeLabel}>
      {shell.csrf && <input type="hidden" name="csrf" value={shell.csrf} />}
      <input type="hidden" name="ke" value={shell.path} />
      <span aria-hidden="true">{labels.themeLabel}</span>
      {choices.map(([value, label]) => <button name="tema" value={value} aria-pressed={(theme ?? 'otomatis') === value ? 'true' : 'false'}>{label}</button>)}
    </form>
  );
}
