import type { Lang } from '../../platform/world.ts';
import { midSentence } from '../text.ts';

/** The tracking page, a case's public page and its deadlines. */
const id = {
  allCases: 'Semua laporan', resident: (ward: string) => (ward ? `Warga ${ward}` : 'Warga'), ward: (name: string, district: string) => (district ? `Kelurahan ${name}, ${district}` : name),
  owner: 'Penanggung jawab', ownerPending: 'Sedang dipastikan petugas', coordinator: 'Koordinator pengaduan', noPlace: 'Tempat tidak disebut',
  timeline: 'Linimasa', timelinePublic: 'Terbuka untuk umum. Hari kerja dihitung sejak laporan diterima.', timelineParty: 'Bagian yang bertanda gembok hanya Anda dan petugas yang melihat. Hari kerja dihitung sejak laporan diterima.', onlyYou: 'hanya Anda dan petugas',
  received: (who: string) => `Diterima dari ${who}`, workingDay: (n: number) => `hari kerja ke-${n}`, via: (channel: string) => `lewat ${midSentence(channel)}`,
  gap: (days: string) => `${days}. Tidak dihitung.`,
  paused: (what: string, why: string) => `Hitungan ${what.toLowerCase()} dijeda${why}`, resumed: (what: string) => `Hitungan ${what.toLowerCase()} jalan lagi`,
  moved: (what: string) => `Tenggat ${what.toLowerCase()} bergeser`, movedText: (before: string, after: string) => `Dari ${before} ke ${after}, karena kalender kerja berubah.`,
  outcome: 'Hasil', doneWhat: 'Yang dilakukan', doneOn: 'Tanggal', doneBy: 'Oleh', whyNot: 'Mengapa tidak dapat', seenBy: 'Dibuka oleh', officerRole: { coordinator: 'Koordinator pengaduan', agency_liaison: 'Pejabat penghubung', agency_head: 'Kepala instansi', inspectorate: 'Inspektorat', counter_clerk: 'Petugas loket' } as Record<string, string>, whoCan: 'Siapa yang dapat', letter: 'Nomor surat', reason: 'Alasan',
  photo: { report: 'Foto dari pelapor', before: 'Sebelum', after: 'Sesudah', attachment: 'Lampiran pelapor', inspection: 'Pemeriksaan kedua' } as Record<string, string>, photoAlt: (caption: string, n: number) => `${caption}, foto ${n}`,
  deadlines: 'Cara tenggat ini dihitung', facts: 'Fakta kasus', verdict: 'Kata pelapor', class: 'Jenis', category: 'Tentang', receivedOn: 'Diterima', number: 'Nomor kasus',
  promises: 'Semua janji dalam kasus ini', noClock: 'Tidak ada tenggat yang berjalan.', trackYours: 'Ini laporan Anda? Buka dengan kode rahasia',
  deadline: {
    title: (number: string) => `Tenggat kasus ${number}`, lead: 'Setiap hari dihitung terbuka. Hari libur dan jeda tidak ikut dihitung.', back: 'Kembali ke kasus', none: 'Kasus ini belum punya tenggat.',
  },
  track: {
    title: 'Lacak laporan', lead: 'Masukkan nomor kasus dan kode rahasia dari tanda terima.', number: 'Nomor kasus', numberHint: 'Contoh: ADU-2026-04812', secret: 'Kode rahasia', secretHint: 'Delapan huruf dan angka, contoh: K7Q4-2M9X', open: 'Buka laporan',
    wrong: 'Nomor atau kode rahasia tidak cocok. Periksa keduanya; kode tidak memakai huruf I dan O atau angka 0 dan 1.', errors: 'Laporan tidak dapat dibuka',
    slow: 'Terlalu banyak percobaan', slowText: 'Tunggu 15 menit, lalu coba lagi. Kasus Anda aman.',
    lost: 'Kode hilang?', lostText: 'Kode tidak dapat kami pulihkan, supaya orang lain tidak dapat memintanya. Kasus yang terbuka tetap dapat dibaca di Jelajah, dan Anda boleh membuat laporan baru dengan menyebut nomor lama.', lostExplore: 'Buka Jelajah', lostReport: 'Buat laporan baru',
    settledByYou: 'Anda menyatakan selesai. Terima kasih. Kasus ini sudah ditutup.', forgotten: 'Anda sudah keluar', forgottenText: 'Laporan Anda tidak lagi terbuka di ponsel ini. Nomor dan kode rahasia membukanya kembali kapan saja.',
    forget: 'Keluar dari laporan ini', forgetHint: 'Pakai ponsel bersama? Keluar supaya orang lain tidak dapat membukanya.', receipt: 'Tanda terima', way: 'Ombudsman', wayLink: 'Jalan ke Ombudsman dan berkas siap kirim', you: 'Anda', publicPage: 'Halaman publik kasus ini', notPublic: 'Belum terbuka untuk publik. Petugas membaca dulu dan menyamarkan data pribadi.', never: 'Tidak ditampilkan kepada publik.',
    anonymous: 'Anonim: instansi tidak melihat nama Anda.', confidential: 'Rahasia: isi tidak ditampilkan kepada publik.', plain: (who: string) => `Publik melihat “${who}”.`, restricted: 'Terbatas: hanya koordinator dan Inspektorat.',
  },
  act: {
    answerTitle: 'Apakah masalahnya sudah selesai?', answerText: (day: string) => `Mohon dijawab sampai ${day}. Lewat dari itu, kasus ditutup dengan catatan bahwa Anda tidak menjawab.`, yourAnswer: 'Jawaban Anda',
    answerWas: 'Jawaban instansi:', answerMore: 'Rincian dan fotonya ada di linimasa',
    done: 'Ya, sudah selesai', doneHint: 'Kasus ditutup.', notDone: 'Belum selesai', notDoneHint: 'Kasus dibuka lagi dan instansi wajib menjawab dalam 5 hari kerja.', why: 'Apa yang masih kurang?', whyHint: 'Wajib diisi kalau belum selesai. Kalau sudah selesai, boleh dipakai untuk pesan.', sendAnswer: 'Kirim jawaban',
    ombudsman: 'Lebih suka ke Ombudsman?', ombudsmanText: (name: string) => `${name} memeriksa secara mandiri dan gratis, kapan saja, tanpa harus menunggu kami.`, phone: 'Telepon', whatsapp: 'WhatsApp', website: 'Situs',
    completeTitle: 'Kami butuh keterangan dari Anda', completeText: (day: string) => `Lengkapi sampai ${day}. Lewat dari itu, laporan dianggap dicabut (UU 25/2009 Pasal 44).`, complete: 'Keterangan Anda', sendComplete: 'Kirim keterangan',
    replyTitle: 'Balas atau tambah keterangan', reply: 'Balasan Anda', kept: 'Tulisan Anda tadi', replyHint: 'Dibaca petugas. Tidak tampil untuk publik.', sendReply: 'Kirim balasan', photos: 'Foto', addPhotos: 'Pilih foto', photosHint: 'Sampai 5 foto: JPEG, PNG, atau WebP, masing-masing paling besar 10 MB.',
    appealTitle: 'Tidak setuju?', appealText: 'Tulis mengapa laporan ini perlu ditangani. Koordinator memeriksanya lagi dalam 3 hari kerja.', appeal: 'Alasan Anda', sendAppeal: 'Kirim bantahan',
    withdraw: 'Cabut laporan', withdrawTitle: 'Cabut laporan ini?', withdrawText: 'Kasus ditutup dan tidak dapat dibuka lagi. Riwayatnya tetap tersimpan.', withdrawReason: 'Alasan', confirmWithdraw: 'Ya, cabut laporan', keep: 'Tidak, kembali',
    empty: 'Tulis dulu, lalu kirim.', choose: 'Pilih salah satu: sudah selesai atau belum.', tooLong: 'Tulisan ini lebih dari 10.000 huruf. Ringkas, lalu kirim lagi.', whyEmpty: 'Tulis apa yang masih kurang, supaya instansi tahu apa yang harus dikerjakan.',
    changed: 'Kasus ini baru saja berubah. Tulisan Anda aman; baca keadaan terbarunya, lalu kirim lagi.', wrongState: 'Langkah ini tidak dapat dilakukan lagi: keadaan kasus sudah berubah. Tulisan Anda masih ada di bawah.', title: 'Perlu diperbaiki', safe: 'Tulisan Anda aman, tidak ada yang hilang.',
    sent: 'Sudah kami terima.',
  },
};

const en: typeof id = {
  allCases: 'All reports', resident: (ward) => (ward ? `Resident of ${ward}` : 'Resident'), ward: (name, district) => (district ? `${name}, ${district} district` : name),
  owner: 'Responsible', ownerPending: 'Being decided by an officer', coordinator: 'Complaint coordinator', noPlace: 'No place named',
  timeline: 'Timeline', timelinePublic: 'Open to everybody. Working days are counted from the day of receipt.', timelineParty: 'Parts with a lock are seen by you and the officers only. Working days are counted from the day of receipt.', onlyYou: 'you and officers only',
  received: (who) => `Received from: ${who}`, workingDay: (n) => `working day ${n}`, via: (channel) => `by ${midSentence(channel)}`,
  gap: (days) => `${days}. Not counted.`,
  paused: (what, why) => `The clock "${what}" is paused${why}`, resumed: (what) => `The clock "${what}" runs again`,
  moved: (what) => `The due date of "${what}" moved`, movedText: (before, after) => `From ${before} to ${after}, because the working calendar changed.`,
  outcome: 'Outcome', doneWhat: 'What was done', doneOn: 'Date', doneBy: 'By', whyNot: 'Why it cannot be done', seenBy: 'Opened by', officerRole: { coordinator: 'Complaint coordinator', agency_liaison: 'Liaison officer', agency_head: 'Head of agency', inspectorate: 'Inspectorate', counter_clerk: 'Counter clerk' } as Record<string, string>, whoCan: 'Who can', letter: 'Letter number', reason: 'Reason',
  photo: { report: 'Photo by the reporter', before: 'Before', after: 'After', attachment: 'Attached by the reporter', inspection: 'Second inspection' }, photoAlt: (caption, n) => `${caption}, photo ${n}`,
  deadlines: 'How this deadline is computed', facts: 'Facts of the case', verdict: 'The reporter says', class: 'Kind', category: 'About', receivedOn: 'Received', number: 'Case number',
  promises: 'All promises in this case', noClock: 'No deadline is running.', trackYours: 'Is this your report? Open it with the secret code',
  deadline: {
    title: (number) => `Deadlines of case ${number}`, lead: 'Every day is counted in the open. Holidays and pauses do not count.', back: 'Back to the case', none: 'This case has no deadline yet.',
  },
  track: {
    title: 'Track a report', lead: 'Enter the case number and the secret code from your receipt.', number: 'Case number', numberHint: 'Example: ADU-2026-04812', secret: 'Secret code', secretHint: 'Eight letters and digits, example: K7Q4-2M9X', open: 'Open the report',
    wrong: 'Number and secret code do not match. Check both; the code never has the letters I and O or the digits 0 and 1.', errors: 'The report cannot be opened',
    slow: 'Too many attempts', slowText: 'Wait 15 minutes, then try again. Your case is safe.',
    lost: 'Lost the code?', lostText: 'We cannot restore the code, so that nobody else can ask for it. An open case can still be read under Explore, and you may make a new report that mentions the old number.', lostExplore: 'Open Explore', lostReport: 'Make a new report',
    settledByYou: 'You said it is settled. Thank you. This case is closed.', forgotten: 'You are signed out of your report', forgottenText: 'Your report is no longer open on this phone. Its number and secret code open it again at any time.',
    forget: 'Leave this report', forgetHint: 'A shared phone? Leave, so that nobody else can open it.', receipt: 'Receipt', way: 'Ombudsman', wayLink: 'The way to the Ombudsman and the file to send', you: 'You', publicPage: 'Public page of this case', notPublic: 'Not open to the public yet. An officer reads it first and hides personal data.', never: 'Not shown to the public.',
    anonymous: 'Anonymous: the agency does not see your name.', confidential: 'Confidential: the content is not shown to the public.', plain: (who) => `The public sees "${who}".`, restricted: 'Restricted: coordinator and Inspectorate only.',
  },
  act: {
    answerTitle: 'Is the problem settled?', answerText: (day) => `Please answer by ${day}. After that the case is closed, with a note that you did not answer.`, yourAnswer: 'Your answer',
    answerWas: 'What the agency answered:', answerMore: 'Details and photos are in the timeline',
    done: 'Yes, it is settled', doneHint: 'The case is closed.', notDone: 'Not settled', notDoneHint: 'The case is opened again and the agency must answer within 5 working days.', why: 'What is still missing?', whyHint: 'Needed if it is not settled. If it is, you may leave a message.', sendAnswer: 'Send the answer',
    ombudsman: 'Rather go to the Ombudsman?', ombudsmanText: (name) => `${name} examines independently and free of charge, at any time, without waiting for us.`, phone: 'Phone', whatsapp: 'WhatsApp', website: 'Website',
    completeTitle: 'We need something from you', completeText: (day) => `Complete it by ${day}. After that the report is deemed withdrawn (UU 25/2009 Art. 44).`, complete: 'Your information', sendComplete: 'Send the information',
    replyTitle: 'Reply or add information', reply: 'Your reply', kept: 'What you wrote', replyHint: 'Read by the officers. Not shown to the public.', sendReply: 'Send the reply', photos: 'Photos', addPhotos: 'Choose photos', photosHint: 'Up to 5 photos: JPEG, PNG or WebP, at most 10 MB each.',
    appealTitle: 'You disagree?', appealText: 'Write why this report needs to be handled. The coordinator looks at it again within 3 working days.', appeal: 'Your reason', sendAppeal: 'Send the objection',
    withdraw: 'Withdraw the report', withdrawTitle: 'Withdraw this report?', withdrawText: 'The case is closed and cannot be opened again. Its history is kept.', withdrawReason: 'Reason', confirmWithdraw: 'Yes, withdraw', keep: 'No, go back',
    empty: 'Write something first, then send.', choose: 'Choose one: settled or not.', tooLong: 'This text has more than 10,000 characters. Shorten it, then send again.', whyEmpty: 'Write what is still missing, so that the agency knows what to do.',
    changed: 'This case has just changed. Your text is safe; read its latest state, then send again.', wrongState: 'This step is no longer possible: the case has changed. Your text is still below.', title: 'Please correct', safe: 'Your text is safe, nothing was lost.',
    sent: 'We have received it.',
  },
};

export type CaseText = typeof id;
export const sayCase = (lang: Lang): CaseText => (lang === 'en' ? en : id);
