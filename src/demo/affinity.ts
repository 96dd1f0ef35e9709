import type { Chance } from './random.ts';

const EMPTY = new Set(('yang dengan untuk dari pada sudah kami saya tidak karena oleh lalu juga akan atau bisa kalau masih belum agar supaya hari itu juga bapak ibu mohon warga satu dua tiga setiap sekali banyak '
  + 'sampai padahal semua lebih seperti petugas tempat dapat jadi sama lagi saja terus tiap depan dekat kota orang anak kembali jalan dibuat baru jelas kali kabar menerima dikerjakan dijelaskan sejak lama apakah terima kasih').split(' '));

/** Word stems that carry meaning; five letters are enough to join "dikeruk" forms poorly but nouns well, which is what is compared here. */
export const stems = (text: string): Set<string> => new Set(text.toLowerCase().replace(/^[cfj]:/, '').replace(/\{\w+\}/g, ' ').split(/[^a-z]+/)
  .filter((word) => word.length >= 4 && !EMPTY.has(word)).map((word) => word.replace(/(nya|kan)$/, '').slice(0, 6)));

/**
 * Picks what speaks of the same thing as `about`: an answer about rice for a report about rice.
 * @returns null where nothing shares a telling word; a word that every candidate holds tells nothing
 */
export function fitting<T>(chance: Chance, about: string, candidates: readonly T[], textOf: (candidate: T) => string): T | null {
  const wanted = stems(about);
  const held = candidates.map((candidate) => stems(textOf(candidate)));
  const scores = held.map((words) => [...words].filter((word) => wanted.has(word))
    .reduce((sum, word) => sum + 1 / held.filter((other) => other.has(word)).length, 0));
  const best = Math.max(0, ...scores);
  if (best < 0.5) return null;
  return chance.pick(candidates.filter((_, at) => scores[at]! >= best * 0.75));
}
