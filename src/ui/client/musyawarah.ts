/**
 * A signature drawn on screen: `<div data-sign hidden>` with a canvas of 600 by 200, a hidden input `coretan` and a button
 * `[data-sign-clear]`. Without script the block stays hidden and the typed name is the whole path. Strokes travel as
 * `x,y x,y;x,y x,y`, whole numbers in the canvas's own box.
 */
for (const block of document.querySelectorAll<HTMLElement>('[data-sign]')) {
  const canvas = block.querySelector('canvas');
  const kept = block.querySelector<HTMLInputElement>('input[name=coretan]');
  const pen = canvas?.getContext('2d');
  if (!canvas || !kept || !pen) continue;
  block.hidden = false;
  let strokes: string[][] = [];
  let drawing = false;
  pen.lineWidth = 4;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';

  const keep = (): void => { kept.value = strokes.filter((stroke) => stroke.length > 1).map((stroke) => stroke.join(' ')).join(';'); };
  const pointOf = (event: PointerEvent): [number, number] => {
    const box = canvas.getBoundingClientRect();
    const inside = (value: number, most: number): number => Math.max(0, Math.min(most, Math.round(value)));
    return [inside((event.clientX - box.left) * canvas.width / box.width, canvas.width), inside((event.clientY - box.top) * canvas.height / box.height, canvas.height)];
  };
  canvas.addEventListener('pointerdown', (event) => {
    drawing = true;
    canvas.setPointerCapture(event.pointerId);
    const [x, y] = pointOf(event);
    strokes.push([`${x},${y}`]);
    pen.strokeStyle = getComputedStyle(canvas).color;
    pen.beginPath();
    pen.moveTo(x, y);
    event.preventDefault();
  });
  canvas.addEventListener('pointermove', (event) => {
    // A form holds 20,000 characters of it; nobody signs longer than that.
    if (!drawing || kept.value.length > 18_000) return;
    const [x, y] = pointOf(event);
    strokes.at(-1)?.push(`${x},${y}`);
    pen.lineTo(x, y);
    pen.stroke();
    keep();
  });
  for (const over of ['pointerup', 'pointercancel'] as const) canvas.addEventListener(over, () => { drawing = false; keep(); });
  block.querySelector('[data-sign-clear]')?.addEventListener('click', () => {
    strokes = [];
    pen.clearRect(0, 0, canvas.width, canvas.height);
    keep();
  });
}
export {};
