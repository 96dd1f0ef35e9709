import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEMO_PASSWORD, DEMO_TOTP_SECRET, demoCast } from '../demo/driver-cast.ts';
import { readBodies } from '../demo/driver-bodies.ts';
import { fillCity } from '../demo/driver.ts';
import { countOfficers } from '../directory/officers/store/officers.ts';
import { pageOfStates } from '../complaints/store.ts';
import { dayOf, isDay, type Day } from '../law/day.ts';
import { totpAt } from '../platform/auth/totp.ts';
import { formatNumber } from '../platform/i18n/numbers.ts';
import type { World } from '../platform/world.ts';
import type { CommandContext } from './run.ts';
import { citiesOf, openProduct } from './product.ts';
import { serveProduct } from './start.ts';
import { untilStopped } from './start-command.ts';

/** Beside the data: says that this folder is a demo's, and what its city is made of. */
interface Marker { seed: number; count: number; months: number; today: Day; filled: boolean }
const MARKER = 'demo.json';
const PLAN = { seed: 42, count: 2_000, months: 12 };
const NO_ID = '00000000-0000-0000-0000-000000000000';

/** Fills a city once and serves it like `start`; a fill that was killed goes on where it stopped. */
export async function demoCommand({ config, log, say, complain }: CommandContext): Promise<number> {
  const product = await openProduct(config, log);
  try {
    await citiesOf(product);
    const world = (await product.worlds())[0]!;
    const known = await readMarker(config.dataDir);
    if (!known && await isInUse(world)) {
      complain(`There is a city in ${config.databaseUrl ? 'the database of DATABASE_URL' : config.dataDir} that is no demo. Give the demo a folder of its own: WADAH_DATA=./demo-data npm run demo`);
      return 1;
    }
    const marker = known ?? { ...PLAN, today: dayOf(world.now(), world.city.utcOffsetMinutes), filled: false };
    if (!marker.filled) await fill(world, config.dataDir, marker, known !== null, say);
    const served = await serveProduct(product, log, { noindex: true });
    const city = await readBodies(world);
    for (const line of welcome(world, config.baseUrl ?? `http://localhost:${served.port}`, demoCast(city, marker.today))) say(line);
    const stopAsking = codeOnEnter(world, say);
    await untilStopped();
    stopAsking();
    await served.close();
    return 0;
  } finally {
    await product.close();
  }
}

const isInUse = (world: World): Promise<boolean> =>
  world.db.read(async (tx) => (await countOfficers(tx)) > 0 || (await pageOfStates(tx, NO_ID, 1)).length > 0);

async function readMarker(dataDir: string): Promise<Marker | null> {
  const text = await readFile(join(dataDir, MARKER), 'utf8').catch((error: NodeJS.ErrnoException) => { if (error.code === 'ENOENT') return null; throw error; });
  if (text === null) return null;
  const marker = JSON.parse(text) as Marker;
  if (!isDay(marker.today)) throw new Error(`This file is not the demo's: ${join(dataDir, MARKER)}`);
  return marker;
}

async function fill(world: World, dataDir: string, marker: Marker, goesOn: boolean, say: (line: string) => void): Promise<void> {
  // Written first: a fill that is killed must find out that the folder is its own, and on which day it began.
  const save = (filled: boolean): Promise<void> => writeFile(join(dataDir, MARKER), `${JSON.stringify({ ...marker, filled })}\n`);
  await save(false);
  const began = performance.now();
  say(`\n  ${goesOn ? 'Melanjutkan pengisian kota contoh' : 'Mengisi kota contoh'}: sekitar ${formatNumber('id', marker.count)} laporan dari dua belas bulan terakhir. Hanya sekali, satu sampai dua menit.`);
  const { reports, steps, refused } = await fillCity(world, { ...marker, onProgress: progress(say) });
  await save(true);
  say(`  ${formatNumber('id', reports)} laporan dan ${formatNumber('id', steps)} langkah dalam ${Math.round((performance.now() - began) / 1000)} detik.`);
  if (refused.length > 0) say(`  ${formatNumber('id', refused.length)} langkah ditolak, misalnya: ${refused.slice(0, 3).map((one) => `${one.verb} (${one.why})`).join(', ')}`);
}

/** One line that counts up on a terminal; a line for every tenth part elsewhere. */
function progress(say: (line: string) => void): (lodged: number, of: number) => void {
  let told = 0;
  return (lodged, of) => {
    const line = `  ${formatNumber('id', lodged)} dari ${formatNumber('id', of)} laporan…`;
    if (process.stdout.isTTY) process.stdout.write(lodged >= of ? `\r${' '.repeat(line.length)}\r` : lodged % 10 === 0 ? `\r${line}` : '');
    else if (Math.floor((lodged * 10) / of) > told) { told += 1; say(line); }
  };
}

function welcome(world: World, url: string, cast: ReturnType<typeof demoCast>): string[] {
  const code = totpAt(DEMO_TOTP_SECRET, world.now());
  const width = Math.max(...cast.map((one) => one.email.length)) + 2;
  return [
    '', `  ${world.city.name} (kota contoh; semua orang dan laporan di dalamnya rekaan)`, `  ${url}/`, '',
    `  Petugas masuk di ${url}/konsol/masuk dengan kata sandi  ${DEMO_PASSWORD}`,
    ...cast.map((one) => `    ${one.email.padEnd(width)}${one.name}`), '',
    '  Hanya administrator yang perlu kode kedua:',
    `    kode sekarang ${code}${process.stdin.isTTY ? ' (tekan Enter di sini untuk kode baru)' : ''}; atau pasang kunci ini di aplikasi autentikator: ${DEMO_TOTP_SECRET}`, '',
    '  Sandi ini diketahui semua orang: jangan buka kota contoh ini ke internet.',
    '  (Demo: everybody knows these passwords. Keep it off the internet.)', '',
    '  Berhenti dengan Ctrl+C.', '',
  ];
}

/** A code lives for half a minute, so whoever sits at the terminal can ask for the next one. */
function codeOnEnter(world: World, say: (line: string) => void): () => void {
  const { stdin } = process;
  if (!stdin.isTTY) return () => undefined;
  const tell = (): void => say(`  Kode administrator: ${totpAt(DEMO_TOTP_SECRET, world.now())}`);
  stdin.on('data', tell);
  stdin.resume();
  return () => { stdin.off('data', tell); stdin.pause(); };
}
