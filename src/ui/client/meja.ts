/**
 * The note-takers' desk (`[data-desk]`): saves as one types, part by part; goes on without a network and sends what waits when it is
 * back; says where another note-taker wrote something else. Without script the same page is plain forms.
 */
import { openDesk } from './console/desk.ts';

const root = document.querySelector<HTMLElement>('[data-desk]');
if (root) openDesk(root);
