-- Steps of officers that wait their ten seconds before they take effect. Owned by src/complaints/undo.
create table complaint_held_steps (
  id uuid primary key,
  complaint_id uuid not null references complaints (id),
  officer_id uuid not null,
  officer_name text not null,
  step text not null,
  -- The form as sent: names of fields and their values. Emptied once the step is done, because the words then stand in the timeline.
  form jsonb not null,
  pictures jsonb not null,
  -- The version of the case at which the step was found to fit.
  version int not null,
  held_at timestamptz not null,
  due_at timestamptz not null,
  state text not null default 'held' check (state in ('held', 'done', 'undone', 'refused')),
  ended_at timestamptz,
  -- Why it could not be done when its time came; the officer reads it until it is put aside.
  refusal text,
  put_aside boolean not null default false
);
-- One case waits for one step at a time.
create unique index complaint_held_steps_waiting on complaint_held_steps (complaint_id) where state = 'held';
create index complaint_held_steps_of_officer on complaint_held_steps (officer_id, held_at) where state in ('held', 'refused') and not put_aside;
create index complaint_held_steps_ended on complaint_held_steps (ended_at) where state <> 'held';
