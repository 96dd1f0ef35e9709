-- The only table that cities share: which host name leads to which schema.
create table wadah.cities (
  id uuid primary key,
  schema text not null unique check (schema ~ '^[a-z][a-z0-9_]*$' and schema not in ('wadah', 'ext', 'public')),
  name text not null,
  -- Folder below profiles/.
  profile text not null,
  -- Lower case, without port. Empty: the city answers every host while it is alone.
  hosts text[] not null default '{}',
  -- Minutes east of UTC; Indonesia has no summer time.
  utc_offset_minutes int not null check (utc_offset_minutes between -720 and 840),
  created_at timestamptz not null
);
