import { lastDataOf } from '../../followup/store-last-data.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { pageOfDossiers } from './store-dossiers.ts';

const PAGE = 500;

/** Every file that is said to have been taken has its entry in the case's history. */
export async function* dossierProblems(tx: Tx): AsyncGenerator<{ where: string; what: string }> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const page = await pageOfDossiers(tx, after, PAGE);
    const told = await lastDataOf(tx, 'complaints', page.map((row) => row.id), 'dossier');
    for (const row of page) if (!told.has(row.id)) yield { where: `complaints/${row.number}`, what: 'is marked as taken to the Ombudsman, but its history does not say so' };
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}
