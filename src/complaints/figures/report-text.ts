import type { Lang } from '../../platform/world.ts';

const id = {
  title: 'Laporan pengelolaan pengaduan pelayanan publik', month: 'Bulan', go: 'Tampilkan', basis: 'Laporan berkala menurut Perpres 76/2013 dan UU 25/2009 Pasal 36 dan 37.', made: (when: string) => `Dibuat ${when}`, pdf: 'Unduh PDF', xlsx: 'Unduh XLSX', back: 'Kembali ke angka',
  running: 'Bulan ini belum berakhir; angkanya masih berubah.', notBegun: 'Bulan ini belum mulai.',
  summary: 'Ringkasan', figure: 'Angka', number: 'Jumlah', share: 'Dari', oversight: (n: string) => `Laporan berkadar pengawasan bulan ini: ${n}. Ditangani tertutup, hanya dihitung di baris ini.`,
  perBody: 'Per instansi', perCategory: 'Per kategori', clocks: 'Janji yang ditepati dan yang terlambat', clock: 'Janji', inTime: 'Tepat waktu', keptLate: 'Terlambat', overdue: 'Lewat, masih ditunggu', open: 'Berjalan',
  clocksNote: 'Menghitung janji, bukan laporan: satu laporan membawa beberapa janji. Janji pelapor ikut ditampilkan.',
  moves: 'Pengembalian dan pelimpahan', move: 'Gerak', returns: 'Pengembalian seluruhnya', recurring: 'Pokok yang berulang', recurringNote: (n: number) => `Kategori yang dilaporkan paling sedikit ${n} kali dari kelurahan yang sama.`, topic: 'Pokok', place: 'Kelurahan', before: 'Bulan lalu',
  late: 'Kasus yang lewat waktu', lateNote: (n: string) => `${n} kasus lewat waktu saat laporan ini dibuat, juga yang masuk pada bulan lain.`, lateMore: (shown: string) => `Tercantum ${shown} yang paling lama.`, caseNumber: 'Nomor', received: 'Masuk', due: 'Tenggat', lateDays: 'Lewat, hari kerja', noneRow: 'Tidak ada.',
  signature: { role: 'Pengelola pengaduan', empty: 'belum diisi', emptyHint: 'Nama pengelola pengaduan belum diisi dalam pengaturan daerah.' }, page: (n: number, all: number) => `Halaman ${n} dari ${all}`, body: 'Instansi',
};
const en: typeof id = {
  title: 'Report on the handling of complaints about public services', month: 'Month', go: 'Show', basis: 'Periodic report under Perpres 76/2013 and UU 25/2009 articles 36 and 37.', made: (when) => `Made ${when}`, pdf: 'Download PDF', xlsx: 'Download XLSX', back: 'Back to the figures',
  running: 'This month is not over; its figures still change.', notBegun: 'This month has not begun.',
  summary: 'Summary', figure: 'Figure', number: 'Number', share: 'Of', oversight: (n) => `Oversight reports this month: ${n}. Handled behind closed doors and counted in this line only.`,
  perBody: 'By agency', perCategory: 'By category', clocks: 'Promises kept and late', clock: 'Promise', inTime: 'On time', keptLate: 'Late', overdue: 'Overdue, still owed', open: 'Running',
  clocksNote: 'Counts promises, not reports: one report carries several. What reporters owe is shown too.',
  moves: 'Returns and transfers', move: 'Move', returns: 'Returns in all', recurring: 'Recurring matters', recurringNote: (n) => `Categories reported at least ${n} times from the same ward.`, topic: 'Matter', place: 'Ward', before: 'Month before',
  late: 'Overdue cases', lateNote: (n) => `${n} cases were overdue when this report was made, including those received in other months.`, lateMore: (shown) => `The ${shown} that have waited longest are listed.`, caseNumber: 'Number', received: 'Received', due: 'Due', lateDays: 'Working days late', noneRow: 'None.',
  signature: { role: 'Complaint officer', empty: 'not filled in', emptyHint: 'The name of the complaint officer is missing in the settings of the area.' }, page: (n, all) => `Page ${n} of ${all}`, body: 'Agency',
};
export const reportText = (lang: Lang): typeof id => (lang === 'en' ? en : id);
