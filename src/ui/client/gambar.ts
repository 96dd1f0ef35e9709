/**
 * Boxes drawn on a photo: `<form data-cover data-box="Kotak">` with a `[data-cover-picture]` (the picture and the grid of ticks), a list of
 * ticks `[data-cover-free]` and a button in `[data-cover-add]`. Drag makes a box; arrows move the one in focus, Shift and arrows resize it,
 * Delete removes it. Every box is a hidden field `kotak` = x,y,width,height in thousandths. Without script the grid is the whole path.
 */
const WHOLE = 1000;
const STEP = 20;
interface Box { x: number; y: number; width: number; height: number }

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-cover]')) {
  const picture = form.querySelector<HTMLElement>('[data-cover-picture]');
  const grid = form.querySelector<HTMLElement>('[data-cover-grid]');
  const free = form.querySelector<HTMLElement>('[data-cover-free]');
  const adder = form.querySelector<HTMLElement>('[data-cover-add]');
  if (!picture || !grid || !free || !adder || !window.PointerEvent) continue;
  let count = 0;

  const clamp = (n: number, low: number, high: number) => Math.round(Math.min(high, Math.max(low, n)));
  const make = (first: Box): { set(box: Box): void; element: HTMLElement } => {
    const element = document.createElement('button');
    const field = document.createElement('input');
    let now = first;
    element.type = 'button';
    element.className = 'cover-box';
    field.type = 'hidden';
    field.name = 'kotak';
    element.setAttribute('aria-label', `${form.dataset['box'] ?? ''} ${++count}`);
    const set = (box: Box) => {
      const width = clamp(box.width, 8, WHOLE);
      const height = clamp(box.height, 8, WHOLE);
      now = { width, height, x: clamp(box.x, 0, WHOLE - width), y: clamp(box.y, 0, WHOLE - height) };
      element.style.left = `${now.x / 10}%`;
      element.style.top = `${now.y / 10}%`;
      element.style.width = `${now.width / 10}%`;
      element.style.height = `${now.height / 10}%`;
      field.value = [now.x, now.y, now.width, now.height].join(',');
    };
    set(first);
    element.addEventListener('keydown', (event) => {
      const [dx, dy] = ({ ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] } as Record<string, [number, number]>)[event.key] ?? [0, 0];
      if (event.key === 'Delete' || event.key === 'Backspace') { element.remove(); field.remove(); adder.querySelector('button')?.focus(); }
      else if (dx || dy) set(event.shiftKey ? { ...now, width: now.width + dx, height: now.height + dy } : { ...now, x: now.x + dx, y: now.y + dy });
      else return;
      event.preventDefault();
    });
    element.addEventListener('dblclick', () => { element.remove(); field.remove(); });
    picture.append(element);
    form.append(field);
    return { set, element };
  };

  // A finger that draws must not scroll the page; without script it may.
  picture.classList.add('drawn-on');

  // What is ticked already is drawn, and the ticks make room for the boxes.
  for (const tick of form.querySelectorAll<HTMLInputElement>('input[type=checkbox][name=kotak]:checked')) {
    const [x = 0, y = 0, width = 0, height = 0] = tick.value.split(',').map(Number);
    make({ x, y, width, height });
  }
  grid.remove();
  free.remove();
  adder.hidden = false;
  form.querySelector<HTMLElement>('[data-cover-hint]')!.hidden = false;
  adder.querySelector('button')?.addEventListener('click', () => { make({ x: 400, y: 400, width: 200, height: 200 }).element.focus(); });

  const at = (event: PointerEvent) => {
    const frame = picture.getBoundingClientRect();
    return { x: ((event.clientX - frame.left) / frame.width) * WHOLE, y: ((event.clientY - frame.top) / frame.height) * WHOLE };
  };
  picture.addEventListener('dragstart', (event) => event.preventDefault());
  picture.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || (event.target as HTMLElement).classList.contains('cover-box')) return;
    const start = at(event);
    const box = make({ x: start.x, y: start.y, width: 8, height: 8 });
    picture.setPointerCapture(event.pointerId);
    const drag = (move: PointerEvent) => {
      const end = at(move);
      box.set({ x: Math.min(start.x, end.x), y: Math.min(start.y, end.y), width: Math.abs(end.x - start.x), height: Math.abs(end.y - start.y) });
    };
    picture.addEventListener('pointermove', drag);
    picture.addEventListener('pointerup', () => { picture.removeEventListener('pointermove', drag); box.element.focus(); }, { once: true });
    event.preventDefault();
  });
}
export {};
