-- A party is late with what it has not paid; what it paid and the owner has not recorded as received is awaited from the owner.
alter table contribution_standings add column last_paid_on date;
update contribution_standings c set last_paid_on = (
  select max(a.happened_on) from acts a
  where a.party_id = c.party_id and a.year = c.year and a.step = 'paid' and a.outcome <> 'withdrawn'
    and not exists (select from acts later where later.replaces_id = a.id)
) where c.paid > 0;

-- What an instrument's decisions are about, from which the law of each party's level tells the majority and the visa, unless
-- the instrument says otherwise with its reason.
alter table instruments
  add column matter text,
  add column visa_by_law boolean not null default false,
  add column majority_by_law boolean not null default false,
  add column majority_reason text;
alter table parties add column majority_base majority_base not null default 'votes_cast';
update parties set majority_base = i.majority_base from instruments i where i.id = parties.instrument_id;

-- A text that a council voted on is never written over: another text is another version.
create trigger instrument_versions_are_never_changed before update or delete on instrument_versions for each row execute function refuse_to_change_what_was_recorded();
create trigger instrument_versions_are_never_emptied before truncate on instrument_versions for each statement execute function refuse_to_change_what_was_recorded();
