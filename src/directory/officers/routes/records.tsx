import { Hono } from 'hono';
import { addDays, instantOf, isDay } from '../../../law/day.ts';
import { cleanText } from '../../../platform/http/clean-text.ts';
import { countMails, listMails, MAIL_STATES, releaseMail } from '../../../platform/mail/outbox.ts';
import { allBodies } from '../../bodies/store.ts';
import { allow, type AppEnv } from '../../actor.ts';
import { auditPath, mailsPath } from '../paths.ts';
import { ID, isId, show, whenIn, wordsOf } from '../request.ts';
import { AUDIT_PER_PAGE, MAILS_PER_PAGE } from '../rules.ts';
import { veiledAddress } from '../domain.ts';
import { auditLines } from '../store/audit.ts';
import { addressesOfStaff } from '../store/officers.ts';
import { AuditPage } from '../views/audit-page.tsx';
import { MailsPage } from '../views/mails-page.tsx';

/** The outbox for administrators, and the audit of accounts for administrators and auditors. */
export const recordRoutes = () => new Hono<AppEnv>()
  .get(mailsPath, allow(['administrator']), async (c) => {
    const world = c.get('world');
    const state = MAIL_STATES.find((one) => one === c.req.query('keadaan')) ?? null;
    const [at = '', id] = (c.req.query('sebelum') ?? '').split('_');
    const createdAt = new Date(Number(at));
    const before = isId(id) && !Number.isNaN(createdAt.getTime()) ? { createdAt, id } : undefined;
    const { mails, counts, staff } = await world.db.read(async (tx) => {
      const found = await listMails(tx, { ...(state ? { state } : {}), ...(before ? { before } : {}), limit: MAILS_PER_PAGE + 1 });
      return { mails: found, counts: await countMails(tx), staff: await addressesOfStaff(tx, found.map((mail) => mail.to)) };
    });
    // Who reported is sealed: an administrator sees that a mail to them waits, not whose address it is.
    const shown = mails.slice(0, MAILS_PER_PAGE).map((mail) => (staff.has(mail.to) ? mail
      : { ...mail, to: veiledAddress(mail.to), lastError: mail.lastError?.replaceAll(mail.to, veiledAddress(mail.to)) ?? null }));
    const last = mails.length > MAILS_PER_PAGE ? mails[MAILS_PER_PAGE - 1] : undefined;
    const older = last && `${mailsPath}?${new URLSearchParams({ ...(state ? { keadaan: state } : {}), sebelum: `${last.createdAt.getTime()}_${last.id}` })}`;
    return show(c, <MailsPage shell={c.get('shell')} t={wordsOf(c)} when={whenIn(world, c.get('lang'))} mails={shown} counts={counts} states={MAIL_STATES} state={state}
      older={older} notice={c.req.query('ok') ? wordsOf(c).manage.mailReleased : undefined} />);
  })
  .post(`${mailsPath}/${ID}/kirim`, allow(['administrator']), async (c) => {
    const world = c.get('world');
    const released = await world.db.transaction((tx) => releaseMail(tx, c.req.param('id'), world.now()));
    return released ? c.redirect(`${mailsPath}?ok=kirim`, 303) : c.notFound();
  })
  .get(auditPath, allow(['administrator', 'auditor']), async (c) => {
    const world = c.get('world');
    const query = (name: string): string => cleanText(c.req.query(name) ?? '').slice(0, 100);
    const filter = { words: query('cari'), event: query('kejadian'), from: query('dari'), until: query('sampai'), account: query('akun') };
    const offset = world.city.utcOffsetMinutes;
    const before = query('sebelum');
    const { rows, bodies } = await world.db.read(async (tx) => ({
      rows: await auditLines(tx, {
        words: filter.words, event: filter.event, limit: AUDIT_PER_PAGE + 1,
        ...(isId(filter.account) ? { subjectId: filter.account } : {}), ...(isId(before) ? { before } : {}),
        ...(isDay(filter.from) ? { from: instantOf(filter.from, '00:00', offset) } : {}),
        ...(isDay(filter.until) ? { until: instantOf(addDays(filter.until, 1), '00:00', offset) } : {}),
      }),
      bodies: await allBodies(tx),
    }));
    const last = rows.length > AUDIT_PER_PAGE ? rows[AUDIT_PER_PAGE - 1] : undefined;
    const { words, event, from, until, account } = filter;
    const older = last && `${auditPath}?${new URLSearchParams(Object.entries({ cari: words, kejadian: event, dari: from, sampai: until, akun: account, sebelum: last.id }).filter(([, value]) => value !== ''))}`;
    return show(c, <AuditPage shell={c.get('shell')} t={wordsOf(c)} when={whenIn(world, c.get('lang'))} rows={rows.slice(0, AUDIT_PER_PAGE)} filter={filter}
      bodyNames={new Map(bodies.map((body) => [body.id, body.name]))} older={older} />);
  });
