-- Councils in session (members, calls, votes, decisions and what the law asks afterwards), minutes in two languages with
-- their seal, recommendations, and the reminders of what is overdue.

create type member_role as enum ('president', 'vice_president', 'secretary', 'deputy_secretary', 'rapporteur', 'member');

-- Popolo: membership. A seat held in a council from a day to a day.
create table council_members (
  id integer generated always as identity primary key,
  body_id integer not null references bodies,
  name text not null,
  role member_role not null default 'member',
  -- The order of protocol: of the bureau, then of age or election.
  position integer not null,
  mail text,
  user_id text references users,
  starts_on date not null,
  ends_on date,
  ended_because text,
  recorded_by text references users,
  recorded_at timestamptz not null,
  constraint a_member_has_a_name check (name <> ''),
  constraint a_membership_ends_after_it_starts check (ends_on >= starts_on),
  constraint an_ended_membership_says_why check ((ends_on is null) = (ended_because is null))
);
create index members_of_a_council on council_members (body_id, position);

alter table participants add constraint a_participant_is_a_member_who_exists foreign key (council_member_id) references council_members;

create type session_asked_by as enum ('president', 'third_of_members', 'majority_of_members', 'state');

create table council_sessions (
  meeting_id integer primary key references meetings,
  body_id integer not null references bodies,
  level territory_level not null,
  kind session_kind not null,
  asked_by session_asked_by not null default 'president',
  asked_on date,
  opened_on date,
  closed_on date,
  extended_until date,
  constraint an_ordinary_session_is_the_presidents check (kind = 'extraordinary' or asked_by = 'president'),
  constraint a_session_closes_after_it_opens check (closed_on >= opened_on)
);
create index sessions_of_a_council on council_sessions (body_id);

-- Each summons of a session, with the quorum as it was counted at the opening. Leaving afterwards does not undo it.
create table session_calls (
  meeting_id integer not null references council_sessions,
  call integer not null,
  happened_on date not null,
  counted_at timestamptz not null,
  members_in_office integer not null,
  members_present integer not null,
  quorum_needed integer not null,
  has_quorum boolean not null,
  article text not null,
  recorded_by text not null references users,
  recorded_at timestamptz not null,
  primary key (meeting_id, call),
  constraint a_session_is_called_thrice_at_most check (call between 1 and 3),
  constraint no_more_members_are_present_than_in_office check (members_present between 0 and members_in_office)
);

-- What the law asks around a session, each with its day and proof: the notice, the agenda to the State, the minutes against receipt.
create type session_formality as enum (
  'notice_to_members', 'agenda_to_state', 'posting_of_dates', 'state_points_received', 'attendance_to_state',
  'minutes_to_state', 'minutes_to_members', 'posting_of_decisions'
);

create table session_formalities (
  id integer generated always as identity primary key,
  meeting_id integer not null references council_sessions,
  formality session_formality not null,
  happened_on date not null,
  reference text,
  file_id integer references files,
  recorded_by text not null references users,
  recorded_at timestamptz not null,
  replaces_id integer references session_formalities,
  replaced_because text,
  submission text not null unique,
  constraint a_formality_is_replaced_once unique (replaces_id),
  constraint a_replaced_formality_says_why check ((replaces_id is null) = (replaced_because is null))
);
create index formalities_of_a_session on session_formalities (meeting_id, formality);

-- Members who must not take part in a vote on a point.
create table recusals (
  point_id integer not null references agenda_points,
  member_id integer not null references council_members,
  because text not null,
  recorded_by text not null references users,
  recorded_at timestamptz not null,
  primary key (point_id, member_id),
  constraint a_recusal_says_why check (because <> '')
);

create type voting_method as enum ('show_of_hands', 'by_name');
create type ballot_choice as enum ('for', 'against', 'abstain');
create type vote_result as enum ('approved', 'rejected');

-- Popolo: vote event. The rule stands in it as it was on that day: base, what was needed, members in office.
create table votes (
  id integer generated always as identity primary key,
  meeting_id integer not null references council_sessions,
  point_id integer not null references agenda_points,
  number integer not null,
  method voting_method not null,
  matter text,
  base majority_base not null,
  sitting integer not null default 1,
  article text not null,
  members_in_office integer not null,
  members_present integer not null,
  members_recused integer not null default 0,
  opened_by text not null references users,
  opened_at timestamptz not null,
  closed_by text references users,
  closed_at timestamptz,
  votes_for integer,
  votes_against integer,
  votes_abstained integer,
  votes_needed integer,
  president_side president_side,
  is_tie boolean,
  result vote_result,
  submission text not null unique,
  constraint votes_on_a_point_are_numbered unique (point_id, number),
  constraint a_vote_takes_one_sitting_or_two check (sitting in (1, 2)),
  constraint a_closed_vote_has_a_result check ((closed_at is null) = (result is null) and (closed_at is null) = (votes_for is null)),
  constraint no_more_votes_than_members_who_may_vote check (votes_for + votes_against + votes_abstained <= members_present - members_recused)
);
create index votes_in_a_session on votes (meeting_id, id);
create unique index one_vote_is_open_at_a_time on votes (meeting_id) where closed_at is null;

create table ballots (
  vote_id integer not null references votes,
  member_id integer not null references council_members,
  choice ballot_choice not null,
  recorded_by text references users,
  recorded_at timestamptz not null,
  nonce uuid not null,
  primary key (vote_id, member_id),
  constraint a_ballot_is_taken_once unique (nonce)
);

-- The register of decisions: numbered in order, in each council and year, without a gap.
create table decisions (
  id integer generated always as identity primary key,
  body_id integer not null references bodies,
  meeting_id integer not null references council_sessions,
  point_id integer not null references agenda_points,
  vote_id integer not null unique references votes,
  year integer not null,
  number integer not null,
  decided_on date not null,
  title_ar text not null,
  title_fr text,
  text_ar text not null,
  text_fr text,
  outcome vote_result not null,
  needs_visa boolean not null,
  visa_matter text,
  file_id integer references files,
  act_id integer references acts,
  recorded_by text not null references users,
  recorded_at timestamptz not null,
  constraint a_decision_has_its_number_once unique (body_id, year, number)
);
create index decisions_of_a_session on decisions (meeting_id);

create type decision_step as enum ('opposed', 'opposition_upheld', 'opposition_lifted', 'visa_granted', 'visa_refused');

create table decision_steps (
  id integer generated always as identity primary key,
  decision_id integer not null references decisions,
  step decision_step not null,
  happened_on date not null,
  reference text,
  because text,
  file_id integer references files,
  recorded_by text not null references users,
  recorded_at timestamptz not null,
  submission text not null unique
);
create index steps_of_a_decision on decision_steps (decision_id, happened_on);

-- One record in two languages, version by version. A language is approved by somebody else than its author.
create type minutes_state as enum ('draft', 'reviewed', 'approved');

create table minutes_versions (
  meeting_id integer not null references meetings,
  language text not null,
  version integer not null,
  body text not null,
  state minutes_state not null default 'draft',
  written_by text not null references users,
  written_at timestamptz not null,
  reviewed_by text references users,
  reviewed_at timestamptz,
  approved_by text references users,
  approved_at timestamptz,
  primary key (meeting_id, language, version),
  constraint minutes_are_in_arabic_or_french check (language in ('ar', 'fr')),
  constraint another_person_reviews check (reviewed_by <> written_by),
  constraint reviewed_minutes_say_by_whom check ((state = 'draft') = (reviewed_by is null)),
  constraint approved_minutes_say_by_whom check ((state = 'approved') = (approved_by is not null))
);

create table minutes_seals (
  meeting_id integer primary key references meetings,
  -- What the QR leads to.
  code text not null unique,
  file_id integer not null references files,
  sha256 text not null,
  content jsonb not null,
  sealed_by text not null references users,
  sealed_at timestamptz not null
);

create table minutes_corrections (
  id integer generated always as identity primary key,
  meeting_id integer not null references minutes_seals,
  number integer not null,
  text_ar text not null,
  text_fr text,
  because text not null,
  code text not null unique,
  file_id integer not null references files,
  sha256 text not null,
  recorded_by text not null references users,
  recorded_at timestamptz not null,
  constraint corrections_are_numbered unique (meeting_id, number),
  constraint a_correction_says_what_and_why check (text_ar <> '' and because <> '')
);

-- Addressed, not owed.
create table recommendations (
  id integer generated always as identity primary key,
  meeting_id integer not null references meetings,
  conclusion_id integer references conclusions,
  text_ar text not null,
  text_fr text,
  addressed_to_body_id integer references bodies,
  addressed_to_ar text,
  addressed_to_fr text,
  recorded_by text not null references users,
  recorded_at timestamptz not null,
  submission text not null unique,
  constraint a_recommendation_says_something_to_somebody check (text_ar <> '' and (addressed_to_body_id is not null or addressed_to_ar <> ''))
);
create index recommendations_of_a_meeting on recommendations (meeting_id);

create type escalation_level as enum ('officer', 'secretary', 'chair');

create table escalations (
  id integer generated always as identity primary key,
  commitment_id integer not null,
  body_id integer not null,
  level escalation_level not null,
  user_id text not null references users,
  due_on date not null,
  sent_at timestamptz not null,
  foreign key (commitment_id, body_id) references commitment_debtors,
  constraint each_level_is_told_once_of_a_day unique (commitment_id, body_id, level, user_id, due_on)
);

-- A closed vote stays as it is, and so do its ballots; while it is open, a ballot can still be changed.
create function refuse_to_change_a_closed_vote() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or old.closed_at is not null then
    raise exception 'a vote that is closed never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger closed_votes_are_never_changed before update or delete on votes
  for each row execute function refuse_to_change_a_closed_vote();
create function refuse_to_change_a_counted_ballot() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (select closed_at is not null from votes where id = old.vote_id) or (old.vote_id, old.member_id) is distinct from (new.vote_id, new.member_id) then
    raise exception 'a ballot that was counted never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger counted_ballots_are_never_changed before update or delete on ballots
  for each row execute function refuse_to_change_a_counted_ballot();
create function refuse_a_ballot_too_late() returns trigger language plpgsql as $$
begin
  if (select closed_at is not null from votes where id = new.vote_id for share) then
    raise exception 'no ballot enters a closed vote' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger no_ballot_enters_a_closed_vote before insert on ballots
  for each row execute function refuse_a_ballot_too_late();
create trigger ballots_are_never_emptied before truncate on ballots
  for each statement execute function refuse_to_change_what_was_recorded();
create trigger votes_are_never_emptied before truncate on votes
  for each statement execute function refuse_to_change_what_was_recorded();

do $$
declare name text;
begin
  foreach name in array array['session_calls', 'session_formalities', 'recusals', 'decisions', 'decision_steps', 'minutes_seals', 'minutes_corrections', 'recommendations', 'escalations'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_to_change_what_was_recorded()', name || '_are_never_changed', name);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_to_change_what_was_recorded()', name || '_are_never_emptied', name);
  end loop;
end $$;

grant select, insert, update on council_sessions, votes, ballots, minutes_versions to multaqa_app;
grant select, insert, update (ends_on, ended_because, role, position, mail, user_id) on council_members to multaqa_app;
grant select, insert on session_calls, session_formalities, recusals, decisions, decision_steps, minutes_seals, minutes_corrections, recommendations, escalations to multaqa_app;
