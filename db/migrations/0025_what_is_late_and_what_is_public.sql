-- What is late climbs: an office that nobody holds is written down too, and as what and by which mail somebody was told.
-- What became of a recommendation; minutes that were made public; and that a meeting was public once, so that readers
-- who copied it learn that it is so no more.

alter table escalations
  alter column user_id drop not null,
  add office_id integer references offices,
  add mail_id uuid references mails,
  drop constraint each_level_is_told_once_of_a_day,
  add constraint each_level_is_told_once_of_a_day unique nulls not distinct (commitment_id, body_id, level, user_id, due_on),
  add constraint who_is_told_is_told_in_an_office_by_mail check (num_nulls(user_id, office_id, mail_id) in (0, 3));
create index escalations_to_a_person on escalations (user_id, sent_at);

create type recommendation_standing as enum ('followed', 'under_way', 'not_followed');

-- Told once more where it changes: the last one told holds.
create table recommendation_answers (
  id integer generated always as identity primary key,
  recommendation_id integer not null references recommendations,
  standing recommendation_standing not null,
  said_on date not null,
  note_ar text not null,
  note_fr text,
  recorded_by text not null references users,
  recorded_for_body_id integer not null references bodies,
  recorded_at timestamptz not null,
  submission text not null unique,
  constraint an_answer_says_what_was_done check (note_ar <> '')
);
create index answers_to_a_recommendation on recommendation_answers (recommendation_id, id);

create table minutes_publications (
  meeting_id integer primary key references minutes_seals,
  published_by text not null references users,
  published_at timestamptz not null
);

alter table meetings add was_public boolean not null default false;

create function remember_that_it_was_public() returns trigger language plpgsql as $$
begin
  new.was_public := new.was_public or (new.visibility = 'public' and new.state not in ('prepared', 'cancelled'));
  return new;
end $$;
create trigger a_public_meeting_is_remembered before insert or update on meetings
  for each row execute function remember_that_it_was_public();
update meetings set was_public = true where visibility = 'public' and state not in ('prepared', 'cancelled');
create index meetings_that_were_public on meetings (id) where was_public;

do $$
declare name text;
begin
  foreach name in array array['recommendation_answers', 'minutes_publications'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_to_change_what_was_recorded()', name || '_are_never_changed', name);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_to_change_what_was_recorded()', name || '_are_never_emptied', name);
  end loop;
end $$;

grant select, insert on recommendation_answers, minutes_publications to multaqa_app;
