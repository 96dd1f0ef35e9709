import type { Lang } from '../../platform/world.ts';

const id = {
  title: 'Kejadian', lead: 'Satu kejadian yang dilaporkan banyak warga: satu kasus dikerjakan, semua pelapor dijawab.', open: 'Sedang berlangsung', closed: 'Sudah berakhir', none: 'Tidak ada kejadian yang sedang dibuka.',
  bursts: 'Lonjakan laporan', burst: (n: number, category: string, place: string) => `${n} laporan ${category} di ${place}`, burstSince: (when: string) => `terlihat ${when}`, burstHint: 'Buka salah satu laporannya, lalu jadikan kejadian.', seeReports: 'Lihat laporannya',
  make: 'Jadikan kejadian', makeHint: 'Kasus ini menjadi kasus utama. Pemberitahuannya langsung terbaca publik.', name: 'Nama kejadian', nameHint: 'Misalnya: Banjir di sekitar pasar', notice: 'Pemberitahuan untuk warga', noticeHint: 'Apa yang terjadi, apa yang sedang dilakukan. Jangan tulis nama orang.', area: 'Wilayah', areaAll: 'Seluruh kota', category: 'Kategori', categoryAny: 'Tidak dibatasi',
  leadCase: 'Kasus utama', agency: 'Penanggung jawab', affected: (n: number) => `${n} warga terdampak`, parts: (reports: number, followers: number) => `${reports} laporan, ${followers} pengikut`,
  told: (told: number, live: number) => `${told} dari ${live} laporan sudah mengikuti keadaan kasus utama.`, telling: 'Sisanya menyusul sendiri, juga setelah gangguan; tidak ada yang dikabari dua kali.', reload: 'Muat ulang',
  attach: 'Laporan yang mungkin terkait', attachHint: 'Wilayah dan kategori yang sama, sejak sebelum kejadian dibuka. Hapus centang yang bukan.', attachGo: 'Lampirkan yang dicentang', attachNone: 'Tidak ada laporan lain yang cocok.', attachOne: (number: string) => `Lampirkan ${number}`,
  answerHint: 'Jawaban resmi ditulis instansi di kasus utama dan berlaku untuk semua.', news: 'Kabar untuk semua', newsHint: 'Terbaca di halaman kejadian; pelapor dan pengikut dikabari.', send: 'Kirim kabar', close: 'Akhiri kejadian', closeHint: 'Pemberitahuan hilang dari beranda. Kasus dan hak pelapor berjalan terus.',
  flash: { buka: 'Kejadian dibuka dan terbaca publik.', kabar: 'Kabar tersimpan. Semua dikabari.', akhiri: 'Kejadian diakhiri.', lampir: 'Laporan dilampirkan.' } as Record<string, string>, left: (numbers: string) => `Tidak dapat dilampirkan: ${numbers}. Buka laporannya untuk melihat sebabnya.`, pick: 'Pilih sekurangnya satu laporan.', problems: 'Belum tersimpan', fill: 'Isi kolom ini.', publicPage: 'Halaman publik',
  pub: {
    banner: 'Sedang terjadi', updates: 'Kabar', openedOn: 'Dibuka', endedOn: 'Berakhir', ended: 'Kejadian ini sudah berakhir.', follow: 'Ikuti kejadian ini', followCase: 'Ikuti kasus ini', followHint: 'Anda dihitung sebagai warga terdampak dan dapat dikabari, tanpa membuat laporan.', report: 'Saya punya hal lain untuk dilaporkan', where: 'Wilayah',
  },
  known: {
    title: 'Sudah diketahui', lead: 'Hal seperti ini sudah dilaporkan. Anda boleh mengikutinya saja, atau tetap mengirim laporan Anda. Laporan Anda belum terkirim.', state: 'Keadaan', follow: 'Ikuti saja', email: 'Surel untuk kabar', emailHint: 'Boleh kosong. Hanya dipakai untuk kabar ini.', send: 'Tetap kirim laporan saya', sendHint: 'Isi dan foto Anda tersimpan di halaman ini; tidak perlu mengetik lagi.', yours: 'Laporan Anda', photos: (n: number) => `${n} foto ikut terkirim`, photosLost: 'Foto tidak terbaca lagi. Pilih fotonya sekali lagi.', read: 'Baca', badEmail: 'Alamat surel itu tidak dapat dipakai.',
  },
  followed: {
    title: 'Anda mengikuti', text: 'Simpan nomor dan kode ini. Dengan keduanya Anda dapat membaca kabar atau berhenti mengikuti.', number: 'Nomor', secret: 'Kode', open: 'Buka kabarnya', gone: 'Yang ingin Anda ikuti tidak ditemukan.',
    lookTitle: 'Yang Anda ikuti', lookLead: 'Masukkan nomor dan kode yang Anda terima saat mulai mengikuti.', look: 'Buka', wrong: 'Nomor dan kode tidak cocok.', slow: 'Terlalu banyak percobaan. Tunggu beberapa menit.', stop: 'Berhenti mengikuti', stopped: 'Anda berhenti mengikuti. Alamat Anda sudah dihapus.', closedOff: 'Kasus ini tidak lagi terbuka untuk publik.', now: 'Keadaan sekarang',
  },
};
const en: typeof id = {
  title: 'Incidents', lead: 'One incident that many residents report: one case is worked on, all reporters are answered.', open: 'Going on', closed: 'Over', none: 'No incident is open.',
  bursts: 'Bursts of reports', burst: (n, category, place) => `${n} reports on ${category} in ${place}`, burstSince: (when) => `seen ${when}`, burstHint: 'Open one of its reports, then make it an incident.', seeReports: 'See the reports',
  make: 'Make an incident', makeHint: 'This case becomes the lead case. The public reads the notice at once.', name: 'Name of the incident', nameHint: 'For example: flood around the market', notice: 'Notice to residents', noticeHint: 'What happened and what is being done. Write no names of people.', area: 'Area', areaAll: 'The whole city', category: 'Category', categoryAny: 'Any',
  leadCase: 'Lead case', agency: 'Responsible', affected: (n) => `${n} residents affected`, parts: (reports, followers) => `${reports} reports, ${followers} followers`,
  told: (told, live) => `${told} of ${live} reports have caught up with the lead case.`, telling: 'The rest follow by themselves, also after a breakdown; nobody is told twice.', reload: 'Reload',
  attach: 'Reports that may belong', attachHint: 'The same area and category, from before the incident was opened. Untick what does not belong.', attachGo: 'Attach those ticked', attachNone: 'No other report fits.', attachOne: (number) => `Attach ${number}`,
  answerHint: 'The agency writes the official answer on the lead case; it counts for all.', news: 'News for all', newsHint: 'It stands on the page of the incident; reporters and followers are told.', send: 'Send news', close: 'End the incident', closeHint: 'The notice leaves the home page. The case and the rights of reporters go on.',
  flash: { buka: 'The incident is open and public.', kabar: 'The news is saved. Everybody is told.', akhiri: 'The incident was ended.', lampir: 'Reports were attached.' }, left: (numbers) => `Could not be attached: ${numbers}. Open the report to see why.`, pick: 'Choose at least one report.', problems: 'Not saved', fill: 'Fill in this field.', publicPage: 'Public page',
  pub: {
    banner: 'Happening now', updates: 'News', openedOn: 'Opened', endedOn: 'Ended', ended: 'This incident is over.', follow: 'Follow this incident', followCase: 'Follow this case', followHint: 'You count as affected and can be told, without a report of your own.', report: 'I have something else to report', where: 'Area',
  },
  known: {
    title: 'Already known', lead: 'Something like this has been reported. You may just follow it, or still send your report. Your report has not been sent yet.', state: 'State', follow: 'Just follow', email: 'E-mail for news', emailHint: 'May stay empty. Used for this news only.', send: 'Send my report anyway', sendHint: 'Your text and photos are kept on this page; nothing needs typing again.', yours: 'Your report', photos: (n) => `${n} photos are sent along`, photosLost: 'The photos can no longer be read. Please choose them once more.', read: 'Read', badEmail: 'That e-mail address cannot be used.',
  },
  followed: {
    title: 'You follow', text: 'Keep this number and code. With both you can read the news or stop following.', number: 'Number', secret: 'Code', open: 'Open the news', gone: 'What you want to follow was not found.',
    lookTitle: 'What you follow', lookLead: 'Enter the number and code you got when you began to follow.', look: 'Open', wrong: 'Number and code do not match.', slow: 'Too many tries. Wait a few minutes.', stop: 'Stop following', stopped: 'You stopped following. Your address was erased.', closedOff: 'This case is no longer open to the public.', now: 'Now',
  },
};
export const sayIncidents = (lang: Lang) => (lang === 'en' ? en : id);
