-- Promises, clocks, timelines and the working calendar. Owned by src/followup.

-- One row. `version` is a hash of the table of days and the office hours, so that a process knows when its copy is old.
create table calendar_settings (
  id int primary key default 1 check (id = 1),
  version text not null default '',
  office_closes text not null default '16:00'
);
insert into calendar_settings default values;

create table calendar_days (
  day date primary key,
  name text not null,
  kind text not null check (kind in ('national', 'collective', 'local', 'election')),
  source text not null,
  added_at timestamptz not null,
  added_by uuid
);

-- Append-only: what was entered or struck out, by whom, why, and how many deadlines it moved.
create table calendar_changes (
  id uuid primary key,
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  reason text not null,
  added jsonb not null,
  removed jsonb not null,
  moved int not null,
  version text not null
);

create table promises (
  id uuid primary key,
  origin_programme text not null,
  origin_id uuid not null,
  kind text not null,
  owed_by_type text not null,
  owed_by_id uuid,
  owed_to text not null,
  -- The limits as they stood when the promise began: an amended rule never reaches back.
  limits jsonb not null,
  office jsonb not null,
  started_at timestamptz not null,
  started_on date not null,
  day_zero date not null,
  due_on date not null,
  due_at timestamptz not null,
  due_limit text not null,
  basis text not null,
  state text not null check (state in ('running', 'paused', 'kept', 'void')),
  paused_at timestamptz,
  paused_from date,
  pause_reason text,
  pauses jsonb not null default '[]',
  extensions jsonb not null default '[]',
  ended_at timestamptz,
  was_late boolean,
  end_reason text,
  -- When the escalation sweep must look at it again. Not history: any step resets it.
  look_at timestamptz not null
);
create index promises_by_origin on promises (origin_programme, origin_id);
create index promises_open_by_due on promises (due_on, id) where state in ('running', 'paused');
create index promises_by_owner on promises (owed_by_id, state, due_at);
create index promises_to_look_at on promises (origin_programme, look_at, id) where state = 'running';

create table promise_escalations (
  promise_id uuid not null references promises (id),
  step text not null,
  raised_at timestamptz not null,
  primary key (promise_id, step)
);

-- The end of each chain, and the lock under which it grows. A chain whose last entries were cut off does not match it.
create table timeline_heads (
  origin_programme text not null,
  origin_id uuid not null,
  last_seq int not null,
  last_hash bytea not null,
  primary key (origin_programme, origin_id)
);

create table timeline_entries (
  id uuid primary key,
  origin_programme text not null,
  origin_id uuid not null,
  seq int not null check (seq > 0),
  at timestamptz not null,
  kind text not null,
  -- public: everybody; party: the reporter and officers; internal: officers.
  visibility text not null check (visibility in ('public', 'party', 'internal')),
  actor jsonb not null,
  promise_id uuid,
  data jsonb not null,
  body text,
  body_hash bytea,
  -- Read by officers whatever the visibility: the officer's name, who approved.
  internal jsonb,
  prev_hash bytea not null,
  hash bytea not null,
  unique (origin_programme, origin_id, seq)
);

-- History is added to, never edited. A superuser is not bound by this: the hash chain is for that case.
revoke update, delete, truncate on timeline_entries from current_user;
revoke update, delete, truncate on calendar_changes from current_user;
