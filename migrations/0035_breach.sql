-- The breach desk (UU 27/2022 Pasal 46): what happened, whom it concerns, who was told and when. Owned by src/complaints/breach.

create sequence complaint_breach_numbers;

create table complaint_breaches (
  id uuid primary key,
  number text not null unique,
  state text not null check (state in ('open', 'closed')),
  -- The 3 × 24 hours run from here.
  found_at timestamptz not null,
  due_at timestamptz not null,
  -- What the notice must contain, in officers' words; earlier versions stand in the timeline.
  facts jsonb not null,
  public_notice boolean,
  public_reason text not null default '',
  authority_at timestamptz,
  authority_how text not null default '',
  sending_at timestamptz,
  -- The version of the letter that is being sent, or was.
  letter_seq int,
  sent_at timestamptz,
  closed_at timestamptz,
  closing text not null default '',
  opened_by uuid not null,
  version int not null default 1
);
create index complaint_breaches_by_time on complaint_breaches (found_at desc, id desc);
create index complaint_breaches_open on complaint_breaches (due_at, id) where state = 'open';

-- Each version of a letter stays.
create table complaint_breach_letters (
  breach_id uuid not null references complaint_breaches (id),
  seq int not null,
  body_id text not null,
  body_en text not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  primary key (breach_id, seq)
);

-- Whom it concerns: case numbers, or everything received between two instants, of one category or of all.
create table complaint_breach_choices (
  id uuid primary key,
  breach_id uuid not null references complaint_breaches (id),
  numbers text[],
  from_at timestamptz,
  until_at timestamptz,
  category_id text,
  -- Oversight cases are chosen by the coordinator alone.
  with_restricted boolean not null,
  at timestamptz not null,
  by_name text not null,
  -- How far the sending came.
  after_id uuid,
  done boolean not null default false
);
create index complaint_breach_choices_of on complaint_breach_choices (breach_id, id);

-- One row for each case that was told, written with the letter itself: nobody is told twice.
create table complaint_breach_subjects (
  breach_id uuid not null references complaint_breaches (id),
  complaint_id uuid not null references complaints (id),
  told text not null check (told in ('mail', 'page')),
  at timestamptz not null,
  primary key (breach_id, complaint_id)
);
create index complaint_breach_subjects_by_way on complaint_breach_subjects (breach_id, told, complaint_id);
create index complaint_breach_subjects_by_case on complaint_breach_subjects (complaint_id);
