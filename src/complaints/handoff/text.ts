import type { Lang } from '../../platform/world.ts';

const id = {
  title: 'Putusan koordinator', lead: 'Milik siapa sebuah urusan, menurut putusan tertulis setelah tiga kali dikembalikan.',
  search: 'Cari putusan', searchHint: 'Misalnya: pohon sungai', go: 'Cari', none: 'Belum ada putusan', noneText: 'Putusan ditulis saat laporan dikembalikan untuk ketiga kali.',
  notFound: 'Tidak ada putusan dengan kata itu', notFoundText: 'Coba kata lain, atau lebih sedikit kata.', first: 'Terbaru', older: 'Lebih lama', pages: 'Halaman putusan',
  due: 'Laporan ini sudah tiga kali dikembalikan atau lebih. Putuskan secara tertulis milik siapa urusan ini; instansi yang Anda pilih tidak dapat mengembalikannya lagi dengan alasan yang sama.',
  ruling: 'Putusan', rulingHint: 'Dibaca publik. Tanpa nama, nomor, atau alamat orang.', topic: 'Kata kunci', topicHint: 'Agar petugas lain menemukannya, misalnya: pohon di atas sungai',
  shortLate: 'Belum diterima', shortLeft: (hours: number) => `Sisa ${hours} jam`, tag: 'Belum diterima instansi', unaccepted: 'Hanya yang belum diterima pada waktunya',
  waiting: (n: string) => `${n} laporan belum diterima atau dikembalikan instansi pada waktunya`, decide: (left: string, until: string) => `Terima atau kembalikan: ${left.toLowerCase()}, ${until}.`,
  rates: 'Diterima atau dikembalikan pada waktunya, 30 hari terakhir', office: 'Instansi', inTime: 'Tepat waktu', of: 'Dari', share: 'Bagian',
  precedents: 'Putusan serupa', owner: (body: string) => `Urusan ${body}`,
};
const en: typeof id = {
  title: 'Rulings', lead: 'Whose matter it is, as ruled in writing after a third return.',
  search: 'Search rulings', searchHint: 'For example: pohon sungai', go: 'Search', none: 'No rulings yet', noneText: 'A ruling is written when a report comes back for the third time.',
  notFound: 'No ruling holds these words', notFoundText: 'Try other words, or fewer.', first: 'Newest', older: 'Older', pages: 'Pages of rulings',
  due: 'This report has come back three times or more. Rule in writing whose matter it is; the agency you choose cannot return it again for the same reason.',
  ruling: 'Ruling', rulingHint: 'The public reads it. No names, numbers or addresses of people.', topic: 'Key words', topicHint: 'So that other officers find it, for example: pohon di atas sungai',
  shortLate: 'Not accepted', shortLeft: (hours) => `${hours} h left`, tag: 'Not accepted by the agency', unaccepted: 'Only those not accepted in time',
  waiting: (n) => `${n} reports were neither accepted nor returned in time`, decide: (left, until) => `Accept or return: ${left.toLowerCase()}, ${until}.`,
  rates: 'Accepted or returned in time, last 30 days', office: 'Agency', inTime: 'In time', of: 'Of', share: 'Share',
  precedents: 'Similar rulings', owner: (body: string) => `A matter of ${body}`,
};
export const sayHandoff = (lang: Lang) => (lang === 'en' ? en : id);
