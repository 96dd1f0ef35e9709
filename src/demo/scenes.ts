import type { Chance } from './random.ts';
import type { Scene } from './stock/stock.ts';

export type Stage = 'before' | 'after';
const SKIES = ['#bfd9e8', '#cfe0d6', '#e3d9c4', '#b7c8dd'];
const WALLS = ['#d8a48f', '#8fb3a8', '#d9c27e', '#a79bc4', '#c98b8b', '#89a8c9'];

const rect = (x: number, y: number, w: number, h: number, fill: string, more = ''): string => `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`;
const blob = (x: number, y: number, rx: number, ry: number, fill: string, more = ''): string => `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" ${more}/>`;
const line = (points: string, width: number, stroke: string): string => `<path d="${points}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round"/>`;
const tree = (x: number, y: number, scale: number): string => rect(x - 8 * scale, y - 90 * scale, 16 * scale, 90 * scale, '#7a5a3c') + blob(x, y - 120 * scale, 62 * scale, 54 * scale, '#4f8a4c');

/** Houses, pavement and road: the street in which everything happens. */
function street(chance: Chance, night = false): string {
  const sky = night ? '#1d2740' : chance.pick(SKIES);
  let out = rect(0, 0, 800, 600, sky);
  for (let x = -20; x < 800; x += chance.int(120, 180)) {
    const high = chance.int(110, 190);
    const wall = night ? '#3a4256' : chance.pick(WALLS);
    out += rect(x, 340 - high, 130, high, wall) + `<path d="M${x - 12} ${340 - high} l77 -52 l77 52 z" fill="${night ? '#2a3042' : '#8a4b3a'}"/>`;
    out += rect(x + 24, 340 - high + 34, 30, 36, night ? '#f2d98a' : '#f7f2e4') + rect(x + 76, 340 - 68, 32, 68, night ? '#22283a' : '#6b4a38');
  }
  return out + rect(0, 340, 800, 44, night ? '#4a4f5e' : '#c9c2b4') + rect(0, 384, 800, 216, night ? '#2a2d36' : '#6d6f75')
    + [80, 300, 520, 740].map((x) => rect(x - 40, 486, 80, 9, night ? '#8c8a7a' : '#efe9d2')).join('');
}

const holes = (chance: Chance): string => Array.from({ length: chance.int(2, 4) }, (_, at) => {
  const x = 150 + at * chance.int(130, 170); const y = chance.int(430, 545); const r = chance.int(38, 72);
  return blob(x, y, r, r * 0.42, '#45474d') + blob(x, y + 4, r * 0.8, r * 0.3, '#2f3034') + blob(x - r, y + r * 0.3, 7, 4, '#8b8d92');
}).join('');

const lamp = (chance: Chance, lit: boolean): string => [chance.int(120, 200), chance.int(480, 620)].map((x) =>
  rect(x, 130, 12, 220, '#7c8494') + line(`M${x + 6} 132 q30 -34 74 -22`, 8, '#7c8494') + (lit ? blob(x + 84, 128, 92, 74, '#f6dc7a', 'opacity="0.4"') + blob(x + 84, 124, 17, 12, '#fff3bd') : blob(x + 84, 124, 17, 12, '#2c3140'))).join('');

const drain = (chance: Chance, full: boolean): string => rect(0, 384, 800, 96, '#948c7e') + rect(0, 402, 800, 60, full ? '#4b4231' : '#33383a')
  + (full ? Array.from({ length: 16 }, (_, at) => blob(30 + at * 50, chance.int(404, 446), chance.int(14, 30), chance.int(8, 16), chance.pick(['#5d5238', '#6f7d4a', '#c9c9c2', '#7a6a48']))).join('')
    : rect(0, 438, 800, 24, '#7fa6b8') + line(`M0 448 q100 -6 200 0 t200 0 t200 0 t200 0`, 3, '#b9d3dd'));

const bags = (chance: Chance): string => Array.from({ length: 22 }, () =>
  blob(chance.int(240, 580), chance.int(340, 450), chance.int(22, 44), chance.int(18, 32), chance.pick(['#3b3f47', '#6c7480', '#b9b4a2', '#4d6a7d', '#c7925a', '#7d8a55']))).join('');

const car = (x: number, y: number, fill: string): string => `<path d="M${x} ${y} q10 -46 50 -46 h60 q34 0 52 46 z" fill="${fill}"/>` + rect(x - 22, y - 6, 216, 46, fill, 'rx="12"') + rect(x + 36, y - 38, 46, 30, '#dfeaf0') + rect(x + 92, y - 38, 46, 30, '#dfeaf0') + blob(x + 18, y + 42, 22, 22, '#26282d') + blob(x + 150, y + 42, 22, 22, '#26282d');

const DRAW: Readonly<Record<Scene, (chance: Chance, stage: Stage) => string>> = {
  pothole: (chance, stage) => street(chance) + (stage === 'before' ? holes(chance) : [220, 430, 610].map((x) => rect(x - 60, chance.int(430, 520), 120, 46, '#55575d', 'rx="8"')).join('')),
  dark_lamp: (chance, stage) => street(chance, true) + lamp(chance, stage === 'after'),
  full_drain: (chance, stage) => street(chance) + drain(chance, stage === 'before'),
  waste_heap: (chance, stage) => street(chance) + (stage === 'before' ? bags(chance) : rect(330, 250, 150, 92, '#e8e2c8') + rect(352, 276, 106, 10, '#8a4b3a') + rect(352, 300, 106, 10, '#8a4b3a') + rect(400, 342, 12, 60, '#7a5a3c')),
  fallen_tree: (chance, stage) => street(chance) + (stage === 'before' ? line('M90 520 L620 440', 34, '#7a5a3c') + Array.from({ length: 9 }, () => blob(chance.int(440, 700), chance.int(390, 500), chance.int(34, 58), chance.int(26, 44), '#4f8a4c')).join('') : blob(100, 380, 30, 12, '#8a6a4a') + tree(640, 384, 0.5)),
  broken_sidewalk: (chance, stage) => street(chance) + Array.from({ length: 13 }, (_, at) => {
    const broken = stage === 'before' && chance.yes(0.5);
    return rect(at * 62 + 2, 344 + (broken ? chance.int(-8, 14) : 0), 58, 36, broken ? '#a9a08f' : '#d6cfbf', broken ? `transform="rotate(${chance.int(-12, 12)} ${at * 62 + 30} 362)"` : '');
  }).join(''),
  parked_cars: (chance, stage) => street(chance) + (stage === 'before' ? [40, 260, 480].map((x) => car(x + chance.int(0, 20), 368, chance.pick(['#a33b3b', '#40617f', '#e6e3da', '#4a4d52', '#c2a33f']))).join('') : rect(0, 378, 800, 8, '#e0b53d') + blob(690, 250, 36, 36, '#b33a3a') + blob(690, 250, 25, 25, '#3d5f9c') + rect(684, 286, 12, 100, '#7c8494')),
  flooded_street: (chance, stage) => street(chance) + (stage === 'before' ? rect(0, 366, 800, 234, '#8a7a5c', 'opacity="0.93"') + Array.from({ length: 9 }, (_, at) => line(`M${chance.int(0, 500)} ${390 + at * 24} q40 -9 80 0 t80 0 t80 0`, 3, '#b5a585')).join('') : blob(260, 520, 80, 12, '#8fa3ab', 'opacity="0.6"')),
};

/** An SVG of 800 by 600: plainly a drawing, with "gambar contoh" in its corner, so that nobody takes it for evidence. */
export const sceneSvg = (chance: Chance, scene: Scene, stage: Stage): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" width="800" height="600">${DRAW[scene](chance, stage)}${rect(590, 558, 210, 42, '#ffffff', 'opacity="0.85"')}<text x="604" y="586" font-family="sans-serif" font-size="20" fill="#222">gambar contoh</text></svg>`;
