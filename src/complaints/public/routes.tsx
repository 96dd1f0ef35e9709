import { Hono } from 'hono';
import type { AppEnv } from '../../directory/actor.ts';
import { disputeRoutes } from '../closure/routes-dispute.tsx';
import { mapRoutes } from '../map/routes.tsx';
import { helpRoutes } from '../helping/routes.tsx';
import { openFigureRoutes } from '../figures/routes-open.tsx';
import { deliberationTrackRoutes } from '../deliberation/routes-track.tsx';
import { dossierRoutes } from '../dossier/routes.tsx';
import { dataRightRoutes } from '../rights/routes-public.tsx';
import { publicMatterRoutes } from '../matters/routes-public.tsx';
import { caseRoutes } from './routes-case.tsx';
import { exploreRoutes } from './routes-explore.tsx';
import { fileRoutes } from './routes-files.ts';
import { receiptRoutes } from './routes-receipt.tsx';
import { reportRoutes } from './routes-report.tsx';
import { trackRoutes } from './routes-track.tsx';

/** Everything a resident opens without an account. */
export const publicComplaintRoutes = () => new Hono<AppEnv>()
  .route('/', reportRoutes())
  .route('/', receiptRoutes())
  .route('/', disputeRoutes())
  .route('/', helpRoutes())
  .route('/', dataRightRoutes())
  .route('/', trackRoutes())
  .route('/', dossierRoutes())
  .route('/', deliberationTrackRoutes())
  .route('/', caseRoutes())
  .route('/', openFigureRoutes())
  .route('/', publicMatterRoutes())
  .route('/', exploreRoutes())
  .route('/', mapRoutes())
  .route('/', fileRoutes());
