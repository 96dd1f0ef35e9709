// `npm test`: everything. Chromium must be there; a server named in TEST_DATABASE_URL gets the same suite once more.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const chromium = [process.env.WADAH_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((p) => p && existsSync(p));
if (!chromium) {
  console.error('The browser tests need Chromium and found none.\n  Debian or Ubuntu: apt-get install chromium\n  Elsewhere: set WADAH_CHROMIUM to the path of a Chromium or Chrome.');
  process.exit(1);
}
const extra = process.argv.slice(2);
const totals = { passed: 0, failed: 0, skipped: 0 };
const folder = mkdtempSync(join(tmpdir(), 'wadah-test-'));

function suite(name, env) {
  console.log(`\n== ${name}`);
  const report = join(folder, `${name.replace(/\W+/g, '-')}.json`);
  const result = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...extra],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...env, WADAH_CHROMIUM: chromium } });
  if (!existsSync(report)) { totals.failed += 1; return; }
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  totals.passed += counts.numPassedTests;
  totals.failed += counts.numFailedTests + (result.status !== 0 && counts.numFailedTests === 0 ? 1 : 0);
  totals.skipped += counts.numPendingTests + counts.numTodoTests;
}

const build = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
if (build.status !== 0) process.exit(1);
const server = process.env.TEST_DATABASE_URL;
suite('embedded PostgreSQL', { TEST_DATABASE_URL: '' });
if (server) suite('PostgreSQL at TEST_DATABASE_URL', { TEST_DATABASE_URL: server });
else console.log('\nTEST_DATABASE_URL is not set: the suite ran on the embedded server only.');
rmSync(folder, { recursive: true, force: true });
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0);
