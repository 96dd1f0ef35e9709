import { randomInt } from 'node:crypto';
import type { Tx } from '../../../platform/db/sql.ts';
import type { World } from '../../../platform/world.ts';
import { RECOVERY_CODE_COUNT } from '../rules.ts';
import { replaceRecoveryCodes } from '../store/credentials.ts';

/** No I, L, O, 0, 1, U: codes are copied from paper. 30 letters and figures, 12 of them: 58 bits. */
const SIGNS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const LENGTH = 12;
const newCode = (): string => {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`;
};

export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
export const recoveryMac = (world: World, officerId: string, code: string): Buffer => world.keys.mac('recovery-code', `${officerId}|${plainCode(code)}`);

/** Ten new codes; the old ones open nothing from now on. @returns them as they are printed, `ABCD-EFGH-JKMN` */
export async function makeRecoveryCodes(tx: Tx, world: World, officerId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODE_COUNT }, newCode);
  await replaceRecoveryCodes(tx, officerId, codes.map((code) => recoveryMac(world, officerId, code)), world.now());
  return codes;
}
