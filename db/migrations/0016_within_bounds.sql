-- What the program refuses, the database refuses as well: a programme holds instruments of its own body only, and the same
-- form opens one instrument.

-- What another body had put into a programme goes on without it.
update instruments set programme_id = null from programmes
  where programmes.id = instruments.programme_id and programmes.owner_body_id <> instruments.owner_body_id;

alter table programmes add constraint a_programme_is_known_with_its_owner unique (id, owner_body_id);

alter table instruments
  drop constraint instruments_programme_id_fkey,
  add constraint a_programme_holds_its_owners_instruments foreign key (programme_id, owner_body_id) references programmes (id, owner_body_id),
  -- Each body numbers its own.
  drop constraint instruments_reference_key,
  add constraint a_body_gives_a_reference_once unique (owner_body_id, reference),
  add submission text,
  add constraint an_instrument_is_opened_once unique (submission);
