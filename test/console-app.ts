import { openTestCity, type TestCity, type TestCityOptions } from './city.ts';
import { createApp } from '../src/app.ts';
import type { Role } from '../src/directory/actor.ts';
import { createOfficer, signInAs } from '../src/directory/officers/actions/create.ts';
import { directoryOf, forgetDirectory, type Directory } from '../src/directory/snapshot.ts';
import { hashPassword } from '../src/platform/auth/passwords.ts';
import { newToken } from '../src/platform/auth/tokens.ts';
import { UPLOAD_BODY_BYTES } from '../src/platform/http/middleware.ts';
import { Limiter } from '../src/platform/http/limiter.ts';
import { lodgeReport, type LodgeInput, type Lodged } from '../src/complaints/actions/lodge.ts';
import { loadBuiltInRules } from '../src/complaints/actions/rule-sets.ts';
import type { Complaint } from '../src/complaints/domain.ts';
import { findByNumber } from '../src/complaints/store.ts';
import type { World } from '../src/platform/world.ts';

type App = ReturnType<typeof createApp>;

/**
 * The whole product on a test city, with officers who are signed in. Steps take effect at once.
 * @param more what differs in its world, such as seconds to take a step back
 */
export async function openConsole({ inspections, ...more }: Pick<World, 'undoSeconds'> & Pick<TestCityOptions, 'inspections'> = {}) {
  const city: TestCity = await openTestCity({ profile: 'malang', ...(inspections ? { inspections } : {}) });
  city.world = { ...city.world, ...more };
  await loadBuiltInRules(city.world);
  forgetDirectory(city.world);
  const directory = await directoryOf(city.world);
  const app = createApp({ worldFor: async () => city.world, trustedProxies: [], production: false, baseUrl: 'https://wadah.test', limiter: new Limiter(), bodyLimit: () => UPLOAD_BODY_BYTES });
  const passwordHash = await hashPassword('perahu kertas di kali');
  let people = 0;
  return {
    ...city, app, directory,
    async officer(roles: readonly Role[], bodyCode?: string): Promise<Desk> {
      const bodyId = bodyCode ? bodyOf(directory, bodyCode) : null;
      const name = `Petugas Uji ${++people}`;
      const id = await city.db.transaction((tx) => createOfficer(tx, { name, email: `uji${people}@kota.example`, bodyId, roles, password: '', passwordHash, at: city.world.now() }));
      return new Desk(app, await signInAs(city.world, id), { id, name });
    },
    lodge: (more: Partial<LodgeInput> = {}): Promise<Lodged> => lodgeReport(city.world, { ...report, token: newToken().token, ...more }),
    stored: async (number: string): Promise<Complaint> => (await city.db.read((tx) => findByNumber(tx, number)))!,
  };
}
export type Console = Awaited<ReturnType<typeof openConsole>>;

export const bodyOf = (directory: Directory, code: string): string => [...directory.bodies.values()].find((body) => body.code === code)!.id;

const report: Omit<LodgeInput, 'token'> = {
  text: 'Lampu jalan di depan musala mati sejak Senin malam, gelap sekali. Hubungi saya di 0812 3456 7890.', title: 'Lampu jalan depan musala mati', categoryId: null, functionId: null,
  proposedClass: 'complaint_service', areaCode: null, landmark: '', eventOn: null, anonymous: false, confidential: false,
  reporter: { name: 'Sulastri Rahasia', phone: '081234567890', email: '', address: '' }, channel: 'web', lodgedBy: null, lang: 'id', images: [],
};

/** An officer's browser without JavaScript. */
export class Desk {
  readonly #app: App;
  readonly cookie: string;
  readonly who: { id: string; name: string };
  constructor(app: App, cookie: string, who: { id: string; name: string }) { [this.#app, this.cookie, this.who] = [app, cookie, who]; }

  async get(path: string): Promise<Response> { return this.#app.request(`https://wadah.test${path}`, { headers: { host: 'wadah.test', cookie: this.cookie } }); }
  async page(path: string): Promise<string> {
    const answer = await this.get(path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status} ${answer.headers.get('location') ?? ''} ${(await answer.text()).slice(0, 500)}`);
    return answer.text();
  }
  async post(path: string, form: Record<string, string | string[]> = {}): Promise<Response> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one);
    return this.#app.request(`https://wadah.test${path}`, { method: 'POST', body: body.toString(), headers: { host: 'wadah.test', origin: 'https://wadah.test', cookie: this.cookie, 'content-type': 'application/x-www-form-urlencoded' } });
  }
}
