-- Answers in the writing: every version kept, and the second person's word. Owned by src/complaints/approval.
create table complaint_drafts (
  id uuid primary key,
  complaint_id uuid not null references complaints (id),
  author_id uuid not null,
  author_name text not null,
  body_id uuid,
  -- writing: the author's own. waiting: for the second person. returned: back with remarks. published: approved and sent.
  -- ended: sent without approval, thrown away, or the case left the office.
  state text not null check (state in ('writing', 'waiting', 'returned', 'published', 'ended')),
  -- The newest version.
  version int not null,
  pictures jsonb not null,
  created_at timestamptz not null,
  submitted_at timestamptz,
  -- The last entry of the timeline when it was handed in: what comes after is news.
  submitted_seq int,
  decided_at timestamptz,
  decided_by uuid,
  decided_name text,
  remarks text,
  -- The published answer.
  entry_id uuid
);
create unique index complaint_drafts_waiting on complaint_drafts (complaint_id) where state = 'waiting';
create unique index complaint_drafts_open on complaint_drafts (complaint_id, author_id) where state in ('writing', 'returned');
create index complaint_drafts_of_case on complaint_drafts (complaint_id, created_at);
create index complaint_drafts_of_office on complaint_drafts (body_id, submitted_at, id) where state = 'waiting';
create index complaint_drafts_queue on complaint_drafts (submitted_at, id) where state = 'waiting';

create table complaint_draft_versions (
  draft_id uuid not null references complaint_drafts (id),
  seq int not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  -- Written by somebody who could have approved it: then the author's word is the second one.
  by_approver boolean not null,
  fields jsonb not null,
  hash text not null,
  primary key (draft_id, seq)
);

-- Categories whose completing answers always need a second person.
create table complaint_approval_categories (
  category_id text primary key,
  flagged_by uuid not null,
  flagged_at timestamptz not null
);
