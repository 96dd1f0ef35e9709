/**
 * "Use my phone's place": `<div data-locate="/address" data-locate-for="name of the select" data-busy data-denied data-failed hidden>` with a button, a
 * `<p role=status>`, `<div data-locate-keep hidden>` and two hidden inputs `lintang`, `bujur`. Without script the block stays hidden and
 * the list of wards is the whole path. The point travels in the body of a POST; the answer is `{ ward, message }`.
 */
for (const block of document.querySelectorAll<HTMLElement>('[data-locate]')) {
  const button = block.querySelector('button');
  const said = block.querySelector<HTMLElement>('[role=status]');
  const keep = block.querySelector<HTMLElement>('[data-locate-keep]');
  const field = (name: string) => block.querySelector<HTMLInputElement>(`[name=${name}]`);
  const ward = block.closest('form')?.querySelector<HTMLSelectElement>(`select[name=${block.dataset['locateFor']}]`);
  if (!button || !said || !ward || !navigator.geolocation) continue;
  block.hidden = false;
  const say = (message: string | undefined) => { said.textContent = message ?? ''; button.disabled = false; };

  const send = async ({ coords }: GeolocationPosition): Promise<void> => {
    const body = new FormData();
    for (const [name, value] of [['lintang', coords.latitude], ['bujur', coords.longitude], ['akurasi', coords.accuracy]] as const) body.set(name, value.toFixed(6));
    const answer = await fetch(block.dataset['locate'] ?? '', { method: 'POST', credentials: 'same-origin', headers: { accept: 'application/json' }, body });
    const { ward: code, message } = await answer.json() as { ward: string; message: string };
    say(message);
    if (!code) return;
    ward.value = code;
    ward.dispatchEvent(new Event('input', { bubbles: true }));
    const [lat, lon] = [field('lintang'), field('bujur')];
    if (!keep || !lat || !lon) return;
    lat.value = coords.latitude.toFixed(6);
    lon.value = coords.longitude.toFixed(6);
    keep.hidden = false;
  };

  button.addEventListener('click', () => {
    const consent = field('titik');
    if (consent) consent.checked = false;
    button.disabled = true;
    said.textContent = block.dataset['busy'] ?? '';
    navigator.geolocation.getCurrentPosition((at) => { send(at).catch(() => say(block.dataset['failed'])); }, () => say(block.dataset['denied']), { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 });
  });
}
export {};
