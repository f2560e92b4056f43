-- What an instrument's decisions are about says, by the law of each party's level, whether they go to visa and which majority
-- they need. Null: as the law says. A value is the instrument's own word, with its reason where it departs from the law.
alter table instruments
  drop column visa_by_law,
  drop column majority_by_law,
  alter column needs_visa drop default,
  alter column needs_visa drop not null,
  alter column majority_base drop default,
  alter column majority_base drop not null;
alter table instruments rename column majority_reason to majority_reason_ar;
-- Each party holds the rules of its own level, fixed when it was added.
update parties set majority_base = i.majority_base from instruments i where i.id = parties.instrument_id and parties.majority_base <> i.majority_base;
alter table parties alter column majority_base drop default;

-- The part that a vote must exceed is frozen into it with its base, its article and the members in office.
alter table votes add column more_than jsonb not null default '{"numerator": 1, "denominator": 2}';
alter table votes alter column more_than drop default;

-- A council may approve with reservations: they stand in the decision's text, and the party's act says so.
alter table decisions
  add column with_reservations boolean not null default false,
  add constraint reservations_go_with_an_approval check (outcome = 'approved' or not with_reservations);
