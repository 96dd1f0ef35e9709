import type { Lang } from '../../platform/world.ts';

const id = {
  link: 'Cetak', title: (number: string) => `Kasus ${number}`, city: (name: string) => `Layanan pengaduan ${name}`, printed: (at: string, by: string) => `Dicetak ${at} oleh ${by}. Identitas pelapor tidak ikut dicetak.`,
  secret: 'Isi laporan ini rahasia. Jangan diperbanyak.', restricted: 'Laporan pengawasan: hanya untuk koordinator dan inspektorat.', report: 'Laporan seperti diterima', photos: (n: number) => `${n} foto tersimpan pada kasus ini`,
  promises: 'Janji dan tenggat', promise: 'Janji', due: 'Tenggat', basis: 'Dasar', state: 'Keadaan', history: 'Linimasa, dari awal', print: 'Untuk mencetak atau menyimpan sebagai PDF, pakai menu cetak peramban.', back: 'Kembali ke kasus',
};
const en: typeof id = {
  link: 'Print', title: (number) => `Case ${number}`, city: (name) => `Complaints service of ${name}`, printed: (at, by) => `Printed ${at} by ${by}. The reporter's identity is not printed.`,
  secret: 'The content of this report is confidential. Do not copy.', restricted: 'Oversight report: for the coordinator and the inspectorate only.', report: 'The report as received', photos: (n) => `${n} photos are kept with this case`,
  promises: 'Promises and deadlines', promise: 'Promise', due: 'Due', basis: 'Basis', state: 'State', history: 'Timeline, from the beginning', print: 'To print or to save as PDF, use the browser\'s print menu.', back: 'Back to the case',
};
export const sayPrint = (lang: Lang) => (lang === 'en' ? en : id);
