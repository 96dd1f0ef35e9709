import type { Lang, World } from '../../platform/world.ts';
import { paths } from '../paths.ts';
import type { OptionId, WayState, WayStepId } from './way.ts';

const id = {
  title: 'Jalan ke Ombudsman', back: 'Kembali ke laporan', link: 'Jalan ke Ombudsman dan berkas siap kirim',
  lead: (name: string) => `Anda boleh melapor ke ${name} kapan saja. Gratis, tanpa izin kami, dan tanpa musyawarah lebih dulu.`,
  leadBasis: 'UU 25/2009 Pasal 46 ayat (2)',
  name: 'Ombudsman RI',
  toldTitle: 'Syarat melapor lebih dulu sudah terpenuhi',
  told: (day: string) => `Ombudsman meminta pelapor memberi tahu penyelenggara lebih dulu. Anda melakukannya pada ${day}, dan berkas di bawah membuktikannya.`,
  lateNow: (n: number) => `${n} tenggat kota lewat dalam kasus ini.`,
  stillRunning: (day: string) => `Kasus ini masih dalam tenggat sampai ${day}. Anda boleh pergi sekarang; Ombudsman menilai sendiri apakah kasus ini sedang ditangani dengan layak.`,
  wayTitle: 'Yang sudah ditempuh', wayCaption: 'Langkah, tanggal, keadaan, dan dasar hukumnya', columns: { step: 'Langkah', when: 'Tanggal', state: 'Keadaan', basis: 'Dasar' },
  step: {
    told: 'Anda memberi tahu penyelenggara', response: 'Kota menanggapi: lengkap atau belum', completeness: 'Anda melengkapi laporan', referred: 'Diteruskan ke penanggung jawab', first_answer: 'Tanggapan pertama',
    answers: 'Jawaban kota', contests: 'Bantahan Anda', decision: 'Keputusan dalam 60 hari', lapse: 'Tenggat kota yang lewat', ended: 'Kasus berakhir',
  } as Record<WayStepId, string>,
  state: { done: 'Sudah', late: 'Sudah, terlambat', waiting: 'Berjalan', overdue: 'Lewat tenggat', paused: 'Dijeda', void: 'Berakhir lebih dulu', open: 'Terbuka bagi Anda', none: 'Belum' } as Record<WayState, string>,
  stepOfReporter: { told: 'Pelapor memberi tahu penyelenggara', completeness: 'Pelapor melengkapi laporan', contests: 'Bantahan pelapor' } as Partial<Record<WayStepId, string>>, openToReporter: 'Terbuka bagi pelapor',
  noneOf: { lapse: 'Tidak ada', contests: 'Tidak ada' } as Partial<Record<WayStepId, string>>,
  times: (n: number) => `${n} kali`,
  dueBy: (length: string, day: string) => `Batas ${length}: ${day}`,
  lapsed: (what: string, day: string) => `${what}: batasnya ${day}`,
  goOn: 'Kalau penyelenggara tidak menanggapi seperti seharusnya, Anda dapat meneruskan ke Ombudsman atau ke atasannya.',
  nowTitle: 'Yang dapat Anda lakukan sekarang',
  option: {
    ombudsman: 'Pergi ke Ombudsman', contest: 'Bantah jawaban kota di sini', complete: 'Lengkapi laporan Anda', appeal: 'Bantah pengarsipan', wait: 'Tunggu tenggat kota berikutnya', council: 'Mengadu ke DPRD',
  } as Record<OptionId, string>,
  optionText: {
    ombudsman: 'Kapan saja, apa pun keadaan kasus ini.', contest: 'Kota wajib menjawab lagi.', complete: 'Lewat dari tanggal itu, laporan dianggap dicabut.', appeal: 'Koordinator memeriksanya lagi.',
    wait: 'Hanya kalau Anda mau. Ombudsman tidak mensyaratkannya.', council: 'Wakil rakyat mengawasi layanan kota (UU 25/2009 Pasal 40).',
  } as Record<OptionId, string>,
  until: (day: string) => `sampai ${day}`,
  twoYears: (day: string) => `Ombudsman menerima peristiwa yang belum lewat dua tahun: sebelum ${day} (UU 37/2008 Pasal 24 ayat (3)).`,
  twoYearsOver: (day: string) => `Peristiwa ini genap dua tahun pada ${day}. Ombudsman dapat menolaknya (UU 37/2008 Pasal 24 ayat (3)); tanyakan dulu.`,
  never: 'Musyawarah itu sukarela. Menolaknya, atau berhenti di tengah jalan, tidak mengurangi hak Anda ke Ombudsman.',
  fileTitle: 'Ambil berkas siap kirim', fileText: 'Laporan, tanda terima, jawaban, hitungan tenggat, bukti, dan seluruh linimasa, disusun untuk Ombudsman.',
  filePdf: 'Unduh PDF', fileJson: 'Unduh JSON', filePdfHint: 'Untuk dibaca dan dicetak. Isinya juga menyimpan JSON sebagai lampiran.', fileJsonHint: 'Untuk diperiksa komputer: setiap langkah dengan sidik SHA-256, dapat dibuktikan tanpa kami.',
  fileName: 'Berkas ini memuat nama dan kontak Anda. Kirim hanya kepada yang Anda percaya.', fileNameless: 'Anda melapor tanpa nama, jadi berkas ini juga tanpa nama. Ombudsman memerlukan nama; ada tempat mengisinya di PDF.',
  seen: 'Kota melihat bahwa berkas diambil dan kapan, supaya tahu bahwa jawabannya belum memuaskan. Nama Anda tidak ikut terlihat.',
  slow: 'Terlalu banyak unduhan', slowText: 'Tunggu sepuluh menit, lalu coba lagi. Kasus Anda aman.',
  sendTitle: 'Cara mengirim', send: [
    ['Unduh berkas PDF.', 'Isi bagian yang kosong pada halaman pertama.'],
    ['Siapkan identitas.', 'Nama lengkap, tempat dan tanggal lahir, status perkawinan, pekerjaan, alamat, dan salinan KTP (UU 37/2008 Pasal 24 ayat (1)). Nama Anda dapat dirahasiakan (ayat (2)).'],
    ['Kirim lewat saluran mana pun.', 'Datang, telepon, WhatsApp, atau situs. Tidak ada biaya (UU 37/2008 Pasal 23).'],
    ['Lengkapi kalau diminta.', 'Ombudsman memberi 30 hari untuk melengkapi; lewat dari itu laporan di sana dianggap dicabut (UU 37/2008 Pasal 26).'],
  ] as [string, string][],
  contact: 'Menghubungi Ombudsman', phone: 'Telepon', whatsapp: 'WhatsApp', website: 'Situs', noContact: 'Kontaknya belum diisi oleh kota. Cari di ombudsman.go.id.',
  goesOn: 'Kasus di sini tetap berjalan. Kota tetap wajib menjawab.',
  taken: (day: string) => `Berkas Ombudsman diambil ${day}`,
  searchTaken: 'Hanya yang berkasnya sudah diambil untuk Ombudsman',
};

const en: typeof id = {
  title: 'The way to the Ombudsman', back: 'Back to the report', link: 'The way to the Ombudsman and the file to send',
  lead: (name) => `You may report to the ${name} at any time. It is free, needs no leave of ours, and no deliberation before it.`,
  leadBasis: 'UU 25/2009 Art. 46(2)',
  name: 'Ombudsman of Indonesia',
  toldTitle: 'You have told the provider first',
  told: (day) => `The Ombudsman asks that the provider is told first. You did that on ${day}, and the file below proves it.`,
  lateNow: (n) => (n === 1 ? 'One deadline of the city has passed in this case.' : `${n} deadlines of the city have passed in this case.`),
  stillRunning: (day) => `This case is within its time until ${day}. You may go now; the Ombudsman judges by itself whether the case is being handled properly.`,
  wayTitle: 'What has been tried', wayCaption: 'Steps, dates, state and legal basis', columns: { step: 'Step', when: 'Date', state: 'State', basis: 'Basis' },
  step: {
    told: 'You told the provider', response: 'The city responded: complete or not', completeness: 'You completed the report', referred: 'Referred to those responsible', first_answer: 'First answer',
    answers: 'Answers of the city', contests: 'Your objections', decision: 'Decision within 60 days', lapse: 'Deadlines of the city that passed', ended: 'The case ended',
  },
  state: { done: 'Done', late: 'Done, late', waiting: 'Running', overdue: 'Overdue', paused: 'Paused', void: 'Ended before', open: 'Open to you', none: 'Not yet' },
  stepOfReporter: { told: 'The reporter told the provider', completeness: 'The reporter completed the report', contests: 'Objections of the reporter' }, openToReporter: 'Open to the reporter',
  noneOf: { lapse: 'None', contests: 'None' },
  times: (n) => (n === 1 ? 'once' : `${n} times`),
  dueBy: (length, day) => `Limit of ${length}: ${day}`,
  lapsed: (what, day) => `${what}: was due ${day}`,
  goOn: 'Where the provider does not respond as it must, you may go on to the Ombudsman or to its superior.',
  nowTitle: 'What you can do now',
  option: { ombudsman: 'Go to the Ombudsman', contest: 'Object to the answer here', complete: 'Complete your report', appeal: 'Object to the archiving', wait: 'Wait for the next deadline of the city', council: 'Complain to the city council (DPRD)' },
  optionText: {
    ombudsman: 'At any time, whatever the state of this case.', contest: 'The city must answer again.', complete: 'After that day the report is deemed withdrawn.', appeal: 'The coordinator looks at it again.',
    wait: 'Only if you want to. The Ombudsman does not ask for it.', council: 'The representatives oversee the services of the city (UU 25/2009 Art. 40).',
  },
  until: (day) => `until ${day}`,
  twoYears: (day) => `The Ombudsman takes up what is less than two years old: before ${day} (UU 37/2008 Art. 24(3)).`,
  twoYearsOver: (day) => `The event was two years old on ${day}. The Ombudsman may refuse it (UU 37/2008 Art. 24(3)); ask first.`,
  never: 'Deliberation is voluntary. Saying no to it, or leaving half-way, takes nothing from your right to go to the Ombudsman.',
  fileTitle: 'Take the file to send', fileText: 'Report, receipt, answers, deadlines, evidence and the whole timeline, arranged for the Ombudsman.',
  filePdf: 'Download PDF', fileJson: 'Download JSON', filePdfHint: 'To read and to print. It carries the JSON as an attachment.', fileJsonHint: 'For computers: every step with its SHA-256, which can be proved without us.',
  fileName: 'The file holds your name and contact. Send it only to those you trust.', fileNameless: 'You reported without a name, so the file has none. The Ombudsman needs one; the PDF has room for it.',
  seen: 'The city sees that the file was taken and when, so that it knows its answer has not satisfied. Your name is not shown with it.',
  slow: 'Too many downloads', slowText: 'Wait ten minutes, then try again. Your case is safe.',
  sendTitle: 'How to send it', send: [
    ['Download the PDF.', 'Fill in what is blank on its first page.'],
    ['Have your identity ready.', 'Full name, place and date of birth, marital status, occupation, address and a copy of your identity card (UU 37/2008 Art. 24(1)). Your name can be kept confidential (24(2)).'],
    ['Send it any way you like.', 'In person, by phone, WhatsApp or the website. There is no fee (UU 37/2008 Art. 23).'],
    ['Complete it if asked.', 'The Ombudsman gives 30 days for that; after them the report there is deemed withdrawn (UU 37/2008 Art. 26).'],
  ],
  contact: 'Reaching the Ombudsman', phone: 'Phone', whatsapp: 'WhatsApp', website: 'Website', noContact: 'The city has not filled in the contact yet. Look at ombudsman.go.id.',
  goesOn: 'The case here goes on. The city still owes its answers.',
  taken: (day) => `File for the Ombudsman taken ${day}`,
  searchTaken: 'Only those whose file was taken for the Ombudsman',
};

export type DossierText = typeof id;
export const sayDossier = (lang: Lang): DossierText => (lang === 'en' ? en : id);

/** "UU 37/2008 Pasal 24 ayat (1) huruf c" as an English page cites it: "UU 37/2008 Art. 24(1)c". */
export const cited = (lang: Lang, source: string): string =>
  (lang === 'en' ? source.replace('Pasal', 'Art.').replace(/ ayat (\(\d+\))/g, '$1').replace(/ huruf (?=[a-z]$)/, '').replace(' dan ', ' and ') : source);

/** To coordinators, in the language of the office: number and address, no word of the report and nothing of its reporter. */
export const takenMail = (world: World, number: string): { subject: string; text: string } => ({
  subject: `[${world.city.name}] Pelapor ${number} mengambil berkas untuk Ombudsman`,
  text: `Pelapor kasus ${number} mengunduh berkas siap kirim untuk Ombudsman.\n\nPeriksa apakah kasus ini sudah dijawab dengan layak:\n${world.baseUrl}${paths.consoleCase(number)}\n\nPelapor berhak melakukannya kapan saja (UU 25/2009 Pasal 46 ayat (2)). Surat ini hanya dikirim sekali untuk setiap kasus.\n`,
});
