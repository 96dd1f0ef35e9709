/** What a rung of the recommended ladder says: the subject for so many promises, and the sentence above them. */
export interface RungWords { subject: (n: number) => string; line: string }

/** Mails to officers are in Indonesian, the language of the office. */
export const rungWords: Readonly<Record<string, RungWords>> = {
  half: { subject: (n) => `${n} janji sudah memakai separuh waktunya`, line: 'Separuh waktu sudah terpakai.' },
  most: { subject: (n) => `${n} janji hampir jatuh tempo`, line: 'Delapan persepuluh waktu sudah terpakai.' },
  overdue: { subject: (n) => `${n} janji melewati tenggat`, line: 'Tenggatnya sudah lewat dan tampil merah di halaman publik.' },
  'overdue-5': { subject: (n) => `${n} janji lewat tenggat lebih dari 5 hari kerja`, line: 'Sudah lewat lebih dari 5 hari kerja.' },
};

/** One mail for all promises that reached a rung together. @param lines name, what is owed, its day and the address, one for each */
export const rungMail = (cityName: string, { subject, line }: RungWords, lines: readonly string[]): { subject: string; text: string } =>
  ({ subject: `[${cityName}] ${subject(lines.length)}`, text: `${line}\n\n${lines.join('\n\n')}\n` });
