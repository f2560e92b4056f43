-- The library of a portal: conventions, plans, reports, budgets, as files that everybody may have. Every version stays.

create type document_kind as enum ('convention', 'plan', 'annual_report', 'budget', 'other');

create table public_documents (
  id integer generated always as identity primary key,
  portal_id integer not null references portals,
  kind document_kind not null,
  -- The convention of this house that the document is the text of: its parties and amounts are told from there.
  instrument_id integer references instruments,
  latest integer not null default 1,
  added_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_because_ar text,
  withdrawn_because_fr text,
  withdrawn_by text references users,
  submission text not null,
  constraint a_document_is_added_once unique (submission),
  constraint only_a_convention_is_the_text_of_one check (instrument_id is null or kind = 'convention'),
  constraint a_withdrawn_document_says_why check (num_nonnulls(withdrawn_at, withdrawn_because_ar, withdrawn_by) in (0, 3) and (withdrawn_at is null or withdrawn_because_ar <> ''))
);
create index documents_of_a_portal on public_documents (portal_id, kind);

create table document_versions (
  document_id integer not null references public_documents,
  number integer not null,
  title_ar text not null,
  title_fr text,
  description_ar text,
  description_fr text,
  -- The year that it is about, and the day that it bears.
  year integer not null,
  dated_on date not null,
  -- The language of the file itself.
  language tongue not null,
  file_id integer not null references files,
  -- What is new in it: of every version after the first.
  change_ar text,
  change_fr text,
  added_by text not null references users,
  added_at timestamptz not null,
  primary key (document_id, number),
  constraint a_document_has_an_arabic_title check (title_ar <> ''),
  constraint a_document_is_about_a_year_of_ours check (year between 1956 and 2200),
  constraint a_newer_version_says_what_is_new check ((number = 1) = (change_ar is null) and change_ar is distinct from '')
);

alter table public_documents add constraint the_latest_version_was_added foreign key (id, latest) references document_versions (document_id, number) deferrable initially deferred;

create trigger document_versions_are_never_changed before update or delete on document_versions for each row execute function refuse_to_change_what_was_recorded();
create trigger document_versions_are_never_emptied before truncate on document_versions for each statement execute function refuse_to_change_what_was_recorded();
create trigger public_documents_tell_portal_pages after insert or update on public_documents for each statement execute function tell_portal_pages('documents');

grant select, insert, update on public_documents to multaqa_app;
grant select, insert on document_versions to multaqa_app;
