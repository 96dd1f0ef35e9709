import { complaintProblems } from '../complaints/verify.ts';
import { ngombeProblems } from '../ngombe/verify.ts';
import { followupProblems } from '../followup/verify.ts';
import { sealedProblems } from '../platform/auth/rotation.ts';
import type { Product } from './product.ts';
import { SEALED_COLUMNS } from './sealed-columns.ts';

export interface Finding { city: string; where: string; what: string }

/**
 * Chains hold, promises and states equal what their history says, no promise without its case, every file there with its hash,
 * every sealed value opens with the keys in the data folder.
 * One read-only transaction for each city, so that the answer describes one moment.
 */
export async function* verifyProduct(product: Product): AsyncGenerator<Finding> {
  for (const world of await product.worlds()) {
    const findings: Finding[] = [];
    await world.db.read(async (tx) => {
      for await (const problem of followupProblems(tx, world.city.utcOffsetMinutes)) findings.push({ city: world.city.name, ...problem });
      for await (const problem of sealedProblems(tx, world, SEALED_COLUMNS)) findings.push({ city: world.city.name, ...problem });
      for await (const problem of complaintProblems(tx, world.files)) findings.push({ city: world.city.name, ...problem });
      for await (const problem of ngombeProblems(tx, world.files)) findings.push({ city: world.city.name, ...problem });
    });
    yield* findings;
  }
}
