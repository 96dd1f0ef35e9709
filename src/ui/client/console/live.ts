/**
 * Live updates: `[data-live]` holds the address of the stream. All tabs of a browser share one connection. Nothing that one reads moves:
 * a list says how many reports are new and marks rows that changed, a case says that it changed; a link shows the rest.
 */
interface News { number: string; version: number; kind: string; by: string | null; old: boolean }
type Message = { news: News } | { again: true } | { hello: true };

const WAIT_MS = 2_000;
const AT_MOST_EVERY_MS = 5_000;

export function listen(): void {
  const address = document.querySelector<HTMLElement>('[data-live]')?.dataset['live'];
  const wanted = document.querySelector('[data-live-case], [data-live-list]');
  if (!address || !wanted || !('EventSource' in window) || !('BroadcastChannel' in window) || !navigator.locks) return;
  const channel = new BroadcastChannel('wadah-langsung');
  const last: News[] = [];
  const take = (message: Message): void => { if ('news' in message) heard(message.news); else if ('again' in message) again(); };
  channel.onmessage = ({ data }: MessageEvent<Message>) => { if ('hello' in data) for (const news of last) channel.postMessage({ news: { ...news, old: true } }); else take(data); };
  channel.postMessage({ hello: true });
  // One tab holds the line for all; when it closes, the next one takes over.
  void navigator.locks.request('wadah-langsung', () => new Promise<void>(() => {
    const stream = new EventSource(address);
    const pass = (message: Message): void => { take(message); channel.postMessage(message); };
    stream.addEventListener('kasus', (event) => {
      const news = JSON.parse((event as MessageEvent<string>).data) as News;
      last.push(news);
      if (last.length > 20) last.shift();
      pass({ news });
    });
    stream.addEventListener('ulang', () => pass({ again: true }));
    addEventListener('pagehide', () => stream.close());
  }));
}

const bar = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);

function say(place: HTMLElement, words: string): void {
  if (!place.hidden && place.dataset['said'] === words) return;
  place.dataset['said'] = words;
  const link = document.createElement('a');
  link.href = location.pathname + location.search;
  link.textContent = place.dataset['go'] ?? '';
  place.replaceChildren(`${words} `, link);
  place.hidden = false;
}

function heard(news: News): void {
  const open = bar('[data-live-case]');
  if (open && open.dataset['liveCase'] === news.number && news.version > Number(open.dataset['version'])) {
    say(open, news.by ? (open.dataset['by'] ?? '').replace('{by}', news.by) : open.dataset['changed'] ?? '');
  }
  if (bar('[data-live-list]') && !news.old) lookAgain();
}

function again(): void {
  const list = bar('[data-live-list]');
  const open = bar('[data-live-case]');
  if (list) say(list, list.dataset['again'] ?? '');
  if (open) say(open, open.dataset['changed'] ?? '');
}

let planned = 0;
let lastLook = -AT_MOST_EVERY_MS;
/** The list as the server has it now is compared with the one on the screen; many changes at once are one look. */
function lookAgain(): void {
  if (planned) return;
  planned = window.setTimeout(() => {
    planned = 0;
    lastLook = performance.now();
    void compare();
  }, Math.max(WAIT_MS, lastLook + AT_MOST_EVERY_MS - performance.now()));
}

const rowsOf = (root: ParentNode): Map<string, HTMLTableRowElement> => new Map([...root.querySelectorAll<HTMLTableRowElement>('[data-triage] tbody tr')].flatMap((row) => {
  const box = row.querySelector<HTMLInputElement>('[name=pilih]');
  return box ? [[box.value, row] as const] : [];
}));
const wordsOf = (row: HTMLTableRowElement): string => [...row.querySelectorAll('th, .ag, .dup')].map((cell) => cell.textContent).join('|');

async function compare(): Promise<void> {
  const place = bar('[data-live-list]');
  const answer = await fetch(location.href, { credentials: 'same-origin' }).catch(() => null);
  if (!place || !answer?.ok || answer.redirected) return;
  const now = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const [here, there] = [rowsOf(document), rowsOf(now)];
  const fresh = [...there.keys()].filter((number) => !here.has(number)).length;
  for (const [number, row] of here) {
    const other = there.get(number);
    if ((!other || (row.dataset['words'] ?? wordsOf(row)) !== wordsOf(other)) && !row.hasAttribute('data-changed')) mark(row, place.dataset['mark'] ?? '');
  }
  // Figures of the tabs may change in place: no row moves by it.
  const counts = [...now.querySelectorAll('.bar-top .tabs .count')];
  for (const [at, count] of [...document.querySelectorAll('.bar-top .tabs .count')].entries()) if (counts.length > at) count.textContent = counts[at]?.textContent ?? '';
  if (fresh > 0) say(place, (place.dataset['fresh'] ?? '').replace('{n}', String(fresh)));
}

function mark(row: HTMLTableRowElement, words: string): void {
  row.dataset['words'] = wordsOf(row);
  row.setAttribute('data-changed', '');
  const said = document.createElement('span');
  said.className = 'changed';
  said.textContent = words;
  row.querySelector('.sum')?.append(' ', said);
}
