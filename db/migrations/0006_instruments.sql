-- Instruments (conventions, charters, policies), their parties, the acts that move them, and the standings derived from acts.

create type instrument_kind as enum ('convention', 'charter', 'policy');
create type majority_base as enum ('votes_cast', 'members_in_office');
create type act_step as enum (
  'sent', 'agenda', 'deliberated', 'transmitted', 'visa', 'signed',
  'budgeted', 'committed', 'ordered', 'paid', 'received',
  'countersigned', 'evaluated', 'diffused', 'acknowledged'
);
create type act_outcome as enum (
  'done', 'approved', 'approved_with_reservations', 'postponed', 'rejected', 'no_quorum',
  'granted', 'refused', 'opposed', 'withdrawn'
);
create type act_origin as enum ('own_act', 'from_document');
create type session_kind as enum ('ordinary', 'extraordinary');
create type president_side as enum ('for', 'against');
create type standing_state as enum ('closed', 'open', 'done', 'returned');

create table programmes (
  id integer generated always as identity primary key,
  owner_body_id integer not null references bodies,
  title_ar text not null,
  title_fr text,
  first_year integer not null,
  last_year integer not null,
  constraint a_programme_ends_after_it_starts check (last_year >= first_year),
  constraint a_programme_has_an_arabic_title check (title_ar <> '')
);

create table instruments (
  id integer generated always as identity primary key,
  kind instrument_kind not null,
  programme_id integer references programmes,
  owner_body_id integer not null references bodies,
  reference text unique,
  title_ar text not null,
  title_fr text,
  started_on date not null,
  first_year integer,
  last_year integer,
  current_version integer not null default 1,
  needs_visa boolean not null default true,
  visa_reason_ar text,
  visa_reason_fr text,
  majority_base majority_base not null default 'votes_cast',
  signature_days integer not null default 15,
  created_by text references users,
  created_at timestamptz not null,
  constraint an_instrument_has_an_arabic_title check (title_ar <> ''),
  constraint an_instrument_ends_after_it_starts check (last_year >= first_year),
  constraint the_days_left_to_sign_are_positive check (signature_days > 0)
);
create index instruments_of_a_programme on instruments (programme_id);

create table instrument_versions (
  instrument_id integer not null references instruments,
  number integer not null,
  text_ar text not null,
  text_fr text,
  issued_on date not null,
  created_by text references users,
  created_at timestamptz not null,
  primary key (instrument_id, number)
);

create table parties (
  id integer generated always as identity primary key,
  instrument_id integer not null references instruments,
  body_id integer not null references bodies,
  position integer not null,
  needs_visa boolean not null,
  added_by text references users,
  added_at timestamptz not null,
  constraint a_body_is_party_once unique (instrument_id, body_id)
);
create index parties_of_a_body on parties (body_id);

create table acts (
  id integer generated always as identity primary key,
  party_id integer not null references parties,
  step act_step not null,
  outcome act_outcome not null default 'done',
  happened_on date not null,
  reference text,
  version integer not null default 1,
  year integer,
  session_kind session_kind,
  session_on date,
  call integer,
  sitting integer,
  members_in_office integer,
  members_present integer,
  votes_for integer,
  votes_against integer,
  votes_abstained integer,
  president_side president_side,
  amount bigint,
  note text,
  file_id integer references files,
  origin act_origin not null,
  recorded_by text not null references users,
  recorded_for_body_id integer not null references bodies,
  recorded_at timestamptz not null,
  replaces_id integer references acts,
  replaced_because text,
  submission text not null,
  constraint an_act_is_replaced_once unique (replaces_id),
  constraint the_same_form_is_recorded_once unique (submission),
  constraint a_replacement_says_why check ((replaces_id is null) = (replaced_because is null)),
  constraint only_a_replacement_withdraws check (outcome <> 'withdrawn' or replaces_id is not null),
  constraint a_document_stands_behind_an_act_recorded_for_others check (origin = 'own_act' or file_id is not null or outcome = 'withdrawn'),
  constraint money_moves_in_positive_centimes check (amount > 0),
  constraint money_belongs_to_a_year check (step not in ('budgeted', 'committed', 'ordered', 'paid', 'received') or (year is not null and amount is not null)),
  constraint a_call_is_the_first_second_or_third check (call between 1 and 3),
  constraint a_sitting_is_the_first_or_second check (sitting between 1 and 2),
  constraint votes_are_counted_from_zero check (least(votes_for, votes_against, votes_abstained, members_present) >= 0 and members_in_office > 0),
  constraint no_more_are_present_than_in_office check (members_present <= members_in_office),
  constraint no_more_vote_than_are_present check (votes_for + votes_against + votes_abstained <= members_present)
);
create index acts_of_a_party on acts (party_id, happened_on, id);
create index acts_proved_by_a_file on acts (file_id) where file_id is not null;

create table act_confirmations (
  act_id integer primary key references acts,
  confirmed_by text not null references users,
  confirmed_for_body_id integer not null references bodies,
  confirmed_at timestamptz not null
);

create trigger acts_are_never_changed before update or delete on acts
  for each row execute function refuse_to_change_what_was_recorded();
create trigger acts_are_never_emptied before truncate on acts
  for each statement execute function refuse_to_change_what_was_recorded();
create trigger confirmations_are_never_changed before update or delete on act_confirmations
  for each row execute function refuse_to_change_what_was_recorded();
create trigger confirmations_are_never_emptied before truncate on act_confirmations
  for each statement execute function refuse_to_change_what_was_recorded();

-- What each party owes for each year: by the decree's formula, and as agreed beside it.
create table contribution_years (
  instrument_id integer not null references instruments,
  year integer not null,
  cost bigint not null,
  owner_share_basis_points integer not null,
  due_on date not null,
  set_by text references users,
  set_at timestamptz not null,
  primary key (instrument_id, year),
  constraint a_programme_costs_something check (cost > 0),
  constraint the_region_bears_a_quarter_at_least check (owner_share_basis_points between 2500 and 10000)
);

create table contributions (
  party_id integer not null references parties,
  year integer not null,
  members integer,
  formula_amount bigint not null,
  agreed_amount bigint not null,
  top_up_amount bigint not null default 0,
  due_on date not null,
  primary key (party_id, year),
  constraint amounts_are_never_negative check (least(formula_amount, agreed_amount, top_up_amount) >= 0)
);

-- Derived from acts by a pure function, kept for speed, rebuilt at will. Nothing here depends on today's date.
create table standings (
  party_id integer not null references parties,
  step act_step not null,
  year integer not null default 0,
  state standing_state not null,
  outcome act_outcome,
  happened_on date,
  act_id integer references acts,
  opens_on date,
  due_on date,
  due_rule text,
  silent_from date,
  votes_for integer,
  votes_cast integer,
  awaits_confirmation boolean not null default false,
  primary key (party_id, step, year)
);

create table contribution_standings (
  party_id integer not null references parties,
  year integer not null,
  due bigint not null,
  due_on date,
  budgeted bigint not null,
  committed bigint not null,
  ordered bigint not null,
  paid bigint not null,
  received bigint not null,
  last_received_on date,
  primary key (party_id, year)
);

grant select, insert, update on programmes, instruments, parties, contribution_years, contributions to multaqa_app;
grant select, insert on instrument_versions, acts, act_confirmations to multaqa_app;
grant select, insert, update, delete on standings, contribution_standings to multaqa_app;
