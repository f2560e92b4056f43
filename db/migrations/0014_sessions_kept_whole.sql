-- What a council's session still asked for: who may vote frozen with the vote, a vote given up, points put off, the refusals
-- that the law has read out, and the acts on instruments that a session recorded by itself.

alter type session_formality add value 'refusals_notified' before 'attendance_to_state';
alter type session_formality add value 'refusals_read_out' before 'attendance_to_state';

-- The quorum is counted at the opening; fewer or more may be there when a point is voted.
alter table acts
  add members_at_opening integer,
  add called_by_state boolean,
  add constraint no_more_are_at_the_opening_than_in_office check (members_at_opening between 0 and members_in_office);

-- The same form sent twice opens one session.
alter table council_sessions add submission text unique;

alter table votes
  -- Whose side prevails in a tie: the president, or who stood in for the president.
  add presiding_member_id integer references council_members,
  add abandoned_by text references users,
  add abandoned_at timestamptz,
  add abandoned_because text,
  add constraint an_abandoned_vote_says_why_and_has_no_result check ((abandoned_at is null) = (abandoned_because is null) and (abandoned_at is null or closed_at is null));
drop index one_vote_is_open_at_a_time;
create unique index one_vote_is_open_at_a_time on votes (meeting_id) where closed_at is null and abandoned_at is null;

-- The members present and not recused when a vote was opened: nobody else has a ballot in it.
create table voters (
  vote_id integer not null references votes,
  member_id integer not null references council_members,
  primary key (vote_id, member_id)
);
alter table ballots add constraint only_a_voter_has_a_ballot foreign key (vote_id, member_id) references voters;

create or replace function refuse_to_change_a_closed_vote() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or old.closed_at is not null or old.abandoned_at is not null then
    raise exception 'a vote that is closed never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create or replace function refuse_to_change_a_counted_ballot() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (select coalesce(closed_at, abandoned_at) is not null from votes where id = old.vote_id) or (old.vote_id, old.member_id) is distinct from (new.vote_id, new.member_id) then
    raise exception 'a ballot that was counted never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create or replace function refuse_a_ballot_too_late() returns trigger language plpgsql as $$
begin
  if (select coalesce(closed_at, abandoned_at) is not null from votes where id = new.vote_id for share) then
    raise exception 'no ballot enters a closed vote' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- A point that the council put off without a vote.
create table point_postponements (
  id integer generated always as identity primary key,
  meeting_id integer not null references council_sessions,
  point_id integer not null references agenda_points,
  happened_on date not null,
  because text not null,
  recorded_by text not null references users,
  recorded_at timestamptz not null,
  submission text not null unique,
  constraint a_point_is_put_off_once_in_a_session unique (meeting_id, point_id),
  constraint a_postponement_says_why check (because <> '')
);

-- The acts on instruments that a session recorded by itself, with the point from which each came.
create table session_acts (
  act_id integer primary key references acts,
  meeting_id integer not null references council_sessions,
  point_id integer not null references agenda_points,
  recorded_at timestamptz not null
);
create index acts_of_a_session on session_acts (meeting_id, point_id);

do $$
declare name text;
begin
  foreach name in array array['voters', 'point_postponements', 'session_acts'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_to_change_what_was_recorded()', name || '_are_never_changed', name);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_to_change_what_was_recorded()', name || '_are_never_emptied', name);
  end loop;
end $$;

grant select, insert on voters, point_postponements, session_acts to multaqa_app;
