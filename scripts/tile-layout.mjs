// Places one tile per ward by the wards' real neighbourhood: node scripts/tile-layout.mjs WARDS.geojson PROFILE COLUMNS [SEED]
// Prints positions for profiles/PROFILE/tiles.json; short codes stay those of the file that is there.
// Simulated annealing: near one's true place, beside one's true neighbours, and each district in one piece.
import { existsSync, readFileSync } from 'node:fs';

const [file, profile, columnsText = '8', seedText = '1'] = process.argv.slice(2);
if (!file || !profile) throw new Error('node scripts/tile-layout.mjs WARDS.geojson PROFILE COLUMNS [SEED]');
const folder = new URL(`../profiles/${profile}/`, import.meta.url);
const areas = JSON.parse(readFileSync(new URL('areas.json', folder), 'utf8'));
const known = new Map(areas.filter((area) => area.kind === 'ward').map((area) => [area.code, area]));
const { features } = JSON.parse(readFileSync(file, 'utf8'));
const columns = Number(columnsText);

// A small generator with a seed, so that the same command gives the same map.
let state = Number(seedText) >>> 0;
const random = () => { state = (state + 0x6d2b79f5) >>> 0; let t = Math.imul(state ^ (state >>> 15), 1 | state); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
const pick = (n) => Math.floor(random() * n);

const wards = features.map(({ properties, geometry }) => {
  const code = Object.values(properties).find((value) => known.has(value));
  const rings = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map((polygon) => polygon[0]);
  let area = 0; let x = 0; let y = 0;
  for (const ring of rings) for (let at = 0; at + 1 < ring.length; at += 1) {
    const cross = ring[at][0] * ring[at + 1][1] - ring[at + 1][0] * ring[at][1];
    area += cross / 2; x += (ring[at][0] + ring[at + 1][0]) * cross / 6; y += (ring[at][1] + ring[at + 1][1]) * cross / 6;
  }
  return { code, name: known.get(code).name, district: known.get(code).parent, points: rings.flat(), x: x / area, y: y / area };
});
if (wards.length !== known.size) throw new Error(`the file has ${wards.length} wards, the profile ${known.size}`);

// Neighbours: at least three corners of one lie within 25 m of corners of the other.
const metres = ([ax, ay], [bx, by]) => Math.hypot((ax - bx) * 110_300, (ay - by) * 110_600);
const touches = (a, b) => a.points.filter((p) => b.points.some((q) => Math.abs(p[0] - q[0]) < 0.0003 && Math.abs(p[1] - q[1]) < 0.0003 && metres(p, q) < 25)).length >= 3;
const pairs = [];
for (let a = 0; a < wards.length; a += 1) for (let b = a + 1; b < wards.length; b += 1) if (touches(wards[a], wards[b])) pairs.push([a, b]);
const pairsOf = wards.map((_, at) => pairs.filter((pair) => pair.includes(at)).map(([a, b]) => (a === at ? b : a)));

// Where each would like to be: ranks stretch the crowded middle, true places keep the outline; half of each.
const rows = Math.ceil(wards.length / columns) + 3;
const wish = (key, size, turn) => {
  const order = [...wards.keys()].sort((a, b) => turn * (wards[a][key] - wards[b][key]));
  const all = wards.map((ward) => ward[key]);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return wards.map((ward, at) => { const even = order.indexOf(at) / (wards.length - 1); const true_ = (ward[key] - low) / (high - low); return (0.7 * even + 0.3 * (turn > 0 ? true_ : 1 - true_)) * (size - 1); });
};
const wx = wish('x', columns, 1);
const wy = wish('y', rows, -1);

const cellOf = Array.from({ length: wards.length }, () => -1);
const at = Array.from({ length: columns * rows }, () => -1);
[...wards.keys()].sort((a, b) => wy[a] - wy[b]).forEach((ward) => {
  let best = -1; let cost = Infinity;
  for (let cell = 0; cell < at.length; cell += 1) if (at[cell] < 0) { const d = Math.hypot(cell % columns - wx[ward], Math.floor(cell / columns) - wy[ward]); if (d < cost) { cost = d; best = cell; } }
  cellOf[ward] = best; at[best] = ward;
});
const X = (ward) => cellOf[ward] % columns;
const Y = (ward) => Math.floor(cellOf[ward] / columns);
const angle = (a, b) => { const [dx, dy] = [wards[b].x - wards[a].x, wards[a].y - wards[b].y]; const [tx, ty] = [X(b) - X(a), Y(b) - Y(a)]; return 1 - (dx * tx + dy * ty) / (Math.hypot(dx, dy) * Math.hypot(tx, ty) || 1); };
const apart = (a, b) => { const d = Math.abs(X(a) - X(b)) + Math.abs(Y(a) - Y(b)); return d === 1 ? 0 : Math.max(Math.abs(X(a) - X(b)), Math.abs(Y(a) - Y(b))) === 1 ? 0.7 : d; };
const own = (ward) => 0.25 * ((X(ward) - wx[ward]) ** 2 + (Y(ward) - wy[ward]) ** 2) + pairsOf[ward].reduce((sum, other) => sum + 1.2 * apart(ward, other) + 1.5 * angle(ward, other), 0);
const districts = [...new Set(wards.map((ward) => ward.district))].map((code) => [...wards.keys()].filter((ward) => wards[ward].district === code));
const sides = (cell) => [cell % columns > 0 ? cell - 1 : -1, cell % columns < columns - 1 ? cell + 1 : -1, cell - columns, cell + columns].filter((next) => next >= 0 && next < at.length);
const piecesOf = (members) => {
  const left = new Set(members.map((ward) => cellOf[ward])); let pieces = 0;
  while (left.size) { pieces += 1; const queue = [left.values().next().value]; left.delete(queue[0]); while (queue.length) for (const next of sides(queue.pop())) if (left.delete(next)) queue.push(next); }
  return pieces;
};
/** Empty cells that the city encloses look like holes. */
const holes = () => at.filter((ward, cell) => ward < 0 && sides(cell).length === 4 && sides(cell).every((next) => at[next] >= 0)).length;
const total = () => wards.reduce((sum, _, ward) => sum + own(ward), 0) + 30 * districts.reduce((sum, members) => sum + piecesOf(members) - 1, 0) + 6 * holes() + 12 * (piecesOf([...wards.keys()]) - 1);

let now = total(); let best = now; let kept = [...cellOf];
const STEPS = 400_000;
for (let step = 0; step < STEPS; step += 1) {
  const heat = 6 * (1 - step / STEPS) ** 2 + 0.02;
  const ward = pick(wards.length); const from = cellOf[ward];
  const near = sides(from); const target = random() < 0.7 ? near[pick(near.length)] : pick(at.length);
  if (target === from) continue;
  const other = at[target];
  const swap = (a, b) => { at[a] = other; at[b] = ward; cellOf[ward] = b; if (other >= 0) cellOf[other] = a; };
  swap(from, target);
  const next = total();
  if (next <= now || random() < Math.exp((now - next) / heat)) { now = next; if (now < best) { best = now; kept = [...cellOf]; } } else { at[target] = other; at[from] = ward; cellOf[ward] = from; if (other >= 0) cellOf[other] = target; }
}
kept.forEach((cell, ward) => { cellOf[ward] = cell; });

const top = Math.min(...cellOf.map((cell) => Math.floor(cell / columns))); const left = Math.min(...cellOf.map((cell) => cell % columns));
const share = (test) => (100 * pairs.filter(test).length / pairs.length).toFixed(1);
const path = new URL('tiles.json', folder);
const shorts = new Map((existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []).map((tile) => [tile.area, tile.short]));
const tiles = [...wards.keys()].sort((a, b) => wards[a].code.localeCompare(wards[b].code)).map((ward) => ({ area: wards[ward].code, short: shorts.get(wards[ward].code) ?? wards[ward].name.slice(0, 3).toUpperCase(), at: [X(ward) - left, Y(ward) - top] }));
process.stdout.write(`[\n${tiles.map((tile) => `  ${JSON.stringify(tile).replaceAll('":', '": ').replaceAll(',"', ', "')}`).join(',\n')}\n]\n`);
process.stderr.write(`cost ${best.toFixed(1)}; of ${pairs.length} neighbouring pairs ${share(([a, b]) => Math.abs(X(a) - X(b)) + Math.abs(Y(a) - Y(b)) === 1)} % share a side, `
  + `${share(([a, b]) => Math.max(Math.abs(X(a) - X(b)), Math.abs(Y(a) - Y(b))) === 1)} % a side or a corner; districts in ${districts.map(piecesOf).join(' ')} pieces\n`);
for (let row = 0; row < rows; row += 1) process.stderr.write(`${Array.from({ length: columns }, (_, column) => { const ward = kept.indexOf(row * columns + column); return ward < 0 ? ' .  ' : (shorts.get(wards[ward].code) ?? wards[ward].name.slice(0, 3)) + wards[ward].district.slice(-1); }).join(' ')}\n`);
