import { citiesOf, openProduct } from '../src/commands/product.ts';
import { passFor } from '../src/complaints/reporter-access.ts';
import { createOfficer, signInAs } from '../src/directory/officers/actions/create.ts';
import type { Config } from '../src/platform/config.ts';
import { createLog } from '../src/platform/log.ts';
import { benchTexts, lodgeTemplates } from './city-templates.ts';
import { multiplyCases } from './city-copies.ts';

/** What the load needs to know of the city. */
export interface Facts {
  schema: string;
  /** Cases with the cookie that opens each. */
  tracked: { number: string; cookie: string }[];
  publicNumbers: string[];
  agencyCode: string;
  coordinator: string;
  words: string[];
}
const TEMPLATES = 600;
const WORDS = ['lampu jalan mati', 'sampah menumpuk', 'jalan berlubang', 'banjir', 'parkir liar', 'air keruh', 'pohon tumbang', 'got mampet', 'ktp', 'bantuan sosial', 'kabel menjuntai', 'selokan', 'trotoar rusak', 'macet'];

export const benchConfig = (dataDir: string, port = 0): Config => ({
  port, databaseUrl: undefined, smtpUrl: undefined, pgBin: undefined, baseUrl: undefined, profile: 'malang', dataDir, trustedProxies: ['127.0.0.1', '::1'],
});

/** Makes a data folder with a city of `total` reports. */
export async function seedCity(dataDir: string, total: number, entriesPerCase: number, say: (line: string) => void): Promise<Facts> {
  const moved = { now: new Date() };
  const product = await openProduct(benchConfig(dataDir), createLog({ level: 'error' }), { now: () => moved.now });
  try {
    await citiesOf(product);
    const [world] = await product.worlds();
    if (!world) throw new Error('there is no city');
    const texts = await benchTexts(world, 5_000, moved.now);
    await lodgeTemplates(world, moved, texts.filter((_, at) => at % Math.floor(texts.length / TEMPLATES) === 0).slice(0, TEMPLATES));
    moved.now = new Date();
    say(`  ${TEMPLATES} cases led through the product's own actions`);
    await multiplyCases(product.database.pool, world, texts, total, entriesPerCase, say);
    const coordinator = await world.db.transaction((tx) => createOfficer(tx, { name: 'Koordinator Ukur', email: 'koordinator@contoh.example', roles: ['coordinator'], password: 'kata sandi untuk mengukur', at: moved.now }));
    return await product.database.pool.session(async (client) => {
      await client.query(`set search_path to "${world.city.schema}", ext; create table if not exists bench_baseline (id uuid primary key, body text not null, at timestamptz not null)`);
      const cases = (await client.query<{ id: string; number: string; open: boolean }>(`
        select id, number, published_at is not null and not restricted and not confidential as open from complaints tablesample bernoulli (${Math.min(100, 600_000 / total)}) limit 6000`)).rows;
      const { rows: [agency] } = await client.query<{ code: string }>(`select b.code from complaints c join bodies b on b.id = c.body_id group by b.code order by count(*) desc limit 1`);
      return {
        schema: world.city.schema, words: WORDS, agencyCode: agency!.code, coordinator: await signInAs(world, coordinator),
        tracked: cases.map(({ id, number }) => ({ number, cookie: `wadah-kasus=${passFor(world.keys, id, moved.now)}` })),
        publicNumbers: cases.filter((one) => one.open).map((one) => one.number),
      };
    });
  } finally {
    await product.close();
  }
}
