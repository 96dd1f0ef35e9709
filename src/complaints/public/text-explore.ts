import { formatNumber } from '../../platform/i18n/numbers.ts';
import type { Lang } from '../../platform/world.ts';

/** The explorer and its feed. */
const id = {
  title: 'Semua laporan terbuka', lead: 'Setiap laporan punya penanggung jawab dan tenggat. Nama pelapor tidak ditampilkan.', form: 'Saring laporan', search: 'Cari', find: 'Cari', fold: 'Saring', inUse: 'Disaring:', lateNote: 'Kasus rahasia dan kasus yang belum dibuka petugas ikut dihitung di beranda, tetapi tidak tampil di sini.', apply: 'Terapkan',
  area: 'Wilayah', areaAll: 'Semua wilayah', wholeDistrict: (name: string) => `Seluruh ${name}`, district: (name: string) => `Kecamatan ${name}`, body: 'Penanggung jawab', bodyAll: 'Semua instansi', category: 'Tentang', categoryAll: 'Semua hal',
  status: 'Status', statusAll: 'Semua status', groups: { berjalan: 'Sedang dikerjakan', dijawab: 'Dijawab', selesai: 'Selesai', lain: 'Dilimpahkan atau tidak dapat diproses' }, late: 'Waktu', lateAll: 'Semua', lateOnly: 'Lewat tenggat',
  list: 'Daftar laporan', count: (n: string) => `${n} laporan, terbaru lebih dulu`, more: (n: string) => `lebih dari ${n}`, pages: 'Halaman', older: 'Lebih lama', newest: 'Kembali ke terbaru', feed: 'RSS',
  alsoPlace: (names: string) => `Termasuk laporan di ${names}.`,
  emptyTitle: (words: string) => (words ? `Belum ada laporan tentang “${words}”` : 'Belum ada laporan yang cocok'), emptyText: 'Bisa jadi ditulis dengan kata lain, atau memang Anda yang pertama melihatnya.', reportNow: 'Laporkan sekarang', clear: 'Hapus saringan', startOver: 'Lihat semua laporan',
  feedTitle: (city: string) => `Laporan terbuka, ${city}`, feedSummary: (status: string, owner: string) => `${status}. Penanggung jawab: ${owner}.`,
};
const en: typeof id = {
  title: 'All open reports', lead: 'Every report has somebody responsible and a due date. Reporters are not named.', form: 'Filter reports', search: 'Search', find: 'Search', fold: 'Filter', inUse: 'Filtered by:', lateNote: 'Confidential cases and cases that officers have not opened yet count on the home page but are not listed here.', apply: 'Apply',
  area: 'Area', areaAll: 'All areas', wholeDistrict: (name) => `All of ${name}`, district: (name) => `${name} district`, body: 'Responsible', bodyAll: 'All agencies', category: 'About', categoryAll: 'Everything',
  status: 'Status', statusAll: 'Every status', groups: { berjalan: 'Being worked on', dijawab: 'Answered', selesai: 'Settled', lain: 'Transferred or not handled' }, late: 'Time', lateAll: 'All', lateOnly: 'Past the due date',
  list: 'List of reports', count: (n) => `${n} reports, newest first`, more: (n) => `more than ${n}`, pages: 'Pages', older: 'Older', newest: 'Back to the newest', feed: 'RSS',
  alsoPlace: (names) => `Including reports in ${names}.`,
  emptyTitle: (words) => (words ? `No report about "${words}" yet` : 'No report matches yet'), emptyText: 'It may be written in other words, or you are the first to see it.', reportNow: 'Report it now', clear: 'Clear filters', startOver: 'See all reports',
  feedTitle: (city) => `Open reports, ${city}`, feedSummary: (status, owner) => `${status}. Responsible: ${owner}.`,
};
export type ExploreText = typeof id;
export const sayExplore = (lang: Lang): ExploreText => (lang === 'en' ? en : id);
/** "486", "lebih dari 1.000" */
export const countWords = (lang: Lang, n: number, cap: number): string => {
  const t = sayExplore(lang);
  return t.count(n > cap ? t.more(formatNumber(lang, cap)) : formatNumber(lang, n));
};
