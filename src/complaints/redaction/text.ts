import type { Lang } from '../../platform/world.ts';
import type { MaskKind } from './domain.ts';

const id = {
  title: 'Penyamaran data pribadi', lead: 'Pilih apa yang tidak boleh dibaca publik. Teks asli tidak berubah, dan setiap pilihan dapat dikembalikan.',
  link: 'Periksa data pribadi', back: 'Kembali ke kasus', original: 'Teks asli, dengan tanda', marked: (n: number) => `tanda ${n}`,
  where: { title: 'Judul', text: 'Cerita', body: 'Jawaban', doneWhat: 'Yang dilakukan', doneBy: 'Oleh siapa', whyNot: 'Mengapa tidak dapat', whoCan: 'Siapa yang dapat' } as Record<string, string>,
  report: 'Laporan', entry: (title: string, when: string) => `${title}, ${when}`, found: 'Disamarkan kalau dicentang', none: 'Tidak ada yang dikenali. Tetap baca sekali: mesin tidak mengenali semua nama.',
  kind: { nik: 'NIK', kk: 'Nomor KK', phone: 'Nomor telepon', email: 'Surel', plate: 'Pelat kendaraan', account: 'Nomor rekening', number: 'Nomor', address: 'Alamat rumah', name: 'Nama orang', other: 'Lainnya' } satisfies Record<MaskKind, string> as Record<MaskKind, string>,
  typed: 'Kata lain yang disamarkan', typedHint: 'Satu baris untuk setiap kata atau kalimat, ditulis seperti di teksnya. Disamarkan di mana pun ia muncul.', typedKind: 'Jenisnya', typedNotFound: (words: string) => `Tidak ditemukan di teks: ${words}. Salin persis seperti tertulis.`,
  preview: 'Yang dibaca publik', look: 'Lihat hasilnya', save: 'Simpan penyamaran', saved: 'Penyamaran tersimpan. Publik membaca teks yang baru.', savedClosed: 'Penyamaran tersimpan. Teks ini dipakai begitu laporan dibuka untuk publik.', restored: 'Penyamaran lama dipakai lagi.',
  written: 'Teks untuk publik sekarang ditulis tangan oleh petugas. Menyimpan di sini menggantinya dengan teks asli yang disamarkan.', notOpen: 'Laporan ini belum dibuka untuk publik.',
  history: 'Riwayat penyamaran', historyRow: { masks: (hidden: number, open: number) => `${hidden} disamarkan, ${open} dibiarkan`, written: 'Ditulis tangan' }, again: 'Pakai lagi', now: 'berlaku sekarang', when: 'Waktu', who: 'Petugas', what: 'Isi', action: 'Tindakan',
  stale: 'Kasus ini baru saja berubah. Periksa lagi pilihan Anda, lalu simpan.', problems: 'Belum tersimpan',
  photo: {
    title: (n: number) => `Samarkan bagian foto ${n}`, lead: 'Centang petak yang memuat wajah atau pelat. Foto asli tetap tersegel; publik dan petugas melihat foto yang sudah disamarkan.', link: (n: number) => `Samarkan wajah atau pelat di foto ${n}`,
    grid: 'Petak di atas foto', cell: (row: number, column: number) => `baris ${row}, kolom ${column}`, boxes: 'Kotak', box: (n: number) => `Kotak ${n}`, draw: 'Tarik di atas foto untuk membuat kotak. Dengan papan ketik: tambah kotak, geser dengan panah, ubah ukuran dengan Shift dan panah, buang dengan Delete.', add: 'Tambah kotak', alt: 'Foto sebelum disamarkan', now: 'Yang terlihat sekarang',
    save: 'Samarkan', clear: 'Tampilkan lagi tanpa penyamaran', saved: 'Foto tersimpan. Alamat gambar yang lama tidak menampilkan bagian itu lagi.', covered: (n: number) => `disamarkan di ${n} tempat`, open: 'tanpa penyamaran',
    need: 'Pilih sekurangnya satu petak, atau tampilkan lagi tanpa penyamaran.',
  },
  warning: (words: string) => `Jawaban dibaca semua orang dan memuat data yang tampak pribadi: ${words}. Hapus, atau nyatakan di bawah bahwa memang boleh dibaca publik.`, allowed: 'Data ini memang boleh dibaca publik', allowedHint: 'Nomor kantor yang tercatat di direktori tidak ditanyakan.',
};
const en: typeof id = {
  title: 'Hide personal data', lead: 'Choose what the public may not read. The original never changes, and every choice can be taken back.',
  link: 'Check personal data', back: 'Back to the case', original: 'Original, with marks', marked: (n) => `mark ${n}`,
  where: { title: 'Title', text: 'Story', body: 'Answer', doneWhat: 'What was done', doneBy: 'By whom', whyNot: 'Why not', whoCan: 'Who can' },
  report: 'Report', entry: (title, when) => `${title}, ${when}`, found: 'Hidden where ticked', none: 'Nothing was recognised. Read it once all the same: a machine does not know every name.',
  kind: { nik: 'Identity number', kk: 'Family card number', phone: 'Phone number', email: 'E-mail', plate: 'Number plate', account: 'Account number', number: 'Number', address: 'Home address', name: 'Name of a person', other: 'Other' },
  typed: 'Other words to hide', typedHint: 'One line for each word or sentence, as it stands in the text. Hidden wherever it stands.', typedKind: 'What it is', typedNotFound: (words) => `Not found in the text: ${words}. Copy it exactly as written.`,
  preview: 'What the public reads', look: 'See the result', save: 'Save the masks', saved: 'Masks saved. The public reads the new text.', savedClosed: 'Masks saved. The text is used as soon as the report is opened to the public.', restored: 'The earlier masks hold again.',
  written: 'The public text was written by an officer. Saving here replaces it by the original with its masks.', notOpen: 'This report is not open to the public yet.',
  history: 'History of masks', historyRow: { masks: (hidden, open) => `${hidden} hidden, ${open} left open`, written: 'Written by hand' }, again: 'Use again', now: 'in force now', when: 'Time', who: 'Officer', what: 'Content', action: 'Action',
  stale: 'This case has just changed. Check your choices, then save again.', problems: 'Not saved yet',
  photo: {
    title: (n) => `Hide parts of photo ${n}`, lead: 'Tick the squares that hold a face or a plate. The original stays sealed; the public and officers see the covered photo.', link: (n) => `Hide a face or plate in photo ${n}`,
    grid: 'Squares over the photo', cell: (row, column) => `row ${row}, column ${column}`, boxes: 'Boxes', box: (n) => `Box ${n}`, draw: 'Drag over the photo to make a box. By keyboard: add a box, move it with the arrows, resize with Shift and arrows, remove with Delete.', add: 'Add a box', alt: 'Photo before it was covered', now: 'What is seen now',
    save: 'Hide', clear: 'Show without covers again', saved: 'Photo saved. The old address of the picture no longer shows that part.', covered: (n) => `covered in ${n} places`, open: 'without covers',
    need: 'Choose at least one square, or show it without covers again.',
  },
  warning: (words) => `Everybody reads the answer, and it holds what looks personal: ${words}. Remove it, or state below that the public may read it.`, allowed: 'The public may read these data', allowedHint: 'Numbers of offices in the directory are not asked about.',
};
export type RedactionText = typeof id;
export const sayRedaction = (lang: Lang): RedactionText => (lang === 'en' ? en : id);
