import type { Reporter } from '../domain.ts';

/** What an officer may open an identity for; the words beside it say what exactly. */
export const PURPOSES = ['contact', 'verify', 'protect', 'legal', 'other'] as const;
export type Purpose = (typeof PURPOSES)[number];
/** What somebody who lost their code may show at a counter. */
export const DOCUMENTS = ['ktp', 'kk', 'licence', 'passport'] as const;
export type Document = (typeof DOCUMENTS)[number];
export const EVENT_KINDS = ['look', 'reissue', 'refused'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
export interface IdentityEvent { id: string; at: Date; kind: EventKind; complaintId: string; officerId: string; bodyId: string | null; role: string; purpose: string; words: string }

/** Tries of one case and of one officer in a day: an officer who guesses is stopped long before they learn anything. */
export const TRIES_PER_CASE = 3;
export const TRIES_PER_OFFICER = 20;

const wordsOf = (text: string): string[] => text.toLowerCase().normalize('NFKD').replace(/[^\p{L}\p{N}\s]/gu, ' ').replace(/\bjalan\b/g, 'jl').split(/\s+/).filter((word) => word.length > 1 || /\d/.test(word));
const digits = (text: string): string => text.replace(/\D/g, '').replace(/^(?:62|0)+/, '');
/** A name on a document may be longer than the one that was typed; a list of names that many people have is no name. */
const MOST_WORDS_MORE = 4;
const sameName = (a: string, b: string): boolean => {
  const [one, two] = [wordsOf(a), wordsOf(b)];
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  return short.length > 0 && short.join('').length >= 4 && long.length <= short.length + MOST_WORDS_MORE && short.every((word) => long.includes(word));
};
const sameAddress = (a: string, b: string): boolean => {
  const [one, two] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  return one.size >= 2 && two.size <= one.size * 2 + MOST_WORDS_MORE && [...one].filter((word) => two.has(word)).length >= Math.ceil(one.size * 0.7);
};

/**
 * Whether what somebody says and shows fits what was sealed: the name, and one thing more where more was given; without a name a phone or
 * e-mail. Only yes or no leaves this function, never which part it was.
 */
export function isProven(sealed: Reporter, said: Reporter): boolean {
  const contact = (sealed.phone !== '' && digits(said.phone).length >= 7 && digits(said.phone) === digits(sealed.phone))
    || (sealed.email !== '' && said.email.trim().toLowerCase() === sealed.email.trim().toLowerCase());
  if (sealed.name === '') return contact;
  if (!sameName(sealed.name, said.name)) return false;
  const more = sealed.phone !== '' || sealed.email !== '' || sealed.address !== '';
  return !more || contact || (sealed.address !== '' && sameAddress(sealed.address, said.address));
}
