import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const MAIN = new URL('../dist/main.mjs', import.meta.url).pathname;
export interface Ended { code: number | null; output: string }

/** A folder of its own that only its owner may enter, as on a careful server. */
export function temporaryFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'wadah-built-'));
  chmodSync(folder, 0o700);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/** The product as it is delivered: `node dist/main.mjs` in a data folder, with nothing of the test's own environment. */
export class BuiltProduct {
  readonly #env: Record<string, string>;
  readonly data: string;
  #process: ChildProcess | null = null;
  output = '';
  port = 0;

  constructor(folder: string, databaseUrl?: string) {
    this.data = join(folder, 'data');
    this.#env = {
      PATH: process.env['PATH'] ?? '', HOME: folder, TMPDIR: tmpdir(), WADAH_DATA: this.data, PORT: '0', WADAH_TRUSTED_PROXIES: 'loopback', NODE_ENV: 'production',
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    };
  }
  get url(): string { return `http://127.0.0.1:${this.port}`; }

  #spawn(...args: string[]): { child: ChildProcess; ended: Promise<Ended>; said(): string } {
    const child = spawn(process.execPath, [MAIN, ...args], { env: this.#env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => { output += chunk.toString(); });
    return { child, said: () => output, ended: new Promise((done) => { child.once('close', (code) => done({ code, output })); }) };
  }

  /** @throws Error with what it printed, where it does not serve within a minute */
  async start(): Promise<void> {
    const { child, said, ended } = this.#spawn('start');
    this.#process = child;
    let over = false;
    void ended.then(() => { over = true; });
    for (const until = Date.now() + 60_000; Date.now() < until && !over;) {
      this.output = said();
      const port = /http:\/\/[a-z0-9.-]+:(\d+)\//.exec(this.output)?.[1];
      if (port && this.output.includes('Ctrl+C')) {
        this.port = Number(port);
        return;
      }
      await sleep(50);
    }
    child.kill('SIGKILL');
    throw new Error(`the product did not start:\n${said()}`);
  }

  /** Another command on the same folder, to its end. */
  async run(...args: string[]): Promise<Ended> { return this.#spawn(...args).ended; }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    await gone;
  }

  /** The main process of the embedded database, as its own lock file names it. */
  databasePid(): number {
    const file = readdirSync(this.data, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('postmaster.pid'));
    if (!file) throw new Error(`no database runs in ${this.data}`);
    return Number(readFileSync(join(this.data, file), 'utf8').split('\n')[0]);
  }
}

/** One resident with a phone; the address is that of the proxy's client. */
export async function sendReport(url: string, text: string, more: { token?: string; photo?: Buffer; signal?: AbortSignal } = {}): Promise<{ status: number; number: string; cookie: string; body: string }> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ token: more.token ?? `kirim-${randomBytes(16).toString('hex')}`, isi: text, jenis: 'aduan' })) form.append(name, value);
  if (more.photo) form.append('foto', new File([new Uint8Array(more.photo)], 'foto.jpg', { type: 'image/jpeg' }));
  const answer = await fetch(`${url}/lapor`, {
    method: 'POST', body: form, redirect: 'manual', signal: more.signal ?? AbortSignal.timeout(60_000),
    headers: { origin: url, 'x-forwarded-for': `10.${randomBytes(3).join('.')}` },
  });
  const number = answer.status === 303 ? answer.headers.get('location')!.split('/').at(-1)! : '';
  return { status: answer.status, number, cookie: answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; '), body: await answer.text() };
}
