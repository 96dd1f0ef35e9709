/** What the comparison knows of a report. */
export interface Compared { title: string; text: string; areaCode: string | null; functionId: string | null; receivedAt: Date }
/** Why two reports look alike, in parts that an officer can check. Points are metres apart where both reporters shared theirs. */
export interface Likeness { score: number; shared: readonly string[]; sameArea: boolean; days: number; metres: number | null }

/** Words that stand in most reports and tell nothing apart. */
const COMMON = new Set(('yang dan di ke dari untuk dengan ini itu ada tidak saya kami kita mohon tolong agar bisa sudah belum akan pada juga karena jalan jl rt rw pak bu bapak ibu '
  + 'terima kasih selamat pagi siang sore malam warga sekali sangat lagi saja dalam oleh atau jadi kalau seperti masih banyak kepada nya tapi sehingga supaya lokasi alamat kelurahan kecamatan kota nomor depan dekat').split(' '));

/** Word beginnings: Indonesian endings (-nya, -kan, -lah) fall away; numbers stay whole, because house and alley numbers tell places apart. */
export const stemsOf = (text: string): Map<string, string> => new Map(
  (text.toLowerCase().match(/\p{L}{3,}|\d{1,4}/gu) ?? []).filter((word) => !COMMON.has(word)).map((word) => [word.replace(/(?:nya|kan|lah)$/u, '').slice(0, 7), word]));

function trigramsOf(stems: Iterable<string>): Set<string> {
  const all = new Set<string>();
  for (const stem of stems) for (let at = 0; at + 2 <= stem.length; at += 1) all.add(` ${stem}`.slice(at, at + 3));
  return all;
}
const dice = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  (a.size + b.size === 0 ? 0 : (2 * [...a].filter((one) => b.has(one)).length) / (a.size + b.size));

/** Beyond this distance two spots say nothing about being the same. */
const NEAR_METRES = 300;
const SPAN_DAYS = 60;

/** A sum whose parts an officer can follow: shared words, then place, function and nearness in time. 0 to 1. */
export function likeness(a: Compared, b: Compared, metres: number | null = null): Likeness {
  const [one, two] = [stemsOf(`${a.title} ${a.text}`), stemsOf(`${b.title} ${b.text}`)];
  const [left, right] = [new Set(one.keys()), new Set(two.keys())];
  const days = Math.floor(Math.abs(a.receivedAt.getTime() - b.receivedAt.getTime()) / 86_400_000);
  const sameArea = a.areaCode !== null && a.areaCode === b.areaCode;
  const words = 0.6 * dice(left, right) + 0.4 * dice(trigramsOf(left), trigramsOf(right));
  const place = metres === null ? (sameArea ? 0.1 : 0) : 0.15 * Math.max(0, 1 - metres / NEAR_METRES);
  const score = Math.min(1, words * 0.75 + place + (a.functionId !== null && a.functionId === b.functionId ? 0.08 : 0) + 0.07 * Math.max(0, 1 - days / SPAN_DAYS));
  return { score, shared: [...left].filter((stem) => right.has(stem)).map((stem) => one.get(stem)!).slice(0, 6), sameArea, days, metres };
}

/** Metres between two points on earth; exact enough within a city. */
export function metresBetween(a: { latitude: number; longitude: number }, b: { latitude: number; longitude: number }): number {
  const metresPerDegree = 111_320;
  return Math.round(Math.hypot((a.latitude - b.latitude) * metresPerDegree, (a.longitude - b.longitude) * metresPerDegree * Math.cos((a.latitude * Math.PI) / 180)));
}
