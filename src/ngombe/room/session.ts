import type { AppContext } from '../../directory/actor.ts';
import type { Session } from '../domain.ts';
import { sessionByEdition } from '../store-sessions.ts';

export const versionIn = (form: { text(name: string): string }): number => (/^\d{1,9}$/.test(form.text('versi')) ? Number(form.text('versi')) : 0);

/** The session of the address, in any state. */
export async function withAnySession(c: AppContext, then: (session: Session) => Promise<Response>): Promise<Response> {
  const edition = c.req.param('edition') ?? '';
  const session = /^\d{1,5}$/.test(edition) ? await c.get('world').db.read((tx) => sessionByEdition(tx, Number(edition))) : null;
  return session ? then(session) : c.notFound();
}
