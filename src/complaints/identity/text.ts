import type { Lang } from '../../platform/world.ts';
import type { Document, EventKind, Purpose } from './domain.ts';

const id = {
  purpose: 'Keperluan', purposes: { contact: 'Menghubungi pelapor', verify: 'Memeriksa kebenaran laporan', protect: 'Melindungi pelapor', legal: 'Perintah hukum', other: 'Keperluan lain' } as Record<Purpose, string>, needPurpose: 'Pilih keperluannya.',
  documents: { ktp: 'KTP', kk: 'Kartu keluarga', licence: 'SIM', passport: 'Paspor' } as Record<Document, string>, shown: 'Dokumen yang ditunjukkan',
  list: {
    title: 'Pembukaan identitas', lead: 'Setiap kali identitas pelapor dibuka, dan setiap kode yang diganti di loket. Pelapor melihat hal yang sama, tanpa nama petugas.',
    kind: 'Jenis', kinds: { look: 'Identitas dibuka', reissue: 'Kode diganti', refused: 'Ganti kode ditolak' } as Record<EventKind, string>, any: 'Semua', body: 'Instansi', apply: 'Terapkan', when: 'Waktu', case: 'Kasus', who: 'Petugas', why: 'Keperluan',
    none: 'Belum ada yang dibuka', noneText: 'Pembukaan identitas akan tercatat di sini.', older: 'Lebih lama', newest: 'Terbaru', pages: 'Halaman daftar',
  },
  desk: {
    title: 'Ganti kode yang hilang', lead: 'Untuk pelapor yang kehilangan kode rahasia dan datang sendiri. Tulis yang dikatakan dan ditunjukkan orangnya; sistem hanya menjawab cocok atau tidak.', link: 'Pelapor kehilangan kode?',
    number: 'Nomor kasus', name: 'Nama menurut dokumen', phone: 'Nomor telepon yang dulu ditulis', email: 'Surel yang dulu ditulis', address: 'Alamat', document: 'Dokumen yang ditunjukkan', purpose: 'Mengapa kodenya perlu diganti', checked: 'Saya sudah memeriksa dokumennya: foto dan namanya cocok dengan orangnya', go: 'Ganti kode',
    problems: 'Kode belum diganti', need: { number: 'Isi nomor kasus.', document: 'Pilih dokumen yang ditunjukkan.', purpose: 'Tulis mengapa kodenya perlu diganti.', checked: 'Periksa dokumennya dahulu, lalu centang.' },
    refused: { 'not-proven': 'Kode tidak diganti. Nomornya tidak ada, datanya tidak cocok, atau laporan itu dibuat tanpa identitas. Percobaan ini tercatat.', 'too-many-tries': 'Terlalu banyak percobaan hari ini. Coba lagi besok.' },
    done: 'Kode baru', doneText: 'Serahkan lembar ini kepada pelapor. Kode lama sudah tidak berlaku, dan kode ini tidak dapat ditampilkan lagi.', secret: 'Kode rahasia baru', again: 'Selesai',
  },
  level: { title: 'Tiga pilihan', items: [['Tanpa identitas', 'Kosongkan nama dan kontak. Tidak ada yang dapat membukanya, juga kami. Kode yang hilang tidak dapat diganti.'], ['Tersegel', 'Isi nama dan centang Anonim. Instansi yang dilaporkan tidak melihatnya; setiap pembukaan tampil di linimasa Anda.'], ['Tersembunyi dari publik', 'Isi nama tanpa mencentang apa pun. Petugas yang menangani dapat membukanya; publik tidak pernah melihatnya.']] as [string, string][] },
};
const en: typeof id = {
  purpose: 'Purpose', purposes: { contact: 'Contact the reporter', verify: 'Check whether the report is true', protect: 'Protect the reporter', legal: 'Order of law', other: 'Another purpose' }, needPurpose: 'Choose the purpose.',
  documents: { ktp: 'Identity card', kk: 'Family card', licence: 'Driving licence', passport: 'Passport' }, shown: 'Document shown',
  list: {
    title: 'Identities opened', lead: 'Each time a reporter\'s identity was opened, and each code given anew at a counter. The reporter sees the same, without the officer\'s name.',
    kind: 'Kind', kinds: { look: 'Identity opened', reissue: 'Code replaced', refused: 'Replacement refused' }, any: 'All', body: 'Agency', apply: 'Apply', when: 'Time', case: 'Case', who: 'Officer', why: 'Purpose',
    none: 'Nothing opened yet', noneText: 'Identities that are opened will be listed here.', older: 'Older', newest: 'Newest', pages: 'Pages of the list',
  },
  desk: {
    title: 'Replace a lost code', lead: 'For a reporter who lost the secret code and comes in person. Write what they say and show; the system answers only whether it fits.', link: 'Did the reporter lose the code?',
    number: 'Case number', name: 'Name on the document', phone: 'Phone number given then', email: 'E-mail given then', address: 'Address', document: 'Document shown', purpose: 'Why the code must be replaced', checked: 'I have checked the document: its photo and name fit the person', go: 'Replace the code',
    problems: 'The code was not replaced', need: { number: 'Enter the case number.', document: 'Choose the document shown.', purpose: 'Write why the code must be replaced.', checked: 'Check the document first, then tick.' },
    refused: { 'not-proven': 'The code was not replaced. The number does not exist, the facts do not fit, or the report was made without identity. This try is recorded.', 'too-many-tries': 'Too many tries today. Try again tomorrow.' },
    done: 'New code', doneText: 'Hand this slip to the reporter. The old code is dead, and this one cannot be shown again.', secret: 'New secret code', again: 'Done',
  },
  level: { title: 'Three choices', items: [['No identity', 'Leave name and contact empty. Nobody can open it, not even we. A lost code cannot be replaced.'], ['Sealed', 'Enter your name and tick Anonymous. The agency you report does not see it; each opening is shown in your timeline.'], ['Hidden from the public', 'Enter your name and tick nothing. Officers who handle it can open it; the public never sees it.']] },
};
export type IdentityText = typeof id;
export const sayIdentity = (lang: Lang): IdentityText => (lang === 'en' ? en : id);
