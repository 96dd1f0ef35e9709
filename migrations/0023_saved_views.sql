-- Two small tables of the office: how often a template was sent, and lists kept under a name.
-- How often an answer template was sent. Owned by src/complaints (store-templates.ts).
create table complaint_template_uses (
  template_id uuid primary key,
  uses int not null
);

-- Lists that officers keep under a name. Owned by src/complaints/views-saved.
create table complaint_saved_views (
  id uuid primary key,
  name text not null,
  list text not null check (list in ('inbox', 'tasks', 'search')),
  -- Filters as they stand in the address of the list, without its place and its chosen case.
  query text not null,
  owner_id uuid not null,
  body_id uuid,
  shared text not null check (shared in ('own', 'office', 'everybody')),
  created_at timestamptz not null
);
create index complaint_saved_views_of_owner on complaint_saved_views (owner_id, created_at);
create index complaint_saved_views_shared on complaint_saved_views (shared, body_id, created_at) where shared <> 'own';

-- What an officer made of a view: among the tabs, and where the day begins.
create table complaint_view_choices (
  officer_id uuid not null,
  view_id uuid not null references complaint_saved_views (id) on delete cascade,
  pinned boolean not null default false,
  is_default boolean not null default false,
  primary key (officer_id, view_id)
);
create unique index complaint_view_choices_default on complaint_view_choices (officer_id) where is_default;
create index complaint_view_choices_of_view on complaint_view_choices (view_id);
