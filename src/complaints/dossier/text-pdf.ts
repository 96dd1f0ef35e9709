import type { Lang } from '../../platform/world.ts';
import type { FileRole } from '../store-files.ts';
import type { ClockOutcome } from './clock-facts.ts';

const id = {
  wayColumns: ['Langkah', 'Tanggal', 'Keadaan', 'Dasar'], days: ['Tanggal', 'Hitungan'],
  title: (number: string) => `Berkas kasus ${number} untuk Ombudsman`, to: (name: string) => `Kepada ${name}`, by: (city: string) => `Disusun oleh pelapor dari catatan Wadah ${city}`,
  printed: (moment: string) => `Dicetak ${moment}`, page: (number: string, n: number, of: number) => `Kasus ${number} · halaman ${n} dari ${of}`,
  free: 'Laporan ke Ombudsman tidak dipungut biaya (UU 37/2008 Pasal 23) dan boleh dibuat kapan saja (UU 25/2009 Pasal 46 ayat (2)).',
  summary: 'Ringkasan', reporter: 'Pelapor', way: 'Jalan yang sudah ditempuh', report: 'Laporan', receipt: 'Tanda terima', answers: 'Jawaban', clocks: 'Hitungan tenggat', timeline: 'Linimasa', evidence: 'Bukti', proof: 'Memeriksa keaslian',
  personal: 'DATA PRIBADI. Berkas ini milik pelapor dan hanya untuk pelapor dan Ombudsman.', nameless: 'Laporan dibuat tanpa nama.',
  name: 'Nama', phone: 'Telepon', email: 'Surel', address: 'Alamat', fill: 'Diisi pelapor sebelum dikirim (UU 37/2008 Pasal 24 ayat (1))',
  blanks: ['Nama lengkap', 'Tempat, tanggal lahir', 'Status perkawinan', 'Pekerjaan', 'Alamat lengkap', 'Nomor KTP (lampirkan salinan)', 'Penyelesaian yang diminta'], blanksNamed: ['Tempat, tanggal lahir', 'Status perkawinan', 'Pekerjaan', 'Nomor KTP (lampirkan salinan)', 'Penyelesaian yang diminta'],
  secret: 'Saya minta nama saya dirahasiakan (UU 37/2008 Pasal 24 ayat (2)).',
  number: 'Nomor kasus', received: 'Diterima', via: 'Lewat', state: 'Keadaan', class: 'Jenis', about: 'Tentang', place: 'Tempat', landmark: 'Patokan', eventOn: 'Hari kejadian', body: 'Penanggung jawab', outcome: 'Hasil menurut kota', verdict: 'Kata pelapor', contested: 'Dibantah', rules: 'Aturan', none: '–',
  visibility: 'Pilihan pelapor', anonymous: 'Anonim: instansi tidak melihat nama.', confidential: 'Rahasia: isi tidak tampil untuk publik.', restricted: 'Terbatas: hanya koordinator dan Inspektorat.', plain: 'Tanpa kerahasiaan khusus.',
  receivedBy: 'Diterima oleh', receivedAt: 'Tempat', receiptBasis: 'Tanda terima menurut UU 25/2009 Pasal 43.', subject: 'Judul',
  noAnswers: 'Belum ada jawaban.', noClocks: 'Belum ada tenggat.', noEvidence: 'Tidak ada foto.',
  began: 'Mulai', due: 'Jatuh tempo', ended: 'Berakhir', basis: 'Dasar', owedBy: 'Yang berutang', city: 'Kota', byReporter: 'Pelapor', pauses: 'Jeda', extensions: 'Perpanjangan', sum: 'Hitungan', until: (from: string, to: string) => `${from} sampai sebelum ${to}`, running: 'masih berjalan',
  clock: { kept: 'Tepat waktu', late: 'Terlambat', running: 'Berjalan', overdue: 'Lewat tenggat', paused: 'Dijeda', void: 'Kasus berakhir lebih dulu' } as Record<ClockOutcome, string>,
  voidLate: 'Kasus berakhir lebih dulu, sesudah tenggat lewat',
  seeReport: 'Isi laporan ada di bagian Laporan.', seeAnswer: (n: number) => `Isi jawaban ada di bagian Jawaban, nomor ${n}.`, entry: (n: number) => `Langkah ${n}`, hidden: (n: number) => (n === 1 ? '1 catatan dalam kota tidak dimuat; sidiknya ada di JSON.' : `${n} catatan dalam kota tidak dimuat; sidiknya ada di JSON.`),
  gaps: 'Nomor yang melompat adalah langkah hitungan tenggat; semuanya ada di JSON.',
  erased: 'Teks ini dihapus; sidiknya tetap.',
  photo: (n: number, what: string) => `Bukti ${n}. ${what}`, role: { report: 'Foto dari pelapor', before: 'Foto petugas, sebelum', after: 'Foto petugas, sesudah', attachment: 'Lampiran pelapor', inspection: 'Foto pemeriksaan kedua' } as Record<FileRole, string>, added: 'Ditambahkan', size: (kilobytes: string, width: number, height: number) => `${kilobytes} kB, ${width} × ${height} piksel`,
  sent: 'SHA-256 seperti dikirim', published: 'SHA-256 tanpa data lokasi', photoNote: 'Foto di sini tidak memuat data lokasi. Sidik pertama adalah sidik foto seperti dikirim.', notShown: 'Foto ini tidak dimuat di sini supaya berkas tetap ringan; sidiknya tetap.',
  proofText: 'Setiap langkah dalam linimasa mengikat langkah sebelumnya dengan sidik SHA-256. Tidak ada langkah yang dapat diubah, dihapus, atau disisipkan tanpa ketahuan.', proofJson: 'Isi lengkap untuk diperiksa komputer ada di berkas JSON, yang juga terlampir di PDF ini. Sidik JSON:',
  proofSame: 'JSON yang diunduh pada hari yang sama, sebelum ada langkah baru, bersidik sama.', chainEnd: (n: number) => `Ujung rantai, langkah ${n}:`, proofHow: 'Cara memeriksa: hitung SHA-256 berkas JSON; lalu hitung ulang sidik setiap langkah menurut aturan terbuka di README Wadah, bagian dossier dan followup.', latin: 'Huruf di luar abjad Latin tampil sebagai tanda tanya di sini; JSON memuatnya utuh.',
  reason: 'Alasan',
};

const en: typeof id = {
  wayColumns: ['Step', 'Date', 'State', 'Basis'], days: ['Date', 'Count'],
  title: (number) => `File of case ${number} for the Ombudsman`, to: (name) => `To: ${name}`, by: (city) => `Made by the reporter from the records of Wadah ${city}`,
  printed: (moment) => `Printed ${moment}`, page: (number, n, of) => `Case ${number} · page ${n} of ${of}`,
  free: 'A report to the Ombudsman is free of charge (UU 37/2008 Art. 23) and may be made at any time (UU 25/2009 Art. 46(2)).',
  summary: 'Summary', reporter: 'Reporter', way: 'What has been tried', report: 'Report', receipt: 'Receipt', answers: 'Answers', clocks: 'Deadlines', timeline: 'Timeline', evidence: 'Evidence', proof: 'Checking this file',
  personal: 'PERSONAL DATA. This file belongs to the reporter and is for the reporter and the Ombudsman only.', nameless: 'The report was made without a name.',
  name: 'Name', phone: 'Phone', email: 'E-mail', address: 'Address', fill: 'Filled in by the reporter before sending (UU 37/2008 Art. 24(1))',
  blanks: ['Full name', 'Place and date of birth', 'Marital status', 'Occupation', 'Full address', 'Identity card number (attach a copy)', 'Settlement asked for'], blanksNamed: ['Place and date of birth', 'Marital status', 'Occupation', 'Identity card number (attach a copy)', 'Settlement asked for'],
  secret: 'I ask that my name be kept confidential (UU 37/2008 Art. 24(2)).',
  number: 'Case number', received: 'Received', via: 'By', state: 'State', class: 'Kind', about: 'About', place: 'Place', landmark: 'Landmark', eventOn: 'Day of the event', body: 'Responsible', outcome: 'Outcome, says the city', verdict: 'The reporter says', contested: 'Contested', rules: 'Rules', none: '–',
  visibility: 'Chosen by the reporter', anonymous: 'Anonymous: the agency does not see the name.', confidential: 'Confidential: the content is not shown to the public.', restricted: 'Restricted: coordinator and Inspectorate only.', plain: 'No special confidentiality.',
  receivedBy: 'Received by', receivedAt: 'Place', receiptBasis: 'Receipt under UU 25/2009 Art. 43.', subject: 'Title',
  noAnswers: 'No answer yet.', noClocks: 'No deadline yet.', noEvidence: 'No photos.',
  began: 'Began', due: 'Due', ended: 'Ended', basis: 'Basis', owedBy: 'Owed by', city: 'The city', byReporter: 'The reporter', pauses: 'Pauses', extensions: 'Extensions', sum: 'The count', until: (from, to) => `${from} until before ${to}`, running: 'still running',
  clock: { kept: 'On time', late: 'Late', running: 'Running', overdue: 'Overdue', paused: 'Paused', void: 'The case ended before' },
  voidLate: 'The case ended before, after the due date had passed',
  seeReport: 'The text stands under Report.', seeAnswer: (n) => `The text stands under Answers, number ${n}.`, entry: (n) => `Step ${n}`, hidden: (n) => (n === 1 ? 'One note inside the city is not included; its hash is in the JSON.' : `${n} notes inside the city are not included; their hashes are in the JSON.`),
  gaps: 'Numbers that are left out are steps of the deadlines; all of them are in the JSON.',
  erased: 'This text was erased; its hash remains.',
  photo: (n, what) => `Evidence ${n}. ${what}`, role: { report: 'Photo by the reporter', before: 'Photo by an officer, before', after: 'Photo by an officer, after', attachment: 'Attached by the reporter', inspection: 'Second inspection' }, added: 'Added', size: (kilobytes, width, height) => `${kilobytes} kB, ${width} × ${height} pixels`,
  sent: 'SHA-256 as sent', published: 'SHA-256 without location', photoNote: 'The photos here carry no location. The first hash is that of the photo as sent.', notShown: 'This photo is not shown here so that the file stays small; its hash remains.',
  proofText: 'Each step of the timeline binds the step before it with a SHA-256 hash. No step can be changed, removed or put in between without showing.', proofJson: 'The whole content for a computer is in the JSON file, which is attached to this PDF too. Hash of the JSON:',
  proofSame: 'A JSON that is downloaded on the same day, before a new step, has the same hash.', chainEnd: (n) => `End of the chain, step ${n}:`, proofHow: 'How to check: compute the SHA-256 of the JSON file; then compute the hash of every step anew by the open rule in the READMEs of Wadah, dossier and followup.', latin: 'Letters outside the Latin alphabet appear as question marks here; the JSON holds them whole.',
  reason: 'Reason',
};

export type PdfText = typeof id;
export const sayPdf = (lang: Lang): PdfText => (lang === 'en' ? en : id);
