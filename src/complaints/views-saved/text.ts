import type { Lang } from '../../platform/world.ts';
import type { Shared, ViewList } from './store-views.ts';

const idShared: Record<Shared, string> = { own: 'Saya sendiri', office: 'Instansi saya', everybody: 'Semua petugas' };
const enShared: typeof idShared = { own: 'Only me', office: 'My agency', everybody: 'All officers' };
const idList: Record<ViewList, string> = { inbox: 'Kotak masuk', tasks: 'Tugas kami', search: 'Cari' };
const enList: typeof idList = { inbox: 'Inbox', tasks: 'Our tasks', search: 'Search' };
const id = {
  title: 'Tampilan tersimpan', lead: 'Saringan yang sering dipakai. Yang disematkan tampil di atas daftarnya; yang utama terbuka saat Anda masuk.', manage: 'Atur tampilan', save: 'Simpan tampilan ini', name: 'Nama', for: 'Untuk', go: 'Simpan', list: 'Daftar', action: 'Tindakan',
  pin: 'Sematkan', unpin: 'Lepas sematan', makeDefault: 'Jadikan utama', noDefault: 'Bukan utama lagi', isDefault: 'utama', rename: 'Ganti nama', remove: 'Hapus', empty: 'Belum ada tampilan tersimpan', emptyText: 'Atur saringan di sebuah daftar, lalu simpan di sana.',
  needName: 'Isi nama, paling panjang 60 huruf.', tooMany: 'Sudah 100 tampilan. Hapus dulu yang tidak dipakai.', ofView: (name: string) => `tampilan ${name}`, newName: (name: string) => `Nama baru untuk ${name}`,
  shared: idShared, lists: idList, flash: { simpan: 'Tampilan tersimpan.', ubah: 'Perubahan tersimpan.', hapus: 'Tampilan dihapus.' } as Readonly<Record<string, string>>,
};
const en: typeof id = {
  title: 'Saved views', lead: 'Filters that are used often. Pinned ones stand above their list; the default opens when you sign in.', manage: 'Manage views', save: 'Save this view', name: 'Name', for: 'For', go: 'Save', list: 'List', action: 'Action',
  pin: 'Pin', unpin: 'Unpin', makeDefault: 'Make default', noDefault: 'No longer default', isDefault: 'default', rename: 'Rename', remove: 'Delete', empty: 'No saved view yet', emptyText: 'Set the filters of a list, then save them there.',
  needName: 'Enter a name of 60 letters at most.', tooMany: 'There are 100 views already. Delete some first.', ofView: (name) => `view ${name}`, newName: (name) => `New name for ${name}`,
  shared: enShared, lists: enList, flash: { simpan: 'The view is saved.', ubah: 'Saved.', hapus: 'The view is deleted.' },
};
export const sayViews = (lang: Lang): typeof id => (lang === 'en' ? en : id);
