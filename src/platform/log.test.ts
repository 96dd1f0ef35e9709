import { expect, test } from 'vitest';
import { createLog, redactPath } from './log.ts';

test.each([
  ['/lacak?kode=ADU-2026-00042&rahasia=K7Q4-2M9X', '/lacak'], ['https://kota.example/jelajah?q=nama#x', '/jelajah'], ['https://kota.example', '/'],
  ['/undangan/5dWk0b3tM0x4Qe8hJfZ2uVYc1rLp9sAaGmNnXtOiEw0', '/undangan/***'], ['/lacak/K7Q4-2M9X', '/lacak/***'],
  ['/konsol/kasus/018f2b6e-7c1a-7b3e-9d2f-0a1b2c3d4e5f/jawab', '/konsol/kasus/018f2b6e-7c1a-7b3e-9d2f-0a1b2c3d4e5f/jawab'], ['/laporan/ADU-2026-00042', '/laporan/ADU-2026-00042'],
  ['/konsol/surat-keluar', '/konsol/surat-keluar'], ['/cara-hitung', '/cara-hitung'],
])('%s is logged as %s', (url, path) => expect(redactPath(url)).toBe(path));

test('lines are JSON with a time, and accidents are blacked out', () => {
  const lines: string[] = [];
  const log = createLog({ level: 'info', destination: { write: (line) => { lines.push(line); } } });
  const error = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (email)=(sri@kota.example) already exists.', table: 'officers' });
  log.info({ password: 'p1', form: { email: 'sri@kota.example', text: 'isi' }, err: error }, 'x');
  log.debug('not this');
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toMatch(/sri@|isi"|p1/);
  expect(JSON.parse(lines[0]!)).toMatchObject({ level: 'info', msg: 'x', err: { code: '23505', message: 'duplicate key' } });
});
