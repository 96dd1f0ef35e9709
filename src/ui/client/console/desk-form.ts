import { same, shown, type Note, type Value } from './desk-notes.ts';

export type Words = Readonly<Record<string, string>>;
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The form of one item: reads what is typed, shows what is known, never under the caret. */
export class DeskForm {
  readonly form: HTMLFormElement;
  /** Part of an item → name in the form. */
  readonly fields: Readonly<Record<string, string>>;
  readonly #words: Words;
  constructor(form: HTMLFormElement, fields: Readonly<Record<string, string>>, words: Words) { [this.form, this.fields, this.#words] = [form, fields, words]; }

  fieldOf(target: EventTarget | null): string | undefined {
    const name = (target as Control | null)?.name;
    return Object.keys(this.fields).find((field) => this.fields[field] === name);
  }
  #controls(field: string): Control[] { return [...this.form.querySelectorAll<Control>(`[name="${this.fields[field] ?? ''}"]`)]; }
  read(field: string): Value {
    const controls = this.#controls(field);
    const first = controls[0];
    if (!(first instanceof HTMLInputElement) || !/^(radio|checkbox)$/.test(first.type)) return first?.value ?? '';
    const chosen = (controls as HTMLInputElement[]).filter((one) => one.checked).map((one) => one.value);
    return first.type === 'checkbox' ? chosen.toSorted() : chosen[0] ?? '';
  }
  #write(field: string, value: Value): void {
    for (const control of this.#controls(field)) {
      if (control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type)) control.checked = typeof value === 'string' ? control.value === value : value.includes(control.value);
      else if (control.value !== value && (control !== document.activeElement || !same(control.value, value))) control.value = value as string;
    }
  }
  empty(): Record<string, Value> { return Object.fromEntries(Object.keys(this.fields).map((field) => [field, field === 'supportingBodyIds' ? [] : ''])); }

  show(note: Note, waits: boolean, choose: (field: string, whose: 'mine' | 'theirs') => void): void {
    for (const field of Object.keys(this.fields)) {
      this.#write(field, shown(note, field));
      this.#state(note, field, waits, choose);
    }
  }

  #wordsOf(field: string, value: Value): string {
    const label = (one: string): string => {
      const control = this.#controls(field).find((each) => each instanceof HTMLSelectElement || each.value === one);
      if (control instanceof HTMLSelectElement) return [...control.options].find((option) => option.value === one)?.text ?? one;
      return control?.closest('label')?.textContent?.trim() ?? one;
    };
    return (typeof value === 'string' ? (value && label(value)) : value.map(label).join(', ')) || (this.#words['empty'] ?? '');
  }

  #state(note: Note, field: string, waits: boolean, choose: (field: string, whose: 'mine' | 'theirs') => void): void {
    const frame = this.#controls(field)[0]?.closest('.field');
    if (!frame) return;
    const clashes = note.clash.includes(field);
    const key = clashes ? 'fieldClash' : note.wrong.includes(field) ? 'fieldWrong' : note.mine[field] && waits ? 'fieldWaiting' : '';
    const theirs = clashes ? this.#wordsOf(field, note.stands[field] ?? '') : '';
    const before = frame.querySelector<HTMLElement>('[data-note-state]');
    if ((before?.dataset['noteState'] ?? '') === key + theirs) return;
    before?.remove();
    if (key === '') return;
    const said = document.createElement(clashes ? 'div' : 'p');
    said.dataset['noteState'] = key + theirs;
    said.className = clashes ? 'clash flow-s flow' : 'note-state';
    said.dataset['s'] = key;
    if (clashes) {
      said.setAttribute('role', 'alert');
      const [why, quote, buttons] = [document.createElement('p'), document.createElement('blockquote'), document.createElement('p')];
      why.textContent = this.#words[key] ?? '';
      quote.textContent = theirs;
      buttons.className = 'row';
      for (const whose of ['mine', 'theirs'] as const) {
        const button = document.createElement('button');
        Object.assign(button, { type: 'button', className: 'btn alt', textContent: this.#words[whose] ?? '' });
        button.addEventListener('click', () => choose(field, whose));
        buttons.append(button);
      }
      said.append(why, quote, buttons);
    } else said.textContent = this.#words[key] ?? '';
    frame.append(said);
  }
}
