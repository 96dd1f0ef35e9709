/**
 * The console by keyboard. Every key presses something that is also on the page:
 * G and a letter goes to a page of the navigation · J K move the row · X picks · Enter opens · / searches · ? lists the keys · others press the element with `data-key`.
 * Single keys can be switched off (WCAG 2.1.4); the choice stays in this browser. Ctrl+Enter sends the form one writes in.
 */
import { countDown } from './console/countdown.ts';
import { listen } from './console/live.ts';
import { readAnew } from './console/refresh.ts';

const OFF = 'wadah-tanpa-pintasan';
const all = <T extends HTMLElement>(selector: string, root: ParentNode = document) => [...root.querySelectorAll<T>(selector)];
const isWriting = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName)
  || (target instanceof HTMLInputElement && !/^(checkbox|radio|button|submit)$/.test(target.type)));
const stored = () => { try { return localStorage.getItem(OFF) === '1'; } catch { return false; } };
let off = stored();

const rows = () => all<HTMLTableRowElement>('[data-triage] tbody tr').filter((row) => row.querySelector('[name=pilih]'));
const current = () => { const list = rows(); const focused = list.findIndex((row) => row.contains(document.activeElement)); return focused >= 0 ? focused : list.findIndex((row) => row.hasAttribute('aria-current')); };
const linkOf = (row: HTMLTableRowElement | undefined) => row?.querySelector<HTMLAnchorElement>('.sum a');

function move(step: number): boolean {
  const list = rows();
  if (list.length === 0) return false;
  const from = current();
  const link = linkOf(list[Math.min(list.length - 1, Math.max(0, from < 0 ? 0 : from + step))]);
  link?.focus();
  link?.scrollIntoView({ block: 'nearest' });
  return true;
}

function pick(): boolean {
  const box = rows()[current()]?.querySelector<HTMLInputElement>('[name=pilih]');
  if (box) { box.checked = !box.checked; box.dispatchEvent(new Event('change', { bubbles: true })); }
  return Boolean(box);
}

/** A key acts on the row in focus: if the preview shows another one, it opens that row first. */
function press(key: string): boolean {
  const row = rows()[current()];
  const button = all('[data-key]').find((element) => element.dataset['key'] === key && element.getClientRects().length > 0);
  if (row && !row.hasAttribute('aria-current') && 'AIL'.includes(key)) { linkOf(row)?.click(); return true; }
  button?.click();
  // A form that opens is where one goes on; one that closes leaves the focus where it was.
  if (button?.tagName === 'SUMMARY') { button.focus(); button.scrollIntoView({ block: 'nearest' }); }
  return Boolean(button);
}

let goUntil = 0;
/** The letter after G. */
function go(key: string): boolean {
  if (key === 'G' && performance.now() > goUntil) { goUntil = performance.now() + 1_500; return true; }
  const link = performance.now() <= goUntil ? all('[data-go]').find((element) => element.dataset['go'] === key) : undefined;
  goUntil = 0;
  link?.click();
  return Boolean(link);
}

function help(): boolean {
  const dialog = document.querySelector<HTMLDialogElement>('[data-key-help]');
  dialog?.showModal();
  return Boolean(dialog);
}

function search(): boolean {
  const box = document.querySelector<HTMLInputElement>('[data-search]');
  box?.focus();
  box?.select();
  return Boolean(box);
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target instanceof HTMLTextAreaElement) { event.preventDefault(); event.target.form?.requestSubmit(); return; }
  if (off || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target) || document.querySelector('dialog[open]')) return;
  const key = event.key.toUpperCase();
  const done = go(key) || (key === 'J' ? move(1) || press('J') : key === 'K' ? move(-1) || press('K') : key === 'X' ? pick() : key === '/' ? search() : key === '?' ? help() : /^[A-Z]$/.test(key) && press(key));
  if (done) event.preventDefault();
});

function showKeys(): void {
  document.documentElement.dataset['keys'] = off ? 'off' : 'on';
  for (const button of all('[data-keys-switch]')) { button.hidden = false; button.textContent = (off ? button.dataset['on'] : button.dataset['off']) ?? ''; }
}
for (const button of all('[data-keys-switch]')) button.addEventListener('click', () => {
  off = !off;
  try { localStorage.setItem(OFF, off ? '1' : '0'); } catch { /* A browser without storage forgets the choice with the page. */ }
  showKeys();
});
showKeys();

// Shift and a click picks everything between this row and the one before.
let lastPicked: HTMLInputElement | null = null;
document.addEventListener('click', (event) => {
  if (!(event.target instanceof HTMLInputElement) || event.target.name !== 'pilih') return;
  const [box, boxes] = [event.target, all<HTMLInputElement>('[name=pilih]')];
  const [from, to] = [lastPicked ? boxes.indexOf(lastPicked) : -1, boxes.indexOf(box)];
  if (event.shiftKey && from >= 0) for (const one of boxes.slice(Math.min(from, to), Math.max(from, to) + 1)) one.checked = box.checked;
  lastPicked = box;
  box.dispatchEvent(new Event('change', { bubbles: true }));
});

for (const master of all<HTMLInputElement>('[data-select-all]')) {
  const boxes = () => all<HTMLInputElement>('[name=pilih]', master.form ?? document);
  master.hidden = false;
  master.addEventListener('change', () => boxes().forEach((box) => { box.checked = master.checked; }));
  master.form?.addEventListener('change', () => { const list = boxes(); master.checked = list.every((box) => box.checked); master.indeterminate = !master.checked && list.some((box) => box.checked); });
}

// Without script the button goes to a plain page that asks the same question.
for (const opener of all('[data-confirm]')) opener.addEventListener('click', (event) => {
  const dialog = document.getElementById(opener.dataset['confirm'] ?? '');
  if (!(dialog instanceof HTMLDialogElement)) return;
  event.preventDefault();
  dialog.showModal();
});
for (const closer of all('[data-close]')) closer.addEventListener('click', () => closer.closest('dialog')?.close());

for (const box of all<HTMLTextAreaElement>('textarea[data-autosize]')) {
  // Newer browsers grow the box by CSS (field-sizing); a height set here would fight it.
  if (CSS.supports('field-sizing', 'content')) continue;
  const grow = () => { box.rows = Math.min(30, Math.max(4, box.value.split('\n').length + Math.floor(box.value.length / 90))); };
  box.addEventListener('input', grow);
  grow();
}

// An officer's double click must not decide twice; the server refuses it too.
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (event.defaultPrevented || form.method === 'dialog' || form.method === 'get') return;
  if (form.dataset['sent']) event.preventDefault();
  form.dataset['sent'] = '1';
  // A form that answers with a download leaves the page standing: free it again.
  setTimeout(() => { delete form.dataset['sent']; }, 4000);
});
addEventListener('pageshow', () => all('form[data-sent]').forEach((form) => { delete form.dataset['sent']; }));
countDown();
readAnew();
listen();
