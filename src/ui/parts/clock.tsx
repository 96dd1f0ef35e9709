import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

/** jalan running, dekat at most three days left, lewat overdue, jeda paused, tepat kept in time, telat kept late. */
export type ClockState = 'jalan' | 'dekat' | 'lewat' | 'jeda' | 'tepat' | 'telat';

/** What the drawing needs; `ClockView` of followup fits. All figures are days as the rule counts them. */
export interface ClockFace {
  state: ClockState;
  usedDays: number;
  totalDays: number;
  /** Days past the due day; without it, what `usedDays` exceeds `totalDays` by. */
  lateDays?: number | undefined;
  /** Days the clock has stood still; drawn dashed while it is paused. */
  pausedDays?: number | undefined;
}

const ICONS: Readonly<Record<ClockState, string>> = { jalan: 'jam', dekat: 'jam', lewat: 'awas', jeda: 'jedaI', tepat: 'centang', telat: 'awas' };
const STEP = 9;
/** More triangles say no more than ten do, and the words carry the figure. */
const MOST_LATE = 10;
const vessels = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => `M${(from + at) * STEP} 1h7v4.5a3.5 3.5 0 0 1-7 0z`).join('');

/** How many of each mark: up to 14 days one tick is a day, above it a working week. */
export function tickCounts(face: ClockFace): { total: number; used: number; paused: number; late: number } {
  const unit = face.totalDays > 14 ? 5 : 1;
  const total = Math.max(1, Math.ceil(face.totalDays / unit));
  const used = Math.min(total, Math.max(0, Math.floor(face.usedDays / unit)));
  const isLate = face.state === 'lewat' || face.state === 'telat';
  const lateDays = face.lateDays ?? Math.max(0, face.usedDays - face.totalDays);
  const paused = face.state === 'jeda' ? Math.min(total - used, Math.max(1, Math.ceil((face.pausedDays ?? 1) / unit))) : 0;
  return { total, used: isLate ? total : used, paused, late: isLate ? Math.min(MOST_LATE, Math.ceil(Math.max(1, lateDays) / unit)) : 0 };
}

/** Drawn by the server and hidden from screen readers: the words beside it say the same. */
export function Ticks({ face }: { face: ClockFace }) {
  const { total, used, paused, late } = tickCounts(face);
  const end = total * STEP;
  const width = end + 1 + (late === 0 ? 0 : 3 + late * STEP);
  const triangles = Array.from({ length: late }, (_, at) => `M${end + 3 + at * STEP} 1.5l3.5 8 3.5-8z`).join('');
  return (
    <svg class="ticks" viewBox={`-1 0 ${width} 11`} width={width * 14 / 11} height={14} aria-hidden="true">
      {used > 0 && <path class="f" d={vessels(0, used)} />}
      {paused > 0 && <path class="h" d={vessels(used, used + paused)} />}
      {used + paused < total && <path d={vessels(used + paused, total)} />}
      {late > 0 && <path d={`M${end} -1v12`} stroke-width="2" />}
      {late > 0 && <path class="x" d={triangles} />}
    </svg>
  );
}

/**
 * The promise clock, in words first.
 * @param words "Sisa 2 hari kerja"
 * @param lines further lines, such as "sampai Kamis, 11 Juni 2026" and the legal basis
 */
export const Clock = ({ face, words, lines = [], size }: { face: ClockFace; words: ComponentChildren; lines?: readonly ComponentChildren[]; size?: 's' | 'l' | undefined }) => (
  <div class={size ? `clock ${size}` : 'clock'} data-t={face.state}>
    <b><Icon name={ICONS[face.state]} />{words}</b>
    <Ticks face={face} />
    {lines.map((line) => <span>{line}</span>)}
  </div>
);

/** One row of the case page's list of promises, kept or running. */
export const MiniClock = ({ name, words, face }: { name: string; words: string; face: ClockFace }) => (
  <li>
    <p class="row apart sm"><b>{name}</b><span class={face.state === 'tepat' ? 'status c-daun' : toneOf(face.state)}>{face.state === 'tepat' && <Icon name="centang" />}{words}</span></p>
    <Ticks face={face} />
  </li>
);
const toneOf = (state: ClockState) => `bold ${state === 'jalan' ? 'c-biru' : state === 'lewat' || state === 'telat' ? 'c-bata' : 'c-kunyit'}`;
