-- Rulings of the coordinator: whose matter it is, after a third return. Owned by src/complaints/handoff.
create table complaint_rulings (
  id uuid primary key,
  complaint_id uuid not null references complaints (id),
  at timestamptz not null,
  by_id uuid not null,
  -- How often the case had come back when it was ruled on: a later return asks for a ruling anew.
  return_count int not null,
  body_id uuid not null,
  function_id text,
  topic text not null,
  text text not null,
  search tsvector not null generated always as (to_tsvector('indonesian', topic || ' ' || text)) stored
);
create index complaint_rulings_by_case on complaint_rulings (complaint_id, at);
create index complaint_rulings_by_time on complaint_rulings (at desc, id desc);
create index complaint_rulings_by_function on complaint_rulings (function_id, at desc) where function_id is not null;
create index complaint_rulings_search on complaint_rulings using gin (search);
