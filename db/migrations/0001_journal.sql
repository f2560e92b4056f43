-- The record of every act and change: append-only, each event carrying the hash of the one before it.

create table journal_events (
  sequence bigint primary key,
  happened_at timestamptz not null,
  user_id text,
  body_id integer,
  kind text not null,
  subject text not null,
  facts text not null,
  previous_hash text not null,
  hash text not null,
  constraint an_event_is_hashed_with_sha256 check (length(hash) = 64 and length(previous_hash) = 64),
  constraint the_chain_never_forks unique (previous_hash)
);

create function refuse_to_change_what_was_recorded() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: record a rectifying act instead', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger journal_events_are_never_changed before update or delete on journal_events
  for each row execute function refuse_to_change_what_was_recorded();
create trigger journal_events_are_never_emptied before truncate on journal_events
  for each statement execute function refuse_to_change_what_was_recorded();

grant select, insert on journal_events to multaqa_app;
