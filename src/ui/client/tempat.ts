/**
 * The place of this phone into hidden fields `lintang`, `bujur`, `akurasi`: `<div data-place data-busy data-found="… {m} m" data-denied hidden>` with a
 * button and a `<p role=status>`. Without script the block stays hidden and the form goes without a place.
 */
for (const block of document.querySelectorAll<HTMLElement>('[data-place]')) {
  const button = block.querySelector('button');
  const said = block.querySelector<HTMLElement>('[role=status]');
  if (!button || !said || !navigator.geolocation) continue;
  block.hidden = false;
  const set = (name: string, value: number) => { const field = block.querySelector<HTMLInputElement>(`[name=${name}]`); if (field) field.value = value.toFixed(6); };
  button.addEventListener('click', () => {
    button.disabled = true;
    said.textContent = block.dataset['busy'] ?? '';
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      set('lintang', coords.latitude);
      set('bujur', coords.longitude);
      set('akurasi', coords.accuracy);
      said.textContent = (block.dataset['found'] ?? '').replace('{m}', String(Math.round(coords.accuracy)));
      button.disabled = false;
    }, () => { said.textContent = block.dataset['denied'] ?? ''; button.disabled = false; }, { enableHighAccuracy: true, timeout: 20_000, maximumAge: 0 });
  });
}
export {};
