import { Hono } from 'hono';
import { allow, type AppEnv } from '../../directory/actor.ts';
import { ID } from '../../directory/officers/request.ts';
import { momentText } from '../../followup/dates.ts';
import { deadJobs, retryJob } from '../../platform/jobs/queue.ts';
import { show, textOf } from './request.ts';
import { JobsPage } from './views/jobs-page.tsx';

const JOBS = '/konsol/pekerjaan';

/** Background jobs that were given up: an administrator mends the cause and tries again. */
export const jobRoutes = () => new Hono<AppEnv>()
  .get(JOBS, allow(['administrator']), async (c) => {
    const world = c.get('world');
    const jobs = await world.db.read((tx) => deadJobs(tx));
    const when = (at: Date): string => momentText(c.get('lang'), at, world.city.utcOffsetMinutes);
    return show(c, <JobsPage shell={c.get('shell')} jobs={jobs} when={when} flash={textOf(c).flash[c.req.query('ok') ?? '']} />);
  })
  .post(`${JOBS}/${ID}/ulang`, allow(['administrator']), async (c) => {
    const world = c.get('world');
    const again = await world.db.transaction((tx) => retryJob(tx, c.req.param('id'), world.now()));
    return again ? c.redirect(`${JOBS}?ok=ulang`, 303) : c.notFound();
  });
