-- Which keys this city's sealed values were made with. No key is in here: only what tells the right one from another.
create table sealing_keys (
  version int primary key,
  -- A keyed digest of the city's id.
  check_mac bytea not null,
  known_at timestamptz not null,
  retired_at timestamptz
);
