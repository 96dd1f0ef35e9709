import { Hono } from 'hono';
import { readForm } from '../../../platform/http/forms.ts';
import type { FormError } from '../../../ui/parts/form.tsx';
import { bodyById } from '../../bodies/store.ts';
import { allow, type AppContext, type AppEnv } from '../../actor.ts';
import { acceptInvitation, findInvitation } from '../actions/invite.ts';
import { giveSession, rememberDevice, takeSession } from '../cookies.ts';
import { needsFactor, type Invitation } from '../domain.ts';
import { accountPath, signInPath, totpPath } from '../paths.ts';
import { NAME_MAX_LENGTH } from '../rules.ts';
import { fromOf, isEmail, show, wordsOf } from '../request.ts';
import { InvitationGonePage, InvitationPage } from '../views/invitation-page.tsx';

const PATH = '/undangan/:token{[A-Za-z0-9_-]{43}}';
const gone = (c: AppContext) => show(c, <InvitationGonePage shell={c.get('shell')} t={wordsOf(c)} />, 404);

async function showInvitation(c: AppContext, invitation: Invitation, more: { errors?: FormError[]; typed?: { name: string; email: string } } = {}) {
  const { bodyId } = invitation;
  const body = bodyId === null ? null : await c.get('world').db.read((tx) => bodyById(tx, bodyId));
  return show(c, <InvitationPage shell={c.get('shell')} t={wordsOf(c)} invitation={invitation} bodyName={body?.name ?? null} {...more} />, more.errors ? 422 : 200);
}

export const invitationRoutes = () => new Hono<AppEnv>()
  .get(PATH, allow('public'), async (c) => {
    const invitation = await findInvitation(c.get('world'), c.req.param('token'));
    return invitation === null ? gone(c) : showInvitation(c, invitation);
  })
  .post(PATH, allow('public'), async (c) => {
    const world = c.get('world');
    const t = wordsOf(c);
    const token = c.req.param('token');
    const invitation = await findInvitation(world, token);
    if (invitation === null) return gone(c);
    const form = await readForm(c);
    const typed = { name: form.text('nama').slice(0, NAME_MAX_LENGTH), email: form.text('surel') };
    const errors: FormError[] = [];
    if (invitation.officerId === null && typed.name === '') errors.push({ field: 'nama', message: t.needName });
    if (invitation.email === null && !isEmail(typed.email)) errors.push({ field: 'surel', message: t.needEmail });
    if (form.text('sandi') === '') errors.push({ field: 'sandi', message: t.needPassword });
    if (form.broken) errors.push({ field: 'sandi', message: t.cutShort });
    if (errors.length > 0) return showInvitation(c, invitation, { errors, typed });
    const outcome = await acceptInvitation(world, token, { name: typed.name || invitation.name, email: typed.email, password: form.text('sandi'), from: fromOf(c) });
    if ('refused' in outcome) {
      if (outcome.refused === 'gone') return gone(c);
      const error = outcome.refused === 'email-taken'
        ? { field: invitation.email === null ? 'surel' : 'sandi', message: t.invitation.emailTaken }
        : { field: 'sandi', message: t.passwordProblem[outcome.refused] };
      return showInvitation(c, invitation, { errors: [error], typed });
    }
    if ('passwordSet' in outcome) {
      takeSession(c, world);
      return c.redirect(`${signInPath}?ok=sandi`, 303);
    }
    giveSession(c, world, outcome.token);
    rememberDevice(c, world, outcome.officerId);
    return c.redirect(needsFactor(invitation.roles) ? totpPath : accountPath, 303);
  });
