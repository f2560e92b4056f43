-- People: their accounts, how they sign in, and the dated offices from which their authority comes.

create type office_role as enum (
  'training_officer', 'vice_president', 'president', 'director_of_services', 'finance_officer', 'council_secretary',
  'secretary_general', 'hr_division', 'regional_director', 'minister', 'administrator'
);

create table users (
  id text primary key,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  language text,
  must_change_password boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint an_account_has_a_name check (name <> ''),
  constraint an_address_is_kept_in_small_letters check (email = lower(email) and email like '%_@_%'),
  constraint an_address_belongs_to_one_account unique (email),
  constraint a_language_is_one_we_speak check (language in ('ar', 'fr', 'en'))
);

create table sessions (
  id text primary key,
  user_id text not null references users,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_of_a_user on sessions (user_id);

-- What somebody signs in with: today a password's hash, one day a key or a ministry's own sign-in.
create table credentials (
  id text primary key,
  user_id text not null references users,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint a_credential_is_given_once unique (provider_id, account_id),
  constraint a_password_is_kept_as_argon2id check (password like '$argon2id$%')
);
create index credentials_of_a_user on credentials (user_id);

create table verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_by_identifier on verifications (identifier);

-- Wrong passwords, counted by account and by address. An account is named by a digest of the address typed, whether it exists or not.
create table sign_in_attempts (
  id bigint generated always as identity primary key,
  account_digest text not null,
  address text not null,
  happened_at timestamptz not null
);
create index attempts_on_an_account on sign_in_attempts (account_digest, happened_at);
create index attempts_from_an_address on sign_in_attempts (address, happened_at);

create table offices (
  id integer generated always as identity primary key,
  user_id text not null references users,
  body_id integer not null references bodies,
  role office_role not null,
  title_ar text not null,
  title_fr text,
  starts_on date not null,
  -- The last day in office; none while no end is known.
  ends_on date,
  appointed_by text references users,
  appointed_at timestamptz not null,
  constraint an_office_has_an_arabic_title check (title_ar <> ''),
  constraint an_office_ends_after_it_starts check (ends_on >= starts_on),
  constraint nobody_holds_the_same_office_twice_from_one_day unique (user_id, body_id, role, starts_on)
);
create index offices_of_a_user on offices (user_id);
create index offices_in_a_body on offices (body_id);

-- The body that owns this installation: one row, once.
create table house (
  single boolean primary key default true,
  owner_body_id integer not null references bodies,
  initialised_at timestamptz not null,
  constraint there_is_one_house check (single)
);

grant select, insert, update, delete on users, sessions, credentials, verifications, sign_in_attempts to multaqa_app;
grant select, insert, update (ends_on) on offices to multaqa_app;
grant select, insert on house to multaqa_app;
