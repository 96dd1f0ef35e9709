import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { ID, officerOf } from '../../directory/officers/request.ts';
import { readForm } from '../../platform/http/forms.ts';
import { listAddressOf } from '../console/request.ts';
import { paths } from '../paths.ts';
import { performNow, takeBack } from './hold.ts';
import { heldById, putAside } from './store-held.ts';
import type { HeldStep } from './domain.ts';

/** Taking a step back, having it at once, and putting aside the news that it could not be done. */
export const undoRoutes = () => new Hono<AppEnv>()
  .post(`/konsol/tahan/${ID}/urungkan`, allow('staff'), (c) => withOwn(c, async (held) => {
    const undone = await takeBack(c.get('world'), officerOf(c), held.id);
    return c.redirect(`${paths.consoleCase(held.number)}?${undone ? `tulisan=${held.id}&ok=urung#${held.step}` : 'ok=lewat'}`, 303);
  }))
  .post(`/konsol/tahan/${ID}/sekarang`, allow('staff'), (c) => withOwn(c, async (held) => {
    await performNow(c.get('world'), officerOf(c), held.id);
    return c.redirect(await backOf(c) ?? (held.step === 'pengembalian' ? paths.tasks() : `${paths.consoleCase(held.number)}?ok=${held.step}`), 303);
  }))
  .post(`/konsol/tahan/${ID}/baca`, allow('staff'), (c) => withOwn(c, async (held) => {
    await c.get('world').db.transaction((tx) => putAside(tx, held.id, officerOf(c).id));
    return c.redirect('/konsol', 303);
  }));

const backOf = async (c: AppContext): Promise<string | null> => listAddressOf((await readForm(c)).text('ke'));

/** Another officer's step is not there. */
async function withOwn(c: AppContext, then: (held: HeldStep) => Promise<Response>): Promise<Response> {
  const held = await c.get('world').db.read((tx) => heldById(tx, c.req.param('id') ?? ''));
  return held && held.officerId === officerOf(c).id ? then(held) : c.notFound();
}
