// A process of its own that asks one server over loopback and measures each answer. One job per run: JSON in, JSON out.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import type { Facts } from './seed.ts';

export type Scenario = 'lodge' | 'track' | 'case' | 'explore' | 'search' | 'inbox' | 'home' | 'agency' | 'base-insert' | 'base-select';
export interface LoadJob { port: number; scenario: Scenario; count: number; warmUp: number; connections: number; factsFile: string; seed: number }
export interface LoadResult { perSecond: number; p50: number; p95: number; p99: number; bytes: number }

interface Ask { method: 'GET' | 'POST'; path: string; headers: Record<string, string>; body?: Buffer; expect: number }
const BOUNDARY = '----wadahbenchboundary7MA4YWxk';
const REPORT = 'Lampu jalan di depan musala mati sejak Senin malam. Anak-anak pulang mengaji lewat situ dan jalannya gelap sekali, mohon diperbaiki supaya aman. ';

/** The report form as a browser sends it: all its fields, no photos, a token that nobody used before. */
function reportBody(): Buffer {
  const fields = { token: randomBytes(32).toString('base64url'), isi: `${REPORT}Kode ${randomBytes(6).toString('hex')}.`, judul: '', jenis: 'aduan', kategori: '', kelurahan: '', patokan: 'dekat pos ronda', tanggal: '', nama: 'Warga Contoh', telepon: '', surel: '' };
  const parts = Object.entries(fields).map(([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  return Buffer.from(`${parts.join('')}--${BOUNDARY}--\r\n`);
}

const MULTIPART = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
function askOf(job: LoadJob, facts: Facts, at: number): Ask {
  const pick = <T>(all: readonly T[]): T => all[(at * 7919 + job.seed) % all.length]!;
  const get = (path: string, headers: Record<string, string> = {}): Ask => ({ method: 'GET', path, headers, expect: 200 });
  const tracked = pick(facts.tracked);
  switch (job.scenario) {
    case 'lodge': return { method: 'POST', path: '/lapor', headers: { ...MULTIPART, origin: `http://127.0.0.1:${job.port}` }, body: reportBody(), expect: 303 };
    case 'track': return get(`/lacak/${tracked.number}`, { cookie: tracked.cookie });
    case 'case': return get(`/kasus/${pick(facts.publicNumbers)}`);
    case 'explore': return get('/jelajah');
    case 'search': return get(`/jelajah?kata=${encodeURIComponent(pick(facts.words))}`);
    case 'inbox': return get('/konsol/kotak-masuk', { cookie: facts.coordinator });
    case 'home': return get('/');
    case 'agency': return get(`/instansi/${facts.agencyCode.toLowerCase()}`);
    case 'base-insert': return { method: 'POST', path: '/', headers: MULTIPART, body: reportBody(), expect: 201 };
    case 'base-select': return get(`/${tracked.number}`);
  }
}

function once(agent: Agent, port: number, ask: Ask, at: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { ...ask.headers, 'x-forwarded-for': `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}`, ...(ask.body ? { 'content-length': String(ask.body.length) } : {}) };
    const sent = request({ host: '127.0.0.1', port, agent, method: ask.method, path: ask.path, headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => { bytes += chunk.length; });
      answer.on('end', () => (answer.statusCode === ask.expect ? resolve(bytes) : reject(new Error(`${ask.method} ${ask.path} answered ${answer.statusCode}`))));
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(ask.body);
  });
}

async function load(job: LoadJob): Promise<LoadResult> {
  const facts = JSON.parse(readFileSync(job.factsFile, 'utf8')) as Facts;
  const agent = new Agent({ keepAlive: true, maxSockets: job.connections });
  const times: number[] = [];
  let bytes = 0;
  const round = async (count: number, offset: number, measured: boolean): Promise<void> => {
    let next = 0;
    await Promise.all(Array.from({ length: job.connections }, async () => {
      for (let at = next++; at < count; at = next++) {
        const ask = askOf(job, facts, offset + at);
        const began = performance.now();
        bytes = await once(agent, job.port, ask, job.seed * 100_003 + offset + at);
        if (measured) times.push(performance.now() - began);
      }
    }));
  };
  await round(job.warmUp, 0, false);
  const began = performance.now();
  await round(job.count, job.warmUp, true);
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { perSecond: job.count / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99), bytes };
}

process.stdout.write(JSON.stringify(await load(JSON.parse(process.argv[2]!) as LoadJob)));
process.exit();
