-- Reports of residents (laporan): complaints, aspirations, requests for information. Owned by src/complaints.

create table complaint_rule_sets (
  id text primary key,
  -- Null while the set is a draft: no case may begin under it.
  effective_from date,
  source text not null,
  provisional boolean not null,
  rules jsonb not null,
  created_at timestamptz not null,
  created_by uuid
);

create sequence complaint_numbers;

create table complaints (
  id uuid primary key,
  number text not null unique,
  state text not null,
  -- The state to return to when the reporter has completed the material.
  resume_state text,
  class text,
  proposed_class text,
  restricted boolean not null default false,
  anonymous boolean not null,
  confidential boolean not null,
  title text not null,
  text text not null,
  published_title text,
  published_text text,
  published_at timestamptz,
  category_id text,
  function_id text,
  area_code text,
  landmark text not null default '',
  event_on date,
  channel text not null,
  lodged_by uuid,
  priority text not null default 'normal',
  body_id uuid,
  accepted_by uuid,
  rule_set_id text not null references complaint_rule_sets (id),
  received_at timestamptz not null,
  forwarded_at timestamptz,
  first_answered_at timestamptz,
  answered_at timestamptz,
  has_completing_answer boolean not null default false,
  ended_at timestamptz,
  outcome text,
  verdict text,
  contest_count int not null default 0,
  return_count int not null default 0,
  -- The nearest open deadline; the year 9999 where nothing is due, so that lists need no null branch in their index.
  due_at timestamptz not null,
  reminders_sent int not null default 0,
  version int not null default 1,
  secret_mac bytea not null,
  search tsvector not null generated always as (
    to_tsvector('indonesian', title || ' ' || text || ' ' || landmark || ' ' || number)) stored,
  public_search tsvector generated always as (
    to_tsvector('indonesian', coalesce(published_title, '') || ' ' || coalesce(published_text, ''))) stored
);
create index complaints_by_state on complaints (state, due_at, id);
create index complaints_by_due on complaints (due_at, id) where ended_at is null;
create index complaints_by_body on complaints (body_id, state, due_at, id);
-- An agency's open work in the order of its deadlines, and nothing to write for a report that nobody has yet.
create index complaints_open_by_body on complaints (body_id, due_at, id) where ended_at is null and body_id is not null;
create index complaints_by_time on complaints (received_at desc, id desc);
create index complaints_public on complaints (published_at desc, id desc)
  where published_at is not null and not restricted and not confidential;
create index complaints_public_area on complaints (area_code, published_at desc)
  where published_at is not null and not restricted and not confidential;
create index complaints_search on complaints using gin (search);
create index complaints_public_search on complaints using gin (public_search) where published_at is not null;

-- Who reported: one sealed document per case, so that no list, search or join can show a name by accident.
create table complaint_reporters (
  complaint_id uuid primary key references complaints (id),
  sealed bytea not null,
  has_email boolean not null,
  lang text not null default 'id'
);

create table complaint_files (
  id uuid primary key,
  complaint_id uuid not null references complaints (id),
  entry_id uuid,
  role text not null,
  original_key text not null,
  published_key text not null,
  thumb_key text not null,
  width int not null,
  height int not null,
  size_bytes int not null,
  by_reporter boolean not null,
  is_public boolean not null,
  added_at timestamptz not null
);
create index complaint_files_by_case on complaint_files (complaint_id, added_at);

create table complaint_templates (
  id uuid primary key,
  title text not null,
  body text not null,
  -- Null: every body may use it.
  body_id uuid,
  updated_at timestamptz not null,
  updated_by uuid
);
