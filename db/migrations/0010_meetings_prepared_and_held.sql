-- Meetings from their preparation to their closing: kinds, states, dates that were given up, sittings, programme,
-- participants, presence, speech and the screen of the hall.

create type meeting_kind as enum ('forum', 'communication', 'committee', 'council_session');
create type meeting_state as enum ('prepared', 'convened', 'held', 'minutes_approved', 'closed', 'cancelled');
create type meeting_mode as enum ('in_person', 'online', 'hybrid');
create type visibility as enum ('public', 'participants', 'internal');

alter table meeting_series add kind meeting_kind not null default 'communication';

-- A committee is a series of meetings with a mandate, a composition, a secretariat and a rhythm.
create table committees (
  series_id integer primary key references meeting_series,
  mandate_ar text not null,
  mandate_fr text,
  established_by_ar text,
  established_by_fr text,
  meetings_a_year integer not null,
  constraint a_committee_has_a_mandate check (mandate_ar <> ''),
  constraint a_committee_meets_at_least_once_a_year check (meetings_a_year between 1 and 52)
);

create type committee_capacity as enum ('chair', 'secretariat', 'rapporteur', 'member');

create table committee_seats (
  id integer generated always as identity primary key,
  series_id integer not null references committees,
  position integer not null,
  capacity committee_capacity not null,
  title_ar text not null,
  title_fr text,
  body_id integer references bodies,
  starts_on date not null,
  ends_on date,
  constraint a_committee_seat_has_an_arabic_title check (title_ar <> ''),
  constraint a_committee_seat_ends_after_it_starts check (ends_on >= starts_on)
);
create index seats_of_a_committee on committee_seats (series_id, position);

-- `held_on` is the first day: planned until the meeting is held, then the day on which it was.
alter table meetings
  add kind meeting_kind not null default 'communication',
  add state meeting_state not null default 'held',
  add ends_on date,
  add edition_year integer,
  add motto_ar text,
  add motto_fr text,
  add mode meeting_mode not null default 'in_person',
  add online_address text,
  add visibility visibility not null default 'participants',
  add cloned_from_id integer references meetings,
  add calendar_uid uuid not null default gen_random_uuid(),
  add calendar_sequence integer not null default 0,
  -- From which the rotating code of the hall is drawn; it never leaves the house.
  add hall_secret uuid not null default gen_random_uuid(),
  add constraint a_meeting_ends_after_it_starts check (ends_on >= held_on),
  add constraint a_meeting_online_has_an_address check (mode = 'in_person' or online_address <> ''),
  add constraint a_meeting_has_one_place_in_calendars unique (calendar_uid);
create index meetings_by_day on meetings (held_on, id);

-- Where a meeting stood, and since when: every change of state, never changed.
create table meeting_state_changes (
  id integer generated always as identity primary key,
  meeting_id integer not null references meetings,
  state meeting_state not null,
  happened_on date not null,
  because text,
  recorded_by text not null references users,
  recorded_at timestamptz not null,
  constraint a_cancelled_meeting_says_why check (state <> 'cancelled' or because <> '')
);
create index states_of_a_meeting on meeting_state_changes (meeting_id, id);

-- Days on which a meeting was to be held and was not.
create type lost_date as enum ('postponed', 'cancelled');

create table meeting_past_dates (
  id integer generated always as identity primary key,
  meeting_id integer not null references meetings,
  starts_on date not null,
  ends_on date,
  outcome lost_date not null,
  because text not null,
  recorded_by text not null references users,
  recorded_at timestamptz not null,
  constraint a_lost_date_says_why check (because <> '')
);
create index past_dates_of_a_meeting on meeting_past_dates (meeting_id, id);

-- The hours are local, in Casablanca: they stay what was printed when the clock changes.
create table sittings (
  id integer generated always as identity primary key,
  meeting_id integer not null references meetings,
  day date not null,
  starts_at time not null,
  ends_at time,
  title_ar text,
  title_fr text,
  room_ar text,
  room_fr text,
  is_closed_to_public boolean not null default false,
  constraint a_sitting_ends_after_it_starts check (ends_at > starts_at),
  constraint one_sitting_starts_at_a_time_in_a_room unique nulls not distinct (meeting_id, day, starts_at, room_ar)
);

create type point_kind as enum ('opening', 'presentation', 'discussion', 'launch', 'signing', 'decision', 'carried_over');
create type point_origin as enum ('organiser', 'unit', 'member', 'half_of_members', 'state');
create type point_answer as enum ('proposed', 'accepted', 'refused', 'withdrawn');

create table agenda_points (
  id integer generated always as identity primary key,
  meeting_id integer not null references meetings,
  parent_id integer references agenda_points,
  position integer not null,
  kind point_kind not null,
  title_ar text not null,
  title_fr text,
  presenter_ar text,
  presenter_fr text,
  presenter_body_id integer references bodies,
  minutes_planned integer,
  sitting_id integer references sittings,
  visibility visibility not null default 'participants',
  origin point_origin not null default 'organiser',
  proposed_for_body_id integer references bodies,
  proposed_by text references users,
  proposed_at timestamptz not null,
  answer point_answer not null default 'accepted',
  answered_because text,
  answered_by text references users,
  answered_at timestamptz,
  carried_from_id integer references agenda_points,
  instrument_id integer references instruments,
  -- What came of it, for the minutes.
  outcome_ar text,
  outcome_fr text,
  version integer not null default 1,
  constraint a_point_has_an_arabic_title check (title_ar <> ''),
  constraint a_point_lasts_some_minutes check (minutes_planned > 0),
  constraint a_point_is_not_its_own_parent check (parent_id <> id),
  constraint a_refused_point_says_why check (answer <> 'refused' or answered_because <> ''),
  constraint points_have_one_place_each unique nulls not distinct (meeting_id, parent_id, position) deferrable initially deferred
);

create table agenda_materials (
  id integer generated always as identity primary key,
  point_id integer not null references agenda_points,
  file_id integer not null references files,
  title_ar text not null,
  title_fr text,
  visibility visibility not null,
  added_by text not null references users,
  added_at timestamptz not null,
  removed_by text references users,
  removed_at timestamptz,
  constraint a_material_has_an_arabic_title check (title_ar <> '')
);
create index materials_of_a_point on agenda_materials (point_id);

-- Who is asked to come. A name stands here for invitations and sheets to sign; the record of the meeting goes by title and institution.
create type participant_capacity as enum ('member', 'representing', 'guest', 'staff', 'press');
create type invited_as as enum ('person', 'office', 'institution');

create table participants (
  id integer generated always as identity primary key,
  meeting_id integer not null references meetings,
  invited_as invited_as not null,
  name text,
  title_ar text not null,
  title_fr text,
  institution_ar text,
  institution_fr text,
  body_id integer references bodies,
  user_id text references users,
  council_member_id integer,
  mail text,
  language text not null default 'ar',
  capacity participant_capacity not null,
  has_vote boolean not null default false,
  -- Typed by hand, and printed as a row's code on sheets: one in its meeting.
  short_code text not null,
  -- The secret behind a person's own page and QR.
  token text not null unique,
  represents_id integer references participants,
  added_by text references users,
  added_at timestamptz not null,
  removed_by text references users,
  removed_at timestamptz,
  removed_because text,
  constraint a_participant_has_an_arabic_title check (title_ar <> ''),
  constraint a_participants_language_is_one_we_speak check (language in ('ar', 'fr', 'en')),
  constraint a_participants_address_is_kept_in_small_letters check (mail = lower(mail) and mail like '%_@_%'),
  constraint a_short_code_is_given_once_in_a_meeting unique (meeting_id, short_code),
  constraint a_member_is_invited_once unique (meeting_id, council_member_id)
);
create index participants_of_a_meeting on participants (meeting_id, id);
create index participants_by_user on participants (user_id) where user_id is not null;
create index participants_by_body on participants (body_id) where body_id is not null;

-- What became of an invitation, step by step. The last answer holds.
create type invitation_step as enum (
  'mailed', 'mail_failed', 'letter_printed', 'handed_over', 'opened', 'confirmed', 'accepted', 'declined', 'delegated', 'reminded', 'withdrawn'
);

create table invitation_steps (
  id integer generated always as identity primary key,
  participant_id integer not null references participants,
  step invitation_step not null,
  happened_at timestamptz not null,
  because text,
  reference text,
  delegate_id integer references participants,
  -- None: the invited person, by the own address.
  recorded_by text references users,
  recorded_at timestamptz not null,
  nonce uuid unique,
  constraint who_declines_says_why check (step <> 'declined' or because <> ''),
  constraint a_delegation_names_somebody_by_a_reference check (step <> 'delegated' or (delegate_id is not null and reference <> ''))
);
create index steps_of_an_invitation on invitation_steps (participant_id, id);

-- The timeline of arrivals and departures. Presence, quorum and the roll are derived from it.
create type presence_direction as enum ('arrival', 'departure');
create type presence_proof as enum ('hand', 'paper', 'qr', 'own_telephone');

create table presence_entries (
  id integer generated always as identity primary key,
  meeting_id integer not null references meetings,
  participant_id integer not null references participants,
  sitting_id integer references sittings,
  direction presence_direction not null,
  happened_at timestamptz not null,
  capacity participant_capacity not null,
  on_behalf_of_ar text,
  on_behalf_of_fr text,
  proof presence_proof not null,
  device text,
  nonce uuid not null,
  recorded_by text references users,
  recorded_at timestamptz not null,
  replaces_id integer references presence_entries,
  replaced_because text,
  -- A replacing entry that withdraws the one it names, and states nothing itself.
  is_withdrawal boolean not null default false,
  constraint an_entry_is_taken_once unique (nonce),
  constraint an_entry_is_replaced_once unique (replaces_id),
  constraint a_replaced_entry_says_why check ((replaces_id is null) = (replaced_because is null)),
  constraint only_a_replacing_entry_withdraws check (not is_withdrawal or replaces_id is not null)
);
create index presence_in_a_meeting on presence_entries (meeting_id, participant_id, happened_at);

-- An absence's reason as it was given. Nobody is asked for a reason of health.
create table presence_excuses (
  id integer generated always as identity primary key,
  participant_id integer not null references participants,
  reason text not null,
  received_on date not null,
  -- For a council: whether it accepted the reason; open until it says so.
  is_accepted boolean,
  answered_because text,
  recorded_by text not null references users,
  recorded_at timestamptz not null,
  replaces_id integer references presence_excuses,
  constraint an_excuse_is_replaced_once unique (replaces_id),
  constraint an_excuse_gives_a_reason check (reason <> '')
);
create index excuses_of_a_participant on presence_excuses (participant_id);

-- Who asks to speak, who speaks, for how long.
create type speech_kind as enum ('intervention', 'question', 'answer', 'point_of_order');

create table speech_requests (
  id integer generated always as identity primary key,
  meeting_id integer not null references meetings,
  point_id integer references agenda_points,
  participant_id integer not null references participants,
  kind speech_kind not null,
  asked_at timestamptz not null,
  called_at timestamptz,
  ended_at timestamptz,
  withdrawn_at timestamptz,
  nonce uuid not null unique,
  constraint nobody_ends_before_being_called check (ended_at >= called_at),
  constraint who_withdrew_did_not_speak check (withdrawn_at is null or called_at is null)
);
create index speech_in_a_meeting on speech_requests (meeting_id, asked_at);
create unique index one_speaks_at_a_time on speech_requests (meeting_id) where called_at is not null and ended_at is null;

create table halls (
  meeting_id integer primary key references meetings,
  current_point_id integer references agenda_points,
  current_sitting_id integer references sittings,
  changed_at timestamptz not null
);

-- What was said on a point, for the minutes: by title and institution.
create table interventions (
  id integer generated always as identity primary key,
  meeting_id integer not null references meetings,
  point_id integer references agenda_points,
  position integer not null,
  kind speech_kind not null,
  speaker_ar text not null,
  speaker_fr text,
  body_id integer references bodies,
  summary_ar text not null,
  summary_fr text,
  version integer not null default 1,
  constraint an_intervention_says_something check (summary_ar <> '' and speaker_ar <> '')
);
create index interventions_in_a_meeting on interventions (meeting_id, position);

create trigger state_changes_are_never_changed before update or delete on meeting_state_changes
  for each row execute function refuse_to_change_what_was_recorded();
create trigger state_changes_are_never_emptied before truncate on meeting_state_changes
  for each statement execute function refuse_to_change_what_was_recorded();
create trigger past_dates_are_never_changed before update or delete on meeting_past_dates
  for each row execute function refuse_to_change_what_was_recorded();
create trigger past_dates_are_never_emptied before truncate on meeting_past_dates
  for each statement execute function refuse_to_change_what_was_recorded();
create trigger invitation_steps_are_never_changed before update or delete on invitation_steps
  for each row execute function refuse_to_change_what_was_recorded();
create trigger invitation_steps_are_never_emptied before truncate on invitation_steps
  for each statement execute function refuse_to_change_what_was_recorded();
create trigger presence_is_never_changed before update or delete on presence_entries
  for each row execute function refuse_to_change_what_was_recorded();
create trigger presence_is_never_emptied before truncate on presence_entries
  for each statement execute function refuse_to_change_what_was_recorded();
create trigger excuses_are_never_changed before update or delete on presence_excuses
  for each row execute function refuse_to_change_what_was_recorded();
create trigger excuses_are_never_emptied before truncate on presence_excuses
  for each statement execute function refuse_to_change_what_was_recorded();

grant select, insert, update on committees, committee_seats, agenda_points, agenda_materials, participants, speech_requests, halls to multaqa_app;
grant select, insert, update, delete on sittings, interventions to multaqa_app;
grant select, insert on meeting_state_changes, meeting_past_dates, invitation_steps, presence_entries, presence_excuses to multaqa_app;
