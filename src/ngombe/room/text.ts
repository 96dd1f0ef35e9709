import type { Lang } from '../../platform/world.ts';
import type { Authority, ItemOutcome, ItemPriority, Lack, NoteField } from '../items.ts';

const idOutcome: Record<ItemOutcome, string> = { answered: 'Terjawab di tempat', commitment: 'Janji', study: 'Dikaji dulu', elsewhere: 'Bukan wewenang kota', not_possible: 'Tidak bisa' };
const idAuthority: Record<Authority, string> = { province: 'Provinsi', centre: 'Pusat', private: 'Swasta' };
const idPriority: Record<ItemPriority, string> = { now: 'Sekarang', this_year: 'Tahun ini', next_budget: 'Anggaran berikutnya' };
const idField: Record<NoteField, string> = {
  asker: 'Yang bertanya', summary: 'Yang disampaikan', answer: 'Jawaban di tempat', answeredBy: 'Dijawab oleh', outcome: 'Hasilnya', what: 'Yang dijanjikan atau dikaji', leadBodyId: 'Penanggung jawab', supportingBodyIds: 'Instansi pendukung', dueOn: 'Paling lambat', budget: 'Anggaran',
  authority: 'Wewenang', letter: 'Nomor surat', reason: 'Alasan', priority: 'Prioritas', areaCode: 'Kelurahan', categoryId: 'Soal',
};
const enOutcome: typeof idOutcome = { answered: 'Answered on the spot', commitment: 'Commitment', study: 'To be studied', elsewhere: 'Not the city\'s', not_possible: 'Not possible' };
const enAuthority: typeof idAuthority = { province: 'Province', centre: 'Central government', private: 'Private' };
const enPriority: typeof idPriority = { now: 'Now', this_year: 'This year', next_budget: 'Next budget' };
const enField: typeof idField = {
  asker: 'Who asked', summary: 'What was said', answer: 'Answer on the spot', answeredBy: 'Answered by', outcome: 'What becomes of it', what: 'What is promised or studied', leadBodyId: 'Owner', supportingBodyIds: 'Supporting agencies', dueOn: 'Due by', budget: 'Budget',
  authority: 'Whose matter', letter: 'Number of the letter', reason: 'Reason', priority: 'Priority', areaCode: 'Ward', categoryId: 'Topic',
};
const lacks = (field: Record<NoteField, string>): Record<Lack, string> => ({ summary: field.summary, outcome: field.outcome, answer: field.answer, answeredBy: field.answeredBy, what: field.what, leadBodyId: field.leadBodyId, dueOn: field.dueOn, authority: field.authority, reason: field.reason });

const id = {
  outcome: idOutcome, authority: idAuthority, priority: idPriority, field: idField, lack: lacks(idField),
  desk: 'Meja catat', deskGo: 'Buka meja catat', checkIn: 'Daftar hadir', screen: 'Layar ruangan', end: 'Akhiri sesi', session: 'Halaman sesi',
  notOpen: (when: string) => `Meja catat dibuka seperempat jam sebelum sesi mulai: ${when}.`, closed: 'Sesi ini sudah diakhiri atau dibatalkan. Catatan tidak dapat diubah lagi.',
  items: 'Butir', none: 'Belum ada butir', noneText: 'Panggil penanya di bawah, atau tulis butir baru.', fresh: 'Butir baru', nth: (n: number | string) => `Butir ${n}`, lacking: 'Belum lengkap:', complete: 'Lengkap', onScreen: 'di layar', toScreen: 'Tampilkan di layar', offScreen: 'Kosongkan layar',
  speakers: 'Penanya', call: 'Panggil', asked: 'sudah bertanya', here: 'hadir', absent: 'tidak hadir', noSpeakers: 'Belum ada yang mendapat giliran.', someone: 'Warga (tidak ingin disebut)', walkIn: 'datang langsung', place: (n: number) => `urutan ${n}`, next: 'Panggil penanya berikutnya', previousItem: 'Butir sebelumnya', nextItem: 'Butir berikutnya',
  askerHint: 'Dibaca umum dan tampil di layar. Kosongkan bila ia tidak ingin disebut.', summaryHint: 'Satu dua kalimat. Tampil di layar, jadi tanpa nama orang lain.', dueHint: 'Hari kerja, dalam setahun.', budgetHint: 'Tahun anggaran, atau “sudah dikerjakan”.', letterHint: 'Kalau suratnya sudah ada, penanggung jawab dan tanggal boleh kosong.', more: 'Kelurahan dan soal',
  invited: 'Diundang', others: 'Instansi lain', choose: 'Pilih', optional: '(boleh kosong)', save: 'Simpan', saveNew: 'Simpan dan butir baru',
  saved: 'Tersimpan.', problems: 'Ada yang perlu dilengkapi', safe: 'Tulisan Anda aman, tidak ada yang hilang.',
  error: { day: 'Pilih hari kerja sesudah hari ini, dalam setahun.', value: 'Isian ini tidak dikenal atau terlalu panjang.', clash: (theirs: string) => `Pencatat lain menulis: “${theirs}”. Kirim lagi untuk memakai tulisan Anda, atau samakan.`, empty: 'kosong', closed: 'Meja catat tidak terbuka; tidak ada yang disimpan.', broken: 'Kiriman terputus. Periksa, lalu kirim lagi.' },
  live: {
    saved: 'Semua tersimpan', saving: 'Menyimpan…', waiting: 'Jaringan terputus. {n} perubahan menunggu di peramban ini dan dikirim sendiri saat tersambung. Jangan tutup halaman ini.', signedOut: 'Anda sudah keluar. Catatan tetap di peramban ini: masuk lagi di tab lain, lalu kembali ke sini.', signIn: 'Masuk', closed: 'Sesi sudah diakhiri. {n} perubahan tidak dapat dikirim lagi; salin dari sini bila perlu.',
    fieldSaved: 'tersimpan', fieldWaiting: 'menunggu', fieldClash: 'Pencatat lain menulis hal yang berbeda:', mine: 'Pakai tulisan saya', theirs: 'Pakai tulisan itu', fieldWrong: 'tidak bisa disimpan begini; periksa isinya', unsent: 'belum terkirim', screenOffline: 'Layar tidak dapat diubah tanpa jaringan.', called: 'Dicatat di sini; layar menyusul.', noStorage: 'Peramban ini tidak dapat menyimpan catatan. Bila jaringan putus, jangan muat ulang halaman.',
  },
  keys: { item: 'Butir berikutnya, sebelumnya', fresh: 'Butir baru', call: 'Panggil penanya berikutnya', screen: 'Tampilkan di layar', outcome: 'Hasil: terjawab, janji, dikaji, luar kota, tidak bisa', send: 'Simpan dan butir baru', leave: 'Keluar dari isian' },
  attend: {
    lead: 'Cari nama atau nomor. Kode QR di tanda pendaftaran juga boleh dibuka dengan kamera ponsel petugas.', search: 'Nama, nomor, atau kelompok', find: 'Cari', open: 'Buka nama', openText: 'Nama tersegel. Membukanya dicatat dalam riwayat sesi, atas nama Anda, dan berlaku 12 jam.', here: 'Hadir', absent: 'Tidak hadir', none: 'Tidak ada yang cocok.', count: (here: number, all: number) => `${here} hadir dari ${all} terdaftar`, walkIn: 'Datang tanpa mendaftar', walkInText: 'Daftarkan di tempat; ia langsung tercatat hadir.', walkInGo: 'Daftarkan dan catat hadir', marked: 'Tercatat.', notNow: 'Daftar hadir dibuka seperempat jam sebelum sesi mulai dan ditutup saat sesi diakhiri.', scanned: 'Tanda pendaftaran', written: 'jawaban tertulis', sealed: 'Nama tersegel', back: 'Ke daftar hadir', already: 'Sudah tercatat hadir.', elsewhere: (title: string) => `Pendaftaran ini untuk ${title}.`, withdrawn: 'Pendaftaran ini sudah dibatalkan.', needs: 'Kebutuhan', list: 'Yang terdaftar',
  },
  ending: {
    lead: 'Setelah diakhiri, setiap janji berjalan menurut tanggalnya, yang bertanya dikabari, dan catatan tidak dapat diubah lagi.', lacking: (n: number) => `${n} butir belum punya penanggung jawab, tanggal, atau isinya`, mend: 'Lengkapi', ready: 'Semua butir lengkap', sum: (items: number, promised: number) => `${items} butir, ${promised} di antaranya berjalan sebagai janji.`, nobody: 'Belum ada butir. Sesi tanpa butir boleh diakhiri.',
    queue: 'Pastikan setiap pencatat membaca “Semua tersimpan” di mejanya.', go: 'Ya, akhiri sesi', back: 'Kembali ke meja', refused: 'Sesi tidak dapat diakhiri pada keadaannya sekarang.', meanwhile: 'Sesi baru saja berubah. Periksa, lalu kirim lagi.', done: 'Sesi diakhiri. Janji sudah berjalan dan yang bertanya dikabari.',
  },
  layar: { title: 'Layar', now: 'Yang sedang dibahas', vows: 'Janji di sesi ini', fresh: 'baru', by: (day: string) => `paling lambat ${day}`, answered: (who: string) => `Dijawab ${who}`, next: 'Berikutnya:', join: 'Ikuti dari ponsel', promise: 'Setiap janji diumumkan dan dipantau sampai selesai.', count: (items: number, vows: number) => `${items} hal dicatat, ${vows} janji`, waiting: 'Silakan menunggu penanya berikutnya', before: (when: string) => `Mulai ${when}`, over: 'Sesi sudah selesai', cancelled: 'Sesi dibatalkan', noVows: 'Belum ada janji.', qr: 'Kode QR menuju halaman sesi', earlier: (n: number) => `dan ${n} janji sebelumnya`, someone: 'Seorang warga', lost: 'Sambungan terputus; layar menyusul.', asks: 'bertanya' },
};
const en: typeof id = {
  outcome: enOutcome, authority: enAuthority, priority: enPriority, field: enField, lack: lacks(enField),
  desk: 'Desk', deskGo: 'Open the desk', checkIn: 'Attendance', screen: 'Screen', end: 'End the session', session: 'Page of the session',
  notOpen: (when) => `The desk opens a quarter of an hour before the session begins: ${when}.`, closed: 'This session was ended or called off. Notes cannot be changed any more.',
  items: 'Items', none: 'No item yet', noneText: 'Call a speaker below, or write a new item.', fresh: 'New item', nth: (n) => `Item ${n}`, lacking: 'Lacks:', complete: 'Complete', onScreen: 'on screen', toScreen: 'Show on the screen', offScreen: 'Clear the screen',
  speakers: 'Speakers', call: 'Call', asked: 'has asked', here: 'here', absent: 'absent', noSpeakers: 'Nobody has a turn yet.', someone: 'A resident (stays unnamed)', walkIn: 'walk-in', place: (n) => `place ${n}`, next: 'Call the next speaker', previousItem: 'Item before', nextItem: 'Next item',
  askerHint: 'Public, and on the screen. Leave empty where they want to stay unnamed.', summaryHint: 'A sentence or two. On the screen, so without names of others.', dueHint: 'A working day within a year.', budgetHint: 'Budget year, or “in hand already”.', letterHint: 'Where the letter is sent already, owner and day may stay empty.', more: 'Ward and topic',
  invited: 'Invited', others: 'Other agencies', choose: 'Choose', optional: '(may stay empty)', save: 'Save', saveNew: 'Save and new item',
  saved: 'Saved.', problems: 'Something needs your attention', safe: 'What you wrote is safe, nothing is lost.',
  error: { day: 'Choose a working day after today, within a year.', value: 'This is unknown or too long.', clash: (theirs) => `Another note-taker wrote: “${theirs}”. Send again to keep yours, or make them the same.`, empty: 'empty', closed: 'The desk is not open; nothing was saved.', broken: 'The connection broke. Check, then send again.' },
  live: {
    saved: 'Everything is saved', saving: 'Saving…', waiting: 'No network. {n} changes wait in this browser and are sent when it is back. Do not close this page.', signedOut: 'You are signed out. The notes stay in this browser: sign in again in another tab, then come back.', signIn: 'Sign in', closed: 'The session was ended. {n} changes cannot be sent any more; copy them from here if you need them.',
    fieldSaved: 'saved', fieldWaiting: 'waiting', fieldClash: 'Another note-taker wrote something else:', mine: 'Use mine', theirs: 'Use that', fieldWrong: 'cannot be saved like this; check it', unsent: 'not sent yet', screenOffline: 'The screen cannot be changed without a network.', called: 'Noted here; the screen follows.', noStorage: 'This browser cannot keep notes. When the network is lost, do not reload the page.',
  },
  keys: { item: 'Next, previous item', fresh: 'New item', call: 'Call the next speaker', screen: 'Show on the screen', outcome: 'Outcome: answered, commitment, study, elsewhere, not possible', send: 'Save and new item', leave: 'Leave the field' },
  attend: {
    lead: 'Search by name or number. The QR code of a registration may also be opened with the camera of an officer\'s phone.', search: 'Name, number or group', find: 'Search', open: 'Open the names', openText: 'Names are sealed. Opening them is written into the history of the session under your name and holds for 12 hours.', here: 'Here', absent: 'Absent', none: 'Nobody matches.', count: (here, all) => `${here} here of ${all} registered`, walkIn: 'Came without registering', walkInText: 'Register on the spot; they count as here at once.', walkInGo: 'Register and mark as here', marked: 'Noted.', notNow: 'Attendance opens a quarter of an hour before the session and closes when it is ended.', scanned: 'Registration', written: 'written answer', sealed: 'Name sealed', back: 'To attendance', already: 'Marked as here already.', elsewhere: (title) => `This registration is for ${title}.`, withdrawn: 'This registration was cancelled.', needs: 'Needs', list: 'Who registered',
  },
  ending: {
    lead: 'Once it is ended every commitment runs by its date, whoever asked is told, and notes cannot be changed any more.', lacking: (n) => `${n} items lack an owner, a day or words`, mend: 'Complete it', ready: 'Every item is complete', sum: (items, promised) => `${items} items, ${promised} of them run as commitments.`, nobody: 'No item yet. A session without items may be ended.',
    queue: 'Make sure that every note-taker reads “Everything is saved”.', go: 'Yes, end the session', back: 'Back to the desk', refused: 'The session cannot be ended in its present state.', meanwhile: 'The session has just changed. Check it, then send again.', done: 'The session is ended. Commitments run and whoever asked was told.',
  },
  layar: { title: 'Screen', now: 'Now', vows: 'Commitments of this session', fresh: 'new', by: (day) => `by ${day}`, answered: (who) => `Answered by ${who}`, next: 'Next:', join: 'Follow on your phone', promise: 'Every commitment is published and followed until it is done.', count: (items, vows) => `${items} matters noted, ${vows} commitments`, waiting: 'Waiting for the next speaker', before: (when) => `Begins ${when}`, over: 'The session is over', cancelled: 'The session is called off', noVows: 'No commitment yet.', qr: 'QR code to the page of the session', earlier: (n) => `and ${n} earlier commitments`, someone: 'A resident', lost: 'Connection lost; the screen will catch up.', asks: 'asks' },
};
export const roomText = (lang: Lang): typeof id => (lang === 'en' ? en : id);
