import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { AddressInfo } from 'node:net';
import { createApp } from '../src/app.ts';
import { loadBuiltInRules } from '../src/complaints/actions/rule-sets.ts';
import { raiseEscalations, sweepReporters } from '../src/complaints/jobs.ts';
import { complaintsMoved } from '../src/complaints/events.ts';
import { allJobs } from '../src/commands/jobs.ts';
import type { AppEnv } from '../src/directory/actor.ts';
import { readProfile } from '../src/directory/profile.ts';
import { forgetDirectory } from '../src/directory/snapshot.ts';
import { loadCalendar } from '../src/followup/change-calendar.ts';
import { UPLOAD_BODY_BYTES } from '../src/platform/http/middleware.ts';
import { drainJobs } from '../src/platform/jobs/run-due.ts';
import type { World } from '../src/platform/world.ts';
import { openTestCity, type TestCity } from './city.ts';
import { castOf, type Cast } from './people.ts';

export const HOST = 'wadah.test';
type Profile = 'malang' | 'sukamaju';

/** What `prepareCity` of the product does beside the profile: the calendar and the rule sets. */
export async function furnish(world: World, profile: Profile): Promise<void> {
  const { calendar } = await readProfile(new URL(`../profiles/${profile}`, import.meta.url).pathname);
  await world.db.transaction((tx) => loadCalendar(tx, { now: world.now(), utcOffsetMinutes: world.city.utcOffsetMinutes }, calendar, complaintsMoved));
  await loadBuiltInRules(world);
  forgetDirectory(world);
}

export interface WholeProduct {
  city: TestCity;
  /** The world that answers now; a test may put another one in its place. */
  world: World;
  app: Hono<AppEnv>;
  cast: Cast;
  /** Everything that is due by the moved clock: queued jobs, the ladder, reminders and the automatic close. */
  runJobs(): Promise<void>;
  close(): Promise<void>;
}

export interface WholeProductOptions { profile?: Profile; poolSize?: number; log?: World['log'] }

/** The whole application on a city with officers, its clock standing still until a test moves it. Asked in process. */
export async function openProductForTests({ profile = 'malang', poolSize, log }: WholeProductOptions = {}): Promise<WholeProduct> {
  const city = await openTestCity({ profile, ...(poolSize === undefined ? {} : { poolSize }) });
  const held = { world: log ? { ...city.world, log } : city.world };
  await furnish(city.world, profile);
  const cast = await castOf(city.world, () => held.world);
  const app = createApp({
    worldFor: () => Promise.resolve(held.world), trustedProxies: ['0.0.0.0', '127.0.0.1'], production: true, bodyLimit: () => UPLOAD_BODY_BYTES, ...(log ? { log } : {}),
  });
  return {
    city, app, cast, get world() { return held.world; }, set world(world) { held.world = world; },
    async runJobs() {
      await raiseEscalations(held.world);
      await sweepReporters(held.world);
      const { failed } = await drainJobs(held.world, allJobs(null));
      if (failed.length > 0) throw failed[0]!.error;
    },
    close: () => city.close(),
  };
}

/** The same application on a port of this machine, for a browser. */
export async function serveForTests(options: WholeProductOptions = {}): Promise<WholeProduct & { url: string }> {
  const product = await openProductForTests(options);
  return new Promise((ready) => {
    const server = serve({ fetch: product.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) => {
      const url = `http://127.0.0.1:${port}`;
      product.world = { ...product.world, baseUrl: url };
      ready(Object.assign(product, {
        url,
        async close() {
          (server as { closeAllConnections?: () => void }).closeAllConnections?.();
          await new Promise<void>((done) => { server.close(() => done()); });
          await product.city.close();
        },
      }));
    });
  });
}
