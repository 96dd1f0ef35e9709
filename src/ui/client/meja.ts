/**
 * The note-takers' desk (`[data-desk]`): saves as one types, part by part; goes on without a network and sends what waits when it is
 * back; says where another note-taker wrote something else. Without script the same page is plain forms.
 */
import { openDesk } from './console/desk.ts';
import { shown } from './console/desk-notes.ts';
import { DeskStore } from './console/desk-store.ts';

const root = document.querySelector<HTMLElement>('[data-desk]');
if (root) openDesk(root);

/** The session was ended while something still waited here: it can be read and copied, and deleted. */
function showLeft(place: HTMLElement): void {
  const store = new DeskStore(place.dataset['deskLeft'] ?? '');
  const left = store.all();
  const list = place.querySelector('ul');
  place.hidden = left.length === 0;
  list?.replaceChildren(...left.map((note) => {
    const row = document.createElement('li');
    row.className = 'vessel break';
    row.textContent = [note.seq === null ? '' : `${note.seq}.`, ...Object.keys(note.mine).map((field) => shown(note, field)).filter((value): value is string => typeof value === 'string' && value !== '')].filter(Boolean).join(' · ');
    return row;
  }));
  place.querySelector('button')?.addEventListener('click', () => { for (const note of left) store.forget(note); place.hidden = true; });
}
const left = document.querySelector<HTMLElement>('[data-desk-left]');
if (left) showLeft(left);
