import type { Lang } from '../../platform/world.ts';
import type { AbsenceProblem } from './actions.ts';

const idProblem: Record<AbsenceProblem, string> = {
  past: 'Isi tanggal hari ini atau sesudahnya.', order: 'Hari terakhir tidak boleh sebelum hari pertama.', 'too-long': 'Paling lama satu tahun.',
  overlap: 'Petugas ini sudah tercatat tidak hadir pada sebagian hari itu.', deputy: 'Pilih rekan seinstansi yang aktif, bukan petugas itu sendiri.', 'not-allowed': 'Hanya kepala instansi yang mencatat ketidakhadiran orang lain.',
};
const enProblem: typeof idProblem = {
  past: 'Enter today or a later day.', order: 'The last day cannot be before the first.', 'too-long': 'One year at most.',
  overlap: 'This officer is away already on some of these days.', deputy: 'Choose an active colleague of the same agency, not the officer.', 'not-allowed': 'Only the head of an agency enters the absence of others.',
};
const id = {
  holder: 'Pemegang', nobody: 'Belum diambil', you: 'Anda', take: 'Ambil', release: 'Lepas', giveTo: 'Serahkan ke', choose: 'Pilih rekan', give: 'Serahkan', change: 'Ubah pemegang',
  internal: 'Hanya terlihat di instansi ini.', flash: { ambil: 'Pemegang kasus tersimpan.', bagi: 'Pembagian tersimpan.' } as Readonly<Record<string, string>>,
  load: (open: number, soon: number) => `${open} terbuka, ${soon} segera jatuh tempo`,
  awayUntil: (day: string, standIn: string | null) => (standIn ? `tidak hadir sampai ${day}, diganti ${standIn}` : `tidak hadir sampai ${day}, tanpa pengganti`),
  filter: 'Pemegang kasus', all: 'Semua', mine: 'Milik saya', mineFor: (names: string) => `Milik saya (menggantikan ${names})`, free: 'Belum diambil', split: 'Bagi rata', absences: 'Ketidakhadiran',
  splitTitle: 'Bagi rata', splitRule: (days: number) => `Setiap kasus dihitung 1; yang lewat atau jatuh tempo dalam ${days} hari kerja dihitung 2. Mulai dari tenggat terdekat, tiap kasus usulannya ke petugas hadir dengan beban paling kecil; bila sama, menurut nama. Ubah bila perlu, lalu terapkan.`,
  splitNone: 'Semua kasus sudah ada pemegangnya', splitNoneText: 'Kasus baru muncul di sini sesudah diteruskan ke instansi Anda.', splitApply: 'Terapkan pembagian', skip: 'Jangan bagikan',
  splitMore: 'Ini 50 kasus dengan tenggat terdekat. Sisanya muncul sesudah pembagian ini diterapkan.', before: 'Sekarang', after: 'Sesudah dibagi', officer: 'Petugas', cases: 'Kasus', due: 'Tenggat', to: 'Untuk', loadTitle: 'Beban petugas', points: 'beban',
  done: (n: number) => `${n} kasus dibagikan.`, left: (list: string) => `Tidak dibagikan karena sudah berubah: ${list}.`, toFor: (number: string) => `Pemegang ${number}`, back: 'Tugas kami',
  absenceTitle: 'Ketidakhadiran', absenceLead: 'Selama tidak hadir, kasus baru dan surel pengingat menuju pengganti. Pengganti melihat kasus Anda di "Milik saya", dengan wewenangnya sendiri. Berakhir sendiri sesudah hari terakhir. Alasan tidak dicatat.',
  who: 'Siapa', from: 'Hari pertama', until: 'Hari terakhir', deputy: 'Pengganti', noDeputy: 'Tanpa pengganti', save: 'Catat', end: 'Akhiri', endOf: (name: string) => `Akhiri ketidakhadiran ${name}`, absenceNone: 'Semua petugas hadir', absenceNoneText: 'Catat cuti atau tugas luar sebelum berangkat.', action: 'Tindakan',
  saved: 'Ketidakhadiran tercatat.', ended: 'Ketidakhadiran diakhiri.', needDay: 'Isi tanggalnya.', needWho: 'Pilih petugasnya.', enter: 'Catat ketidakhadiran', current: 'Sekarang dan berikutnya',
  noOffice: 'Akun Anda belum terhubung ke instansi', noOfficeText: 'Minta administrator mengisi instansi Anda.',
  problem: idProblem,
};
const en: typeof id = {
  holder: 'Held by', nobody: 'Not taken yet', you: 'you', take: 'Take it', release: 'Put back', giveTo: 'Give to', choose: 'Choose a colleague', give: 'Hand over', change: 'Change who holds it',
  internal: 'Seen in this agency only.', flash: { ambil: 'Saved who holds the case.', bagi: 'The split is saved.' },
  load: (open, soon) => `${open} open, ${soon} due soon`,
  awayUntil: (day, standIn) => (standIn ? `away until ${day}, ${standIn} stands in` : `away until ${day}, nobody stands in`),
  filter: 'Who holds the case', all: 'All', mine: 'Mine', mineFor: (names) => `Mine (standing in for ${names})`, free: 'Not taken yet', split: 'Share out', absences: 'Absences',
  splitTitle: 'Share out fairly', splitRule: (days) => `Each case counts 1; one that is late or due within ${days} working days counts 2. From the nearest deadline on, each is proposed for the officer present who has the least; of equals, by name. Change what you like, then apply.`,
  splitNone: 'Every case is held by somebody', splitNoneText: 'New cases appear here once they are referred to your agency.', splitApply: 'Apply', skip: 'Do not share out',
  splitMore: 'These are the 50 cases with the nearest deadlines. The others appear once these are shared out.', before: 'Now', after: 'After', officer: 'Officer', cases: 'Cases', due: 'Due', to: 'For', loadTitle: 'Load of officers', points: 'load',
  done: (n) => `${n} cases shared out.`, left: (list) => `Not shared out because they changed: ${list}.`, toFor: (number) => `Holder of ${number}`, back: 'Our tasks',
  absenceTitle: 'Absences', absenceLead: 'While somebody is away, new cases and reminder mails go to whoever stands in, who sees the cases under "Mine", with their own rights. It ends by itself after the last day. No reason is kept.',
  who: 'Who', from: 'First day', until: 'Last day', deputy: 'Stands in', noDeputy: 'Nobody', save: 'Enter', end: 'End', endOf: (name) => `End the absence of ${name}`, absenceNone: 'Everybody is here', absenceNoneText: 'Enter leave or travel before you go.', action: 'Action',
  saved: 'The absence is entered.', ended: 'The absence has ended.', needDay: 'Enter the day.', needWho: 'Choose the officer.', enter: 'Enter an absence', current: 'Now and next',
  noOffice: 'Your account belongs to no agency yet', noOfficeText: 'Ask an administrator to set your agency.',
  problem: enProblem,
};
export type AssignmentText = typeof id;
export const sayAssignment = (lang: Lang): typeof id => (lang === 'en' ? en : id);
