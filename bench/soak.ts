import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { citiesOf, openProduct, type Product } from '../src/commands/product.ts';
import { serveProduct } from '../src/commands/start.ts';
import { verifyProduct } from '../src/commands/verify.ts';
import { cleanText } from '../src/platform/http/clean-text.ts';
import { createLog } from '../src/platform/log.ts';
import { textsOf } from './records.ts';
import { storedTexts } from './soak-store.ts';

/** What became of one text. */
type Fate = { number: string } | { status: number; because: 'empty' | 'too long' | null } | { failed: string };
interface Sent { file: string; text: string; fate: Fate }

const AT_ONCE = 8;
const MAX_TEXT = 10_000;

/** The two rules that may refuse a text; written down here again, so that a change of the form's rules is noticed. */
function ruleAgainst(text: string): 'empty' | 'too long' | null {
  const clean = cleanText(text);
  if (!/[\p{L}\p{N}\p{S}]/u.test(clean)) return 'empty';
  return [...clean].length > MAX_TEXT ? 'too long' : null;
}

/** Half a surrogate pair (JSON can carry one) is no text that any browser could send. */
const asBytes = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));

/** Opens the form for its token, then sends it as a browser without JavaScript does. Each report comes from an address of its own. */
async function send(base: string, text: string, at: number): Promise<Fate> {
  const headers = { 'x-forwarded-for': `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}` };
  try {
    const form = await (await fetch(`${base}/lapor`, { headers })).text();
    const token = /name="token"[^>]*value="([\w-]+)"/.exec(form)?.[1] ?? /value="([\w-]+)"[^>]*name="token"/.exec(form)?.[1];
    if (!token) return { failed: 'the form has no token' };
    const body = new FormData();
    for (const [name, value] of Object.entries({ token, isi: text, jenis: 'aduan' })) body.append(name, value);
    const answer = await fetch(`${base}/lapor`, { method: 'POST', body, redirect: 'manual', headers: { ...headers, origin: base } });
    await answer.arrayBuffer();
    const number = /\/tanda-terima\/(ADU-\d{4}-\d{5,})$/.exec(answer.headers.get('location') ?? '')?.[1];
    if (answer.status === 303 && number) return { number };
    return { status: answer.status, because: answer.status === 422 ? ruleAgainst(text) : null };
  } catch (error) {
    return { failed: (error as Error).message };
  }
}

async function sendAll(base: string, texts: readonly { file: string; text: string }[]): Promise<Sent[]> {
  const sent: Sent[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < texts.length; at = next++) {
      const one = texts[at]!;
      sent[at] = { ...one, fate: await send(base, one.text, at) };
      if ((at + 1) % 2_000 === 0) process.stdout.write(`  ${at + 1} of ${texts.length} sent\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return sent;
}

interface Judged { lost: string[]; wronglyRefused: string[]; twice: number }

function judge(sent: readonly Sent[], stored: ReadonlyMap<string, string>, say: (line: string) => void): Judged {
  const judged: Judged = { lost: [], wronglyRefused: [], twice: 0 };
  const numbers = new Set<string>();
  for (const file of new Set(sent.map((one) => one.file))) {
    const counts = { accepted: 0, verbatim: 0, empty: 0, 'too long': 0, wronglyRefused: 0, lost: 0 };
    const own = sent.filter((one) => one.file === file);
    for (const [row, { text, fate }] of own.entries()) {
      const place = `${file}, text ${row + 1}`;
      if ('number' in fate) {
        counts.accepted += 1;
        if (numbers.has(fate.number)) judged.twice += 1;
        numbers.add(fate.number);
        const kept = stored.get(fate.number);
        if (kept === text) counts.verbatim += 1;
        if (kept === cleanText(text)) continue;
        counts.lost += 1;
        judged.lost.push(`${place}: ${kept === undefined ? 'acknowledged and not stored' : 'stored otherwise than it was sent'} (${fate.number})`);
      } else if ('status' in fate && fate.because) counts[fate.because] += 1;
      else {
        counts.wronglyRefused += 1;
        judged.wronglyRefused.push(`${place}: ${'failed' in fate ? fate.failed : `answered ${fate.status}`}`);
      }
    }
    say(`${file}: ${own.length} sent, ${counts.accepted} accepted (${counts.verbatim} stored letter for letter, ${counts.accepted - counts.verbatim - counts.lost} cleaned), `
      + `refused as empty ${counts.empty}, as longer than ${MAX_TEXT} ${counts['too long']}, wrongly refused ${counts.wronglyRefused}, lost ${counts.lost}`);
  }
  return judged;
}

async function soak(product: Product, files: readonly string[], say: (line: string) => void): Promise<number> {
  await citiesOf(product);
  const served = await serveProduct(product, createLog({ level: 'error' }));
  try {
    const texts: { file: string; text: string }[] = [];
    for (const path of files) {
      const found = textsOf(path, readFileSync(path, 'utf8'));
      if (found === null) say(`${basename(path)}: no column text, tokens, text_a or text_b, nothing to send`);
      else texts.push(...found.map((text) => ({ file: basename(path), text: asBytes(text) })));
    }
    const began = performance.now();
    const sent = await sendAll(`http://127.0.0.1:${served.port}`, texts);
    const seconds = (performance.now() - began) / 1000;
    const [world] = await product.worlds();
    const rows = await world!.db.read(storedTexts);
    const { lost, wronglyRefused, twice } = judge(sent, new Map(rows.map((row) => [row.number, row.text])), say);
    const accepted = sent.filter((one) => 'number' in one.fate).length;
    if (rows.length !== accepted) lost.push(`${accepted} reports were acknowledged and ${rows.length} are stored`);
    let findings = 0;
    for await (const finding of verifyProduct(product)) { findings += 1; say(`verify: ${finding.where}: ${finding.what}`); }
    for (const line of [...lost, ...wronglyRefused].slice(0, 50)) say(line);
    say(`In all: ${sent.length} sent in ${seconds.toFixed(0)} s, ${accepted} accepted, ${sent.length - accepted - wronglyRefused.length} refused by rule, `
      + `${wronglyRefused.length} wrongly refused, ${lost.length} lost, ${twice} numbers twice, verify found ${findings} problems`);
    return lost.length + wronglyRefused.length + twice + findings === 0 ? 0 : 1;
  } finally {
    await served.close();
  }
}

/** @returns the exit code: 0 where every text was received and kept, or refused by one of the two rules */
export async function runSoak(files: readonly string[]): Promise<number> {
  if (files.length === 0) {
    process.stderr.write('npm run soak -- FILE.csv [FILE2.jsonl …]\n');
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'wadah-soak-'));
  chmodSync(folder, 0o711);
  const product = await openProduct({
    port: 0, databaseUrl: undefined, smtpUrl: undefined, pgBin: undefined, baseUrl: undefined, profile: 'malang',
    dataDir: join(folder, 'data'), trustedProxies: ['127.0.0.1', '::1'],
  }, createLog({ level: 'error' }));
  try {
    return await soak(product, files, (line) => process.stdout.write(`${line}\n`));
  } finally {
    await product.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
