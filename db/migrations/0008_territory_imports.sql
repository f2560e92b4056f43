-- Newer lists of the territory: looked at first, applied afterwards, exactly as they were looked at.

create table territory_imports (
  id integer generated always as identity primary key,
  name text not null,
  sha256 text not null,
  list text not null,
  -- The state of the reference when the list was looked at: it must not have moved since.
  reference_sha256 text not null,
  added integer not null,
  changed integer not null,
  unknown integer not null,
  wrong integer not null,
  unchanged integer not null,
  previewed_by text references users,
  previewed_at timestamptz not null,
  applied_by text references users,
  applied_at timestamptz,
  constraint nothing_is_applied_from_a_list_with_a_wrong_row check (applied_at is null or wrong = 0)
);

grant select, insert, update (applied_by, applied_at) on territory_imports to multaqa_app;
