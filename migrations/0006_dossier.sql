-- Cases whose file for the Ombudsman was taken by the reporter. When and how often stands in the timeline; this row makes such
-- cases findable for officers. Owned by src/complaints/dossier.

create table complaint_dossiers (
  complaint_id uuid primary key references complaints (id),
  first_at timestamptz not null,
  last_at timestamptz not null
);
