import { applied, joined, type Found, type MaskKind } from './domain.ts';
import { NOT_NAMES, PLATE_REGIONS } from './words.ts';

/** What is known besides the text, and never shown. */
export interface Known {
  /** The sealed name of the reporter, where one was given: looked for, never told. */
  reporter?: string;
  /** Numbers, mails and addresses that offices publish themselves, from the directory: they stay readable. */
  offices?: ReadonlySet<string>;
}

// Every pattern begins at a border and has bounded repeats, so that the cost of a hostile text stays in step with its length.
const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/gu;
/** Sixteen digits, often written in groups: NIK and family card look alike, the word before them tells. */
const SIXTEEN = /(?<!\d)(?:\d[ .-]{0,2}){15}\d(?!\d)/g;
const PHONE = /(?<!\d)(?:\+?62|0)[ .-]?\(?\d{2,4}\)?(?:[ .-]?\d){5,10}(?!\d)/g;
/** A mobile number whose zero was left away: "wa 81234567890". */
const BARE_PHONE = /(?<!\d)8[1-9]\d[ .-]?\d{3,4}[ .-]?\d{3,5}(?!\d)/g;
const ACCOUNT = /\b(?:no(?:mor|\.)?\s{0,2})?(?:rek(?:ening)?|va|virtual account|bca|bri|bni|bsi|btn|mandiri|bank\s\w{2,12}|dana|ovo|gopay|go-pay|shopeepay|linkaja)\b[^\d\n]{0,25}(\d(?:[ .-]?\d){7,17})(?!\d)/giu;
const LONG_NUMBER = /(?<!\d)\d{10,20}(?!\d)/g;
/** Customer, ticket and pupil numbers: shorter, so the word before them must tell. */
const OWN_NUMBER = /\b(?:no(?:mor)?\.?\s{0,2}(?:pelanggan|pel|tiket|pendaftaran|meter|sambungan|nop|nisn|nim|bpjs|kartu|sim|paspor|polis|registrasi)|id\s{0,2}pel(?:anggan)?|nisn|nim|nop|npwp)\b[\p{L}\s.:#-]{0,20}?(\d(?:[ .-]?\d){5,19})(?!\d)/giu;
const PLATE = /(?<![\p{L}\d])([A-Z]{1,2})[ -]?\d{1,4}[ -]?[A-Z]{1,3}(?![\p{L}\d])/gu;
const PLATE_NAMED = /\b(?:nopol|no\.?\s?pol(?:isi)?|pelat|plat)\b[^\n\d]{0,20}?\b([a-z]{1,2})[ -]?\d{1,4}[ -]?[a-z]{1,3}(?![\p{L}\d])/giu;
/** A street with its house: "Jl. Kenanga III No. 12", "Perum Melati Blok C-7". Ranges of houses name a place, not a door. */
const ADDRESS = /\b(?:jl|jln|jalan|gg|gang|perum(?:ahan)?|griya|komplek)\b\.?\s?[\p{L}\d.'/ ]{2,60}?[ ,]{1,3}(?:blok\s[\p{L}\d]{1,3}\s?[-/ ]?\s?(?:no(?:mor|\.)?\s?:?\s?)?\d{1,4}[a-z]?|no(?:mor|\.)?\s?[:.]?\s?\d{1,4}[a-z]?)(?![\p{L}\d]|\s?-\s?\d)/giu;
const OWN_HOME = /(?:rumah|alamat|tinggal|domisili|kediaman|kos|kontrakan)[\p{L} .,:/-]{0,40}$/iu;
const TITLED = /(?<![\p{L}\d])(?:[Bb]apak|[Bb]pk|[Bb]p|[Pp]ak|[Ii]buk?|[Bb]u|[Ss]dri?|[Ss]audar[ai]|[Mm]as|[Mm]bak|[Mm]bah|[Nn]y|[Tt]n|BAPAK|BPK|PAK|IBU|BU|SDRI?|SAUDARA)\b\.?\s{1,2}((?:\p{Lu}[\p{L}'’.]{1,24}[ ]?){1,4})/gu;
const NAMED = /\b(?:nama\s(?:saya|lengkap|ibu|ayah|anak|pelapor|istri|suami)|nama\s{0,2}:|atas\snama|a\.?\/?n\.?(?=[ :])|bernama|saya\sdengan)\s{0,2}:?\s{0,2}(?:adalah\s)?((?:\p{L}[\p{L}'’.]{1,24}\s?){1,4})/giu;
const SIGNED = /\b(?:hormat\s(?:saya|kami)|terima\s?kasih|tertanda|pelapor|ttd)\b[.,:]?[ \t]{0,3}\n{1,4}[ \t]{0,3}((?:\p{Lu}[\p{L}'’.]{1,24}(?:[ \t]|(?=\n|$))){1,4})(?=\n|$)/giu;

const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^62/, '0');
const plainDigits = (text: string): string => text.replace(/\D/g, '');

/** Province, regency, district, day of birth (women: plus forty), month, and a number that is not zero (Permendagri on NIK). */
export function isNik(digits: string): boolean {
  const [province, day, month, serial] = [Number(digits.slice(0, 2)), Number(digits.slice(6, 8)) % 40, Number(digits.slice(8, 10)), Number(digits.slice(12))];
  return digits.length === 16 && province >= 11 && province <= 97 && Number(digits.slice(6, 8)) <= 71 && day >= 1 && day <= 31 && month >= 1 && month <= 12 && serial > 0;
}

/** What offices publish of themselves, in the form in which it is looked for. */
export const officeContacts = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => (text.includes('@') ? [text.trim().toLowerCase()] : [digitsOf(text)])).filter((one) => one.length >= 3));

/**
 * Proposes what should not be read by everybody: in the order of the text, apart from each other.
 * Numbers, mails and plates are sure; a name or an address is sure only where the words beside it say whose it is.
 */
export function findPersonal(text: string, known: Known = {}): Found[] {
  const found: Found[] = [];
  const isOffice = (hit: string): boolean => known.offices?.has(hit.includes('@') ? hit.toLowerCase() : digitsOf(hit)) ?? false;
  const taken = (start: number, end: number): boolean => found.some((one) => start < one.end && end > one.start);
  const add = (kind: MaskKind, start: number, end: number, sure = true): void => {
    if (start < end && !taken(start, end) && !isOffice(text.slice(start, end))) found.push({ kind, start, end, sure });
  };
  const each = (pattern: RegExp, kind: MaskKind): void => { for (const hit of text.matchAll(pattern)) add(kind, hit.index, hit.index + hit[0].length); };
  /** Of a hit that needs words before it, its last group alone is hidden. */
  const inside = (hit: RegExpExecArray): [number, number] => { const start = hit.index + hit[0].lastIndexOf(hit[1]!); return [start, start + hit[1]!.length]; };

  each(EMAIL, 'email');
  for (const hit of text.matchAll(SIXTEEN)) add(sixteenKind(text, hit.index, hit[0]), hit.index, hit.index + hit[0].length);
  for (const hit of text.matchAll(ACCOUNT)) add(/^(?:0|62)8/.test(plainDigits(hit[1]!)) ? 'phone' : 'account', ...inside(hit));
  each(PHONE, 'phone');
  each(BARE_PHONE, 'phone');
  each(LONG_NUMBER, 'number');
  for (const hit of text.matchAll(OWN_NUMBER)) add('number', ...inside(hit));
  for (const hit of text.matchAll(PLATE)) if (PLATE_REGIONS.has(hit[1]!) && !/^R[TW]/.test(hit[0])) add('plate', hit.index, hit.index + hit[0].length);
  for (const hit of text.matchAll(PLATE_NAMED)) if (PLATE_REGIONS.has(hit[1]!.toUpperCase())) add('plate', hit.index + hit[0].search(/[a-z]{1,2}[ -]?\d{1,4}[ -]?[a-z]{1,3}$/i), hit.index + hit[0].length);
  for (const hit of text.matchAll(ADDRESS)) add('address', hit.index, hit.index + hit[0].length, OWN_HOME.test(text.slice(Math.max(0, hit.index - 50), hit.index)));
  for (const [start, end] of reporterIn(text, known.reporter ?? '')) add('name', start, end);
  for (const pattern of [NAMED, SIGNED, TITLED]) for (const hit of text.matchAll(pattern)) addName(hit, inside, add);
  return joined(found);
}

function sixteenKind(text: string, at: number, hit: string): MaskKind {
  const before = text.slice(Math.max(0, at - 40), at);
  if (/(?:\bkk\b|kartu\s?keluarga)[^\d]{0,30}$/i.test(before)) return 'kk';
  return /\b(?:nik|ktp)\b[^\d]{0,30}$/i.test(before) || isNik(plainDigits(hit)) ? 'nik' : 'number';
}

/** Up to the first word that cannot be part of a name; nothing where that is the first. */
function addName(hit: RegExpExecArray, inside: (hit: RegExpExecArray) => [number, number], add: (kind: MaskKind, start: number, end: number) => void): void {
  const [start] = inside(hit);
  let end = start;
  for (const word of hit[1]!.matchAll(/\S+/g)) {
    const bare = word[0].replace(/[.,]+$/, '').toLowerCase();
    if (NOT_NAMES.has(bare) || !/\p{L}/u.test(bare)) break;
    end = start + word.index + word[0].replace(/\.$/, '').length;
    if (/[,.]$/.test(word[0]) && word[0].length > 4) break;
  }
  add('name', start, end);
}

/** The whole name, or one of its longer words as a word of its own with a capital. */
function reporterIn(text: string, reporter: string): [number, number][] {
  const words = reporter.trim().split(/\s+/).filter((word) => word.length >= 3).slice(0, 6);
  const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (words.length === 0) return [];
  const whole = [...text.matchAll(new RegExp(`(?<![\\p{L}])${words.map(escape).join('\\s{1,3}')}(?![\\p{L}])`, 'giu'))];
  const single = words.filter((word) => word.length >= 4 && !NOT_NAMES.has(word.toLowerCase()))
    .flatMap((word) => [...text.matchAll(new RegExp(`(?<![\\p{L}])${escape(word)}(?![\\p{L}])`, 'giu'))]).filter((hit) => /^\p{Lu}/u.test(hit[0]));
  return [...whole, ...single].map((hit) => [hit.index, hit.index + hit[0].length]);
}

/** The text with everything hidden that is sure: what a form for the public begins with. An officer reads it before it is published. */
export const masked = (text: string, known?: Known): string => applied(text, findPersonal(text, known).filter((one) => one.sure));

/** @returns numbers, mails and plates of persons that everybody would read in an officer's answer; names are the officer's to judge */
export const personalIn = (texts: readonly string[], offices: ReadonlySet<string>): string[] =>
  texts.flatMap((text) => findPersonal(text, { offices }).filter(({ kind }) => kind !== 'name' && kind !== 'address').map(({ start, end }) => text.slice(start, end).trim()));
