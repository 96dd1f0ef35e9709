import type { Lang } from '../../platform/world.ts';

const id = {
  title: (number: string) => `Salinan data pribadi, laporan ${number}`, subject: 'UU 27/2022 Pasal 32', made: (at: string, request: string) => `Dibuat ${at} atas permintaan ${request} (UU 27/2022 Pasal 32).`, warning: 'Memuat data pribadi. Hanya untuk orang yang datanya ada di sini.',
  identity: 'Siapa yang melapor', name: 'Nama', phone: 'Telepon', email: 'Surel', address: 'Alamat', empty: 'tidak diisi', report: 'Laporan', received: 'Diterima', state: 'Keadaan', place: 'Patokan', published: 'Terbit', notPublished: 'Tidak terbit',
  looked: 'Siapa yang membuka identitas', nobody: 'Tidak seorang pun.', trail: 'Semua langkah', internal: 'Catatan petugas; isinya dapat memuat data orang lain (Pasal 33).', letters: 'Surat yang dikirim', noLetters: 'Tidak ada yang masih tersimpan.', other: 'Catatan lain dalam basis data', page: (number: string, n: number, of: number) => `${number} · halaman ${n} dari ${of}`,
};
const en: typeof id = {
  title: (number) => `Copy of personal data, report ${number}`, subject: 'UU 27/2022 Art. 32', made: (at, request) => `Made ${at} on request ${request} (UU 27/2022 Art. 32).`, warning: 'Holds personal data. Only for the person whose data it is.',
  identity: 'Who reported', name: 'Name', phone: 'Phone', email: 'E-mail', address: 'Address', empty: 'not given', report: 'Report', received: 'Received', state: 'State', place: 'Landmark', published: 'Published', notPublished: 'Not published',
  looked: 'Who opened the identity', nobody: 'Nobody.', trail: 'All steps', internal: 'A note of an officer; it may hold data of others (Art. 33).', letters: 'Letters sent', noLetters: 'None is still kept.', other: 'Other records in the database', page: (number, n, of) => `${number} · page ${n} of ${of}`,
};
export const sayCopy = (lang: Lang) => (lang === 'en' ? en : id);
