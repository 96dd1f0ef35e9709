-- Officers, their credentials and sessions. Owned by src/directory/officers.

create table officers (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  body_id uuid references bodies (id),
  created_at timestamptz not null,
  disabled_at timestamptz,
  -- Argon2id in PHC form.
  password_hash text not null,
  password_changed_at timestamptz not null,
  -- AES-256-GCM under a key outside the database: a stolen dump gives no codes.
  totp_secret bytea,
  totp_enrolled_at timestamptz,
  -- The time step of the last accepted code; the same code is not accepted twice.
  totp_last_step bigint
);
create index officers_by_body on officers (body_id);

create table officer_roles (
  officer_id uuid not null references officers (id),
  role text not null,
  granted_by uuid references officers (id),
  granted_at timestamptz not null,
  primary key (officer_id, role)
);
create index officer_roles_by_role on officer_roles (role, officer_id);

create table officer_recovery_codes (
  officer_id uuid not null references officers (id),
  -- HMAC-SHA-256 under a key outside the database.
  code_mac bytea not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (officer_id, code_mac)
);

create table officer_passkeys (
  id uuid primary key,
  officer_id uuid not null references officers (id),
  -- base64url, as the browser names it.
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index officer_passkeys_by_officer on officer_passkeys (officer_id);

-- Challenges are signed, not stored; only those already answered are, so that an answer cannot be sent twice.
create table officer_used_challenges (
  challenge text primary key,
  expires_at timestamptz not null
);

create table officer_sessions (
  -- SHA-256 of the cookie's token: whoever reads this table cannot sign in with it.
  token_hash bytea primary key,
  id uuid not null unique,
  officer_id uuid not null references officers (id),
  -- 'password': the second factor is still missing, the session opens nothing. 'full': signed in.
  stage text not null check (stage in ('password', 'full')),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  -- When the second factor was shown in this session; null while the officer has none.
  mfa_at timestamptz,
  -- When the officer last proved to be themselves (password or factor).
  confirmed_at timestamptz not null,
  user_agent text not null,
  address text not null,
  ended_at timestamptz
);
create index officer_sessions_by_officer on officer_sessions (officer_id, created_at desc);

create table officer_invitations (
  token_hash bytea primary key,
  id uuid not null unique,
  -- Null: the first administrator names the address on the page.
  email text check (email = lower(email)),
  name text not null,
  body_id uuid references bodies (id),
  roles text[] not null,
  -- Set when the link only sets a new password of an existing account.
  officer_id uuid references officers (id),
  invited_by uuid references officers (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index officer_invitations_open on officer_invitations (created_at desc) where used_at is null and revoked_at is null;

-- One row per thing that is counted: account and address prefix, address, known device.
create table officer_sign_in_attempts (
  key text primary key,
  failures int not null,
  last_at timestamptz not null,
  blocked_until timestamptz
);
create index officer_sign_in_attempts_by_time on officer_sign_in_attempts (last_at);

create table officer_audit (
  id uuid primary key,
  at timestamptz not null,
  -- Null: the command line or the system.
  actor_id uuid,
  subject_id uuid,
  -- For invitations, which have no account yet.
  subject_label text not null,
  event text not null,
  detail jsonb not null,
  address text not null
);
create index officer_audit_by_time on officer_audit (at desc, id desc);
create index officer_audit_by_subject on officer_audit (subject_id, at desc);
revoke update, delete, truncate on officer_audit from public, current_user;
