import type { Lang } from '../../platform/world.ts';
import type { BulkItem, BulkRun } from './domain.ts';

const id = {
  title: 'Sekaligus', list: 'Pekerjaan sekaligus Anda', none: 'Belum ada', noneText: 'Centang beberapa laporan di daftar, lalu pilih langkahnya di bawah daftar.', back: 'Kembali ke daftar',
  other: 'Langkah lain', all: 'Semua di tampilan ini', chooseStep: (n: number) => `Pilih langkah untuk ${n} laporan`, plan: 'Lihat dulu apa yang terjadi',
  chosen: 'Laporan yang dipilih', willHappen: 'Akan dilakukan', cannot: 'Tidak dapat dilakukan', step: 'Langkah', bounded: (n: number) => `Hanya ${n} laporan pertama dari tampilan ini; lebih banyak tidak dapat dibaca sekaligus.`,
  run: (n: number) => `Jalankan untuk ${n} laporan`, nothing: 'Tidak ada laporan yang dapat diproses dengan langkah ini.', otherStep: 'Pilih langkah lain',
  mails: 'Pelapor yang meninggalkan surel dikabari satu per satu.', readTexts: 'Bacalah setiap teks di bawah: teks inilah yang dibaca publik.', read: 'Saya sudah membaca semua teks di bawah.',
  planChanged: 'Rencana ini berubah setelah Anda membacanya. Baca sekali lagi, lalu jalankan.', mustRead: 'Centang setelah Anda membaca semua teksnya.', tooManyTexts: (n: number) => `Paling banyak ${n} laporan sekaligus dapat dibuka untuk publik, karena setiap teks harus dibaca.`,
  startsIn: 'Mulai dalam', seconds: 'detik', startsText: 'Belum ada yang terkirim. Anda masih dapat mengurungkannya.', undo: 'Urungkan semuanya', started: 'Sudah dimulai.', reload: 'Muat ulang',
  progress: (done: number, all: number) => `${done} dari ${all} laporan selesai diproses`, stop: 'Hentikan sisanya', refresh: 'Perbarui', working: 'Sedang dikerjakan. Halaman ini boleh ditutup; pekerjaannya tetap jalan.',
  done: (n: number) => `${n} laporan berhasil`, refused: (n: number) => `${n} tidak berhasil`, cancelled: (n: number) => `${n} tidak dikerjakan karena dihentikan`,
  retry: 'Coba lagi yang tidak berhasil', csv: 'Unduh hasil (CSV)', columns: { number: 'Nomor', title: 'Judul', outcome: 'Hasil', reason: 'Alasan' },
  outcome: { todo: 'menunggu', done: 'berhasil', refused: 'tidak berhasil', cancelled: 'tidak dikerjakan' } satisfies Record<BulkItem['outcome'], string> as Record<BulkItem['outcome'], string>,
  state: { draft: 'rencana', waiting: 'menunggu', running: 'berjalan', done: 'selesai', cancelled: 'dihentikan' } satisfies Record<BulkRun['state'], string> as Record<BulkRun['state'], string>,
  why: { unsure: 'saran meragukan, pilih instansinya sendiri', gone: 'tidak ditemukan atau bukan untuk Anda', missing: 'isiannya belum lengkap' } as Record<string, string>,
  unpublished: 'Laporan yang diteruskan sekaligus belum dibuka untuk publik. Buka kasusnya untuk memeriksa data pribadi, lalu terbitkan.',
};
const en: typeof id = {
  title: 'In bulk', list: 'Your bulk work', none: 'Nothing yet', noneText: 'Tick several reports in a list, then choose the step below the list.', back: 'Back to the list',
  other: 'Another step', all: 'All in this view', chooseStep: (n) => `Choose a step for ${n} reports`, plan: 'See first what will happen',
  chosen: 'Chosen reports', willHappen: 'Will be done', cannot: 'Cannot be done', step: 'Step', bounded: (n) => `Only the first ${n} reports of this view; more cannot be read at once.`,
  run: (n) => `Carry out for ${n} reports`, nothing: 'No report can take this step.', otherStep: 'Choose another step',
  mails: 'Reporters who left an e-mail address are told one by one.', readTexts: 'Read each text below: this is what the public will read.', read: 'I have read all texts below.',
  planChanged: 'This plan changed after you read it. Read it again, then carry it out.', mustRead: 'Tick this once you have read all texts.', tooManyTexts: (n) => `At most ${n} reports can be opened to the public at once, because each text must be read.`,
  startsIn: 'Begins in', seconds: 'seconds', startsText: 'Nothing has been sent yet. You can still take it back.', undo: 'Undo all of it', started: 'It has begun.', reload: 'Reload',
  progress: (done, all) => `${done} of ${all} reports processed`, stop: 'Stop the rest', refresh: 'Refresh', working: 'In progress. You may close this page; the work goes on.',
  done: (n) => `${n} reports done`, refused: (n) => `${n} not done`, cancelled: (n) => `${n} left out because it was stopped`,
  retry: 'Try those not done again', csv: 'Download the result (CSV)', columns: { number: 'Number', title: 'Title', outcome: 'Result', reason: 'Reason' },
  outcome: { todo: 'waiting', done: 'done', refused: 'not done', cancelled: 'left out' }, state: { draft: 'plan', waiting: 'waiting', running: 'running', done: 'done', cancelled: 'stopped' },
  why: { unsure: 'the suggestion is doubtful, choose the agency yourself', gone: 'not found or not yours', missing: 'the form is not complete' },
  unpublished: 'Reports referred in bulk are not open to the public yet. Open each case to check it for personal data, then publish.',
};
export const sayBulk = (lang: Lang) => (lang === 'en' ? en : id);
export type BulkText = typeof id;
