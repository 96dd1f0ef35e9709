-- What is said in the room, and what becomes of it. Owned by src/ngombe.

alter table ngombe_sessions drop constraint ngombe_sessions_state_check;
alter table ngombe_sessions add constraint ngombe_sessions_state_check check (state in ('draft', 'published', 'cancelled', 'ended'));
alter table ngombe_sessions add column ended_at timestamptz;

-- In the room or not; null until somebody has looked.
alter table ngombe_registrations add column attendance text check (attendance in ('here', 'absent'));
alter table ngombe_registrations add column written_answer text;
alter table ngombe_registrations add column written_by uuid;
alter table ngombe_registrations add column written_at timestamptz;

create table ngombe_items (
  id uuid primary key,
  session_id uuid not null references ngombe_sessions (id),
  -- The item's number within its session.
  seq int not null,
  registration_id uuid references ngombe_registrations (id),
  -- What the asker may be called in public; empty where they asked to stay unnamed.
  asker text not null,
  summary text not null,
  answer text not null,
  answered_by text not null,
  outcome text check (outcome in ('answered', 'commitment', 'study', 'elsewhere', 'not_possible')),
  -- The commitment in words, or what is studied.
  what text not null,
  lead_body_id uuid,
  supporting_body_ids uuid[] not null,
  due_on date,
  budget text not null,
  authority text check (authority in ('province', 'centre', 'private')),
  letter text not null,
  reason text not null,
  priority text check (priority in ('now', 'this_year', 'next_budget')),
  area_code text,
  category_id text,
  state text not null check (state in ('noted', 'owed', 'done', 'settled', 'disputed', 'answered')),
  created_at timestamptz not null,
  version int not null default 1,
  unique (session_id, seq)
);
create index ngombe_items_by_lead on ngombe_items (lead_body_id, state, due_on);
create index ngombe_items_owed on ngombe_items (due_on, id) where state in ('owed', 'disputed');
create index ngombe_items_by_registration on ngombe_items (registration_id) where registration_id is not null;
