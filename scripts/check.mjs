// What CI checks besides the tests, as one readable list.
import { spawnSync } from 'node:child_process';
import { checkBoundaries } from './boundaries.mjs';

const root = new URL('..', import.meta.url).pathname.replace(/\/$/, '');
let failed = false;
const step = (name, ok, detail = '') => {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}${detail ? `\n${detail}` : ''}`);
  if (!ok) failed = true;
};
const run = (name, ...args) => {
  const result = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  step(name, result.status === 0, result.status === 0 ? '' : `${result.stdout}${result.stderr}`);
};

run('types', 'node_modules/typescript7/bin/tsc', '--noEmit', '-p', '.');
run('lint', 'node_modules/oxlint/bin/oxlint', '--deny-warnings', 'src', 'test', 'scripts', 'bench');
const { problems, modules, planted } = await checkBoundaries(root);
step(`boundaries (${modules} modules read, ${planted} planted breaches found)`, problems.length === 0, problems.join('\n'));
run('client types', 'node_modules/typescript7/bin/tsc', '--noEmit', '-p', 'src/ui/client');
run('tidy', 'scripts/tidy.mjs');
run('law register', 'scripts/law-register.mjs', '--check');
process.exit(failed ? 1 : 0);
