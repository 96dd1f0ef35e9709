import { join, resolve } from 'node:path';
import { RETENTION_KINDS } from '../complaints/rights/domain.ts';
import { lapsedOf, repeatErasures, runRetention, type ListedErasure } from '../complaints/rights/retention.ts';
import { countLapsed, retentionRules } from '../complaints/rights/store-retention.ts';
import { ERASURES_FILE, linesOf } from '../platform/files/line-file.ts';
import type { World } from '../platform/world.ts';
import type { CommandContext } from './run.ts';
import { openProduct } from './product.ts';

const USAGE = 'wadah retention --dry-run | --apply   or, after a restore: wadah retention --after-restore [FILE] [--apply]';
/** What a dry run counts at most, for each kind. */
const MOST = 1_000_000;

/** What the schedule no longer keeps is counted or destroyed; after a restore, what was destroyed since the backup is destroyed again. */
export async function retentionCommand({ config, args, log, say, complain }: CommandContext): Promise<number> {
  const apply = args.includes('--apply');
  const restored = args.includes('--after-restore');
  const modes = args.filter((arg) => arg === '--apply' || arg === '--dry-run').length;
  const files = args.filter((arg) => !arg.startsWith('--'));
  const known = args.every((arg) => !arg.startsWith('--') || ['--apply', '--dry-run', '--after-restore'].includes(arg));
  if (!known || files.length > (restored ? 1 : 0) || (restored ? modes > 1 : modes !== 1)) { complain(USAGE); return 2; }
  const file = resolve(files[0] ?? join(config.dataDir, ERASURES_FILE));
  const lines = restored ? await linesOf(file) : [];
  if (lines === null) { complain(`There is no ${file}. Copy the list of erasures of the old installation there, or name it.`); return 1; }
  const product = await openProduct(config, log, { shared: true });
  try {
    let left = 0;
    for (const world of await product.worlds()) left += restored ? await repeat(world, lines.map(readLine), apply, say) : apply ? await carryOut(world, say) : await count(world, say);
    return restored && left > 0 ? 1 : 0;
  } finally {
    await product.close();
  }
}

function readLine(line: string, at: number): ListedErasure {
  const read = JSON.parse(line) as Partial<ListedErasure>;
  if (!read.city || !read.id || !read.why || !read.at || !read.number) throw new Error(`The list of erasures is damaged in line ${at + 1}.`);
  return read as ListedErasure;
}

async function count(world: World, say: (line: string) => void): Promise<number> {
  const rules = await world.db.read(retentionRules);
  for (const kind of RETENTION_KINDS) {
    const rule = rules[kind];
    const of = lapsedOf(kind, rule, world.now(), true);
    if (!rule || of === null) { say(`${world.city.name}: ${kind}: no period is set, so nothing is destroyed.`); continue; }
    const { count: found, oldest } = await world.db.read((tx) => countLapsed(tx, of, MOST));
    say(`${world.city.name}: ${kind}: ${found} cases, kept ${rule.years} years (${rule.source})${oldest ? `, the oldest ended ${oldest.toISOString().slice(0, 10)}` : ''}.`);
  }
  return 0;
}

async function carryOut(world: World, say: (line: string) => void): Promise<number> {
  const { erased, left } = await runRetention(world, (kind, done) => { say(`${world.city.name}: ${kind}: ${done} so far`); });
  say(`${world.city.name}: the personal data of ${erased} cases is destroyed, ${left} changed meanwhile and stay. Their files go with the next jobs of the service.`);
  return left;
}

/** @returns how many are still there */
async function repeat(world: World, listed: readonly ListedErasure[], apply: boolean, say: (line: string) => void): Promise<number> {
  const words = { 'to-repeat': 'is back and must be erased again: --apply', repeated: 'is erased again', open: 'is open in this backup: end it, then repeat' } as const;
  let [left, done] = [0, 0];
  for await (const { number, state } of repeatErasures(world, listed, apply)) {
    say(`${world.city.name}: ${number} ${words[state]}`);
    if (state === 'repeated') done += 1; else left += 1;
  }
  say(`${world.city.name}: ${done} erased again, ${left} still there.`);
  return left;
}
