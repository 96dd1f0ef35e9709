import type { Lang } from '../../platform/world.ts';

const id = {
  own: (step: string) => `${step}: berlaku dalam`, others: (step: string, who: string) => `${step} oleh ${who}: berlaku dalam`, seconds: 'detik',
  ownText: 'Belum ada yang terkirim. Anda masih dapat mengurungkannya.', othersText: 'Sampai saat itu kasus ini tidak dapat diubah.',
  undo: 'Urungkan', now: 'Berlakukan sekarang', over: 'Tidak dapat diurungkan lagi.', reload: 'Muat ulang', waiting: 'Ditahan', region: 'Langkah yang ditahan',
  undone: 'Diurungkan. Tidak ada yang terkirim; tulisan Anda ada di formulir.', tooLate: 'Terlambat: langkah itu sudah berlaku.', performed: 'Langkah itu berlaku sekarang.',
  photos: (n: number) => `${n} foto`,
  refused: (step: string, number: string) => `${step} pada ${number} tidak jadi berlaku`, words: 'Buka tulisan Anda', aside: 'Sudah saya baca',
  why: { gone: 'Kasus itu tidak lagi terlihat oleh Anda.', missing: 'Isian tidak lagi lengkap.' } as Record<string, string>,
};
const en: typeof id = {
  own: (step) => `${step}: takes effect in`, others: (step, who) => `${step} by ${who}: takes effect in`, seconds: 'seconds',
  ownText: 'Nothing has been sent yet. You can still take it back.', othersText: 'Until then this case cannot be changed.',
  undo: 'Undo', now: 'Do it now', over: 'It can no longer be undone.', reload: 'Reload', waiting: 'On hold', region: 'Steps on hold',
  undone: 'Undone. Nothing was sent; your text is in the form.', tooLate: 'Too late: the step has taken effect.', performed: 'The step took effect now.',
  photos: (n) => `${n} photos`,
  refused: (step, number) => `${step} on ${number} did not take effect`, words: 'Open your text', aside: 'I have read this',
  why: { gone: 'You no longer see that case.', missing: 'The form is no longer complete.' },
};
export const sayUndo = (lang: Lang) => (lang === 'en' ? en : id);
