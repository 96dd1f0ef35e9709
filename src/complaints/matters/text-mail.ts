import type { Lang, World } from '../../platform/world.ts';
import { matterPaths } from './paths.ts';

/** @param title of the public entry; it holds no personal data */
export function followMail(lang: Lang, world: World, number: string, title: string): { subject: string; text: string } {
  const link = `${world.baseUrl}${matterPaths.following()}`;
  return lang === 'en'
    ? { subject: `News on ${number}, which you follow: ${title}`, text: `There is news on ${number}: ${title}.\n\nRead it at ${link} with the number and code you got when you began to follow. You can stop there too.\nDo not answer this mail; nobody reads it.\n\nWadah ${world.city.name}\n` }
    : { subject: `Kabar ${number} yang Anda ikuti: ${title}`, text: `Ada kabar pada ${number}: ${title}.\n\nBaca di ${link} dengan nomor dan kode yang Anda terima saat mulai mengikuti. Di sana Anda juga dapat berhenti.\nJangan membalas surel ini; balasan di sini tidak terbaca.\n\nWadah ${world.city.name}\n` };
}
