import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import sharp from 'sharp';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { PlatformEnv } from '../http/env.ts';
import type { World } from '../world.ts';
import { diskStore, memoryStore } from './disk-store.ts';
import { readExif } from './exif.ts';
import { readImage, type ReadImage } from './images.ts';
import { serveImages } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'wadah-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const canvas = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 40, g: 120, b: 90, alpha: channels === 4 ? 0 : 1 } }, limitInputPixels: false });
const noisy = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } });
const good = (read: ReadImage) => { if (!read.ok) throw new Error(read.reason); return read; };

test('a stored file is there, once, private, in folders of two letters', async () => {
  const store = await diskStore(join(folder, 'a'));
  const bytes = Buffer.from('bukti');
  expect([await store.put(bytes), await store.put(bytes)]).toEqual([sha(bytes), sha(bytes)]);
  expect(await store.get(sha(bytes))).toEqual(bytes);
  const path = join(folder, 'a', sha(bytes).slice(0, 2), sha(bytes).slice(2, 4));
  expect(readdirSync(path)).toEqual([sha(bytes)]);
  expect(statSync(join(path, sha(bytes))).mode & 0o777).toBe(0o600);
  expect(statSync(path).mode & 0o777).toBe(0o700);
  expect([await store.has(sha(bytes)), await store.has(sha(Buffer.from('x'))), await store.get(sha(Buffer.from('x')))]).toEqual([true, false, null]);
});

test.each(['', '../../etc/passwd', 'a'.repeat(63), 'A'.repeat(64), `${'a'.repeat(63)}/`, '\u0000'.repeat(64)])('%j is no key', async (key) => {
  for (const store of [await diskStore(join(folder, 'b')), memoryStore()]) expect([await store.get(key), await store.has(key)]).toEqual([null, false]);
});

test('twenty writers of one file agree, and no draft is left behind', async () => {
  const store = await diskStore(join(folder, 'c'));
  const bytes = Buffer.alloc(200_000, 3);
  await Promise.all(Array.from({ length: 20 }, () => store.put(bytes)));
  expect(readdirSync(join(folder, 'c', sha(bytes).slice(0, 2), sha(bytes).slice(2, 4)))).toEqual([sha(bytes)]);
});

test('a folder that cannot be written is an error, not a silent loss', async () => {
  const store = await diskStore(join(folder, 'd'));
  const bytes = Buffer.from('x');
  writeFileSync(join(folder, 'd', sha(bytes).slice(0, 2)), 'in the way');
  await expect(store.put(bytes)).rejects.toThrow(/ENOTDIR|EEXIST/);
  await expect(store.get(sha(bytes))).rejects.toThrow(/ENOTDIR/);
});

const EXIF = { IFD0: { Make: 'Telepon', Orientation: '6' }, IFD2: { DateTimeOriginal: '2026:11:20 07:41:05' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 58/1 4800/100', GPSLongitudeRef: 'E', GPSLongitude: '112/1 37/1 3000/100' } };
test('a phone photo: upright, smaller, without place or camera; the original keeps them as evidence', async () => {
  const bytes = await noisy(2400, 1200).jpeg().withExif(EXIF).withMetadata({ orientation: 6, exif: EXIF }).toBuffer();
  const read = good(await readImage(bytes));
  expect([read.width, read.height]).toEqual([800, 1600]);
  expect(read.original).toMatchObject({ sha256: sha(bytes), mime: 'image/jpeg', takenAt: '2026-11-20 07:41:05', gps: { lat: -7.98, lon: 112.625 } });
  for (const made of [read.published, read.thumb]) {
    const head = await sharp(made).metadata();
    expect([head.exif, head.xmp, head.iptc, head.icc, head.orientation, head.format]).toEqual([undefined, undefined, undefined, undefined, undefined, 'jpeg']);
    expect(made.includes('Telepon')).toBe(false);
  }
  expect((await sharp(read.thumb).metadata()).height).toBe(320);
});

test('PNG with transparency, WebP, CMYK, grey, one pixel: each becomes a JPEG', async () => {
  const pictures = [await canvas(40, 30, 4).png().toBuffer(), await canvas(40, 30).webp().toBuffer(), await canvas(40, 30).toColourspace('cmyk').jpeg().toBuffer(),
    await canvas(40, 30).greyscale().png().toBuffer(), await canvas(1, 1).png().toBuffer(), await canvas(40, 30).jpeg({ progressive: true }).toBuffer()];
  for (const bytes of pictures) expect((await sharp(good(await readImage(bytes)).published).metadata()).format).toBe('jpeg');
  const { r, g, b } = (await sharp(good(await readImage(pictures[0]!)).published).stats()).dominant;
  expect(Math.min(r, g, b)).toBeGreaterThan(240);
});

test.each([
  ['text', Buffer.from('bukan gambar')], ['nothing', Buffer.alloc(0)], ['svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
  ['html', Buffer.from('<!doctype html><script>1</script>')], ['gif', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')], ['pdf', Buffer.from('%PDF-1.7\n')], ['zip', Buffer.from('PK\u0003\u0004')],
])('%s is no image, whatever it is called', async (_, bytes) => expect(await readImage(bytes)).toEqual({ ok: false, reason: 'not-an-image' }));

test('a 256-megapixel bomb is refused from its header, quickly', async () => {
  const bomb = await canvas(16_000, 16_000).png({ compressionLevel: 9 }).toBuffer();
  expect(bomb.length).toBeLessThan(2_000_000);
  const start = performance.now();
  expect(await readImage(bomb)).toEqual({ ok: false, reason: 'too-many-pixels' });
  expect(performance.now() - start).toBeLessThan(500);
});

test('ten megabytes is the limit', async () => expect(await readImage(Buffer.alloc(10 * 1024 * 1024 + 1))).toEqual({ ok: false, reason: 'too-large' }));

test('cut, damaged and half pictures are broken, never a crash', async () => {
  for (const bytes of [await noisy(600, 400).jpeg().toBuffer(), await noisy(600, 400).png().toBuffer(), await noisy(600, 400).webp().toBuffer()]) {
    for (const part of [0.05, 0.3, 0.6, 0.9]) expect(await readImage(bytes.subarray(0, bytes.length * part))).toMatchObject({ ok: false });
    for (const at of [4, 20]) expect((await readImage(bytes.subarray(0, at))).ok).toBe(false);
  }
}, 60_000);

test('bytes after the end of a phone JPEG do not matter', async () => {
  const bytes = Buffer.concat([await noisy(300, 200).jpeg().toBuffer(), Buffer.from('MotionPhoto_Data'), Buffer.alloc(500, 1)]);
  expect((await readImage(bytes)).ok).toBe(true);
});

test('EXIF: any bytes give an answer', () => {
  fc.assert(fc.property(fc.constantFrom('II*\0', 'MM\0*', 'Exif\0\0II*\0', ''), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
    const { gps } = readExif(Buffer.concat([Buffer.from(start, 'latin1'), rest]));
    return gps === undefined || (Math.abs(gps.lat) <= 90 && Math.abs(gps.lon) <= 180);
  }), { numRuns: 3000 });
});

test('pictures are served with a fixed type and a sandbox, to those who may see them', async () => {
  const files = memoryStore();
  const bytes = Buffer.from('<script>1</script>');
  const key = await files.put(bytes);
  const app = new Hono<PlatformEnv>();
  app.use(async (c, next) => { c.set('world', { files } as unknown as World); return next(); });
  app.get('/berkas/:key', serveImages(async (c) => (c.req.query('boleh') ? { key: c.req.param('key') ?? '', isPublic: c.req.query('boleh') === 'semua' } : null)));
  const open = await app.request(`/berkas/${key}?boleh=semua`);
  expect(Object.fromEntries(open.headers)).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff', 'cache-control': 'public, max-age=31536000, immutable', 'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'" });
  expect(Buffer.from(await open.arrayBuffer())).toEqual(bytes);
  const priv = await app.request(`/berkas/${key}?boleh=petugas`);
  expect(priv.headers.get('cache-control')).toBe('private, no-cache');
  expect((await app.request(`/berkas/${key}?boleh=petugas`, { headers: { 'if-none-match': priv.headers.get('etag')! } })).status).toBe(304);
  expect([(await app.request(`/berkas/${key}`)).status, (await app.request('/berkas/..%2f..%2fetc?boleh=semua')).status]).toEqual([404, 404]);
});
