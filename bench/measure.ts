import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadResult, Scenario } from './load.ts';
import { weigh, type PageWeight } from './pages.ts';
import { cpuTimes, databaseMemory, memoryOf, runLoad, startBaseline, startProduct, type Running } from './processes.ts';
import { writeReport } from './report.ts';
import { seedCity, type Facts } from './seed.ts';

export const CONNECTIONS = 16;
export const ROUNDS = 3;
interface Plan { scenario: Scenario; base: 'base-insert' | 'base-select'; count: number }
const PLAN: readonly Plan[] = [
  { scenario: 'lodge', base: 'base-insert', count: 2_000 }, { scenario: 'track', base: 'base-select', count: 2_000 }, { scenario: 'case', base: 'base-select', count: 2_000 },
  { scenario: 'explore', base: 'base-select', count: 1_500 }, { scenario: 'search', base: 'base-select', count: 1_500 }, { scenario: 'inbox', base: 'base-select', count: 1_000 },
  { scenario: 'home', base: 'base-select', count: 1_000 },
];

/** Processor ms for one request. Unlike times and rates it hardly depends on what else the machine does. */
export interface Cost { server: number; database: number }
export interface Measured { scenario: Scenario; product: LoadResult; alone: LoadResult; baseline: LoadResult; ratio: number; cost: Cost; baseCost: Cost }
interface Place { product: Running; baseline: Running; dataDir: string; factsFile: string }
export interface Results {
  reports: number; seedSeconds: number; measured: Measured[]; starts: number[]; restMb: number; mostMb: number; databaseMb: number; pages: PageWeight[];
  load: { before: number; after: number };
}

const middle = <T>(all: readonly T[], by: (one: T) => number): T => [...all].sort((a, b) => by(a) - by(b))[Math.floor(all.length / 2)]!;

let seeds = 0;
async function one(place: Place, scenario: Scenario, count: number, connections: number): Promise<{ result: LoadResult; cost: Cost }> {
  const running = scenario.startsWith('base') ? place.baseline : place.product;
  const warmUp = Math.min(300, Math.floor(count / 4));
  const before = cpuTimes(running, place.dataDir);
  const result = await runLoad({ port: running.port, scenario, count, warmUp, connections, factsFile: place.factsFile, seed: (seeds += 1) });
  const after = cpuTimes(running, place.dataDir);
  const per = (all: number): number => all / (count + warmUp);
  return { result, cost: { server: per(after.server - before.server), database: per(after.database - before.database) } };
}

/** Baseline and product take turns, so that what else the machine does falls on both; the middle round counts. */
async function compare(plan: Plan, place: Place): Promise<Measured> {
  const base: Awaited<ReturnType<typeof one>>[] = [];
  const product: Awaited<ReturnType<typeof one>>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    base.push(await one(place, plan.base, plan.count * 2, CONNECTIONS));
    product.push(await one(place, plan.scenario, plan.count, CONNECTIONS));
  }
  const { result: alone } = await one(place, plan.scenario, 300, 1);
  const ratio = middle(product.map(({ result }, at) => result.perSecond / base[at]!.result.perSecond), (each) => each);
  const [ours, theirs] = [product, base].map((all) => middle(all, ({ result }) => result.perSecond));
  return { scenario: plan.scenario, ratio, alone, product: ours!.result, cost: ours!.cost, baseline: theirs!.result, baseCost: theirs!.cost };
}

const publicPages = (facts: Facts): { path: string; cookie?: string }[] => [
  ...['/', '/lapor', '/lacak', '/jelajah', '/jelajah?kata=lampu', `/kasus/${facts.publicNumbers[0]}`, `/kasus/${facts.publicNumbers[0]}/tenggat`, '/instansi', `/instansi/${facts.agencyCode.toLowerCase()}`,
    '/tenggat', '/hak', '/privasi', '/aksesibilitas', '/tentang'].map((path) => ({ path })),
  { path: `/lacak/${facts.tracked[0]!.number}`, cookie: facts.tracked[0]!.cookie }, { path: `/tanda-terima/${facts.tracked[0]!.number}`, cookie: facts.tracked[0]!.cookie },
];

async function weighAll(port: number, facts: Facts, say: (line: string) => void): Promise<PageWeight[]> {
  const pages: PageWeight[] = [];
  for (const { path, cookie } of publicPages(facts)) {
    try { pages.push(await weigh(port, path, cookie)); } catch (error) { say(`  not weighed: ${(error as Error).message}`); }
  }
  return pages;
}

/** Three starts on a data folder that exists, each after an orderly stop, the page cache warm. */
async function coldStarts(dataDir: string, logFile: string): Promise<{ starts: number[]; server: Running }> {
  const starts: number[] = [];
  for (let at = 0; at < 3; at += 1) {
    const server = await startProduct(dataDir, logFile);
    starts.push(server.startMs);
    if (at === 2) return { starts, server };
    await server.stop();
  }
  throw new Error('unreachable');
}

export async function run({ reports, folder: given }: { reports: number; folder?: string | undefined }): Promise<void> {
  const say = (line: string): void => { process.stdout.write(`${line}\n`); };
  const folder = given ?? mkdtempSync(join(tmpdir(), 'wadah-bench-'));
  chmodSync(folder, 0o711);
  const [dataDir, factsFile, logFile] = [join(folder, 'data'), join(folder, 'facts.json'), join(folder, 'server.log')];
  try {
    const began = performance.now();
    if (!existsSync(factsFile)) {
      say(`A city of ${reports} reports`);
      writeFileSync(factsFile, JSON.stringify(await seedCity(dataDir, reports, 50, say)));
    }
    const seedSeconds = (performance.now() - began) / 1000;
    const facts = JSON.parse(readFileSync(factsFile, 'utf8')) as Facts;
    const { starts, server } = await coldStarts(dataDir, logFile);
    const baseline = await startBaseline(dataDir, facts.schema);
    try {
      say(`Started in ${starts.map((ms) => Math.round(ms)).join(', ')} ms`);
      await sleep(5_000);
      const restMb = memoryOf(server.child.pid!).now;
      const before = loadavg()[0]!;
      const measured: Measured[] = [];
      for (const plan of PLAN) {
        try {
          const one = await compare(plan, { product: server, baseline, dataDir, factsFile });
          measured.push(one);
          say(`  ${plan.scenario}: ${one.product.perSecond.toFixed(0)}/s, ratio ${one.ratio.toFixed(2)}, p95 ${one.product.p95.toFixed(1)} ms, alone p50 ${one.alone.p50.toFixed(1)} ms, cpu ${one.cost.server.toFixed(2)} + ${one.cost.database.toFixed(2)} ms`);
        } catch (error) { say(`  ${plan.scenario} not measured: ${(error as Error).message}`); }
      }
      const after = loadavg()[0]!;
      const results: Results = { reports, seedSeconds, measured, starts, restMb, mostMb: memoryOf(server.child.pid!).most, databaseMb: databaseMemory(dataDir), pages: await weighAll(server.port, facts, say), load: { before, after } };
      writeReport(results);
    } finally {
      await baseline.stop();
      await server.stop();
    }
  } finally {
    if (given === undefined) rmSync(folder, { recursive: true, force: true });
  }
}
