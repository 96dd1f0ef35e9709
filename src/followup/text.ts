import type { Lang } from '../platform/world.ts';
import type { HolidayKind } from '../law/calendar.ts';
import type { ClockView } from './clock.ts';
import { clockTimeText, shortDayText } from './dates.ts';

type Audience = 'resident' | 'officer';
type Counting = ClockView['counting'];
const unitId = (c: Counting): string => ({ working: 'hari kerja', calendar: 'hari', 'working-hours': 'jam kerja', hours: '× 24 jam' })[c];

const id = {
  clock: {
    days: (n: number, c: Counting) => `${n} ${unitId(c)}`,
    left: (days: string) => `Sisa ${days}`,
    dueTomorrow: 'Jatuh tempo besok',
    dueToday: (time: string) => `Jatuh tempo hari ini, ${time}`,
    late: (days: string) => `Lewat ${days}`,
    lateToday: (time: string) => `Lewat sejak pukul ${time}`,
    paused: (why: string) => `Jeda, ${why}`,
    kept: (day: number, total: number) => (day === 0 ? 'Tepat waktu, hari itu juga' : `Tepat waktu, hari ke-${day} dari ${total}`),
    keptLate: (days: string) => `Selesai, terlambat ${days}`,
    keptLateToday: (time: string) => `Selesai, lewat pukul ${time}`,
    void: 'Hitungan berakhir',
    voidLate: (days: string) => `Berakhir, terlambat ${days}`,
    until: (day: string) => `sampai ${day}`,
    should: (day: string) => `seharusnya ${day}`,
    dayOf: (n: number, total: number, c: Counting) => `${unitId(c)} ke-${n} dari ${total}`,
    keptHours: (n: number, total: number) => `Tepat waktu, dalam ${n} dari ${total} jam kerja`, stoppedHours: (n: number) => `hitungan berhenti di jam kerja ke-${n}`, untilTime: (day: string, time: string) => `sampai ${day}, ${time}`,
    stoppedAt: (n: number) => `hitungan berhenti di hari ke-${n}`,
    keptOn: (day: string) => `dijawab ${day}`,
    endedOn: (day: string) => `berakhir ${day}`,
    basis: 'Dasar',
  },
  pauseReasons: {
    resident: { 'waiting-for-reporter': 'menunggu Anda', 'data-restricted': 'atas permintaan Anda' },
    officer: { 'waiting-for-reporter': 'menunggu pelapor', 'data-restricted': 'atas permintaan pelapor' },
  } as Record<Audience, Record<string, string>>,
  explain: {
    title: 'Hitungan tenggat, hari demi hari',
    limit: (n: number, c: Counting) => (c === 'calendar' ? `${n} hari kalender` : `${n} ${unitId(c)}`),
    duration: (minutes: number) => [minutes >= 60 ? `${Math.floor(minutes / 60)} jam` : '', minutes % 60 || minutes === 0 ? `${minutes % 60} menit` : ''].filter(Boolean).join(' '),
    hours: (that: string, all: string) => `${that}, terkumpul ${all}`, hoursEnd: (that: string, all: string, time: string) => `${that}, terkumpul ${all}: jatuh tempo pukul ${time}`,
    bindsHere: 'Tenggat yang berlaku: yang paling awal.',
    binds: 'berlaku', later: 'lebih longgar',
    dueOn: (day: string, time: string) => `Jatuh tempo ${day}, ${time}`,
    when: 'Tanggal', what: 'Hitungan',
    received: 'Diterima di luar jam kantor atau pada hari libur; dihitung dari hari kerja berikutnya',
    zero: 'Hari kejadian, belum dihitung',
    zeroLater: 'Dianggap hari kejadian, belum dihitung',
    counted: (from: number, to: number, c: Counting) => `${c === 'working' ? 'Hari kerja' : 'Hari'} ${from === to ? `ke-${from}` : `ke-${from} sampai ke-${to}`}`,
    extended: 'perpanjangan',
    due: (n: number, total: number, c: Counting) => `${c === 'working' ? 'Hari kerja' : 'Hari'} ke-${n} dari ${total}: jatuh tempo`,
    dueAtOnce: 'Jatuh tempo',
    weekend: 'Akhir pekan',
    holiday: (name: string) => `Libur: ${name}`,
    paused: (why: string) => `Jeda, ${why}`,
    openPause: (day: string, why: string) => `Sejak ${day} hitungan dijeda, ${why}. Tenggat bergeser sejumlah hari yang dijeda.`,
    extension: (days: string, reason: string) => `Diperpanjang ${days}: ${reason}`,
    preliminary: (year: string) => `Kalender libur ${year} belum ditetapkan. Tenggat dapat bergeser.`,
    range: (from: string, to: string) => `${from} – ${to}`,
  },
  calendar: {
    title: 'Kalender kerja', year: (y: string) => `Tahun ${y}`, years: 'Pilih tahun',
    intro: (days: number, year: string) => `${days} hari kerja pada ${year}. Sabtu, Minggu, dan hari di bawah ini tidak dihitung.`,
    none: (y: string) => `Belum ada hari libur untuk ${y}`,
    noneHelp: 'Tambahkan hari dari keputusan bersama tiga menteri. Sampai saat itu tenggat pada tahun ini masih sementara.',
    day: 'Hari', name: 'Nama', kind: 'Jenis', source: 'Dasar', action: 'Tindakan', strike: 'Hapus', strikeLabel: (day: string) => `Hapus ${day}`,
    kinds: { national: 'Libur nasional', collective: 'Cuti bersama', local: 'Libur daerah', election: 'Hari pemungutan suara' } as Record<HolidayKind, string>,
    addTitle: 'Tambah hari', nameHint: 'Seperti tertulis di keputusan.', sourceHint: 'Nomor keputusan, misalnya SKB 1497/2025.',
    preview: 'Lihat akibatnya', previewTitle: 'Periksa perubahan kalender',
    adding: (day: string, name: string) => `${day} ditambahkan sebagai hari libur: ${name}.`,
    striking: (day: string, name: string) => `${day} (${name}) dihapus dan kembali menjadi hari yang dihitung.`,
    moves: (n: number) => (n === 0 ? 'Tidak ada tenggat yang bergeser.' : `${n} tenggat bergeser:`),
    more: (n: number) => `dan ${n} lainnya`,
    promise: 'Janji', from: 'Dari', to: 'Menjadi', caption: 'Tenggat yang bergeser',
    reason: 'Alasan', reasonHint: 'Tertulis di riwayat tiap kasus dan terbaca oleh pelapor.',
    confirm: (n: number) => (n === 0 ? 'Simpan perubahan' : `Simpan dan geser ${n} tenggat`), back: 'Batal',
    logTitle: 'Riwayat perubahan', logEmpty: 'Belum ada perubahan.',
    logLine: (added: string, removed: string, moved: number) => [added && `ditambah: ${added}`, removed && `dihapus: ${removed}`, `${moved} tenggat bergeser`].filter(Boolean).join('; '),
    byProfile: 'profil kota', reasonProfile: 'Data kalender kota',
    saved: 'Kalender tersimpan.',
    errors: {
      day: 'Tulis tanggal yang ada, misalnya 2026-08-18.', name: 'Tulis nama harinya.', kind: 'Pilih jenis harinya.', source: 'Tulis keputusan yang menetapkannya.',
      reason: 'Tulis alasannya.', known: 'Hari itu sudah ada di kalender.', unknown: 'Hari itu tidak ada di kalender.',
    },
  },
};

const unitEn = (c: Counting): string => ({ working: 'working day', calendar: 'day', 'working-hours': 'working hour', hours: '× 24 hour' })[c];
const count = (n: number, c: Counting): string => `${n} ${unitEn(c)}${n === 1 && c !== 'hours' ? '' : 's'}`;
const en: typeof id = {
  clock: {
    days: count,
    left: (days) => `${days} left`,
    dueTomorrow: 'Due tomorrow',
    dueToday: (time) => `Due today, ${time}`,
    late: (days) => `${days} overdue`,
    lateToday: (time) => `Overdue since ${time}`,
    paused: (why) => `Paused, ${why}`,
    kept: (day, total) => (day === 0 ? 'On time, the same day' : `On time, day ${day} of ${total}`),
    keptLate: (days) => `Done, ${days} late`,
    keptLateToday: (time) => `Done, after ${time}`,
    void: 'The count has ended',
    voidLate: (days) => `Ended, ${days} late`,
    until: (day) => `until ${day}`,
    should: (day) => `was due ${day}`,
    dayOf: (n, total, c) => `${unitEn(c)} ${n} of ${total}`,
    keptHours: (n, total) => `On time, in ${n} of ${total} working hours`, stoppedHours: (n) => `the count stopped at working hour ${n}`, untilTime: (day, time) => `until ${day}, ${time}`,
    stoppedAt: (n) => `the count stopped at day ${n}`,
    keptOn: (day) => `answered ${day}`,
    endedOn: (day) => `ended ${day}`,
    basis: 'Basis',
  },
  pauseReasons: {
    resident: { 'waiting-for-reporter': 'waiting for you', 'data-restricted': 'as you asked' },
    officer: { 'waiting-for-reporter': 'waiting for the reporter', 'data-restricted': 'as the reporter asked' },
  },
  explain: {
    title: 'The deadline, day by day',
    limit: (n, c) => (c === 'calendar' ? `${n} calendar day${n === 1 ? '' : 's'}` : count(n, c)),
    duration: (minutes) => [minutes >= 60 ? `${Math.floor(minutes / 60)} h` : '', minutes % 60 || minutes === 0 ? `${minutes % 60} min` : ''].filter(Boolean).join(' '),
    hours: (that, all) => `${that}, ${all} so far`, hoursEnd: (that, all, time) => `${that}, ${all} so far: due at ${time}`,
    bindsHere: 'The earliest one binds.',
    binds: 'binds', later: 'later',
    dueOn: (day, time) => `Due ${day}, ${time}`,
    when: 'Date', what: 'Count',
    received: 'Received outside office hours or on a day off; counts as of the next working day',
    zero: 'Day of the event, not counted',
    zeroLater: 'Taken as the day of the event, not counted',
    counted: (from, to, c) => `${c === 'working' ? 'Working day' : 'Day'}${from === to ? ` ${from}` : `s ${from} to ${to}`}`,
    extended: 'extension',
    due: (n, total, c) => `${c === 'working' ? 'Working day' : 'Day'} ${n} of ${total}: due`,
    dueAtOnce: 'Due',
    weekend: 'Weekend',
    holiday: (name) => `Day off: ${name}`,
    paused: (why) => `Paused, ${why}`,
    openPause: (day, why) => `Paused since ${day}, ${why}. The deadline moves by the days that were paused.`,
    extension: (days, reason) => `Extended by ${days}: ${reason}`,
    preliminary: (year) => `The holidays of ${year} are not yet set. The deadline may move.`,
    range: (from, to) => `${from} – ${to}`,
  },
  calendar: {
    title: 'Working calendar', year: (y) => `Year ${y}`, years: 'Choose a year',
    intro: (days, year) => `${days} working days in ${year}. Saturdays, Sundays and the days below are not counted.`,
    none: (y) => `No days off for ${y} yet`,
    noneHelp: 'Enter the days from the joint decree of three ministers. Until then deadlines in this year are preliminary.',
    day: 'Day', name: 'Name', kind: 'Kind', source: 'Basis', action: 'Action', strike: 'Remove', strikeLabel: (day) => `Remove ${day}`,
    kinds: { national: 'National holiday', collective: 'Collective leave', local: 'Local holiday', election: 'Voting day' },
    addTitle: 'Add a day', nameHint: 'As written in the decree.', sourceHint: 'Number of the decree, such as SKB 1497/2025.',
    preview: 'See what it moves', previewTitle: 'Check the change',
    adding: (day, name) => `${day} becomes a day off: ${name}.`,
    striking: (day, name) => `${day} (${name}) is removed and counts again.`,
    moves: (n) => (n === 0 ? 'No deadline moves.' : `${n} deadline${n === 1 ? '' : 's'} move${n === 1 ? 's' : ''}:`),
    more: (n) => `and ${n} more`,
    promise: 'Promise', from: 'From', to: 'To', caption: 'Deadlines that move',
    reason: 'Reason', reasonHint: 'It is written into the history of each case, and the reporter reads it.',
    confirm: (n) => (n === 0 ? 'Save the change' : `Save and move ${n} deadline${n === 1 ? '' : 's'}`), back: 'Cancel',
    logTitle: 'Changes so far', logEmpty: 'No changes yet.',
    logLine: (added, removed, moved) => [added && `added: ${added}`, removed && `removed: ${removed}`, `${moved} deadlines moved`].filter(Boolean).join('; '),
    byProfile: 'city profile', reasonProfile: 'Calendar data of the city',
    saved: 'The calendar is saved.',
    errors: {
      day: 'Write a date that exists, such as 2026-08-18.', name: 'Write the name of the day.', kind: 'Choose the kind of day.', source: 'Write the decree that sets it.',
      reason: 'Write the reason.', known: 'That day is already in the calendar.', unknown: 'That day is not in the calendar.',
    },
  },
};

export const say = (lang: Lang): typeof id => (lang === 'en' ? en : id);

export const pauseText = (lang: Lang, code: string, audience: Audience): string => say(lang).pauseReasons[audience][code] ?? code;

/** The clock in words: the line in bold, and the line below it. */
export function clockWords(lang: Lang, view: ClockView, audience: Audience = 'resident'): { main: string; detail: string } {
  const t = say(lang).clock;
  const time = clockTimeText(lang, view.closes);
  const late = t.days(view.lateDays, view.counting);
  const due = shortDayText(lang, view.dueOn);
  const inHours = view.counting === 'working-hours';
  if (view.isVoid) return { main: view.lateDays > 0 ? t.voidLate(late) : t.void, detail: t.endedOn(shortDayText(lang, view.endedOn!)) };
  switch (view.state) {
    case 'jeda': return { main: t.paused(pauseText(lang, view.pauseReason ?? '', audience)), detail: inHours ? t.stoppedHours(view.usedDays) : t.stoppedAt(view.usedDays) };
    case 'lewat': return { main: view.lateDays > 0 ? t.late(late) : t.lateToday(time), detail: t.should(inHours ? `${due}, ${time}` : due) };
    case 'tepat': return { main: inHours ? t.keptHours(view.usedDays, view.totalDays) : t.kept(view.usedDays, view.totalDays), detail: t.keptOn(shortDayText(lang, view.endedOn!)) };
    case 'telat': return { main: view.lateDays > 0 ? t.keptLate(late) : t.keptLateToday(time), detail: t.keptOn(shortDayText(lang, view.endedOn!)) };
    default:
      if (inHours) return { main: t.left(t.days(view.leftDays, view.counting)), detail: t.untilTime(due, time) };
      if (view.isDueToday) return { main: t.dueToday(time), detail: t.dayOf(view.totalDays, view.totalDays, view.counting) };
      return { main: view.isDueTomorrow ? t.dueTomorrow : t.left(t.days(view.leftDays, view.counting)), detail: t.until(due) };
  }
}
