-- Jobs, outgoing mail and answers to repeated requests. Owned by src/platform/{jobs,mail,http}.

create table jobs (
  id uuid primary key,
  name text not null,
  payload jsonb not null,
  run_at timestamptz not null,
  -- While a worker has it; when this passes, the worker is taken for dead and another may claim.
  lease_until timestamptz,
  -- Counts claims; also tells an overtaken worker that the job is no longer its own.
  attempts int not null default 0,
  state text not null default 'ready' check (state in ('ready', 'done', 'dead')),
  -- The same errand asked for twice is one job, for as long as the row is kept.
  dedup text unique,
  last_error text,
  done_at timestamptz
);
create index jobs_ready on jobs (run_at) where state = 'ready';
create index jobs_dead on jobs (run_at) where state = 'dead';
create index jobs_done on jobs (done_at) where state = 'done';

create table outbox_mails (
  id uuid primary key,
  to_address text not null,
  subject text not null,
  body_text text not null,
  created_at timestamptz not null,
  -- held: no mail server is configured, administrators read it in the console. failed: refused for good.
  state text not null check (state in ('queued', 'sent', 'held', 'failed')),
  attempts int not null default 0,
  next_at timestamptz not null,
  sent_at timestamptz,
  last_error text,
  dedup text unique
);
create index outbox_mails_queued on outbox_mails (next_at) where state = 'queued';
create index outbox_mails_by_time on outbox_mails (created_at desc, id desc);

create table idempotency_keys (
  key text primary key,
  created_at timestamptz not null,
  -- What a repeated request is told.
  result jsonb
);
create index idempotency_keys_by_time on idempotency_keys (created_at);
