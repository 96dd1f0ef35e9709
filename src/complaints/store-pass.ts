import type { Tx } from '../platform/db/sql.ts';

/** What a pass of this case names: another thing after each new code, so that older passes open nothing. */
export const passId = (id: string, secretVersion: number): string => (secretVersion === 0 ? id : `${id}~${secretVersion}`);

export async function passIdOf(tx: Tx, id: string): Promise<string> {
  const [row] = await tx.sql<{ secret_version: number }>`select secret_version from complaints where id = ${id}`;
  return passId(id, row?.secret_version ?? 0);
}
