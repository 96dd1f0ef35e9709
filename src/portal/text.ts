import type { Lang } from '../platform/world.ts';

const id = {
  skip: 'Langsung ke isi', mainNav: 'Utama', home: 'Beranda', tagline: 'Didengar. Dijawab. Diselesaikan.', consoleName: 'Konsol petugas', signOut: 'Keluar',
  emergencyBefore: 'Keadaan darurat? Telepon ', emergencyAfter: ', gratis, 24 jam. Wadah bukan layanan darurat.',
  themeLabel: 'Tampilan', themeLight: 'Terang', themeDark: 'Gelap', themeAuto: 'Ikut perangkat', themeAction: 'Terapkan',
  keys: { title: 'Pintasan papan ketik', close: 'Tutup', on: 'Nyalakan pintasan huruf', off: 'Matikan pintasan huruf', find: 'cari', all: 'semua pintasan', send: 'kirim formulir yang sedang ditulis', undo: 'urungkan langkah yang masih ditahan' },
  errorsTitle: 'Ada yang perlu dilengkapi', required: 'wajib', optional: 'boleh kosong',
  role: {
    administrator: 'Administrator', coordinator: 'Koordinator', agency_liaison: 'Pejabat penghubung', agency_head: 'Kepala instansi',
    inspectorate: 'Inspektorat', leadership: 'Pimpinan', counter_clerk: 'Petugas loket', auditor: 'Auditor', data_protection_officer: 'Pejabat pelindungan data',
  },
  nav: { report: 'Lapor', track: 'Lacak', explore: 'Jelajah', ngombe: 'Ngombe', agencies: 'Instansi', clocks: 'Tenggat', console: 'Petugas' },
  consoleNav: {
    approvals: 'Persetujuan',
    incidents: 'Kejadian',
    inbox: 'Kotak masuk', tasks: 'Tugas kami', search: 'Cari', figures: 'Angka', counter: 'Terima di loket', ngombe: 'Ngombe', ngombeTasks: 'Janji Ngombe', templates: 'Templat jawaban', bodies: 'Instansi', officers: 'Petugas', calendar: 'Kalender kerja',
    identities: 'Identitas dibuka',
    rules: 'Aturan tenggat', rulings: 'Putusan', deliberations: 'Musyawarah', inspections: 'Pemeriksaan', audit: 'Audit', outbox: 'Surat keluar', account: 'Akun saya', jobs: 'Pekerjaan latar',
    dataRights: 'Hak data pribadi',
  },
  footer: {
    report: 'Sampaikan', results: 'Lihat kinerja kota', about: 'Tentang Wadah', here: 'Di sini, tanpa akun', follow: 'Lacak laporan', open: 'Semua laporan terbuka',
    figures: 'Angka laporan', agencies: 'Janji tiap instansi', deadlines: 'Cara tenggat dihitung', rights: 'Hak Anda saat melapor', privacy: 'Privasi dan kerahasiaan', access: 'Aksesibilitas', source: 'Sumber dan lisensi',
    officers: 'Masuk untuk petugas', contact: 'Pejabat pengelola pengaduan',
  },
};
const en: typeof id = {
  skip: 'Skip to content', mainNav: 'Main', home: 'Home', tagline: 'Heard. Answered. Settled.', consoleName: 'Officers\' console', signOut: 'Sign out',
  emergencyBefore: 'An emergency? Call ', emergencyAfter: ', free, 24 hours. Wadah is not an emergency service.',
  themeLabel: 'Appearance', themeLight: 'Light', themeDark: 'Dark', themeAuto: 'Follow device', themeAction: 'Apply',
  keys: { title: 'Keyboard shortcuts', close: 'Close', on: 'Switch letter shortcuts on', off: 'Switch letter shortcuts off', find: 'search', all: 'all shortcuts', send: 'send the form one writes in', undo: 'undo a step that is still on hold' },
  errorsTitle: 'Something needs your attention', required: 'required', optional: 'may stay empty',
  role: {
    administrator: 'Administrator', coordinator: 'Coordinator', agency_liaison: 'Liaison', agency_head: 'Head of agency',
    inspectorate: 'Inspectorate', leadership: 'Leadership', counter_clerk: 'Counter clerk', auditor: 'Auditor', data_protection_officer: 'Data protection officer',
  },
  nav: { report: 'Report', track: 'Track', explore: 'Explore', ngombe: 'Ngombe', agencies: 'Agencies', clocks: 'Deadlines', console: 'Officers' },
  consoleNav: {
    approvals: 'Approvals',
    incidents: 'Incidents',
    inbox: 'Inbox', tasks: 'Our tasks', search: 'Search', figures: 'Figures', counter: 'Take in at counter', ngombe: 'Ngombe', ngombeTasks: 'Dialogue promises', templates: 'Answer templates', bodies: 'Agencies', officers: 'Officers', calendar: 'Working calendar',
    identities: 'Identities opened',
    rules: 'Deadline rules', rulings: 'Rulings', deliberations: 'Deliberations', inspections: 'Inspections', audit: 'Audit', outbox: 'Outgoing mail', account: 'My account', jobs: 'Background jobs',
    dataRights: 'Personal data',
  },
  footer: {
    report: 'Tell us', results: 'How the city is doing', about: 'About Wadah', here: 'Here, without an account', follow: 'Track a report', open: 'All open reports',
    figures: 'Figures on reports', agencies: 'Each agency\'s promises', deadlines: 'How deadlines are computed', rights: 'Your rights when reporting', privacy: 'Privacy and confidentiality', access: 'Accessibility', source: 'Source and licence',
    officers: 'Sign in for officers', contact: 'Who manages complaints',
  },
};
export const shellText = (lang: Lang): typeof id => (lang === 'en' ? en : id);
