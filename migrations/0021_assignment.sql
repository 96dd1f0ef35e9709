-- Who of an office holds a case, and who stands in for whom. Owned by src/complaints/assignment.
create table complaint_assignments (
  complaint_id uuid primary key references complaints (id),
  -- The office at that time: a case that has moved on is held by nobody.
  body_id uuid not null,
  officer_id uuid not null,
  assigned_by uuid not null,
  assigned_at timestamptz not null
);
create index complaint_assignments_of_office on complaint_assignments (body_id, officer_id);

create table officer_absences (
  id uuid primary key,
  officer_id uuid not null,
  body_id uuid not null,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  deputy_id uuid check (deputy_id <> officer_id),
  entered_by uuid not null,
  entered_at timestamptz not null,
  -- Set where it was called off or ended early; it counts no longer.
  ended_at timestamptz
);
create index officer_absences_of_office on officer_absences (body_id, until_on) where ended_at is null;
create index officer_absences_of_officer on officer_absences (officer_id, until_on) where ended_at is null;
