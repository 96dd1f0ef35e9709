import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { openSync, readFileSync, readdirSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadJob, LoadResult } from './load.ts';

const here = import.meta.dirname;

export const freePort = (): Promise<number> => new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => { const { port } = probe.address() as { port: number }; probe.close(() => resolve(port)); });
});

const statusOf = (port: number, path: string): Promise<number> => new Promise((resolve) => {
  get({ host: '127.0.0.1', port, path, agent: false }, (answer) => { answer.resume(); answer.on('end', () => resolve(answer.statusCode ?? 0)); }).on('error', () => resolve(0));
});

export interface Running { child: ChildProcess; port: number; startMs: number; stop(): Promise<void> }

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  await gone;
}

/** Starts the product as an operator does; `startMs` runs from the spawn to the first page. */
export async function startProduct(dataDir: string, logFile: string, nodeArgs: readonly string[] = []): Promise<Running> {
  const port = await freePort();
  const log = openSync(logFile, 'a');
  const began = performance.now();
  const child = spawn(process.execPath, [...nodeArgs, '--enable-source-maps', join(here, 'main.mjs'), 'start'], {
    cwd: dataDir, stdio: ['ignore', log, log], env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), WADAH_DATA: dataDir, WADAH_TRUSTED_PROXIES: '127.0.0.1,::1' },
  });
  while ((await statusOf(port, '/')) !== 200) {
    if (child.exitCode !== null) throw new Error(`the product ended at its start; see ${logFile}`);
    if (performance.now() - began > 120_000) throw new Error(`no page within two minutes; see ${logFile}`);
    await sleep(10);
  }
  return { child, port, startMs: performance.now() - began, stop: () => stopped(child) };
}

export async function startBaseline(dataDir: string, schema: string): Promise<Running> {
  const child = spawn(process.execPath, [join(here, 'baseline.mjs'), dataDir, schema], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout!.once('data', (data: Buffer) => resolve(Number(data.toString())));
    child.once('exit', () => reject(new Error('the baseline did not start')));
  });
  return { child, port, startMs: 0, stop: () => stopped(child) };
}

/** Runs the load in a process of its own, so that it does not share a thread with what it measures. */
export function runLoad(job: LoadJob): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(here, 'load.mjs'), JSON.stringify(job)], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (data: Buffer) => { out += data.toString(); });
    child.stderr.on('data', (data: Buffer) => { err += data.toString(); });
    child.once('exit', (code) => (code === 0 && out ? resolve(JSON.parse(out) as LoadResult) : reject(new Error(`load ${job.scenario}: ${err.slice(-600)}`))));
  });
}

/** Megabytes of one process: what it holds now and the most it ever held. */
export function memoryOf(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1024;
  return { now: of('VmRSS'), most: of('VmHWM') };
}

/** Processes of the embedded PostgreSQL below a data folder: its first one and the children. */
function databaseProcesses(dataDir: string): string[] {
  const parents = new Map<string, string>();
  const roots = new Set<string>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      parents.set(pid, /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '');
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (/postgres\0/.test(command) && command.includes(dataDir)) roots.add(pid);
    } catch { /* it ended meanwhile */ }
  }
  return [...parents].filter(([pid, parent]) => roots.has(pid) || roots.has(parent)).map(([pid]) => pid);
}

/** Megabytes of the database, shared pages counted once (PSS). */
export function databaseMemory(dataDir: string): number {
  let kilobytes = 0;
  for (const pid of databaseProcesses(dataDir)) {
    try { kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0); } catch { /* it ended meanwhile */ }
  }
  return kilobytes / 1024;
}

/** Processor time so far, in ms; Linux counts it in steps of 10 ms. */
function cpuOf(pid: string): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch { return 0; }
}
export const cpuTimes = (server: Running, dataDir: string): { server: number; database: number } =>
  ({ server: cpuOf(String(server.child.pid)), database: databaseProcesses(dataDir).reduce((sum, pid) => sum + cpuOf(pid), 0) });
