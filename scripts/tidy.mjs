// Guards what imports cannot show: sizes, clocks, SQL outside stores, room papers.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';

const root = new URL('..', import.meta.url).pathname;
process.chdir(root);
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'test', 'bench', 'scripts'], { encoding: 'utf8' })
  .split('\n').filter((f) => /\.(ts|tsx|mjs)$/.test(f) && existsSync(f) && !f.startsWith('test/planted-breach/'));
if (files.length < 20) throw new Error('tidy read nothing');
const problems = [];
const say = (file, what) => problems.push(`${file}: ${what}`);

for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n').length - 1;
  const isTest = /\.test\.tsx?$/.test(file) || file.startsWith('test/');
  if (lines > (isTest ? 500 : 300)) say(file, `${lines} lines; the limit is ${isTest ? 500 : 300}. Split it where a reader would look for the parts.`);
  if (!file.startsWith('src/') || isTest) continue;
  if (/(^|\/)(utils?|helpers?|common|manager|service|index)\.tsx?$/.test(file)) say(file, 'this name says nothing; name the file after what it does');
  if (/export default/.test(text)) say(file, 'no default exports');
  const isEdge = /^src\/(platform|commands|demo|main\.ts|ui\/client)/.test(file);
  if (!isEdge && /new Date\(\)|Date\.now\(\)/.test(text)) say(file, 'nothing reads a clock on its own: use world.now()');
  if (/process\.env/.test(text) && file !== 'src/main.ts') say(file, 'only main.ts reads environment variables');
  if (!/\/store[^/]*(\/|\.ts$)|^src\/platform\//.test(file) && /tx\.(sql|run)[<`(]/.test(text)) say(file, 'SQL lives in stores');
  if (/\bTODO\b(?!\(#\d+\))/.test(text)) say(file, 'a TODO carries an issue number');
}

const rooms = readdirSync('src', { withFileTypes: true }).filter((d) => d.isDirectory()).map((d) => d.name);
const map = existsSync('ARCHITECTURE.md') ? readFileSync('ARCHITECTURE.md', 'utf8') : '';
for (const room of rooms) {
  if (!existsSync(`src/${room}/README.md`)) say(`src/${room}`, 'a room has a README.md');
  if (!map.includes(`\`${room}/\``)) say('ARCHITECTURE.md', `has no row for \`${room}/\``);
}
for (const problem of problems) console.error(problem);
process.exit(problems.length ? 1 : 0);
