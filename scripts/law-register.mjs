// Writes docs/law-register.md from the rules in code, so that the register cannot fall behind. `--check` only compares.
import { buildSync } from 'esbuild';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

const root = new URL('..', import.meta.url).pathname;
const bundle = `${root}.law-register.mjs`;
buildSync({ stdin: { contents: `export { BUILT_IN_RULE_SETS } from './src/complaints/rules.ts'; export { LIMITS } from './src/complaints/rights/domain.ts'; export { LIMITS as BREACH } from './src/complaints/breach/domain.ts';`, resolveDir: root, loader: 'ts' }, bundle: true, platform: 'node', format: 'esm', outfile: bundle, logLevel: 'silent' });
const { BUILT_IN_RULE_SETS, LIMITS, BREACH } = await import(bundle);
rmSync(bundle);

const lines = ['# Law register', '', 'Made by `node scripts/law-register.mjs` from `src/complaints/rules.ts` and `domain.ts` of `src/complaints/rights` and `breach`; do not edit by hand. The calendar of days off, each with its decree,',
  'is data: `profiles/*/calendar.json`.', ''];
for (const set of BUILT_IN_RULE_SETS) {
  lines.push(`## Complaints: \`${set.id}\``, '', `Source: ${set.source}. ${set.effectiveFrom ? `In force from ${set.effectiveFrom}.` : 'A draft: no case can begin under it.'}`
    + `${set.provisional ? ' **Its numbers were not read in the official text.**' : ''}`, '', '| Step | Id | Days | Counted in | Source |', '|---|---|---|---|---|');
  const row = (step, limit) => lines.push(`| ${step} | \`${limit.id}\` | ${limit.days} | ${limit.counting === 'working' ? 'working days' : 'calendar days'} | ${limit.source} |`);
  for (const step of ['verification', 'firstAnswer', 'contestAnswer', 'reply', 'completeness']) for (const limit of set[step]) row(step, limit);
  for (const [name, limits] of Object.entries(set.completion)) {
    if (limits.length === 0) lines.push(`| completion, ${name} | – | – | – | no completion clock in the sources |`);
    for (const limit of limits) row(`completion, ${name}`, limit);
  }
  lines.push('', `Reminders before the automatic close: working days ${set.replyReminders.join(' and ')} (ours). Longest extension: ${set.extensionDays} working days (ours).`, '');
}
lines.push('## Personal data', '', 'Each day is 24 hours on end, from the minute of the request or the discovery.', '', '| Step | Id | Days | Counted in | Source |', '|---|---|---|---|---|');
for (const [step, limit] of Object.entries({ ...LIMITS, ...BREACH })) lines.push(`| ${step} | \`${limit.id}\` | ${limit.days} × 24 | hours | ${limit.source} |`);
lines.push('');
const text = `${lines.join('\n')}`;
const file = `${root}docs/law-register.md`;
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) { console.error('docs/law-register.md is behind the rules: run node scripts/law-register.mjs'); process.exit(1); }
} else writeFileSync(file, text);
