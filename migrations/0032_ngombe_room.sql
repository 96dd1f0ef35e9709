-- In the room: who speaks now, and who came without a registration. Owned by src/ngombe.

-- What the screen in the room shows as "now"; chosen at the desk. One row for each session that began.
create table ngombe_stage (
  session_id uuid primary key references ngombe_sessions (id),
  item_id uuid references ngombe_items (id),
  registration_id uuid references ngombe_registrations (id),
  changes int not null default 0,
  since timestamptz not null
);

-- Registered in the room by an officer, after registration had closed.
alter table ngombe_registrations add column walk_in boolean not null default false;
