-- The mayor's open dialogue: sessions and registrations. Owned by src/ngombe.

create table ngombe_sessions (
  id uuid primary key,
  edition int not null unique,
  kind text not null check (kind in ('city_hall', 'district', 'ward', 'combined_event')),
  title text not null,
  area_code text,
  -- Whose matters the session is about; null is the whole city.
  scope_area_code text,
  venue text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  -- How many speak; whoever is not drawn waits or is carried over.
  quota int not null check (quota between 1 and 200),
  joined_event text not null,
  facilities text[] not null,
  notice text not null,
  state text not null check (state in ('draft', 'published', 'cancelled')),
  -- Drawn at publication; its digest is public until the selection, itself afterwards.
  seed text not null,
  selected_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid not null
);
create index ngombe_sessions_by_time on ngombe_sessions (starts_at desc, id);

create table ngombe_session_bodies (
  session_id uuid not null references ngombe_sessions (id),
  body_id uuid not null,
  primary key (session_id, body_id)
);

create sequence ngombe_numbers;

create table ngombe_registrations (
  id uuid primary key,
  number text not null unique,
  session_id uuid not null references ngombe_sessions (id),
  secret_mac bytea not null,
  -- Name, phone and e-mail, sealed and bound to the row.
  sealed bytea not null,
  has_email boolean not null,
  lang text not null,
  -- Keyed digest of phone or e-mail: finds who registers twice without holding the contact.
  contact_mac bytea,
  -- What the public may call the person; empty where they asked to stay unnamed.
  shown_name text not null,
  area_code text,
  group_name text not null,
  category_id text,
  question text not null,
  published_question text,
  -- Waits for an officer: words that may hurt somebody. Never dropped.
  held boolean not null,
  needs text[] not null,
  mode text not null check (mode in ('attend', 'written')),
  state text not null check (state in ('submitted', 'selected', 'waitlisted', 'withdrawn')),
  -- First registered for an earlier session: then, else null.
  carried_since timestamptz,
  -- Place in the order of the draw; null before it.
  place int,
  override_reason text,
  lodged_by uuid,
  received_at timestamptz not null,
  version int not null default 1
);
create index ngombe_registrations_by_session on ngombe_registrations (session_id, received_at, id);
create index ngombe_registrations_by_contact on ngombe_registrations (session_id, contact_mac) where contact_mac is not null;
