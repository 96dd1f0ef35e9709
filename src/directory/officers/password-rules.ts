import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './rules.ts';

export type PasswordProblem = 'too-short' | 'too-long' | 'too-common' | 'like-yourself' | 'too-plain';

/** Words that carry most of the passwords people choose here; a password made of them and digits is no secret. */
const COMMON = [
  'password', 'passw0rd', 'katasandi', 'sandi', 'rahasia', 'admin', 'administrator', 'petugas', 'operator', 'qwerty', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm',
  'iloveyou', 'welcome', 'selamatdatang', 'indonesia', 'merdeka', 'bismillah', 'alhamdulillah', 'sayang', 'cinta', 'anjing', 'letmein', 'changeme', 'ganti',
  'pemkot', 'pemda', 'pemerintah', 'diskominfo', 'kominfo', 'dinas', 'kota', 'kabupaten', 'wadah', 'kelurahan', 'kecamatan', 'login', 'masuk', 'user', 'test', 'coba',
  'monkey', 'dragon', 'football', 'sunshine', 'princess', 'master', 'superman', 'januari', 'februari', 'maret', 'april', 'agustus', 'september', 'oktober', 'november', 'desember',
];
const LEET: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', '$': 's', '!': 'i' };
const letters = (text: string): string => text.toLowerCase().replace(/[013457@$!]/g, (sign) => LEET[sign] ?? sign).replace(/[^\p{L}]/gu, '');

/** Length first, then the guesses an attacker tries first. No rules about capitals and signs: they make passwords worse. */
export function passwordProblem(password: string, about: { email: string; name: string }): PasswordProblem | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN_LENGTH) return 'too-short';
  if (length > PASSWORD_MAX_LENGTH) return 'too-long';
  const lower = password.toLowerCase();
  const [local = ''] = about.email.split('@');
  const own = [about.email, local, about.name.toLowerCase().replace(/\s+/g, ''), about.name.toLowerCase()].filter((part) => part.length >= 4);
  if (own.some((part) => remainder(lower, part) < 6)) return 'like-yourself';
  if (new Set(lower).size < 5 || isRun(lower)) return 'too-plain';
  let rest = letters(password);
  for (const word of [...COMMON].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(letters(word), '');
  // What is left after the common words must still be worth guessing; digits around them are the first thing tried.
  if (rest.length < 4 && (letters(password).length > 0 || /^\d+$/.test(password))) return 'too-common';
  return null;
}

const remainder = (text: string, part: string): number => (text.includes(part) ? text.replaceAll(part, '').length : text.length);

/** `123456789012`, `abcdefghijkl`, `zyxw…`: each step the same. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((sign, at) => sign.codePointAt(0)! - text.codePointAt(at)!);
  const same = steps.filter((step, at) => at > 0 && step === steps[at - 1]).length;
  return same >= steps.length * 0.7;
}
