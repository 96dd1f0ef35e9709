-- What becomes of an item after its session: pictures of the office that did it, and whether a day was missed. Owned by src/ngombe.

create table ngombe_files (
  id uuid primary key,
  item_id uuid not null references ngombe_items (id),
  -- The step of the timeline it belongs to; no reference, because entries are never locked.
  entry_id uuid not null,
  original_key text not null,
  published_key text not null,
  thumb_key text not null,
  width int not null,
  height int not null,
  size_bytes int not null,
  added_at timestamptz not null
);
create index ngombe_files_by_item on ngombe_files (item_id, added_at, id);

-- A promise of this item was kept after its day. Follows the promises; verified against them.
alter table ngombe_items add column was_late boolean not null default false;
-- The board: what is owed first, by day; then what is over.
create index ngombe_items_board on ngombe_items ((state not in ('owed', 'disputed')), due_on, id) where due_on is not null and state <> 'noted';
create index ngombe_items_recurring on ngombe_items (category_id, area_code, session_id) where category_id is not null;
-- Answers in writing that are still owed.
create index ngombe_registrations_unwritten on ngombe_registrations (session_id, id) where mode = 'written' and written_answer is null and state <> 'withdrawn';
create index ngombe_sessions_ended on ngombe_sessions (ended_at, id) where state = 'ended';
