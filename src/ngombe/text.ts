import type { Lang } from '../platform/world.ts';
import type { Facility, Mode, Need, Phase, RegistrationState, SessionKind } from './domain.ts';
import type { PickRule } from './selection.ts';

const idKind: Record<SessionKind, string> = { city_hall: 'Balai kota', district: 'Kecamatan', ward: 'Kelurahan', combined_event: 'Bersama acara lain' };
const idPhase: Record<Phase, string> = { draft: 'Rancangan', cancelled: 'Dibatalkan', planned: 'Pendaftaran belum dibuka', open: 'Pendaftaran dibuka', closed: 'Pendaftaran ditutup', running: 'Sedang berlangsung', over: 'Sudah berlangsung' };
const idFacility: Record<Facility, string> = { wheelchair: 'Jalur kursi roda', sign_language: 'Juru bahasa isyarat', live_stream: 'Disiarkan langsung', childcare: 'Tempat bermain anak' };
const idNeed: Record<Need, string> = { wheelchair: 'Tempat kursi roda', sign_language: 'Juru bahasa isyarat', companion: 'Datang dengan pendamping', read_aloud: 'Pertanyaan saya dibacakan pembawa acara' };
const idMode: Record<Mode, [string, string]> = { attend: ['Saya datang dan bertanya', 'Kalau penanya lebih banyak daripada giliran, urutannya diundi dan siapa pun bisa memeriksanya.'], written: ['Jawaban tertulis saja', 'Anda tidak perlu datang.'] };
const idState: Record<RegistrationState, string> = { submitted: 'Terdaftar', selected: 'Terpilih bertanya', waitlisted: 'Menunggu giliran', withdrawn: 'Dibatalkan' };
const idRule: Record<PickRule, string> = { carried: 'menunggu dari sesi sebelumnya', area: 'kelurahannya belum kebagian', topic: 'soalnya belum kebagian', arrival: 'mendaftar lebih dulu', draw: 'undian', only: 'tidak ada saingan' };
const enKind: typeof idKind = { city_hall: 'City hall', district: 'District', ward: 'Ward', combined_event: 'Joined with another event' };
const enPhase: typeof idPhase = { draft: 'Draft', cancelled: 'Called off', planned: 'Registration not open yet', open: 'Registration open', closed: 'Registration closed', running: 'Going on now', over: 'Has taken place' };
const enFacility: typeof idFacility = { wheelchair: 'Wheelchair access', sign_language: 'Sign language interpreter', live_stream: 'Live stream', childcare: 'Play corner for children' };
const enNeed: typeof idNeed = { wheelchair: 'A place for a wheelchair', sign_language: 'Sign language interpreter', companion: 'I come with a companion', read_aloud: 'The host reads my question aloud' };
const enMode: typeof idMode = { attend: ['I come and ask', 'Where more people ask than there are turns, the order is drawn, and everybody can check the draw.'], written: ['A written answer only', 'You need not come.'] };
const enState: typeof idState = { submitted: 'Registered', selected: 'Drawn to speak', waitlisted: 'Waiting for a turn', withdrawn: 'Cancelled' };
const enRule: typeof idRule = { carried: 'waited since an earlier session', area: 'the ward had no turn yet', topic: 'the topic had no turn yet', arrival: 'registered earlier', draw: 'the draw', only: 'nobody else' };

const idEntries: Record<string, string> = {
  'session-planned': 'Sesi direncanakan', 'session-changed': 'Rencana diubah', 'contacts-seen': 'Nama dan kontak dibuka', 'session-published': 'Sesi diumumkan', 'session-postponed': 'Waktu berubah', 'session-moved': 'Tempat berubah', 'session-cancelled': 'Sesi dibatalkan', 'speakers-drawn': 'Penanya diundi',
  'session-ended': 'Sesi diakhiri', came: 'Hadir', 'did-not-come': 'Tidak hadir', 'item-of-yours': 'Yang Anda sampaikan tercatat',
  'selection-overridden': 'Urutan diubah petugas', 'places-filled': 'Giliran yang kosong diisi', registered: 'Pendaftaran diterima', selected: 'Terpilih bertanya', waitlisted: 'Menunggu giliran', withdrawn: 'Pendaftaran dibatalkan',
  'carried-over': 'Diteruskan ke sesi berikutnya', rewritten: 'Pertanyaan diubah', 'written-asked': 'Minta jawaban tertulis', 'question-published': 'Pertanyaan ditampilkan untuk umum', 'question-kept-inside': 'Pertanyaan tidak ditampilkan untuk umum',
  'answered-in-writing': 'Dijawab tertulis',
};
const enEntries: typeof idEntries = {
  'session-planned': 'Session planned', 'session-changed': 'Plan changed', 'contacts-seen': 'Names and contacts opened', 'session-published': 'Session announced', 'session-postponed': 'New time', 'session-moved': 'New place', 'session-cancelled': 'Session called off', 'speakers-drawn': 'Speakers drawn',
  'session-ended': 'Session ended', came: 'Present', 'did-not-come': 'Not present', 'item-of-yours': 'What you said is on record',
  'selection-overridden': 'Order changed by an officer', 'places-filled': 'Free turns filled', registered: 'Registration received', selected: 'Drawn to speak', waitlisted: 'Waiting for a turn', withdrawn: 'Registration cancelled',
  'carried-over': 'Goes on to the next session', rewritten: 'Question changed', 'written-asked': 'Written answer asked for', 'question-published': 'Question shown to the public', 'question-kept-inside': 'Question not shown to the public',
  'answered-in-writing': 'Answered in writing',
};

const id = {
  name: 'Ngombe', long: 'Ngobrol Mbois Ilakes', lead: 'Dialog terbuka bersama wali kota. Siapa pun boleh datang, bertanya, atau menitipkan pertanyaan.', edition: (n: number) => `Ngombe ke-${n}`,
  kind: idKind, phase: idPhase, facility: idFacility, need: idNeed, mode: idMode, state: idState, rule: idRule, entry: idEntries,
  upcoming: 'Yang akan datang', past: 'Yang sudah berlangsung', none: 'Belum ada sesi yang diumumkan', noneText: 'Jadwal diumumkan di halaman ini. Sambil menunggu, laporan Anda diterima kapan saja.', report: 'Buat laporan', older: 'Sesi lebih lama', feed: 'Ikuti lewat RSS', pager: 'Halaman sesi',
  scope: (area: string) => `Membahas urusan ${area}.`, joined: (event: string) => `Bersama ${event}.`, with: 'Bersama wali kota dan', calendar: 'Simpan di kalender', screenLink: 'Ikuti sekarang di layar', drawLink: 'Cara penanya dipilih', cancelled: 'Sesi ini dibatalkan.', moved: 'Ada perubahan', was: (when: string, venue: string) => `Semula: ${when}, ${venue}.`,
  registerTitle: 'Daftar dan titip pertanyaan', turns: (quota: number) => `${quota} orang mendapat giliran bertanya. Yang belum kebagian didahulukan di sesi berikutnya.`, opensAt: (when: string) => `Pendaftaran dibuka ${when}.`, closesAt: (when: string) => `Pendaftaran ditutup ${when}.`,
  closedText: 'Pendaftaran untuk bertanya sudah ditutup. Pertanyaan Anda masih bisa dijawab tertulis.', overText: 'Sesi ini sudah berlangsung.', runningText: 'Sesi ini sedang berlangsung.',
  question: 'Pertanyaan atau usul Anda', yourName: 'Nama', nameHint: 'Untuk memanggil Anda di ruangan.', unnamed: 'Jangan tampilkan nama saya kepada umum', phone: 'Nomor telepon atau WhatsApp', email: 'Alamat surel', contactHint: 'Untuk memberi kabar. Tidak ditampilkan.', optional: '(boleh kosong)',
  ward: 'Kelurahan', wardBlank: 'Pilih kelurahan', topic: 'Soal apa?', topicBlank: 'Pilih bila tahu', group: 'Mewakili', groupHint: 'Misalnya RW, PKK, karang taruna. Kosongkan bila atas nama sendiri.', needs: 'Kebutuhan Anda', modeLegend: 'Bagaimana Anda ingin dijawab?', send: 'Daftar', problems: 'Ada yang perlu dilengkapi', safe: 'Tulisan Anda aman, tidak ada yang hilang.',
  privacy: 'Nama dan kontak disimpan tersegel dan hanya dibuka petugas Ngombe. Pertanyaan dibaca petugas sebelum ditampilkan.',
  errors: {
    question: 'Tulis pertanyaan Anda.', questionLong: (n: number) => `Pertanyaan terlalu panjang. Paling banyak ${n} huruf.`, name: 'Tulis nama Anda, paling banyak 120 huruf.', phone: 'Tulis nomor dengan 8 sampai 15 angka, atau kosongkan.', email: 'Periksa alamat surel, atau kosongkan.', ward: 'Pilih kelurahan dari daftar.', groupLong: 'Paling banyak 120 huruf.',
    closed: 'Pendaftaran baru saja ditutup.', notOpen: 'Pendaftaran belum dibuka.', before: 'Kontak ini sudah terdaftar untuk sesi ini. Buka pendaftaran itu dengan nomor dan kodenya kalau ingin mengubahnya.', limited: 'Terlalu banyak pendaftaran dari jaringan ini. Tunggu sebentar, lalu kirim lagi.', gone: 'Sesi ini tidak menerima pendaftaran.', broken: 'Kiriman terputus. Periksa, lalu kirim lagi.',
  },
  lateTitle: 'Dua jalan lain untuk pertanyaan Anda', lateWritten: 'Jawab tertulis saja', lateNext: (name: string, when: string) => `Daftar di sesi berikutnya: ${name}, ${when}`, changeFirst: 'Ubah pendaftaran yang lama',
  questions: (n: number) => `${n} pertanyaan sudah tampil`, noQuestions: 'Belum ada pertanyaan yang tampil', noQuestionsText: 'Petugas membaca setiap pertanyaan sebelum menampilkannya.', someone: 'Warga', changes: 'Perjalanan sesi ini',
  receipt: {
    title: 'Pendaftaran', thanks: 'Anda terdaftar', number: 'Nomor pendaftaran', code: 'Kode', codeText: 'Simpan nomor dan kode ini. Kodenya hanya ditampilkan sekarang dan tidak dapat kami pulihkan.', codeGone: 'Kode hanya ditampilkan sesaat setelah mendaftar.', qr: 'Kode QR menuju pendaftaran ini', when: 'Waktu', where: 'Tempat', mode: 'Cara dijawab', question: 'Pertanyaan', shown: 'Tampil untuk umum sebagai', notShown: 'Belum tampil; petugas membacanya dulu.', place: (n: number) => `Urutan ke-${n}`, status: 'Keadaan', ward: 'Kelurahan', needs: 'Kebutuhan', history: 'Yang sudah terjadi',
    change: 'Ubah pertanyaan', changeGo: 'Simpan perubahan', written: 'Minta jawaban tertulis saja', writtenText: 'Giliran Anda, kalau sudah ada, diberikan kepada orang lain.', withdraw: 'Batalkan pendaftaran', withdrawText: 'Giliran Anda, kalau sudah ada, diberikan kepada orang lain. Ini tidak dapat dikembalikan.', saved: 'Perubahan tersimpan.', tooLate: 'Sudah terlambat untuk langkah ini.', meanwhile: 'Pendaftaran ini baru saja berubah. Periksa, lalu kirim lagi.', session: 'Halaman sesi', leave: 'Keluar dari pendaftaran di perangkat ini', print: 'Cetak atau foto halaman ini.',
  },
  lookup: { title: 'Buka pendaftaran Ngombe', lead: 'Masukkan nomor dan kode yang Anda terima saat mendaftar.', number: 'Nomor pendaftaran', code: 'Kode', open: 'Buka', wrong: 'Nomor atau kode tidak cocok.', slow: 'Terlalu banyak percobaan. Tunggu beberapa menit.', link: 'Sudah mendaftar? Buka pendaftaran Anda' },
  draw: {
    title: 'Cara penanya dipilih', lead: 'Urutannya mengikuti empat aturan, berturut-turut. Tidak ada nama di sini; hanya nomor pendaftaran.', rules: ['Yang menunggu dari sesi sebelumnya didahulukan.', 'Lalu yang kelurahannya, kemudian soalnya, paling sedikit kebagian giliran.', 'Lalu yang mendaftar lebih dulu, sampai ke menitnya.', 'Kalau masih sama, undian menentukan.'],
    seal: 'Segel undian', sealText: 'Angka acak undian sudah ditetapkan sebelum pendaftaran dibuka. Ini sidik jarinya (SHA-256); angkanya dibuka setelah undian, supaya siapa pun bisa memeriksa bahwa ia tidak diganti.', seed: 'Angka undian', seedText: 'Nomor undian tiap orang = SHA-256 dari “angka undian:nomor pendaftaran”. Yang terkecil didahulukan.', notYet: 'Penanya belum dipilih.', place: 'Urutan', number: 'Nomor pendaftaran', ward: 'Kelurahan', topic: 'Soal', arrived: 'Mendaftar (UTC)', rule: 'Penentu', result: 'Hasil', speaks: 'bertanya', waits: 'menunggu', overrides: 'Diubah petugas', table: 'Urutan penanya', noOverrides: 'Tidak ada yang diubah petugas.', hash: 'Nomor undian',
  },
};
const en: typeof id = {
  name: 'Ngombe', long: 'Ngobrol Mbois Ilakes', lead: 'The mayor\'s open dialogue. Anybody may come, ask, or leave a question.', edition: (n) => `Ngombe no. ${n}`,
  kind: enKind, phase: enPhase, facility: enFacility, need: enNeed, mode: enMode, state: enState, rule: enRule, entry: enEntries,
  upcoming: 'Coming up', past: 'Has taken place', none: 'No session is announced yet', noneText: 'The schedule appears on this page. Until then, reports are welcome at any time.', report: 'Make a report', older: 'Older sessions', feed: 'Follow by RSS', pager: 'Pages of sessions',
  scope: (area) => `About matters of ${area}.`, joined: (event) => `Together with ${event}.`, with: 'With the mayor and', calendar: 'Save in calendar', screenLink: 'Follow it live', drawLink: 'How speakers are chosen', cancelled: 'This session is called off.', moved: 'Something has changed', was: (when, venue) => `Before: ${when}, ${venue}.`,
  registerTitle: 'Register and leave a question', turns: (quota) => `${quota} people get a turn. Who does not comes first at the next session.`, opensAt: (when) => `Registration opens ${when}.`, closesAt: (when) => `Registration closes ${when}.`,
  closedText: 'Registration to speak has closed. Your question can still be answered in writing.', overText: 'This session has taken place.', runningText: 'This session is going on now.',
  question: 'Your question or proposal', yourName: 'Name', nameHint: 'To call you in the room.', unnamed: 'Do not show my name to the public', phone: 'Phone or WhatsApp number', email: 'E-mail address', contactHint: 'To send you news. Not shown.', optional: '(may stay empty)',
  ward: 'Ward', wardBlank: 'Choose a ward', topic: 'What is it about?', topicBlank: 'Choose if you know', group: 'On behalf of', groupHint: 'For example a neighbourhood or a women\'s group. Leave empty for yourself.', needs: 'What you need', modeLegend: 'How would you like to be answered?', send: 'Register', problems: 'Something needs your attention', safe: 'What you wrote is safe, nothing is lost.',
  privacy: 'Name and contact are kept sealed and opened by the officers of the dialogue only. Questions are read before they are shown.',
  errors: {
    question: 'Write your question.', questionLong: (n) => `The question is too long. At most ${n} characters.`, name: 'Write your name, at most 120 characters.', phone: 'Write a number of 8 to 15 digits, or leave it empty.', email: 'Check the e-mail address, or leave it empty.', ward: 'Choose a ward from the list.', groupLong: 'At most 120 characters.',
    closed: 'Registration has just closed.', notOpen: 'Registration has not opened yet.', before: 'This contact is registered for this session already. Open that registration with its number and code to change it.', limited: 'Too many registrations from this network. Wait a moment, then send again.', gone: 'This session takes no registrations.', broken: 'The connection broke. Check, then send again.',
  },
  lateTitle: 'Two other ways for your question', lateWritten: 'Answer in writing only', lateNext: (name, when) => `Register for the next session: ${name}, ${when}`, changeFirst: 'Change the first registration',
  questions: (n) => `${n} questions are shown`, noQuestions: 'No question is shown yet', noQuestionsText: 'An officer reads every question before it is shown.', someone: 'A resident', changes: 'What happened to this session',
  receipt: {
    title: 'Registration', thanks: 'You are registered', number: 'Registration number', code: 'Code', codeText: 'Keep number and code. The code is shown now only and cannot be restored.', codeGone: 'The code is shown only right after registering.', qr: 'QR code to this registration', when: 'Time', where: 'Place', mode: 'How you are answered', question: 'Question', shown: 'Shown to the public as', notShown: 'Not shown yet; an officer reads it first.', place: (n) => `Place ${n}`, status: 'State', ward: 'Ward', needs: 'Needs', history: 'What has happened',
    change: 'Change the question', changeGo: 'Save the change', written: 'Ask for a written answer only', writtenText: 'If you have a turn it goes to somebody else.', withdraw: 'Cancel the registration', withdrawText: 'If you have a turn it goes to somebody else. This cannot be taken back.', saved: 'The change is saved.', tooLate: 'It is too late for this step.', meanwhile: 'This registration has just changed. Check it, then send again.', session: 'Page of the session', leave: 'Leave the registration on this device', print: 'Print or photograph this page.',
  },
  lookup: { title: 'Open a registration', lead: 'Enter the number and code you got when you registered.', number: 'Registration number', code: 'Code', open: 'Open', wrong: 'Number or code do not match.', slow: 'Too many tries. Wait a few minutes.', link: 'Registered already? Open your registration' },
  draw: {
    title: 'How speakers are chosen', lead: 'The order follows four rules, one after the other. There are no names here, only registration numbers.', rules: ['Who waited since an earlier session comes first.', 'Then whose ward, and then topic, had the fewest turns.', 'Then who registered earlier, to the minute.', 'Where it is still equal, the draw decides.'],
    seal: 'Seal of the draw', sealText: 'The random number of the draw was fixed before registration opened. This is its fingerprint (SHA-256); the number itself is opened after the draw, so that anybody can check that it was not changed.', seed: 'Number of the draw', seedText: 'The draw of each person = SHA-256 of “number of the draw:registration number”. The smallest comes first.', notYet: 'The speakers are not chosen yet.', place: 'Place', number: 'Registration number', ward: 'Ward', topic: 'Topic', arrived: 'Registered (UTC)', rule: 'Decided by', result: 'Result', speaks: 'speaks', waits: 'waits', overrides: 'Changed by officers', table: 'Order of speakers', noOverrides: 'Officers changed nothing.', hash: 'Draw',
  },
};
export const say = (lang: Lang): typeof id => (lang === 'en' ? en : id);
