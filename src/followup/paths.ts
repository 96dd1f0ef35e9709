export const calendarPath = (year?: string): string => `/konsol/kalender${year === undefined ? '' : `?tahun=${year}`}`;
export const calendarPreviewPath = (change: { action: 'tambah' | 'hapus'; day: string }): string =>
  `/konsol/kalender/perubahan?${new URLSearchParams({ aksi: change.action, tanggal: change.day }).toString()}`;
