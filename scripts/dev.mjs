// Builds on every change and starts the server again. Style sheets and client files count as changes too.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { context } from 'esbuild';
import { buildAssets, root, serverOptions } from './bundle.mjs';

let server = null;
let queued = false;

/** The old server gets a polite end first, so the embedded database is never started twice. */
async function restart() {
  if (queued) return;
  queued = true;
  if (server !== null && server.exitCode === null) await new Promise((done) => { server.once('exit', done); server.kill('SIGTERM'); });
  queued = false;
  server = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/main.mjs'), ...(process.argv.length > 2 ? process.argv.slice(2) : ['start'])], {
    cwd: root, stdio: 'inherit', env: { ...process.env, WADAH_DEV: '1' },
  });
}

await buildAssets();
const builder = await context({ ...serverOptions, plugins: [{ name: 'restart', setup: (build) => build.onEnd((result) => (result.errors.length === 0 ? restart() : undefined)) }] });
await builder.watch();

let timer;
watch(join(root, 'src/ui'), { recursive: true }, (_, file) => {
  if (!/^(css|svg|fonts|client)\//.test(file ?? '')) return;
  clearTimeout(timer);
  timer = setTimeout(() => buildAssets().then(restart, (error) => console.error(error.message)), 80);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, async () => {
  await builder.dispose();
  if (server !== null && server.exitCode === null) { server.once('exit', () => process.exit(0)); server.kill('SIGTERM'); } else process.exit(0);
});
