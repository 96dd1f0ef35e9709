import type { Hono } from 'hono';
import type { AppEnv } from '../src/directory/actor.ts';
import { HOST } from './served.ts';

let addresses = 0;

/** Somebody with a browser, without its screen: keeps cookies, and has an address of their own so that nobody uses up another's rate. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #address = `198.51.${(++addresses >> 8) & 255}.${addresses & 255}`;
  readonly #app: Hono<AppEnv>;
  readonly #host: string;

  /** @param cookie the value of a Cookie header, such as `cast.signIn` gives */
  constructor(app: Hono<AppEnv>, cookie = '', host = HOST) {
    this.#app = app;
    this.#host = host;
    for (const pair of cookie.split('; ').filter(Boolean)) this.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
  }

  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('host', this.#host);
    headers.set('x-forwarded-for', this.#address);
    if (init.method === 'POST') headers.set('origin', `http://${this.#host}`);
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await this.#app.request(`http://${this.#host}${path}`, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(cookie)) this.cookies.delete(pair.slice(0, at)); else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
  get(path: string): Promise<Response> { return this.send(path); }
  async page(path: string): Promise<string> { return (await this.send(path)).text(); }
  post(path: string, fields: Readonly<Record<string, string>>, files: readonly File[] = [], fileField = 'foto'): Promise<Response> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    for (const file of files) body.append(fileField, file);
    return this.send(path, { method: 'POST', body });
  }
}

let tokens = 0;
/** The report form as a browser sends it, with a token of its own. */
export const reportFields = (more: Readonly<Record<string, string>> = {}): Record<string, string> =>
  ({ token: `uji-token-${process.pid}-${String(++tokens).padStart(12, '0')}`, isi: 'Lampu gang mati sejak Senin, anak-anak takut lewat.', jenis: 'aduan', ...more });

export interface LodgedReport { number: string; secret: string; receipt: string }

/** Lodges through the form. @returns number and secret as the receipt shows them */
export async function lodge(visitor: Visitor, more: Readonly<Record<string, string>> = {}, files: readonly File[] = []): Promise<LodgedReport> {
  const answer = await visitor.post('/lapor', reportFields(more), files);
  if (answer.status !== 303) throw new Error(`the report was not received: ${answer.status} ${(await answer.text()).slice(0, 2000)}`);
  const number = answer.headers.get('location')!.split('/').at(-1)!;
  const receipt = await visitor.page(`/tanda-terima/${number}`);
  const secret = /<p class="kode">([A-Z0-9]{4}-[A-Z0-9]{4})</.exec(receipt)?.[1];
  if (!secret) throw new Error('the receipt shows no secret');
  return { number, secret, receipt };
}
