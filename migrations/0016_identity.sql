-- Every look at who reported, and every code given anew at a counter. Owned by src/complaints/identity.
create table identity_events (
  id uuid primary key,
  at timestamptz not null,
  kind text not null check (kind in ('look', 'reissue', 'refused')),
  complaint_id uuid not null references complaints (id),
  officer_id uuid not null,
  body_id uuid,
  role text not null,
  -- For a look the purpose of the list, for a code the document that was shown.
  purpose text not null,
  words text not null
);
create index identity_events_by_time on identity_events (at desc, id desc);
create index identity_events_by_case on identity_events (complaint_id, at desc);
create index identity_events_by_officer on identity_events (officer_id, at desc);
-- Counts the codes of a case: passes that were given for an older one open nothing.
alter table complaints add column secret_version int not null default 0;
