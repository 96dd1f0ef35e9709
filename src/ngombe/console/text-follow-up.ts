import type { ImageRefusal } from '../../platform/files/images.ts';
import type { Lang } from '../../platform/world.ts';
import type { BoardState } from '../items.ts';

type ImageReason = ImageRefusal | 'too-many';
const idImages: Record<ImageReason, (name: string) => string> = {
  'not-an-image': (n) => `${n}: bukan foto JPEG, PNG, atau WebP.`, 'too-large': (n) => `${n}: lebih besar dari 10 MB.`, 'too-many-pixels': (n) => `${n}: ukuran gambarnya terlalu besar.`, broken: (n) => `${n}: fotonya rusak. Pilih foto lain.`, 'too-many': (n) => `${n}: paling banyak 5 foto sekali kirim.`,
};
const enImages: typeof idImages = {
  'not-an-image': (n) => `${n}: is no JPEG, PNG or WebP photo.`, 'too-large': (n) => `${n}: is larger than 10 MB.`, 'too-many-pixels': (n) => `${n}: its picture is too large.`, broken: (n) => `${n}: the photo is broken. Choose another.`, 'too-many': (n) => `${n}: at most 5 photos at a time.`,
};
const idBoard: Record<BoardState, string> = { owed: 'Belum selesai', late: 'Pernah atau sedang lewat', over: 'Sudah selesai', all: 'Semua' };
const enBoard: typeof idBoard = { owed: 'Still owed', late: 'Overdue, now or once', over: 'Over', all: 'All' };

const id = {
  images: idImages, boardState: idBoard,
  tasks: 'Tugas dari Ngombe', tasksLead: 'Janji di Ngombe yang ditanggung atau dibantu kantor Anda. Yang paling dekat tenggatnya di atas.', noTasks: 'Tidak ada janji di bagian ini', noTasksText: 'Janji baru muncul di sini begitu sesinya ditutup.',
  board: 'Papan janji Ngombe', boardLead: 'Semua janji dari semua sesi. Yang lewat tenggat di atas.', noBoard: 'Tidak ada janji yang cocok', noBoardText: 'Ubah saringannya.', owed: 'belum selesai', late: 'lewat tenggat sekarang', done: (settled: number) => `dilaporkan selesai, ${settled} di antaranya selesai menurut penanya`, keptLate: 'selesai setelah lewat tenggat',
  filter: 'Saring', agency: 'Instansi', allAgencies: 'Semua instansi', area: 'Kecamatan atau kelurahan', allAreas: 'Seluruh kota', state: 'Keadaan', apply: 'Tampilkan', results: 'Janji', first: 'Ke halaman pertama', next: 'Berikutnya', pager: 'Halaman janji',
  recurring: 'Pertanyaan yang berulang', recurringLead: 'Soal yang sama di tempat yang sama, ditanyakan di lebih dari satu sesi.', asked: (n: number) => `ditanyakan di ${n} sesi`, column: { topic: 'Soal', place: 'Tempat', sessions: 'Berapa kali', owed: 'Belum selesai', last: 'Terakhir' }, noRecurring: 'Belum ada pertanyaan yang berulang.',
  written: 'Jawaban tertulis', writtenLead: 'Pertanyaan orang yang minta jawaban tertulis. Tenggatnya lima hari kerja sejak sesi ditutup.', noWritten: 'Tidak ada yang menunggu jawaban tertulis', noWrittenText: 'Semua sudah dijawab.', writtenAnswer: 'Jawaban', writtenHint: 'Dibaca penanya saja, di halaman pendaftarannya.', writtenSend: 'Kirim jawaban', writtenSent: 'Jawaban terkirim.', session: 'Sesi',
  problems: 'Ada yang perlu dilengkapi', safe: 'Tulisan Anda aman, tidak ada yang hilang.', saved: 'Tersimpan. Penanya yang meninggalkan alamat surel sudah dikabari.', photosAgain: 'Pilih fotonya lagi; peramban tidak menyimpannya.',
  progress: 'Beri kabar', progressText: 'Apa yang sudah terjadi?', publicHint: 'Dibaca umum. Jangan tulis nama atau nomor warga.', photos: 'Foto', photosAdd: 'Tambah foto', photosHint: 'Sampai 5 foto, tampil untuk umum. Data lokasi di dalamnya kami hapus.', progressSend: 'Kirim kabar',
  finish: 'Laporkan selesai', finishText: 'Apa yang dikerjakan, di mana, kapan?', finishNote: 'Penanya ditanya apakah sudah selesai. Bila belum, Anda menjawab lagi dalam 5 hari kerja.', letter: 'Nomor surat', letterHint: 'Surat ke instansi yang berwenang.', finishSend: 'Laporkan selesai',
  extend: 'Perpanjang tenggat', until: 'Menjadi tanggal', extendHint: 'Hari kerja, paling jauh setahun. Tenggat lama dan alasannya tetap tampil untuk umum.', reason: 'Alasan', extendSend: 'Perpanjang', lateNoMore: 'Tenggatnya sudah lewat dan tidak dapat diperpanjang lagi.',
  handOver: 'Serahkan ke instansi lain', body: 'Instansi', pickBody: 'Pilih instansi', handOverHint: 'Tenggat tetap.', handOverSend: 'Serahkan', ended: (name: string, heir: string) => `${name} sudah tidak ada. Penerusnya: ${heir}.`, endedNoHeir: (name: string) => `${name} sudah tidak ada dan penerusnya belum tercatat.`,
  page: 'Halaman publik', history: 'Riwayat', facts: 'Yang dicatat', minutes: 'Notulen (PDF)', askerWaits: 'Menunggu jawaban penanya.', noAsker: 'Disampaikan tanpa pendaftaran, jadi tidak ada yang ditanya.',
  errors: { text: 'Tulis keterangannya.', letter: 'Isi nomor surat.', day: 'Pilih hari kerja sesudah tenggat sekarang, paling jauh setahun.', reason: 'Tulis alasannya.', body: 'Pilih instansi lain.', meanwhile: 'Petugas lain baru saja mengubah janji ini. Periksa keadaan terbaru, lalu kirim lagi.', state: 'Langkah ini tidak dapat dilakukan pada keadaan sekarang.', broken: 'Kiriman terputus. Periksa, lalu kirim lagi.' },
  pdf: {
    title: (title: string) => `Notulen ${title}`, subject: 'Notulen Ngobrol Mbois Ilakes', made: (when: string) => `Dibuat ${when} dari catatan sesi.`, when: 'Waktu', venue: 'Tempat', area: 'Wilayah', joined: 'Bersama acara', ended: 'Ditutup', bodies: 'Instansi diundang', counts: 'Jumlah', countsText: (heard: number, promised: number, here: number, absent: number) => `${heard} pertanyaan dan usul, ${promised} janji, ${here} pendaftar hadir, ${absent} tidak hadir`,
    attendance: 'Kehadiran', attendanceNote: 'Nama ditulis sesuai izin pendaftar; identitas lain tersegel.', number: 'Nomor', name: 'Nama', group: 'Mewakili', ward: 'Kelurahan', present: 'Hadir', here: 'hadir', absent: 'tidak hadir', written: 'tertulis', unknown: 'tidak dicatat', unnamed: 'tidak ditampilkan', nobody: 'Tidak ada pendaftar.',
    items: 'Yang disampaikan', promises: 'Janji', noItems: 'Tidak ada yang dicatat.', noPromises: 'Tidak ada janji.', columns: ['Nomor', 'Janji', 'Penanggung jawab', 'Tenggat', 'Keadaan'] as string[], signNotes: 'Notulis', signHead: 'Pimpinan sesi', sign: 'Tanda tangan', page: (n: number, of: number) => `Halaman ${n} dari ${of}`, late: 'lewat tenggat',
  },
};
const en: typeof id = {
  images: enImages, boardState: enBoard,
  tasks: 'Tasks of the dialogue', tasksLead: 'Promises of the dialogue that your office leads or supports. The nearest day first.', noTasks: 'No promise here', noTasksText: 'New ones appear once their session has ended.',
  board: 'Board of promises', boardLead: 'All promises of all sessions. What is overdue stands first.', noBoard: 'No promise matches', noBoardText: 'Change the filter.', owed: 'still owed', late: 'overdue now', done: (settled) => `reported done, ${settled} of them settled, say the askers`, keptLate: 'done after the day was missed',
  filter: 'Filter', agency: 'Agency', allAgencies: 'All agencies', area: 'District or ward', allAreas: 'The whole city', state: 'State', apply: 'Show', results: 'Promises', first: 'To the first page', next: 'Next', pager: 'Pages of promises',
  recurring: 'Questions that come back', recurringLead: 'The same matter at the same place, asked in more than one session.', asked: (n) => `asked in ${n} sessions`, column: { topic: 'Topic', place: 'Place', sessions: 'How often', owed: 'Still owed', last: 'Latest' }, noRecurring: 'No question has come back yet.',
  written: 'Answers in writing', writtenLead: 'Questions of people who asked for an answer in writing. Due five working days after the session ended.', noWritten: 'Nobody waits for an answer in writing', noWrittenText: 'All are answered.', writtenAnswer: 'Answer', writtenHint: 'Read by the asker only, on the page of their registration.', writtenSend: 'Send the answer', writtenSent: 'The answer is sent.', session: 'Session',
  problems: 'Something needs your attention', safe: 'What you wrote is safe, nothing is lost.', saved: 'Saved. An asker who left an e-mail address was told.', photosAgain: 'Choose the photos again; the browser does not keep them.',
  progress: 'Tell the news', progressText: 'What has happened?', publicHint: 'Read by everybody. No names or numbers of residents.', photos: 'Photos', photosAdd: 'Add photos', photosHint: 'Up to 5 photos, shown to everybody. We remove the location inside.', progressSend: 'Send the news',
  finish: 'Report it done', finishText: 'What was done, where, when?', finishNote: 'The asker is asked whether it is settled. If not, you answer again within 5 working days.', letter: 'Letter number', letterHint: 'The letter to who decides.', finishSend: 'Report it done',
  extend: 'Grant a later day', until: 'New day', extendHint: 'A working day, a year ahead at most. The old day and the reason stay in public.', reason: 'Reason', extendSend: 'Grant', lateNoMore: 'Its day has passed; it cannot be made later any more.',
  handOver: 'Hand over to another agency', body: 'Agency', pickBody: 'Choose an agency', handOverHint: 'The day stays.', handOverSend: 'Hand over', ended: (name, heir) => `${name} does not exist any more. Its successor: ${heir}.`, endedNoHeir: (name) => `${name} does not exist any more and no successor is recorded.`,
  page: 'Public page', history: 'History', facts: 'What was taken down', minutes: 'Minutes (PDF)', askerWaits: 'Waiting for the asker.', noAsker: 'Said without a registration, so there is nobody to ask.',
  errors: { text: 'Write what happened.', letter: 'Enter the letter number.', day: 'Choose a working day after the present one, a year ahead at most.', reason: 'Write the reason.', body: 'Choose another agency.', meanwhile: 'Another officer has just changed this promise. Check it, then send again.', state: 'This step is not possible in the present state.', broken: 'The connection broke. Check, then send again.' },
  pdf: {
    title: (title) => `Minutes of ${title}`, subject: 'Minutes of the mayor\'s open dialogue', made: (when) => `Made ${when} from the notes of the session.`, when: 'Time', venue: 'Place', area: 'Area', joined: 'Joined event', ended: 'Ended', bodies: 'Agencies invited', counts: 'Count', countsText: (heard, promised, here, absent) => `${heard} questions and proposals, ${promised} promises, ${here} registered people came, ${absent} did not`,
    attendance: 'Attendance', attendanceNote: 'Names as the people agreed to be shown; all other identity is sealed.', number: 'Number', name: 'Name', group: 'On behalf of', ward: 'Ward', present: 'Came', here: 'came', absent: 'did not come', written: 'in writing', unknown: 'not noted', unnamed: 'not shown', nobody: 'Nobody registered.',
    items: 'What was said', promises: 'Promises', noItems: 'Nothing was taken down.', noPromises: 'No promises.', columns: ['Number', 'Promise', 'Who owes it', 'Due', 'State'], signNotes: 'Note-taker', signHead: 'Chair of the session', sign: 'Signature', page: (n, of) => `Page ${n} of ${of}`, late: 'missed its day',
  },
};
export const followUpText = (lang: Lang): typeof id => (lang === 'en' ? en : id);
