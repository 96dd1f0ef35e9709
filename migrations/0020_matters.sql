-- One matter, many reports: which report follows which case, and what it returns to. Owned by src/complaints/matters.

create table complaint_matters (
  member_id uuid primary key references complaints (id),
  lead_id uuid not null references complaints (id),
  -- Leads that brought it here when they were merged themselves, oldest first: separating one of them takes its own reports along.
  via uuid[] not null default '{}',
  since timestamptz not null,
  by_id uuid not null,
  -- How far into the lead's timeline the member was brought, and the version of the lead that was looked at.
  seen int not null,
  seen_version int not null default 0,
  -- State, owner and open promises at the merge: what a separation goes back to.
  before jsonb not null,
  -- The reporter says that theirs is another matter; the coordinator decides.
  objected_at timestamptz,
  -- Nothing is left to bring: the lead or the member has ended.
  is_live boolean not null default true
);
create index complaint_matters_by_lead on complaint_matters (lead_id, member_id);
create index complaint_matters_live on complaint_matters (member_id) where is_live;
create index complaint_matters_objected on complaint_matters (objected_at, member_id) where objected_at is not null;

-- Near-duplicates are looked for ward by ward among the newest reports, so their cost does not grow with the years.
create index complaints_by_area_time on complaints (area_code, received_at desc, id desc) where not restricted;

-- A mass incident: one case that many report at once, told of to everybody while it is open.
create sequence complaint_incident_numbers;
create table complaint_incidents (
  id uuid primary key,
  number text not null unique,
  -- The case that is worked on; every attached report follows it (complaint_matters).
  lead_id uuid not null unique references complaints (id),
  title text not null,
  notice text not null,
  -- A ward, a district, or null for the whole city.
  area_code text,
  category_id text,
  opened_at timestamptz not null,
  opened_by uuid not null,
  closed_at timestamptz,
  version int not null default 1
);
create index complaint_incidents_open on complaint_incidents (opened_at desc) where closed_at is null;

-- Bursts that the job noticed; one row per place and category, renewed while it lasts.
create table complaint_bursts (
  district text not null,
  category_id text not null,
  noticed_at timestamptz not null,
  reports int not null,
  primary key (district, category_id)
);

-- Residents who follow a public case instead of reporting it again. No name; the address only if they gave one, sealed.
create sequence complaint_follower_numbers;
create table complaint_followers (
  id uuid primary key,
  number text not null unique,
  case_id uuid not null references complaints (id),
  secret_mac bytea not null,
  sealed bytea,
  lang text not null,
  since timestamptz not null,
  -- How far into the timeline of the case they were told.
  seen int not null
);
create index complaint_followers_by_case on complaint_followers (case_id, seen) where sealed is not null;
create index complaint_followers_count on complaint_followers (case_id);
