-- Rights over personal data (UU 27/2022): what a person asked for, how it was decided, and what a case may no longer be used for.
-- Owned by src/complaints/rights.

create sequence complaint_data_request_numbers;

create table complaint_data_requests (
  id uuid primary key,
  number text not null unique,
  complaint_id uuid not null references complaints (id),
  kind text not null check (kind in ('access', 'correction', 'withdrawal', 'restriction', 'erasure')),
  -- code: proven with the case's secret. counter: at a counter, with a document that an officer checks.
  via text not null check (via in ('code', 'counter')),
  state text not null check (state in ('open', 'granted', 'refused')),
  -- What the person wrote and the name on the document shown, sealed under a key outside the database; null once erased.
  sealed bytea,
  -- Opens the page of a request that was recorded at a counter; the case's own secret opens the others.
  secret_mac bytea,
  recorded_by uuid,
  requested_at timestamptz not null,
  due_at timestamptz not null,
  verified_at timestamptz,
  verified_by uuid,
  decided_at timestamptz,
  decided_by uuid,
  ground text,
  version int not null default 1
);
-- A right that was asked for and is not decided is not asked for twice.
create unique index complaint_data_requests_open on complaint_data_requests (complaint_id, kind) where state = 'open';
create index complaint_data_requests_by_case on complaint_data_requests (complaint_id, requested_at);
create index complaint_data_requests_by_due on complaint_data_requests (due_at, id) where state = 'open';
create index complaint_data_requests_by_time on complaint_data_requests (requested_at desc, id desc);

-- What a granted right does to a case from then on.
create table complaint_data_marks (
  complaint_id uuid primary key references complaints (id),
  -- Kept and nothing else (Pasal 41); null again once it is lifted.
  restricted_at timestamptz,
  -- Nothing of it is published any more (Pasal 40).
  unpublished_at timestamptz,
  -- Personal data in it was destroyed (Pasal 43, 44); `why` is a request's number or the retention rule.
  erased_at timestamptz,
  why text
);
create index complaint_data_marks_restricted on complaint_data_marks (complaint_id) where restricted_at is not null;

-- Words may be taken out of the timeline and leave their hash; nothing else of an entry can be changed. Words that were changed in
-- any other way no longer match their hash: `wadah verify` names them.
grant update (body) on timeline_entries to current_user;

-- Letters to one person, for access and erasure.
create index outbox_mails_by_address on outbox_mails (to_address);

-- How long personal data in a case is kept after its end. Append-only: the newest of a kind holds; null years: kept until the city decides.
create table complaint_retention_rules (
  kind text not null,
  seq int not null,
  years int check (years between 1 and 100),
  source text not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  reason text not null,
  primary key (kind, seq)
);
-- Ended cases in the order of their end, for the retention runs.
create index complaints_ended on complaints (ended_at, id) where ended_at is not null;
