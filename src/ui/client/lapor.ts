/**
 * The report form, made safer against a bad line. Everything works without it.
 *
 * <form data-draft="lapor"                  the name under which this browser keeps the text
 *   data-draft-found="Tulisan Anda …"       said when a draft came back; with data-draft-drop it offers to throw it away
 *   data-draft-drop="Hapus" data-offline="…" data-sending="Mengirim…">
 * <textarea data-count="{n} huruf lagi" maxlength>   characters left, shown near the end
 * <input type=file data-max-files data-max-bytes data-too-many data-too-large>  from FileField
 * <… data-draft-clear="lapor">              on the receipt: the report has arrived, forget the draft
 */
const KEY = 'wadah-draf-';
/** A shared phone should not tell the next person what was reported: drafts older than a week are dropped. */
const WEEK = 7 * 24 * 60 * 60 * 1000;
const SECRET = /^(csrf|sandi|kunci)$/;
type Kept = { at: number; fields: [string, string][] };
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Private windows may refuse storage; the form then simply keeps nothing. */
const safely = <T>(work: () => T): T | undefined => { try { return work(); } catch { return undefined; } };

for (const done of document.querySelectorAll<HTMLElement>('[data-draft-clear]')) safely(() => localStorage.removeItem(KEY + done.dataset['draftClear']));
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) tend(form);
for (const box of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-count]')) countDown(box);
for (const input of document.querySelectorAll<HTMLInputElement>('input[type=file][data-max-files]')) checkPhotos(input);

function tend(form: HTMLFormElement): void {
  const key = KEY + form.dataset['draft'];
  const said = document.createElement('p');
  said.className = 'hint';
  said.setAttribute('role', 'status');
  form.prepend(said);
  const controls = () => [...form.elements].filter((element): element is Control => 'value' in element && 'name' in element && Boolean(element.name)
    && !SECRET.test((element as Control).name) && !/^(hidden|file|password|submit|button)$/.test((element as Control).type));
  const isOn = (control: Control) => !(control instanceof HTMLInputElement) || !/radio|checkbox/.test(control.type) || control.checked;
  const keep = () => safely(() => localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields: controls().filter(isOn).map((control) => [control.name, control.value]) })));

  const kept = safely(() => JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null);
  const untouched = form.querySelector('[aria-invalid]') === null && controls().every((control) => !(control instanceof HTMLTextAreaElement) || control.value === '');
  if (kept && Date.now() - kept.at > WEEK) safely(() => localStorage.removeItem(key));
  // What the server sent back after a mistake is newer than the draft, so it stays.
  else if (kept && untouched && restore(controls(), kept)) offerToDrop();

  function offerToDrop(): void {
    said.textContent = (form.dataset['draftFound'] ?? '') + ' ';
    const drop = document.createElement('button');
    drop.type = 'button';
    drop.className = 'btn quiet';
    drop.textContent = form.dataset['draftDrop'] ?? '';
    drop.onclick = () => { safely(() => localStorage.removeItem(key)); form.reset(); said.textContent = ''; };
    if (drop.textContent) said.append(drop);
  }

  let timer = 0;
  form.addEventListener('input', () => { clearTimeout(timer); timer = window.setTimeout(keep, 300); });
  addEventListener('pagehide', () => { if (timer) keep(); });
  const offline = () => { keep(); said.className = 'note bata'; said.textContent = form.dataset['offline'] ?? ''; };
  addEventListener('offline', offline);
  addEventListener('online', () => { said.className = 'hint'; said.textContent = ''; });

  let sending = false;
  form.addEventListener('submit', (event) => {
    keep();
    if (!navigator.onLine) { event.preventDefault(); offline(); said.scrollIntoView({ block: 'center' }); return; }
    // The server keeps one report of two identical sends; this only spares the second upload.
    if (sending) { event.preventDefault(); return; }
    sending = true;
    if (form.dataset['sending']) said.textContent = form.dataset['sending'];
  });
  // Coming back with the browser's back button finds the form as it was left: it may be sent again.
  addEventListener('pageshow', () => { sending = false; });
}

function restore(controls: Control[], kept: Kept): boolean {
  let found = false;
  const left = new Map<string, string[]>();
  for (const [name, value] of kept.fields) left.set(name, [...(left.get(name) ?? []), value]);
  for (const control of controls) {
    const values = left.get(control.name) ?? [];
    if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)) control.checked = values.includes(control.value);
    else {
      const value = values.shift();
      if (value === undefined || value === '') continue;
      control.value = value;
      found ||= control instanceof HTMLTextAreaElement;
    }
  }
  return found;
}

function countDown(box: HTMLTextAreaElement): void {
  const most = box.maxLength;
  if (most < 0) return;
  const left = document.createElement('p');
  left.className = 'count-left';
  left.setAttribute('aria-live', 'polite');
  box.after(left);
  const show = () => { const n = most - box.value.length; left.textContent = n < most / 10 ? (box.dataset['count'] ?? '').replace('{n}', n.toLocaleString(document.documentElement.lang)) : ''; };
  box.addEventListener('input', show);
  show();
}

function checkPhotos(input: HTMLInputElement): void {
  const list = document.createElement('ul');
  list.className = 'thumbs';
  const problem = document.createElement('p');
  problem.className = 'err';
  problem.setAttribute('role', 'alert');
  input.closest('.drop')?.after(list, problem);
  let urls: string[] = [];
  input.addEventListener('change', () => {
    urls.forEach((url) => URL.revokeObjectURL(url));
    urls = [];
    list.replaceChildren();
    const files = [...(input.files ?? [])];
    const { maxFiles, maxBytes, tooMany, tooLarge } = input.dataset;
    const large = files.find((file) => file.size > Number(maxBytes));
    problem.textContent = files.length > Number(maxFiles) ? tooMany ?? '' : large ? `${large.name}: ${tooLarge ?? ''}` : '';
    if (problem.textContent) { input.value = ''; return; }
    for (const file of files) {
      const url = URL.createObjectURL(file);
      urls.push(url);
      const item = document.createElement('li');
      const image = document.createElement('img');
      const name = document.createElement('span');
      item.className = 'thumb';
      image.src = url;
      image.alt = '';
      name.textContent = `${file.name}, ${Math.ceil(file.size / 1024).toLocaleString(document.documentElement.lang)} KB`;
      item.append(image, name);
      list.append(item);
    }
  });
}
export {};
