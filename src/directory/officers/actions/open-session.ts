import { newToken } from '../../../platform/auth/tokens.ts';
import { newId } from '../../../platform/db/id.ts';
import type { Tx } from '../../../platform/db/sql.ts';
import { sessionLifetimeMs } from '../domain.ts';
import { SECOND_STEP_MS } from '../rules.ts';
import * as sessions from '../store/sessions.ts';

/** Where a request comes from, as the session list shows it. */
export interface From { address: string; userAgent: string }
interface Whom { officerId: string; roles: readonly string[] }

/** @returns the token for the cookie; only its hash is kept */
export async function openSession(tx: Tx, whom: Whom, stage: 'password' | 'full', mfaAt: Date | null, from: From, now: Date): Promise<string> {
  const { token, hash } = newToken();
  const lifetime = stage === 'password' ? SECOND_STEP_MS : sessionLifetimeMs(whom.roles);
  await sessions.insertSession(tx, hash, {
    id: newId(), officerId: whom.officerId, stage, createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + lifetime),
    mfaAt, confirmedAt: now, userAgent: from.userAgent.slice(0, 300), address: from.address.slice(0, 64),
  });
  return token;
}

/** The same session under a new token, because its rights have grown. */
export async function rotate(tx: Tx, sessionId: string, mfaAt: Date | null, now: Date): Promise<string> {
  const { token, hash } = newToken();
  if (!(await sessions.rotateSession(tx, sessionId, hash, { mfaAt, confirmedAt: now }))) throw new Error('the session ended while its token was changed');
  return token;
}
