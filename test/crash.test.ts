import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer, connect, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openDatabase } from '../src/platform/db/database.ts';
import { dbOf, openPool, type ConnectionOptions } from '../src/platform/db/pool.ts';
import { BuiltProduct, sendReport, temporaryFolder } from './built-product.ts';
import { photo } from './cases.ts';
import { TEST_SCHEMA } from './database.ts';
import { openProductForTests, type WholeProduct } from './served.ts';
import { reportFields, Visitor } from './visitor.ts';

interface Acknowledged { number: string; text: string; cookie: string }
const { folder, remove } = temporaryFolder();
const photoOfTest = await photo();
afterAll(remove);

/** Eight residents send one report after the other until the service is gone. @returns what was acknowledged */
async function load(product: BuiltProduct, name: string, enough: number, kill: () => void): Promise<Acknowledged[]> {
  const told: Acknowledged[] = [];
  let killed = false;
  const resident = async (who: number): Promise<void> => {
    for (let n = 0; n < 200; n += 1) {
      const text = `${name}: laporan ${n} dari warga ${who}, ${randomBytes(6).toString('hex')}.`;
      try {
        const { status, number, cookie } = await sendReport(product.url, text, n % 5 === 0 ? { photo: photoOfTest } : {});
        if (status === 303) told.push({ number, text, cookie });
        else if (!killed) throw new Error(`the form answered ${status} before anything was killed`);
      } catch (error) {
        if (killed) return;
        throw error;
      }
      if (told.length >= enough && !killed) {
        killed = true;
        kill();
      }
    }
  };
  await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(resident));
  return told;
}

async function allThere(product: BuiltProduct, told: readonly Acknowledged[]): Promise<void> {
  expect(new Set(told.map((one) => one.number)).size).toBe(told.length);
  for (const { number, text, cookie } of told) {
    const answer = await fetch(`${product.url}/lacak/${number}`, { headers: { cookie }, redirect: 'manual' });
    expect([number, answer.status]).toEqual([number, 200]);
    expect(await answer.text()).toContain(text);
  }
}

async function verified(product: BuiltProduct): Promise<void> {
  const { code, output } = await product.run('verify');
  expect(output).toContain('Every chain holds');
  expect(code).toBe(0);
}

beforeAll(() => {
  if (!existsSync(new URL('../dist/main.mjs', import.meta.url).pathname)) throw new Error('This test starts the built product: run npm run build first.');
});

describe('kill -9 in the middle of load, on the embedded database', () => {
  const product = new BuiltProduct(folder);
  const told: Acknowledged[] = [];
  afterAll(() => product.stop());

  test('an empty folder becomes a city, and a second process on it is refused by name', async () => {
    await product.start();
    expect(product.output).toMatch(/one-time link[\s\S]*\/undangan\/[A-Za-z0-9_-]{43}/);
    const { code, output } = await product.run('start');
    expect(code).not.toBe(0);
    expect(output).toMatch(/in use by another Wadah \(process \d+\)/);
    // Looking is allowed: the first one goes on serving.
    await verified(product);
    expect((await fetch(product.url)).status).toBe(200);
  }, 120_000);

  test('only the service is killed: everything acknowledged is there after the restart', async () => {
    told.push(...await load(product, 'Layanan', 40, () => void product.stop('SIGKILL')));
    expect(told.length).toBeGreaterThanOrEqual(40);
    await product.start();
    await allThere(product, told);
  }, 120_000);

  test('service and database are killed together: the same', async () => {
    const more = await load(product, 'Keduanya', 40, () => {
      const database = product.databasePid();
      void product.stop('SIGKILL');
      process.kill(database, 'SIGKILL');
    });
    told.push(...more);
    await product.start();
    await allThere(product, told);
  }, 120_000);

  test('the database alone is killed: the service brings it back and goes on', async () => {
    process.kill(product.databasePid(), 'SIGKILL');
    let status = 0;
    for (const until = Date.now() + 45_000; status !== 303 && Date.now() < until; await sleep(250)) {
      const answer = await sendReport(product.url, 'Dikirim saat basis data mati.');
      status = answer.status;
      if (status !== 303) expect([answer.status, answer.body.includes('Dikirim saat basis data mati.')]).toEqual([503, true]);
    }
    expect(status).toBe(303);
    await allThere(product, told);
    await product.stop();
    await verified(product);
  }, 120_000);

  test('a state that its history does not tell, and a file that is gone, are named', async () => {
    const database = await openDatabase({ url: undefined, dataDir: product.data, binDir: undefined });
    const [victim] = told;
    try {
      await dbOf(database.pool, 'city_malang').transaction((tx) => tx.sql`update complaints set state = 'completed' where number = ${victim!.number}`);
    } finally {
      await database.close();
    }
    const files = readdirSync(join(product.data, 'files'), { recursive: true, encoding: 'utf8' }).map((name) => join(product.data, 'files', name)).filter((name) => statSync(name).isFile());
    expect(files.length).toBeGreaterThan(0);
    rmSync(files[0]!);
    const { code, output } = await product.run('verify');
    expect(code).not.toBe(0);
    expect(output).toContain(`complaints/${victim!.number}: is completed, but its history says received`);
    expect(output).toMatch(/file [0-9a-f-]{36} \((original|published|small)\) of complaints\/\S+: is missing/);
  }, 120_000);
});

const serverUrl = process.env['TEST_DATABASE_URL'];
if (serverUrl) describe('kill -9 in the middle of load, on the server database', () => {
  const name = `wadah_crash_${randomBytes(4).toString('hex')}`;
  const admin = openPool(inject('server').admin, { size: 1 });
  const own = temporaryFolder();
  const product = new BuiltProduct(own.folder, serverUrl && urlWithDatabase(serverUrl, name));
  beforeAll(() => admin.session((client) => client.query(`create database ${name} encoding 'UTF8' template template0`)));
  afterAll(async () => {
    await product.stop();
    await admin.session((client) => client.query(`drop database if exists ${name} with (force)`)).finally(() => admin.close());
    own.remove();
  });

  test('everything acknowledged is there after the restart, and verify agrees', async () => {
    await product.start();
    const told = await load(product, 'Server', 40, () => void product.stop('SIGKILL'));
    await product.start();
    await allThere(product, told);
    await product.stop();
    await verified(product);
  }, 120_000);
});

function urlWithDatabase(url: string, database: string): string {
  const parts = new URL(url);
  parts.pathname = `/${database}`;
  return parts.href;
}

/** Stands between product and database, and can pull the plug or stop passing anything on. */
async function plug(to: ConnectionOptions, at: string): Promise<{ options: ConnectionOptions; pull(): void; freeze(): void; mend(): Promise<void>; close(): void }> {
  const sockets = new Set<Socket>();
  let frozen = false;
  const listen = (): Promise<Server> => new Promise((ready) => {
    const server = createServer((near) => {
      const far = to.host.startsWith('/') ? connect(join(to.host, `.s.PGSQL.${to.port ?? 5432}`)) : connect(to.port ?? 5432, to.host);
      for (const [one, other] of [[near, far], [far, near]] as const) {
        sockets.add(one);
        one.on('data', (chunk) => { if (!frozen) other.write(chunk); });
        one.on('error', () => other.destroy());
        one.on('close', () => { sockets.delete(one); other.destroy(); });
      }
    });
    server.listen(join(at, '.s.PGSQL.5432'), () => ready(server));
  });
  let server = await listen();
  const drop = (): void => { for (const socket of sockets) socket.destroy(); };
  const pull = (): void => { server.close(); drop(); };
  return {
    options: { ...to, host: at, port: 5432 }, pull, freeze: () => { frozen = true; },
    async mend() { frozen = false; drop(); if (!server.listening) server = await listen(); },
    close: pull,
  };
}

describe('a database that stops while a report is sent', () => {
  let it: WholeProduct;
  let wire: Awaited<ReturnType<typeof plug>>;
  beforeAll(async () => {
    it = await openProductForTests();
    const [{ database }] = (await it.city.pool.session((client) => client.query('select current_database() as database'))).rows as [{ database: string }];
    wire = await plug({ ...inject('server').app, database }, folder);
    it.world = { ...it.world, db: dbOf(openPool(wire.options, { size: 4 }), TEST_SCHEMA) };
    await new Visitor(it.app).get('/lapor');
  });
  afterAll(async () => { wire.close(); await it.close(); });

  async function toldTheTruth(stop: () => void, text: string, patienceMs: number): Promise<void> {
    const visitor = new Visitor(it.app);
    const fields = reportFields({ isi: text });
    expect((await visitor.get('/lapor')).status).toBe(200);
    stop();
    const answer = await Promise.race([visitor.post('/lapor', fields), sleep(patienceMs, null)]);
    expect(answer, `no answer within ${patienceMs} ms`).not.toBeNull();
    expect(answer!.status).toBe(503);
    expect(Number(answer!.headers.get('retry-after'))).toBeGreaterThan(0);
    const html = await answer!.text();
    expect(html).toContain('BELUM kami terima');
    expect(html).toContain(`${text}</textarea>`);
    expect(html).toContain(fields['token']);
    await wire.mend();
    const again = await visitor.post('/lapor', fields);
    expect(again.status).toBe(303);
  }

  test('its connections break: 503, not received, the text is in the form, and the same form is taken later', () =>
    toldTheTruth(() => wire.pull(), 'Saluran air di depan pasar meluap.', 15_000), 60_000);

  test('it answers nothing any more: the same, within a patience that a person has', () =>
    toldTheTruth(() => wire.freeze(), 'Tanah di tepi kali longsor.', 45_000), 90_000);
});
