import { dayText, timeText } from '../followup/dates.ts';
import { dayOf } from '../law/day.ts';
import type { Lang, World } from '../platform/world.ts';
import type { Session } from './domain.ts';
import { paths } from './paths.ts';

/** What is to be told. `key` names it: nobody gets the same twice. */
export interface Notice { kind: 'registered' | 'selected' | 'waitlisted' | 'carried' | 'postponed' | 'moved' | 'cancelled' | 'recorded' | 'step' | 'late' | 'written'; session: Pick<Session, 'edition' | 'title' | 'venue' | 'startsAt'>; reason: string; key: string }
interface Facts { number: string; title: string; when: string; venue: string; reason: string }

// A mailbox may be read by others: no name, no question and never the code.
const id: Record<Notice['kind'], { subject(f: Facts): string; line(f: Facts): string }> = {
  registered: { subject: (f) => `Pendaftaran ${f.number} sudah kami terima`, line: (f) => `Anda terdaftar untuk ${f.title}, ${f.when}, di ${f.venue}. Kami kabari lagi setelah penanya dipilih.` },
  selected: { subject: (f) => `Anda terpilih bertanya di ${f.title}`, line: (f) => `Anda terpilih bertanya di ${f.title}, ${f.when}, di ${f.venue}. Kalau berhalangan, batalkan supaya orang lain mendapat giliran.` },
  waitlisted: { subject: (f) => `Giliran Anda di ${f.title}`, line: (f) => `Jumlah penanya di ${f.title} sudah penuh. Anda menunggu giliran; kalau tidak kebagian, Anda didahulukan di sesi berikutnya. Anda juga boleh meminta jawaban tertulis.` },
  carried: { subject: (f) => `Anda didahulukan di ${f.title}`, line: (f) => `Pendaftaran Anda diteruskan ke ${f.title}, ${f.when}, di ${f.venue}, dan didahulukan.` },
  postponed: { subject: (f) => `Waktu berubah: ${f.title}`, line: (f) => `${f.title} sekarang ${f.when}, di ${f.venue}. Alasannya: ${f.reason}` },
  moved: { subject: (f) => `Tempat berubah: ${f.title}`, line: (f) => `${f.title} pindah ke ${f.venue}, ${f.when}. Alasannya: ${f.reason}` },
  cancelled: { subject: (f) => `Batal: ${f.title}`, line: (f) => `${f.title} dibatalkan. Alasannya: ${f.reason} Pendaftaran Anda diteruskan ke sesi berikutnya.` },
  recorded: { subject: (f) => `Pertanyaan Anda tercatat: ${f.title}`, line: (f) => `Yang Anda sampaikan di ${f.title} sudah tercatat, dengan penanggung jawab dan tanggalnya.` },
  step: { subject: (f) => `Kabar tentang pertanyaan Anda: ${f.title}`, line: (f) => `Ada kabar: ${f.reason}` },
  late: { subject: (f) => `Janji lewat tenggat: ${f.title}`, line: () => 'Janji atas pertanyaan Anda melewati tenggatnya. Kepala instansinya dan kantor wali kota sudah dikabari, dan keterlambatan itu tampil untuk umum.' },
  written: { subject: (f) => `Pertanyaan Anda sudah dijawab: ${f.title}`, line: () => 'Jawaban tertulis untuk Anda sudah ada.' },
};
const en: typeof id = {
  registered: { subject: (f) => `We have your registration ${f.number}`, line: (f) => `You are registered for ${f.title}, ${f.when}, at ${f.venue}. We write again once the speakers are drawn.` },
  selected: { subject: (f) => `You have a turn at ${f.title}`, line: (f) => `You were drawn to ask your question at ${f.title}, ${f.when}, at ${f.venue}. If you cannot come, cancel so that somebody else gets the turn.` },
  waitlisted: { subject: (f) => `Your turn at ${f.title}`, line: (f) => `All turns at ${f.title} are taken. You are on the waiting list; if no turn becomes free you come first at the next session. You may also ask for a written answer.` },
  carried: { subject: (f) => `You come first at ${f.title}`, line: (f) => `Your registration goes on to ${f.title}, ${f.when}, at ${f.venue}, and comes first there.` },
  postponed: { subject: (f) => `New time: ${f.title}`, line: (f) => `${f.title} is now on ${f.when}, at ${f.venue}. The reason: ${f.reason}` },
  moved: { subject: (f) => `New place: ${f.title}`, line: (f) => `${f.title} moves to ${f.venue}, ${f.when}. The reason: ${f.reason}` },
  cancelled: { subject: (f) => `Called off: ${f.title}`, line: (f) => `${f.title} is called off. The reason: ${f.reason} Your registration goes on to the next session.` },
  recorded: { subject: (f) => `Your question is on record: ${f.title}`, line: (f) => `What you said at ${f.title} is on record, with an owner and a date.` },
  step: { subject: (f) => `News on your question: ${f.title}`, line: (f) => `There is news: ${f.reason}` },
  late: { subject: (f) => `A promise missed its day: ${f.title}`, line: () => 'The promise on your question has missed its day. The head of the agency and the mayor\'s office were told, and that it is late can be seen by everybody.' },
  written: { subject: (f) => `Your question is answered: ${f.title}`, line: () => 'The written answer for you is there.' },
};
const END = { id: (link: string, city: string) => `\n\nLihat, ubah, atau batalkan di ${link} dengan kode Anda.\n\nWadah ${city}\n`, en: (link: string, city: string) => `\n\nSee, change or cancel it at ${link} with your code.\n\nWadah ${city}\n` };

export function noticeMail(lang: Lang, world: World, number: string, { kind, session, reason }: Notice): { subject: string; text: string } {
  const offset = world.city.utcOffsetMinutes;
  const facts: Facts = { number, title: session.title, venue: session.venue, reason, when: `${dayText(lang, dayOf(session.startsAt, offset))} ${timeText(lang, session.startsAt, offset)}` };
  const words = (lang === 'en' ? en : id)[kind];
  return { subject: words.subject(facts), text: `${words.line(facts)}${END[lang](`${world.baseUrl}${paths.registration(number)}`, world.city.name)}` };
}
