// What the product is measured against: bare node:http and the same driver with the same pool on the same server.
// POST: one durable insert of the body. GET: one select by key. No framework, no checks, no pages.
import { createServer } from 'node:http';
import { startEmbedded } from '../src/platform/db/embedded.ts';
import { newId } from '../src/platform/db/id.ts';
import { openPool } from '../src/platform/db/pool.ts';

const [dataDir, schema] = process.argv.slice(2) as [string, string];
const server = await startEmbedded(dataDir, { shared: true });
const pool = openPool(server.options);
const INSERT = { name: 'insert', text: `insert into "${schema}".bench_baseline (id, body, at) values ($1, $2, $3)` };
const SELECT = { name: 'select', text: `select id, number, state, title, text, received_at from "${schema}".complaints where number = $1` };

async function answer(method: string, path: string, body: string): Promise<{ status: number; body: string }> {
  const client = await pool.connect();
  try {
    if (method === 'POST') {
      await client.query({ ...INSERT, values: [newId(), body, new Date()] });
      return { status: 201, body: '' };
    }
    const { rows } = await client.query({ ...SELECT, values: [path.slice(1)] });
    return { status: rows.length ? 200 : 404, body: JSON.stringify(rows[0] ?? null) };
  } finally {
    client.release();
  }
}

const http = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    answer(request.method ?? 'GET', request.url ?? '/', Buffer.concat(chunks).toString('utf8')).then(
      ({ status, body }) => { response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }); response.end(body); },
      () => { response.writeHead(500); response.end(); });
  });
});
http.listen(0, '127.0.0.1', () => { process.stdout.write(`${(http.address() as { port: number }).port}\n`); });
