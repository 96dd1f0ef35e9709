import type { Lang } from '../../platform/world.ts';

const id = {
  similar: 'Mirip dengan', similarHint: 'Kelurahan ini dan yang berbatasan, 60 hari sebelum dan sesudahnya. Baca dulu: kata yang sama belum tentu perkara yang sama.',
  why: (shared: string) => `kata sama: ${shared}`, days: (n: number) => (n === 0 ? 'masuk hari yang sama' : `selisih ${n} hari`), sameWard: 'kelurahan sama', metres: (n: number) => `titik berjarak ${n} m`, ended: 'sudah ditutup',
  merge: 'Gabungkan ke kasus ini', mergeHint: 'Pelapor tetap memegang nomor, kode, dan hitungannya sendiri. Jawaban kasus utama sampai ke semua.', byNumber: 'Gabungkan ke kasus lain', number: 'Nomor kasus utama', numberHint: 'Misalnya ADU-2026-00042',
  notFound: 'Kasus dengan nomor itu tidak ada, atau bukan untuk Anda.', problem: 'Belum digabung',
  matter: 'Satu perkara', reports: (n: number) => `${n} warga melaporkan hal yang sama`, members: 'Laporan yang digabung', since: (when: string) => `digabung ${when}`, objected: 'Pelapor menyatakan ini perkara lain', more: (n: number) => `dan ${n} lagi`,
  follows: 'Laporan ini digabung dengan', followsText: 'Kerjakan kasus utamanya; jawabannya sampai ke pelapor ini. Tenggat laporan ini tetap berjalan.', unmerge: 'Pisahkan lagi', keep: 'Tetap gabungkan', keepReason: 'Alasan untuk pelapor',
  flash: { gabung: 'Laporan digabung.', pisah: 'Laporan berdiri sendiri lagi, dengan keadaan dan hitungan sebelum digabung.', tetap: 'Laporan tetap digabung. Pelapor dapat membaca alasannya.' } as Record<string, string>,
  track: {
    title: 'Perkara yang sama', text: (number: string) => `Petugas menggabungkan laporan Anda dengan ${number}. Nomor, kode, dan hak Anda tidak berubah: jawabannya dikirim juga kepada Anda, dan Anda sendiri yang menilainya.`,
    state: 'Keadaan kasus utama', news: 'Kabar kasus utama', open: 'Buka kasus utama', objection: 'Ini bukan perkara yang sama', objectionHint: 'Tulis apa bedanya. Koordinator akan memeriksa.', send: 'Kirim keberatan', objected: 'Keberatan Anda sudah kami terima. Koordinator memeriksanya.', empty: 'Tulis apa bedanya.',
    lead: (n: number) => `${n} warga melaporkan hal yang sama. Jawabannya berlaku untuk semua.`,
  },
};
const en: typeof id = {
  similar: 'Similar to', similarHint: 'This ward and those beside it, 60 days before and after. Read first: the same words need not be the same matter.',
  why: (shared) => `same words: ${shared}`, days: (n) => (n === 0 ? 'received the same day' : `${n} days apart`), sameWard: 'same ward', metres: (n) => `points ${n} m apart`, ended: 'closed',
  merge: 'Merge into this case', mergeHint: 'Reporters keep their own number, code and clocks. The answer to the lead case reaches all.', byNumber: 'Merge into another case', number: 'Number of the lead case', numberHint: 'For example ADU-2026-00042',
  notFound: 'There is no case with that number, or it is not for you.', problem: 'Not merged',
  matter: 'One matter', reports: (n) => `${n} residents reported the same`, members: 'Merged reports', since: (when) => `merged ${when}`, objected: 'The reporter says this is another matter', more: (n) => `and ${n} more`,
  follows: 'This report was merged with', followsText: 'Work on the lead case; its answer reaches this reporter. The deadlines of this report go on.', unmerge: 'Separate again', keep: 'Keep merged', keepReason: 'Reason for the reporter',
  flash: { gabung: 'The report was merged.', pisah: 'The report stands on its own again, with its state and clocks from before the merge.', tetap: 'The report stays merged. The reporter can read the reason.' },
  track: {
    title: 'The same matter', text: (number) => `An officer merged your report with ${number}. Your number, code and rights do not change: you get the answer too, and you judge it yourself.`,
    state: 'State of the lead case', news: 'News of the lead case', open: 'Open the lead case', objection: 'This is not the same matter', objectionHint: 'Write what is different. The coordinator will look at it.', send: 'Send objection', objected: 'We have your objection. The coordinator is looking at it.', empty: 'Write what is different.',
    lead: (n) => `${n} residents reported the same. The answer counts for all.`,
  },
};
export const sayMatters = (lang: Lang) => (lang === 'en' ? en : id);
export type MatterText = typeof id;
