// `npm run bench`: writes bench/REPORT.md. `npm run bench -- --plans` (or BENCH_PLANS=1): query plans on a million cases, bench/PLANS.md.
// BENCH_REPORTS sets how many reports there are; a smaller city is for trying the benchmark, not for its report.
import { bundled } from './build.mjs';

const plans = process.argv.includes('--plans') || process.env.BENCH_PLANS === '1';
const reports = Number(process.env.BENCH_REPORTS ?? (plans ? 1_000_000 : 100_000));
if (!Number.isInteger(reports) || reports < 1_000) throw new Error('BENCH_REPORTS must be a whole number from 1000');
const [main] = await bundled(plans ? ['bench/plans.ts'] : ['bench/measure.ts', 'bench/load.ts', 'bench/baseline.ts', 'src/main.ts']);
const { run } = await import(main);
await run({ reports, folder: process.env.BENCH_FOLDER });
process.exit();
