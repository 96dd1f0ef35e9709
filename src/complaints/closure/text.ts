import type { Lang } from '../../platform/world.ts';
import type { DisputeReason, Flag, InspectionResult } from './domain.ts';

const id = {
  proof: {
    title: 'Bukti foto', none: 'Belum ada foto dari instansi.', needed: 'Kategori ini ditutup dengan foto sesudah pekerjaan, dengan tempat dan waktu.', waiting: (n: number) => `${n} foto lokasi menunggu dan ikut terkirim bersama jawaban.`,
    takeLink: 'Ambil foto di lokasi', reason: 'Alasan, kalau foto tidak dari tempat itu atau bukan baru', reasonHint: 'Dibaca koordinator, di samping fotonya.',
    photo: (n: number) => `Foto ${n}`, received: 'Diterima', taken: 'Menurut kamera', place: 'Tempat', metres: (n: number) => `${n} m dari titik laporan`, placed: 'tercatat, laporan tidak punya titik', notPlaced: 'tidak tercatat', said: 'Kata petugas', fine: 'Tidak ada yang mencolok.', used: 'Menunggu jawaban',
    flags: { 'no-place': 'Tanpa tempat', 'no-time': 'Tanpa waktu', far: 'Jauh dari titik laporan', 'other-ward': 'Di kelurahan lain', old: 'Foto lama', 'before-report': 'Diambil sebelum laporan masuk', edited: 'Ditulis oleh program penyunting', 'no-camera': 'Tanpa catatan kamera', 'same-photo': 'Foto yang sama pernah dipakai', 'near-copy': 'Mirip foto lain' } satisfies Record<Flag, string> as Record<Flag, string>,
    hint: 'Tanda adalah petunjuk, bukan tuduhan: banyak ponsel dan aplikasi pesan menghapus catatan kamera.',
    same: 'Foto yang sama', near: (bits: number) => `Mirip: berbeda ${bits} dari 64 bagian`, other: (number: string) => `Foto di ${number}`, hidden: 'Foto di kasus yang tidak dapat Anda buka', here: 'Foto di kasus ini', ownCase: 'Foto lain di kasus ini',
    disputed: 'Pelapor membantah foto ini', why: { not_here: 'Bukan tempatnya', old: 'Foto lama', not_finished: 'Pekerjaan belum selesai', other: 'Lainnya' } satisfies Record<DisputeReason, string> as Record<DisputeReason, string>,
  },
  site: {
    title: 'Foto di lokasi', lead: 'Berdiri di tempat pekerjaan, lalu ambil foto. Server mencatat kapan foto diterima; tempatnya dicatat kalau Anda mengizinkan.', photo: 'Foto', take: 'Ambil foto', limits: 'JPEG, PNG, atau WebP, paling besar 10 MB, sampai 5 foto.',
    locate: 'Catat tempat ponsel ini', busy: 'Mencari tempat…', found: (metres: string) => `Tempat tercatat, ketelitian ${metres} m.`, denied: 'Tempat tidak dapat dibaca. Foto tetap dapat dikirim; nanti tulis alasannya.', go: 'Simpan foto', saved: 'Foto tersimpan. Foto ikut terkirim bersama jawaban yang menyelesaikan.', waitingTitle: 'Menunggu jawaban', withPlace: 'tempat tercatat', withoutPlace: 'tanpa tempat', need: 'Ambil sekurangnya satu foto.', problems: 'Belum tersimpan', back: 'Kembali ke kasus', write: 'Tulis jawabannya',
    closed: 'Kasus ini tidak sedang dikerjakan instansi Anda, jadi foto tidak dapat ditambahkan.',
  },
  inspection: {
    title: 'Pemeriksaan kedua', lead: (percent: number, days: number) => `${percent} dari 100 kasus yang dinyatakan selesai dipilih acak dan diperiksa petugas lain dalam ${days} hari kerja.`, rule: 'Ubah di aturan kota', open: 'Menunggu', done: 'Selesai', emptyOpen: 'Tidak ada yang menunggu', emptyOpenText: 'Kasus terpilih muncul di sini begitu instansi menyatakan selesai.', emptyDone: 'Belum ada hasil', emptyDoneText: 'Hasil pemeriksaan dikumpulkan di sini.',
    figures: '90 hari terakhir', completions: 'dinyatakan selesai', drawn: 'terpilih', waiting: 'menunggu', results: { confirmed: 'Sesuai', not_confirmed: 'Tidak sesuai', could_not: 'Tidak dapat diperiksa' } satisfies Record<InspectionResult, string> as Record<InspectionResult, string>,
    columns: { case: 'Kasus', place: 'Tempat', body: 'Yang diperiksa', owner: 'Pemeriksa', since: 'Sejak', due: 'Tenggat', result: 'Hasil' }, coordinator: 'Koordinator', older: 'Berikutnya', first: 'Ke awal daftar', page: 'Halaman',
    one: (number: string) => `Pemeriksaan ${number}`, back: 'Semua pemeriksaan', answer: 'Yang dinyatakan instansi', photos: 'Foto dari instansi', report: 'Yang harus dilakukan', task: 'Datangi tempatnya, lihat apakah yang dinyatakan benar, ambil foto, dan tulis apa yang Anda lihat.',
    result: 'Hasil', words: 'Apa yang Anda lihat', wordsHint: 'Dibaca publik. Kalau tidak sesuai, kasus dibuka kembali dengan alasan ini.', photo: 'Foto Anda', photoHint: 'Wajib untuk kategori yang ditutup dengan foto, kecuali tempatnya tidak dapat diperiksa.', send: 'Simpan hasil', sent: 'Hasil tersimpan.', given: 'Pemeriksaan diserahkan.', pickResult: 'Pilih hasilnya.', needWords: 'Tulis apa yang Anda lihat.', needPhoto: 'Tambahkan foto dari tempatnya.', problems: 'Belum tersimpan',
    give: 'Serahkan ke instansi lain', giveHint: 'Hanya untuk kasus yang terbuka bagi publik. Instansi yang diperiksa tidak dapat dipilih.', giveGo: 'Serahkan', pickBody: 'Koordinator', notYours: 'Anda tidak dapat memeriksa kasus ini: instansi Anda yang menjawab, atau pemeriksaan ada pada petugas lain.',
    drawTitle: 'Mengapa kasus ini terpilih', drawText: 'Begitu jawaban tersimpan, angka dihitung dari nomor kasus, ujung riwayatnya, dan rahasia kota untuk hari itu. Rahasia dibuka sesudah harinya lewat, jadi siapa pun dapat menghitung ulang.', draw: (number: number, percent: number) => `Angka ${number} dari 10.000; terpilih kalau di bawah ${percent * 100}.`,
    formula: 'SHA-256 dari “id kasus|nomor entri|hash entri|rahasia”, 32 bit pertama dibagi 2³², dikali 10.000, dibulatkan ke bawah.', case: 'Id kasus', head: 'Entri dan hash', salt: 'Rahasia hari itu', commitment: 'SHA-256 rahasia', saltLater: 'dibuka besok', confirmedAlready: 'Sudah diperiksa', inCase: 'Pemeriksaan kedua', by: (name: string) => `oleh ${name}`,
  },
  dispute: {
    link: 'Foto ini tidak sesuai? Bantah fotonya', title: 'Foto ini tidak sesuai', lead: 'Pilih fotonya dan tulis apa yang tidak sesuai. Kasus dibuka lagi, dan instansi wajib menjawab dalam 5 hari kerja.', photo: 'Foto yang mana?', photoN: (n: number) => `Foto ${n}`, why: 'Mengapa?', words: 'Jelaskan', own: 'Foto Anda sendiri', add: 'Pilih foto', addHint: 'Sampai 5 foto: JPEG, PNG, atau WebP, masing-masing paling besar 10 MB.', go: 'Bantah foto ini', back: 'Kembali ke laporan', problems: 'Perlu diperbaiki', safe: 'Tulisan Anda aman, tidak ada yang hilang.',
    pickPhoto: 'Pilih fotonya.', pickWhy: 'Pilih alasannya.', needWords: 'Jelaskan apa yang tidak sesuai.', none: 'Tidak ada foto dari instansi yang dapat dibantah sekarang.', photosAgain: (names: string) => `Pilih lagi fotonya: ${names}.`,
  },
  resultIs: 'Hasil', photoCode: 'Yang dibantah', photoCodeWords: (why: string) => `Foto dari instansi: ${why.toLowerCase()}`,
};
const en: typeof id = {
  proof: {
    title: 'Photo evidence', none: 'No photo by the agency yet.', needed: 'This category is closed with a photo of the finished work, with place and time.', waiting: (n) => `${n} photos from the spot wait and go out with the answer.`,
    takeLink: 'Take a photo on the spot', reason: 'Reason, if the photo is from elsewhere or not new', reasonHint: 'Read by the coordinator beside the photo.',
    photo: (n) => `Photo ${n}`, received: 'Received', taken: 'By the camera', place: 'Place', metres: (n) => `${n} m from the report's point`, placed: 'known, the report has no point', notPlaced: 'not known', said: 'The officer says', fine: 'Nothing stands out.', used: 'Waits for the answer',
    flags: { 'no-place': 'No place', 'no-time': 'No time', far: 'Far from the report\'s point', 'other-ward': 'In another ward', old: 'An old photo', 'before-report': 'Taken before the report came', edited: 'Written by an editing program', 'no-camera': 'No trace of a camera', 'same-photo': 'The same photo was used before', 'near-copy': 'Looks like another photo' },
    hint: 'A mark is a hint, not an accusation: many phones and chat programs remove what the camera wrote.',
    same: 'The same photo', near: (bits) => `Alike: ${bits} of 64 parts differ`, other: (number) => `Photo in ${number}`, hidden: 'A photo in a case you cannot open', here: 'Photo in this case', ownCase: 'Another photo in this case',
    disputed: 'The reporter disputes this photo', why: { not_here: 'Not the place', old: 'An old photo', not_finished: 'The work is not finished', other: 'Something else' },
  },
  site: {
    title: 'Photo on the spot', lead: 'Stand where the work was done and take a photo. The server notes when it came; the place is noted if you allow it.', photo: 'Photo', take: 'Take a photo', limits: 'JPEG, PNG or WebP, at most 10 MB each, up to 5 photos.',
    locate: 'Note where this phone is', busy: 'Looking for the place…', found: (metres) => `Place noted, accurate to ${metres} m.`, denied: 'The place cannot be read. You can still send the photo and state the reason later.', go: 'Save the photo', saved: 'Photo saved. It goes out with the completing answer.', waitingTitle: 'Waiting for the answer', withPlace: 'place noted', withoutPlace: 'without a place', need: 'Take at least one photo.', problems: 'Not saved yet', back: 'Back to the case', write: 'Write the answer',
    closed: 'Your agency is not working on this case, so no photo can be added.',
  },
  inspection: {
    title: 'Second inspections', lead: (percent, days) => `${percent} of 100 cases that are called solved are drawn at random, and another officer looks within ${days} working days.`, rule: 'Change it in the city\'s rules', open: 'Waiting', done: 'Done', emptyOpen: 'Nothing is waiting', emptyOpenText: 'A drawn case appears here as soon as an agency calls it solved.', emptyDone: 'No results yet', emptyDoneText: 'Results of inspections are collected here.',
    figures: 'Last 90 days', completions: 'called solved', drawn: 'drawn', waiting: 'waiting', results: { confirmed: 'Confirmed', not_confirmed: 'Not confirmed', could_not: 'Could not be checked' },
    columns: { case: 'Case', place: 'Place', body: 'Inspected', owner: 'Inspector', since: 'Since', due: 'Due', result: 'Result' }, coordinator: 'Coordinator', older: 'Next', first: 'To the top', page: 'Pages',
    one: (number) => `Inspection of ${number}`, back: 'All inspections', answer: 'What the agency says', photos: 'Photos by the agency', report: 'What to do', task: 'Go there, see whether it is as stated, take a photo, and write what you saw.',
    result: 'Result', words: 'What you saw', wordsHint: 'Read by the public. If it is not confirmed, the case is opened again with this reason.', photo: 'Your photos', photoHint: 'Needed in categories closed with a photo, unless the place could not be checked.', send: 'Save the result', sent: 'Result saved.', given: 'Inspection handed over.', pickResult: 'Choose the result.', needWords: 'Write what you saw.', needPhoto: 'Add a photo from the place.', problems: 'Not saved yet',
    give: 'Hand over to another agency', giveHint: 'Only for a case that is open to the public. The inspected agency cannot be chosen.', giveGo: 'Hand over', pickBody: 'Coordinator', notYours: 'You cannot inspect this case: your agency answered it, or the inspection is with another officer.',
    drawTitle: 'Why this case was drawn', drawText: 'As soon as the answer is saved, a number is made from the case, the end of its history and the city\'s secret of that day. The secret is shown when the day is over, so that anybody can do the sum again.', draw: (number, percent) => `Number ${number} of 10,000; drawn when below ${percent * 100}.`,
    formula: 'SHA-256 of “case id|number of the entry|hash of the entry|secret”, its first 32 bits divided by 2³², times 10,000, rounded down.', case: 'Case id', head: 'Entry and hash', salt: 'Secret of the day', commitment: 'SHA-256 of the secret', saltLater: 'shown tomorrow', confirmedAlready: 'Inspected', inCase: 'Second inspection', by: (name) => `by ${name}`,
  },
  dispute: {
    link: 'Is a photo wrong? Dispute it', title: 'This photo is wrong', lead: 'Choose the photo and write what is wrong. The case is opened again, and the agency must answer within 5 working days.', photo: 'Which photo?', photoN: (n) => `Photo ${n}`, why: 'Why?', words: 'Explain', own: 'Your own photos', add: 'Choose photos', addHint: 'Up to 5 photos: JPEG, PNG or WebP, at most 10 MB each.', go: 'Dispute this photo', back: 'Back to the report', problems: 'Please correct', safe: 'Your text is safe, nothing was lost.',
    pickPhoto: 'Choose the photo.', pickWhy: 'Choose why.', needWords: 'Explain what is wrong.', none: 'There is no photo by an agency that can be disputed now.', photosAgain: (names) => `Choose the photos again: ${names}.`,
  },
  resultIs: 'Result', photoCode: 'Disputed', photoCodeWords: (why) => `The agency's photo: ${why.toLowerCase()}`,
};
export type ClosureText = typeof id;
export const sayClosure = (lang: Lang): ClosureText => (lang === 'en' ? en : id);
