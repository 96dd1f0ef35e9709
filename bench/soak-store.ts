import type { Tx } from '../src/platform/db/sql.ts';

/** Number and text of every report, read from the table itself and not through the product. */
export async function storedTexts(tx: Tx): Promise<{ number: string; text: string }[]> {
  return tx.sql<{ number: string; text: string }>`select number, text from complaints`;
}
