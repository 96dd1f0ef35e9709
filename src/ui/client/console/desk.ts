import { DeskForm, type Words } from './desk-form.ts';
import { readAll, saveNote, setStage, type Everything } from './desk-line.ts';
import { answered, choose, freshNote, noteFrom, outgoing, sending, shown, stands, typed, unsent, type Note, type ServerItem } from './desk-notes.ts';
import { DeskStore } from './desk-store.ts';

const SAVE_AFTER_MS = 500;
const LOOK_EVERY_MS = 3_000;
type State = 'saved' | 'choice' | 'saving' | 'waiting' | 'signedOut' | 'closed' | 'noStorage';

/** An id made here is the same note wherever and whenever it arrives (RFC 9562, version 4; `randomUUID` asks for https). */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((one) => one.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
const json = (text: string | undefined): Words => JSON.parse(text ?? '{}') as Words;

class Desk {
  readonly #root: HTMLElement;
  readonly #address: string;
  readonly #words: Words;
  readonly #lacks: Words;
  readonly #form: DeskForm;
  readonly #stageForm: HTMLFormElement;
  readonly #store: DeskStore;
  readonly #notes = new Map<string, Note>();
  #open: Note;
  #state: State = 'saved';
  #stamp = '';
  #turns: string | null = null;
  #stage: string | null = null;
  #busy = false;
  #byKey = false;
  #timer = 0;

  constructor(root: HTMLElement, form: HTMLFormElement, stageForm: HTMLFormElement) {
    [this.#root, this.#stageForm] = [root, stageForm];
    this.#address = root.dataset['desk'] ?? '';
    [this.#words, this.#lacks] = [json(root.dataset['words']), json(root.dataset['lacks'])];
    this.#form = new DeskForm(form, json(root.dataset['fields']), this.#words);
    this.#store = new DeskStore(root.dataset['edition'] ?? '');
    for (const note of this.#store.all()) this.#notes.set(note.id, note);
    const here = form.querySelector<HTMLInputElement>('[name=id]')?.value ?? newId();
    // An address that names an item wins over what this tab had open before.
    const before = Number(new URLSearchParams(location.search).get('butir')) > 0 ? undefined : this.#notes.get(this.#store.open);
    this.#open = before ?? this.#notes.get(here) ?? this.#asServed(here);
    this.#store.open = this.#open.id;
  }

  /** Until the first answer: the item as it stands in the page. */
  #asServed(id: string): Note {
    const served = Object.fromEntries(Object.keys(this.#form.fields).map((field) => [field, this.#form.read(field)]));
    const seq = new URLSearchParams(location.search).get('butir') === 'baru' ? null : Number(this.#root.dataset['seq']) || null;
    const note = { ...freshNote(id, null, seq === null ? this.#form.empty() : served, Date.now()), seq };
    if (seq !== null) this.#notes.set(id, note);
    return note;
  }

  start(): void {
    this.#listen();
    this.#store.onChange((note) => { if (note.id !== this.#open.id || unsent(this.#open) === 0) { this.#notes.set(note.id, note); if (note.id === this.#open.id) this.#open = note; this.#draw(); } });
    this.#draw();
    void this.#round();
    setInterval(() => { void this.#round(); }, LOOK_EVERY_MS);
    addEventListener('online', () => { void this.#round(); });
    addEventListener('beforeunload', (event) => { if (this.#waiting() > 0) event.preventDefault(); });
  }

  #listen(): void {
    const { form } = this.#form;
    const take = (event: Event): void => {
      const field = this.#form.fieldOf(event.target);
      if (!field) return;
      if (!this.#notes.has(this.#open.id)) this.#notes.set(this.#open.id, this.#open);
      typed(this.#open, field, this.#form.read(field));
      this.#store.keep(this.#open);
      if (this.#state === 'saved' || this.#state === 'choice') this.#state = 'saving';
      this.#draw();
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => { void this.#round(); }, SAVE_AFTER_MS);
      if (field === 'outcome' && event.type === 'change' && this.#byKey) this.#focusNext();
    };
    form.addEventListener('input', take);
    form.addEventListener('change', take);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#round();
      if (event.submitter === null || (event.submitter as HTMLButtonElement).value === 'baru') this.#begin();
    });
    // An outcome chosen by its letter moves on to what it asks for; one chosen by arrow keys or a pointer does not.
    document.addEventListener('keydown', (event) => { this.#byKey = /^[tidlm]$/i.test(event.key); }, true);
    document.addEventListener('pointerdown', () => { this.#byKey = false; }, true);
    document.addEventListener('keydown', (event) => {
      if (!(event.target instanceof HTMLElement) || !form.contains(event.target)) return;
      if (event.key === 'Escape') event.target.blur();
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !(event.target instanceof HTMLTextAreaElement)) { event.preventDefault(); form.requestSubmit(); }
    });
    this.#stageForm.addEventListener('submit', (event) => { event.preventDefault(); void this.#toScreen(); });
    document.addEventListener('submit', (event) => {
      const call = (event.target as HTMLElement).closest<HTMLFormElement>('[data-desk-call]');
      if (call) { event.preventDefault(); void this.#call(call); }
    }, true);
    this.#root.addEventListener('click', (event) => {
      const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('[data-item], [data-desk-new], [data-desk-step]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (link.dataset['deskNew'] !== undefined) this.#begin();
      else if (link.dataset['item']) this.#show(this.#notes.get(link.dataset['item']) ?? this.#open);
      else this.#step(Number(link.dataset['deskStep']));
    });
  }

  /** After an outcome was chosen by its key: the first thing it asks for. */
  #focusNext(): void {
    const next = [...this.#form.form.querySelectorAll<HTMLElement>('.for :is(textarea, input, select)')].find((one) => one.getClientRects().length > 0);
    // After the label has done with its own focus, before the next key comes in.
    queueMicrotask(() => { (next ?? this.#form.form.querySelector<HTMLElement>('[name=jawaban]'))?.focus(); });
  }
  #begin(): void {
    this.#show(freshNote(newId(), null, this.#form.empty(), Date.now()));
    this.#form.form.querySelector<HTMLElement>('[name=penanya]')?.focus();
  }
  #list(): Note[] { return [...this.#notes.values()].filter((note) => note.seq !== null || unsent(note) > 0).toSorted((a, b) => (a.seq ?? 9e9) - (b.seq ?? 9e9) || a.madeAt - b.madeAt); }
  #step(by: number): void {
    const list = this.#list();
    const at = list.indexOf(this.#open);
    const next = list[at < 0 ? (by < 0 ? list.length - 1 : list.length) : at + by];
    if (next) this.#show(next);
  }
  #show(note: Note): void {
    // What had the caret belongs to the item that is left.
    if (document.activeElement instanceof HTMLElement && this.#form.form.contains(document.activeElement)) document.activeElement.blur();
    this.#form.form.querySelector('.errors')?.remove();
    this.#open = note;
    this.#store.open = note.id;
    history.replaceState(null, '', `?butir=${note.seq ?? 'baru'}`);
    this.#draw();
  }

  /** A speaker is called: their item is begun here at once, and the screen follows where there is a network. */
  async #call(call: HTMLFormElement): Promise<void> {
    const number = call.dataset['deskCall'] ?? '';
    const known = this.#list().find((one) => one.from === number);
    const note = known ?? freshNote(newId(), number, { ...this.#form.empty(), asker: call.dataset['asker'] ?? '' }, Date.now());
    if (!known) { this.#notes.set(note.id, note); this.#store.keep(note); }
    this.#show(note);
    this.#form.form.querySelector<HTMLElement>('[name=ringkasan]')?.focus();
    const called = await setStage(call, { id: note.id });
    if ('ok' in called && called.ok.id !== null && called.ok.id !== note.id && Object.keys(note.mine).length === 0) {
      // Somebody else called the same person: theirs is the item.
      this.#forget(note);
      await this.#round();
      this.#show(this.#notes.get(called.ok.id) ?? this.#open);
    } else if (!('ok' in called)) this.#say('called');
    await this.#round();
  }
  #forget(note: Note): void {
    this.#notes.delete(note.id);
    this.#store.forget(note);
  }
  async #toScreen(): Promise<void> {
    const note = this.#open;
    if (note.seq === null) await this.#round();
    const staged = await setStage(this.#stageForm, { butir: this.#stage === note.id ? '' : note.id });
    if ('ok' in staged) this.#stage = this.#stage === note.id ? null : note.id;
    else this.#say('screenOffline');
    this.#draw();
  }

  #waiting(): number { return [...this.#notes.values()].reduce((sum, note) => sum + unsent(note), 0); }

  /** Sends what waits, then reads what others wrote. One round at a time. */
  async #round(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (const note of this.#list()) if (!await this.#send(note)) return;
      const all = await readAll(this.#address, this.#stamp);
      if ('ok' in all) {
        await this.#take(all.ok);
        if (!all.ok.open) { this.#set('closed'); return; }
      } else if (all.failed !== 'unchanged') { this.#set(all.failed === 'unreadable' ? 'waiting' : this.#failure(all.failed)); return; }
      this.#set(this.#list().some((note) => outgoing(note)) ? 'saving' : this.#waiting() > 0 ? 'choice' : 'saved');
    } finally {
      this.#busy = false;
      if (this.#state === 'saving') { clearTimeout(this.#timer); this.#timer = window.setTimeout(() => { void this.#round(); }, SAVE_AFTER_MS); }
    }
  }
  #failure = (failed: 'offline' | 'signedOut' | 'closed' | 'unchanged' | 'unreadable'): State => (failed === 'signedOut' || failed === 'closed' ? failed : 'waiting');

  /** @returns false where there is no use in going on now */
  async #send(note: Note): Promise<boolean> {
    const changes = outgoing(note);
    if (!changes) return true;
    sending(note, changes);
    this.#store.keep(note);
    if (this.#state !== 'waiting') this.#set('saving');
    const answer = await saveNote(this.#address, note, changes);
    if ('ok' in answer) {
      answered(note, changes, answer.ok);
      this.#store.keep(note);
      if (note === this.#open) history.replaceState(null, '', `?butir=${note.seq ?? 'baru'}`);
      return true;
    }
    if (answer.failed === 'unreadable') { note.wrong = changes.map(({ field }) => field); this.#store.keep(note); return true; }
    this.#set(this.#failure(answer.failed));
    return false;
  }

  async #take(all: Everything): Promise<void> {
    this.#stamp = all.stamp;
    this.#stage = all.stage;
    for (const item of all.items) this.#takeItem(item);
    if (this.#turns !== null && this.#turns !== all.turns) await this.#readSpeakers();
    this.#turns = all.turns;
  }
  #takeItem(item: ServerItem): void {
    const note = this.#notes.get(item.id);
    if (note) { stands(note, item); this.#store.keep(note); } else this.#notes.set(item.id, noteFrom(item));
    if (this.#open.id === item.id) this.#open = this.#notes.get(item.id) ?? this.#open;
  }
  async #readSpeakers(): Promise<void> {
    const part = this.#root.querySelector<HTMLElement>('[data-desk-speakers]');
    if (!part || part.contains(document.activeElement)) return;
    const answer = await fetch(location.href, { credentials: 'same-origin' }).catch(() => null);
    const found = answer?.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-desk-speakers]') : null;
    if (found) part.replaceChildren(...found.childNodes);
  }

  #set(state: State): void {
    this.#state = state === 'saved' && !this.#store.works ? 'noStorage' : state;
    this.#draw();
  }
  #say(key: string): void {
    const place = this.#root.querySelector<HTMLElement>('[data-desk-state]');
    if (!place) return;
    const words = (this.#words[key] ?? '').replace('{n}', String(this.#waiting()));
    place.hidden = false;
    place.dataset['s'] = key;
    if (place.textContent !== words) place.textContent = words;
  }

  #draw(): void {
    this.#say(this.#state);
    const note = this.#open;
    this.#form.show(note, /^(waiting|signedOut|closed)$/.test(this.#state), (field, whose) => { choose(note, field, whose); this.#store.keep(note); this.#draw(); void this.#round(); });
    const title = this.#root.querySelector<HTMLElement>('[data-desk-title]');
    if (title) title.textContent = note.seq === null ? this.#words['fresh'] ?? '' : (this.#words['nth'] ?? '').replace('{n}', String(note.seq));
    const stage = this.#root.querySelector<HTMLElement>('[data-desk-stage] span');
    if (stage) stage.textContent = (this.#stage === note.id ? this.#words['offScreen'] : this.#words['toScreen']) ?? '';
    for (const step of this.#root.querySelectorAll<HTMLElement>('[data-desk-step]')) step.hidden = this.#list().length < (this.#open.seq === null ? 1 : 2);
    const none = this.#root.querySelector<HTMLElement>('[data-desk-none]');
    if (none) none.hidden = this.#list().length > 0;
    this.#drawList();
  }

  #drawList(): void {
    const place = this.#root.querySelector<HTMLElement>('[data-desk-items]');
    if (!place) return;
    const held = (document.activeElement as HTMLElement | null)?.dataset['item'];
    place.replaceChildren(...this.#list().map((note) => this.#row(note)));
    if (held) place.querySelector<HTMLElement>(`[data-item="${held}"]`)?.focus();
  }
  #row(note: Note): HTMLLIElement {
    const make = <K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text: string): HTMLElementTagNameMap[K] => Object.assign(document.createElement(tag), { className, textContent: text });
    const link = make('a', '', '');
    link.href = `?butir=${note.seq ?? 'baru'}`;
    link.dataset['item'] = note.id;
    if (note.id === this.#open.id) link.setAttribute('aria-current', 'true');
    const nth = note.seq === null ? this.#words['fresh'] ?? '' : (this.#words['nth'] ?? '').replace('{n}', String(note.seq));
    const state = make('small', note.lacks.length > 0 ? 'lacks' : '', '');
    const waits = unsent(note) > 0;
    if (waits) { state.dataset['unsent'] = ''; state.textContent = this.#words[note.clash.length + note.wrong.length > 0 ? 'choose' : 'unsent'] ?? ''; }
    else state.textContent = note.lacks.length > 0 ? `${this.#words['lacking'] ?? ''} ${note.lacks.map((one) => (this.#lacks[one] ?? one).toLowerCase()).join(', ')}` : this.#words['complete'] ?? '';
    if (this.#stage === note.id) state.append(` · ${this.#words['onScreen'] ?? ''}`);
    link.append(make('b', 'num', note.seq === null ? '+' : String(note.seq)), make('span', 'desk-line', String(shown(note, 'summary') || shown(note, 'asker') || nth)), state);
    const row = document.createElement('li');
    row.append(link);
    return row;
  }
}

export function openDesk(root: HTMLElement): void {
  const [form, stage] = [root.querySelector<HTMLFormElement>('#butir'), root.querySelector<HTMLFormElement>('#layar')];
  if (form && stage && 'localStorage' in window) new Desk(root, form, stage).start();
}
