import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { secretKeyIn } from './secret-file.ts';

test('the secret is made once, also by ten at a time, and is private', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'wadah-key-'));
  const keys = await Promise.all(Array.from({ length: 10 }, () => secretKeyIn(join(dir, 'data'))));
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
  expect(keys[0]).toHaveLength(32);
  expect(readdirSync(join(dir, 'data'))).toEqual(['secret.key']);
  expect(statSync(join(dir, 'data', 'secret.key')).mode & 0o777).toBe(0o600);
  writeFileSync(join(dir, 'data', 'secret.key'), 'abc');
  await expect(secretKeyIn(join(dir, 'data'))).rejects.toThrow('is damaged');
  rmSync(dir, { recursive: true });
});
