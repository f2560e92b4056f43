-- Presence on paper: sheets that were signed, typed back row by row with their scans; and attestations of presence.

-- A sheet that went round in a stretch of a meeting: whoever signed it was there from the one hour to the other.
create table presence_sheets (
  id integer generated always as identity primary key,
  meeting_id integer not null references meetings,
  sitting_id integer references sittings,
  from_at timestamptz not null,
  to_at timestamptz not null,
  recorded_by text not null references users,
  recorded_at timestamptz not null,
  submission text not null unique,
  constraint a_sheet_ends_after_it_begins check (to_at > from_at)
);
create index sheets_of_a_meeting on presence_sheets (meeting_id, id);

create table presence_sheet_scans (
  id integer generated always as identity primary key,
  sheet_id integer not null references presence_sheets,
  file_id integer not null references files,
  added_by text not null references users,
  added_at timestamptz not null
);
create index scans_of_a_sheet on presence_sheet_scans (sheet_id);

alter table presence_entries
  add sheet_id integer references presence_sheets,
  add constraint only_paper_comes_from_a_sheet check (sheet_id is null or proof = 'paper');
create index presence_on_a_sheet on presence_entries (sheet_id) where sheet_id is not null;

-- What one of those who came takes to an employer: the days and hours, on a paper that anybody checks by its code.
create table presence_attestations (
  id integer generated always as identity primary key,
  participant_id integer not null references participants,
  code text not null unique,
  file_id integer not null references files,
  sha256 text not null,
  issued_by text not null references users,
  issued_at timestamptz not null
);
create index attestations_of_a_participant on presence_attestations (participant_id, id);

do $$
declare name text;
begin
  foreach name in array array['presence_sheets', 'presence_sheet_scans', 'presence_attestations'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_to_change_what_was_recorded()', name || '_are_never_changed', name);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_to_change_what_was_recorded()', name || '_are_never_emptied', name);
  end loop;
end $$;

grant select, insert on presence_sheets, presence_sheet_scans, presence_attestations to multaqa_app;
