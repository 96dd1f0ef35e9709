import { Hono } from 'hono';
import { cleanText } from '../../../platform/http/clean-text.ts';
import { readForm } from '../../../platform/http/forms.ts';
import { totpUri } from '../../../platform/auth/totp.ts';
import { allow, type AppContext, type AppEnv } from '../../actor.ts';
import { confirmTotp, lockSelf, mayChangeCredentials, pendingTotp, removePasskey, removeTotp, renamePasskey, renewRecoveryCodes, startTotp, type Removal } from '../actions/account.ts';
import { addPasskey, beginPasskey } from '../actions/passkeys.ts';
import { forgetShown, giveSession, shownOnce, showOnce } from '../cookies.ts';
import { accountPath, confirmFirst, recoveryCodesPath, totpPath } from '../paths.ts';
import { fromOf, ID, officerOf, readJson, show, wordsOf } from '../request.ts';
import { PASSKEY_NAME_MAX_LENGTH } from '../rules.ts';
import { credentialsOf } from '../store/credentials.ts';
import { RecoveryCodesPage, TotpPage } from '../views/factor-pages.tsx';

async function showTotp(c: AppContext, pending: { secret: string; sealed: string }, message?: string): Promise<Response> {
  const world = c.get('world');
  const actor = officerOf(c);
  const account = await world.db.read((tx) => credentialsOf(tx, actor.id));
  const uri = totpUri({ secret: pending.secret, issuer: `Wadah ${world.city.name}`, account: account?.email ?? '' });
  return show(c, <TotpPage shell={c.get('shell')} t={wordsOf(c)} {...pending} uri={uri} obligatory={actor.roles.length === 0}
    errors={message ? [{ field: 'kode', message }] : []} />, message ? 422 : 200);
}

/** After a new factor: the new token, and the codes' page when there are new codes. @returns where to go */
function keepFactor(c: AppContext, done: { token: string; codes: string[] | null }, ok: string): string {
  const world = c.get('world');
  giveSession(c, world, done.token);
  if (done.codes === null) return `${accountPath}?ok=${ok}`;
  showOnce(c, world, officerOf(c).sessionId, 'codes', done.codes);
  return recoveryCodesPath;
}

const REMOVAL: Readonly<Record<Removal, string | null>> = { removed: `${accountPath}?ok=`, stale: confirmFirst(accountPath), obligatory: `${accountPath}?galat=wajib`, missing: null };
const afterRemoval = (c: AppContext, removal: Removal, ok: string) => {
  const target = REMOVAL[removal];
  return target === null ? c.notFound() : c.redirect(removal === 'removed' ? target + ok : target, 303);
};

export const factorRoutes = () => new Hono<AppEnv>()
  .get(totpPath, allow('staff'), async (c) => {
    const world = c.get('world');
    const actor = officerOf(c);
    const ready = await world.db.transaction(async (tx) => {
      const self = await lockSelf(tx, actor, world.now());
      return self !== null && mayChangeCredentials(self, world.now());
    });
    return ready ? showTotp(c, startTotp(world, actor)) : c.redirect(confirmFirst(totpPath), 303);
  })
  .post(totpPath, allow('staff'), async (c) => {
    const world = c.get('world');
    const t = wordsOf(c);
    const actor = officerOf(c);
    const form = await readForm(c);
    const sealed = form.text('rahasia');
    const secret = pendingTotp(world, actor, sealed);
    if (secret === null) return showTotp(c, startTotp(world, actor), t.account.totpStale);
    const outcome = await confirmTotp(world, actor, { sealed, code: form.text('kode'), from: fromOf(c) });
    if ('token' in outcome) return c.redirect(keepFactor(c, outcome, 'aplikasi'), 303);
    return outcome.refused === 'stale' ? c.redirect(confirmFirst(totpPath), 303) : showTotp(c, { secret, sealed }, t.account.totpWrong);
  })
  .post(`${totpPath}/hapus`, allow('staff'), async (c) => afterRemoval(c, await removeTotp(c.get('world'), officerOf(c), fromOf(c)), 'lepas'))
  .get(recoveryCodesPath, allow('staff'), (c) =>
    show(c, <RecoveryCodesPage shell={c.get('shell')} t={wordsOf(c)} codes={shownOnce(c.get('world'), c.req.header('cookie'), officerOf(c).sessionId, 'codes')} />))
  .post(recoveryCodesPath, allow('staff'), async (c) => {
    const codes = await renewRecoveryCodes(c.get('world'), officerOf(c), fromOf(c));
    if (codes === 'stale') return c.redirect(confirmFirst(accountPath), 303);
    showOnce(c, c.get('world'), officerOf(c).sessionId, 'codes', codes);
    return c.redirect(recoveryCodesPath, 303);
  })
  .post(`${recoveryCodesPath}/simpan`, allow('staff'), (c) => {
    forgetShown(c, c.get('world'));
    return c.redirect(`${accountPath}?ok=kode`, 303);
  })
  .post(`${accountPath}/kunci/tantangan`, allow('staff'), async (c) => {
    const options = await beginPasskey(c.get('world'), officerOf(c));
    c.header('cache-control', 'no-store');
    return options === null ? c.json({ message: wordsOf(c).account.keyStale }, 422) : c.json(options);
  })
  .post(`${accountPath}/kunci`, allow('staff'), async (c) => {
    const { response, nama } = await readJson(c);
    const name = cleanText(typeof nama === 'string' ? nama : '').slice(0, PASSKEY_NAME_MAX_LENGTH) || wordsOf(c).account.keyDefault;
    const done = await addPasskey(c.get('world'), officerOf(c), { response, name, from: fromOf(c) });
    if (done === null) return c.json({ message: wordsOf(c).account.keyFailed }, 422);
    return c.json({ location: keepFactor(c, done, 'kunci') });
  })
  .post(`${accountPath}/kunci/${ID}/nama`, allow('staff'), async (c) => {
    const name = (await readForm(c)).text('nama').slice(0, PASSKEY_NAME_MAX_LENGTH) || wordsOf(c).account.keyDefault;
    return (await renamePasskey(c.get('world'), officerOf(c), c.req.param('id'), name)) ? c.redirect(`${accountPath}?ok=nama#kunci`, 303) : c.notFound();
  })
  .post(`${accountPath}/kunci/${ID}/hapus`, allow('staff'), async (c) =>
    afterRemoval(c, await removePasskey(c.get('world'), officerOf(c), c.req.param('id'), fromOf(c)), 'hapus'));
