-- An extraordinary session may be asked for: by a third of the members in office, by their absolute majority, by the State's
-- representative. The president calls it, or declines a third's request with the reasons (113-14 art. 36-37 and their twins).
create type session_asker as enum ('third_of_members', 'majority_of_members', 'state');
create type request_answer as enum ('called', 'declined');
create table session_requests (
  id integer generated always as identity primary key,
  body_id integer not null references bodies,
  asked_by session_asker not null,
  askers integer,
  asked_on date not null,
  subjects_ar text not null,
  recorded_by text not null references users,
  recorded_at timestamptz not null,
  submission text not null,
  answer request_answer,
  answered_on date,
  because text,
  meeting_id integer references meetings,
  answered_by text references users,
  answered_at timestamptz,
  constraint a_request_is_taken_once unique (submission),
  constraint a_request_says_what_for check (subjects_ar <> ''),
  constraint members_who_ask_are_counted check ((askers is null) = (asked_by = 'state')),
  constraint an_answer_is_whole check ((answer is null) = (answered_on is null) and (answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
  constraint a_declined_request_has_its_reasons check (answer is distinct from 'declined' or because <> ''),
  constraint a_called_session_is_named check ((answer is not distinct from 'called') = (meeting_id is not null))
);
create index requests_of_a_council on session_requests (body_id, asked_on);
grant select, insert, update on session_requests to multaqa_app;
