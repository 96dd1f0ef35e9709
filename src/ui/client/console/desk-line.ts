import type { Change, Note, ServerItem } from './desk-notes.ts';

/** What became of a request. `offline` is also a server that cannot answer now: what waits is sent again. */
export type Sent<T> = { ok: T } | { failed: 'offline' | 'signedOut' | 'closed' | 'unreadable' | 'unchanged' };
export interface Saved { item: ServerItem; clashes: string[]; wrong: string[] }
export interface Everything { stamp: string; open: boolean; stage: string | null; turns: string; items: ServerItem[] }

const PATIENCE_MS = 10_000;

async function ask<T>(address: string, init: RequestInit): Promise<Sent<T>> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(address, { credentials: 'same-origin', ...init, signal: stop.signal, headers: { accept: 'application/json', ...init.headers } });
    if (answer.status === 204) return { failed: 'unchanged' };
    if (answer.status === 409) return { failed: 'closed' };
    if (answer.status === 422) return { failed: 'unreadable' };
    if (answer.status >= 500 || answer.status === 429) return { failed: 'offline' };
    if (answer.redirected || !answer.ok || !(answer.headers.get('content-type') ?? '').includes('json')) return { failed: 'signedOut' };
    return { ok: await answer.json() as T };
  } catch {
    return { failed: 'offline' };
  } finally {
    clearTimeout(timer);
  }
}

export const saveNote = (desk: string, note: Note, changes: readonly Change[]): Promise<Sent<Saved>> =>
  ask(`${desk}/catat`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id: note.id, pendaftaran: note.from, changes }) });
export const readAll = (desk: string, stamp: string): Promise<Sent<Everything>> => ask(`${desk}/data?tanda=${encodeURIComponent(stamp)}`, {});
export const setStage = (form: HTMLFormElement, more: Readonly<Record<string, string>>): Promise<Sent<{ id: string | null; seq: number | null }>> => {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.set(name, value);
  for (const [name, value] of Object.entries(more)) body.set(name, value);
  return ask(form.action, { method: 'POST', body });
};
