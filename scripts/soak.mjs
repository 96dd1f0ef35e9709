// `npm run soak -- FILE.csv [FILE2…]`: every text of the files goes through the real report form; nothing may be lost.
import { bundled } from '../bench/build.mjs';

const [soak] = await bundled(['bench/soak.ts']);
const { runSoak } = await import(soak);
process.exitCode = await runSoak(process.argv.slice(2));
process.exit();
