-- Settlement by deliberation (musyawarah): voluntary, beside the case and its clocks. Owned by src/complaints/deliberation.
create table complaint_deliberations (
  id uuid primary key,
  complaint_id uuid not null references complaints (id),
  state text not null,
  proposed_by text not null,
  reason text not null,
  proposed_at timestamptz not null,
  opened_at timestamptz,
  -- The office that is reported, as it stands now.
  body_id uuid not null,
  -- Null with a name: somebody from outside, for whom the coordinator keeps the record.
  facilitator_id uuid,
  facilitator_name text not null default '',
  facilitator_office text not null default '',
  -- Why the last facilitator had to go.
  facilitator_flag text,
  outcome text,
  ended_at timestamptz,
  -- The next session; the year 9999 where none is set.
  next_at timestamptz not null,
  publish_reporter boolean,
  publish_body boolean,
  published_at timestamptz,
  minutes_key text,
  minutes_at timestamptz
);
create unique index complaint_deliberations_one_open on complaint_deliberations (complaint_id) where ended_at is null;
create index complaint_deliberations_by_case on complaint_deliberations (complaint_id, proposed_at desc, id desc);
create index complaint_deliberations_open on complaint_deliberations (next_at, id) where ended_at is null;
create index complaint_deliberations_ended on complaint_deliberations (ended_at desc, id desc) where ended_at is not null;
create index complaint_deliberations_by_facilitator on complaint_deliberations (facilitator_id) where facilitator_id is not null;

-- Proxies: the name and the power of attorney are sealed.
create table complaint_deliberation_proxies (
  id uuid primary key,
  deliberation_id uuid not null references complaint_deliberations (id),
  side text not null,
  sealed bytea not null,
  has_scan boolean not null,
  at timestamptz not null
);
create index complaint_deliberation_proxies_by on complaint_deliberation_proxies (deliberation_id, at);

create table complaint_deliberation_sessions (
  id uuid primary key,
  deliberation_id uuid not null references complaint_deliberations (id),
  at timestamptz not null,
  place text not null,
  online boolean not null,
  attendance text,
  minutes text,
  recorded_at timestamptz
);
create index complaint_deliberation_sessions_by on complaint_deliberation_sessions (deliberation_id, at);

create table complaint_deliberation_invitations (
  id uuid primary key,
  deliberation_id uuid not null references complaint_deliberations (id),
  session_id uuid not null references complaint_deliberation_sessions (id),
  side text not null,
  way text not null,
  sent_at timestamptz not null,
  read_at timestamptz,
  -- Who took it by hand: sealed, because it may be a name.
  receipt bytea
);
create index complaint_deliberation_invitations_by on complaint_deliberation_invitations (deliberation_id, sent_at, id);

-- For the facilitator's eyes alone.
create table complaint_deliberation_notes (
  id uuid primary key,
  deliberation_id uuid not null references complaint_deliberations (id),
  by_id uuid not null,
  at timestamptz not null,
  sealed bytea not null
);
create index complaint_deliberation_notes_by on complaint_deliberation_notes (deliberation_id, by_id, at);

create table complaint_deliberation_options (
  id uuid primary key,
  deliberation_id uuid not null references complaint_deliberations (id),
  side text,
  text text not null,
  at timestamptz not null
);
create index complaint_deliberation_options_by on complaint_deliberation_options (deliberation_id, at);

create table complaint_deliberation_agreements (
  deliberation_id uuid not null references complaint_deliberations (id),
  version int not null,
  kind text not null,
  text text not null,
  obligations jsonb not null,
  changed_by text not null,
  at timestamptz not null,
  hash text not null,
  primary key (deliberation_id, version)
);

create table complaint_deliberation_signatures (
  id uuid primary key,
  deliberation_id uuid not null references complaint_deliberations (id),
  side text not null,
  version int not null,
  hash text not null,
  way text not null,
  -- Name and drawn line.
  sealed bytea not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  why_withdrawn text
);
create index complaint_deliberation_signatures_by on complaint_deliberation_signatures (deliberation_id, at);
create unique index complaint_deliberation_signatures_one on complaint_deliberation_signatures (deliberation_id, side) where withdrawn_at is null;

create table complaint_deliberation_obligations (
  id uuid primary key,
  deliberation_id uuid not null references complaint_deliberations (id),
  promise_id uuid not null,
  owed_by text not null,
  what text not null,
  due_on date not null,
  proof text not null,
  state text not null,
  ended_at timestamptz,
  evidence text
);
create index complaint_deliberation_obligations_by on complaint_deliberation_obligations (deliberation_id, due_on, id);
