import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { publicTimelineOf } from '../../followup/store-timeline.ts';
import { newToken, normaliseSecret } from '../../platform/auth/tokens.ts';
import { networkOf } from '../../platform/http/client-address.ts';
import { readForm } from '../../platform/http/forms.ts';
import { limitBy } from '../../platform/http/limiter.ts';
import { page } from '../../ui/html.ts';
import { originOf } from '../actions/step.ts';
import { aroundOf } from '../public/queries.ts';
import { isEmail } from '../public/report-form.ts';
import { hiddenIn } from '../redaction/proposal.ts';
import { latestRedaction } from '../redaction/store-redactions.ts';
import { paths } from '../paths.ts';
import { SHOWN } from './domain.ts';
import { follow, followedBy, followerWith, stopFollowing } from './followers.ts';
import { matterPaths } from './paths.ts';
import { affectedBy, incidentByNumber } from './store-incidents.ts';
import { sayIncidents } from './text-incidents.ts';
import { FollowedPage, FollowingPage, IncidentPage } from './views/incident-public.tsx';

const FOLLOWING = { max: 20, perSeconds: 600 };
const LOOKING = { max: 10, perSeconds: 900 };
const TOKEN = /^[\w-]{20,64}$/;

/** Incidents for everybody, and following without a report. */
export const publicMatterRoutes = () => new Hono<AppEnv>()
  .get('/kejadian/:number', allow('public'), (c) => showIncident(c, c.req.param('number'), {}, 200))
  .post('/ikuti/baru', allow('public'), (c) => begin(c))
  .get('/ikuti', allow('public'), (c) => {
    c.header('cache-control', 'no-store');
    return c.html(page(<FollowingPage shell={c.get('shell')} number={(c.req.query('nomor') ?? '').slice(0, 40)} stopped={c.req.query('ok') === 'berhenti'} />));
  })
  .post('/ikuti', allow('public'), (c) => lookUp(c, false))
  .post('/ikuti/berhenti', allow('public'), (c) => lookUp(c, true));

async function showIncident(c: AppContext, number: string, more: { email?: string; error?: string }, status: 200 | 422): Promise<Response> {
  const world = c.get('world');
  const found = await world.db.read(async (tx) => {
    const incident = await incidentByNumber(tx, number);
    if (!incident) return null;
    const [entries, affected, redaction] = await Promise.all([publicTimelineOf(tx, originOf(incident.leadId)), affectedBy(tx, incident.leadId), latestRedaction(tx, incident.leadId)]);
    return { incident, affected, entries: entries.filter((entry) => SHOWN.has(entry.kind)).map((entry) => hiddenIn(entry, redaction?.masks ?? [])) };
  });
  if (!found) return c.notFound() as Response;
  return c.html(page(<IncidentPage shell={c.get('shell')} {...found} around={await aroundOf(world, c.get('lang'))} token={newToken().token} {...more} />), status);
}

async function begin(c: AppContext): Promise<Response> {
  const form = await readForm(c);
  c.header('cache-control', 'no-store');
  const [number, email, token, t] = [form.text('nomor').slice(0, 40), form.text('surel').trim(), form.text('token'), sayIncidents(c.get('lang'))];
  const again = (problem: string, status: 422 | 429) => c.html(page(<FollowingPage shell={c.get('shell')} number="" problem={problem} />), status);
  if (!limitBy(c, 'follow', networkOf(c.get('clientAddress')), FOLLOWING).allowed) return again(t.followed.slow, 429);
  if (email && !isEmail(email)) return number.startsWith('KJD') ? showIncident(c, number, { email, error: t.known.badEmail }, 422) : again(t.known.badEmail, 422);
  const following = await follow(c.get('world'), { number, email, lang: c.get('lang'), token: TOKEN.test(token) ? token : newToken().token });
  return c.html(page(<FollowedPage shell={c.get('shell')} following={following} />), following ? 200 : 404);
}

async function lookUp(c: AppContext, stop: boolean): Promise<Response> {
  const world = c.get('world');
  const form = await readForm(c);
  c.header('cache-control', 'no-store');
  const [number, secret, t] = [form.text('nomor').trim().toUpperCase().slice(0, 40), normaliseSecret(form.text('kode')), sayIncidents(c.get('lang')).followed];
  const again = (problem: string, status: 422 | 429) => c.html(page(<FollowingPage shell={c.get('shell')} number={number} problem={problem} />), status);
  if (!limitBy(c, 'follow-look', networkOf(c.get('clientAddress')), LOOKING).allowed) return again(t.slow, 429);
  const follower = await followerWith(world, number, secret ?? '');
  if (!follower || secret === null) return again(t.wrong, 422);
  if (stop) {
    await stopFollowing(world, follower.id);
    return c.redirect(`${matterPaths.following()}?ok=berhenti`, 303);
  }
  const target = await followedBy(world, follower);
  const href = target && (target.isIncident ? matterPaths.incident(target.number) : paths.publicCase(target.number));
  return c.html(page(<FollowingPage shell={c.get('shell')} number={number} view={{ number, secret, title: target?.title ?? '', href }} />));
}
