-- The hall: each act once by its nonce; requests moved by the chair, absences and limits; the screen's address; what was said, led back to who said it.

-- How long one may speak in a meeting, by what one does. No row: as long as the chair lets.
create table speech_limits (
  meeting_id integer not null references meetings,
  kind speech_kind not null,
  seconds integer not null,
  primary key (meeting_id, kind),
  constraint a_limit_is_of_a_minute_to_two_hours check (seconds between 60 and 7200)
);

create type speech_move as enum ('forward', 'deferred');

alter table speech_requests
  add asked_by text references users,
  add moved speech_move,
  add moved_at timestamptz,
  add moved_because text,
  -- Called, and nobody rose: the request is over and counts no time.
  add was_absent boolean not null default false,
  -- The limit that held when the speaker was called, whatever is changed later.
  add limit_seconds integer,
  add constraint a_moved_request_has_its_instant check ((moved is null) = (moved_at is null)),
  add constraint who_is_put_forward_has_a_reason check (moved is distinct from 'forward' or moved_because <> ''),
  add constraint who_was_absent_is_over check (not was_absent or ended_at is not null),
  add constraint nobody_ends_who_was_not_called check (ended_at is null or called_at is not null);

-- One waits once on a point, from however many telephones.
create unique index one_waits_once_on_a_point on speech_requests (meeting_id, participant_id, point_id) nulls not distinct
  where called_at is null and withdrawn_at is null;
create index speech_of_a_participant on speech_requests (participant_id);

alter table halls
  add is_closed boolean not null default false,
  drop constraint halls_current_sitting_id_fkey,
  add constraint halls_current_sitting_id_fkey foreign key (current_sitting_id) references sittings on delete set null;

-- What was done in the hall, each act once, however often its button was pressed.
create table hall_acts (
  nonce uuid primary key,
  meeting_id integer not null references meetings,
  recorded_at timestamptz not null
);

-- The address at which a projector shows the hall. One at a time, and closed for good by whoever runs the meeting.
create table hall_screens (
  id integer generated always as identity primary key,
  meeting_id integer not null references meetings,
  token text not null unique,
  opened_by text not null references users,
  opened_at timestamptz not null,
  revoked_by text references users,
  revoked_at timestamptz,
  constraint a_revoked_screen_says_by_whom check ((revoked_by is null) = (revoked_at is null))
);
create unique index one_screen_of_a_hall_is_open on hall_screens (meeting_id) where revoked_at is null;

-- Codes tried at the door, counted for each invitation and each place, so that nobody finds one by trying.
create table hall_attempts (
  tried_by text primary key,
  since timestamptz not null,
  attempts integer not null
);

alter table interventions
  add speech_id integer references speech_requests,
  add constraint a_speech_is_summed_up_once unique (speech_id);

create function tell_the_hall() returns trigger language plpgsql as $$
begin
  perform pg_notify('hall', (to_jsonb(new) ->> tg_argv[0]));
  return null;
end;
$$;

create trigger what_is_asked_is_told after insert or update on speech_requests for each row execute function tell_the_hall('meeting_id');
create trigger where_the_hall_stands_is_told after insert or update on halls for each row execute function tell_the_hall('meeting_id');
create trigger limits_are_told after insert or update on speech_limits for each row execute function tell_the_hall('meeting_id');
create trigger screens_are_told after insert or update on hall_screens for each row execute function tell_the_hall('meeting_id');
create trigger presence_is_told after insert on presence_entries for each row execute function tell_the_hall('meeting_id');
create trigger what_is_summed_up_is_told after insert on interventions for each row execute function tell_the_hall('meeting_id');
create trigger points_are_told after update on agenda_points for each row execute function tell_the_hall('meeting_id');
create trigger who_is_asked_is_told after update on participants for each row execute function tell_the_hall('meeting_id');
create trigger quorum_is_told after insert on session_calls for each row execute function tell_the_hall('meeting_id');
create trigger state_is_told after update of state on meetings for each row execute function tell_the_hall('id');

create trigger hall_acts_are_never_changed before update or delete on hall_acts
  for each row execute function refuse_to_change_what_was_recorded();
create trigger hall_acts_are_never_emptied before truncate on hall_acts
  for each statement execute function refuse_to_change_what_was_recorded();

grant select, insert, update, delete on speech_limits to multaqa_app;
grant select, insert, update on hall_screens, hall_attempts to multaqa_app;
grant select, insert on hall_acts to multaqa_app;
