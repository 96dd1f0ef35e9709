import type { Lang } from '../platform/world.ts';
import type { Authority, ItemOutcome, ItemPriority, ItemState } from './items.ts';

const idState: Record<ItemState, string> = { noted: 'Dicatat', owed: 'Dikerjakan', done: 'Dilaporkan selesai', settled: 'Selesai menurut penanya', disputed: 'Belum selesai menurut penanya', answered: 'Dijawab' };
const enState: typeof idState = { noted: 'Noted', owed: 'In work', done: 'Reported done', settled: 'Settled, says the asker', disputed: 'Not settled, says the asker', answered: 'Answered' };
const idOutcome: Record<ItemOutcome, string> = { answered: 'Dijawab di tempat', commitment: 'Janji', study: 'Dikaji', elsewhere: 'Bukan wewenang kota', not_possible: 'Tidak dapat dilakukan' };
const enOutcome: typeof idOutcome = { answered: 'Answered on the spot', commitment: 'Promise', study: 'To be studied', elsewhere: 'Not the city\'s to decide', not_possible: 'Not possible' };
const idAuthority: Record<Authority, string> = { province: 'Pemerintah provinsi', centre: 'Pemerintah pusat', private: 'Pihak swasta' };
const enAuthority: typeof idAuthority = { province: 'The province', centre: 'Central government', private: 'A private party' };
const idPriority: Record<ItemPriority, string> = { now: 'Sekarang', this_year: 'Tahun ini', next_budget: 'Anggaran berikutnya' };
const enPriority: typeof idPriority = { now: 'Now', this_year: 'This year', next_budget: 'Next budget' };
const idEntry: Record<string, string> = {
  'item-noted': 'Dicatat di sesi', 'item-recorded': 'Disampaikan di sesi', 'item-progress': 'Kabar dari {body}', 'item-done': '{body} melaporkan selesai', 'item-extended': 'Tenggat diperpanjang', 'item-handed-over': 'Diserahkan ke {body}',
  'item-settled': 'Penanya menyatakan selesai', 'item-disputed': 'Penanya menyatakan belum selesai', 'item-words': 'Kata penanya', 'promise-moved': 'Tenggat bergeser karena hari libur',
};
const enEntry: typeof idEntry = {
  'item-noted': 'Noted in the room', 'item-recorded': 'Said at the session', 'item-progress': 'News from {body}', 'item-done': '{body} reports it done', 'item-extended': 'A later day', 'item-handed-over': 'Handed over to {body}',
  'item-settled': 'The asker says it is settled', 'item-disputed': 'The asker says it is not settled', 'item-words': 'The asker\'s words', 'promise-moved': 'The day moved with a day off',
};
const idPromise: Record<string, string> = { commitment: 'Janji', study: 'Hasil kajian', letter: 'Surat ke yang berwenang', dispute_answer: 'Jawaban ulang', written_answer: 'Jawaban tertulis' };
const enPromise: typeof idPromise = { commitment: 'Promise', study: 'Outcome of the study', letter: 'Letter to who decides', dispute_answer: 'Second answer', written_answer: 'Answer in writing' };

const id = {
  state: idState, outcome: idOutcome, authority: idAuthority, priority: idPriority, entry: idEntry, promise: idPromise,
  number: (edition: number, seq: number) => `Ngombe ${edition}/${seq}`, someone: 'Warga', whole: 'Seluruh kota',
  wasLate: 'Lewat tenggat', wasLateText: 'Janji ini melewati tenggatnya. Catatan ini tidak dapat dihapus.',
  recap: 'Rekap sesi', heard: 'pertanyaan dan usul didengar', answered: (of: number) => `dari ${of} sudah dijawab atau dilaporkan selesai`, settled: (of: number) => `dari ${of} selesai menurut penanya sendiri`, late: 'janji lewat tenggat', noItems: 'Belum ada yang dicatat di sesi ini.',
  promises: 'Janji dari sesi ini', promisesOf: (title: string) => `Janji dari ${title}`, lastPromises: 'Janji dari Ngombe terakhir', noPromises: 'Sesi ini tidak meninggalkan janji.', said: 'Semua yang disampaikan', full: 'Rekap lengkap', nextDialogue: 'Ngombe berikutnya', readMore: 'Lihat sesinya',
  tally: (t: { settled: number; done: number; owed: number; late: number }) => [`${t.settled + t.done} selesai`, `${t.owed - t.late} berjalan`, `${t.late} lewat`].join(', '),
  column: { what: 'Janji', owner: 'Penanggung jawab', due: 'Tenggat', status: 'Status', session: 'Sesi', area: 'Kelurahan' },
  asker: 'Disampaikan oleh', summary: 'Yang disampaikan', onTheSpot: 'Jawaban di tempat', answeredBy: 'Dijawab oleh', what: 'Janji', lead: 'Penanggung jawab', supporting: 'Dibantu', due: 'Tenggat', budget: 'Anggaran', whose: 'Wewenang', letter: 'Nomor surat', reason: 'Alasan', priorityTerm: 'Prioritas', area: 'Kelurahan', topic: 'Soal',
  history: 'Yang sudah terjadi', photo: (n: number) => `Foto bukti ${n}`, photoCaption: 'Bukti dari dinas', clockFor: (what: string, detail: string) => `${what}: ${detail}`, onlyYou: 'hanya Anda dan petugas', until: (from: string, to: string) => `Semula ${from}, menjadi ${to}.`, cityOffice: 'koordinator',
  mine: 'Yang Anda sampaikan di sesi', mineOpen: 'Halaman publik', writtenAnswer: 'Jawaban tertulis untuk Anda', writtenBy: (body: string, when: string) => `${body}, ${when}`, writtenDue: 'Jawaban tertulis',
  judge: 'Apakah masalahnya sudah selesai?', judgeYes: 'Sudah selesai', judgeNo: 'Belum', judgeText: 'Apa yang belum?', judgeHint: 'Wajib diisi bila belum. Dibaca dinas, tidak ditampilkan untuk umum.', judgeSend: 'Kirim', judgeNothing: 'Pilih sudah selesai atau belum.', judgeWhy: 'Tulis apa yang belum selesai.', judgeThanks: 'Terima kasih. Jawaban Anda tersimpan.', judgeAfter: 'Bila belum, dinas wajib menjawab lagi dalam 5 hari kerja.',
};
const en: typeof id = {
  state: enState, outcome: enOutcome, authority: enAuthority, priority: enPriority, entry: enEntry, promise: enPromise,
  number: (edition, seq) => `Ngombe ${edition}/${seq}`, someone: 'A resident', whole: 'The whole city',
  wasLate: 'Missed its day', wasLateText: 'This promise missed its day. Nobody can take this away.',
  recap: 'What became of the session', heard: 'questions and proposals heard', answered: (of) => `of ${of} answered or reported done`, settled: (of) => `of ${of} settled, say the askers themselves`, late: 'promises overdue', noItems: 'Nothing was taken down at this session yet.',
  promises: 'Promises of this session', promisesOf: (title) => `Promises of ${title}`, lastPromises: 'Promises of the last dialogue', noPromises: 'This session left no promise.', said: 'Everything that was said', full: 'The whole recap', nextDialogue: 'The next dialogue', readMore: 'See the session',
  tally: (t) => [`${t.settled + t.done} done`, `${t.owed - t.late} running`, `${t.late} overdue`].join(', '),
  column: { what: 'Promise', owner: 'Who owes it', due: 'Due', status: 'State', session: 'Session', area: 'Ward' },
  asker: 'Said by', summary: 'What was said', onTheSpot: 'Answer on the spot', answeredBy: 'Answered by', what: 'Promise', lead: 'Who owes it', supporting: 'Supported by', due: 'Due', budget: 'Budget', whose: 'Who decides', letter: 'Letter number', reason: 'Reason', priorityTerm: 'Priority', area: 'Ward', topic: 'Topic',
  history: 'What has happened', photo: (n) => `Evidence photo ${n}`, photoCaption: 'Evidence of the office', clockFor: (what, detail) => `${what}: ${detail}`, onlyYou: 'only you and officers', until: (from, to) => `Was ${from}, now ${to}.`, cityOffice: 'the coordinator',
  mine: 'What you said at the session', mineOpen: 'Public page', writtenAnswer: 'The written answer for you', writtenBy: (body, when) => `${body}, ${when}`, writtenDue: 'Answer in writing',
  judge: 'Is the matter settled?', judgeYes: 'It is settled', judgeNo: 'Not yet', judgeText: 'What is missing?', judgeHint: 'Needed where it is not settled. Read by the office, not shown to the public.', judgeSend: 'Send', judgeNothing: 'Choose settled or not yet.', judgeWhy: 'Write what is missing.', judgeThanks: 'Thank you. Your answer is saved.', judgeAfter: 'If not, the office must answer again within 5 working days.',
};
export const itemText = (lang: Lang): typeof id => (lang === 'en' ? en : id);
