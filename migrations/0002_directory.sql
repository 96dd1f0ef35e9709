-- Public bodies, their functions, the city's areas, report categories and settings.
-- Owned by src/directory (bodies, areas, categories, profile).

create table areas (
  -- Kode wilayah of the interior ministry, e.g. 35.73.02.1009.
  code text primary key,
  name text not null,
  kind text not null check (kind in ('district', 'ward')),
  parent_code text references areas (code),
  postcode text not null default '',
  -- The name is also an everyday word: in running text it counts only after a cue such as "kelurahan".
  is_ordinary_word boolean not null default false
);

create table area_aliases (
  area_code text not null references areas (code),
  alias text not null,
  primary key (area_code, alias)
);

create table bodies (
  id uuid primary key,
  code text not null unique,
  name text not null,
  short_name text not null,
  kind text not null,
  parent_id uuid references bodies (id),
  area_code text references areas (code),
  valid_from date not null,
  -- The last day on which the body exists; null while no end is known.
  valid_to date check (valid_to >= valid_from),
  is_external boolean not null default false,
  phone text not null default '',
  email text not null default '',
  address text not null default '',
  -- Per language: how to reach a body outside the city. Null for the city's own.
  guidance jsonb,
  -- Set when an administrator changed the row: from then on the profile no longer overwrites it.
  edited_at timestamptz
);
create index bodies_by_area on bodies (area_code) where area_code is not null;

create table body_aliases (
  body_id uuid not null references bodies (id),
  alias text not null,
  primary key (body_id, alias)
);

create table body_links (
  predecessor_id uuid not null references bodies (id),
  successor_id uuid not null references bodies (id),
  effective_on date not null,
  -- 0 is the body that takes over what nobody assigned otherwise.
  position int not null default 0,
  primary key (predecessor_id, successor_id),
  check (predecessor_id <> successor_id)
);

-- What administrators changed, by whom and when; never edited.
create table body_changes (
  id uuid primary key,
  body_id uuid not null references bodies (id),
  at timestamptz not null,
  changed_by uuid not null,
  changed_by_name text not null,
  event text not null check (event in ('edited', 'created', 'reorganised')),
  detail jsonb not null
);
create index body_changes_by_body on body_changes (body_id, at desc);
revoke update, delete, truncate on body_changes from public, current_user;

create table functions (
  id text primary key,
  name jsonb not null
);

create table function_assignments (
  function_id text not null references functions (id),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  -- Either one body, or the body of the ward or district where the matter lies.
  body_id uuid references bodies (id),
  by_area text check (by_area in ('district', 'ward')),
  edited_at timestamptz,
  primary key (function_id, valid_from),
  check ((body_id is null) <> (by_area is null))
);
create index function_assignments_by_body on function_assignments (body_id);

create table categories (
  id text primary key,
  position int not null,
  name jsonb not null,
  hint jsonb not null,
  icon text not null,
  function_id text references functions (id),
  default_class text not null,
  words jsonb not null,
  edited_at timestamptz
);

create table city_settings (
  key text primary key,
  value jsonb not null,
  edited_at timestamptz
);
