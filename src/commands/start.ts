import { serve, type ServerType } from '@hono/node-server';
import type { Logger } from 'pino';
import { createApp } from '../app.ts';
import { inviteAdmin } from '../directory/officers/actions/invite.ts';
import { closeLive } from '../complaints/live/hub.ts';
import { closeScreens } from '../ngombe/room/hub.ts';
import { countOfficers } from '../directory/officers/store/officers.ts';
import { runWorker } from '../platform/jobs/worker.ts';
import { smtpTransport } from '../platform/mail/smtp.ts';
import { allJobs, allRecurring } from './jobs.ts';
import { photoBodyLimit } from './photo-forms.ts';
import type { Product } from './product.ts';

export interface Served { port: number; close(): Promise<void> }

/**
 * Serves every city of the product and runs its jobs until closed.
 * @param options `noindex` asks search engines to stay away from every page
 * @throws Error where the port is taken
 */
export async function serveProduct(product: Product, log: Logger, options: { noindex?: boolean } = {}): Promise<Served> {
  const { config } = product;
  const app = createApp({
    worldFor: product.worldFor, trustedProxies: config.trustedProxies, production: true, log,
    ...(config.baseUrl ? { baseUrl: config.baseUrl } : {}), bodyLimit: photoBodyLimit,
  });
  const transport = config.smtpUrl ? smtpTransport({ url: config.smtpUrl }) : null;
  const server = await listen(options.noindex ? async (...request) => unlisted(await app.fetch(...request)) : app.fetch, config.port);
  const worker = runWorker(product.worlds, allJobs(transport), { recurring: allRecurring, onNoCities: (error) => log.error({ err: error }, 'the worker could not read the list of cities') });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : config.port,
    async close() {
      closeLive();
      closeScreens();
      await worker.stop();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        // Requests in hand may finish; connections that wait for the next one may not hold us up.
        (server as { closeIdleConnections?: () => void }).closeIdleConnections?.();
        setTimeout(() => (server as { closeAllConnections?: () => void }).closeAllConnections?.(), 5_000).unref();
      });
      transport?.close();
    },
  };
}

function unlisted(response: Response): Response {
  response.headers.set('X-Robots-Tag', 'noindex, nofollow');
  return response;
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port }, () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken by another program. Choose another one, for example PORT=${port + 1} npm start.`) : error));
  });
}

/** A city without officers gets a one-time link for its first administrator. */
export async function firstAdminLinks(product: Product): Promise<{ city: string; url: string }[]> {
  const links: { city: string; url: string }[] = [];
  for (const world of await product.worlds()) {
    if (await world.db.read(countOfficers)) continue;
    links.push({ city: world.city.name, url: (await inviteAdmin(world, {})).url });
  }
  return links;
}
