import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openTestCity, type TestCity } from '../../../test/city.ts';
import { drainJobs } from '../jobs/run-due.ts';
import { isMailAddress, subjectLine } from './address.ts';
import { countMails, listMails, queueMail, releaseMail, type NewMail } from './outbox.ts';
import { mailJobs, sendDueMails, type MailTransport, type OutgoingMail } from './sender.ts';
import { smtpTransport } from './smtp.ts';

let city: TestCity;
beforeEach(async () => { await city?.close(); city = await openTestCity(); });
afterAll(() => city.close());

const queue = (mail: Partial<NewMail> = {}) => city.db.transaction((tx) => queueMail(tx, { to: 'sri@kota.example', subject: 'Laporan diterima', text: 'Isi.', at: city.world.now(), ...mail }));
const mails = () => city.db.read((tx) => listMails(tx));
const postman = (fail?: () => unknown) => {
  const sent: OutgoingMail[] = [];
  const transport: MailTransport = { close: () => undefined, send: async (mail) => { const error = fail?.(); if (error) throw error; sent.push(mail); } };
  return { sent, transport };
};

test('a mail leaves once, with a Message-ID made from its id', async () => {
  await queue();
  const { sent, transport } = postman();
  expect((await drainJobs(city.world, mailJobs(transport))).failed).toEqual([]);
  expect(await sendDueMails(city.world, transport)).toBe(0);
  const [mail] = await mails();
  expect(mail).toMatchObject({ state: 'sent', attempts: 1, to: 'sri@kota.example' });
  expect(sent).toMatchObject([{ messageId: `<${mail!.id}@wadah.test>`, subject: 'Laporan diterima' }]);
});

test('the same news is one mail', async () => {
  expect([await queue({ dedup: 'x' }), await queue({ dedup: 'x' })]).toEqual([true, false]);
  expect(await mails()).toHaveLength(1);
});

test('without a server mails are held and readable; an administrator can release one', async () => {
  await queue();
  await drainJobs(city.world, mailJobs(null));
  const [mail] = await mails();
  expect(mail?.state).toBe('held');
  const { sent, transport } = postman();
  await sendDueMails(city.world, transport);
  expect(sent).toHaveLength(0);
  expect(await city.db.transaction((tx) => releaseMail(tx, mail!.id, city.world.now()))).toBe(true);
  await drainJobs(city.world, mailJobs(transport));
  expect(sent).toHaveLength(1);
});

test('a server that is away is tried again later; a refusal for good is not', async () => {
  await queue();
  let down = true;
  const { sent, transport } = postman(() => (down ? new Error('connection refused') : null));
  await drainJobs(city.world, mailJobs(transport));
  expect((await mails())[0]).toMatchObject({ state: 'queued', attempts: 1, lastError: 'connection refused' });
  down = false;
  await drainJobs(city.world, mailJobs(transport));
  expect(sent).toHaveLength(0);
  city.clock.advance(60_000);
  await drainJobs(city.world, mailJobs(transport));
  expect(sent).toHaveLength(1);
  await queue({ to: 'tiada@kota.example' });
  await drainJobs(city.world, mailJobs(postman(() => Object.assign(new Error('550 no such user'), { permanent: true })).transport));
  expect((await mails())[0]).toMatchObject({ state: 'failed', attempts: 1 });
});

test('killed between sending and noting it: sent again with the same Message-ID', async () => {
  await queue();
  const ids: string[] = [];
  const dying: MailTransport = { close: () => undefined, send: async (mail) => { ids.push(mail.messageId); return new Promise(() => undefined); } };
  void sendDueMails(city.world, dying);
  await expect.poll(() => ids.length).toBe(1);
  const { sent, transport } = postman();
  await sendDueMails(city.world, transport);
  expect(sent).toHaveLength(0);
  city.clock.advance(2 * 60_000);
  await sendDueMails(city.world, transport);
  expect(sent[0]?.messageId).toBe(ids[0]);
});

test('two senders at once send each mail once', async () => {
  for (let i = 0; i < 20; i++) await queue();
  const { sent, transport } = postman();
  await Promise.all([sendDueMails(city.world, transport), sendDueMails(city.world, transport)]);
  expect(sent).toHaveLength(20);
  expect(await city.db.read(countMails)).toEqual({ queued: 0, sent: 20, held: 0, failed: 0 });
});

test.each(['', 'tanpa-at', 'a@b', 'a b@kota.example', 'a@kota.example\r\nBcc: b@kota.example', 'a@kota.example, b@kota.example', '"a"@kota.example', `${'a'.repeat(250)}@kota.example`, 'a@kota\u0000.example'])(
  '%j is no address, and stops nothing', async (to) => {
    expect(isMailAddress(to)).toBe(false);
    await queue({ to, text: 'Isi\u0000.' });
    expect((await mails())[0]).toMatchObject({ state: 'failed', lastError: 'not a mail address' });
  });

test('a subject is one line, whatever is put into it', () => expect(subjectLine('Satu\r\nBcc: x@y.example\u2028dua\u0000')).toBe('Satu Bcc: x@y.example dua'));

test('pages of the outbox', async () => {
  for (let i = 0; i < 5; i++) { await queue({ subject: `no ${i}` }); city.clock.advance(1000); }
  const first = await city.db.read((tx) => listMails(tx, { state: 'queued', limit: 3 }));
  const second = await city.db.read((tx) => listMails(tx, { state: 'queued', limit: 3, before: first.at(-1)! }));
  expect([...first, ...second].map((mail) => mail.subject)).toEqual(['no 4', 'no 3', 'no 2', 'no 1', 'no 0']);
});

/** The smallest server that speaks SMTP. */
async function smtpServer(answerTo: (line: string) => string): Promise<{ url: string; letters: string[]; close(): void }> {
  const letters: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let data: string | null = null;
    let rest = '';
    socket.on('error', () => undefined).on('data', (chunk) => {
      rest += chunk.toString('utf8');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (data === null) { socket.write(`${answerTo(line)}\r\n`); if (/^DATA/i.test(line)) data = ''; }
        else if (line === '.') { letters.push(data); data = null; socket.write('250 ok\r\n'); }
        else data += `${line}\n`;
      }
    });
    socket.write('220 test\r\n');
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { letters, url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => { server.close(); for (const socket of sockets) socket.destroy(); } };
}
const polite = (line: string): string => (/^DATA/i.test(line) ? '354 go on' : /^EHLO/i.test(line) ? '250 test' : '250 ok');

test('over real SMTP: one recipient, no second header, the id kept, no automatic replies', async () => {
  const server = await smtpServer(polite);
  const transport = smtpTransport({ url: server.url });
  await queue({ subject: 'Satu\r\nBcc: lain@kota.example', text: 'Laporan Anda diterima — nomor ADU-2026-00001.' });
  expect(await sendDueMails(city.world, transport)).toBe(1);
  transport.close();
  server.close();
  const head = server.letters[0]!.split('\n\n')[0]!;
  expect(head).not.toMatch(/^Bcc:/im);
  expect(head).toContain(`Message-ID: <${(await mails())[0]!.id}@wadah.test>`);
  expect(head).toContain('From: Kota Uji <tidak-dibalas@wadah.test>');
  expect(head).toContain('To: sri@kota.example');
  expect(head).toContain('Auto-Submitted: auto-generated');
});

test('over real SMTP: 550 is for good, 451 is not', async () => {
  for (const [code, state] of [['550 no such user', 'failed'], ['451 later', 'queued']] as const) {
    const server = await smtpServer((line) => (/^RCPT/i.test(line) ? code : polite(line)));
    const transport = smtpTransport({ url: server.url });
    await queue();
    await sendDueMails(city.world, transport);
    transport.close();
    server.close();
    expect((await mails())[0]).toMatchObject({ state, attempts: 1 });
    city.clock.advance(1);
  }
});
