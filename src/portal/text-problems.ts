import type { ProblemKind } from '../platform/http/problem.ts';
import type { Lang } from '../platform/world.ts';

interface Words { title: string; what: string; safe?: string; next: string }
interface ProblemText { home: string; track: string; number: string; kinds: Record<ProblemKind, Words> }

const id: ProblemText = {
  home: 'Ke beranda', track: 'Lacak laporan', number: 'Nomor gangguan, sebutkan kalau menghubungi kami:',
  kinds: {
    'bad-request': { title: 'Alamat ini tidak terbaca', what: 'Alamat atau kiriman ini berisi huruf yang tidak dapat kami baca.', next: 'Kembali ke halaman sebelumnya, lalu coba lagi.' },
    'cross-site': { title: 'Kiriman ini kami tolak', what: 'Formulir ini dikirim dari situs lain.', safe: 'Tidak ada yang berubah.', next: 'Buka halaman ini langsung dari situs kami, lalu kirim lagi.' },
    'not-found': { title: 'Halaman tidak ditemukan', what: 'Halaman ini tidak ada, sudah dipindah, atau bukan untuk umum.', next: 'Periksa alamatnya. Mencari laporan Anda? Laporan yang belum dibuka untuk publik hanya terbuka dengan nomor dan kode rahasia.' },
    'too-large': { title: 'Kiriman terlalu besar', what: 'Kiriman ini melebihi batas: 5 foto, masing-masing 10 MB.', safe: 'Belum ada yang kami terima.', next: 'Kembali, kurangi fotonya, lalu kirim lagi. Tulisan Anda biasanya masih ada di halaman sebelumnya.' },
    'too-many-requests': { title: 'Terlalu sering', what: 'Terlalu banyak permintaan dari jaringan Anda dalam waktu singkat.', safe: 'Kiriman terakhir belum kami terima.', next: 'Tunggu sebentar, lalu coba lagi.' },
    unexpected: { title: 'Ada gangguan di pihak kami', what: 'Maaf, permintaan ini gagal karena kesalahan kami.', safe: 'Kalau Anda baru mengirim sesuatu, anggap belum kami terima.', next: 'Kembali ke halaman sebelumnya dan kirim lagi. Kiriman yang sama tidak akan tercatat dua kali.' },
    busy: { title: 'Sedang ramai', what: 'Maaf, sistem sedang sibuk.', safe: 'Kiriman terakhir belum kami terima.', next: 'Kembali ke halaman sebelumnya dan kirim lagi sebentar lagi.' },
    'database-down': { title: 'Sistem sedang tidak dapat dihubungi', what: 'Maaf, penyimpanan kami sedang berhenti.', safe: 'Kiriman terakhir belum kami terima.', next: 'Simpan tulisan Anda, lalu kirim lagi beberapa menit lagi.' },
    'outcome-unknown': { title: 'Kami belum tahu apakah kiriman sampai', what: 'Maaf, sambungan ke penyimpanan putus saat menyimpan.', safe: 'Kirim lagi dengan aman: kiriman yang sama tidak akan tercatat dua kali.', next: 'Kembali ke halaman sebelumnya dan kirim lagi.' },
    'storage-full': { title: 'Penyimpanan kami penuh', what: 'Maaf, kami sedang tidak dapat menyimpan apa pun.', safe: 'Kiriman terakhir belum kami terima.', next: 'Simpan tulisan Anda, lalu coba lagi nanti.' },
  },
};
const en: ProblemText = {
  home: 'To the home page', track: 'Track a report', number: 'Fault number, tell us when you call:',
  kinds: {
    'bad-request': { title: 'This address cannot be read', what: 'The address or the form holds letters that we cannot read.', next: 'Go back and try again.' },
    'cross-site': { title: 'We refused this form', what: 'The form was sent from another site.', safe: 'Nothing has changed.', next: 'Open this page from our own site and send it again.' },
    'not-found': { title: 'Page not found', what: 'This page does not exist, has moved, or is not for the public.', next: 'Check the address. Looking for your report? One that is not yet open to the public opens only with its number and secret code.' },
    'too-large': { title: 'Too much at once', what: 'This is more than we take: 5 photos of 10 MB each.', safe: 'We have received nothing yet.', next: 'Go back, use fewer photos and send again. Your text is usually still on the page before.' },
    'too-many-requests': { title: 'Too often', what: 'Too many requests came from your network in a short time.', safe: 'We have not received the last one.', next: 'Wait a moment and try again.' },
    unexpected: { title: 'Something broke on our side', what: 'We are sorry: this failed because of a fault of ours.', safe: 'If you have just sent something, assume that we did not receive it.', next: 'Go back and send it again. The same form is never counted twice.' },
    busy: { title: 'We are busy', what: 'We are sorry: the system is busy.', safe: 'We have not received the last form.', next: 'Go back and send it again in a moment.' },
    'database-down': { title: 'The system cannot be reached', what: 'We are sorry: our storage has stopped.', safe: 'We have not received the last form.', next: 'Keep your text and send it again in a few minutes.' },
    'outcome-unknown': { title: 'We do not know yet whether it arrived', what: 'We are sorry: the connection to our storage broke while saving.', safe: 'You may send it again: the same form is never counted twice.', next: 'Go back and send it again.' },
    'storage-full': { title: 'Our storage is full', what: 'We are sorry: we cannot store anything right now.', safe: 'We have not received the last form.', next: 'Keep your text and try again later.' },
  },
};
export const problemText = (lang: Lang): ProblemText => (lang === 'en' ? en : id);
