import type { Lang, World } from '../../platform/world.ts';
import { breachPath } from './paths.ts';
import type { BreachFacts, BreachNo, FactKey } from './domain.ts';

const id = {
  title: 'Insiden data pribadi', lead: 'Kegagalan pelindungan data pribadi diberitahukan tertulis kepada orang yang datanya terkena dan kepada lembaga dalam 3 × 24 jam sejak ditemukan (UU 27/2022 Pasal 46).',
  list: 'Semua insiden', none: 'Belum ada insiden.', older: 'Berikutnya', first: 'Awal', pages: 'Halaman insiden', number: 'Nomor', found: 'Ditemukan', due: 'Diberitahukan paling lambat', state: 'Keadaan', states: { open: 'Terbuka', closed: 'Ditutup' }, late: 'lewat tenggat', told: 'sudah diberitahukan',
  left: (hours: number) => (hours < 1 ? 'sisa kurang dari satu jam' : `sisa ${hours} jam`), open: 'Catat insiden', openGo: 'Catat dan mulai hitungan', day: 'Tanggal ditemukan', time: 'Jam ditemukan', problems: 'Ada yang perlu diperbaiki', saved: 'Tersimpan.', back: 'Insiden',
  facts: 'Yang harus ada dalam pemberitahuan', factsHint: 'Boleh diisi bertahap. Pemberitahuan baru dapat dikirim bila semuanya ada.', saveFacts: 'Simpan isi',
  fact: { data: 'Data apa yang terkena', happened: 'Kapan terjadi', found: 'Bagaimana ditemukan', how: 'Bagaimana terjadi', handling: 'Penanganan', recovery: 'Pemulihan' } as Record<FactKey, string>,
  check: 'Daftar periksa', checks: { facts: 'Isi pemberitahuan lengkap (Pasal 46 ayat (2))', letter: 'Surat tersedia dalam dua bahasa', subjects: 'Orang yang terkena diberi tahu', authority: 'Lembaga diberi tahu', publicNotice: 'Pengumuman kepada masyarakat diputuskan' }, yes: 'sudah', no: 'belum',
  subjects: 'Siapa yang diberi tahu', subjectsHint: 'Pilih dengan nomor laporan, atau rentang tanggal, atau kategori. Beberapa pilihan boleh digabung; tidak ada yang menerima dua kali.', numbers: 'Nomor laporan', numbersHint: 'Pisahkan dengan spasi atau baris baru, paling banyak 500.', from: 'Diterima sejak', until: 'Sampai dengan', category: 'Kategori', anyCategory: 'Semua kategori', addChoice: 'Tambah pilihan', drop: 'Hapus pilihan', dropOf: (what: string) => `Hapus pilihan: ${what}`,
  chosen: 'Pilihan', count: 'Laporan', withAddress: 'Punya surel', many: (n: number) => `${n} atau lebih`, byNumbers: (n: number) => `${n} nomor laporan`, all: 'Semua laporan', between: (from: string, until: string) => `diterima ${from} sampai ${until}`, since: (from: string) => `diterima sejak ${from}`, upTo: (until: string) => `diterima sampai ${until}`, sentTo: 'Sudah dikirim',
  unknownNumber: (numbers: string) => `Laporan ini tidak ada: ${numbers}.`, emptyChoice: 'Isi nomor, tanggal, atau kategori.', badDay: 'Tulis tanggal yang benar.', tooMany: 'Paling banyak 500 nomor.',
  letter: 'Surat kepada yang terkena', letterHint: 'Konsep disusun dari isi di atas. Semua versi disimpan; yang terakhir yang dikirim.', inIndonesian: 'Bahasa Indonesia', inEnglish: 'Bahasa Inggris', saveLetter: 'Simpan versi surat', versions: 'Versi surat', version: (n: number, when: string, who: string) => `Versi ${n}, ${when}, ${who}`,
  send: 'Kirim pemberitahuan', sendText: 'Surat terkirim lewat surel kepada yang punya alamat; semua laporan yang terkena mendapat catatan di linimasanya. Tidak dapat ditarik.', sendGo: 'Kirim sekarang', sending: 'Sedang dikirim. Halaman ini boleh ditutup.', sent: 'Selesai dikirim', counts: (mail: number, page: number) => `${mail} lewat surel, ${page} hanya di halaman laporan`, unreached: 'Yang tidak punya alamat', unreachedLead: 'Hanya nomor laporan. Mereka membaca pemberitahuan di halaman laporannya.', unreachedNone: 'Tidak ada.',
  authority: 'Pemberitahuan kepada lembaga', authorityDay: 'Tanggal diberitahukan', authorityTime: 'Jam diberitahukan', authorityHow: 'Cara dan nomor bukti', authorityGo: 'Catat pemberitahuan',
  publicTitle: 'Pengumuman kepada masyarakat', publicYes: 'Diumumkan', publicNo: 'Tidak diumumkan', publicWhy: 'Alasan', publicHint: 'Wajib dalam hal tertentu (Pasal 46 ayat (3)). Bila diumumkan, tulis di mana dan kapan.', publicGo: 'Simpan putusan',
  close: 'Tutup insiden', closeWords: 'Pelajaran dan tindak lanjut', closeGo: 'Tutup insiden', pdf: 'Laporan PDF', trail: 'Linimasa', closedAt: 'Ditutup',
  refused: {
    'changed-meanwhile': 'Petugas lain baru saja mengubah catatan ini. Periksa, lalu simpan lagi.', 'closed-already': 'Insiden ini sudah ditutup.', 'facts-missing': 'Lengkapi dulu isi pemberitahuan.', 'letter-missing': 'Tulis surat dalam dua bahasa.', 'nobody-chosen': 'Pilih dulu siapa yang diberi tahu.', 'being-sent': 'Pemberitahuan sedang dikirim.', 'sent-already': 'Semua pilihan sudah dikirim.',
    'why-needed': 'Tulis penjelasannya.', 'bad-moment': 'Tulis waktu antara ditemukannya insiden dan sekarang.', 'subjects-untold': 'Orang yang terkena belum diberi tahu.', 'authority-untold': 'Lembaga belum diberi tahu.', 'public-undecided': 'Putuskan dulu pengumuman kepada masyarakat.',
  } as Record<BreachNo, string>,
  entry: { 'breach-recorded': 'Insiden dicatat', 'breach-facts': 'Isi pemberitahuan diubah', 'breach-letter': 'Versi surat disimpan', 'breach-subjects-chosen': 'Pilihan penerima ditambah', 'breach-subjects-dropped': 'Pilihan penerima dihapus', 'breach-sending': 'Pengiriman dimulai', 'breach-subjects-told': 'Orang yang terkena sudah diberi tahu', 'breach-authority-told': 'Lembaga diberi tahu', 'breach-public': 'Pengumuman diputuskan', 'breach-closed': 'Insiden ditutup' } as Record<string, string>,
  note: 'Data dalam laporan ini terkena insiden.', noteText: 'Baca pemberitahuannya di linimasa.', report: (number: string) => `Laporan insiden data pribadi ${number}`, page: (number: string, n: number, of: number) => `${number} · halaman ${n} dari ${of}`, recipients: 'Penerima', unchosen: 'belum ditetapkan',
};
export type BreachText = typeof id;
const en: BreachText = {
  title: 'Data breaches', lead: 'A failure to protect personal data is told in writing to the people concerned and to the authority within 3 × 24 hours of its discovery (UU 27/2022 Art. 46).',
  list: 'All breaches', none: 'No breach so far.', older: 'Next', first: 'Start', pages: 'Pages of breaches', number: 'Number', found: 'Found', due: 'To be told by', state: 'State', states: { open: 'Open', closed: 'Closed' }, late: 'overdue', told: 'told',
  left: (hours) => (hours < 1 ? 'less than an hour left' : `${hours} hours left`), open: 'Record a breach', openGo: 'Record and start the clock', day: 'Day of discovery', time: 'Time of discovery', problems: 'Something needs mending', saved: 'Saved.', back: 'Breaches',
  facts: 'What the notice must contain', factsHint: 'Can be filled in step by step. A notice leaves only when all of it is there.', saveFacts: 'Save contents',
  fact: { data: 'Which data is concerned', happened: 'When it happened', found: 'How it was found', how: 'How it happened', handling: 'Handling', recovery: 'Recovery' },
  check: 'Checklist', checks: { facts: 'The notice is complete (Art. 46(2))', letter: 'The letter exists in both languages', subjects: 'The people concerned were told', authority: 'The authority was told', publicNotice: 'A public notice was decided' }, yes: 'done', no: 'not yet',
  subjects: 'Whom to tell', subjectsHint: 'Choose by report numbers, dates or category. Choices add up; nobody receives it twice.', numbers: 'Report numbers', numbersHint: 'Separate them by spaces or new lines, 500 at most.', from: 'Received since', until: 'Until', category: 'Category', anyCategory: 'All categories', addChoice: 'Add choice', drop: 'Remove choice', dropOf: (what) => `Remove choice: ${what}`,
  chosen: 'Choice', count: 'Reports', withAddress: 'With e-mail', many: (n) => `${n} or more`, byNumbers: (n) => `${n} report numbers`, all: 'All reports', between: (from, until) => `received ${from} to ${until}`, since: (from) => `received since ${from}`, upTo: (until) => `received until ${until}`, sentTo: 'Sent',
  unknownNumber: (numbers) => `There is no such report: ${numbers}.`, emptyChoice: 'Fill in numbers, dates or a category.', badDay: 'Write a correct date.', tooMany: '500 numbers at most.',
  letter: 'Letter to the people concerned', letterHint: 'The draft is made from the contents above. Every version is kept; the newest one is sent.', inIndonesian: 'Indonesian', inEnglish: 'English', saveLetter: 'Save version', versions: 'Versions of the letter', version: (n, when, who) => `Version ${n}, ${when}, ${who}`,
  send: 'Send the notice', sendText: 'The letter goes by e-mail to everybody with an address; each report concerned gets a note in its timeline. It cannot be taken back.', sendGo: 'Send now', sending: 'Being sent. You may leave this page.', sent: 'Sent', counts: (mail, page) => `${mail} by e-mail, ${page} on the page of the report only`, unreached: 'Those without an address', unreachedLead: 'Report numbers only. They read the notice on the page of their report.', unreachedNone: 'None.',
  authority: 'Notice to the authority', authorityDay: 'Day of the notice', authorityTime: 'Time of the notice', authorityHow: 'How, and number of the receipt', authorityGo: 'Record notice',
  publicTitle: 'Public notice', publicYes: 'Announced', publicNo: 'Not announced', publicWhy: 'Reason', publicHint: 'A duty in some cases (Art. 46(3)). If announced, write where and when.', publicGo: 'Save decision',
  close: 'Close the breach', closeWords: 'Lessons and follow-up', closeGo: 'Close breach', pdf: 'Report as PDF', trail: 'Timeline', closedAt: 'Closed',
  refused: {
    'changed-meanwhile': 'Another officer has just changed this record. Check it, then save again.', 'closed-already': 'This breach is closed.', 'facts-missing': 'Complete the contents of the notice first.', 'letter-missing': 'Write the letter in both languages.', 'nobody-chosen': 'First choose whom to tell.', 'being-sent': 'The notice is being sent.', 'sent-already': 'Every choice was sent to.',
    'why-needed': 'Write the explanation.', 'bad-moment': 'Write a time between the discovery and now.', 'subjects-untold': 'The people concerned were not told yet.', 'authority-untold': 'The authority was not told yet.', 'public-undecided': 'Decide on a public notice first.',
  },
  entry: { 'breach-recorded': 'Breach recorded', 'breach-facts': 'Contents of the notice changed', 'breach-letter': 'Version of the letter saved', 'breach-subjects-chosen': 'Recipients chosen', 'breach-subjects-dropped': 'Choice of recipients removed', 'breach-sending': 'Sending began', 'breach-subjects-told': 'The people concerned were told', 'breach-authority-told': 'The authority was told', 'breach-public': 'Public notice decided', 'breach-closed': 'Breach closed' },
  note: 'Data in this report is concerned by a breach.', noteText: 'Read the notice in the timeline.', report: (number) => `Report on data breach ${number}`, page: (number, n, of) => `${number} · page ${n} of ${of}`, recipients: 'Recipients', unchosen: 'not decided',
};
export const sayBreach = (lang: Lang): BreachText => (lang === 'en' ? en : id);

/** A first draft of the letter from what is known; officers finish it. */
export function letterDraft(lang: Lang, world: Pick<World, 'city' | 'baseUrl'>, number: string, facts: BreachFacts): string {
  const line = (key: FactKey): string => `${sayBreach(lang).fact[key]}: ${facts[key] || '…'}`;
  const body = (['data', 'happened', 'found', 'how', 'handling', 'recovery'] as const).map(line).join('\n');
  return lang === 'en'
    ? `Personal data in a report that you made to ${world.city.name} is concerned by a breach (${number}). We tell you as UU 27/2022 Art. 46 requires.\n\n${body}\n\nYour report and this notice: ${world.baseUrl}/lacak\nYour rights over your data: ${world.baseUrl}/hak/data`
    : `Data pribadi dalam laporan Anda kepada ${world.city.name} terkena insiden (${number}). Kami memberi tahu Anda sesuai UU 27/2022 Pasal 46.\n\n${body}\n\nLaporan Anda dan pemberitahuan ini: ${world.baseUrl}/lacak\nHak Anda atas data: ${world.baseUrl}/hak/data`;
}
export const noticeSubject = (lang: Lang, number: string, city: string): string => (lang === 'en' ? `Notice of a data breach ${number}, ${city}` : `Pemberitahuan insiden data ${number}, ${city}`);

/** For officers, in Indonesian, without a word of what happened. */
export const breachMail = (world: Pick<World, 'baseUrl'>, number: string, breachId: string, what: 'new' | 'due'): { subject: string; text: string } => ({
  subject: what === 'new' ? `Insiden data pribadi ${number}` : `Kurang dari 24 jam: insiden data pribadi ${number}`,
  text: `${what === 'new' ? 'Insiden data pribadi dicatat. Beri tahu yang terkena dan lembaga dalam 3 × 24 jam sejak ditemukan.' : 'Waktu memberi tahu tinggal kurang dari 24 jam.'}\n\n${world.baseUrl}${breachPath(breachId)}\n`,
});
