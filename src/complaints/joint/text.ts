import type { Lang } from '../../platform/world.ts';
import type { ContributionState, DeclineReason } from './domain.ts';

const id = {
  title: (number: string) => `Tugas bersama ${number}`, heading: 'Tugas bersama', lead: 'Satu instansi memimpin dan menjawab pelapor. Yang lain mengerjakan bagiannya, masing-masing dengan tenggat sendiri.',
  open: 'Buka tugas bersama', ask: 'Minta bantuan instansi lain', none: 'Belum ada instansi lain yang ikut menangani.', tab: 'Kontribusi',
  state: { requested: 'Diminta, belum diterima', accepted: 'Dikerjakan', declined: 'Tidak dapat membantu', delivered: 'Bagian diserahkan', withdrawn: 'Berakhir' } as Record<ContributionState, string>,
  declined: { not_our_function: 'Bukan tugas kami', no_means_now: 'Belum ada tenaga atau alat', task_unclear: 'Tugasnya belum jelas', other_body_does_it: 'Sudah dikerjakan instansi lain' } as Record<DeclineReason, string>,
  body: 'Instansi', pickBody: 'Pilih instansi', task: 'Tugas', taskHint: 'Dibaca publik. Tanpa nama, nomor, atau alamat orang.', days: 'Hari kerja', daysHint: 'Berakhir sebelum tenggat kasus.', reason: 'Alasan', pickReason: 'Pilih alasan',
  words: 'Pesan', wordsHint: 'Dibaca penanggung jawab, instansi ini, dan koordinator. Tidak dibaca instansi lain atau publik.', part: 'Bagian Anda untuk penanggung jawab', partHint: 'Penanggung jawab memakainya dalam satu jawaban untuk pelapor.', photos: 'Foto', choose: 'Pilih foto', limits: 'JPEG, PNG, atau WebP, paling besar 10 MB, sampai 5 foto.', optional: '(boleh kosong)',
  act: { minta: 'Minta bantuan', terima: 'Kami kerjakan', tolak: 'Tidak dapat membantu', serahkan: 'Serahkan bagian', pesan: 'Kirim pesan', ulang: 'Minta diperbaiki', cabut: 'Tarik tugas', penerus: 'Alihkan ke penerus', utama: 'Jadikan penanggung jawab' },
  formerTask: 'Tugas untuk penanggung jawab lama', why: 'Mengapa', abolished: (body: string) => `${body} sudah tidak ada. Alihkan tugasnya ke instansi penerus, atau tarik.`,
  answer: 'Bagian yang diserahkan', dialogue: 'Percakapan', saved: 'Tersimpan.', need: 'Tulis bagian ini dulu.', needReason: 'Pilih alasannya.', needBody: 'Pilih instansinya.', tooLong: 'Tulisan ini terlalu panjang. Ringkas, lalu kirim lagi.', broken: 'Kiriman terputus sebelum fotonya utuh. Pilih fotonya lagi.', problems: 'Belum dapat disimpan', safe: 'Tulisan Anda aman, tidak ada yang hilang.',
  together: 'Ikut menangani', public: 'Siapa mengerjakan apa', publicLead: (body: string) => `${body} memimpin dan menjawab Anda.`, missing: (bodies: string) => `Belum menyerahkan bagiannya: ${bodies}.`, without: 'Mengapa menjawab tanpa bagian itu', withoutHint: 'Tugas yang belum selesai berakhir dengan jawaban ini. Dibaca petugas.', short: 'Keadaan', by: (who: string, when: string) => `${who}, ${when}`,
};
const en: typeof id = {
  title: (number) => `Joint work on ${number}`, heading: 'Joint work', lead: 'One agency leads and answers the reporter. The others do their part, each with a deadline of its own.',
  open: 'Open the joint work', ask: 'Ask another agency', none: 'No other agency takes part yet.', tab: 'Contributions',
  state: { requested: 'Asked, not accepted yet', accepted: 'In work', declined: 'Cannot help', delivered: 'Part delivered', withdrawn: 'Ended' },
  declined: { not_our_function: 'Not a task of ours', no_means_now: 'No staff or equipment now', task_unclear: 'The task is unclear', other_body_does_it: 'Another agency does it' },
  body: 'Agency', pickBody: 'Choose an agency', task: 'Task', taskHint: 'The public reads it. No names, numbers or addresses of people.', days: 'Working days', daysHint: 'Ends before the case is due.', reason: 'Reason', pickReason: 'Choose a reason',
  words: 'Message', wordsHint: 'Read by the lead, this agency and the coordinator. Other agencies and the public do not see it.', part: 'Your part for the lead', partHint: 'The lead uses it in one answer to the reporter.', photos: 'Photos', choose: 'Choose photos', limits: 'JPEG, PNG or WebP, at most 10 MB, up to 5 photos.', optional: '(may stay empty)',
  act: { minta: 'Ask for help', terima: 'We do it', tolak: 'We cannot help', serahkan: 'Deliver our part', pesan: 'Send message', ulang: 'Ask for rework', cabut: 'Take the task back', penerus: 'Pass to the successor', utama: 'Make it the lead' },
  formerTask: 'Task for the former lead', why: 'Why', abolished: (body) => `${body} no longer exists. Pass its task to the agency that followed it, or take it back.`,
  answer: 'Part delivered', dialogue: 'Conversation', saved: 'Saved.', need: 'Fill this in first.', needReason: 'Choose the reason.', needBody: 'Choose the agency.', tooLong: 'This text is too long. Shorten it, then send again.', broken: 'The upload broke off. Choose the photos again.', problems: 'Cannot be saved yet', safe: 'Your text is safe, nothing was lost.',
  together: 'Took part', public: 'Who does what', publicLead: (body) => `${body} leads and answers you.`, missing: (bodies) => `Still owe their part: ${bodies}.`, without: 'Why the answer goes out without it', withoutHint: 'Unfinished tasks end with this answer. Officers read it.', short: 'State', by: (who, when) => `${who}, ${when}`,
};
export type JointText = typeof id;
export type JointAct = keyof JointText['act'];
export const sayJoint = (lang: Lang): JointText => (lang === 'en' ? en : id);
