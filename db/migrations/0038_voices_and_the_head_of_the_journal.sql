-- Every voice of a vote by name as it was given, once by its nonce: one that comes late once more, after a later one, changes nothing.
create table voices (
  nonce uuid primary key,
  vote_id integer not null references votes,
  member_id integer not null,
  choice ballot_choice not null,
  recorded_by text references users,
  recorded_at timestamptz not null,
  foreign key (vote_id, member_id) references voters
);
create index voices_of_a_vote on voices (vote_id);

create trigger voices_are_never_changed before update or delete on voices for each row execute function refuse_to_change_what_was_recorded();
create trigger voices_are_never_emptied before truncate on voices for each statement execute function refuse_to_change_what_was_recorded();

insert into voices (nonce, vote_id, member_id, choice, recorded_by, recorded_at)
  select nonce, vote_id, member_id, choice, recorded_by, recorded_at from ballots;

-- Holds the journal until the transaction ends and gives its last event, in one round trip: what follows is written while
-- nobody else writes, and whoever waits, waits for less. The head is read after the lock was had, with a look of its own.
create function hold_the_journal(key bigint) returns table (sequence bigint, hash text)
language plpgsql volatile
as $$
begin
  perform pg_advisory_xact_lock(key);
  return query select e.sequence, e.hash from journal_events e order by e.sequence desc limit 1;
end $$;

grant select, insert on voices to multaqa_app;
grant execute on function hold_the_journal(bigint) to multaqa_app;
