import type { Lang } from '../../platform/world.ts';
import type { Ground, RequestState, RetentionKind, Right, RightsRefusal } from './domain.ts';
import type { Basis, Kept, Purpose, Whose } from './register.ts';

const id = {
  right: { access: 'Salinan data saya', correction: 'Perbaikan data saya', withdrawal: 'Tarik persetujuan', restriction: 'Batasi pemrosesan', erasure: 'Hapus data saya' } as Record<Right, string>,
  rightHint: {
    access: 'Semua yang kami simpan tentang Anda dalam laporan ini, juga siapa yang membuka identitas Anda.', correction: 'Nama, kontak, alamat, atau teks yang terbit keliru.',
    withdrawal: 'Laporan dan foto tidak tampil lagi untuk publik. Penanganannya jalan terus.', restriction: 'Laporan hanya kami simpan. Penanganan dan hitungan waktu berhenti sampai Anda atau kami mencabutnya.',
    erasure: 'Nama, kontak, tulisan, foto, dan tempat dimusnahkan. Tidak dapat dibatalkan. Hanya untuk laporan yang sudah berakhir.',
  } as Record<Right, string>,
  state: { open: 'Menunggu jawaban', granted: 'Dipenuhi', refused: 'Ditolak' } as Record<RequestState, string>,
  ground: {
    endangers: 'Membahayakan keamanan atau kesehatan seseorang', 'others-data': 'Membuka data pribadi orang lain', defence: 'Bertentangan dengan pertahanan dan keamanan negara',
    'not-proven': 'Pemohon tidak terbukti sebagai pelapor', 'case-open': 'Laporan masih ditangani', ombudsman: 'Berkas untuk Ombudsman sudah diambil; bukti harus tetap ada', retention: 'Masa simpan arsip belum habis',
    'not-consent': 'Pemrosesan ini tidak berdasar persetujuan', 'nothing-wrong': 'Datanya tidak keliru',
  } as Record<Ground, string>,
  refused: {
    'decided-already': 'Permintaan ini sudah diputus petugas lain.', 'changed-meanwhile': 'Permintaan ini baru saja berubah. Periksa keadaannya, lalu kirim lagi.', 'not-proven-yet': 'Periksa dulu siapa yang meminta.',
    'ground-needed': 'Pilih alasan penolakan beserta pasalnya.', 'why-needed': 'Tulis penjelasannya.', 'asked-already': 'Permintaan yang sama masih menunggu jawaban.', 'nothing-to-correct': 'Permintaan ini tidak menyebut apa yang diperbaiki.',
    barred: 'Tidak dapat dihapus sekarang. Tolak dengan alasan ini:', 'not-restricted': 'Kasus ini tidak sedang dibatasi.', 'erased-already': 'Data pribadi dalam laporan ini sudah dimusnahkan.',
  } as Record<RightsRefusal, string>,
  page: {
    title: 'Hak atas data pribadi', privacy: 'Privasi', link: 'Salinan, perbaikan, atau penghapusan', lead: 'Minta salinan, perbaikan, penarikan persetujuan, pembatasan, atau penghapusan data Anda. Kami menjawab dalam 3 × 24 jam (UU 27/2022).',
    prove: 'Buktikan bahwa laporan itu milik Anda', number: 'Nomor laporan atau nomor permintaan', numberHint: 'Misalnya ADU-2026-00042 atau HDP-2026-00007.', code: 'Kode rahasia', codeHint: 'Delapan huruf dan angka di tanda terima.', go: 'Lanjut',
    wrong: 'Nomor dan kode tidak cocok. Periksa keduanya.', slow: 'Terlalu banyak percobaan. Tunggu beberapa menit.', problems: 'Ada yang perlu diperbaiki',
    lost: 'Kode hilang?', lostText: 'Datang ke loket dengan KTP, kartu keluarga, atau surat kuasa. Petugas mencatat permintaan Anda dan memberi kode baru untuk mengikutinya. Nama di dokumen dicocokkan dengan nama di laporan; nomor dokumen tidak kami simpan. Laporan tanpa nama tidak dapat dibuktikan tanpa kodenya.',
    ask: 'Apa yang Anda minta?', choose: 'Pilih satu hak.', asked: 'Permintaan Anda', none: 'Belum ada permintaan.', wish: 'Keterangan', wishHint: 'Untuk perbaikan teks yang terbit: tulis bagian yang keliru dan yang benar.',
    correct: 'Data yang benar', correctHint: 'Isi yang berubah saja. Hanya untuk perbaikan.', name: 'Nama', phone: 'Telepon', email: 'Surel', address: 'Alamat', badEmail: 'Alamat surel ini belum benar.', needCorrection: 'Tulis apa yang perlu diperbaiki.', tooLong: 'Terlalu panjang.',
    send: 'Kirim permintaan', forCase: (number: string) => `Untuk laporan ${number}`, duplicate: (number: string) => `Permintaan yang sama masih menunggu jawaban: ${number}.`,
  },
  request: {
    title: (number: string) => `Permintaan ${number}`, received: 'Permintaan Anda sudah kami terima.', keep: 'Simpan nomor ini. Kode laporan Anda membuka halaman ini lagi.', right: 'Hak', basis: 'Dasar', state: 'Keadaan', asked: 'Diminta', due: 'Dijawab paling lambat', decided: 'Diputus', via: 'Lewat',
    viaWord: { code: 'Kode laporan', counter: 'Loket' } as Record<'code' | 'counter', string>, answer: 'Jawaban', ground: 'Alasan penolakan', trail: 'Linimasa permintaan', late: 'Tenggat sudah lewat. Anda boleh mengadu ke Ombudsman.',
    left: (hours: number) => (hours < 1 ? 'Sisa kurang dari satu jam' : `Sisa ${hours} jam`), over: 'Tenggat sudah lewat', copy: 'Ambil salinan data', copyText: 'Dibuat saat Anda mengambilnya. Memuat data pribadi: simpan baik-baik.', pdf: 'PDF untuk dibaca', json: 'JSON untuk mesin', back: 'Laporan saya', case: 'Laporan',
  },
  desk: {
    title: 'Hak data pribadi', open: 'Menunggu jawaban', done: 'Sudah diputus', noneOpen: 'Tidak ada permintaan yang menunggu.', noneDone: 'Belum ada yang diputus.', older: 'Berikutnya', first: 'Awal', pages: 'Halaman permintaan', caption: 'Permintaan', number: 'Nomor', case: 'Kasus', right: 'Hak', due: 'Tenggat', state: 'Keadaan', late: 'lewat',
    counter: 'Catat permintaan di loket', register: 'Catatan pemrosesan', wish: 'Kata pemohon', noWish: 'Tanpa keterangan.', correction: 'Data baru yang diminta', document: 'Dokumen yang ditunjukkan', nameFits: 'Nama di dokumen sama dengan nama di laporan.', nameDiffers: 'Nama di dokumen tidak sama dengan nama di laporan.', nameless: 'Laporan ini tanpa nama: dokumen tidak membuktikan apa pun.',
    verify: 'Periksa siapa yang meminta', verifyHow: 'Bagaimana diperiksa', verifyGo: 'Terbukti pelapor', verified: 'Terbukti pelapor', byCode: 'dengan kode laporan', byOfficer: 'oleh petugas', decide: 'Putuskan', grant: 'Penuhi', refuse: 'Tolak', ground: 'Alasan penolakan dan pasalnya', pick: 'Pilih alasan', answer: 'Jawaban untuk pemohon', answerHint: 'Dibaca pemohon. Singkat, tanpa data orang lain.', go: 'Putuskan', pickDecision: 'Pilih penuhi atau tolak.',
    bar: (ground: string, article: string) => `Penghapusan terhalang: ${ground} (${article}).`, unset: 'Masa simpan untuk jenis laporan ini belum diatur. Pastikan jadwal retensi arsip kota membolehkan sebelum memenuhi.', effect: 'Bila dipenuhi', lift: 'Cabut pembatasan', liftWhy: 'Alasan mencabut', liftGo: 'Cabut pembatasan', done_: 'Tersimpan.',
    restricted: 'Pemrosesan dibatasi', unpublished: 'Persetujuan terbit ditarik', erased: 'Data pribadi dimusnahkan',
    effects: {
      access: 'Pemohon dapat mengambil salinan PDF dan JSON dari halaman permintaannya.', correction: 'Identitas tersegel diganti dengan data yang diminta; teks terbit Anda sunting sendiri di halaman kasus.', withdrawal: 'Kasus dan foto warga langsung turun dari halaman publik dan tidak dapat terbit lagi.',
      restriction: 'Kasus turun dari halaman publik, semua hitungan dijeda, tidak ada langkah petugas sampai pembatasan dicabut.', erasure: 'Identitas, semua tulisan, foto, tempat, dan surat dimusnahkan. Tidak dapat dibatalkan.',
    } as Record<Right, string>,
  },
  counter: {
    title: 'Permintaan data di loket', lead: 'Untuk warga yang kehilangan kode. Lihat dokumennya; catat nama yang tertulis. Nomor dokumen tidak dicatat.', number: 'Nomor laporan', document: 'Dokumen yang ditunjukkan', documents: { ktp: 'KTP', kk: 'Kartu keluarga', kuasa: 'Surat kuasa dan KTP pelapor' } as Record<string, string>,
    name: 'Nama di dokumen', right: 'Hak yang diminta', unknown: 'Laporan dengan nomor itu tidak ada.', needDocument: 'Pilih dokumen yang ditunjukkan.', needName: 'Tulis nama di dokumen.', save: 'Catat permintaan', done: 'Permintaan tercatat', give: 'Berikan nomor dan kode ini kepada warga. Kodenya hanya tampil sekali.', code: 'Kode permintaan', where: 'Cara mengikuti', another: 'Catat permintaan lain',
  },
  register: {
    title: 'Catatan pemrosesan data pribadi', lead: 'Kewajiban UU 27/2022 Pasal 31. Dibuat dari daftar dalam kode yang juga dipakai untuk salinan dan pemusnahan.', table: 'Tabel', columns: 'Kolom', whose: 'Milik', purpose: 'Untuk', basis: 'Dasar', kept: 'Disimpan', copied: 'Salinan', erased: 'Pemusnahan', controller: 'Pengendali', officer: 'Pejabat pelindungan data', unknown: 'belum diisi', none: 'Tabel tanpa data pribadi',
    whoseWord: { reporter: 'Pelapor', officer: 'Petugas', helper: 'Pembantu pelapor', party: 'Pihak musyawarah', participant: 'Peserta dialog' } as Record<Whose, string>,
    purposeWord: { handling: 'Menangani laporan', contact: 'Menghubungi pelapor', proof: 'Membuktikan apa yang terjadi', place: 'Menemukan tempat', publication: 'Menyamarkan sebelum terbit', request: 'Memenuhi hak atas data', mail: 'Mengirim kabar', account: 'Akun petugas', security: 'Keamanan masuk', deliberation: 'Musyawarah', followers: 'Mengikuti kasus', breach: 'Menangani insiden data', dialogue: 'Dialog warga' } as Record<Purpose, string>,
    basisWord: { task: 'Tugas pelayanan publik (Pasal 20 ayat (2))', duty: 'Kewajiban hukum (Pasal 20 ayat (2))', consent: 'Persetujuan (Pasal 20 ayat (2))' } as Record<Basis, string>,
    keptWord: { retention: 'Menurut jadwal retensi', account: 'Selama akun ada', session: 'Selama sesi', 'sent-90-days': '90 hari setelah terkirim', history: 'Tetap, sebagai bukti', request: 'Fakta tetap, isi dihapus bersama kasus' } as Record<Kept, string>,
    copiedWord: { yes: 'ya', no: 'tidak' }, erasedWord: { delete: 'baris dihapus', set: 'isi dikosongkan', own: 'dimusnahkan, fakta tetap', kept: 'tetap' },
  },
  retention: {
    title: 'Jadwal retensi', lead: 'Berapa lama data pribadi disimpan setelah laporan berakhir. Setelah itu dimusnahkan; nomor, tanggal, dan instansi tetap.', unset: 'belum ditetapkan; ikuti JRA kota', unsetNote: 'Tidak ada masa simpan yang kami temukan dalam peraturan. Tetapkan menurut jadwal retensi arsip (JRA) kota; sebelum itu tidak ada yang dimusnahkan.',
    what: 'Jenis', now: 'Masa simpan', source: 'Sumber', found: 'Lewat masa simpan hari ini', oldest: 'Yang tertua berakhir', years: (n: number) => `${n} tahun`, many: (n: number) => `${n} atau lebih`, list: 'Lihat daftarnya', listOf: (kind: string) => `Yang akan dimusnahkan: ${kind}`, case: 'Laporan', ended: 'Berakhir', until: 'Disimpan sampai',
    why: (years: number, source: string) => `Berakhir lebih dari ${years} tahun lalu (${source}), tidak ada janji, permintaan hak, pembatasan, atau berkas Ombudsman yang terbuka.`, none: 'Tidak ada.', first: 'Awal', next: 'Berikutnya', pages: 'Halaman daftar',
    run: 'Pemusnahan dijalankan pengelola server, setelah uji coba yang tidak mengubah apa pun:', change: 'Tetapkan masa simpan', pick: 'Pilih jenis', yearsField: 'Tahun', yearsHint: '1 sampai 100. Kosongkan bila belum ditetapkan.', sourceField: 'Sumber', sourceHint: 'Peraturan dan pasalnya. Dibaca pelapor saat datanya dimusnahkan.', reason: 'Alasan', save: 'Tetapkan', saved: 'Masa simpan tersimpan.',
    badYears: 'Tulis tahun 1 sampai 100, atau kosongkan.', needKind: 'Pilih jenis laporan.', needSource: 'Tulis sumbernya.', needReason: 'Tulis alasannya.', meanwhile: 'Petugas lain baru saja mengubah masa simpan ini. Periksa, lalu simpan lagi.', history: 'Riwayat', noHistory: 'Belum pernah ditetapkan.', when: 'Kapan', who: 'Oleh', problems: 'Ada yang perlu diperbaiki',
    kind: { complaint_service: 'Pengaduan layanan', complaint_oversight: 'Pengaduan berkadar pengawasan', information_request: 'Permintaan informasi', aspiration: 'Aspirasi', unclassified: 'Berakhir tanpa diklasifikasi' } as Record<RetentionKind, string>,
  },
};
export type RightsText = typeof id;
const en: RightsText = {
  right: { access: 'A copy of my data', correction: 'Correct my data', withdrawal: 'Withdraw my consent', restriction: 'Restrict processing', erasure: 'Erase my data' },
  rightHint: {
    access: 'All we keep about you in this report, and who opened your identity.', correction: 'Name, contact, address or published text that is wrong.',
    withdrawal: 'Report and photos are no longer shown to the public. Handling goes on.', restriction: 'We only store the report. Handling and clocks stop until you or we lift it.',
    erasure: 'Name, contact, words, photos and place are destroyed. This cannot be undone. Only for reports that have ended.',
  },
  state: { open: 'Waiting for an answer', granted: 'Granted', refused: 'Refused' },
  ground: {
    endangers: 'It endangers somebody\'s safety or health', 'others-data': 'It discloses personal data of others', defence: 'It conflicts with national defence and security', 'not-proven': 'The asker is not proven to be the reporter',
    'case-open': 'The report is still being handled', ombudsman: 'The file for the Ombudsman was taken; evidence must remain', retention: 'The retention period of the archive has not ended', 'not-consent': 'This processing does not rest on consent', 'nothing-wrong': 'The data is not wrong',
  },
  refused: {
    'decided-already': 'Another officer has already decided this request.', 'changed-meanwhile': 'This request has just changed. Check it, then send again.', 'not-proven-yet': 'First check who is asking.', 'ground-needed': 'Choose the ground of refusal with its article.',
    'why-needed': 'Write the explanation.', 'asked-already': 'The same request is still waiting for an answer.', 'nothing-to-correct': 'This request does not say what to correct.', barred: 'It cannot be erased now. Refuse on this ground:', 'not-restricted': 'This case is not restricted.', 'erased-already': 'The personal data in this report was already destroyed.',
  },
  page: {
    title: 'Rights over personal data', privacy: 'Privacy', link: 'Copy, correction or erasure', lead: 'Ask for a copy, a correction, withdrawal of consent, restriction or erasure of your data. We answer within 3 × 24 hours (UU 27/2022).', prove: 'Prove that the report is yours', number: 'Report number or request number', numberHint: 'For example ADU-2026-00042 or HDP-2026-00007.',
    code: 'Secret code', codeHint: 'Eight letters and digits on the receipt.', go: 'Continue', wrong: 'Number and code do not match. Check both.', slow: 'Too many attempts. Wait a few minutes.', problems: 'Something needs mending', lost: 'Lost the code?',
    lostText: 'Come to a counter with your identity card, family card or a power of attorney. The officer records your request and gives you a new code to follow it. The name on the document is compared with the name in the report; we keep no document number. A report without a name cannot be proven without its code.',
    ask: 'What do you ask for?', choose: 'Choose one right.', asked: 'Your requests', none: 'No requests yet.', wish: 'Explanation', wishHint: 'To correct published text: write what is wrong and what is right.', correct: 'The correct data', correctHint: 'Fill in only what changes. For corrections only.', name: 'Name', phone: 'Phone', email: 'E-mail', address: 'Address',
    badEmail: 'This e-mail address is not right yet.', needCorrection: 'Write what needs correcting.', tooLong: 'Too long.', send: 'Send request', forCase: (number) => `For report ${number}`, duplicate: (number) => `The same request is still waiting for an answer: ${number}.`,
  },
  request: {
    title: (number) => `Request ${number}`, received: 'We have received your request.', keep: 'Keep this number. Your report\'s code opens this page again.', right: 'Right', basis: 'Basis', state: 'State', asked: 'Asked', due: 'Answer due by', decided: 'Decided', via: 'By', viaWord: { code: 'Report code', counter: 'Counter' },
    answer: 'Answer', ground: 'Ground of refusal', trail: 'Timeline of the request', late: 'The deadline has passed. You may complain to the Ombudsman.', left: (hours) => (hours < 1 ? 'Less than an hour left' : `${hours} hours left`), over: 'The deadline has passed', copy: 'Take the copy of your data', copyText: 'Made when you take it. It holds personal data: keep it safe.',
    pdf: 'PDF to read', json: 'JSON for machines', back: 'My report', case: 'Report',
  },
  desk: {
    title: 'Personal data', open: 'Waiting', done: 'Decided', noneOpen: 'No request is waiting.', noneDone: 'Nothing has been decided yet.', older: 'Next', first: 'Start', pages: 'Pages of requests', caption: 'Requests', number: 'Number', case: 'Case', right: 'Right', due: 'Due', state: 'State', late: 'overdue', counter: 'Record a request at the counter', register: 'Record of processing',
    wish: 'In their words', noWish: 'No explanation.', correction: 'New data asked for', document: 'Document shown', nameFits: 'The name on the document is the name in the report.', nameDiffers: 'The name on the document is not the name in the report.', nameless: 'This report has no name: a document proves nothing.', verify: 'Check who is asking', verifyHow: 'How it was checked', verifyGo: 'Proven to be the reporter',
    verified: 'Proven to be the reporter', byCode: 'with the report code', byOfficer: 'by an officer', decide: 'Decide', grant: 'Grant', refuse: 'Refuse', ground: 'Ground of refusal with its article', pick: 'Choose a ground', answer: 'Answer to the person', answerHint: 'The person reads it. Short, without data of others.', go: 'Decide', pickDecision: 'Choose grant or refuse.',
    bar: (ground, article) => `Erasure is barred: ${ground} (${article}).`, unset: 'No retention period is set for this kind of report. Make sure the city\'s archive schedule allows it before granting.', effect: 'If granted', lift: 'Lift the restriction', liftWhy: 'Reason for lifting', liftGo: 'Lift restriction', done_: 'Saved.', restricted: 'Processing restricted', unpublished: 'Consent to publish withdrawn', erased: 'Personal data destroyed',
    effects: {
      access: 'The person can take a copy as PDF and JSON from the page of the request.', correction: 'The sealed identity is replaced with the data asked for; published text you edit yourself on the case page.', withdrawal: 'The case and the resident\'s photos leave the public pages at once and cannot be published again.',
      restriction: 'The case leaves the public pages, all clocks pause, officers take no step until the restriction is lifted.', erasure: 'Identity, all words, photos, place and letters are destroyed. This cannot be undone.',
    },
  },
  counter: {
    title: 'Data request at the counter', lead: 'For people who lost their code. Look at the document; write down the name on it. The document number is not recorded.', number: 'Report number', document: 'Document shown', documents: { ktp: 'Identity card', kk: 'Family card', kuasa: 'Power of attorney and the reporter\'s identity card' }, name: 'Name on the document', right: 'Right asked for',
    unknown: 'There is no report with that number.', needDocument: 'Choose the document shown.', needName: 'Write the name on the document.', save: 'Record request', done: 'Request recorded', give: 'Give this number and code to the person. The code is shown only once.', code: 'Request code', where: 'How to follow it', another: 'Record another request',
  },
  register: {
    title: 'Record of processing of personal data', lead: 'Duty of UU 27/2022 Art. 31. Made from the list in the code that copies and destruction use too.', table: 'Table', columns: 'Columns', whose: 'Whose', purpose: 'For', basis: 'Basis', kept: 'Kept', copied: 'Copy', erased: 'Destruction', controller: 'Controller', officer: 'Data protection officer', unknown: 'not filled in', none: 'Tables without personal data',
    whoseWord: { reporter: 'Reporter', officer: 'Officer', helper: 'Helper of the reporter', party: 'Party of a deliberation', participant: 'Participant of the dialogue' },
    purposeWord: { handling: 'Handling the report', contact: 'Reaching the reporter', proof: 'Proving what happened', place: 'Finding the place', publication: 'Hiding before publishing', request: 'Fulfilling rights over data', mail: 'Sending news', account: 'Officers\' accounts', security: 'Security of sign-in', deliberation: 'Deliberation', followers: 'Following a case', breach: 'Handling a breach', dialogue: 'Public dialogue' },
    basisWord: { task: 'Public-service task (Art. 20(2))', duty: 'Legal duty (Art. 20(2))', consent: 'Consent (Art. 20(2))' },
    keptWord: { retention: 'By the retention schedule', account: 'While the account exists', session: 'During the session', 'sent-90-days': '90 days after sending', history: 'Permanently, as proof', request: 'The fact remains, the words go with the case' },
    copiedWord: { yes: 'yes', no: 'no' }, erasedWord: { delete: 'rows deleted', set: 'emptied', own: 'destroyed, the fact remains', kept: 'kept' },
  },
  retention: {
    title: 'Retention schedule', lead: 'How long personal data is kept after a report has ended. Then it is destroyed; number, dates and offices stay.', unset: 'not set yet; follow the city\'s archive schedule (JRA)', unsetNote: 'We found no period in the regulations. Set it by the city\'s archive retention schedule (JRA); until then nothing is destroyed.',
    what: 'Kind', now: 'Kept for', source: 'Source', found: 'Past its time today', oldest: 'The oldest ended', years: (n) => `${n} years`, many: (n) => `${n} or more`, list: 'See the list', listOf: (kind) => `To be destroyed: ${kind}`, case: 'Report', ended: 'Ended', until: 'Kept until',
    why: (years, source) => `Ended more than ${years} years ago (${source}), with no open promise, request, restriction or file for the Ombudsman.`, none: 'None.', first: 'Start', next: 'Next', pages: 'Pages of the list',
    run: 'The operator of the server runs the destruction, after a trial that changes nothing:', change: 'Set a period', pick: 'Choose a kind', yearsField: 'Years', yearsHint: '1 to 100. Leave empty while it is not set.', sourceField: 'Source', sourceHint: 'The regulation and its article. The reporter reads it when their data is destroyed.', reason: 'Reason', save: 'Set', saved: 'Period saved.',
    badYears: 'Write years from 1 to 100, or leave it empty.', needKind: 'Choose a kind of report.', needSource: 'Write the source.', needReason: 'Write the reason.', meanwhile: 'Another officer has just changed this period. Check it, then save again.', history: 'History', noHistory: 'Never set.', when: 'When', who: 'By', problems: 'Something needs mending',
    kind: { complaint_service: 'Service complaint', complaint_oversight: 'Oversight complaint', information_request: 'Information request', aspiration: 'Suggestion', unclassified: 'Ended without a class' },
  },
};
export const sayRights = (lang: Lang): RightsText => (lang === 'en' ? en : id);
