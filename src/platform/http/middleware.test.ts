import { Hono } from 'hono';
import { serve } from '@hono/node-server';
import { connect, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { DatabaseDown, DatabaseFull } from '../db/errors.ts';
import { langMiddleware } from '../i18n/lang.ts';
import type { PlatformEnv } from './env.ts';
import { limitBy, limited } from './limiter.ts';
import { platformMiddleware, type HttpOptions } from './middleware.ts';
import { Problem, problemOf } from './problem.ts';
import { readForm } from './forms.ts';

const appWith = (options: Partial<HttpOptions> = {}) => {
  const app = new Hono<PlatformEnv>();
  app.onError((error, c) => { const { status, kind, retryAfterSeconds } = problemOf(error); if (retryAfterSeconds) c.header('retry-after', String(retryAfterSeconds)); return c.text(kind, status); });
  app.use(platformMiddleware({ trustedProxies: [], production: true, baseUrl: 'https://kota.example', ...options }));
  app.use(langMiddleware());
  app.get('/', (c) => c.text(`${c.get('clientAddress')} ${c.get('lang')}`));
  app.get('/raw', () => new Response('raw', { headers: { 'content-security-policy': 'sandbox' } }));
  app.get('/rusak', () => { throw new Error('rahasia'); });
  app.get('/ramai', limited('ramai', { max: 2, perSeconds: 60 }), (c) => c.text('ok'));
  app.get('/hitung', (c) => { const taken = limitBy(c, 'hitung', 'x', { max: 1, perSeconds: 30 }); return c.text('', taken.allowed ? 200 : 429); });
  app.post('/', async (c) => { const form = await readForm(c); return c.text(form.text('a') || (form.broken ?? 'kosong')); });
  app.get('/k/:id', (c) => c.text(c.req.param('id')));
  return app;
};
const HOST = 'https://kota.example';
const post = (headers: Record<string, string>, options: Partial<HttpOptions> = {}, body = 'a=1') =>
  appWith(options).request(`${HOST}/`, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'kota.example', ...headers } });

const FETCH = [undefined, 'same-origin', 'none', 'same-site', 'cross-site', 'nonsense'];
const ORIGIN = [undefined, HOST, 'https://KOTA.example', 'http://kota.example', 'https://kota.example:444', 'https://kota.example.jahat.example', 'https://jahat.example', 'null', ''];
const REFERER = [undefined, `${HOST}/lapor?x=1`, 'https://jahat.example/?kota.example', 'http://kota.example/'];
const COOKIE = [undefined, 'bahasa=en; tampilan=gelap', 'wadah=abc', 'bahasa=id; __Host-wadah=abc'];
test('cross-site posts: every combination of the four headers', async () => {
  const expected = (site?: string, origin?: string, referer?: string, cookie?: string): boolean => {
    if (site !== undefined) return site === 'same-origin' || site === 'none';
    if (origin !== undefined) return origin === HOST || origin === 'https://KOTA.example';
    if (referer !== undefined) return referer.startsWith(`${HOST}/`);
    return !cookie?.includes('wadah');
  };
  for (const site of FETCH) for (const origin of ORIGIN) for (const referer of REFERER) for (const cookie of COOKIE) {
    const headers = Object.fromEntries(Object.entries({ 'sec-fetch-site': site, origin, referer, cookie }).filter((e): e is [string, string] => e[1] !== undefined));
    const { status } = await post(headers);
    expect([site, origin, referer, cookie, status]).toEqual([site, origin, referer, cookie, expected(site, origin, referer, cookie) ? 200 : 403]);
  }
});

test('on a plain http base an http origin of this host may post, with its port', async () => {
  const app = appWith({ baseUrl: 'http://localhost:8080' });
  const send = (origin: string) => app.request('http://localhost:8080/', { method: 'POST', body: 'a=1', headers: { host: 'localhost:8080', origin, 'content-type': 'application/x-www-form-urlencoded' } });
  expect([(await send('http://localhost:8080')).status, (await send('http://localhost:9090')).status]).toEqual([200, 403]);
});

test('PUT and DELETE are unsafe too; there is no method override', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH']) expect((await appWith().request(`${HOST}/`, { method, headers: { origin: 'https://jahat.example' } })).status).toBe(403);
  expect((await appWith().request(`${HOST}/?_method=DELETE`, { headers: { 'x-http-method-override': 'DELETE' } })).status).toBe(200);
});

test('every answer carries the headers: page, 404, 403, 500; a handler may tighten the policy', async () => {
  const answers = [await appWith().request(`${HOST}/`), await appWith().request(`${HOST}/tiada`), await post({ origin: 'null' }), await appWith().request(`${HOST}/rusak`)];
  expect(answers.map((a) => a.status)).toEqual([200, 404, 403, 500]);
  for (const answer of answers) {
    const policy = answer.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(answer.headers.get('x-request-id')).toMatch(/^[a-z2-9]{10}$/);
  }
  expect(await answers[3]!.text()).toBe('unexpected');
  const raw = await appWith().request(`${HOST}/raw`);
  expect([raw.headers.get('content-security-policy'), raw.headers.get('x-frame-options')]).toEqual(['sandbox', 'DENY']);
  for (const options of [{ production: false }, { baseUrl: 'http://kota.example' }]) expect((await appWith(options).request(`${HOST}/`)).headers.has('strict-transport-security')).toBe(false);
});

test.each([
  ['/%00', 400], ['/?q=%00', 400], ['/%', 400], ['/%ff', 400], ['/k/%E0%A4%A', 400], ['/?q=100%', 200], ['/?q=%ff', 200], [`/?q=${'x'.repeat(9000)}`, 400],
  ['/k/%F0%9F%8C%A7', 200], ['/k/%2e%2e%2fetc', 200], ['//', 404], ['/k/a%0d%0ab', 200],
])('%s is answered with %i', async (path, status) => expect((await appWith().request(`${HOST}${path}`)).status).toBe(status));

test('a body above the limit: forms are told, four times as much is refused', async () => {
  expect(await (await post({}, {}, `a=${'x'.repeat(300_000)}`)).text()).toMatch(/^x+$/);
  expect((await post({ 'content-length': String(256 * 1024 * 4 + 1) })).status).toBe(413);
  expect((await post({ 'content-length': '1000000000' }, { bodyLimit: () => 55_000_000 })).status).toBe(413);
  expect(await (await post({}, { bodyLimit: (path) => (path === '/' ? 10 : undefined) }, `b=${'x'.repeat(30)}`)).text()).toBe('too-large');
});

const from = async (trustedProxies: string[], peer: string, forwarded?: string) => (await (await appWith({ trustedProxies }).request(`${HOST}/`,
  { headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }, { incoming: { socket: { remoteAddress: peer } } })).text()).split(' ')[0];
test('X-Forwarded-For is believed from trusted proxies only, from the right', async () => {
  expect(await from([], '203.0.113.7', '1.2.3.4')).toBe('203.0.113.7');
  expect(await from(['loopback'], '127.0.0.1', '1.2.3.4, 198.51.100.9')).toBe('198.51.100.9');
  expect(await from(['loopback', '10.0.0.0/8'], '::ffff:127.0.0.1', '6.6.6.6, 198.51.100.9, 10.1.2.3')).toBe('198.51.100.9');
  expect(await from(['loopback'], '::1', '2001:db8::7')).toBe('2001:db8::7');
  expect(await from(['loopback'], '::1', '198.51.100.9:1234')).toBe('198.51.100.9');
  expect(await from(['loopback'], '::1', '[2001:db8::7]:1234')).toBe('2001:db8::7');
  expect(await from(['loopback'], '127.0.0.1', '198.51.100.9, unknown')).toBe('127.0.0.1');
  expect(await from(['loopback'], '127.0.0.1', '')).toBe('127.0.0.1');
  expect(() => platformMiddleware({ trustedProxies: ['nginx'], production: true })).toThrow('"nginx" is not an address');
});

test('limits answer 429 with Retry-After, per network, also behind a proxy', async () => {
  const app = appWith({ trustedProxies: ['loopback'] });
  const ask = (client: string) => app.request(`${HOST}/ramai`, { headers: { 'x-forwarded-for': client } }, { incoming: { socket: { remoteAddress: '127.0.0.1' } } });
  expect([(await ask('198.51.100.1')).status, (await ask('9.9.9.9, 198.51.100.1')).status]).toEqual([200, 200]);
  const refused = await ask('8.8.8.8, 198.51.100.1');
  expect([refused.status, refused.headers.get('retry-after'), await refused.text()]).toEqual([429, '30', 'too-many-requests']);
  expect((await ask('198.51.100.2')).status).toBe(200);
  await app.request(`${HOST}/hitung`);
  const own = await app.request(`${HOST}/hitung`);
  expect([own.status, own.headers.get('retry-after')]).toEqual([429, '30']);
});

test('the language: address, then cookie, then Indonesian; the address is remembered', async () => {
  const lang = async (path: string, cookie?: string) => { const answer = await appWith().request(`${HOST}${path}`, cookie ? { headers: { cookie } } : {}); return [(await answer.text()).split(' ')[1], answer.headers.get('set-cookie')?.split(';')[0] ?? null]; };
  expect(await lang('/')).toEqual(['id', null]);
  expect(await lang('/', 'bahasa=en')).toEqual(['en', null]);
  expect(await lang('/?bahasa=en')).toEqual(['en', 'bahasa=en']);
  expect(await lang('/?bahasa=id', 'bahasa=en')).toEqual(['id', 'bahasa=id']);
  expect(await lang('/?bahasa=xx', 'bahasa=%00')).toEqual(['id', null]);
});

test('trouble is sorted: whose it is, and when to come back', () => {
  expect(problemOf(new DatabaseDown('x'))).toEqual({ kind: 'database-down', status: 503, retryAfterSeconds: 10, ours: true });
  expect(problemOf(new DatabaseDown('x', { outcomeUnknown: true })).kind).toBe('outcome-unknown');
  expect(problemOf(new DatabaseFull('x')).kind).toBe('storage-full');
  expect(problemOf(Object.assign(new Error(), { code: 'ENOSPC' })).kind).toBe('storage-full');
  expect(problemOf(Object.assign(new Error(), { code: '40P01' }))).toMatchObject({ kind: 'busy', status: 503 });
  expect(problemOf(new Problem('too-many-requests', { retryAfterSeconds: 3 }))).toEqual({ kind: 'too-many-requests', status: 429, retryAfterSeconds: 3, ours: false });
  for (const odd of [new Error('x'), null, undefined, 'x', {}]) expect(problemOf(odd)).toMatchObject({ kind: 'unexpected', status: 500, ours: true });
});

test('on a real socket: broken requests get 4xx and the server lives on', async () => {
  const server = serve({ fetch: appWith({ baseUrl: 'http://127.0.0.1' }).fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => { server.once('listening', resolve); });
  const { port } = server.address() as AddressInfo;
  const say = (text: string): Promise<string> => new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    socket.on('data', (chunk) => { answer += chunk.toString('latin1'); }).on('close', () => resolve(answer.slice(9, 12))).on('error', () => resolve(answer.slice(9, 12)));
  });
  const head = 'Host: 127.0.0.1\r\nConnection: close\r\n\r\n';
  expect(await say(`GET /%00 HTTP/1.1\r\n${head}`)).toBe('400');
  expect(await say(`GET /%ff HTTP/1.1\r\n${head}`)).toBe('400');
  expect(await say('GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n')).toBe('400');
  expect(await say(`GET / HTTP/1.1\r\n${head}`)).toBe('200');
  await say(`POST / HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 50\r\nHost: 127.0.0.1\r\n\r\na=1`);
  expect(await say(`GET / HTTP/1.1\r\n${head}`)).toBe('200');
  server.close();
});
