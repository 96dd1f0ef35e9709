import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { bodyOf, openConsole, type Console, type Desk } from '../../../test/console-app.ts';
import { endSessions } from '../../directory/officers/store/sessions.ts';
import { newId } from '../../platform/db/id.ts';
import { closeLive, hubOf, idBefore, MOST_PER_OFFICER } from './hub.ts';

let it: Console;
let coordinator: Desk; let liaison: Desk; let auditor: Desk;
beforeAll(async () => {
  it = await openConsole();
  coordinator = await it.officer(['coordinator'], 'DISKOMINFO');
  liaison = await it.officer(['agency_liaison'], 'DISHUB');
  auditor = await it.officer(['auditor']);
});
afterEach(() => closeLive());
afterAll(async () => { closeLive(); await it?.close(); });

/** A browser that listens. */
class Ear {
  heard = '';
  ended = false;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  constructor(answer: Response) {
    this.#reader = answer.body!.getReader();
    void this.#listen();
  }
  async #listen(): Promise<void> {
    for (;;) {
      const { done, value } = await this.#reader.read();
      if (done) { this.ended = true; return; }
      this.heard += new TextDecoder().decode(value);
    }
  }
  leave(): Promise<void> { return this.#reader.cancel(); }
  get numbers(): string[] { return [...this.heard.matchAll(/"number":"([^"]+)"/g)].map((match) => match[1]!); }
}
const listen = async (desk: Desk, lastId?: string): Promise<Ear> => {
  const ear = new Ear(await it.app.request('https://wadah.test/konsol/langsung', { headers: { host: 'wadah.test', cookie: desk.cookie, ...(lastId ? { 'last-event-id': lastId } : {}) } }));
  // The first look only learns where to begin.
  await new Promise((resolve) => { setTimeout(resolve, 300); });
  return ear;
};
const soon = { timeout: 5_000, interval: 50 };
const refer = (number: string, kelas = 'complaint_service', body = 'DISHUB') => coordinator.post(`/konsol/kasus/${number}/disposisi`,
  { versi: '1', instansi: bodyOf(it.directory, body), kelas, kategori: '', kelurahan: '', 'pesan-instansi': 'Rahasia antarinstansi.' });

test('an officer hears of cases that they may see, and of no other; no words of a case travel', async () => {
  const [own, foreign, oversight] = [(await it.lodge()).number, (await it.lodge()).number, (await it.lodge()).number];
  const ears = [await listen(coordinator), await listen(liaison), await listen(auditor)] as const;
  await refer(own);
  await refer(foreign, 'complaint_service', 'DLH');
  await refer(oversight, 'complaint_oversight', 'INSPEKTORAT');
  await expect.poll(() => new Set(ears[0].numbers), soon).toEqual(new Set([own, foreign, oversight]));
  expect(new Set(ears[1].numbers)).toEqual(new Set([own]));
  // Before it was sorted the oversight report was like any other; from then on its number is not told.
  const told = (ear: Ear) => new Set(ear.heard.split('\n').filter((line) => line.includes('"old":false')).flatMap((line) => /"number":"([^"]+)"/.exec(line)?.[1] ?? []));
  expect(told(ears[2])).toEqual(new Set([own, foreign]));
  expect(ears[0].heard).toContain(`"by":"${coordinator.who.name}"`);
  for (const ear of ears) expect(ear.heard).not.toMatch(/Rahasia antarinstansi|Lampu jalan|Sulastri/);
});

test('a stream ends when its officer signs out, is disabled, or all sessions are ended', async () => {
  const [leaver, disabled, ended] = [await it.officer(['coordinator']), await it.officer(['coordinator']), await it.officer(['coordinator'])];
  const ears = [await listen(leaver), await listen(disabled), await listen(ended)];
  await leaver.post('/konsol/keluar');
  await it.db.transaction((tx) => tx.sql`update officers set disabled_at = ${it.world.now()} where id = ${disabled.who.id}`);
  await it.db.transaction((tx) => endSessions(tx, ended.who.id, it.world.now(), null));
  await expect.poll(() => ears.map((ear) => ear.ended), soon).toEqual([true, true, true]);
  expect(hubOf(it.world).size).toBe(0);
});

test('a role taken away counts from the next second on', async () => {
  const desk = await it.officer(['coordinator']);
  const ear = await listen(desk);
  await it.db.transaction((tx) => tx.sql`delete from officer_roles where officer_id = ${desk.who.id}`);
  await new Promise((resolve) => { setTimeout(resolve, 1_300); });
  const { number } = await it.lodge();
  const other = await listen(coordinator);
  await refer(number);
  await expect.poll(() => other.numbers.length, soon).toBeGreaterThan(0);
  expect(ear.numbers).toEqual([]);
});

test('a stream that broke off hears what it missed; one that was away too long is told to look again', async () => {
  const first = await listen(coordinator);
  const { number } = await it.lodge();
  await expect.poll(() => first.numbers, soon).toContain(number);
  const lastId = [...first.heard.matchAll(/^id: (.+)$/gm)].at(-1)![1]!;
  const other = await listen(auditor);
  await first.leave();
  await refer(number);
  await expect.poll(() => other.heard.includes(`"number":"${number}","version":2,"kind":"referred"`), soon).toBe(true);
  const again = await listen(coordinator, lastId);
  expect(again.heard).toContain('"kind":"referred"');
  expect(again.heard).not.toContain('event: ulang');
  expect((await listen(coordinator, newId())).heard).toContain('event: ulang');
});

test('a handful of streams per officer; one more is told not to come again', async () => {
  const desk = await it.officer(['coordinator']);
  const ears = [];
  for (let n = 0; n < MOST_PER_OFFICER; n++) ears.push(await listen(desk));
  const turned = await it.app.request('https://wadah.test/konsol/langsung', { headers: { host: 'wadah.test', cookie: desk.cookie } });
  expect(turned.status).toBe(204);
  await ears[0]!.leave();
  expect((await it.app.request('https://wadah.test/konsol/langsung', { headers: { host: 'wadah.test', cookie: desk.cookie } })).status).toBe(200);
});

test('a reader who does not read is dropped before memory fills', async () => {
  const desk = await it.officer(['coordinator']);
  const answer = await it.app.request('https://wadah.test/konsol/langsung', { headers: { host: 'wadah.test', cookie: desk.cookie } });
  const { number } = await it.lodge();
  const { id } = await it.stored(number);
  await new Promise((resolve) => { setTimeout(resolve, 300); });
  await it.db.transaction((tx) => tx.sql`
    insert into timeline_entries (id, origin_programme, origin_id, seq, at, kind, visibility, actor, data, prev_hash, hash)
    select (overlay(${newId()}::text placing lpad(to_hex(n), 12, '0') from 25))::uuid, 'complaints', ${id}, 1000 + n, now(), 'note', 'internal', '{}', '{}', '', '' from generate_series(1, 300) n`);
  await expect.poll(() => hubOf(it.world).size, soon).toBe(0);
  await answer.body?.cancel();
});

test('an id some seconds before another has the same form and sorts before it', () => {
  const id = newId();
  const before = idBefore(id, 10_000);
  expect(before).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-0000-0000-000000000000$/);
  expect(before < id).toBe(true);
});
