-- Meetings as records (who was there by title and institution, what came out), the commitments made in them, and what keeps a commitment.

create type grammatical_gender as enum ('masculine', 'feminine');
create type commitment_due as enum ('fixed', 'next_ordinary_session');
create type delivery_outcome as enum ('delivered', 'withdrawn');

create table meeting_series (
  id integer generated always as identity primary key,
  owner_body_id integer not null references bodies,
  programme_id integer references programmes,
  title_ar text not null,
  title_fr text,
  -- What one meeting of the series is called («اللقاء التواصلي»), and its gender, which its ordinal follows.
  edition_ar text not null,
  edition_fr text,
  edition_gender grammatical_gender not null default 'masculine',
  created_by text references users,
  created_at timestamptz not null,
  constraint a_series_has_an_arabic_title check (title_ar <> '' and edition_ar <> '')
);
create index series_of_a_body on meeting_series (owner_body_id);

create table meetings (
  id integer generated always as identity primary key,
  series_id integer references meeting_series,
  number integer,
  owner_body_id integer not null references bodies,
  title_ar text not null,
  title_fr text,
  held_on date not null,
  place_ar text not null,
  place_fr text,
  territory_code text references territories,
  minutes_ar text not null default '',
  minutes_fr text,
  version integer not null default 1,
  created_by text not null references users,
  created_at timestamptz not null,
  corrected_by text references users,
  corrected_at timestamptz,
  submission text not null,
  constraint a_meeting_has_an_arabic_title check (title_ar <> ''),
  constraint a_number_belongs_to_a_series check (number is null or (number > 0 and series_id is not null)),
  constraint a_number_is_given_once_in_a_series unique (series_id, number),
  constraint a_meeting_is_recorded_once unique (submission)
);
create index meetings_of_a_body on meetings (owner_body_id, held_on);

create table meeting_chairs (
  meeting_id integer not null references meetings,
  position integer not null,
  title_ar text not null,
  title_fr text,
  body_id integer references bodies,
  primary key (meeting_id, position),
  constraint a_chair_has_an_arabic_title check (title_ar <> '')
);

-- Attendance by title and institution, never by a person's name.
create table meeting_attendance (
  meeting_id integer not null references meetings,
  position integer not null,
  title_ar text not null,
  title_fr text,
  institution_ar text,
  institution_fr text,
  body_id integer references bodies,
  present_count integer not null default 1,
  primary key (meeting_id, position),
  constraint attendance_has_an_arabic_title check (title_ar <> ''),
  constraint somebody_attended check (present_count > 0)
);
create index attendance_of_a_body on meeting_attendance (body_id) where body_id is not null;

create table conclusions (
  id integer generated always as identity primary key,
  meeting_id integer not null references meetings,
  position integer not null,
  text_ar text not null,
  text_fr text,
  constraint a_conclusion_has_one_place unique (meeting_id, position),
  constraint a_conclusion_says_something check (text_ar <> '')
);

create table commitments (
  id integer generated always as identity primary key,
  meeting_id integer not null references meetings,
  conclusion_id integer references conclusions,
  sentence_ar text not null,
  sentence_fr text,
  spoken_by_title_ar text not null,
  spoken_by_title_fr text,
  spoken_by_institution_ar text,
  spoken_by_institution_fr text,
  instrument_id integer references instruments,
  step act_step,
  year integer,
  deliverable_ar text,
  deliverable_fr text,
  due_kind commitment_due not null,
  due_on date,
  recorded_by text not null references users,
  recorded_at timestamptz not null,
  submission text not null,
  constraint a_commitment_is_a_sentence check (sentence_ar <> ''),
  constraint a_commitment_is_kept_by_a_step_or_by_a_deliverable check (
    (instrument_id is not null and step is not null and deliverable_ar is null and deliverable_fr is null)
    or (instrument_id is null and step is null and year is null and deliverable_ar <> '')
  ),
  constraint a_yearly_step_names_its_year check (
    step is null or (step in ('budgeted', 'committed', 'ordered', 'paid', 'received', 'evaluated')) = (year is not null)
  ),
  constraint a_fixed_day_is_given check ((due_kind = 'fixed') = (due_on is not null)),
  constraint a_commitment_is_recorded_once unique (submission)
);
create index commitments_of_a_meeting on commitments (meeting_id);
create index commitments_of_an_instrument on commitments (instrument_id) where instrument_id is not null;

-- Debtors are frozen on the day the commitment is recorded: who joins a territory later owes nothing by it.
create table commitment_debtors (
  commitment_id integer not null references commitments,
  body_id integer not null references bodies,
  party_id integer references parties,
  position integer not null,
  due_on date not null,
  due_rule text not null,
  due_article text,
  session_from date,
  session_to date,
  released_on date,
  released_because text,
  released_by text references users,
  primary key (commitment_id, body_id),
  constraint a_release_says_when_why_and_by_whom check (
    (released_on is null and released_because is null and released_by is null)
    or (released_on is not null and released_because <> '' and released_by is not null)
  )
);
create index commitments_owed_by_a_body on commitment_debtors (body_id);
create index commitments_of_a_party on commitment_debtors (party_id) where party_id is not null;

create table deliveries (
  id integer generated always as identity primary key,
  commitment_id integer not null,
  body_id integer not null,
  outcome delivery_outcome not null default 'delivered',
  happened_on date not null,
  note text,
  file_id integer references files,
  origin act_origin not null,
  recorded_by text not null references users,
  recorded_for_body_id integer not null references bodies,
  recorded_at timestamptz not null,
  replaces_id integer references deliveries,
  replaced_because text,
  submission text not null,
  foreign key (commitment_id, body_id) references commitment_debtors,
  constraint a_delivery_is_replaced_once unique (replaces_id),
  constraint a_delivery_is_recorded_once unique (submission),
  constraint a_replaced_delivery_says_why check ((replaces_id is null) = (replaced_because is null)),
  constraint only_a_replacing_delivery_withdraws check (outcome = 'delivered' or replaces_id is not null),
  constraint a_document_stands_behind_a_delivery check (file_id is not null or outcome = 'withdrawn')
);
create index deliveries_of_a_debtor on deliveries (commitment_id, body_id);

-- The only change that a debtor's row ever knows is its release, once.
create function refuse_to_change_a_frozen_debtor() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' then
    raise exception 'the debtors of a commitment are frozen: release them with a reason instead' using errcode = 'restrict_violation';
  end if;
  if old.released_on is not null
    or (old.commitment_id, old.body_id, old.party_id, old.position, old.due_on, old.due_rule, old.due_article, old.session_from, old.session_to)
      is distinct from (new.commitment_id, new.body_id, new.party_id, new.position, new.due_on, new.due_rule, new.due_article, new.session_from, new.session_to) then
    raise exception 'the debtors of a commitment are frozen: only a release changes them, once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger debtors_are_frozen before update or delete on commitment_debtors
  for each row execute function refuse_to_change_a_frozen_debtor();
create trigger debtors_are_never_emptied before truncate on commitment_debtors
  for each statement execute function refuse_to_change_a_frozen_debtor();
create trigger commitments_are_never_changed before update or delete on commitments
  for each row execute function refuse_to_change_what_was_recorded();
create trigger commitments_are_never_emptied before truncate on commitments
  for each statement execute function refuse_to_change_what_was_recorded();
create trigger deliveries_are_never_changed before update or delete on deliveries
  for each row execute function refuse_to_change_what_was_recorded();
create trigger deliveries_are_never_emptied before truncate on deliveries
  for each statement execute function refuse_to_change_what_was_recorded();

grant select, insert, update on meeting_series to multaqa_app;
grant select, insert, update on meetings to multaqa_app;
grant select, insert, update, delete on meeting_chairs, meeting_attendance, conclusions to multaqa_app;
grant select, insert on commitments, deliveries to multaqa_app;
grant select, insert, update (released_on, released_because, released_by) on commitment_debtors to multaqa_app;
