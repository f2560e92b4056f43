-- What the State's representative asks for himself: an extraordinary session (111-14 art. 40, 112-14 art. 38, 113-14 art. 37)
-- and a sitting closed to the public (111-14 art. 51, 112-14 art. 49, 113-14 art. 48).

-- The State's administration in whose name it was asked for; none where the council entered it, from a document.
alter table session_requests add recorded_for_body_id integer references bodies;
alter table session_requests add constraint the_state_enters_what_it_asks_for_itself check (recorded_for_body_id is null or asked_by = 'state');
create index requests_that_wait on session_requests (body_id) where answer is null;

-- Nobody changes what somebody asked for, and it is answered once.
create function refuse_to_change_a_request() returns trigger language plpgsql as $$
declare
  answers text[] := array['answer', 'answered_on', 'because', 'meeting_id', 'answered_by', 'answered_at'];
begin
  if old.answer is not null or (to_jsonb(new) - answers) is distinct from (to_jsonb(old) - answers)
  then raise exception 'a request is never changed, and answered once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger session_requests_are_only_answered before update on session_requests for each row execute function refuse_to_change_a_request();
create trigger session_requests_are_never_taken_back before delete on session_requests for each row execute function refuse_to_change_what_was_recorded();

create table closure_requests (
  id integer generated always as identity primary key,
  meeting_id integer not null references council_sessions,
  sitting_id integer not null references sittings,
  because text not null,
  article text not null,
  recorded_for_body_id integer not null references bodies,
  recorded_by text not null references users,
  recorded_at timestamptz not null,
  submission text not null,
  constraint a_closed_sitting_is_asked_for_once unique (submission),
  constraint a_closed_sitting_is_asked_for_with_reasons check (because <> '')
);
create index closure_requests_of_a_session on closure_requests (meeting_id, id);
create index closure_requests_of_a_sitting on closure_requests (sitting_id);

-- The request that the council's decision answers.
alter table sitting_closures add request_id integer references closure_requests;
alter table sitting_closures add constraint a_request_to_close_is_answered_once unique (request_id);
alter table sitting_closures add constraint what_the_state_asked_for_is_answered_as_such check (request_id is null or asked_by = 'state');

-- How each member voted where the voices were equal, by name; whoever presided among them.
create table closure_voices (
  closure_id integer not null references sitting_closures,
  member_id integer not null references council_members,
  choice ballot_choice not null,
  presides boolean not null,
  primary key (closure_id, member_id)
);
create unique index one_member_presides_a_closure on closure_voices (closure_id) where presides;

-- In words only where it was told before voices had names.
alter table sitting_closures drop constraint a_tie_on_a_closure_tells_each_voice;
alter table sitting_closures add constraint a_tie_on_a_closure_has_the_presidents_side check ((president_side is not null) = (votes_for = votes_against and votes_for > 0));
alter table sitting_closures add constraint voices_on_a_closure_are_told_of_a_tie check (voices is null or (president_side is not null and voices <> ''));

create function refuse_a_tie_without_its_voices() returns trigger language plpgsql as $$
declare
  told record;
begin
  select count(*) filter (where v.choice = 'for') as given, count(*) filter (where v.choice = 'against') as refused, count(*) filter (where v.choice = 'abstain') as abstained,
    max(v.choice::text) filter (where v.presides) as presiding
  into told from closure_voices v where v.closure_id = new.id;
  if new.president_side is not null and new.voices is null
    and (told.given, told.refused, told.abstained, told.presiding) is distinct from (new.votes_for::bigint, new.votes_against::bigint, new.votes_abstained::bigint, new.president_side::text)
  then raise exception 'a tie on a closure tells each voice' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger a_tie_on_a_closure_tells_each_voice after insert on sitting_closures deferrable initially deferred
  for each row execute function refuse_a_tie_without_its_voices();

do $$
declare name text;
begin
  foreach name in array array['closure_requests', 'closure_voices'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_to_change_what_was_recorded()', name || '_are_never_changed', name);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_to_change_what_was_recorded()', name || '_are_never_emptied', name);
    execute format('grant select, insert on %I to multaqa_app', name);
  end loop;
end $$;
