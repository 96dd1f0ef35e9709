import type { Lang, World } from '../../platform/world.ts';
import { paths } from '../paths.ts';

/** For officers: in Indonesian, without a word of what was asked or by whom. */
export const deskMail = (world: World, number: string, what: 'new' | 'due'): { subject: string; text: string } => ({
  subject: what === 'new' ? `Permintaan data pribadi ${number}` : `Kurang dari 24 jam: permintaan data pribadi ${number}`,
  text: `${what === 'new' ? 'Permintaan baru atas hak data pribadi masuk. Jawab dalam 3 × 24 jam.' : 'Waktu menjawab permintaan ini tinggal kurang dari 24 jam.'}\n\n${world.baseUrl}${paths.dataDesk()}\n`,
});

/** The last letter to somebody whose data was destroyed: no name, no word of the case. @param schedule the retention rule that ended its time; null where the person asked */
export const erasedMail = (lang: Lang, world: World, number: string, schedule: string | null): { subject: string; text: string } => (lang === 'en'
  ? { subject: `Your personal data was erased (${number})`, text: `${schedule === null ? 'As you asked,' : `The time for which we keep reports is over (${schedule}), so`} we destroyed the personal data in your report: name, contact, words, photos and place. What remains is the number, the dates and the offices that acted.\n\nBackups still hold the data until they run out; see ${world.baseUrl}/privasi.\n` }
  : { subject: `Data pribadi Anda sudah dihapus (${number})`, text: `${schedule === null ? 'Sesuai permintaan Anda' : `Masa simpan laporan sudah habis (${schedule})`}, kami memusnahkan data pribadi dalam laporan Anda: nama, kontak, tulisan, foto, dan tempat. Yang tersisa nomor, tanggal, dan instansi yang bertindak.\n\nCadangan masih memuat data itu sampai habis masanya; lihat ${world.baseUrl}/privasi.\n` });
