-- Closure that can be trusted: what a photo proves, copies of earlier photos, second inspections drawn at random, disputed photos.
-- Owned by src/complaints/closure (and the flag of a category by src/directory).

-- What an answer must bring that says such a matter is solved; null: nothing besides words.
alter table categories add column proof text check (proof in ('photo'));

-- A fingerprint of every photo. Of a resident's photo nothing else is kept here: where and when it was taken stays in the sealed original.
create table complaint_photo_marks (
  file_id uuid primary key references complaint_files (id),
  complaint_id uuid not null references complaints (id),
  original_key text not null,
  -- 64 bits in four parts, so that photos alike in one part are found by an index; null: too plain to be compared.
  band0 int, band1 int, band2 int, band3 int,
  taken_at timestamptz,
  latitude double precision,
  longitude double precision,
  software text not null default '',
  has_camera boolean not null
);
create index complaint_photo_marks_by_key on complaint_photo_marks (original_key, file_id);
create index complaint_photo_marks_by_band0 on complaint_photo_marks (band0, file_id) where band0 is not null;
create index complaint_photo_marks_by_band1 on complaint_photo_marks (band1, file_id) where band0 is not null;
create index complaint_photo_marks_by_band2 on complaint_photo_marks (band2, file_id) where band0 is not null;
create index complaint_photo_marks_by_band3 on complaint_photo_marks (band3, file_id) where band0 is not null;

-- A photo of the office that proves a completion: where the officer's phone was, what speaks against it, and what the officer says to that.
create table complaint_proofs (
  file_id uuid primary key references complaint_files (id),
  complaint_id uuid not null references complaints (id),
  taken_by uuid not null,
  body_id uuid,
  received_at timestamptz not null,
  device_latitude double precision,
  device_longitude double precision,
  device_accuracy int,
  -- The entry of the answer it went out with; null while it waits for one.
  used_in uuid,
  metres int,
  flags text[] not null default '{}',
  reason text not null default ''
);
create index complaint_proofs_by_case on complaint_proofs (complaint_id, received_at);

create table complaint_photo_matches (
  file_id uuid not null references complaint_files (id),
  other_file_id uuid not null references complaint_files (id),
  complaint_id uuid not null references complaints (id),
  other_complaint_id uuid not null references complaints (id),
  is_same boolean not null,
  -- Bits in which the fingerprints differ.
  bits int not null,
  primary key (file_id, other_file_id)
);
create index complaint_photo_matches_by_case on complaint_photo_matches (complaint_id);

create table complaint_photo_disputes (
  id uuid primary key,
  complaint_id uuid not null references complaints (id),
  file_id uuid not null references complaint_files (id),
  entry_id uuid not null,
  why text not null,
  at timestamptz not null
);
create index complaint_photo_disputes_by_case on complaint_photo_disputes (complaint_id, at);

-- One secret a day; it is shown once the day is over, so that everybody can draw again what was drawn.
create table complaint_draw_salts (
  day date primary key,
  salt bytea not null
);
create table complaint_draws (
  id uuid primary key,
  complaint_id uuid not null references complaints (id),
  entry_id uuid not null,
  at timestamptz not null,
  salt_day date not null references complaint_draw_salts (day),
  head_seq int not null,
  head_hash bytea not null,
  -- 0 to 9999; drawn when it is below a hundred times the per cent.
  number int not null,
  percent int not null,
  is_drawn boolean not null
);
create index complaint_draws_by_case on complaint_draws (complaint_id, at);
create index complaint_draws_by_time on complaint_draws (at desc, id desc);

create table complaint_inspections (
  -- The draw it came from.
  id uuid primary key references complaint_draws (id),
  complaint_id uuid not null references complaints (id),
  promise_id uuid not null,
  -- Who is inspected: neither this office nor this officer may inspect.
  body_id uuid,
  answered_by uuid not null,
  opened_at timestamptz not null,
  -- Null: the coordinator owes it.
  owner_body_id uuid,
  result text check (result in ('confirmed', 'not_confirmed', 'could_not')),
  words text not null default '',
  done_at timestamptz,
  done_by uuid,
  check ((result is null) = (done_at is null))
);
create index complaint_inspections_open on complaint_inspections (opened_at, id) where result is null;
create index complaint_inspections_done on complaint_inspections (done_at desc, id desc) where result is not null;
create index complaint_inspections_by_case on complaint_inspections (complaint_id, opened_at);
