import { hashPassword } from '../../../platform/auth/passwords.ts';
import { hashToken, newToken } from '../../../platform/auth/tokens.ts';
import { newId } from '../../../platform/db/id.ts';
import type { Tx } from '../../../platform/db/sql.ts';
import { queueMail } from '../../../platform/mail/outbox.ts';
import type { Lang, World } from '../../../platform/world.ts';
import type { Officer, Role } from '../../actor.ts';
import type { Invitation } from '../domain.ts';
import { passwordProblem, type PasswordProblem } from '../password-rules.ts';
import { invitationPath } from '../paths.ts';
import { INVITATION_MS } from '../rules.ts';
import { audit } from '../store/audit.ts';
import * as credentials from '../store/credentials.ts';
import * as invitations from '../store/invitations.ts';
import * as officers from '../store/officers.ts';
import * as sessions from '../store/sessions.ts';
import { say } from '../text.ts';
import { openSession, type From } from './open-session.ts';

interface Link { email: string | null; name: string; bodyId: string | null; roles: readonly Role[]; officerId: string | null; invitedBy: string | null }
/** Makes a one-time link; earlier links to the same person stop working. @returns the whole address, shown or mailed but never stored */
async function makeLink(tx: Tx, world: World, link: Link): Promise<{ url: string; expiresAt: Date }> {
  const now = world.now();
  const { token, hash } = newToken();
  const expiresAt = new Date(now.getTime() + INVITATION_MS);
  await invitations.revokeInvitationsFor(tx, link, now);
  await invitations.insertInvitation(tx, hash, { ...link, id: newId(), createdAt: now, expiresAt });
  return { url: world.baseUrl + invitationPath(token), expiresAt };
}

async function mailLink(tx: Tx, world: World, lang: Lang, link: Link, made: { url: string; expiresAt: Date }): Promise<void> {
  if (link.email === null) return;
  const words = say(lang).mail;
  const values = { name: link.name, city: world.city.name, url: made.url, hours: INVITATION_MS / 3_600_000 };
  await queueMail(tx, {
    to: link.email, at: world.now(),
    subject: link.officerId === null ? words.inviteSubject(values) : words.passwordSubject(values),
    text: link.officerId === null ? words.inviteText(values) : words.passwordText(values),
  });
}

/**
 * The one-time link of `npm start` on an empty city and of `wadah admin invite`. With the e-mail of an existing
 * officer it becomes a link for a new password, and that officer becomes (or stays) an administrator.
 */
export const inviteAdmin = (world: World, input: { name?: string; email?: string }): Promise<{ url: string }> =>
  world.db.transaction(async (tx) => {
    const email = input.email?.trim().toLowerCase() ?? null;
    const existing = email === null ? null : await officers.officerByEmail(tx, email);
    const link: Link = { email, name: existing?.name ?? input.name?.trim() ?? '', bodyId: null, roles: ['administrator'], officerId: existing?.id ?? null, invitedBy: null };
    const { url } = await makeLink(tx, world, link);
    await audit(tx, { at: world.now(), actorId: null, subjectId: link.officerId, subjectLabel: email ?? '', event: link.officerId ? 'password-link-sent' : 'invited', address: '', detail: { roles: link.roles } });
    return { url };
  });

export interface InvitationInput { name: string; email: string; bodyId: string | null; roles: readonly Role[]; lang: Lang; from: From }
export const inviteOfficer = (world: World, actor: Officer, input: InvitationInput): Promise<{ url: string } | { refused: 'email-taken' }> =>
  world.db.transaction(async (tx) => {
    const email = input.email.toLowerCase();
    if (await officers.officerByEmail(tx, email)) return { refused: 'email-taken' } as const;
    const link: Link = { email, name: input.name, bodyId: input.bodyId, roles: input.roles, officerId: null, invitedBy: actor.id };
    const made = await makeLink(tx, world, link);
    await mailLink(tx, world, input.lang, link, made);
    await audit(tx, { at: world.now(), actorId: actor.id, subjectId: null, subjectLabel: email, event: 'invited', address: input.from.address, detail: { roles: input.roles, bodyId: input.bodyId } });
    return { url: made.url };
  });

/** Sends the invitation again with a fresh link and fresh 72 hours. @returns null when it was used or revoked meanwhile */
export const resendInvitation = (world: World, actor: Officer, id: string, lang: Lang, from: From): Promise<Invitation | null> =>
  world.db.transaction(async (tx) => {
    const old = await invitations.lockInvitationById(tx, id);
    if (old === null || old.officerId !== null) return null;
    const link: Link = { ...old, invitedBy: actor.id };
    await invitations.revokeInvitation(tx, id, world.now());
    await mailLink(tx, world, lang, link, await makeLink(tx, world, link));
    await audit(tx, { at: world.now(), actorId: actor.id, subjectId: null, subjectLabel: old.email ?? '', event: 'invitation-resent', address: from.address });
    return old;
  });

export const revokeInvitation = (world: World, actor: Officer, id: string, from: From): Promise<boolean> =>
  world.db.transaction(async (tx) => {
    const old = await invitations.lockInvitationById(tx, id);
    if (old === null) return false;
    await invitations.revokeInvitation(tx, id, world.now());
    await audit(tx, { at: world.now(), actorId: actor.id, subjectId: old.officerId, subjectLabel: old.email ?? '', event: 'invitation-revoked', address: from.address });
    return true;
  });

/** For an officer who forgot the password: a link by mail; the old password keeps working until it is used. */
export const sendPasswordLink = (world: World, actor: Officer, officerId: string, lang: Lang, from: From): Promise<boolean> =>
  world.db.transaction(async (tx) => {
    const one = await officers.officerById(tx, officerId);
    if (one === null || one.disabledAt !== null) return false;
    const link: Link = { email: one.email, name: one.name, bodyId: null, roles: [], officerId, invitedBy: actor.id };
    await mailLink(tx, world, lang, link, await makeLink(tx, world, link));
    await audit(tx, { at: world.now(), actorId: actor.id, subjectId: officerId, subjectLabel: one.email, event: 'password-link-sent', address: from.address });
    return true;
  });

export const findInvitation = (world: World, token: string): Promise<Invitation | null> =>
  world.db.read((tx) => invitations.openInvitation(tx, hashToken(token), world.now()));

export type Acceptance = { signedIn: true; token: string; officerId: string } | { passwordSet: true } | { refused: PasswordProblem | 'email-taken' | 'gone' };
/** Uses the link once: makes the account or sets its password, and signs in where no factor stands between. */
export async function acceptInvitation(world: World, token: string, input: { name: string; email: string; password: string; from: From }): Promise<Acceptance> {
  const seen = await findInvitation(world, token);
  if (seen === null) return { refused: 'gone' };
  const problem = passwordProblem(input.password, { email: seen.email ?? input.email.toLowerCase(), name: input.name });
  if (problem) return { refused: problem };
  const passwordHash = await hashPassword(input.password);
  return world.db.transaction(async (tx): Promise<Acceptance> => {
    const now = world.now();
    const link = await invitations.lockInvitation(tx, hashToken(token), now);
    if (link === null) return { refused: 'gone' };
    if (link.officerId !== null) return renewPassword(tx, world, link, link.officerId, passwordHash, input.from);
    const one = { id: newId(), name: input.name, email: link.email ?? input.email.toLowerCase(), bodyId: link.bodyId, passwordHash, at: now };
    if (!(await officers.insertOfficer(tx, one))) return { refused: 'email-taken' };
    await officers.replaceRoles(tx, one.id, link.roles, link.invitedBy, now);
    await invitations.markUsed(tx, link.id, now);
    await audit(tx, { at: now, actorId: one.id, subjectId: one.id, subjectLabel: one.email, event: 'account-created', address: input.from.address, detail: { roles: link.roles, bodyId: link.bodyId, invitedBy: link.invitedBy } });
    const session = await openSession(tx, { officerId: one.id, roles: link.roles }, 'full', null, input.from, now);
    return { signedIn: true, token: session, officerId: one.id };
  });
}

/** The link proves the mailbox, not the second factor: whoever has one still shows it at sign-in. */
async function renewPassword(tx: Tx, world: World, link: Invitation, officerId: string, passwordHash: string, from: From): Promise<Acceptance> {
  const now = world.now();
  const account = await credentials.lockCredentials(tx, officerId);
  if (account === null || account.disabledAt !== null) return { refused: 'gone' };
  await credentials.savePassword(tx, officerId, passwordHash, now);
  if (link.roles.length > 0) await officers.replaceRoles(tx, officerId, [...new Set([...account.roles, ...link.roles])], link.invitedBy, now);
  await sessions.endSessions(tx, officerId, now, null);
  await invitations.markUsed(tx, link.id, now);
  await audit(tx, { at: now, actorId: officerId, subjectId: officerId, subjectLabel: account.email, event: 'password-set', address: from.address, detail: { roles: link.roles } });
  return { passwordSet: true };
}
