// Makes dist/main.mjs and dist/aset. Migrations and profiles stay where they are: they are found from the package's root.
import { build } from 'esbuild';
import { buildAssets, serverOptions } from './bundle.mjs';

const began = performance.now();
// esbuild has printed what is wrong; its stack trace would only hide it.
await Promise.all([build(serverOptions), buildAssets()]).catch(() => process.exit(1));
if (process.env.npm_config_loglevel !== 'silent') console.log(`dist/ is ready (${Math.round(performance.now() - began)} ms)`);
