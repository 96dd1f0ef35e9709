import type { Lang } from '../platform/world.ts';
import type { ArchiveReason, Channel, ComplaintClass, ComplaintState, Outcome, Priority, ReturnReason, Verdict } from './domain.ts';
import type { RefusalCode } from './decisions.ts';

/** Status words and the line to the resident (shared design, "Voice and tone"). */
interface Words {
  state: Record<ComplaintState, string>;
  stateLine: Record<ComplaintState, string>;
  class: Record<ComplaintClass, string>;
  outcome: Record<Outcome, string>;
  verdict: Record<Verdict, string>;
  channel: Record<Channel, string>;
  priority: Record<Priority, string>;
  returnReason: Record<ReturnReason, string>;
  archiveReason: Record<ArchiveReason, string>;
  refused: Record<RefusalCode, string>;
  /** Titles of timeline entries; `data` names the parties. */
  entry: Record<string, string>;
  promise: Record<string, string>;
}

const id: Words = {
  state: {
    received: 'Diterima', needs_completion: 'Perlu dilengkapi', forwarded: 'Diteruskan', in_progress: 'Dikerjakan', answered: 'Dijawab',
    contested: 'Dibantah', completed: 'Selesai', transferred: 'Dilimpahkan', archived: 'Tidak dapat diproses', withdrawn: 'Dicabut pelapor',
  },
  stateLine: {
    received: 'Sudah kami terima. Kami memastikan siapa penanggung jawabnya.',
    needs_completion: 'Kami butuh keterangan dari Anda. Hitungan dijeda.',
    forwarded: 'Sudah kami teruskan ke penanggung jawabnya.',
    in_progress: 'Sedang ditangani.',
    answered: 'Sudah dijawab. Apakah masalahnya selesai?',
    contested: 'Anda menyatakan belum selesai. Jawaban baru sedang ditunggu.',
    completed: 'Kasus ini sudah ditutup.',
    transferred: 'Bukan wewenang pemerintah daerah. Kami sudah melimpahkannya dengan surat.',
    archived: 'Tidak dapat kami proses. Alasannya tertulis di linimasa; Anda boleh membantah.',
    withdrawn: 'Anda mencabut laporan ini.',
  },
  class: {
    complaint_service: 'Pengaduan layanan', complaint_oversight: 'Pengaduan berkadar pengawasan',
    information_request: 'Permintaan informasi', aspiration: 'Aspirasi',
  },
  outcome: { solved: 'Masalah ditangani', explained: 'Sudah dijelaskan', not_possible: 'Tidak dapat dipenuhi' },
  verdict: { accepted: 'Diterima pelapor', silent: 'Pelapor tidak menjawab', disputed: 'Dibantah pelapor' },
  channel: {
    web: 'Situs', counter: 'Loket', phone: 'Telepon', letter: 'Surat', whatsapp: 'WhatsApp', social: 'Media sosial',
    sp4n_lapor: 'SP4N-LAPOR!', dialogue: 'Dialog warga',
  },
  priority: { normal: 'Biasa', high: 'Tinggi', urgent: 'Mendesak' },
  returnReason: {
    not_our_function: 'Bukan tugas instansi kami', other_body_owns_asset: 'Aset milik instansi lain',
    outside_city: 'Di luar wewenang pemerintah daerah', already_handled: 'Sudah ditangani dalam kasus lain',
    not_enough_information: 'Keterangan belum cukup untuk bekerja',
  },
  archiveReason: {
    wrong_format: 'Tidak terbaca sebagai laporan', too_general: 'Terlalu umum untuk ditangani', not_government: 'Bukan tentang layanan pemerintah',
    duplicate: 'Sudah dilaporkan sebelumnya', abusive: 'Hanya berisi makian', test: 'Laporan percobaan',
    deemed_withdrawn: 'Tidak dilengkapi pada waktunya, dianggap dicabut (UU 25/2009 Pasal 44)',
  },
  refused: {
    held: 'Langkah lain sedang menunggu beberapa detik sebelum berlaku. Tulisan Anda aman; coba lagi sesudahnya.',
    'wrong-state': 'Langkah ini tidak dapat dilakukan pada keadaan kasus sekarang. Muat ulang halaman untuk melihat keadaannya.',
    'changed-meanwhile': 'Petugas lain baru saja mengubah kasus ini. Tulisan Anda aman; periksa keadaan terbaru, lalu kirim lagi.',
    'not-allowed': 'Peran Anda tidak memuat langkah ini.',
    'no-completing-answer': 'Belum ada jawaban yang menyelesaikan. Kasus ditutup setelah ada jawaban dan pelapor menerimanya, atau waktu membalas habis.',
    'promise-is-not-completion': 'Jawaban ini baru berisi janji. Kirim sebagai kabar kemajuan, atau tulis apa yang sudah dilakukan, kapan, dan oleh siapa.',
    'same-body': 'Kasus ini sudah ada di instansi itu. Pilih instansi lain.',
    'unknown-body': 'Instansi itu tidak ada atau sudah tidak berlaku. Pilih dari daftar.',
    'body-outside-city': 'Instansi itu di luar pemerintah daerah. Pakai pelimpahan, dengan nomor surat.',
    'body-inside-city': 'Instansi itu bagian pemerintah daerah. Teruskan, jangan dilimpahkan.',
    'reply-time-over': 'Waktu membalas sudah habis. Buat laporan baru dan sebut nomor kasus ini.',
    empty: 'Bagian ini belum diisi.',
    'not-offered': 'Musyawarah tidak dapat diusulkan pada kasus ini sekarang.',
    'deliberation-running': 'Musyawarah untuk kasus ini sudah diusulkan atau sedang berjalan.',
    'unknown-officer': 'Tidak ada petugas aktif dengan surel itu.',
    'facilitator-same-body': 'Petugas itu bekerja di instansi yang dilaporkan. Pilih dari luar.',
    'facilitator-related-body': 'Instansi petugas itu satu garis dengan yang dilaporkan: induk, bawahan, pendahulu, atau penerusnya. Pilih yang lain.',
    'facilitator-handled': 'Petugas itu pernah menangani atau menjawab kasus ini. Pilih yang lain.',
    'anonymous-paper': 'Laporan ini tanpa nama bagi instansi. Foto kertas akan membuka nama; tulis saja keterangannya.',
    'session-past': 'Waktu sidang sudah lewat. Pilih waktu yang akan datang.',
    'due-day-out': 'Hari kewajiban harus sesudah hari ini dan paling lama setahun lagi. Ubah naskahnya lebih dulu.',
    'nothing-to-sign': 'Tidak ada tanda tangan atau naskah untuk langkah ini.',
    'text-changed': 'Naskahnya baru saja diubah. Baca versi terbaru sebelum menandatangani.',
    'signed-already': 'Pihak ini sudah menandatangani versi itu.',
    'not-due-yet': 'Hari kewajiban itu belum lewat.',
    'wrong-code': 'Kode itu tidak cocok dengan kasus ini.',
    'not-proven': 'Datanya tidak cocok, jadi kode tidak diganti.', 'too-many-tries': 'Terlalu banyak percobaan hari ini. Coba lagi besok.',
    'clock-not-running': 'Tidak ada hitungan yang sedang berjalan.',
    'extension-too-long': 'Perpanjangan melebihi batas aturan. Kurangi jumlah harinya.',
    'statutory-limit': 'Batas undang-undang tidak dapat diperpanjang.',
    'ruling-due': 'Laporan ini sudah tiga kali dikembalikan. Tulis putusan dan kata kuncinya, lalu teruskan.',
    'ruled-already': 'Koordinator sudah memutuskan bahwa ini urusan instansi Anda. Alasan itu tidak dapat dipakai lagi; kerjakan, atau beri alasan lain.',
    'already-late': 'Tenggatnya sudah lewat. Perpanjangan hanya berlaku sebelum tenggat; jawab pelapor dan jelaskan keterlambatannya.',
    'proof-needed': 'Kategori ini ditutup dengan foto. Tambahkan foto sesudah pekerjaan, atau ambil foto di lokasi lebih dahulu.',
    'proof-reason': 'Tempat atau waktu foto tidak cocok, atau tidak tercatat. Tulis alasannya, lalu kirim lagi.',
    'inspected-already': 'Pemeriksaan ini sudah selesai.',
    'inspection-stays': 'Kasus ini tidak terbuka untuk publik, atau instansi itu yang diperiksa. Pilih instansi lain, atau biarkan pada koordinator.',
    'oversight-elsewhere': 'Pengaduan berkadar pengawasan hanya diteruskan ke inspektorat, supaya tidak terbaca oleh pihak yang dilaporkan.',
  },
  entry: {
    'deliberation-proposed': 'Musyawarah diusulkan', 'deliberation-opened': 'Musyawarah dimulai', 'deliberation-declined': 'Usulan musyawarah ditolak', 'deliberation-left': 'Musyawarah dihentikan salah satu pihak', 'deliberation-ended': 'Musyawarah berakhir',
    'deliberation-stopped': 'Musyawarah berhenti bersama kasus', 'deliberation-party-changed': '{body} kini menjadi pihak dalam musyawarah', 'deliberation-facilitator': 'Fasilitator ditunjuk', 'deliberation-facilitator-removed': 'Fasilitator dilepas karena benturan kepentingan',
    'deliberation-proxy': 'Kuasa ditambahkan', 'deliberation-invited': 'Undangan sidang musyawarah', 'deliberation-invited-by-hand': 'Undangan diserahkan langsung', 'deliberation-invitation-read': 'Undangan dibaca', 'deliberation-session-held': 'Sidang musyawarah',
    'deliberation-option': 'Pilihan penyelesaian', 'deliberation-text': 'Naskah kesepakatan', 'deliberation-signed': 'Kesepakatan ditandatangani', 'deliberation-signature-withdrawn': 'Tanda tangan ditarik', 'deliberation-undone': 'Kesepakatan tidak lagi berlaku',
    'deliberation-no-agreement': 'Tidak tercapai kesepakatan', 'deliberation-consented': 'Satu pihak setuju kesepakatan diterbitkan', 'deliberation-not-consented': 'Satu pihak tidak setuju kesepakatan diterbitkan', 'deliberation-published': 'Isi kesepakatan musyawarah', 'deliberation-minutes': 'Berita acara dibuat',
    'obligation-kept': 'Kewajiban kesepakatan dipenuhi', 'obligation-broken': 'Kewajiban kesepakatan tidak dipenuhi', 'agreement-broken': 'Belum selesai menurut kesepakatan',
    lodged: 'Laporan diterima', 'completion-asked': 'Keterangan tambahan diminta', 'report-completed': 'Pelapor melengkapi laporan',
    referred: 'Diteruskan ke {body}', accepted: '{body} mulai menangani', returned: '{body} mengembalikan laporan',
    'answered-progress': 'Kabar dari {body}', 'answered-completing': 'Dijawab oleh {body}', 'answered-again': 'Dijawab kembali oleh {body}',
    'reporter-replied': 'Pelapor menambah keterangan', 'officer-wrote': 'Pesan dari {body} untuk pelapor', 'answer-accepted': 'Pelapor menyatakan selesai',
    contested: 'Pelapor menyatakan belum selesai', 'dossier-downloaded': 'Pelapor mengambil berkas untuk Ombudsman', 'closed-silent': 'Ditutup karena tidak ada balasan', closed: 'Kasus ditutup',
    withdrawn: 'Laporan dicabut pelapor', archived: 'Tidak dapat diproses', appealed: 'Pelapor membantah pengarsipan', transferred: 'Dilimpahkan ke {body}',
    'transfer-ended': 'Pelimpahan selesai', extended: 'Waktu penyelesaian diperpanjang', reprioritised: 'Prioritas diubah', note: 'Catatan petugas',
    'site-photo': 'Foto di lokasi diambil', 'inspection-drawn': 'Terpilih untuk pemeriksaan kedua', 'inspection-given': 'Pemeriksaan kedua diserahkan ke {body}', inspected: 'Pemeriksaan kedua selesai',
    masked: 'Data pribadi disamarkan untuk publik', 'photo-covered': 'Bagian foto disamarkan',
    'publication-edited': 'Teks untuk publik disunting', reopened: 'Kasus dibuka kembali', 'identity-seen': 'Identitas pelapor dibuka',
    reminded: 'Pengingat dikirim ke pelapor',
    'secret-reissued': 'Kode rahasia diganti di loket',
    helped: 'Dibuat dengan bantuan orang lain', 'helper-removed': 'Pelapor mencabut akses pembantu', 'helper-left': 'Pembantu berhenti membantu kasus ini',
  },
  promise: {
    verification: 'Pilah dan teruskan', first_answer: 'Tanggapan pertama', completion: 'Penyelesaian', contest_answer: 'Jawaban atas bantahan',
    inspection: 'Pemeriksaan kedua',
    acceptance: 'Terima atau kembalikan',
    reply: 'Balasan pelapor', completeness: 'Kelengkapan dari pelapor',
    obligation: 'Kewajiban dari musyawarah',
  },
};

const en: Words = {
  state: {
    received: 'Received', needs_completion: 'Needs more from you', forwarded: 'Referred', in_progress: 'In progress', answered: 'Answered',
    contested: 'Contested', completed: 'Closed', transferred: 'Transferred', archived: 'Cannot be handled', withdrawn: 'Withdrawn',
  },
  stateLine: {
    received: 'We have it. We are finding out who is responsible.',
    needs_completion: 'We need something from you. The clock is paused.',
    forwarded: 'We have passed it to those responsible.',
    in_progress: 'It is being handled.',
    answered: 'It has been answered. Is the problem solved?',
    contested: 'You said it is not solved. A new answer is awaited.',
    completed: 'This case is closed.',
    transferred: 'This is not in the power of the local government. We have handed it over by letter.',
    archived: 'We cannot handle it. The reason stands in the timeline; you may object.',
    withdrawn: 'You withdrew this report.',
  },
  class: {
    complaint_service: 'Service complaint', complaint_oversight: 'Oversight complaint', information_request: 'Information request', aspiration: 'Suggestion',
  },
  outcome: { solved: 'Problem dealt with', explained: 'Explained', not_possible: 'Cannot be done' },
  verdict: { accepted: 'Accepted by the reporter', silent: 'The reporter did not reply', disputed: 'Disputed by the reporter' },
  channel: {
    web: 'Website', counter: 'Counter', phone: 'Phone', letter: 'Letter', whatsapp: 'WhatsApp', social: 'Social media', sp4n_lapor: 'SP4N-LAPOR!', dialogue: 'Public dialogue',
  },
  priority: { normal: 'Normal', high: 'High', urgent: 'Urgent' },
  returnReason: {
    not_our_function: 'Not a task of our agency', other_body_owns_asset: 'The asset belongs to another agency',
    outside_city: 'Outside the power of the local government', already_handled: 'Already handled in another case',
    not_enough_information: 'Not enough information to work with',
  },
  archiveReason: {
    wrong_format: 'Cannot be read as a report', too_general: 'Too general to act on', not_government: 'Not about a public service', duplicate: 'Reported before',
    abusive: 'Contains only abuse', test: 'A test report', deemed_withdrawn: 'Not completed in time, deemed withdrawn (UU 25/2009 Art. 44)',
  },
  refused: {
    held: 'Another step is waiting a few seconds before it takes effect. Your text is safe; try again after it.',
    'wrong-state': 'This step is not possible in the present state of the case. Reload the page to see it.',
    'changed-meanwhile': 'Another officer has just changed this case. Your text is safe; check the latest state, then send again.',
    'not-allowed': 'Your role does not include this step.',
    'no-completing-answer': 'There is no completing answer yet. A case closes after an answer that the reporter accepts, or when the time to reply is over.',
    'promise-is-not-completion': 'This answer only promises. Send it as a progress note, or state what was done, when and by whom.',
    'same-body': 'The case is already with that agency. Choose another.',
    'unknown-body': 'That agency does not exist or is no longer in force. Choose one from the list.',
    'body-outside-city': 'That body is outside the local government. Use a transfer, with the letter number.',
    'body-inside-city': 'That body is part of the local government. Refer it, do not transfer it.',
    'reply-time-over': 'The time to reply is over. Make a new report and mention this case number.',
    empty: 'This part is empty.',
    'not-offered': 'A deliberation cannot be proposed on this case now.',
    'deliberation-running': 'A deliberation on this case is proposed or running already.',
    'unknown-officer': 'There is no active officer with that address.',
    'facilitator-same-body': 'That officer works for the reported agency. Choose somebody from outside.',
    'facilitator-related-body': 'That officer\'s agency is in line with the reported one: above, below, before or after it. Choose another.',
    'facilitator-handled': 'That officer has handled or answered this case. Choose another.',
    'anonymous-paper': 'This report is anonymous to the agency. A photo of the paper would show a name; describe it in words.',
    'session-past': 'That time has passed. Choose a later one.',
    'due-day-out': 'The day of an obligation must lie after today and within a year. Change the text first.',
    'nothing-to-sign': 'There is no signature or text for this step.',
    'text-changed': 'The text has just been changed. Read the latest version before you sign.',
    'signed-already': 'This side has signed that version already.',
    'not-due-yet': 'The day of that obligation has not passed.',
    'wrong-code': 'That code does not fit this case.',
    'not-proven': 'The facts do not fit, so the code was not replaced.', 'too-many-tries': 'Too many tries today. Try again tomorrow.',
    'clock-not-running': 'No clock is running.',
    'extension-too-long': 'The extension is longer than the rule allows. Use fewer days.',
    'statutory-limit': 'A limit set by statute cannot be extended.',
    'ruling-due': 'This report has come back three times. Write the ruling and its key words, then refer it.',
    'ruled-already': 'The coordinator has ruled that this is a matter of your agency. That reason cannot be used again; do the work, or give another reason.',
    'already-late': 'The deadline has passed. An extension counts only before it; answer the reporter and explain the delay.',
    'proof-needed': 'This category is closed with a photo. Add a photo of the finished work, or take one on the spot first.',
    'proof-reason': 'Place or time of the photo do not fit, or are not known. State why, then send again.',
    'inspected-already': 'This inspection is done.',
    'inspection-stays': 'This case is not open to the public, or that office is the one inspected. Choose another, or leave it with the coordinator.',
    'oversight-elsewhere': 'An oversight complaint goes to the inspectorate only, so that those it is about cannot read it.',
  },
  entry: {
    'deliberation-proposed': 'Deliberation proposed', 'deliberation-opened': 'Deliberation began', 'deliberation-declined': 'Proposal to deliberate declined', 'deliberation-left': 'One side left the deliberation', 'deliberation-ended': 'Deliberation ended',
    'deliberation-stopped': 'Deliberation stopped with the case', 'deliberation-party-changed': '{body} is now a party to the deliberation', 'deliberation-facilitator': 'Facilitator appointed', 'deliberation-facilitator-removed': 'Facilitator removed: conflict of interest',
    'deliberation-proxy': 'Proxy added', 'deliberation-invited': 'Invitation to a session', 'deliberation-invited-by-hand': 'Invitation handed over', 'deliberation-invitation-read': 'Invitation read', 'deliberation-session-held': 'Session of the deliberation',
    'deliberation-option': 'Option for a settlement', 'deliberation-text': 'Text of the agreement', 'deliberation-signed': 'Agreement signed', 'deliberation-signature-withdrawn': 'Signature withdrawn', 'deliberation-undone': 'The agreement no longer holds',
    'deliberation-no-agreement': 'No agreement was reached', 'deliberation-consented': 'One side agreed to publish', 'deliberation-not-consented': 'One side did not agree to publish', 'deliberation-published': 'What was agreed', 'deliberation-minutes': 'Record of the deliberation made',
    'obligation-kept': 'Obligation of the agreement kept', 'obligation-broken': 'Obligation of the agreement broken', 'agreement-broken': 'Not settled as agreed',
    lodged: 'Report received', 'completion-asked': 'More information asked for', 'report-completed': 'The reporter completed the report',
    referred: 'Referred to {body}', accepted: '{body} started work', returned: '{body} returned the report',
    'answered-progress': 'News from {body}', 'answered-completing': 'Answered by {body}', 'answered-again': 'Answered again by {body}',
    'reporter-replied': 'The reporter added information', 'officer-wrote': 'Message from {body} to the reporter', 'answer-accepted': 'The reporter says it is solved',
    contested: 'The reporter says it is not solved', 'dossier-downloaded': 'The reporter took the file for the Ombudsman', 'closed-silent': 'Closed because there was no reply', closed: 'Case closed',
    withdrawn: 'Report withdrawn by the reporter', archived: 'Cannot be handled', appealed: 'The reporter objects to the archiving', transferred: 'Transferred to {body}',
    'transfer-ended': 'Transfer ended', extended: 'Time for completion extended', reprioritised: 'Priority changed', note: 'Officer\'s note',
    'site-photo': 'Photo taken on the spot', 'inspection-drawn': 'Drawn for a second inspection', 'inspection-given': 'Second inspection given to {body}', inspected: 'Second inspection done',
    masked: 'Personal data hidden from the public', 'photo-covered': 'Part of a photo hidden',
    'publication-edited': 'Public text edited', reopened: 'Case reopened', 'identity-seen': 'The reporter\'s identity was opened',
    reminded: 'Reminder sent to the reporter',
    'secret-reissued': 'The secret code was replaced at a counter',
    helped: 'Made with somebody\'s help', 'helper-removed': 'The reporter removed the helper\'s access', 'helper-left': 'The helper stopped helping with this case',
  },
  promise: {
    verification: 'Sort and refer', first_answer: 'First answer', completion: 'Completion', contest_answer: 'Answer to the objection',
    inspection: 'Second inspection',
    acceptance: 'Accept or return',
    reply: 'Reporter\'s reply', completeness: 'Completion by the reporter',
    obligation: 'Obligation from a deliberation',
  },
};

export const words = (lang: Lang): Words => (lang === 'en' ? en : id);

/** A label inside a sentence: "Media sosial" loses its capital, a proper name such as "WhatsApp" keeps it. */
export const midSentence = (label: string): string => (/^\p{Lu}[\p{Ll} ]+$/u.test(label) ? label.toLowerCase() : label);
