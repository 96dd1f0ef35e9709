/**
 * `<span data-countdown="Sudah berlaku." data-countdown-reload="Muat ulang">8</span> …` counts down beside the page as it came. When the time is
 * over the buttons of the note go and a link to read anew stands there: the page itself does not move or reload under a reader.
 */
export function countDown(): void {
  for (const left of document.querySelectorAll<HTMLElement>('[data-countdown]')) {
    const until = performance.now() + Number(left.textContent) * 1000;
    const timer = setInterval(() => {
      const seconds = Math.max(0, Math.ceil((until - performance.now()) / 1000));
      left.textContent = String(seconds);
      if (seconds > 0) return;
      clearInterval(timer);
      end(left);
    }, 250);
  }
}

function end(left: HTMLElement): void {
  const note = left.closest<HTMLElement>('.note');
  const again = document.createElement('a');
  again.href = location.pathname + location.search;
  again.textContent = left.dataset['countdownReload'] ?? '';
  note?.querySelector('form')?.remove();
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  left.closest('p')?.replaceWith(said);
  said.append(`${left.dataset['countdown'] ?? ''} `, again);
}
