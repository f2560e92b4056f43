-- Evidence: documents kept in the database itself, saved in the same transaction as the act they prove.

create table file_contents (
  sha256 text primary key,
  content bytea not null,
  constraint a_content_is_named_by_its_sha256 check (sha256 = encode(sha256(content), 'hex'))
);

create table files (
  id integer generated always as identity primary key,
  sha256 text not null references file_contents,
  media_type text not null,
  byte_size integer not null,
  name text not null,
  uploaded_by text references users,
  owner_body_id integer references bodies,
  uploaded_at timestamptz not null,
  constraint a_file_is_never_empty check (byte_size > 0)
);

create trigger file_contents_are_never_changed before update or delete on file_contents
  for each row execute function refuse_to_change_what_was_recorded();
create trigger file_contents_are_never_emptied before truncate on file_contents
  for each statement execute function refuse_to_change_what_was_recorded();
create trigger files_are_never_changed before update or delete on files
  for each row execute function refuse_to_change_what_was_recorded();
create trigger files_are_never_emptied before truncate on files
  for each statement execute function refuse_to_change_what_was_recorded();

grant select, insert on file_contents, files to multaqa_app;
