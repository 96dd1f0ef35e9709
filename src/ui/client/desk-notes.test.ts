import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answered, choose, freshNote, noteFrom, outgoing, sending, shown, stands, typed, unsent, type Change, type Note, type ServerItem } from './console/desk-notes.ts';

/** What the server does with changes (ngombe `merged`), kept here in its smallest form: part by part, never overwriting what another one wrote. */
class Server {
  item: ServerItem | null = null;
  save(id: string, changes: readonly Change[]): { item: ServerItem; clashes: string[]; wrong: string[] } {
    const fields = { ...(this.item?.fields ?? { summary: '', answer: '' }) };
    const clashes: string[] = [];
    for (const { field, was, is } of changes) {
      if (fields[field] === is) continue;
      if (this.item === null || fields[field] === was) fields[field] = String(is).trim();
      else clashes.push(field);
    }
    this.item = { id, seq: 1, version: (this.item?.version ?? 0) + 1, from: null, fields, lacks: [] };
    return { item: structuredClone(this.item), clashes, wrong: [] };
  }
}
type Fate = 'arrives' | 'lost on the way' | 'answer lost';
function send(note: Note, server: Server, fate: Fate, meanwhile: () => void = () => undefined): void {
  const changes = outgoing(note);
  if (!changes) return;
  sending(note, changes);
  if (fate === 'lost on the way') return;
  const answer = server.save(note.id, changes);
  meanwhile();
  if (fate === 'arrives') answered(note, changes, answer);
}

test('whatever gets lost on the way, one note-taker alone never meets a clash and the last words arrive', () => {
  const step = fc.oneof(
    fc.record({ type: fc.constantFrom('summary', 'answer'), words: fc.constantFrom('a', 'ab', 'abc', 'abc ', '') }), fc.record({ fate: fc.constantFrom<Fate>('arrives', 'lost on the way', 'answer lost'), meanwhile: fc.option(fc.constantFrom('abcd', 'a', '')) }), fc.constant('look' as const), fc.constant('reload' as const));
  fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
    const server = new Server();
    let note = freshNote('n', null, { summary: '', answer: '' }, 0);
    const last: Record<string, string> = { summary: '', answer: '' };
    for (const one of steps) {
      if (one === 'look') { if (server.item) stands(note, structuredClone(server.item)); }
      else if (one === 'reload') note = JSON.parse(JSON.stringify(note)) as Note;
      else if ('type' in one) { typed(note, one.type, one.words); last[one.type] = one.words; }
      else send(note, server, one.fate, () => { if (one.meanwhile !== null) { typed(note, 'summary', one.meanwhile); last['summary'] = one.meanwhile; } });
      expect(note.clash).toEqual([]);
      for (const field of ['summary', 'answer']) expect(String(shown(note, field)).trim()).toBe(last[field]!.trim());
    }
    for (let n = 0; n < 3; n += 1) send(note, server, 'arrives');
    expect(unsent(note)).toBe(0);
    for (const field of ['summary', 'answer']) expect(server.item?.fields[field] ?? '').toBe(last[field]!.trim());
  }), { numRuns: 500 });
});

test('what another one wrote is never overwritten unasked; who chooses their own words gets them', () => {
  const server = new Server();
  server.save('n', [{ field: 'summary', was: '', is: 'awal' }]);
  const note = noteFrom(structuredClone(server.item!));
  typed(note, 'summary', 'punya saya');
  server.save('n', [{ field: 'summary', was: 'awal', is: 'punya dia' }]);
  send(note, server, 'arrives');
  expect([note.clash, note.stands['summary'], shown(note, 'summary')]).toEqual([['summary'], 'punya dia', 'punya saya']);
  expect(outgoing(note)).toBeNull();
  expect(unsent(note)).toBe(1);
  choose(note, 'summary', 'mine');
  send(note, server, 'arrives');
  expect([server.item!.fields['summary'], unsent(note)]).toEqual(['punya saya', 0]);
});

test('an older answer that comes late takes nothing back, and a part that cannot be kept waits for other words', () => {
  const note = noteFrom({ id: 'n', seq: 1, version: 5, from: null, fields: { summary: 'baru' }, lacks: [] });
  stands(note, { id: 'n', seq: 1, version: 4, from: null, fields: { summary: 'lama' }, lacks: [] });
  expect(note.stands['summary']).toBe('baru');
  typed(note, 'dueOn', '2026-06-14');
  const changes = outgoing(note)!;
  sending(note, changes);
  answered(note, changes, { item: { id: 'n', seq: 1, version: 5, from: null, fields: { summary: 'baru', dueOn: '' }, lacks: ['dueOn'] }, clashes: [], wrong: ['dueOn'] });
  expect([note.wrong, outgoing(note), shown(note, 'dueOn')]).toEqual([['dueOn'], null, '2026-06-14']);
  typed(note, 'dueOn', '2026-06-15');
  expect(outgoing(note)).toEqual([{ field: 'dueOn', was: '', is: '2026-06-15' }]);
});
