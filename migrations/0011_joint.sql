-- What other agencies do for a case that one of them leads. Owned by src/complaints/joint.
create table complaint_contributions (
  id uuid primary key,
  complaint_id uuid not null references complaints (id),
  body_id uuid not null,
  task text not null,
  state text not null check (state in ('requested', 'accepted', 'declined', 'delivered', 'withdrawn')),
  promise_id uuid not null,
  -- The partial answer, for officers; the resident gets one answer, signed by the lead.
  answer text,
  answered_at timestamptz,
  decline_reason text,
  reworks int not null default 0,
  requested_at timestamptz not null,
  changed_at timestamptz not null
);
-- One open task for each agency in a case.
create unique index complaint_contributions_one on complaint_contributions (complaint_id, body_id) where state in ('requested', 'accepted');
create index complaint_contributions_by_case on complaint_contributions (complaint_id, requested_at, id);
create index complaint_contributions_owed on complaint_contributions (body_id, complaint_id) where state in ('requested', 'accepted');
create index complaint_contributions_seen on complaint_contributions (body_id, complaint_id) where state in ('requested', 'accepted', 'delivered');
