import { clerkOf, type Clerk } from '../../test/cases.ts';
import { openTestCity, type TestCity } from '../../test/city.ts';
import { castOf, type Cast } from '../../test/people.ts';
import { bodyByCode } from '../directory/bodies/store.ts';
import { loadBuiltInRules } from './actions/rule-sets.ts';

export interface CaseCity { city: TestCity; cast: Cast; clerk: Clerk; /** An office that is not the city's. */ outside: string }

/** A city with rules and people, for tests of this room's actions; the test closes `city`. */
export async function openCaseCity(): Promise<CaseCity> {
  const city = await openTestCity({ profile: 'malang' });
  await loadBuiltInRules(city.world);
  const cast = await castOf(city.world);
  return { city, cast, clerk: clerkOf(city.world, cast), outside: (await city.world.db.read((tx) => bodyByCode(tx, 'PLN')))!.id };
}
