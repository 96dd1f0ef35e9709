-- Numbers that the city sets for itself, each change with who and why; the newest of a key holds. Owned by src/complaints/house-rules.
create table complaint_house_rules (
  key text not null,
  seq int not null,
  value int not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  reason text not null,
  primary key (key, seq)
);
