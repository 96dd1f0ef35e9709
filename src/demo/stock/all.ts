import { civilDocuments, permits, tax } from './papers.ts';
import { drainage } from './drainage.ts';
import { animals, disaster } from './safety.ts';
import { aspirations, information, staffConduct } from './voice.ts';
import { health, socialAid, womenChildren } from './care.ts';
import { housing, labour, markets, waterSupply } from './livelihood.ts';
import { library, schools, sportTourism } from './schools-culture.ts';
import { parking, traffic } from './parking-traffic.ts';
import { publicOrder, streetVendors } from './order.ts';
import { roads } from './roads.ts';
import { streetLights } from './street-lights.ts';
import { trees, waste } from './cleanliness.ts';
import type { Stock } from './stock.ts';

/** Every function the demo city can speak about. A profile that lacks one simply gets no report about it. */
export const STOCKS: readonly Stock[] = [
  drainage, roads, streetLights, parking, traffic, waste, trees, publicOrder, streetVendors, civilDocuments, permits, tax,
  socialAid, health, womenChildren, schools, library, sportTourism, waterSupply, markets, labour, housing, disaster, animals,
  information, staffConduct, aspirations,
];
