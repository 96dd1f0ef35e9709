import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProduct } from '../src/commands/product.ts';
import { createLog } from '../src/platform/log.ts';
import { sql, type Sql, type Tx } from '../src/platform/db/sql.ts';
import { hotQueries } from './hot-queries.ts';
import { benchConfig, seedCity } from './seed.ts';

interface Node { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; 'Actual Rows'?: number; 'Actual Loops'?: number; 'Shared Hit Blocks'?: number; 'Shared Read Blocks'?: number; Plans?: Node[] }
interface Explained { Plan: Node; 'Planning Time': number; 'Execution Time': number }
const BIG = new Set(['complaints', 'promises', 'timeline_entries', 'timeline_heads', 'complaint_reporters', 'complaint_files']);

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

export interface Seen { what: string; ms: number; first: number; blocks: number; scans: string; how: string }

/** Runs each store function with a handle that also explains what it sends; the second of two runs counts, the first is kept. */
async function explainAll(dataDir: string, say: (line: string) => void): Promise<Seen[]> {
  const product = await openProduct(benchConfig(dataDir), createLog({ level: 'error' }));
  try {
    const [world] = await product.worlds();
    return await product.database.pool.session(async (client) => {
      await client.query(`set search_path to "${world!.city.schema}", ext`);
      let plans: Explained[] = [];
      const run = async <Row extends object>(piece: Sql): Promise<Row[]> => {
        const explained = await client.query<{ 'QUERY PLAN': Explained[] }>({ text: `explain (analyze, buffers, format json) ${piece.text}`, values: piece.values });
        plans.push(explained.rows[0]!['QUERY PLAN'][0]!);
        return (await client.query<Row>({ text: piece.text, values: piece.values })).rows;
      };
      const tx: Tx = { schema: world!.city.schema, run, sql: (strings, ...values) => run(sql(strings, ...values)), afterCommit: () => {} };
      const seen: Seen[] = [];
      for (const { what, ask } of await hotQueries(client, world!)) {
        plans = [];
        await ask(tx);
        const first = plans;
        plans = [];
        await ask(tx);
        seen.push(judged(what, first, plans));
        say(`  ${what}: ${seen.at(-1)!.ms.toFixed(1)} ms ${seen.at(-1)!.scans}`);
      }
      return seen;
    });
  } finally {
    await product.close();
  }
}

function judged(what: string, first: readonly Explained[], plans: readonly Explained[]): Seen {
  const time = (all: readonly Explained[]): number => all.reduce((sum, one) => sum + one['Planning Time'] + one['Execution Time'], 0);
  const nodes = plans.flatMap((one) => nodesOf(one.Plan));
  const scans = nodes.filter((node) => node['Node Type'].includes('Seq Scan') && BIG.has(node['Relation Name'] ?? '')).map((node) => `whole ${node['Relation Name']}`);
  const how = nodes.filter((node) => node['Index Name'] || node['Node Type'].includes('Seq Scan')).map((node) => node['Index Name'] ?? `seq ${node['Relation Name']}`);
  const blocks = plans.reduce((sum, one) => sum + (one.Plan['Shared Hit Blocks'] ?? 0) + (one.Plan['Shared Read Blocks'] ?? 0), 0);
  return { what, ms: time(plans), first: time(first), blocks, scans: [...new Set(scans)].join(', '), how: [...new Set(how)].join(', ') };
}

function report(seen: readonly Seen[], reports: number, sizes: string): string {
  return `# Query plans at ${reports.toLocaleString('en')} reports

Made by \`npm run bench -- --plans\` on ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC; load average ${loadavg()[0]!.toFixed(2)}. ${sizes}
Each query is the store's own text with its own parameters, run under EXPLAIN (ANALYZE, BUFFERS), planning included; "first" is the run before, with a colder cache.

| query | ms | first ms | blocks of 8 KB | whole table read | by way of |
|---|---|---|---|---|---|
${seen.map((one) => `| ${one.what} | ${one.ms.toFixed(1)} | ${one.first.toFixed(1)} | ${one.blocks.toLocaleString('en')} | ${one.scans || 'no'} | ${one.how} |`).join('\n')}
`;
}

export async function run({ reports, folder: given }: { reports: number; folder?: string | undefined }): Promise<void> {
  const say = (line: string): void => { process.stdout.write(`${line}\n`); };
  const folder = given ?? mkdtempSync(join(tmpdir(), 'wadah-plans-'));
  chmodSync(folder, 0o711);
  const [dataDir, marker] = [join(folder, 'data'), join(folder, 'facts.json')];
  try {
    if (!existsSync(marker)) {
      say(`A city of ${reports} reports, two timeline entries each`);
      const began = performance.now();
      writeFileSync(marker, JSON.stringify(await seedCity(dataDir, reports, 2, say)));
      say(`  made in ${((performance.now() - began) / 1000).toFixed(0)} s`);
    }
    const seen = await explainAll(dataDir, say);
    const text = report(seen, reports, 'Two timeline entries and all promises per report.');
    writeFileSync(join(import.meta.dirname, '../../bench/PLANS.md'), text);
    say(text);
  } finally {
    if (given === undefined) rmSync(folder, { recursive: true, force: true });
  }
}
