-- What readers say under an article, with what the house decided upon it. Where they are written to is kept apart, and let go.

create type comment_state as enum ('waiting', 'approved', 'rejected', 'erased');
create type comment_outcome as enum ('approved', 'rejected');
-- Each is a rule that readers find on the portal.
create type rejection_reason as enum ('off_topic', 'insulting', 'hateful', 'private_life', 'advertising', 'unlawful', 'complaint', 'repeated');

create table comments (
  id integer generated always as identity primary key,
  article_id integer not null references articles,
  answers_to integer,
  -- An official answer is given in the name of an office, by somebody of the house.
  office_id integer references author_offices,
  written_by text references users,
  language tongue not null,
  state comment_state not null,
  latest integer not null default 1,
  suspicions text[] not null default '{}',
  -- Of its words, by the house's own key: the same ones come once. Let go with them.
  fingerprint text,
  submission text,
  sent_at timestamptz not null,
  is_answer boolean generated always as (answers_to is not null) stored,
  answers_an_answer boolean generated always as (case when answers_to is not null then false end) stored,
  constraint a_comment_is_known_with_its_place unique (id, article_id, is_answer),
  constraint only_a_comment_of_the_same_article_is_answered foreign key (answers_to, article_id, answers_an_answer) references comments (id, article_id, is_answer),
  constraint the_same_words_come_once_under_an_article unique (article_id, fingerprint),
  constraint an_official_answer_is_recorded_once unique (submission),
  constraint an_official_answer_has_its_office_and_its_writer check (num_nonnulls(office_id, written_by) in (0, 2)),
  constraint only_answers_are_official check (office_id is null or answers_to is not null)
);
create index comments_of_an_article on comments (article_id, sent_at, id) where state <> 'waiting';
create index answers_to_a_comment on comments (answers_to, sent_at) where answers_to is not null;
create index comments_that_wait on comments (sent_at, id) where state = 'waiting';
create index comments_of_the_same_words on comments (fingerprint) where fingerprint is not null;

-- Every wording is kept; of an erased comment only that there was one.
create table comment_texts (
  comment_id integer not null references comments,
  number integer not null,
  name text,
  text text,
  written_at timestamptz not null,
  primary key (comment_id, number)
);

create function only_erase_comment_texts() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.name is null and new.text is null and (new.comment_id, new.number, new.written_at) = (old.comment_id, old.number, old.written_at) then
    return new;
  end if;
  raise exception 'comment_texts is append-only: a comment is erased or corrected by another wording' using errcode = 'restrict_violation';
end $$;
create trigger comment_texts_are_only_erased before update or delete on comment_texts for each row execute function only_erase_comment_texts();
create trigger comment_texts_are_never_emptied before truncate on comment_texts for each statement execute function only_erase_comment_texts();

create table comment_decisions (
  id integer generated always as identity primary key,
  comment_id integer not null references comments,
  -- The wording that was read.
  number integer not null,
  outcome comment_outcome not null,
  reason rejection_reason,
  -- For the house alone.
  note text,
  decided_by text not null references users,
  decided_at timestamptz not null,
  foreign key (comment_id, number) references comment_texts,
  constraint a_rejection_says_why check ((outcome = 'rejected') = (reason is not null))
);
create index decisions_on_a_comment on comment_decisions (comment_id, id);

-- Where an author is written to: in no page, list, export or line of a log; nowhere but here, and deleted by a job.
create table comment_addresses (
  comment_id integer primary key references comments,
  email text not null,
  wants_mails boolean not null default true,
  kept_since timestamptz not null
);
create index comment_addresses_by_age on comment_addresses (kept_since);

-- Marks of the links by which authors come back to what they wrote. The links themselves are kept nowhere.
create table comment_keys (
  digest text primary key,
  comment_id integer not null references comments,
  made_at timestamptz not null
);

-- Who of the house looked at an address, and why.
create table comment_address_looks (
  id integer generated always as identity primary key,
  comment_id integer not null references comments,
  because text not null,
  looked_by text not null references users,
  looked_at timestamptz not null,
  constraint a_look_says_why check (because <> '')
);
create index looks_at_an_address on comment_address_looks (comment_id);

-- What was sent from where, for a day and by keyed marks only: what sends too much waits.
create table comment_tries (
  digest text not null,
  happened_at timestamptz not null
);
create index comment_tries_of_a_place on comment_tries (digest, happened_at);
create index comment_tries_by_age on comment_tries (happened_at);

do $$
declare name text;
begin
  foreach name in array array['comment_decisions', 'comment_address_looks'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_to_change_what_was_recorded()', name || '_are_never_changed', name);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_to_change_what_was_recorded()', name || '_are_never_emptied', name);
  end loop;
end $$;

-- Readers learn of what they see: not of what waits.
create function tell_comment_pages() returns trigger language plpgsql as $$
begin
  perform pg_notify('portal_pages', 'comments-' || new.article_id);
  return null;
end $$;
create trigger official_answers_tell_portal_pages after insert on comments for each row when (new.state = 'approved') execute function tell_comment_pages();
create trigger comments_tell_portal_pages after update on comments for each row when (old.state is distinct from new.state) execute function tell_comment_pages();

grant select, insert, update (state, latest, suspicions, fingerprint) on comments to multaqa_app;
grant select, insert, update (name, text) on comment_texts to multaqa_app;
grant select, insert on comment_decisions, comment_keys, comment_address_looks to multaqa_app;
grant select, insert, delete, update (wants_mails) on comment_addresses to multaqa_app;
grant select, insert, delete on comment_tries to multaqa_app;
