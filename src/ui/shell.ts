/** What every page needs around its content. `app.ts` fills it once per request; ui holds no sentences. */
export interface ShellLink { href: string; label: string; icon?: string; current?: boolean; count?: number; external?: boolean; /** After G, this letter leads there. */ key?: string }
export interface Shell {
  lang: 'id' | 'en';
  cityName: string;
  /** Path and query of this page, for the language switch and for "come back here". */
  path: string;
  /** `terang` | `gelap` from the cookie; undefined follows the device. */
  theme?: 'terang' | 'gelap';
  /** Turns `ui.css` into `/aset/ui.3f9c.css`. */
  asset(name: string): string;
  /** For forms: hidden field value against cross-site posts; empty where the Origin check is enough. */
  csrf: string;
  nav: readonly ShellLink[];
  /** Console navigation; empty for guests. */
  consoleNav: readonly ShellLink[];
  officer?: { name: string; detail: string; signOutHref: string; accountHref: string };
  /** Where officers' pages hear what changes. */
  live?: string;
  footer: readonly { title: string; links: readonly ShellLink[] }[];
  otherLang: { href: string; label: string; lang: 'id' | 'en' };
  labels: {
    skip: string; mainNav: string; home: string; tagline: string; consoleName: string; signOut: string;
    /** "Keadaan darurat? Telepon {112}, gratis, 24 jam." split around the number. */
    emergencyBefore: string; emergencyNumber: string; emergencyAfter: string;
    themeLabel: string; themeLight: string; themeDark: string; themeAuto: string; themeAction: string;
    keys: { title: string; close: string; on: string; off: string; find: string; all: string; send: string; undo: string };
    errorsTitle: string; required: string; optional: string;
  };
}
