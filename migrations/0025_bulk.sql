-- One action on many cases: what was planned for each, and what became of it. Owned by src/complaints/bulk.
create table complaint_bulk_runs (
  id uuid primary key,
  officer_id uuid not null,
  -- Null until the officer has chosen what is to be done.
  step text,
  -- The form that all cases share.
  form jsonb not null,
  made_at timestamptz not null,
  -- draft: a plan that is read; waiting: it can still be taken back; cancelled: what was left was not done.
  state text not null check (state in ('draft', 'waiting', 'running', 'done', 'cancelled')),
  starts_at timestamptz,
  ended_at timestamptz,
  -- The list it was chosen in, to go back to.
  list text not null
);
create index complaint_bulk_runs_of_officer on complaint_bulk_runs (officer_id, made_at desc, id desc);
create index complaint_bulk_runs_drafts on complaint_bulk_runs (made_at) where state = 'draft';

create table complaint_bulk_items (
  run_id uuid not null references complaint_bulk_runs (id) on delete cascade,
  complaint_id uuid not null references complaints (id),
  seq int not null,
  -- The version that was looked at when the plan was made.
  version int not null,
  -- Fields of this case only: the suggested agency, the text for the public.
  form jsonb not null,
  outcome text not null check (outcome in ('todo', 'done', 'refused', 'cancelled')),
  reason text,
  at timestamptz,
  primary key (run_id, complaint_id)
);
create index complaint_bulk_items_todo on complaint_bulk_items (run_id, seq) where outcome = 'todo';
create index complaint_bulk_items_of_case on complaint_bulk_items (complaint_id);
