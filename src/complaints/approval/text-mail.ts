import { paths } from '../paths.ts';
import type { World } from '../../platform/world.ts';

/** Mails to officers are in Indonesian, the language of the office. They hold the number, no words of the answer. */
export const approvalMail = (world: World, number: string): { subject: string; text: string } => ({
  subject: `[${world.city.name}] Jawaban ${number} menunggu persetujuan Anda`,
  text: `Sebuah jawaban penyelesaian menunggu persetujuan orang kedua. Tenggat kasus tetap berjalan.\n\n${world.baseUrl}${paths.consoleCase(number)}\n`,
});
export const returnedMail = (world: World, number: string): { subject: string; text: string } => ({
  subject: `[${world.city.name}] Konsep jawaban ${number} dikembalikan`,
  text: `Konsep jawaban Anda dikembalikan dengan catatan. Tenggat kasus tetap berjalan.\n\n${world.baseUrl}${paths.consoleCase(number)}\n`,
});
