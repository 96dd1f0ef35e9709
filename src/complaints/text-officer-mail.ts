import { rungMail, rungWords, type RungWords } from '../followup/text-ladder.ts';
import type { World } from '../platform/world.ts';
import { paths } from './paths.ts';
import { words } from './text.ts';

/** One case that a clock has something to say about. */
export interface ClockNews { number: string; promise: string; step: string; dueOn: string }

const steps: Record<string, RungWords> = {
  ...rungWords,
  'acceptance-most': { subject: (n) => `${n} laporan menunggu diterima atau dikembalikan`, line: 'Waktu untuk menerima atau mengembalikan hampir habis.' },
  'acceptance-overdue': { subject: (n) => `${n} laporan belum diterima pada waktunya`, line: 'Instansi belum menerima dan belum mengembalikan laporan ini. Laporan tetap di instansi itu sampai koordinator memutuskan.' },
};

/** Mails to officers are in Indonesian, the language of the office. They hold numbers and dates, no words of a reporter. */
export function clockMail(world: World, step: string, news: readonly ClockNews[]): { subject: string; text: string } {
  const t = steps[step] ?? steps['half']!;
  const kinds = words('id').promise;
  const lines = news.map((one) => `${one.number}: ${kinds[one.promise] ?? one.promise}, tenggat ${one.dueOn}\n${world.baseUrl}${paths.consoleCase(one.number)}`);
  return rungMail(world.city.name, t, lines);
}
