import type { Lang } from '../../platform/world.ts';

const id = {
  changedBy: 'Kasus ini baru saja diubah oleh {by}.', changed: 'Kasus ini baru saja berubah.', reload: 'Muat ulang', fresh: '{n} laporan baru.', show: 'Tampilkan', mark: 'baru saja berubah', again: 'Daftar ini mungkin sudah berubah.',
};
const en: typeof id = {
  changedBy: 'This case was just changed by {by}.', changed: 'This case has just changed.', reload: 'Reload', fresh: '{n} new reports.', show: 'Show', mark: 'just changed', again: 'This list may have changed.',
};
export const sayLive = (lang: Lang) => (lang === 'en' ? en : id);
