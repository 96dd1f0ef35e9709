import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { dayOf } from '../../law/day.ts';
import { networkOf } from '../../platform/http/client-address.ts';
import { limitBy } from '../../platform/http/limiter.ts';
import { page } from '../../ui/html.ts';
import { hasPass } from '../public/cookies.ts';
import { aroundOf } from '../public/queries.ts';
import { withTracked } from '../public/tracked.ts';
import { gather, type Gathered } from './gather.ts';
import { noteDownload, type DossierFormat } from './note-download.ts';
import { dossierPdf } from './pdf.ts';
import { publishedPhotos } from './photos.ts';
import { dossierRecord } from './record.ts';
import { optionsOf } from './way.ts';
import { WayPage } from './views/way-page.tsx';

/** A file is made anew each time; whoever takes it again within minutes has it already. */
const PER_CASE = { max: 12, perSeconds: 600 };
const PER_NETWORK = { max: 30, perSeconds: 600 };
const TYPES = { pdf: 'application/pdf', json: 'application/json; charset=utf-8' } as const;

/** The way to the Ombudsman: for the reporter, with the pass of the case. */
export const dossierRoutes = () => new Hono<AppEnv>()
  .get('/lacak/:number/ombudsman', allow('public'), (c) => withCase(c, (found) => show(c, found, 200)))
  .get('/lacak/:number/ombudsman/berkas.pdf', allow('public'), (c) => withCase(c, (found) => send(c, found, 'pdf')))
  .get('/lacak/:number/ombudsman/berkas.json', allow('public'), (c) => withCase(c, (found) => send(c, found, 'json')));

const withCase = (c: AppContext, then: (found: Gathered) => Promise<Response>): Promise<Response> =>
  withTracked(c, async (number) => gather(c.get('world'), number, (id) => hasPass(c, id), await aroundOf(c.get('world'), c.get('lang'))), then);

function show(c: AppContext, { complaint, reporter, promises, way, around }: Gathered, status: 200 | 429): Promise<Response> {
  const today = dayOf(around.now, around.city.utcOffsetMinutes);
  const options = optionsOf(complaint, promises, today, around.city.utcOffsetMinutes);
  return Promise.resolve(c.html(page(<WayPage shell={c.get('shell')} complaint={complaint} named={reporter.name !== ''} way={way} options={options} around={around} slow={status === 429} />), status));
}

async function send(c: AppContext, found: Gathered, format: DossierFormat): Promise<Response> {
  const world = c.get('world');
  const { id, number } = found.complaint;
  const free = [limitBy(c, 'dossier-case', id, PER_CASE), limitBy(c, 'dossier-network', networkOf(c.get('clientAddress')), PER_NETWORK)];
  if (free.some((taken) => !taken.allowed)) return show(c, found, 429);
  const record = dossierRecord(found);
  const content = format === 'json' ? record.json : new Uint8Array(await dossierPdf(found, record, await publishedPhotos(world.files, found.files)));
  // Asking whether the file is there is not taking it.
  if (c.req.method !== 'HEAD') await noteDownload(world, id, format);
  return c.body(content, 200, { 'content-type': TYPES[format], 'content-disposition': `attachment; filename="ombudsman-${number}.${format}"` });
}
