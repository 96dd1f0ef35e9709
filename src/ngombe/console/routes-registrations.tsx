import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { readForm } from '../../platform/http/forms.ts';
import { page } from '../../ui/html.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { normaliseNumber } from '../access.ts';
import { registerOrRefuse } from '../actions/register.ts';
import { releaseQuestion, withdraw, type StepRefusal } from '../actions/registrations.ts';
import { aroundOf, versionOf } from '../around.ts';
import { phaseOf, type Registration, type Session } from '../domain.ts';
import { paths } from '../paths.ts';
import { RUNS } from '../policy.ts';
import { emptyRegister, judgeRegister, readRegister, refusalWords, toRegister, type RegisterValues } from '../public/register-form.ts';
import { registrationByNumber } from '../store-registrations.ts';
import { sessionByEdition, sessionById } from '../store-sessions.ts';
import { consoleText } from './text.ts';
import { OnBehalfPage, ProblemPage, SlipPage } from './views/on-behalf-page.tsx';

/** What officers do with single registrations: read, withdraw, and type one in for somebody. */
export const registrationStepRoutes = () => new Hono<AppEnv>()
  .post('/konsol/ngombe/pendaftaran/:number/baca', allow(RUNS), (c) => withRegistration(c, async (one, session) => {
    const form = await readForm(c);
    const words = form.text('tampil') === 'ya' ? form.text('kata').slice(0, 2_000) : '';
    return finish(c, session, await releaseQuestion(c.get('world'), officerOf(c), one, versionOf(form), words || null), form.text('kata'));
  }))
  .post('/konsol/ngombe/pendaftaran/:number/batal', allow(RUNS), (c) => withRegistration(c, async (one, session) =>
    finish(c, session, await withdraw(c.get('world'), officerOf(c), one, versionOf(await readForm(c))))))
  .get('/konsol/ngombe/:edition/daftarkan', allow(RUNS), (c) => withSession(c, (session) => onBehalf(c, session, emptyRegister())))
  .post('/konsol/ngombe/:edition/daftarkan', allow(RUNS), (c) => withSession(c, async (session) => {
    const [form, around, lang] = [await readForm(c), await aroundOf(c), c.get('lang')];
    const values = readRegister(form);
    const errors = judgeRegister(values, around.directory, lang);
    if (errors.length > 0) return onBehalf(c, session, values, errors);
    const outcome = await registerOrRefuse(c.get('world'), session.edition, { ...toRegister(values, around.directory, 'id'), lodgedBy: officerOf(c) });
    if ('refused' in outcome) {
      return onBehalf(c, session, values, [{ field: outcome.refused === 'registered-before' ? 'telepon' : 'tanya', message: refusalWords(outcome.refused, lang) }]);
    }
    c.header('cache-control', 'no-store');
    return c.html(page(<SlipPage shell={c.get('shell')} session={session} number={outcome.number} secret={outcome.secret} around={around} />));
  }));

async function withRegistration(c: AppContext, then: (one: Registration, session: Session) => Promise<Response>): Promise<Response> {
  const number = normaliseNumber(c.req.param('number') ?? '');
  return c.get('world').db.read(async (tx) => {
    const found = number === null ? null : await registrationByNumber(tx, number);
    return found ? { one: found.registration, session: (await sessionById(tx, found.registration.sessionId))! } : null;
  }).then((found) => (found ? then(found.one, found.session) : c.notFound() as Response));
}
async function withSession(c: AppContext, then: (session: Session) => Promise<Response>): Promise<Response> {
  const edition = c.req.param('edition') ?? '';
  const session = /^\d{1,5}$/.test(edition) ? await c.get('world').db.read((tx) => sessionByEdition(tx, Number(edition))) : null;
  return session && session.state === 'published' ? then(session) : c.notFound();
}

async function finish(c: AppContext, session: Session, outcome: Registration | StepRefusal, typed = ''): Promise<Response> {
  if (!('refused' in outcome)) return c.redirect(`${paths.consoleSession(session.edition)}?ok=simpan`, 303);
  const t = consoleText(c.get('lang')).errors;
  return c.html(page(<ProblemPage shell={c.get('shell')} session={session} message={outcome.refused === 'changed-meanwhile' ? t.meanwhile : t.state} typed={typed} />), 422);
}

async function onBehalf(c: AppContext, session: Session, values: RegisterValues, errors: readonly FormError[] = []): Promise<Response> {
  const around = await aroundOf(c);
  return c.html(page(<OnBehalfPage shell={c.get('shell')} session={session} values={values} errors={errors} modes={phaseOf(session, around.now) === 'open' ? undefined : ['written']} around={around} />), errors.length ? 422 : 200);
}
