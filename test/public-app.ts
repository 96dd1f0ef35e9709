import { Hono } from 'hono';
import { openTestCity, type TestCity } from './city.ts';
import type { Actor, AppEnv, Officer } from '../src/directory/actor.ts';
import { directoryOf, forgetDirectory } from '../src/directory/snapshot.ts';
import { langMiddleware } from '../src/platform/i18n/lang.ts';
import { Limiter } from '../src/platform/http/limiter.ts';
import { platformMiddleware, UPLOAD_BODY_BYTES } from '../src/platform/http/middleware.ts';
import { problemOf } from '../src/platform/http/problem.ts';
import type { World } from '../src/platform/world.ts';
import { shellOf } from '../src/portal/shell.ts';
import { loadBuiltInRules } from '../src/complaints/actions/rule-sets.ts';
import { publicComplaintRoutes } from '../src/complaints/public/routes.tsx';

export const coordinator: Officer = { kind: 'officer', id: '0193f000-0000-7000-8000-000000000001', name: 'Koordinator Uji', bodyId: null, roles: ['coordinator'], sessionId: 's' };

export interface PublicApp { city: TestCity; world: World; app: Hono<AppEnv>; actor: { now: Actor } }

/** This room's public routes on a real database, with the middleware of the product and nothing else around them. */
export async function openPublicApp(): Promise<PublicApp> {
  const city = await openTestCity({ profile: 'malang' });
  await loadBuiltInRules(city.world);
  forgetDirectory(city.world);
  const actor: { now: Actor } = { now: { kind: 'guest' } };
  const held: { world: World } = { world: city.world };
  const app = new Hono<AppEnv>();
  app.use(platformMiddleware({ trustedProxies: ['0.0.0.0'], production: false, limiter: new Limiter(), bodyLimit: () => UPLOAD_BODY_BYTES }));
  app.onError((error, c) => c.text(String(error), problemOf(error).status));
  app.use(async (c, next) => { c.set('world', held.world); return next(); });
  app.use(langMiddleware());
  app.use(async (c, next) => {
    c.set('actor', actor.now);
    c.set('shell', shellOf(c, await directoryOf(city.world), undefined));
    return next();
  });
  app.route('/', publicComplaintRoutes());
  return { city, get world() { return held.world; }, set world(world) { held.world = world; }, app, actor };
}

let addresses = 0;
/** Keeps cookies between requests, as a browser does; each has an address of its own, so that no test uses up another's rate. */
export class Browser {
  readonly #address = `203.0.113.${++addresses}`;
  readonly cookies = new Map<string, string>();
  readonly #app: Hono<AppEnv>;
  constructor(app: Hono<AppEnv>) { this.#app = app; }

  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('host', 'wadah.test');
    headers.set('x-forwarded-for', this.#address);
    if (init.method === 'POST') headers.set('origin', 'http://wadah.test');
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await this.#app.request(`http://wadah.test${path}`, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(cookie)) this.cookies.delete(pair.slice(0, at)); else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
  get(path: string): Promise<Response> { return this.send(path); }
  post(path: string, fields: Record<string, string>, files: readonly File[] = []): Promise<Response> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    for (const file of files) body.append('foto', file);
    return this.send(path, { method: 'POST', body });
  }
}

let tokens = 0;
/** The form as the browser sends it, with a token of its own. */
export const reportFields = (more: Record<string, string> = {}): Record<string, string> =>
  ({ token: `uji-token-nomor-${String(++tokens).padStart(12, '0')}`, isi: 'Lampu gang mati sejak Senin, anak-anak takut lewat.', jenis: 'aduan', ...more });

/** Lodges through the form. @returns number and secret as the receipt shows them */
export async function lodge(browser: Browser, more: Record<string, string> = {}): Promise<{ number: string; secret: string; receipt: string }> {
  const answer = await browser.post('/lapor', reportFields(more));
  if (answer.status !== 303) throw new Error(`the report was not received: ${answer.status} ${(await answer.text()).slice(0, 2000)}`);
  const number = answer.headers.get('location')!.split('/').at(-1)!;
  const receipt = await (await browser.get(`/tanda-terima/${number}`)).text();
  return { number, receipt, secret: /<p class="kode">([A-Z0-9]{4}-[A-Z0-9]{4})</.exec(receipt)?.[1] ?? '' };
}
