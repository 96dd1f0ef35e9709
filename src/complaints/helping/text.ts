import type { Lang } from '../../platform/world.ts';
import type { ConsentWay, Relation } from './domain.ts';

const id = {
  fold: 'Saya melapor untuk orang lain', lead: 'Untuk warga yang tidak punya ponsel atau kesulitan menulis. Tulis cerita dan kontak orangnya di atas, data Anda di sini. Kalian masing-masing mendapat kode.',
  tick: 'Saya melapor untuk orang lain', tickHint: 'Nama Anda disimpan tersegel seperti nama pelapor, dan tidak pernah tampil untuk publik.',
  relation: 'Anda siapa bagi orang itu?', relations: { neighbourhood: 'Pengurus RT/RW', ward: 'Staf kelurahan', family: 'Keluarga', organisation: 'Lembaga pendamping', neighbour: 'Tetangga atau kenalan' } as Record<Relation, string>,
  name: 'Nama Anda', phone: 'Nomor telepon Anda', phoneHint: 'Isi telepon atau surel.', email: 'Surel Anda', organisation: 'Lembaga atau jabatan',
  known: (code: string) => `Anda masuk sebagai pembantu ${code}. Nama dan kontak Anda tidak perlu ditulis lagi.`, haveCode: 'Sudah punya kode pembantu? Masuk dulu, supaya semua laporan terkumpul di satu daftar.',
  consent: 'Apakah orangnya setuju?', consentYes: 'Ya, orangnya setuju', consentNo: 'Belum dapat ditanya', how: 'Cara setuju', ways: { spoken: 'Lisan, langsung', written: 'Tertulis', phone: 'Lewat telepon' } as Record<ConsentWay, string>, on: 'Tanggal setuju',
  why: 'Kalau belum dapat ditanya, mengapa?',
  errors: {
    name: 'Tulis nama Anda, pembantunya.', phone: 'Nomor telepon hanya berisi angka. Contoh: 0812 3456 7890.', contact: 'Isi telepon atau surel Anda.', email: 'Alamat surel ini belum lengkap. Contoh: siti@contoh.id.',
    relation: 'Pilih hubungan Anda dengan orangnya.', consent: 'Pilih apakah orangnya setuju.', how: 'Pilih cara orangnya menyatakan setuju.', on: 'Isi tanggal orangnya setuju; tidak boleh di masa depan.', why: 'Tulis mengapa orangnya belum dapat ditanya.',
  },
  limited: (n: number) => ({ title: `Batas ${n} laporan per hari untuk satu pembantu sudah tercapai`, body: 'Laporan ini belum kami terima. Kirim besok, atau bawa ke loket pengaduan: loket tetap melayani. Tulisan Anda aman di halaman ini.' }),
  receipt: {
    give: 'Serahkan nomor dan kode rahasia di bawah kepada orangnya. Itu kuncinya, bukan kunci Anda.', title: 'Untuk Anda, pembantu', code: 'Kode pembantu', secret: 'Kode rahasia pembantu', text: 'Dengan dua kode ini Anda melihat semua laporan yang Anda buat untuk orang lain. Hanya ditampilkan sekali ini.',
    known: 'Laporan ini ada di daftar Anda.', list: 'Buka daftar saya',
  },
  door: { title: 'Masuk sebagai pembantu', lead: 'Lihat laporan yang Anda buat untuk orang lain.', code: 'Kode pembantu', codeHint: 'Contoh: B-K7Q4-2M9X', secret: 'Kode rahasia pembantu', open: 'Buka daftar', wrong: 'Kode pembantu dan kode rahasia tidak cocok.', slow: 'Terlalu banyak percobaan. Tunggu 15 menit, lalu coba lagi.', errors: 'Belum dapat dibuka', lost: 'Kode hilang? Kode pembantu tidak dapat dipulihkan. Laporan berikutnya membuat kode baru; laporan lama tetap berjalan, dan orangnya tetap memegang kuncinya.' },
  list: { title: 'Laporan untuk orang lain', lead: 'Yang Anda laporkan sebagai pembantu.', again: 'Laporkan untuk orang lain', leave: 'Keluar', none: 'Belum ada laporan di sini', noneText: 'Laporan yang aksesnya dicabut orangnya tidak tampil lagi.', older: 'Lebih lama', newest: 'Terbaru', pages: 'Halaman daftar', on: (day: string) => `dilaporkan ${day}` },
  look: { note: 'Anda melihat kasus ini sebagai pembantu. Membalas, membantah, atau menyatakan selesai hanya dapat dilakukan orangnya, dengan kode rahasianya.', step: 'Berhenti membantu kasus ini', stepText: 'Kasus tetap berjalan. Anda tidak dapat melihatnya lagi, dan orangnya diberi tahu.', back: 'Daftar saya', timeline: 'Yang sudah terjadi', text: 'Yang Anda tulis' },
  track: { title: 'Pembantu Anda', text: (name: string, relation: string) => `${name} (${relation}) membantu membuat laporan ini dan dapat melihat perkembangannya.`, remove: 'Cabut akses pembantu', removeHint: 'Mulai saat itu hanya Anda yang dapat membuka kasus ini.', removed: 'Akses pembantu sudah dicabut.' },
  console: { flag: 'Dilaporkan pembantu', helper: 'Pembantu', consent: 'Persetujuan', agreed: (how: string, day: string) => `${how}, ${day}`, notAsked: 'Belum dapat ditanya', why: 'Mengapa belum ditanya', ended: 'aksesnya sudah dicabut' },
};
const en: typeof id = {
  fold: 'I report for somebody else', lead: 'For residents without a phone, or for whom writing is hard. Their story and contact go above, yours here. Each of you gets a code.',
  tick: 'I report for somebody else', tickHint: 'Your name is kept sealed like the reporter\'s and is never shown to the public.',
  relation: 'Who are you to that person?', relations: { neighbourhood: 'RT/RW official', ward: 'Ward office staff', family: 'Family', organisation: 'Support organisation', neighbour: 'Neighbour or acquaintance' },
  name: 'Your name', phone: 'Your phone number', phoneHint: 'Enter a phone number or an e-mail.', email: 'Your e-mail', organisation: 'Organisation or office',
  known: (code) => `You are signed in as helper ${code}. Your name and contact need not be written again.`, haveCode: 'Already have a helper code? Sign in first, so that all reports are in one list.',
  consent: 'Does the person agree?', consentYes: 'Yes, the person agrees', consentNo: 'Could not be asked yet', how: 'How they agreed', ways: { spoken: 'In person', written: 'In writing', phone: 'By phone' }, on: 'Day they agreed',
  why: 'If they could not be asked, why?',
  errors: {
    name: 'Write your name, as the helper.', phone: 'A phone number holds digits only. Example: 0812 3456 7890.', contact: 'Enter your phone number or e-mail.', email: 'This e-mail address is not complete. Example: siti@example.id.',
    relation: 'Choose who you are to the person.', consent: 'Choose whether the person agrees.', how: 'Choose how the person agreed.', on: 'Enter the day they agreed; it cannot be in the future.', why: 'Write why the person could not be asked.',
  },
  limited: (n) => ({ title: `The limit of ${n} reports a day for one helper is reached`, body: 'We have not received this report. Send it tomorrow, or bring it to the complaints counter, which stays open. Your text is safe on this page.' }),
  receipt: {
    give: 'Hand the number and the secret code below to the person. It is their key, not yours.', title: 'For you, the helper', code: 'Helper code', secret: 'Helper\'s secret code', text: 'With these two codes you see all reports you made for others. They are shown only this once.',
    known: 'This report is in your list.', list: 'Open my list',
  },
  door: { title: 'Sign in as a helper', lead: 'See the reports you made for others.', code: 'Helper code', codeHint: 'Example: B-K7Q4-2M9X', secret: 'Helper\'s secret code', open: 'Open the list', wrong: 'Helper code and secret code do not match.', slow: 'Too many tries. Wait 15 minutes, then try again.', errors: 'Not opened yet', lost: 'Lost the code? A helper code cannot be restored. Your next report makes a new one; earlier reports go on, and the person still holds their key.' },
  list: { title: 'Reports for others', lead: 'What you reported as a helper.', again: 'Report for somebody else', leave: 'Sign out', none: 'No report here yet', noneText: 'Reports whose access the person took back are not shown.', older: 'Older', newest: 'Newest', pages: 'Pages of the list', on: (day) => `reported ${day}` },
  look: { note: 'You see this case as a helper. Replying, objecting or saying that it is settled is for the person alone, with their secret code.', step: 'Stop helping with this case', stepText: 'The case goes on. You can no longer see it, and the person is told.', back: 'My list', timeline: 'What has happened', text: 'What you wrote' },
  track: { title: 'Your helper', text: (name, relation) => `${name} (${relation}) helped to make this report and can follow it.`, remove: 'Remove the helper\'s access', removeHint: 'From then on only you can open this case.', removed: 'The helper\'s access was removed.' },
  console: { flag: 'Reported by a helper', helper: 'Helper', consent: 'Consent', agreed: (how, day) => `${how}, ${day}`, notAsked: 'Could not be asked yet', why: 'Why not asked yet', ended: 'access removed' },
};
export type HelpText = typeof id;
export const sayHelp = (lang: Lang): HelpText => (lang === 'en' ? en : id);
