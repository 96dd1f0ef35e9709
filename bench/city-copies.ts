import type { World } from '../src/platform/world.ts';
import type { Pool } from '../src/platform/db/pool.ts';
import type { DemoReport } from '../src/demo/reports.ts';

/**
 * Multiplies the cases of a city in SQL until there are `total`: every copy gets its own ids (in order of time, as UUID v7),
 * number, words, ward and moment. Ended cases move up to six days back, open ones less than an hour, so that deadlines stay
 * plausible. Copied chains keep the hashes of their template: pages render, `wadah verify` would rightly object.
 * @param entriesPerCase how many timeline entries each copy takes along
 */
export async function multiplyCases(pool: Pool, world: World, texts: readonly DemoReport[], total: number, entriesPerCase: number, say: (line: string) => void): Promise<void> {
  await pool.session(async (client) => {
    await client.query(`set search_path to "${world.city.schema}", ext; set synchronous_commit = off; set maintenance_work_mem = '512MB'; set work_mem = '64MB'`);
    await client.query(FUNCTIONS);
    await client.query('create temp table texts as select row_number() over () - 1 as n, title, body, ward from jsonb_to_recordset($1::jsonb) as t(title text, body text, ward text)',
      [JSON.stringify(texts.map((one) => ({ title: one.title, body: one.text, ward: one.wardCode })))]);
    await client.query('create unique index on texts (n); analyze texts');
    await client.query('create temp table templates as select row_number() over (order by received_at) as n, c.* from complaints c; analyze templates');
    const templates = (await client.query<{ n: number }>('select count(*)::int as n from templates')).rows[0]!.n;
    const copies = Math.ceil((total - templates) / templates);
    await withoutSlowIndexes(client, async () => {
      for (let from = 1; from <= copies; from += 50) {
        const to = Math.min(copies, from + 49);
        await client.query('drop table if exists pg_temp.made');
        await client.query(MADE, [from, to, texts.length]);
        await client.query('create index on pg_temp.made (old_id); analyze pg_temp.made');
        await client.query(COMPLAINTS);
        await client.query(REPORTERS);
        await client.query(PROMISES);
        await client.query(ENTRIES, [entriesPerCase]);
        await client.query(HEADS, [entriesPerCase]);
        if (to % 250 === 0 || to === copies) say(`  ${templates * (to + 1)} cases`);
      }
    });
    await client.query('vacuum analyze complaints, complaint_reporters, promises, timeline_entries, timeline_heads');
    await client.query('checkpoint').catch(() => { /* the role of the city may not; the server does it in its own time */ });
  });
}

const SLOW = ['complaints_search', 'complaints_public_search'];
/** Full-text indexes are built once at the end: row by row they take most of the time. */
async function withoutSlowIndexes(client: { query(text: string, values?: unknown[]): Promise<{ rows: { indexdef?: string }[] }> }, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query('select indexdef from pg_indexes where schemaname = current_schema() and indexname = any($1)', [SLOW]);
  for (const name of SLOW) await client.query(`drop index if exists ${name}`);
  await work();
  for (const { indexdef } of rows) await client.query(indexdef!);
}

const FUNCTIONS = `
  create function pg_temp.v7(at timestamptz, seed text) returns uuid language sql immutable as $$
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(seed), 1, 3) || '8' || substr(md5(seed), 4, 15))::uuid $$;
  create function pg_temp.back(at timestamptz, by interval) returns timestamptz language sql immutable as $$
    select case when at >= '9999-01-01' then at else at - by end $$`;

const MADE = `
  create temp table made as
  select t.id as old_id, pg_temp.v7(t.received_at - m.shift, t.id::text || m.copy) as id, m.copy, m.shift, m.days, x.title, x.body, x.ward
  from templates t
  cross join lateral (
    select copy, case when t.ended_at is null then 0 else (copy + t.n) % 7 end::int as days,
      make_interval(days => case when t.ended_at is null then 0 else (copy + t.n) % 7 end::int, secs => (copy * 137 + t.n * 11) % 3000) as shift
    from generate_series($1::int, $2::int) copy) m
  join texts x on x.n = (t.n * 7919 + m.copy * 104729) % $3::int`;

const COMPLAINTS = `
  insert into complaints (id, number, state, resume_state, class, proposed_class, restricted, anonymous, confidential, title, text, published_title, published_text,
    published_at, category_id, function_id, area_code, landmark, event_on, channel, lodged_by, priority, body_id, accepted_by, rule_set_id, received_at, forwarded_at,
    first_answered_at, answered_at, has_completing_answer, ended_at, outcome, verdict, contest_count, return_count, due_at, reminders_sent, version, secret_mac)
  select m.id, 'ADU-' || extract(year from t.received_at)::text || '-' || to_char(nextval('complaint_numbers'), 'FM99900000'), t.state, t.resume_state, t.class, t.proposed_class,
    t.restricted, t.anonymous, t.confidential, m.title, m.body, case when t.published_at is not null then m.title end, case when t.published_at is not null then m.body end,
    t.published_at - m.shift, t.category_id, t.function_id, m.ward, t.landmark, t.event_on, t.channel, t.lodged_by, t.priority, t.body_id, t.accepted_by, t.rule_set_id,
    t.received_at - m.shift, t.forwarded_at - m.shift, t.first_answered_at - m.shift, t.answered_at - m.shift, t.has_completing_answer, t.ended_at - m.shift, t.outcome, t.verdict,
    t.contest_count, t.return_count, pg_temp.back(t.due_at, m.shift), t.reminders_sent, t.version, t.secret_mac
  from made m join templates t on t.id = m.old_id order by m.id`;

const REPORTERS = `
  insert into complaint_reporters (complaint_id, sealed, has_email, lang)
  select m.id, r.sealed, r.has_email, r.lang from made m join complaint_reporters r on r.complaint_id = m.old_id`;

const PROMISES = `
  insert into promises (id, origin_programme, origin_id, kind, owed_by_type, owed_by_id, owed_to, limits, office, started_at, started_on, day_zero, due_on, due_at, due_limit,
    basis, state, paused_at, paused_from, pause_reason, pauses, extensions, ended_at, was_late, end_reason, look_at)
  select pg_temp.v7(p.started_at - m.shift, p.id::text || m.copy), p.origin_programme, m.id, p.kind, p.owed_by_type, p.owed_by_id, p.owed_to, p.limits, p.office,
    p.started_at - m.shift, p.started_on - m.days, p.day_zero - m.days, p.due_on - m.days, p.due_at - make_interval(days => m.days), p.due_limit, p.basis, p.state,
    p.paused_at - m.shift, p.paused_from - m.days, p.pause_reason, p.pauses, p.extensions, p.ended_at - m.shift, p.was_late, p.end_reason, p.look_at
  from made m join promises p on p.origin_programme = 'complaints' and p.origin_id = m.old_id`;

const ENTRIES = `
  insert into timeline_entries (id, origin_programme, origin_id, seq, at, kind, visibility, actor, promise_id, data, body, body_hash, internal, prev_hash, hash)
  select pg_temp.v7(e.at - m.shift, e.id::text || m.copy), e.origin_programme, m.id, e.seq, e.at - m.shift, e.kind, e.visibility, e.actor,
    case when e.promise_id is not null then pg_temp.v7(p.started_at - m.shift, p.id::text || m.copy) end, e.data, e.body, e.body_hash, e.internal, e.prev_hash, e.hash
  from made m join timeline_entries e on e.origin_programme = 'complaints' and e.origin_id = m.old_id and e.seq <= $1
  left join promises p on p.id = e.promise_id`;

const HEADS = `
  insert into timeline_heads (origin_programme, origin_id, last_seq, last_hash)
  select h.origin_programme, m.id, least(h.last_seq, $1), h.last_hash from made m join timeline_heads h on h.origin_programme = 'complaints' and h.origin_id = m.old_id`;
