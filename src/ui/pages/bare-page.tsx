import type { ComponentChildren } from 'preact';
import type { Shell } from '../shell.ts';
import { Mark } from '../parts/icon.tsx';
import { Document, MainContent } from './document.tsx';

/** Sign-in, errors, things to print: the mark, the content, nothing to wander off to. */
export const BarePage = ({ shell, title, head, scripts, secret = true, children }: { shell: Shell; title: string; head?: ComponentChildren; scripts?: readonly string[] | undefined; secret?: boolean | undefined; children: ComponentChildren }) => (
  <Document shell={shell} title={title} site={`Wadah ${shell.cityName}`} styles={['ui.css']} head={head} scripts={scripts} secret={secret}>
    <header class="top bare"><div class="page">
      <a class="brand" href="/"><Mark /><span>Wadah <small>{shell.cityName}</small></span></a>
      <p class="top-x"><a href={shell.otherLang.href} lang={shell.otherLang.lang} hreflang={shell.otherLang.lang}>{shell.otherLang.label}</a></p>
    </div></header>
    <MainContent><div class="page narrow band tight flow">{children}</div></MainContent>
  </Document>
);
