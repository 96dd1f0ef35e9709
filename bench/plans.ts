import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProduct } from '../src/commands/product.ts';
import { createLog } from '../src/platform/log.ts';
import { sql, type Sql, type Tx } from '../src/platform/db/sql.ts';
import { hotQueries } from './hot-queries.ts';
import { benchConfig, seedCity } from './seed.ts';

interface Node { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; 'Actual Rows'?: number; 'Actual Loops'?: number; 'Shared Hit Blocks'?: number; 'Shared Read Blocks'?: number; Plans?: Node[] }
/** A value as SQL text; only for the values of this benchmark. */
function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = value instanceof Date ? value.toISOString() : Array.isArray(value) ? `{${value.map((one) => JSON.stringify(one)).join(',')}}` : String(value);
  return `'${text.replaceAll("'", "''")}'`;
}

interface Explained { Plan: Node; 'Planning Time': number; 'Execution Time': number }
const BIG = new Set(['complaints', 'promises', 'timeline_entries', 'timeline_heads', 'complaint_reporters', 'complaint_files']);

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

export interface Seen { what: string; ms: number; first: number; blocks: number; scans: string; how: string }

/** Runs each store function with a handle that also explains what it sends; the second of two runs counts, the first is kept. */
async function explainAll(dataDir: string, mode: 'custom' | 'generic', say: (line: string) => void): Promise<Seen[]> {
  const product = await openProduct(benchConfig(dataDir), createLog({ level: 'error' }));
  try {
    const [world] = await product.worlds();
    return await product.database.pool.session(async (client) => {
      await client.query(`set search_path to "${world!.city.schema}", ext`);
      let plans: Explained[] = [];
      const run = async <Row extends object>(piece: Sql): Promise<Row[]> => {
        // As the product runs it after some calls: prepared, with a plan that does not know the values.
        // Searches are planned anew each time (src/platform/db/pool.ts).
        await client.query(`set plan_cache_mode = force_${piece.text.includes('_to_tsquery(') ? 'custom' : mode}_plan; deallocate all; prepare hot as ${piece.text}`);
        const explained = await client.query<{ 'QUERY PLAN': Explained[] }>(`explain (analyze, buffers, format json) execute hot${piece.values.length ? `(${piece.values.map(literal).join(', ')})` : ''}`);
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

function report(custom: readonly Seen[], generic: readonly Seen[], reports: number, sizes: string): string {
  const rows = custom.map((one, at) => `| ${one.what} | ${one.ms.toFixed(1)} | ${generic[at]!.ms.toFixed(1)} | ${one.blocks.toLocaleString('en')} / ${generic[at]!.blocks.toLocaleString('en')} | `
    + `${one.scans || 'no'} / ${generic[at]!.scans || 'no'} | ${one.how}${generic[at]!.how === one.how ? '' : ` / ${generic[at]!.how}`} |`);
  return `# Query plans at ${reports.toLocaleString('en')} reports

Made by \`npm run bench -- --plans\` on ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC; load average ${loadavg()[0]!.toFixed(2)}. ${sizes}
Each query is the store's own text with its own parameters, prepared and run under EXPLAIN (ANALYZE, BUFFERS), planning included, second run.
Two columns: the plan made for these values, and the plan made without knowing them, to which PostgreSQL may turn after five calls. A capped count that reads "whole" a table stops at its cap: see its blocks.

| query | ms | ms, values unknown | blocks of 8 KB | whole table read | by way of |
|---|---|---|---|---|---|
${rows.join('\n')}
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
    const custom = await explainAll(dataDir, 'custom', () => {});
    const generic = await explainAll(dataDir, 'generic', say);
    const text = report(custom, generic, reports, 'Two timeline entries and all promises per report.');
    writeFileSync(join(import.meta.dirname, '../../bench/PLANS.md'), text);
    say(text);
  } finally {
    if (given === undefined) rmSync(folder, { recursive: true, force: true });
  }
}
