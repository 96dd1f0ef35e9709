import { assetPath } from '../assets.ts';
import type { CaseStatus } from './status.tsx';

/** A line icon from `svg/ikon.svg` (without its `i-`). Always beside words, so it is hidden from screen readers. */
export const Icon = ({ name, class: extra }: { name: string; class?: string | undefined }) => (
  <svg class={extra ? `i ${extra}` : 'i'} aria-hidden="true"><use href={`${assetPath('ikon.svg')}#i-${name}`} /></svg>
);

/** The status vessel: its filling is the progress. */
export const Bowl = ({ status }: { status: CaseStatus }) => (
  <svg class="bowl" aria-hidden="true"><use href={`${assetPath('ikon.svg')}#s-${status}`} /></svg>
);

export const Mark = () => (
  <svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
    <path class="v" stroke-width="2" stroke-linejoin="round" d="M5 12h8.4l4.7 17.5h11.8L34.6 12H43v12a19 19 0 0 1-38 0z" />
    <path class="t" stroke-width="1.8" stroke-linejoin="round" d="M24 4.5l5.3 24.1H18.7z" />
  </svg>
);
