-- Persons who report for others, and what they reported. Owned by src/complaints/helping.

create table complaint_helpers (
  id uuid primary key,
  code text not null unique,
  secret_mac bytea not null,
  -- Name, phone, e-mail and organisation; the key is outside the database.
  sealed bytea not null,
  -- A keyed digest of the phone or e-mail, so that the daily limit holds for a person, not for a code.
  contact_mac bytea not null,
  made_at timestamptz not null
);

create table complaint_helped (
  complaint_id uuid primary key references complaints (id),
  helper_id uuid not null references complaint_helpers (id),
  contact_mac bytea not null,
  relation text not null,
  consent text not null check (consent in ('asked', 'not-asked')),
  -- How the person agreed and on which day; null where they could not be asked.
  consent_how text,
  consent_on date,
  -- Why they could not be asked.
  sealed_why bytea,
  at timestamptz not null,
  -- The person, or the helper, ended the helper's sight of the case.
  ended_at timestamptz
);
create index complaint_helped_by_helper on complaint_helped (helper_id, at desc, complaint_id desc) where ended_at is null;
create index complaint_helped_by_contact on complaint_helped (contact_mac, at desc);
