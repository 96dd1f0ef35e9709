-- Where wards lie: a tile each, true outlines where a city imported them, known places, and the rough spot a reporter agreed to share.
-- Owned by src/directory/areas (areas, landmarks, area_outlines) and src/complaints/map (complaint_points).

-- Cell of the tile map, counted from the upper left. That no two wards share a cell is checked where profiles are read: a unique
-- index would refuse two wards that swap places.
alter table areas
  add column tile_column int check (tile_column >= 0),
  add column tile_row int check (tile_row >= 0),
  add column tile_short text,
  add constraint areas_tile_is_whole check (num_nonnulls(tile_column, tile_row, tile_short) in (0, 3));

create table landmarks (
  name text primary key,
  area_code text not null references areas (code),
  aliases text[] not null
);

create table area_outlines (
  area_code text primary key references areas (code),
  -- [polygon][ring][lon, lat] in WGS 84 as imported, for the question in which ward a point lies.
  polygons jsonb not null,
  -- The same with few corners, for the page.
  drawn jsonb not null,
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  source text not null,
  imported_at timestamptz not null
);

-- The corner of a grid of about 100 m, never the place itself; only where the reporter agreed. Officers see it, the public never.
create table complaint_points (
  complaint_id uuid primary key references complaints (id),
  latitude double precision not null,
  longitude double precision not null
);

-- What the map counts, without reading the reports themselves.
create index complaints_public_open_area on complaints (area_code, state, due_at)
  where ended_at is null and published_at is not null and not restricted and not confidential;
