import { assetPath } from '../assets.ts';
import type { Shell } from '../shell.ts';

/** A shell for previews and tests; the sentences are samples, the product's own come from app.ts. */
export const exampleShell = (changes: Partial<Shell> = {}): Shell => ({
  lang: 'id', cityName: 'Kota Contoh', path: '/lacak?x=1', csrf: 'contoh', asset: assetPath,
  nav: [{ href: '/lapor', label: 'Lapor', current: true }, { href: '/lacak', label: 'Lacak' }, { href: '/jelajah', label: 'Jelajah' }],
  consoleNav: [
    { href: '/konsol', label: 'Kotak masuk', icon: 'kotak', count: 46, current: true }, { href: '/konsol/tugas', label: 'Tugas saya', icon: 'berkas', count: 18 },
    { href: '/konsol/cari', label: 'Cari', icon: 'cari' }, { href: '/konsol/petugas', label: 'Petugas', icon: 'orang2' }, { href: '/konsol/kalender', label: 'Kalender', icon: 'kal' },
  ],
  officer: { name: 'Dewi Kartikasari', detail: 'Koordinator, Dinas Contoh', signOutHref: '/konsol/keluar', accountHref: '/konsol/akun' },
  footer: [
    { title: 'Sampaikan lewat', links: [{ href: '/lapor', label: 'Situs ini, tanpa akun', icon: 'catat' }, { href: 'mailto:lapor@contoh.example', label: 'lapor@contoh.example', icon: 'surat' }, { href: '/loket', label: 'Loket kelurahan', icon: 'loket' }] },
    { title: 'Lihat kinerja kota', links: [{ href: '/jelajah', label: 'Semua janji terbuka' }, { href: '/tenggat', label: 'Cara tenggat dihitung' }] },
    { title: 'Tentang Wadah', links: [{ href: '/privasi', label: 'Privasi & kerahasiaan' }, { href: '/aksesibilitas', label: 'Aksesibilitas' }] },
  ],
  otherLang: { href: '?bahasa=en', label: 'English', lang: 'en' },
  labels: {
    skip: 'Langsung ke isi', mainNav: 'Utama', home: 'Beranda', tagline: 'Didengar. Dijawab. Diselesaikan.', consoleName: 'Konsol petugas', signOut: 'Keluar',
    emergencyBefore: 'Keadaan darurat? Telepon ', emergencyNumber: '112', emergencyAfter: ', gratis, 24 jam.',
    themeLabel: 'Tampilan', themeLight: 'Terang', themeDark: 'Gelap', themeAuto: 'Ikut perangkat', themeAction: 'Terapkan', keys: { title: 'Pintasan papan ketik', close: 'Tutup', on: 'Nyalakan pintasan huruf', off: 'Matikan pintasan huruf', find: 'cari', all: 'semua pintasan', send: 'kirim', undo: 'urungkan' }, errorsTitle: 'Perlu diperbaiki', required: 'wajib', optional: '(boleh kosong)',
  },
  ...changes,
});
