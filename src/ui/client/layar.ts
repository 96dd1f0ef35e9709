/**
 * The screen in the room: `[data-layar]` holds the address of a stream that says only that something changed; then the page is read
 * anew and `[data-layar-part]` takes its new content. Where there is no stream the page is read every ten seconds.
 */
const root = document.querySelector<HTMLElement>('[data-layar]');
const WITHOUT_STREAM_MS = 10_000;
/** Many look at the same time: each waits a little of its own, so that one change is not one moment for the server. */
const SPREAD_MS = 600;

let reading = false;
let again = false;
function change(part: HTMLElement, found: HTMLElement): void {
  if (part.innerHTML === found.innerHTML) return;
  part.replaceChildren(...found.childNodes);
  tick();
}
async function read(): Promise<void> {
  if (reading) { again = true; return; }
  reading = true;
  const answer = await fetch(location.href, { credentials: 'same-origin', headers: { accept: 'text/html' } }).catch(() => null);
  const part = document.querySelector<HTMLElement>('[data-layar-part]');
  const found = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector<HTMLElement>('[data-layar-part]') : null;
  if (part && found) change(part, found);
  else say(true);
  reading = false;
  if (again) { again = false; await read(); }
}
function say(lost: boolean): void {
  const state = document.querySelector<HTMLElement>('[data-layar-state]');
  if (state) state.textContent = lost ? state.dataset['lost'] ?? '' : '';
}

/** The clock of the city, whatever the machine behind the projector thinks of time zones. */
function tick(): void {
  const clock = document.querySelector<HTMLElement>('[data-clock]');
  if (!clock) return;
  const here = new Date(Date.now() + skew + Number(clock.dataset['clock']) * 60_000).toISOString();
  clock.textContent = here.slice(11, 16).replace(':', clock.dataset['clockDot'] ?? ':');
}
const said = document.querySelector<HTMLTimeElement>('[data-clock]')?.dateTime;
const skew = said ? new Date(said).getTime() - Date.now() : 0;

if (root) {
  setInterval(tick, 1_000);
  let timer = 0;
  const poll = (): void => { timer ||= window.setInterval(() => { void read(); }, WITHOUT_STREAM_MS); };
  const stop = (): void => { clearInterval(timer); timer = 0; };
  if (!('EventSource' in window)) poll();
  else {
    const stream = new EventSource(root.dataset['layar'] ?? '');
    stream.addEventListener('berubah', () => { stop(); say(false); setTimeout(() => { void read(); }, Math.random() * SPREAD_MS); });
    // While the stream is away, or where there is no room for one more, the page is read by the clock.
    stream.addEventListener('error', () => { say(true); poll(); });
    addEventListener('pagehide', () => stream.close());
  }
}
export {};
