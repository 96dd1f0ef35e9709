import type { Lang } from '../../platform/world.ts';
import type { Dimension, FigureName } from './definitions.ts';

const figureId: Record<FigureName, string> = {
  received: 'Laporan masuk', answerDue: 'Jawaban pertama jatuh tempo', answerInTime: 'Jawaban pertama tepat waktu', completionDue: 'Penyelesaian jatuh tempo',
  completedInTime: 'Penyelesaian tepat waktu', completed: 'Dijawab tuntas', accepted: 'Diterima pelapor', silent: 'Tanpa balasan', disputed: 'Dibantah', reopened: 'Dibuka lagi',
  late: 'Lewat waktu', returned: 'Dikembalikan instansi', transferred: 'Dilimpahkan ke luar',
};
const figureEn: Record<FigureName, string> = {
  received: 'Reports received', answerDue: 'First answers due', answerInTime: 'First answers on time', completionDue: 'Completions due',
  completedInTime: 'Completed on time', completed: 'Answered in full', accepted: 'Accepted by reporter', silent: 'No reply', disputed: 'Disputed', reopened: 'Reopened',
  late: 'Overdue', returned: 'Returned by agency', transferred: 'Transferred outside',
};
const sentenceId: Record<FigureName, string> = {
  received: 'Semua laporan yang masuk dalam masa itu, lewat saluran apa pun, juga yang kemudian dicabut, diarsipkan, atau dilimpahkan. Angka lain menghitung sebagian dari laporan ini.',
  answerDue: 'Laporan yang janji jawaban pertamanya sudah ditepati, atau sudah lewat tenggat.',
  answerInTime: 'Dari yang jatuh tempo: laporan yang jawaban pertamanya terbit sebelum tenggat. Bila janji itu pernah lewat, laporan ini tidak dihitung tepat waktu.',
  completionDue: 'Laporan yang janji penyelesaiannya sudah ditepati, atau sudah lewat tenggat. Aspirasi tidak punya tenggat penyelesaian, jadi tidak ikut.',
  completedInTime: 'Dari yang jatuh tempo: laporan yang jawaban penyelesaiannya terbit sebelum tenggat. Waktu menunggu kelengkapan dari pelapor tidak dihitung; perpanjangan yang disetujui dihitung.',
  completed: 'Laporan yang sekarang punya jawaban penyelesaian: apa yang dikerjakan, kapan, dan oleh siapa, atau mengapa tidak dapat dikerjakan. Yang sedang dibantah atau dibuka lagi tidak ikut.',
  accepted: 'Laporan yang ditutup karena pelapor menyatakan selesai.',
  silent: 'Laporan yang ditutup karena pelapor tidak membalas sampai waktunya habis. Diam tidak kami hitung sebagai setuju.',
  disputed: 'Laporan yang jawabannya pernah dibantah pelapor, walau sesudah itu dijawab lagi dan diterima.',
  reopened: 'Laporan yang sudah ditutup, lalu dibuka lagi oleh pimpinan, koordinator, atau karena temuan Ombudsman.',
  late: 'Laporan yang tenggatnya sudah lewat pada saat halaman ini dibuka, dan masih ditunggu dari pemerintah. Angka ini berubah setiap hari.',
  returned: 'Laporan yang pernah dikembalikan instansi kepada koordinator.',
  transferred: 'Laporan yang dilimpahkan ke instansi di luar pemerintah daerah.',
};
const sentenceEn: Record<FigureName, string> = {
  received: 'All reports that came in during the period by any channel, also those withdrawn, archived or transferred later. Other figures count a part of these.',
  answerDue: 'Reports whose promised first answer was given, or is past its deadline.',
  answerInTime: 'Of those due: reports whose first answer came before the deadline. Where that promise was ever missed, the report is not counted as on time.',
  completionDue: 'Reports whose promised completion was given, or is past its deadline. A wish has no completion deadline and is left out.',
  completedInTime: 'Of those due: reports whose completing answer came before the deadline. Time spent waiting for the reporter is not counted; approved extensions are.',
  completed: 'Reports that have a completing answer now: what was done, when and by whom, or why it cannot be done. Those under dispute or reopened are left out.',
  accepted: 'Reports closed because the reporter said the matter is settled.',
  silent: 'Reports closed because the reporter did not reply in time. We do not count silence as consent.',
  disputed: 'Reports whose answer the reporter disputed at least once, even where it was answered again and accepted.',
  reopened: 'Reports that were closed and then opened again by leadership, the coordinator, or on a finding of the Ombudsman.',
  late: 'Reports past their deadline at the moment this page is opened, with the government still owing. This figure changes every day.',
  returned: 'Reports an agency returned to the coordinator at least once.',
  transferred: 'Reports transferred to a body outside the local government.',
};
const dimensionId: Record<Dimension, string> = { body: 'Instansi', category: 'Kategori', area: 'Kelurahan', channel: 'Saluran', month: 'Bulan' };
const dimensionEn: Record<Dimension, string> = { body: 'Agency', category: 'Category', area: 'Ward', channel: 'Channel', month: 'Month' };
const noneId: Record<Dimension, string> = { body: 'Belum ada instansi', category: 'Tanpa kategori', area: 'Tanpa kelurahan', channel: 'Tanpa saluran', month: 'Tanpa bulan' };
const noneEn: Record<Dimension, string> = { body: 'No agency yet', category: 'No category', area: 'No ward', channel: 'No channel', month: 'No month' };

const id = {
  title: 'Angka', figure: figureId, sentence: sentenceId, dimension: dimensionId, none: noneId, code: 'Kode', inTimeOfDue: (name: string) => `${name} / jatuh tempo`,
  quarter: (year: string, n: string) => `triwulan ${n} ${year}`, year: (name: string) => `tahun ${name}`, days: (from: string, to: string) => `${from} sampai ${to}`,
  median: 'Median hari kerja', p90: '90% dalam hari kerja',
  medianSentence: 'Hari kerja dari laporan masuk sampai jawaban penyelesaian yang berlaku sekarang: separuh laporan selesai dalam sekian hari atau kurang. Hari laporan masuk adalah hari ke-0; laporan sesudah jam kantor dihitung masuk pada hari kerja berikutnya. Waktu menunggu pelapor ikut dihitung, karena pelapor juga mengalaminya.',
  p90Sentence: 'Seperti median, tetapi untuk sembilan dari sepuluh laporan.',
  of: (n: string, all: string) => `${n} dari ${all}`, noneDue: 'belum ada', total: 'Semua', percent: (n: string) => `${n}%`,
  chooser: { label: 'Pilih masa dan pengelompokan', period: 'Masa', months: 'Bulan', quarters: 'Triwulan', years: 'Tahun', byHand: 'Tanggal sendiri', from: 'Dari tanggal', to: 'Sampai tanggal', by: 'Kelompokkan menurut', go: 'Tampilkan', any: 'Semua', district: (name: string) => `Kecamatan ${name}`, fold: 'Tanggal dan saringan', badDays: 'Tanggal itu belum benar: isi keduanya, yang awal lebih dulu, paling lama sepuluh tahun.' },
  page: {
    lead: (name: string) => `Laporan yang masuk dalam ${name}, dan bagaimana keadaannya sekarang.`, received: 'Laporan masuk', perWeek: 'Laporan masuk, per pekan', perMonth: 'Laporan masuk, per bulan',
    said: 'Apa kata pelapor', kept: 'Janji yang ditepati', table: (by: string) => `Menurut ${by.toLowerCase()}`, ranking: (by: string) => `Laporan masuk menurut ${by.toLowerCase()}`,
    others: (n: string, sum: string) => `${n} lainnya, bersama-sama ${sum} laporan. Semuanya ada dalam tabel.`,
    holidays: (n: number, names: string) => `${n} hari libur: ${names}`, running: 'belum berakhir', period: 'Masa', chartTable: 'Angka dalam bagan', dayOff: 'Hari libur kantor',
    how: 'Cara menghitung', csv: 'Unduh CSV', xlsx: 'Unduh XLSX', report: 'Laporan bulanan', open: 'Angka untuk umum',
    empty: 'Belum ada laporan dalam masa ini', emptyText: 'Pilih masa lain, atau longgarkan saringan.', noBody: 'Akun Anda belum terhubung dengan instansi', noBodyText: 'Minta administrator mengatur instansi Anda.',
    oversight: 'Laporan berkadar pengawasan', oversightText: 'Ditangani tertutup oleh koordinator dan Inspektorat. Anda melihat jumlahnya saja; tidak termasuk dalam tabel.', oversightIn: 'Termasuk laporan berkadar pengawasan, yang hanya dilihat koordinator dan Inspektorat.',
    ofReceived: (n: string) => `dari ${n} laporan masuk`, ofDue: (n: string) => `dari ${n} yang jatuh tempo`, narrowed: 'Disaring',
    midText: 'atau kurang, untuk separuh laporan', p90Text: 'atau kurang, untuk sembilan dari sepuluh laporan', unknown: 'belum ada laporan yang tuntas', workingDays: 'hari kerja', inFull: 'dijawab tuntas', number: 'Jumlah',
  },
  list: { title: (figure: string) => `Kasus di balik angka: ${figure}`, count: (n: string) => `${n} kasus`, back: 'Kembali ke angka', older: 'Berikutnya', first: 'Ke awal', empty: 'Tidak ada kasus', emptyText: 'Angka ini nol untuk pilihan Anda.', pages: 'Halaman kasus' },
  how: {
    title: 'Cara menghitung', lead: 'Setiap angka dihitung langsung dari kasus dan linimasanya. Lima angka tentang hasil selalu tampil bersama: diterima pelapor, tanpa balasan, dibantah, dibuka lagi, dan lewat waktu.',
    word: 'Angka', means: 'Artinya', figures: 'Arti setiap angka', openData: 'Data terbuka', openLead: 'Berkas CSV, UTF-8, dipisahkan koma (RFC 4180), satu baris untuk setiap instansi dan bulan.', columns: 'Kolom', column: 'Kolom',
    oversight: (n: number) => `Laporan berkadar pengawasan tidak masuk ke angka instansi. Di angka seluruh daerah laporan itu ikut hanya bila paling sedikit ${n}, supaya tidak ada orang yang dapat dikenali.`,
    columnText: { bulan: 'Bulan laporan masuk, misalnya 2026-10', kode_instansi: 'Kode instansi; KOTA untuk seluruh daerah, kosong bila belum ada instansi', instansi: 'Nama instansi', masuk: figureId.received, dijawab_tuntas: figureId.completed, diterima_pelapor: figureId.accepted, tanpa_balasan: figureId.silent, dibantah: figureId.disputed, dibuka_lagi: figureId.reopened, lewat_waktu: 'Lewat waktu saat berkas dibuat' },
  },
  open: {
    title: 'Angka laporan warga', lead: (name: string) => `Laporan yang masuk dalam ${name}, dan bagaimana keadaannya sekarang.`, perBody: 'Per instansi', perMonth: 'Per bulan', csv: 'Unduh data (CSV)', how: 'Cara menghitung', city: 'Seluruh daerah',
    choose: 'Masa', go: 'Tampilkan', body: 'Instansi', all: 'Semua instansi', withOversight: (n: string) => `Angka seluruh daerah memuat ${n} laporan berkadar pengawasan yang ditangani tertutup.`, empty: 'Belum ada laporan dalam masa ini', emptyText: 'Pilih masa lain.', last12: '12 bulan terakhir', link: 'Angka lengkap per bulan',
  },
  wholeCity: 'Seluruh daerah',
};
const en: typeof id = {
  title: 'Figures', figure: figureEn, sentence: sentenceEn, dimension: dimensionEn, none: noneEn, code: 'Code', inTimeOfDue: (name) => `${name} / due`,
  quarter: (year, n) => `quarter ${n} of ${year}`, year: (name) => `year ${name}`, days: (from, to) => `${from} to ${to}`,
  median: 'Median working days', p90: '90% within working days',
  medianSentence: 'Working days from receipt to the completing answer that stands now: half of the reports took so many days or fewer. The day of receipt is day 0; a report after office hours counts as received on the next working day. Time spent waiting for the reporter is counted, because the reporter lived through it too.',
  p90Sentence: 'Like the median, for nine reports out of ten.',
  of: (n, all) => `${n} of ${all}`, noneDue: 'none yet', total: 'All', percent: (n) => `${n}%`,
  chooser: { label: 'Choose period and grouping', period: 'Period', months: 'Months', quarters: 'Quarters', years: 'Years', byHand: 'Own dates', from: 'From', to: 'To', by: 'Group by', go: 'Show', any: 'All', district: (name) => `${name} district`, fold: 'Dates and filters', badDays: 'Those dates are not right yet: enter both, the earlier one first, ten years at most.' },
  page: {
    lead: (name) => `Reports received in ${name}, and how they stand now.`, received: 'Reports received', perWeek: 'Reports received, per week', perMonth: 'Reports received, per month',
    said: 'What reporters said', kept: 'Promises kept', table: (by) => `By ${by.toLowerCase()}`, ranking: (by) => `Reports received by ${by.toLowerCase()}`,
    others: (n, sum) => `${n} more with ${sum} reports together. All are in the table.`,
    holidays: (n, names) => `${n} ${n === 1 ? 'day' : 'days'} off: ${names}`, running: 'not over yet', period: 'Period', chartTable: 'Figures in the chart', dayOff: 'Days off',
    how: 'How we count', csv: 'Download CSV', xlsx: 'Download XLSX', report: 'Monthly report', open: 'Figures for the public',
    empty: 'No reports in this period', emptyText: 'Choose another period, or loosen the filters.', noBody: 'Your account belongs to no agency yet', noBodyText: 'Ask an administrator to set your agency.',
    oversight: 'Oversight reports', oversightText: 'Handled behind closed doors by the coordinator and the Inspectorate. You see their number only; the table leaves them out.', oversightIn: 'Includes oversight reports, which only the coordinator and the Inspectorate see.',
    ofReceived: (n) => `of ${n} reports received`, ofDue: (n) => `of ${n} due`, narrowed: 'Filtered',
    midText: 'or fewer, for half of the reports', p90Text: 'or fewer, for nine reports out of ten', unknown: 'no report completed yet', workingDays: 'working days', inFull: 'answered in full', number: 'Number',
  },
  list: { title: (figure) => `Cases behind the figure: ${figure}`, count: (n) => `${n} cases`, back: 'Back to the figures', older: 'Next', first: 'To the start', empty: 'No cases', emptyText: 'This figure is zero for what you chose.', pages: 'Pages of cases' },
  how: {
    title: 'How we count', lead: 'Every figure is counted from the cases and their timelines. The five figures about outcomes always appear together: accepted by the reporter, no reply, disputed, reopened, and overdue.',
    word: 'Figure', means: 'Meaning', figures: 'What each figure means', openData: 'Open data', openLead: 'A CSV file, UTF-8, separated by commas (RFC 4180), one line for each agency and month.', columns: 'Columns', column: 'Column',
    oversight: (n) => `Oversight reports do not enter the figures of an agency. They enter the figures of the whole area only where there are at least ${n} of them, so that nobody can be recognised.`,
    columnText: { bulan: 'Month of receipt, such as 2026-10', kode_instansi: 'Code of the agency; KOTA for the whole area, empty where there is no agency yet', instansi: 'Name of the agency', masuk: figureEn.received, dijawab_tuntas: figureEn.completed, diterima_pelapor: figureEn.accepted, tanpa_balasan: figureEn.silent, dibantah: figureEn.disputed, dibuka_lagi: figureEn.reopened, lewat_waktu: 'Overdue when the file was made' },
  },
  open: {
    title: 'Figures on residents\' reports', lead: (name) => `Reports received in ${name}, and how they stand now.`, perBody: 'By agency', perMonth: 'By month', csv: 'Download data (CSV)', how: 'How we count', city: 'Whole area',
    choose: 'Period', go: 'Show', body: 'Agency', all: 'All agencies', withOversight: (n) => `The figures of the whole area include ${n} oversight reports that are handled behind closed doors.`, empty: 'No reports in this period', emptyText: 'Choose another period.', last12: 'the last 12 months', link: 'All figures by month',
  },
  wholeCity: 'Whole area',
};
export type FigureText = typeof id;
export const figureText = (lang: Lang): FigureText => (lang === 'en' ? en : id);
