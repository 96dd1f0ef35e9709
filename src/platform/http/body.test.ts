import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limitBody } from './body.ts';
import { readForm, type FormInput } from './forms.ts';

let seen: FormInput | 'threw' | undefined;
const app = new Hono().post('/:limit', async (c) => {
  limitBody(c.req.raw, Number(c.req.param('limit')));
  seen = undefined;
  try { seen = await readForm(c); } catch { seen = 'threw'; }
  return c.text(`${seen === 'threw' ? 'threw' : `${seen.text('uraian')}|${seen.files('foto').map((f) => f.bytes.length)}|${seen.broken}`}`);
});
let server: ReturnType<typeof serve>;
let port: number;
beforeAll(async () => {
  server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => { server.once('listening', resolve); });
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => { (server as unknown as { closeAllConnections(): void }).closeAllConnections(); server.close(); });

const START = '--b\r\nContent-Disposition: form-data; name="uraian"\r\n\r\nLampu padam\r\n--b\r\nContent-Disposition: form-data; name="foto"; filename="a.jpg"\r\n\r\n';
const head = (limit: number, rest: string): string => `POST /${limit} HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n${rest}\r\n\r\n`;
const open = (): Promise<Socket> => new Promise((resolve) => { const socket = connect(port, '127.0.0.1', () => resolve(socket)).on('error', () => undefined); });
const send = (limit: number, body: Buffer) => fetch(`http://127.0.0.1:${port}/${limit}`, { method: 'POST', body: new Uint8Array(body), headers: { 'content-type': 'multipart/form-data; boundary=b' } }).then((r) => r.text());
const upload = (size: number): Buffer => Buffer.concat([Buffer.from(START), Buffer.alloc(size, 1), Buffer.from('\r\n--b--\r\n')]);

test('a connection that dies in the middle of a photo leaves the text', async () => {
  const socket = await open();
  seen = undefined;
  socket.write(head(1e6, 'Content-Length: 500000') + START + 'x'.repeat(20_000));
  setTimeout(() => socket.destroy(), 100);
  await expect.poll(() => seen).toBeDefined();
  const form = seen as unknown as FormInput;
  expect([form.text('uraian'), form.files('foto'), form.broken]).toEqual(['Lampu padam', [], 'truncated']);
});

test('in many small pieces, with and without a length, it is the same form', async () => {
  const body = upload(5_000).toString('latin1');
  for (const chunked of [false, true]) {
    const socket = await open();
    let answer = '';
    socket.on('data', (data) => { answer += data.toString(); });
    socket.write(head(1e6, chunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${body.length}`));
    for (let at = 0; at < body.length; at += 97) {
      const piece = body.slice(at, at + 97);
      socket.write(chunked ? `${piece.length.toString(16)}\r\n${piece}\r\n` : piece, 'latin1');
      if (at % 970 === 0) await new Promise((resolve) => { setTimeout(resolve, 1); });
    }
    if (chunked) socket.write('0\r\n\r\n');
    await expect.poll(() => answer).toContain('Lampu padam|5000|undefined');
    socket.destroy();
  }
});

test('too large: the answer arrives, with the text', async () => {
  expect(await send(100_000, upload(350_000))).toBe('Lampu padam||too-large');
  expect(await send(400_000, upload(350_000))).toBe('Lampu padam|350000|undefined');
});

test('an endless body ends', async () => {
  const socket = await open();
  seen = undefined;
  socket.write(`${head(10_000, 'Transfer-Encoding: chunked')}${START.length.toString(16)}\r\n${START}\r\n`);
  const timer = setInterval(() => socket.write(`2710\r\n${'x'.repeat(10_000)}\r\n`), 2);
  await expect.poll(() => (seen as FormInput | undefined)?.broken).toBe('too-large');
  clearInterval(timer);
  socket.destroy();
  expect(await send(400_000, upload(10))).toBe('Lampu padam|10|undefined');
});
