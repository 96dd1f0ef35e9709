-- What published figures need beside the cases themselves. Owned by src/complaints/figures.

-- Reopenings are counted from history, which proves them. They are rare, so the index holds a few entries in a hundred thousand.
create index timeline_entries_reopened on timeline_entries (origin_programme, origin_id) where kind = 'reopened';
