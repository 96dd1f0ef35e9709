import { Hono } from 'hono';
import { openTestCity, type TestCity } from './city.ts';
import type { Shell } from '../src/ui/shell.ts';
import type { AppEnv } from '../src/directory/actor.ts';
import { actorOf } from '../src/directory/officers/actor-of.ts';
import { officerRoutes } from '../src/directory/officers/routes.tsx';

const labels = new Proxy({}, { get: (_, name) => String(name) }) as Shell['labels'];
const shellFor = (path: string): Shell => ({
  lang: 'id', cityName: 'Kota Uji', path, asset: (name) => `/aset/${name}`, csrf: '', nav: [], consoleNav: [], footer: [],
  otherLang: { href: path, label: 'English', lang: 'en' }, labels,
});

/** Only this room, with what `app.ts` would put on each request; `x-address` stands in for the trusted proxy. */
export async function openOfficerApp() {
  const city: TestCity = await openTestCity();
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    c.set('world', city.world);
    c.set('lang', 'id');
    c.set('clientAddress', c.req.header('x-address') ?? '203.0.113.7');
    c.set('actor', await actorOf(city.world, c.req.header('cookie')));
    c.set('shell', shellFor(c.req.path));
    await next();
  });
  app.get('/konsol', (c) => c.text(c.get('actor').kind === 'officer' ? `masuk sebagai ${(c.get('actor') as { name: string }).name}` : 'tamu'));
  app.route('/', officerRoutes());
  return { ...city, app, browser: (address?: string) => new Browser(app, address) };
}
export type OfficerApp = Awaited<ReturnType<typeof openOfficerApp>>;

/** A browser without JavaScript: keeps cookies, sends forms, does not follow redirects. */
export class Browser {
  readonly cookies = new Map<string, string>();
  constructor(private readonly app: Hono<AppEnv>, readonly address = '203.0.113.7') {}
  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('x-address', this.address);
    headers.set('user-agent', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0');
    if (this.cookies.size > 0) headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await this.app.request(`https://wadah.test${path}`, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(line)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
  get(path: string): Promise<Response> { return this.send(path); }
  post(path: string, form: Record<string, string | string[]> = {}): Promise<Response> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one);
    return this.send(path, { method: 'POST', body: body.toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } });
  }
  json(path: string, value: unknown): Promise<Response> {
    return this.send(path, { method: 'POST', body: typeof value === 'string' ? value : JSON.stringify(value), headers: { 'content-type': 'application/json' } });
  }
  async text(path: string): Promise<string> { return (await this.get(path)).text(); }
  signInWith(surel: string, sandi: string, ke = ''): Promise<Response> { return this.post('/konsol/masuk', { surel, sandi, ke }); }
  copy(): Browser {
    const twin = new Browser(this.app, this.address);
    for (const [name, value] of this.cookies) twin.cookies.set(name, value);
    return twin;
  }
}

/** The value of a hidden field of a page. */
export const hidden = (html: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
/** The secret as the page prints it for typing. */
export const printedSecret = (html: string): string => /<code>([A-Z2-7 ]+)<\/code>/.exec(html)?.[1]?.replaceAll(' ', '') ?? '';
export const printedCodes = (html: string): string[] => [...html.matchAll(/<code>([A-Z0-9-]{14})<\/code>/g)].map((match) => match[1]!);
