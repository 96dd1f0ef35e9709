import type { Note } from './desk-notes.ts';
import { unsent } from './desk-notes.ts';

/** What is not on the server yet lies in this browser, one entry for each item, so that a reload or a crash loses nothing. */
export class DeskStore {
  readonly #prefix: string;
  /** False where the browser keeps nothing (private windows of some). */
  works = true;
  constructor(edition: string) { this.#prefix = `wadah-meja:${edition}:`; }

  keep(note: Note): void {
    try {
      if (unsent(note) > 0) localStorage.setItem(this.#prefix + note.id, JSON.stringify(note));
      else this.forget(note);
    } catch { this.works = false; }
  }
  forget(note: Note): void { localStorage.removeItem(this.#prefix + note.id); }
  all(): Note[] {
    try { return Object.keys(localStorage).flatMap((key) => (key.startsWith(this.#prefix) ? this.#read(localStorage.getItem(key)) : [])); } catch { this.works = false; return []; }
  }
  /** What another tab of this browser wrote. */
  onChange(take: (note: Note) => void): void {
    addEventListener('storage', ({ key, newValue }) => { if (key?.startsWith(this.#prefix)) for (const note of this.#read(newValue)) take(note); });
  }
  #read(text: string | null): Note[] {
    try { const note = JSON.parse(text ?? '') as Note; return typeof note.id === 'string' && typeof note.mine === 'object' ? [note] : []; } catch { return []; }
  }
  /** Which item was open, for a reload of this tab. */
  get open(): string { try { return sessionStorage.getItem(`${this.#prefix}buka`) ?? ''; } catch { return ''; } }
  set open(id: string) { try { sessionStorage.setItem(`${this.#prefix}buka`, id); } catch { /* A browser without storage opens the item of the address. */ } }
}
