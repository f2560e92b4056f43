-- Versions of an instrument's text: issued one after the other and never changed, since acts were taken on them.

alter table instrument_versions
  add constraint a_version_has_an_arabic_text check (text_ar <> ''),
  add constraint versions_are_numbered_from_one check (number > 0);

alter table instruments
  add constraint the_version_in_force_was_issued foreign key (id, current_version)
    references instrument_versions (instrument_id, number) deferrable initially deferred;

create trigger versions_are_never_changed before update or delete on instrument_versions
  for each row execute function refuse_to_change_what_was_recorded();
create trigger versions_are_never_emptied before truncate on instrument_versions
  for each statement execute function refuse_to_change_what_was_recorded();
