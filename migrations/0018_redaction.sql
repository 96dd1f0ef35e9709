-- What is hidden from the public: ranges of the text with their reasons, and parts of pictures that are made unreadable. Texts and
-- pictures as sent are never changed; each decision is a version of its own, so that it can be looked up and taken back.
-- Owned by src/complaints/redaction.

create table complaint_redactions (
  id uuid primary key,
  complaint_id uuid not null references complaints (id),
  seq int not null check (seq > 0),
  at timestamptz not null,
  by_id uuid not null,
  -- masks: the public text is the original with these ranges hidden. written: an officer wrote the public text by hand.
  how text not null check (how in ('masks', 'written')),
  -- SHA-256 of what was published with it; null where nothing was public yet.
  published_hash bytea,
  unique (complaint_id, seq)
);

create table complaint_masks (
  redaction_id uuid not null references complaint_redactions (id),
  -- Null: the report itself. Else the public entry of the timeline; the timeline is append-only, so nothing points to it.
  entry_id uuid,
  field text not null,
  -- UTF-16 code units of the original text, the end exclusive.
  starts int not null check (starts >= 0),
  ends int not null check (ends > starts),
  kind text not null,
  source text not null check (source in ('found', 'typed')),
  -- False: it was proposed and an officer let it stand.
  hidden boolean not null
);
create index complaint_masks_by_redaction on complaint_masks (redaction_id);

create table complaint_photo_covers (
  id uuid primary key,
  file_id uuid not null references complaint_files (id),
  complaint_id uuid not null references complaints (id),
  -- 0 is the picture as it was before anything was covered.
  seq int not null check (seq >= 0),
  at timestamptz not null,
  by_id uuid,
  -- [x, y, width, height] in thousandths of the picture.
  boxes jsonb not null,
  published_key text not null,
  thumb_key text not null,
  unique (file_id, seq)
);
