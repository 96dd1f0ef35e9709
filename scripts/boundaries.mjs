import { cruise } from 'dependency-cruiser';
import { rules } from '../.dependency-cruiser.mjs';

const options = (baseDir) => ({ baseDir, ruleSet: { forbidden: rules }, validate: true, tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' }, exclude: { path: 'node_modules' } });

/** @returns {Promise<{modules: number, violations: {rule: string, from: string, to: string, comment: string}[]}>} */
export async function crossings(baseDir) {
  const { output } = await cruise(['src'], options(baseDir));
  const comments = Object.fromEntries(rules.map((rule) => [rule.name, rule.comment]));
  return {
    modules: output.summary.totalCruised,
    violations: output.summary.violations.map((v) => ({ rule: v.rule.name, from: v.from, to: v.to, comment: comments[v.rule.name] })),
  };
}

/** Rules that the planted breaches must trip: where one is not found, the checker is blind. */
export const PLANTED = ['programmes-meet-only-at-the-front-door', 'portal-only-reads', 'engines-know-no-programme', 'low-rooms-know-nobody',
  'views-only-show', 'sql-lives-in-stores', 'no-cycles'];

export async function checkBoundaries(root) {
  const real = await crossings(root);
  const planted = await crossings(`${root}/test/planted-breach`);
  const problems = real.violations.map((v) => `${v.rule}: ${v.from} → ${v.to}\n    ${v.comment}`);
  if (real.modules < 20) problems.push(`only ${real.modules} modules were read: the checker is blind`);
  const found = new Set(planted.violations.map((v) => v.rule));
  for (const rule of PLANTED) if (!found.has(rule)) problems.push(`the planted breach of ${rule} was not found: the checker is blind`);
  return { problems, modules: real.modules, planted: found.size };
}
