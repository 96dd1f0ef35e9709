import type { Keys } from '../platform/auth/keys.ts';
import { caseSecretFrom } from '../platform/auth/tokens.ts';
import type { World } from '../platform/world.ts';
import type { Person } from './domain.ts';

/** Only a keyed digest of the code is stored: a copy of the database opens no registration. */
export const secretMac = (keys: Keys, id: string, secret: string): Buffer => keys.mac('ngombe-secret', `${id}:${secret}`);

/** The same form sent twice gets the same code back instead of a second registration. */
export const secretFromToken = (keys: Keys, token: string, digest: string): string => caseSecretFrom(keys.mac('ngombe-secret-from-token', `${token}:${digest}`));

/** `ngb 2026 42` and `2026-42` are the same number. */
export function normaliseNumber(typed: string): string | null {
  const match = /^(?:NGB)?[\s\-/]*(\d{4})[\s\-/]*(\d{1,9})$/i.exec(typed.trim());
  return match ? `NGB-${match[1]}-${match[2]!.padStart(5, '0')}` : null;
}

export const sealPerson = (world: World, id: string, person: Person): Buffer => world.keys.seal('ngombe-person', JSON.stringify(person), id);

/** @throws Error where the key of the installation is not the one that sealed it */
export function readPerson(world: World, id: string, sealed: Buffer): Person {
  const text = world.keys.open('ngombe-person', sealed, id);
  if (text === null) throw new Error('a registration cannot be opened with this key');
  return JSON.parse(text) as Person;
}

/** Finds who registers twice: phone before e-mail, written any way. Null where neither was given. */
export function contactMac(keys: Keys, person: Person): Buffer | null {
  const phone = person.phone.replace(/\D/g, '').replace(/^(?:62|0)+/, '');
  const contact = phone || person.email.trim().toLowerCase();
  return contact ? keys.mac('ngombe-contact', contact) : null;
}
