-- The shape of the database after every migration. Written by `npm run types`; read it, never edit it.

create type act_origin as enum ('own_act', 'from_document');
create type act_outcome as enum ('done', 'approved', 'approved_with_reservations', 'postponed', 'rejected', 'no_quorum', 'granted', 'refused', 'opposed', 'withdrawn');
create type act_step as enum ('sent', 'agenda', 'deliberated', 'transmitted', 'visa', 'signed', 'budgeted', 'committed', 'ordered', 'paid', 'received', 'countersigned', 'evaluated', 'diffused', 'acknowledged');
create type body_kind as enum ('regional_council', 'provincial_council', 'communal_council', 'prefecture_administration', 'ministry', 'regional_directorate', 'unit');
create type commitment_due as enum ('fixed', 'next_ordinary_session');
create type delivery_outcome as enum ('delivered', 'withdrawn');
create type grammatical_gender as enum ('masculine', 'feminine');
create type holiday_certainty as enum ('expected', 'confirmed');
create type holiday_name as enum ('new_year', 'independence_manifesto', 'amazigh_new_year', 'labour_day', 'throne_day', 'oued_eddahab', 'revolution_day', 'youth_day', 'unity_day', 'green_march', 'independence_day', 'fitr', 'adha', 'muharram', 'mawlid');
create type instrument_kind as enum ('convention', 'charter', 'policy');
create type majority_base as enum ('votes_cast', 'members_in_office');
create type office_role as enum ('training_officer', 'vice_president', 'president', 'director_of_services', 'finance_officer', 'council_secretary', 'secretary_general', 'hr_division', 'regional_director', 'minister', 'administrator');
create type president_side as enum ('for', 'against');
create type seats_source as enum ('computed', 'decree', 'corrected');
create type session_kind as enum ('ordinary', 'extraordinary');
create type standing_state as enum ('closed', 'open', 'done', 'returned');
create type territory_kind as enum ('region', 'province', 'prefecture', 'urban', 'rural');
create type territory_level as enum ('region', 'province', 'commune');

create table act_confirmations (
  act_id integer not null,
  confirmed_by text not null,
  confirmed_for_body_id integer not null,
  confirmed_at timestamp with time zone not null,
  constraint act_confirmations_pkey PRIMARY KEY (act_id),
  constraint act_confirmations_act_id_fkey FOREIGN KEY (act_id) REFERENCES acts(id),
  constraint act_confirmations_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES users(id),
  constraint act_confirmations_confirmed_for_body_id_fkey FOREIGN KEY (confirmed_for_body_id) REFERENCES bodies(id)
);
CREATE TRIGGER confirmations_are_never_changed BEFORE DELETE OR UPDATE ON act_confirmations FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER confirmations_are_never_emptied BEFORE TRUNCATE ON act_confirmations FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on act_confirmations to multaqa_app;

create table acts (
  id integer not null generated always as identity,
  party_id integer not null,
  step act_step not null,
  outcome act_outcome not null default 'done'::act_outcome,
  happened_on date not null,
  reference text,
  version integer not null default 1,
  year integer,
  session_kind session_kind,
  session_on date,
  call integer,
  sitting integer,
  members_in_office integer,
  members_present integer,
  votes_for integer,
  votes_against integer,
  votes_abstained integer,
  president_side president_side,
  amount bigint,
  note text,
  file_id integer,
  origin act_origin not null,
  recorded_by text not null,
  recorded_for_body_id integer not null,
  recorded_at timestamp with time zone not null,
  replaces_id integer,
  replaced_because text,
  submission text not null,
  constraint acts_pkey PRIMARY KEY (id),
  constraint an_act_is_replaced_once UNIQUE (replaces_id),
  constraint the_same_form_is_recorded_once UNIQUE (submission),
  constraint acts_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint acts_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties(id),
  constraint acts_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint acts_recorded_for_body_id_fkey FOREIGN KEY (recorded_for_body_id) REFERENCES bodies(id),
  constraint acts_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES acts(id),
  constraint a_call_is_the_first_second_or_third CHECK (((call >= 1) AND (call <= 3))),
  constraint a_document_stands_behind_an_act_recorded_for_others CHECK (((origin = 'own_act'::act_origin) OR (file_id IS NOT NULL) OR (outcome = 'withdrawn'::act_outcome))),
  constraint a_replacement_says_why CHECK (((replaces_id IS NULL) = (replaced_because IS NULL))),
  constraint a_sitting_is_the_first_or_second CHECK (((sitting >= 1) AND (sitting <= 2))),
  constraint money_belongs_to_a_year CHECK (((step <> ALL (ARRAY['budgeted'::act_step, 'committed'::act_step, 'ordered'::act_step, 'paid'::act_step, 'received'::act_step])) OR ((year IS NOT NULL) AND (amount IS NOT NULL)))),
  constraint money_moves_in_positive_centimes CHECK ((amount > 0)),
  constraint no_more_are_present_than_in_office CHECK ((members_present <= members_in_office)),
  constraint no_more_vote_than_are_present CHECK ((((votes_for + votes_against) + votes_abstained) <= members_present)),
  constraint only_a_replacement_withdraws CHECK (((outcome <> 'withdrawn'::act_outcome) OR (replaces_id IS NOT NULL))),
  constraint votes_are_counted_from_zero CHECK (((LEAST(votes_for, votes_against, votes_abstained, members_present) >= 0) AND (members_in_office > 0)))
);
CREATE INDEX acts_of_a_party ON acts USING btree (party_id, happened_on, id);
CREATE INDEX acts_proved_by_a_file ON acts USING btree (file_id) WHERE (file_id IS NOT NULL);
CREATE TRIGGER acts_are_never_changed BEFORE DELETE OR UPDATE ON acts FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER acts_are_never_emptied BEFORE TRUNCATE ON acts FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on acts to multaqa_app;

create table bodies (
  id integer not null generated always as identity,
  kind body_kind not null,
  level territory_level,
  territory_code text,
  parent_id integer,
  slug text not null,
  name_ar text not null,
  name_fr text not null,
  constraint bodies_pkey PRIMARY KEY (id),
  constraint bodies_slug_key UNIQUE (slug),
  constraint bodies_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES bodies(id),
  constraint bodies_territory_code_fkey FOREIGN KEY (territory_code) REFERENCES territories(code)
);
CREATE INDEX bodies_of_a_territory ON bodies USING btree (territory_code, kind);
grant insert, select, update on bodies to multaqa_app;

create table commitment_debtors (
  commitment_id integer not null,
  body_id integer not null,
  party_id integer,
  "position" integer not null,
  due_on date not null,
  due_rule text not null,
  due_article text,
  session_from date,
  session_to date,
  released_on date,
  released_because text,
  released_by text,
  constraint commitment_debtors_pkey PRIMARY KEY (commitment_id, body_id),
  constraint commitment_debtors_body_id_fkey FOREIGN KEY (body_id) REFERENCES bodies(id),
  constraint commitment_debtors_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id),
  constraint commitment_debtors_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties(id),
  constraint commitment_debtors_released_by_fkey FOREIGN KEY (released_by) REFERENCES users(id),
  constraint a_release_says_when_why_and_by_whom CHECK ((((released_on IS NULL) AND (released_because IS NULL) AND (released_by IS NULL)) OR ((released_on IS NOT NULL) AND (released_because <> ''::text) AND (released_by IS NOT NULL))))
);
CREATE INDEX commitments_of_a_party ON commitment_debtors USING btree (party_id) WHERE (party_id IS NOT NULL);
CREATE INDEX commitments_owed_by_a_body ON commitment_debtors USING btree (body_id);
CREATE TRIGGER debtors_are_frozen BEFORE DELETE OR UPDATE ON commitment_debtors FOR EACH ROW EXECUTE FUNCTION refuse_to_change_a_frozen_debtor();
CREATE TRIGGER debtors_are_never_emptied BEFORE TRUNCATE ON commitment_debtors FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_frozen_debtor();
grant insert, select on commitment_debtors to multaqa_app;
grant update (released_on, released_because, released_by) on commitment_debtors to multaqa_app;

create table commitments (
  id integer not null generated always as identity,
  meeting_id integer not null,
  conclusion_id integer,
  sentence_ar text not null,
  sentence_fr text,
  spoken_by_title_ar text not null,
  spoken_by_title_fr text,
  spoken_by_institution_ar text,
  spoken_by_institution_fr text,
  instrument_id integer,
  step act_step,
  year integer,
  deliverable_ar text,
  deliverable_fr text,
  due_kind commitment_due not null,
  due_on date,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  submission text not null,
  constraint commitments_pkey PRIMARY KEY (id),
  constraint a_commitment_is_recorded_once UNIQUE (submission),
  constraint commitments_conclusion_id_fkey FOREIGN KEY (conclusion_id) REFERENCES conclusions(id),
  constraint commitments_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES instruments(id),
  constraint commitments_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint commitments_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint a_commitment_is_a_sentence CHECK ((sentence_ar <> ''::text)),
  constraint a_commitment_is_kept_by_a_step_or_by_a_deliverable CHECK ((((instrument_id IS NOT NULL) AND (step IS NOT NULL) AND (deliverable_ar IS NULL) AND (deliverable_fr IS NULL)) OR ((instrument_id IS NULL) AND (step IS NULL) AND (year IS NULL) AND (deliverable_ar <> ''::text)))),
  constraint a_fixed_day_is_given CHECK (((due_kind = 'fixed'::commitment_due) = (due_on IS NOT NULL))),
  constraint a_yearly_step_names_its_year CHECK (((step IS NULL) OR ((step = ANY (ARRAY['budgeted'::act_step, 'committed'::act_step, 'ordered'::act_step, 'paid'::act_step, 'received'::act_step, 'evaluated'::act_step])) = (year IS NOT NULL))))
);
CREATE INDEX commitments_of_a_meeting ON commitments USING btree (meeting_id);
CREATE INDEX commitments_of_an_instrument ON commitments USING btree (instrument_id) WHERE (instrument_id IS NOT NULL);
CREATE TRIGGER commitments_are_never_changed BEFORE DELETE OR UPDATE ON commitments FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER commitments_are_never_emptied BEFORE TRUNCATE ON commitments FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on commitments to multaqa_app;

create table conclusions (
  id integer not null generated always as identity,
  meeting_id integer not null,
  "position" integer not null,
  text_ar text not null,
  text_fr text,
  constraint conclusions_pkey PRIMARY KEY (id),
  constraint a_conclusion_has_one_place UNIQUE (meeting_id, "position"),
  constraint conclusions_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint a_conclusion_says_something CHECK ((text_ar <> ''::text))
);
grant delete, insert, select, update on conclusions to multaqa_app;

create table contribution_standings (
  party_id integer not null,
  year integer not null,
  due bigint not null,
  due_on date,
  budgeted bigint not null,
  committed bigint not null,
  ordered bigint not null,
  paid bigint not null,
  received bigint not null,
  last_received_on date,
  constraint contribution_standings_pkey PRIMARY KEY (party_id, year),
  constraint contribution_standings_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties(id)
);
grant delete, insert, select, update on contribution_standings to multaqa_app;

create table contribution_years (
  instrument_id integer not null,
  year integer not null,
  cost bigint not null,
  owner_share_basis_points integer not null,
  due_on date not null,
  set_by text,
  set_at timestamp with time zone not null,
  constraint contribution_years_pkey PRIMARY KEY (instrument_id, year),
  constraint contribution_years_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES instruments(id),
  constraint contribution_years_set_by_fkey FOREIGN KEY (set_by) REFERENCES users(id),
  constraint a_programme_costs_something CHECK ((cost > 0)),
  constraint the_region_bears_a_quarter_at_least CHECK (((owner_share_basis_points >= 2500) AND (owner_share_basis_points <= 10000)))
);
grant insert, select, update on contribution_years to multaqa_app;

create table contributions (
  party_id integer not null,
  year integer not null,
  members integer,
  formula_amount bigint not null,
  agreed_amount bigint not null,
  top_up_amount bigint not null default 0,
  due_on date not null,
  constraint contributions_pkey PRIMARY KEY (party_id, year),
  constraint contributions_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties(id),
  constraint amounts_are_never_negative CHECK ((LEAST(formula_amount, agreed_amount, top_up_amount) >= 0))
);
grant insert, select, update on contributions to multaqa_app;

create table council_seats (
  territory_code text not null,
  term_starts_on date not null,
  seats integer not null,
  source seats_source not null,
  constraint council_seats_pkey PRIMARY KEY (territory_code, term_starts_on),
  constraint council_seats_territory_code_fkey FOREIGN KEY (territory_code) REFERENCES territories(code),
  constraint a_council_has_seats CHECK ((seats > 0))
);
grant insert, select, update on council_seats to multaqa_app;

create table credentials (
  id text not null,
  user_id text not null,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint credentials_pkey PRIMARY KEY (id),
  constraint a_credential_is_given_once UNIQUE (provider_id, account_id),
  constraint credentials_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id),
  constraint a_password_is_kept_as_argon2id CHECK ((password ~~ '$argon2id$%'::text))
);
CREATE INDEX credentials_of_a_user ON credentials USING btree (user_id);
grant delete, insert, select, update on credentials to multaqa_app;

create table deliveries (
  id integer not null generated always as identity,
  commitment_id integer not null,
  body_id integer not null,
  outcome delivery_outcome not null default 'delivered'::delivery_outcome,
  happened_on date not null,
  note text,
  file_id integer,
  origin act_origin not null,
  recorded_by text not null,
  recorded_for_body_id integer not null,
  recorded_at timestamp with time zone not null,
  replaces_id integer,
  replaced_because text,
  submission text not null,
  constraint deliveries_pkey PRIMARY KEY (id),
  constraint a_delivery_is_recorded_once UNIQUE (submission),
  constraint a_delivery_is_replaced_once UNIQUE (replaces_id),
  constraint deliveries_commitment_id_body_id_fkey FOREIGN KEY (commitment_id, body_id) REFERENCES commitment_debtors(commitment_id, body_id),
  constraint deliveries_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint deliveries_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint deliveries_recorded_for_body_id_fkey FOREIGN KEY (recorded_for_body_id) REFERENCES bodies(id),
  constraint deliveries_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES deliveries(id),
  constraint a_document_stands_behind_a_delivery CHECK (((file_id IS NOT NULL) OR (outcome = 'withdrawn'::delivery_outcome))),
  constraint a_replaced_delivery_says_why CHECK (((replaces_id IS NULL) = (replaced_because IS NULL))),
  constraint only_a_replacing_delivery_withdraws CHECK (((outcome = 'delivered'::delivery_outcome) OR (replaces_id IS NOT NULL)))
);
CREATE INDEX deliveries_of_a_debtor ON deliveries USING btree (commitment_id, body_id);
CREATE TRIGGER deliveries_are_never_changed BEFORE DELETE OR UPDATE ON deliveries FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER deliveries_are_never_emptied BEFORE TRUNCATE ON deliveries FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on deliveries to multaqa_app;

create table file_contents (
  sha256 text not null,
  content bytea not null,
  constraint file_contents_pkey PRIMARY KEY (sha256),
  constraint a_content_is_named_by_its_sha256 CHECK ((sha256 = encode(sha256(content), 'hex'::text)))
);
CREATE TRIGGER file_contents_are_never_changed BEFORE DELETE OR UPDATE ON file_contents FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER file_contents_are_never_emptied BEFORE TRUNCATE ON file_contents FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on file_contents to multaqa_app;

create table files (
  id integer not null generated always as identity,
  sha256 text not null,
  media_type text not null,
  byte_size integer not null,
  name text not null,
  uploaded_by text,
  owner_body_id integer,
  uploaded_at timestamp with time zone not null,
  constraint files_pkey PRIMARY KEY (id),
  constraint files_owner_body_id_fkey FOREIGN KEY (owner_body_id) REFERENCES bodies(id),
  constraint files_sha256_fkey FOREIGN KEY (sha256) REFERENCES file_contents(sha256),
  constraint files_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES users(id),
  constraint a_file_is_never_empty CHECK ((byte_size > 0))
);
CREATE TRIGGER files_are_never_changed BEFORE DELETE OR UPDATE ON files FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER files_are_never_emptied BEFORE TRUNCATE ON files FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on files to multaqa_app;

create table fixed_holidays (
  name holiday_name not null,
  month integer not null,
  date integer not null,
  since integer not null,
  until integer,
  constraint fixed_holidays_pkey PRIMARY KEY (name),
  constraint a_fixed_holiday_has_a_date CHECK ((((month >= 1) AND (month <= 12)) AND ((date >= 1) AND (date <= 31)))),
  constraint a_holiday_ends_after_it_starts CHECK ((until >= since))
);
grant delete, insert, select, update on fixed_holidays to multaqa_app;

create table house (
  single boolean not null default true,
  owner_body_id integer not null,
  initialised_at timestamp with time zone not null,
  constraint house_pkey PRIMARY KEY (single),
  constraint house_owner_body_id_fkey FOREIGN KEY (owner_body_id) REFERENCES bodies(id),
  constraint there_is_one_house CHECK (single)
);
grant insert, select on house to multaqa_app;

create table instrument_versions (
  instrument_id integer not null,
  number integer not null,
  text_ar text not null,
  text_fr text,
  issued_on date not null,
  created_by text,
  created_at timestamp with time zone not null,
  constraint instrument_versions_pkey PRIMARY KEY (instrument_id, number),
  constraint instrument_versions_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id),
  constraint instrument_versions_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES instruments(id)
);
grant insert, select on instrument_versions to multaqa_app;

create table instruments (
  id integer not null generated always as identity,
  kind instrument_kind not null,
  programme_id integer,
  owner_body_id integer not null,
  reference text,
  title_ar text not null,
  title_fr text,
  started_on date not null,
  first_year integer,
  last_year integer,
  current_version integer not null default 1,
  needs_visa boolean not null default true,
  visa_reason_ar text,
  visa_reason_fr text,
  majority_base majority_base not null default 'votes_cast'::majority_base,
  signature_days integer not null default 15,
  created_by text,
  created_at timestamp with time zone not null,
  constraint instruments_pkey PRIMARY KEY (id),
  constraint instruments_reference_key UNIQUE (reference),
  constraint instruments_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id),
  constraint instruments_owner_body_id_fkey FOREIGN KEY (owner_body_id) REFERENCES bodies(id),
  constraint instruments_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id),
  constraint an_instrument_ends_after_it_starts CHECK ((last_year >= first_year)),
  constraint an_instrument_has_an_arabic_title CHECK ((title_ar <> ''::text)),
  constraint the_days_left_to_sign_are_positive CHECK ((signature_days > 0))
);
CREATE INDEX instruments_of_a_programme ON instruments USING btree (programme_id);
grant insert, select, update on instruments to multaqa_app;

create table journal_events (
  sequence bigint not null,
  happened_at timestamp with time zone not null,
  user_id text,
  body_id integer,
  kind text not null,
  subject text not null,
  facts text not null,
  previous_hash text not null,
  hash text not null,
  constraint journal_events_pkey PRIMARY KEY (sequence),
  constraint the_chain_never_forks UNIQUE (previous_hash),
  constraint an_event_is_hashed_with_sha256 CHECK (((length(hash) = 64) AND (length(previous_hash) = 64)))
);
CREATE TRIGGER journal_events_are_never_changed BEFORE DELETE OR UPDATE ON journal_events FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER journal_events_are_never_emptied BEFORE TRUNCATE ON journal_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on journal_events to multaqa_app;

create table lunar_holidays (
  first_day date not null,
  name holiday_name not null,
  days integer not null,
  certainty holiday_certainty not null,
  constraint lunar_holidays_pkey PRIMARY KEY (first_day),
  constraint a_lunar_holiday_lasts_some_days CHECK (((days >= 1) AND (days <= 5)))
);
grant delete, insert, select, update on lunar_holidays to multaqa_app;

create table meeting_attendance (
  meeting_id integer not null,
  "position" integer not null,
  title_ar text not null,
  title_fr text,
  institution_ar text,
  institution_fr text,
  body_id integer,
  present_count integer not null default 1,
  constraint meeting_attendance_pkey PRIMARY KEY (meeting_id, "position"),
  constraint meeting_attendance_body_id_fkey FOREIGN KEY (body_id) REFERENCES bodies(id),
  constraint meeting_attendance_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint attendance_has_an_arabic_title CHECK ((title_ar <> ''::text)),
  constraint somebody_attended CHECK ((present_count > 0))
);
CREATE INDEX attendance_of_a_body ON meeting_attendance USING btree (body_id) WHERE (body_id IS NOT NULL);
grant delete, insert, select, update on meeting_attendance to multaqa_app;

create table meeting_chairs (
  meeting_id integer not null,
  "position" integer not null,
  title_ar text not null,
  title_fr text,
  body_id integer,
  constraint meeting_chairs_pkey PRIMARY KEY (meeting_id, "position"),
  constraint meeting_chairs_body_id_fkey FOREIGN KEY (body_id) REFERENCES bodies(id),
  constraint meeting_chairs_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint a_chair_has_an_arabic_title CHECK ((title_ar <> ''::text))
);
grant delete, insert, select, update on meeting_chairs to multaqa_app;

create table meeting_series (
  id integer not null generated always as identity,
  owner_body_id integer not null,
  programme_id integer,
  title_ar text not null,
  title_fr text,
  edition_ar text not null,
  edition_fr text,
  edition_gender grammatical_gender not null default 'masculine'::grammatical_gender,
  created_by text,
  created_at timestamp with time zone not null,
  constraint meeting_series_pkey PRIMARY KEY (id),
  constraint meeting_series_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id),
  constraint meeting_series_owner_body_id_fkey FOREIGN KEY (owner_body_id) REFERENCES bodies(id),
  constraint meeting_series_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id),
  constraint a_series_has_an_arabic_title CHECK (((title_ar <> ''::text) AND (edition_ar <> ''::text)))
);
CREATE INDEX series_of_a_body ON meeting_series USING btree (owner_body_id);
grant insert, select, update on meeting_series to multaqa_app;

create table meetings (
  id integer not null generated always as identity,
  series_id integer,
  number integer,
  owner_body_id integer not null,
  title_ar text not null,
  title_fr text,
  held_on date not null,
  place_ar text not null,
  place_fr text,
  territory_code text,
  minutes_ar text not null default ''::text,
  minutes_fr text,
  version integer not null default 1,
  created_by text not null,
  created_at timestamp with time zone not null,
  corrected_by text,
  corrected_at timestamp with time zone,
  submission text not null,
  constraint meetings_pkey PRIMARY KEY (id),
  constraint a_meeting_is_recorded_once UNIQUE (submission),
  constraint a_number_is_given_once_in_a_series UNIQUE (series_id, number),
  constraint meetings_corrected_by_fkey FOREIGN KEY (corrected_by) REFERENCES users(id),
  constraint meetings_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id),
  constraint meetings_owner_body_id_fkey FOREIGN KEY (owner_body_id) REFERENCES bodies(id),
  constraint meetings_series_id_fkey FOREIGN KEY (series_id) REFERENCES meeting_series(id),
  constraint meetings_territory_code_fkey FOREIGN KEY (territory_code) REFERENCES territories(code),
  constraint a_meeting_has_an_arabic_title CHECK ((title_ar <> ''::text)),
  constraint a_number_belongs_to_a_series CHECK (((number IS NULL) OR ((number > 0) AND (series_id IS NOT NULL))))
);
CREATE INDEX meetings_of_a_body ON meetings USING btree (owner_body_id, held_on);
grant insert, select, update on meetings to multaqa_app;

create table migrations (
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migrations_pkey PRIMARY KEY (number)
);

create table offices (
  id integer not null generated always as identity,
  user_id text not null,
  body_id integer not null,
  role office_role not null,
  title_ar text not null,
  title_fr text,
  starts_on date not null,
  ends_on date,
  appointed_by text,
  appointed_at timestamp with time zone not null,
  constraint offices_pkey PRIMARY KEY (id),
  constraint nobody_holds_the_same_office_twice_from_one_day UNIQUE (user_id, body_id, role, starts_on),
  constraint offices_appointed_by_fkey FOREIGN KEY (appointed_by) REFERENCES users(id),
  constraint offices_body_id_fkey FOREIGN KEY (body_id) REFERENCES bodies(id),
  constraint offices_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id),
  constraint an_office_ends_after_it_starts CHECK ((ends_on >= starts_on)),
  constraint an_office_has_an_arabic_title CHECK ((title_ar <> ''::text))
);
CREATE INDEX offices_in_a_body ON offices USING btree (body_id);
CREATE INDEX offices_of_a_user ON offices USING btree (user_id);
grant insert, select on offices to multaqa_app;
grant update (ends_on) on offices to multaqa_app;

create table parties (
  id integer not null generated always as identity,
  instrument_id integer not null,
  body_id integer not null,
  "position" integer not null,
  needs_visa boolean not null,
  added_by text,
  added_at timestamp with time zone not null,
  constraint parties_pkey PRIMARY KEY (id),
  constraint a_body_is_party_once UNIQUE (instrument_id, body_id),
  constraint parties_added_by_fkey FOREIGN KEY (added_by) REFERENCES users(id),
  constraint parties_body_id_fkey FOREIGN KEY (body_id) REFERENCES bodies(id),
  constraint parties_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES instruments(id)
);
CREATE INDEX parties_of_a_body ON parties USING btree (body_id);
grant insert, select, update on parties to multaqa_app;

create table programmes (
  id integer not null generated always as identity,
  owner_body_id integer not null,
  title_ar text not null,
  title_fr text,
  first_year integer not null,
  last_year integer not null,
  constraint programmes_pkey PRIMARY KEY (id),
  constraint programmes_owner_body_id_fkey FOREIGN KEY (owner_body_id) REFERENCES bodies(id),
  constraint a_programme_ends_after_it_starts CHECK ((last_year >= first_year)),
  constraint a_programme_has_an_arabic_title CHECK ((title_ar <> ''::text))
);
grant insert, select, update on programmes to multaqa_app;

create table sessions (
  id text not null,
  user_id text not null,
  token text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_token_key UNIQUE (token),
  constraint sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
CREATE INDEX sessions_of_a_user ON sessions USING btree (user_id);
grant delete, insert, select, update on sessions to multaqa_app;

create table sign_in_attempts (
  id bigint not null generated always as identity,
  account_digest text not null,
  address text not null,
  happened_at timestamp with time zone not null,
  constraint sign_in_attempts_pkey PRIMARY KEY (id)
);
CREATE INDEX attempts_from_an_address ON sign_in_attempts USING btree (address, happened_at);
CREATE INDEX attempts_on_an_account ON sign_in_attempts USING btree (account_digest, happened_at);
grant delete, insert, select, update on sign_in_attempts to multaqa_app;

create table standings (
  party_id integer not null,
  step act_step not null,
  year integer not null default 0,
  state standing_state not null,
  outcome act_outcome,
  happened_on date,
  act_id integer,
  opens_on date,
  due_on date,
  due_rule text,
  silent_from date,
  votes_for integer,
  votes_cast integer,
  awaits_confirmation boolean not null default false,
  constraint standings_pkey PRIMARY KEY (party_id, step, year),
  constraint standings_act_id_fkey FOREIGN KEY (act_id) REFERENCES acts(id),
  constraint standings_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties(id)
);
grant delete, insert, select, update on standings to multaqa_app;

create table territories (
  code text not null,
  parent_code text,
  level territory_level not null,
  kind territory_kind not null,
  name_ar text not null,
  name_fr text not null,
  population2014 integer,
  population2024 integer not null,
  latitude double precision,
  longitude double precision,
  iso_code text,
  constraint territories_pkey PRIMARY KEY (code),
  constraint territories_iso_code_key UNIQUE (iso_code),
  constraint territories_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES territories(code),
  constraint a_code_continues_its_parents CHECK (((parent_code IS NULL) OR (code ~~ (parent_code || '.%'::text)))),
  constraint only_a_region_has_no_parent CHECK (((level = 'region'::territory_level) = (parent_code IS NULL)))
);
CREATE INDEX territories_of_a_parent ON territories USING btree (parent_code);
grant insert, select, update on territories to multaqa_app;

create table territory_imports (
  id integer not null generated always as identity,
  name text not null,
  sha256 text not null,
  list text not null,
  reference_sha256 text not null,
  added integer not null,
  changed integer not null,
  unknown integer not null,
  wrong integer not null,
  unchanged integer not null,
  previewed_by text,
  previewed_at timestamp with time zone not null,
  applied_by text,
  applied_at timestamp with time zone,
  constraint territory_imports_pkey PRIMARY KEY (id),
  constraint territory_imports_applied_by_fkey FOREIGN KEY (applied_by) REFERENCES users(id),
  constraint territory_imports_previewed_by_fkey FOREIGN KEY (previewed_by) REFERENCES users(id),
  constraint nothing_is_applied_from_a_list_with_a_wrong_row CHECK (((applied_at IS NULL) OR (wrong = 0)))
);
grant insert, select on territory_imports to multaqa_app;
grant update (applied_by, applied_at) on territory_imports to multaqa_app;

create table users (
  id text not null,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  language text,
  must_change_password boolean not null default false,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint users_pkey PRIMARY KEY (id),
  constraint an_address_belongs_to_one_account UNIQUE (email),
  constraint a_language_is_one_we_speak CHECK ((language = ANY (ARRAY['ar'::text, 'fr'::text, 'en'::text]))),
  constraint an_account_has_a_name CHECK ((name <> ''::text)),
  constraint an_address_is_kept_in_small_letters CHECK (((email = lower(email)) AND (email ~~ '%_@_%'::text)))
);
grant delete, insert, select, update on users to multaqa_app;

create table verifications (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint verifications_pkey PRIMARY KEY (id)
);
CREATE INDEX verifications_by_identifier ON verifications USING btree (identifier);
grant delete, insert, select, update on verifications to multaqa_app;

CREATE OR REPLACE FUNCTION refuse_to_change_a_frozen_debtor()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION refuse_to_change_what_was_recorded()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only: record a rectifying act instead', tg_table_name using errcode = 'restrict_violation';
end $function$;
