import type { Lang } from '../../platform/world.ts';
import type { ApprovalReason, DraftState } from './domain.ts';

const idReason: Record<ApprovalReason, string> = { all: 'semua jawaban penyelesaian', oversight: 'berkadar pengawasan', 'not-possible': 'tidak dapat dipenuhi', urgent: 'mendesak', category: 'kategori yang ditandai' };
const enReason: typeof idReason = { all: 'every completing answer', oversight: 'oversight', 'not-possible': 'cannot be done', urgent: 'urgent', category: 'a flagged category' };
const idState: Record<DraftState, string> = { writing: 'Sedang ditulis', waiting: 'Menunggu persetujuan', returned: 'Dikembalikan dengan catatan', published: 'Disetujui dan terkirim', ended: 'Selesai, tidak dipakai lagi' };
const enState: typeof idState = { writing: 'Being written', waiting: 'Waiting for approval', returned: 'Returned with remarks', published: 'Approved and sent', ended: 'Ended, no longer in use' };
const id = {
  title: 'Menunggu persetujuan', lead: 'Jawaban ini baru terbit sesudah orang kedua menyetujui. Tenggat kasus tetap berjalan.', empty: 'Tidak ada yang menunggu', emptyText: 'Jawaban yang perlu orang kedua muncul di sini.',
  case: 'Kasus', by: 'Ditulis', since: 'Sejak', due: 'Tenggat', reason: 'Sebab', own: 'Tulisan Anda; orang lain yang menyetujui.', reasons: idReason, state: idState,
  draftTitle: (number: string) => `Konsep jawaban ${number}`, version: (n: number) => `Versi ${n}`, versions: 'Riwayat versi', compare: (n: number) => `Dibandingkan versi ${n}`, first: 'Versi pertama',
  same: 'Tidak ada perubahan kata.', gone: 'dihapus', added: 'ditambah', show: 'Lihat', restore: 'Pakai lagi versi ini', who: 'Oleh', when: 'Waktu', action: 'Tindakan', latest: 'terbaru', back: 'Kembali ke kasus',
  approve: 'Setujui dan kirim', approveText: 'Jawaban terbit persis seperti di atas, atas nama instansi.', returnTo: 'Kembalikan', remarks: 'Catatan untuk penulis', edit: 'Ubah isinya', editText: 'Perubahan Anda menjadi versi baru. Penulis atau pimpinan lain yang lalu menyetujuinya.', saveEdit: 'Simpan versi baru', takeBack: 'Tarik untuk ditulis lagi',
  news: (n: number) => `Kasus berubah sesudah konsep ini diajukan (${n} kejadian). Baca lini masa sebelum menyetujui.`, readNews: 'Saya sudah membaca perubahannya', moved: 'Kasus tidak lagi menunggu jawaban. Konsep ini tidak dapat dikirim.', photos: (n: number) => `${n} foto ikut dikirim.`,
  notYours: 'Orang kedua yang menyetujui: pimpinan instansi yang tidak menulisnya. Bila semua tidak hadir, koordinator.',
  saveDraft: 'Simpan konsep', saved: 'Konsep tersimpan. Anda dapat melanjutkan di komputer lain.', waitingNow: 'Jawaban menunggu persetujuan orang kedua dan belum terbit.', waitingBy: (name: string) => `Jawaban ${name} menunggu persetujuan. Tenggat tetap berjalan.`, open: 'Buka konsep',
  ownSaved: (n: number, when: string) => `Konsep Anda, versi ${n}, tersimpan ${when}.`, history: 'Riwayat versi', others: (name: string, when: string) => `${name} juga menulis jawaban untuk kasus ini (tersimpan ${when}). Bicarakan dulu.`, returnedWith: (name: string) => `Dikembalikan ${name}:`,
  flash: { konsep: 'Konsep tersimpan. Anda dapat melanjutkan di komputer lain.', disetujui: 'Jawaban disetujui dan terkirim.', kembali: 'Konsep dikembalikan ke penulis.', ubah: 'Versi baru tersimpan dan menunggu persetujuan.', tarik: 'Konsep ditarik. Lanjutkan menulis.', pulih: 'Versi lama dipakai lagi.' } as Readonly<Record<string, string>>,
  flaggedTitle: 'Kategori yang perlu orang kedua', flaggedLead: 'Jawaban penyelesaian dalam kategori ini selalu menunggu persetujuan. Aturan lain ada di "Aturan yang dibuat kota".', save: 'Simpan', flaggedSaved: 'Tersimpan.', cityRules: 'Aturan yang dibuat kota', none: 'Belum ada kategori yang ditandai.',
};
const en: typeof id = {
  title: 'Waiting for approval', lead: 'These answers go out once a second person approves. The clock of the case runs on.', empty: 'Nothing is waiting', emptyText: 'Answers that need a second person appear here.',
  case: 'Case', by: 'Written', since: 'Since', due: 'Due', reason: 'Because', own: 'Your own; somebody else approves it.', reasons: enReason, state: enState,
  draftTitle: (number) => `Draft answer ${number}`, version: (n) => `Version ${n}`, versions: 'Versions', compare: (n) => `Compared with version ${n}`, first: 'First version',
  same: 'No word has changed.', gone: 'removed', added: 'added', show: 'Show', restore: 'Use this version again', who: 'By', when: 'Time', action: 'Action', latest: 'newest', back: 'Back to the case',
  approve: 'Approve and send', approveText: 'The answer goes out exactly as above, in the name of the agency.', returnTo: 'Return', remarks: 'Remarks for the author', edit: 'Change it', editText: 'Your changes become a new version. The author or another head then approves it.', saveEdit: 'Save new version', takeBack: 'Take back to write on',
  news: (n) => `The case has changed since this draft was handed in (${n} events). Read the timeline before you approve.`, readNews: 'I have read what changed', moved: 'The case no longer waits for an answer. This draft cannot be sent.', photos: (n) => `${n} photos go with it.`,
  notYours: 'A second person approves: a head of the agency who did not write it. If all are away, the coordinator.',
  saveDraft: 'Save draft', saved: 'Draft saved. You can go on at another computer.', waitingNow: 'The answer waits for a second person and is not public yet.', waitingBy: (name) => `An answer by ${name} waits for approval. The clock runs on.`, open: 'Open the draft',
  ownSaved: (n, when) => `Your draft, version ${n}, saved ${when}.`, history: 'Versions', others: (name, when) => `${name} is writing an answer to this case too (saved ${when}). Talk first.`, returnedWith: (name) => `Returned by ${name}:`,
  flash: { konsep: 'Draft saved. You can go on at another computer.', disetujui: 'The answer was approved and sent.', kembali: 'The draft is back with its author.', ubah: 'The new version is saved and waits for approval.', tarik: 'Taken back. Write on.', pulih: 'The earlier version is used again.' },
  flaggedTitle: 'Categories that need a second person', flaggedLead: 'Completing answers in these categories always wait for approval. Other rules stand under "Rules the city sets".', save: 'Save', flaggedSaved: 'Saved.', cityRules: 'Rules the city sets', none: 'No category is flagged yet.',
};
export type ApprovalText = typeof id;
export const sayApproval = (lang: Lang): typeof id => (lang === 'en' ? en : id);
