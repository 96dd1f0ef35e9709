import { fitting } from './affinity.ts';
import type { Chance } from './random.ts';
import { CLOSINGS, FOR, HOURS, LANDMARKS, LONG, OPENINGS, PERSONAL, SINCE, STREETS, WEEKDAYS, WHERE, type Register } from './stock/frames.ts';

export interface Place { jalan: string; kel: string; rt: string; patokan: string }
export interface Composed {
  text: string;
  title: string;
  /** The core sentence as it stands in the stock, for answers to be matched with. */
  core: string;
  /** Parts of the text that the officer hides before publishing; every person in the demo is invented. */
  personal: string[];
  register: Register;
}

const two = (n: number): string => String(n).padStart(2, '0');

export function placeIn(chance: Chance, ward: string): Place {
  const street = chance.pick(STREETS);
  return {
    jalan: street.startsWith('Gang') || chance.yes(0.25) ? `${street} ${chance.int(1, 9)}` : street,
    kel: ward, rt: `RT ${two(chance.int(1, 12))} RW ${two(chance.int(1, 15))}`, patokan: chance.pick(LANDMARKS),
  };
}

/** Fills `[a|b]` and `{slot}`; values may themselves hold slots. */
export function fill(chance: Chance, template: string, slots: Readonly<Record<string, string>>): string {
  const chosen = template.replace(/\[([^\]]+)\]/g, (_, list: string) => chance.pick(list.split('|')));
  return chosen.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (name in slots) return slots[name]!;
    if (name === 'sejak') return fill(chance, chance.pick(SINCE), slots);
    if (name === 'lama') return chance.pick(FOR);
    if (name === 'jam') return chance.pick(HOURS);
    if (name === 'hari') return chance.pick(WEEKDAYS);
    if (name === 'n') return String(chance.int(2, 6));
    return whole;
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Splits the register mark from a core sentence. */
export function registerOf(chance: Chance, core: string): { register: Register; core: string } {
  const mark = /^([cfj]):/.exec(core)?.[1];
  if (!mark) return { core, register: chance.weighted<Register>([['plain', 66], ['formal', 16], ['chatty', 18]]) };
  return { core: core.slice(2), register: mark === 'c' ? 'chatty' : mark === 'f' ? 'formal' : 'javanese' };
}

const SHORT: readonly (readonly [RegExp, string])[] = [[/\byang\b/g, 'yg'], [/\btidak\b/g, 'tdk'], [/\bsudah\b/g, 'sdh'], [/\bdengan\b/g, 'dgn'], [/\bkarena\b/g, 'krn'], [/\bbelum\b/g, 'blm'],
  [/\bjuga\b/g, 'jg'], [/\btapi\b/g, 'tp'], [/\bdi depan\b/g, 'dpn'], [/\borang\b/g, 'org'], [/\bsaja\b/g, 'aja'], [/\bkalau\b/g, 'klo'], [/\bterus\b/g, 'trs']];

function slip(chance: Chance, text: string): string {
  const words = text.split(' ');
  const able = words.map((word, at) => [word, at] as const).filter(([word]) => /^[a-z]{5,}$/.test(word));
  if (able.length === 0) return text;
  const [word, at] = chance.pick(able);
  const inside = chance.int(1, word.length - 3);
  const swapped = word.slice(0, inside) + word[inside + 1]! + word[inside]! + word.slice(inside + 2);
  words[at] = chance.weighted([[swapped, 5], [word.slice(0, inside) + word.slice(inside + 1), 3], [word.slice(0, inside) + word[inside]! + word.slice(inside), 2]]);
  return words.join(' ');
}

/** How people really type: shortened words, no capitals, slips of the finger, or everything shouted. */
export function roughen(chance: Chance, text: string, register: Register): string {
  let out = text;
  if (register === 'chatty' || register === 'plain') {
    if (chance.yes(register === 'chatty' ? 0.45 : 0.14)) for (const [word, short] of SHORT) if (chance.yes(0.7)) out = out.replace(word, short);
    if (chance.yes(register === 'chatty' ? 0.22 : 0.05)) out = out.toLowerCase();
    if (chance.yes(register === 'chatty' ? 0.05 : 0.022)) return `${out.toUpperCase().replace(/[.!]+$/, '')}${chance.pick(['!!!', '!!', '!!!!'])}`;
    if (register === 'chatty' && chance.yes(0.12)) out += chance.pick([' 🙏', ' 😭', ' 🙏🙏', ' 😤', ' hiks']);
  }
  if (register !== 'formal' && chance.yes(0.09)) out = slip(chance, out);
  if (register !== 'formal' && chance.yes(0.05)) out = slip(chance, out);
  return out;
}

export interface Matter { titles: readonly string[]; cores: readonly string[]; details?: readonly string[]; place?: false | undefined; uniform?: true | undefined }

const partOfDay = (hour: number): readonly [string, string] => (hour < 4 || hour >= 18 ? ['malam', 'dalu'] : hour < 11 ? ['pagi', 'enjang'] : hour < 15 ? ['siang', 'siang'] : ['sore', 'sonten']);
/** A greeting fits the hour at which it is sent. */
export const timely = (text: string, hour: number): string => {
  const [part, javanese] = partOfDay(hour);
  return text.replace(/^(Selamat) (?:pagi|siang|sore|malam)/, `$1 ${part}`).replace(/^(?:Pagi|Sore) min/, `${capital(part)} min`).replace(/^(Sugeng) (?:enjang|sonten)/, `$1 ${javanese}`);
};

/** What somebody puts into the title field who thinks of no title: the first words of the matter. */
const firstWords = (sentence: string): string => {
  const clause = sentence.split(/[,.;:?!]/)[0]!.trim().replace(/^(?:Min|Usul)$/, sentence.split(/[,.]/)[1]?.trim() ?? sentence);
  const words = clause.split(' ');
  return words.length <= 9 ? clause : words.slice(0, 8).join(' ');
};

/** Builds one report's words around a matter. `bare` leaves out everything but the core (for what is no report). */
export function compose(chance: Chance, matter: Matter, place: Place, person: { nama: string; telepon: string }, hour: number, bare = false): Composed {
  const { core, register } = registerOf(chance, chance.pick(matter.cores));
  const slots: Record<string, string> = { ...place, ...person };
  const say = (template: string): string => capital(fill(chance, template, slots));
  if (bare) return { text: fill(chance, core, slots), title: say(chance.pick(matter.titles)), core, personal: [], register };
  const own = fitting(chance, core, matter.titles, (each) => each) ?? (matter.uniform ? chance.pick(matter.titles) : null);
  const heart = say(core);
  const title = own ? say(own) : capital(firstWords(heart));
  // The long backgrounds speak of places; papers and family matters are told without them.
  const long = matter.place !== false && chance.yes(0.13);
  const short = !long && chance.yes(0.22);
  const parts: string[] = [];
  if (chance.yes(register === 'formal' ? 0.85 : short ? 0.25 : 0.55)) parts.push(timely(say(chance.pick(OPENINGS[register])), hour));
  // Nobody calls the administrator twice in one breath.
  const bold = /\bmin\b/i.test(parts.at(-1) ?? '') ? capital(heart.replace(/^Min,? /, '')) : heart;
  parts.push(parts.at(-1)?.endsWith(',') ? bold.replace(/^(?!Jl\.|Gang |RT |PJU|PBB|KTP|NIK|AC |SD|TK)./, (first) => first.toLowerCase()) : bold);
  const details = [...matter.details ?? []];
  for (let left = long ? 2 : short ? 0 : chance.weighted([[0, 3], [1, 6], [2, 2]]); left > 0 && details.length > 0; left -= 1) {
    parts.push(say(details.splice(chance.int(0, details.length - 1), 1)[0]!));
  }
  if (matter.place !== false && !/\{jalan\}/.test(core) && chance.yes(0.75)) parts.push(say(chance.pick(WHERE)));
  if (long) { const from = chance.int(0, LONG.length - 1); parts.splice(-1, 0, LONG[from]!, LONG[(from + chance.int(1, 4)) % LONG.length]!); }
  let personal: string[] = [];
  if (chance.yes(0.03)) {
    const line = chance.pick(PERSONAL);
    parts.push(fill(chance, line, slots));
    personal = [person.nama, person.telepon].filter((word) => parts.at(-1)!.includes(word));
  }
  if (chance.yes(register === 'formal' ? 0.8 : short ? 0.15 : 0.45)) parts.push(say(chance.pick(matter.place === false ? CLOSINGS[register].filter((each) => !/lokasi|tempat|dikerjakan|dandosi/.test(each)) : CLOSINGS[register])));
  const gap = long ? '\n\n' : ' ';
  for (const [at, part] of parts.entries()) if (/[\p{L}\p{N}]$/u.test(part)) parts[at] = `${part}.`;
  const joined = long ? `${parts[0]}${gap}${parts.slice(1).join(' ')}` : parts.join(' ');
  return { text: personal.length > 0 ? joined : roughen(chance, joined, register), title, core, personal, register };
}
