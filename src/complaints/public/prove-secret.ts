import type { AppContext } from '../../directory/actor.ts';
import { sameDigest } from '../../platform/auth/keys.ts';
import { normaliseSecret } from '../../platform/auth/tokens.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { networkOf } from '../../platform/http/client-address.ts';
import { limitBy } from '../../platform/http/limiter.ts';

/** 40 bits of secret against these rates: a guess takes longer than the city has stood. Other ways into a case stay open. */
const PER_PAIR = { max: 10, perSeconds: 900 };
const PER_NETWORK = { max: 40, perSeconds: 900 };
/** What strangers may try of one number together; the first tries of a network are not counted there, so that strangers never lock out the reporter. */
const PER_NUMBER = { max: 200, perSeconds: 3600 };
const PER_PAIR_UNCOUNTED = { max: 3, perSeconds: 900 };
const NOBODY = '00000000-0000-0000-0000-000000000000';

export interface Opened { id: string; number: string }
/**
 * Number and secret, at a rate that makes guessing hopeless. Unknown number and wrong secret cost the same time and are the same answer.
 * @param number normalised, or null where what was typed cannot be one
 */
export async function proveSecret(c: AppContext, number: string | null, typedSecret: string, find: (tx: Tx, number: string) => Promise<(Opened & { mac: Buffer }) | null>, macOf: (id: string, secret: string) => Buffer): Promise<Opened | 'wrong' | 'slow'> {
  const secret = normaliseSecret(typedSecret);
  const network = networkOf(c.get('clientAddress'));
  // One after the other: a network that is refused uses up nothing that belongs to others.
  const pair = `${network} ${number ?? 'none'}`;
  const free = limitBy(c, 'case-pair', pair, PER_PAIR).allowed && limitBy(c, 'case-network', network, PER_NETWORK).allowed
    && (number === null || limitBy(c, 'case-pair-first', pair, PER_PAIR_UNCOUNTED).allowed || limitBy(c, 'case-number', number, PER_NUMBER).allowed);
  if (!free) return 'slow';
  c.header('retry-after', undefined);
  const found = await c.get('world').db.read((tx) => find(tx, number ?? ''));
  const mac = macOf(found?.id ?? NOBODY, secret ?? '');
  const fits = sameDigest(mac, found?.mac ?? Buffer.alloc(mac.length));
  return found && fits && secret !== null ? { id: found.id, number: found.number } : 'wrong';
}
