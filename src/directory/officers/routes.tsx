import { Hono } from 'hono';
import type { AppEnv } from '../actor.ts';
import { enrolmentGate } from './enrolment-gate.ts';
import { accountRoutes } from './routes/account.tsx';
import { factorRoutes } from './routes/factors.tsx';
import { invitationRoutes } from './routes/invitation.tsx';
import { officerListRoutes } from './routes/officers.tsx';
import { recordRoutes } from './routes/records.tsx';
import { signInRoutes } from './routes/sign-in.tsx';

/**
 * Sign-in, accounts, officers, outbox and audit. Mounted before the other rooms of `/konsol`, whose doors the gate also
 * keeps shut for an administrator without a second factor.
 */
export function officerRoutes(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use('/konsol/*', enrolmentGate());
  for (const routes of [signInRoutes(), invitationRoutes(), accountRoutes(), factorRoutes(), officerListRoutes(), recordRoutes()]) app.route('/', routes);
  return app;
}
