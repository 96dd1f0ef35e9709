import type { Lang, World } from '../platform/world.ts';
import { paths } from './paths.ts';

interface Mail { subject: string; text: string }
interface Words { receipt(number: string, link: string, city: string): Mail; progress(number: string, title: string, link: string, city: string): Mail }

// A mailbox may be read by others: no name, no text of the report and never the secret.
const id: Words = {
  receipt: (number, link, city) => ({
    subject: `Laporan ${number} sudah kami terima`,
    text: `Laporan Anda sudah kami terima dengan nomor ${number}.\n\nPantau di ${link}\nPakai kode rahasia yang tampil setelah laporan dikirim. Kode itu tidak kami kirim lewat surel dan tidak dapat kami pulihkan.\n\nWadah ${city}\n`,
  }),
  progress: (number, title, link, city) => ({
    subject: `Kabar untuk laporan ${number}: ${title}`,
    text: `Ada langkah baru pada laporan ${number}: ${title}.\n\nBaca dan balas di ${link} dengan kode rahasia Anda.\nJangan membalas surel ini; balasan di sini tidak terbaca.\n\nWadah ${city}\n`,
  }),
};
const en: Words = {
  receipt: (number, link, city) => ({
    subject: `We have received your report ${number}`,
    text: `We have received your report. Its number is ${number}.\n\nFollow it at ${link}\nUse the secret code that was shown after sending. We never mail that code and cannot restore it.\n\nWadah ${city}\n`,
  }),
  progress: (number, title, link, city) => ({
    subject: `News on your report ${number}: ${title}`,
    text: `There is a new step in report ${number}: ${title}.\n\nRead it and reply at ${link} with your secret code.\nDo not answer this mail; nobody reads it.\n\nWadah ${city}\n`,
  }),
};
const say = (lang: Lang): Words => (lang === 'en' ? en : id);
const linkTo = (world: World, number: string): string => `${world.baseUrl}${paths.trackCase(number)}`;

/** The mail that follows a report at once; links to the tracking page, which asks for the secret. */
export const receiptMail = (lang: Lang, world: World, number: string): Mail => say(lang).receipt(number, linkTo(world, number), world.city.name);

/** @param entryTitle the public title of the timeline entry in the reporter's language; it must hold no personal data */
export const progressMail = (lang: Lang, world: World, number: string, entryTitle: string): Mail =>
  say(lang).progress(number, entryTitle, linkTo(world, number), world.city.name);
