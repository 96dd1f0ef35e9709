import { sameDigest, type Keys } from './keys.ts';

/** What a pass opens. It holds no secret and dies with its time. @param purpose names the kind of thing, so that a pass for one is none for another */
export function passFor(keys: Keys, purpose: string, id: string, now: Date, hours = 12): string {
  const until = Math.floor(now.getTime() / 1000) + hours * 3600;
  return `${id}.${until}.${keys.mac(purpose, `${id}.${until}`).toString('base64url')}`;
}

export function passOpens(keys: Keys, purpose: string, pass: string | undefined, id: string, now: Date): boolean {
  const [of, until, mac] = (pass ?? '').split('.');
  if (of !== id || !until || !mac || !/^\d{1,12}$/.test(until) || Number(until) * 1000 < now.getTime()) return false;
  return sameDigest(keys.mac(purpose, `${id}.${until}`), Buffer.from(mac, 'base64url'));
}
