import { Hono } from 'hono';
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { limitBody, readJson } from './body.ts';
import { MAX_FIELD_BYTES, MAX_FILE_BYTES, parseForm, readForm, type FormInput } from './forms.ts';

const BOUNDARY = '----WebKitFormBoundaryAbC123';
const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;
type Field = { name: string; value: string | Buffer; file?: string; mime?: string };
const field = (f: Field): Buffer => Buffer.concat([
  Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${f.name}"${f.file === undefined ? '' : `; filename="${f.file}"\r\nContent-Type: ${f.mime ?? 'image/jpeg'}`}\r\n\r\n`),
  Buffer.from(f.value as string), Buffer.from('\r\n')]);
const multipart = (fields: Field[]): Buffer => Buffer.concat([...fields.map(field), Buffer.from(`--${BOUNDARY}--\r\n`)]);
const parse = (fields: Field[]): FormInput => parseForm(MULTIPART, { bytes: multipart(fields) });
const urlencoded = (text: string): FormInput => parseForm('application/x-www-form-urlencoded;charset=UTF-8', { bytes: Buffer.from(text, 'latin1') });
const STORY = 'Lampu jalan padam 🌧️ sejak Senin.\r\n--\r\nMohon “diperbaiki” & terima kasih = 100% +1';
const CLEAN_STORY = STORY.replace(/\r\n/g, '\n');

test('text and photos of a whole form arrive', () => {
  const form = parse([{ name: 'uraian', value: STORY }, { name: 'jenis', value: 'a' }, { name: 'jenis', value: 'b' },
    { name: 'foto', value: Buffer.from([255, 216, 13, 10, 45, 45]), file: 'C:\\foto\\lubang.jpg' }, { name: 'foto', value: '', file: '' }]);
  expect(form.text('uraian')).toBe(CLEAN_STORY);
  expect(form.list('jenis')).toEqual(['a', 'b']);
  expect(form.files('foto')).toEqual([{ name: 'lubang.jpg', mime: 'image/jpeg', bytes: Buffer.from([255, 216, 13, 10, 45, 45]), tooLarge: false }]);
  expect([form.has('foto'), form.has('tiada'), form.text('tiada'), form.broken]).toEqual([true, false, '', undefined]);
});

test('what undici writes is read back', async () => {
  const data = new FormData();
  data.append('uraian', STORY);
  data.append('na"ma\r\n', 'x');
  data.append('foto', new File([Buffer.alloc(3000, 7)], 'é "1".jpg', { type: 'image/jpeg' }));
  const request = new Request('http://x/', { method: 'POST', body: data });
  const form = parseForm(request.headers.get('content-type')!, { bytes: Buffer.from(await request.arrayBuffer()) });
  expect([form.text('uraian'), form.text('na"ma\r\n')]).toEqual([CLEAN_STORY, 'x']);
  expect(form.files('foto')[0]).toMatchObject({ name: 'é "1".jpg', tooLarge: false });
  expect(form.files('foto')[0]!.bytes).toHaveLength(3000);
});

test('a multipart body cut at every position: nothing is thrown and the text before the cut is kept', () => {
  const whole = multipart([{ name: 'uraian', value: STORY }, { name: 'kosong', value: '' }, { name: 'kelurahan', value: 'Kauman' }, { name: 'foto', value: Buffer.alloc(40, 9), file: 'a.jpg' }]);
  const endOf = (name: string, value: string): number => whole.indexOf(`name="${name}"`) + name.length + 7 + 4 + Buffer.byteLength(value);
  for (let cut = 0; cut <= whole.length; cut++) {
    const form = parseForm(MULTIPART, { bytes: whole.subarray(0, cut) });
    expect(CLEAN_STORY.startsWith(form.text('uraian').replace(/\r$/, ''))).toBe(true);
    if (cut >= endOf('uraian', STORY)) expect(form.text('uraian')).toBe(CLEAN_STORY);
    if (cut >= endOf('kelurahan', 'Kauman')) expect(form.text('kelurahan')).toBe('Kauman');
    expect('Kauman'.startsWith(form.text('kelurahan'))).toBe(true);
    expect(form.text('kosong')).toBe('');
    expect(form.broken).toBe(cut >= whole.length - 2 ? undefined : 'truncated');
  }
});

test('an urlencoded body cut at every position keeps what arrived', () => {
  const body = new URLSearchParams({ uraian: STORY, kelurahan: 'Kauman' }).toString();
  for (let cut = 0; cut <= body.length; cut++) {
    const form = parseForm('application/x-www-form-urlencoded', { bytes: Buffer.from(body.slice(0, cut)), broken: 'truncated' });
    expect(CLEAN_STORY.startsWith(form.text('uraian'))).toBe(true);
    if (cut >= body.indexOf('&kelurahan')) expect(form.text('uraian')).toBe(CLEAN_STORY);
  }
});

test('random bytes never throw, whatever they claim to be', () => {
  const type = fc.oneof(fc.constantFrom(MULTIPART, 'multipart/form-data', 'multipart/form-data; boundary=""', 'multipart/form-data; boundary=a', 'application/x-www-form-urlencoded', '', 'text/plain'), fc.string());
  const crumbs = fc.array(fc.oneof(fc.constantFrom(`--${BOUNDARY}`, '\r\n', '\r\n\r\n', '--', 'Content-Disposition: form-data; name="a"', '; filename="b"', '--a', '%', '&', '=', '+'), fc.string({ unit: 'binary' })).map((s) => Buffer.from(s)), { maxLength: 30 }).map((all) => Buffer.concat(all));
  fc.assert(fc.property(type, fc.oneof(crumbs, fc.uint8Array({ maxLength: 400 }).map((a) => Buffer.from(a))), (contentType, bytes) => {
    const form = parseForm(contentType, { bytes });
    for (const name of ['a', '', '__proto__', 'constructor']) { expect(form.text(name)).not.toMatch(/[^\P{Cc}\t\n]|\p{Surrogate}/u); form.list(name); form.files(name); form.has(name); }
  }), { numRuns: 2000 });
});

test('any text goes through both encodings unchanged but for its cleaning', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
    const expected = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '').trim();
    expect(parse([{ name: 'a', value: text }]).text('a')).toBe(expected);
    expect(urlencoded(new URLSearchParams({ a: text }).toString()).text('a')).toBe(expected);
  }));
});

test.each([
  ['a=%00x%00', 'x'], ['a=%FF%FE', '\ufffd\ufffd'], ['a=%ED%A0%80', '\ufffd\ufffd\ufffd'], ['a=100%', '100%'], ['a=%zz', '%zz'], ['a=1+1', '1 1'], ['a=e%CC%81', 'é'],
  ['a=%E2%80%8Fkanan', '\u200fkanan'], ['a=%3Cscript%3E', '<script>'], ['a', ''], ['=b', ''], ['&&a=1&a=2', '1'], ['a=%0D%0A', ''],
])('%s is read as %j', (body, text) => expect(urlencoded(body).text('a')).toBe(text));

test('limits: fields are cut, large files are named, the sixth file is counted, a form of commas has an end', () => {
  const long = parse([{ name: 'a', value: 'x'.repeat(MAX_FIELD_BYTES + 10) }]);
  expect([long.text('a').length, long.broken]).toEqual([MAX_FIELD_BYTES, 'too-large']);
  const big = parse([{ name: 'foto', value: Buffer.alloc(MAX_FILE_BYTES + 1), file: 'besar.jpg' }]);
  expect(big.files('foto')).toEqual([{ name: 'besar.jpg', mime: 'image/jpeg', bytes: Buffer.alloc(0), tooLarge: true }]);
  const many = parse(Array.from({ length: 9 }, (_, i) => ({ name: 'foto', value: 'x', file: `${i}.jpg` })));
  expect(many.files('foto').map((file) => file.bytes.length)).toEqual([1, 1, 1, 1, 1, 0]);
  expect(urlencoded('a=1&'.repeat(20_000)).broken).toBe('too-large');
  expect(urlencoded('a=1&'.repeat(20_000)).list('a').length).toBeLessThanOrEqual(2_000);
});

test('a file cut off in the middle is no file, the text stays', () => {
  const whole = multipart([{ name: 'uraian', value: STORY }, { name: 'foto', value: Buffer.alloc(5000, 1), file: 'a.jpg' }]);
  const form = parseForm(MULTIPART, { bytes: whole.subarray(0, whole.length - 2000) });
  expect([form.text('uraian'), form.files('foto'), form.broken]).toEqual([CLEAN_STORY, [], 'truncated']);
});

test('twenty megabytes of boundary-like lines are split in reasonable time', () => {
  const bytes = Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="a"\r\n\r\n${`\r\n--${BOUNDARY}x`.repeat(600_000)}`);
  const start = performance.now();
  parseForm(MULTIPART, { bytes });
  expect(performance.now() - start).toBeLessThan(3000);
});

/** A body that stops in the middle, as a lost connection does. */
const breaking = (bytes: Buffer, error: boolean): ReadableStream => new ReadableStream({
  start(controller) { controller.enqueue(new Uint8Array(bytes)); if (error) controller.error(new Error('aborted')); else controller.close(); },
});
const post = async (init: RequestInit & { limit?: number }) => {
  let form: FormInput | undefined;
  const app = new Hono().post('/', async (c) => {
    if (init.limit) limitBody(c.req.raw, init.limit);
    form = await readForm(c);
    expect(await readForm(c)).toBe(form);
    return c.text('ok');
  });
  await app.request('http://x/', { method: 'POST', duplex: 'half', ...init } as RequestInit);
  return form!;
};

test('over HTTP: a lost connection, a short body and too much of it keep the text', async () => {
  const bytes = multipart([{ name: 'uraian', value: STORY }, { name: 'foto', value: Buffer.alloc(9000), file: 'a.jpg' }]);
  const headers = { 'content-type': MULTIPART };
  for (const init of [{ body: breaking(bytes.subarray(0, 4000), false), headers: { ...headers, 'content-length': String(bytes.length) } }, { body: breaking(bytes.subarray(0, 400), false), headers }]) {
    expect([(await post(init)).text('uraian'), (await post({ ...init, body: breaking(bytes.subarray(0, 4000), false) })).broken]).toEqual([CLEAN_STORY, 'truncated']);
  }
  const large = await post({ body: new Uint8Array(bytes), headers, limit: 2000 });
  expect([large.text('uraian'), large.broken]).toEqual([CLEAN_STORY, 'too-large']);
  const endless = await post({ headers, limit: 2000, body: new ReadableStream({ pull(controller) { controller.enqueue(new Uint8Array(bytes)); } }) });
  expect([endless.text('uraian'), endless.broken]).toEqual([CLEAN_STORY, 'too-large']);
  expect((await post({ body: breaking(Buffer.from('a=1'), true), headers: { 'content-type': 'application/x-www-form-urlencoded' } })).broken).toBe('truncated');
  expect((await post({})).text('a')).toBe('');
});

test('JSON is read when it is JSON', async () => {
  const read = async (body: string, type = 'application/json') => {
    let value: unknown;
    await new Hono().post('/', async (c) => { value = await readJson(c); return c.text(''); }).request('http://x/', { method: 'POST', body, headers: { 'content-type': type } });
    return value;
  };
  expect(await read('{"a":1}')).toEqual({ a: 1 });
  expect([await read('{'), await read('1', 'text/plain'), await read(`"${'x'.repeat(70_000)}"`)]).toEqual([undefined, undefined, undefined]);
});
