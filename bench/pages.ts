import { get } from 'node:http';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';

export interface PageWeight { path: string; html: number; htmlSent: number; sentAs: string; assets: number; parts: Record<string, number>; total: number; requests: number }
interface Answer { status: number; body: Buffer; encoding: string; type: string }

const fetchRaw = (port: number, path: string, cookie?: string): Promise<Answer> => new Promise((resolve, reject) => {
  get({ host: '127.0.0.1', port, path, agent: false, headers: { 'accept-encoding': 'br, gzip', 'x-forwarded-for': '10.200.0.1', ...(cookie ? { cookie } : {}) } }, (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks), encoding: answer.headers['content-encoding'] ?? '', type: answer.headers['content-type'] ?? '' }));
  }).on('error', reject);
});

const plain = ({ body, encoding }: Answer): Buffer => (encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body);
/** The setting that a proxy uses for pages made on request. */
const packed = (body: Buffer): number => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
const referencesIn = (text: string): string[] => [...text.matchAll(/["'(](\/(?:aset|berkas)\/[^"'()#?\s]+)/g)].map((match) => match[1]!);

/** Opens a page as a first visitor and follows everything it loads: style sheets, what these load, scripts, icons, fonts, pictures. */
export async function weigh(port: number, path: string, cookie?: string): Promise<PageWeight> {
  const page = await fetchRaw(port, path, cookie);
  if (page.status !== 200) throw new Error(`${path} answered ${page.status}`);
  const html = plain(page);
  const seen = new Map<string, number>();
  const parts: Record<string, number> = {};
  const queue = referencesIn(html.toString('utf8'));
  for (const reference of queue) {
    if (seen.has(reference)) continue;
    const part = await fetchRaw(port, reference, cookie);
    seen.set(reference, part.body.length);
    const kind = reference.replace(/^.*\./, '').slice(0, 6);
    parts[kind] = (parts[kind] ?? 0) + part.body.length;
    if (part.type.startsWith('text/css')) queue.push(...referencesIn(plain(part).toString('utf8')));
  }
  const assets = [...seen.values()].reduce((sum, one) => sum + one, 0);
  const htmlPacked = packed(html);
  return { path, html: htmlPacked, htmlSent: page.body.length, sentAs: page.encoding || 'as it is', assets, parts, total: htmlPacked + assets, requests: seen.size + 1 };
}
