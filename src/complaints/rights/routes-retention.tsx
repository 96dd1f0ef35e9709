import { Hono } from 'hono';
import { allow, hasRole, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { readForm } from '../../platform/http/forms.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { cursorText, readCursor } from '../console/list-query.ts';
import { around, show } from '../console/request.ts';
import { paths } from '../paths.ts';
import { DESK } from './decide.ts';
import { RETENTION_KINDS, type RetentionKind } from './domain.ts';
import { lapsedOf, MOST_COUNTED } from './retention.ts';
import { changeRetention, countLapsed, lapsedCases, retentionChanges, retentionRules, type Lapsed } from './store-retention.ts';
import { sayRights } from './text.ts';
import { RetentionPage } from './views/retention-page.tsx';

const PAGE = 50;
const HISTORY = 50;

export interface RetentionTyped { kind: string; years: string; source: string; reason: string; errors: readonly FormError[] }
export interface RetentionList { kind: RetentionKind; cases: readonly Lapsed[]; continued: boolean; next: string | null }
const untyped: RetentionTyped = { kind: '', years: '', source: '', reason: '', errors: [] };

/** How long each kind of report is kept, and what that would destroy today. */
export const retentionRoutes = () => new Hono<AppEnv>()
  .get('/konsol/hak-data/retensi', allow(DESK), (c) => shown(c, untyped))
  .post('/konsol/hak-data/retensi', allow(DESK), (c) => change(c));

async function shown(c: AppContext, typed: RetentionTyped): Promise<Response> {
  const world = c.get('world');
  const seesRestricted = hasRole(c.get('actor'), ['coordinator']);
  const asked = RETENTION_KINDS.find((kind) => kind === c.req.query('jenis')) ?? null;
  const cursor = readCursor(c.req.query('setelah'));
  const after = cursor?.at ? { at: cursor.at, id: cursor.id } : null;
  const found = await world.db.read(async (tx) => {
    const rules = await retentionRules(tx);
    const counts = new Map<RetentionKind, { count: number; oldest: Date | null }>();
    let cases: Lapsed[] = [];
    for (const kind of RETENTION_KINDS) {
      const of = lapsedOf(kind, rules[kind], world.now(), seesRestricted);
      if (of === null) continue;
      counts.set(kind, await countLapsed(tx, of, MOST_COUNTED));
      if (kind === asked) cases = await lapsedCases(tx, of, after, PAGE + 1);
    }
    return { rules, counts, cases, changes: await retentionChanges(tx, HISTORY) };
  });
  const last = found.cases[PAGE - 1];
  const list: RetentionList | null = asked && { kind: asked, cases: found.cases.slice(0, PAGE), continued: after !== null, next: found.cases.length > PAGE && last ? cursorText({ at: last.endedAt, id: last.id }) : null };
  return show(c, <RetentionPage shell={c.get('shell')} around={await around(c)} {...found} list={list} typed={typed} mayOpen={seesRestricted} saved={c.req.query('ok') === 'ya'} />, typed.errors.length ? 422 : 200);
}

async function change(c: AppContext): Promise<Response> {
  const world = c.get('world');
  const form = await readForm(c);
  const t = sayRights(c.get('lang')).retention;
  const typed = { kind: form.text('jenis'), years: form.text('tahun').slice(0, 10), source: form.text('sumber').slice(0, 300), reason: form.text('alasan').slice(0, 500) };
  const kind = RETENTION_KINDS.find((one) => one === typed.kind);
  const years = typed.years === '' ? null : /^\d{1,3}$/.test(typed.years) ? Number(typed.years) : NaN;
  const errors: FormError[] = [];
  if (!kind) errors.push({ field: 'jenis', message: t.needKind });
  if (years !== null && !(years >= 1 && years <= 100)) errors.push({ field: 'tahun', message: t.badYears });
  if (!typed.source) errors.push({ field: 'sumber', message: t.needSource });
  if (!typed.reason) errors.push({ field: 'alasan', message: t.needReason });
  if (!kind || errors.length) return shown(c, { ...typed, errors });
  const { id, name } = officerOf(c);
  const wasSeq = Number(/^\d{1,6}$/.exec(form.text(`urut-${kind}`))?.[0] ?? 0);
  const saved = await world.db.transaction((tx) => changeRetention(tx, { kind, wasSeq, years, source: typed.source, at: world.now(), by: { id, name }, reason: typed.reason }));
  if (!saved) return shown(c, { ...typed, errors: [{ field: 'tahun', message: t.meanwhile }] });
  return c.redirect(paths.dataRetention('?ok=ya'), 303) as Response;
}
