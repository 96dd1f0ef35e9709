/** `<div data-progress data-refresh="2">`: work that goes on is read anew every so many seconds, until the answer carries the mark no more. */
export function readAnew(): void {
  const place = document.querySelector<HTMLElement>('[data-refresh]');
  if (!place) return;
  const seconds = Number(place.dataset['refresh']) || 2;
  const look = async (): Promise<void> => {
    // A countdown that still runs must not begin anew under the reader.
    if (document.visibilityState === 'visible' && !busy(place)) {
      const answer = await fetch(location.href, { credentials: 'same-origin' }).catch(() => null);
      const found = answer?.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector<HTMLElement>('[data-progress]') : null;
      const over = found !== null && found.dataset['refresh'] === undefined;
      // A button that somebody is about to press stays, until there is nothing left to press it for.
      if (found && found.innerHTML !== place.innerHTML && (over || !place.contains(document.activeElement))) place.replaceChildren(...found.childNodes);
      if (over) return;
    }
    setTimeout(() => { void look(); }, seconds * 1000);
  };
  setTimeout(() => { void look(); }, seconds * 1000);
}

const busy = (place: HTMLElement): boolean => Number(place.querySelector('[data-countdown]')?.textContent ?? 0) > 0;
