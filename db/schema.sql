-- The shape of the database after every migration. Written by `npm run types`; read it, never edit it.

create type act_origin as enum ('own_act', 'from_document');
create type act_outcome as enum ('done', 'approved', 'approved_with_reservations', 'postponed', 'rejected', 'no_quorum', 'granted', 'refused', 'opposed', 'withdrawn');
create type act_step as enum ('sent', 'agenda', 'deliberated', 'transmitted', 'visa', 'signed', 'budgeted', 'committed', 'ordered', 'paid', 'received', 'countersigned', 'evaluated', 'diffused', 'acknowledged');
create type article_kind as enum ('news', 'page');
create type article_step as enum ('submitted', 'returned', 'approved', 'withdrawn');
create type article_work as enum ('writing', 'submitted', 'settled');
create type ballot_choice as enum ('for', 'against', 'abstain');
create type body_kind as enum ('regional_council', 'provincial_council', 'communal_council', 'wilaya', 'prefecture_administration', 'ministry', 'regional_directorate', 'unit');
create type closure_asker as enum ('president', 'third_of_members', 'state');
create type comment_outcome as enum ('approved', 'rejected');
create type comment_state as enum ('waiting', 'approved', 'rejected', 'erased');
create type commitment_due as enum ('fixed', 'next_ordinary_session');
create type committee_capacity as enum ('chair', 'secretariat', 'rapporteur', 'member');
create type decision_step as enum ('opposed', 'opposition_upheld', 'opposition_lifted', 'visa_granted', 'visa_refused');
create type delivery_outcome as enum ('delivered', 'withdrawn');
create type document_kind as enum ('convention', 'plan', 'annual_report', 'budget', 'other');
create type escalation_level as enum ('officer', 'secretary', 'chair');
create type found_kind as enum ('article', 'page', 'meeting', 'decision', 'document', 'programme');
create type grammatical_gender as enum ('masculine', 'feminine');
create type holiday_certainty as enum ('expected', 'confirmed');
create type holiday_name as enum ('new_year', 'independence_manifesto', 'amazigh_new_year', 'labour_day', 'throne_day', 'oued_eddahab', 'revolution_day', 'youth_day', 'unity_day', 'green_march', 'independence_day', 'fitr', 'adha', 'muharram', 'mawlid');
create type instrument_kind as enum ('convention', 'charter', 'policy');
create type invitation_step as enum ('mailed', 'mail_failed', 'letter_printed', 'handed_over', 'opened', 'confirmed', 'accepted', 'declined', 'delegated', 'reminded', 'withdrawn');
create type invited_as as enum ('person', 'office', 'institution');
create type lost_date as enum ('postponed', 'cancelled');
create type mail_state as enum ('queued', 'sent', 'failed');
create type majority_base as enum ('votes_cast', 'members_in_office');
create type meeting_kind as enum ('forum', 'communication', 'committee', 'council_session');
create type meeting_mode as enum ('in_person', 'online', 'hybrid');
create type meeting_state as enum ('prepared', 'convened', 'held', 'minutes_approved', 'closed', 'cancelled');
create type member_role as enum ('president', 'vice_president', 'secretary', 'deputy_secretary', 'rapporteur', 'member');
create type minutes_state as enum ('draft', 'reviewed', 'approved');
create type office_role as enum ('training_officer', 'vice_president', 'president', 'director_of_services', 'finance_officer', 'council_secretary', 'secretary_general', 'hr_division', 'regional_director', 'minister', 'state_representative', 'state_delegate', 'administrator', 'communication_officer');
create type open_kind as enum ('Body', 'Organization', 'Person', 'Meeting', 'AgendaItem', 'Paper', 'File', 'Decision', 'Commitment');
create type participant_capacity as enum ('member', 'representing', 'guest', 'staff', 'press');
create type picture_format as enum ('avif', 'webp', 'jpeg');
create type point_answer as enum ('proposed', 'accepted', 'refused', 'withdrawn');
create type point_kind as enum ('opening', 'presentation', 'discussion', 'launch', 'signing', 'decision', 'carried_over');
create type point_origin as enum ('organiser', 'unit', 'member', 'half_of_members', 'state');
create type presence_direction as enum ('arrival', 'departure');
create type presence_proof as enum ('hand', 'paper', 'qr', 'own_telephone');
create type president_side as enum ('for', 'against');
create type recommendation_standing as enum ('followed', 'under_way', 'not_followed');
create type rejection_reason as enum ('off_topic', 'insulting', 'hateful', 'private_life', 'advertising', 'unlawful', 'complaint', 'repeated');
create type request_answer as enum ('called', 'declined');
create type seats_source as enum ('computed', 'decree', 'corrected');
create type session_asked_by as enum ('president', 'third_of_members', 'majority_of_members', 'state');
create type session_asker as enum ('third_of_members', 'majority_of_members', 'state');
create type session_formality as enum ('notice_to_members', 'agenda_to_state', 'posting_of_dates', 'state_points_received', 'refusals_notified', 'refusals_read_out', 'attendance_to_state', 'minutes_to_state', 'minutes_to_members', 'posting_of_decisions');
create type session_kind as enum ('ordinary', 'extraordinary');
create type speech_kind as enum ('intervention', 'question', 'answer', 'point_of_order');
create type speech_move as enum ('forward', 'deferred');
create type standing_state as enum ('closed', 'open', 'done', 'returned');
create type territory_kind as enum ('region', 'province', 'prefecture', 'urban', 'rural');
create type territory_level as enum ('region', 'province', 'commune');
create type tongue as enum ('ar', 'fr', 'zgh');
create type visibility as enum ('public', 'participants', 'internal');
create type vote_result as enum ('approved', 'rejected');
create type voting_method as enum ('show_of_hands', 'by_name');

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
  members_at_opening integer,
  called_by_state boolean,
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
  constraint no_more_are_at_the_opening_than_in_office CHECK (((members_at_opening >= 0) AND (members_at_opening <= members_in_office))),
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

create table agenda_materials (
  id integer not null generated always as identity,
  point_id integer not null,
  file_id integer not null,
  title_ar text not null,
  title_fr text,
  visibility visibility not null,
  added_by text not null,
  added_at timestamp with time zone not null,
  removed_by text,
  removed_at timestamp with time zone,
  submission text,
  constraint agenda_materials_pkey PRIMARY KEY (id),
  constraint a_material_is_attached_once UNIQUE (submission),
  constraint agenda_materials_added_by_fkey FOREIGN KEY (added_by) REFERENCES users(id),
  constraint agenda_materials_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint agenda_materials_point_id_fkey FOREIGN KEY (point_id) REFERENCES agenda_points(id),
  constraint agenda_materials_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES users(id),
  constraint a_material_has_an_arabic_title CHECK ((title_ar <> ''::text))
);
CREATE INDEX materials_of_a_point ON agenda_materials USING btree (point_id);
CREATE TRIGGER agenda_materials_tell_readers_what_changed AFTER UPDATE ON agenda_materials REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER agenda_materials_tell_readers_what_is_gone AFTER DELETE ON agenda_materials REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER agenda_materials_tell_readers_what_is_new AFTER INSERT ON agenda_materials REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
grant insert, select, update on agenda_materials to multaqa_app;

create table agenda_points (
  id integer not null generated always as identity,
  meeting_id integer not null,
  parent_id integer,
  "position" integer not null,
  kind point_kind not null,
  title_ar text not null,
  title_fr text,
  presenter_ar text,
  presenter_fr text,
  presenter_body_id integer,
  minutes_planned integer,
  sitting_id integer,
  visibility visibility not null default 'participants'::visibility,
  origin point_origin not null default 'organiser'::point_origin,
  proposed_for_body_id integer,
  proposed_by text,
  proposed_at timestamp with time zone not null,
  answer point_answer not null default 'accepted'::point_answer,
  answered_because text,
  answered_by text,
  answered_at timestamp with time zone,
  carried_from_id integer,
  instrument_id integer,
  outcome_ar text,
  outcome_fr text,
  version integer not null default 1,
  carried_commitment_id integer,
  submission text,
  constraint agenda_points_pkey PRIMARY KEY (id),
  constraint a_point_is_put_once UNIQUE (submission),
  constraint points_have_one_place_each UNIQUE NULLS NOT DISTINCT (meeting_id, parent_id, "position") DEFERRABLE INITIALLY DEFERRED,
  constraint agenda_points_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES users(id),
  constraint agenda_points_carried_commitment_id_fkey FOREIGN KEY (carried_commitment_id) REFERENCES commitments(id),
  constraint agenda_points_carried_from_id_fkey FOREIGN KEY (carried_from_id) REFERENCES agenda_points(id),
  constraint agenda_points_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES instruments(id),
  constraint agenda_points_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint agenda_points_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES agenda_points(id),
  constraint agenda_points_presenter_body_id_fkey FOREIGN KEY (presenter_body_id) REFERENCES bodies(id),
  constraint agenda_points_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES users(id),
  constraint agenda_points_proposed_for_body_id_fkey FOREIGN KEY (proposed_for_body_id) REFERENCES bodies(id),
  constraint agenda_points_sitting_id_fkey FOREIGN KEY (sitting_id) REFERENCES sittings(id),
  constraint a_point_has_an_arabic_title CHECK ((title_ar <> ''::text)),
  constraint a_point_is_not_its_own_parent CHECK ((parent_id <> id)),
  constraint a_point_lasts_some_minutes CHECK ((minutes_planned > 0)),
  constraint a_refused_point_says_why CHECK (((answer <> 'refused'::point_answer) OR (answered_because <> ''::text))),
  constraint only_a_carried_over_point_follows_a_commitment CHECK (((carried_commitment_id IS NULL) OR (kind = 'carried_over'::point_kind)))
);
CREATE TRIGGER agenda_points_tell_portal_pages AFTER INSERT OR DELETE OR UPDATE ON agenda_points FOR EACH STATEMENT EXECUTE FUNCTION tell_portal_pages('meetings');
CREATE TRIGGER agenda_points_tell_readers_what_changed AFTER UPDATE ON agenda_points REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER agenda_points_tell_readers_what_is_gone AFTER DELETE ON agenda_points REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER agenda_points_tell_readers_what_is_new AFTER INSERT ON agenda_points REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER points_are_told AFTER UPDATE ON agenda_points FOR EACH ROW EXECUTE FUNCTION tell_the_hall('meeting_id');
grant insert, select, update on agenda_points to multaqa_app;

create table article_picture_texts (
  article_id integer not null,
  number integer not null,
  picture_id integer not null,
  language tongue not null,
  alternative text not null,
  caption text,
  credit text,
  constraint article_picture_texts_pkey PRIMARY KEY (article_id, number, picture_id, language),
  constraint article_picture_texts_article_id_number_picture_id_fkey FOREIGN KEY (article_id, number, picture_id) REFERENCES article_pictures(article_id, number, picture_id),
  constraint a_picture_says_what_is_seen CHECK ((alternative <> ''::text))
);
CREATE TRIGGER article_picture_texts_are_never_changed BEFORE DELETE OR UPDATE ON article_picture_texts FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER article_picture_texts_are_never_emptied BEFORE TRUNCATE ON article_picture_texts FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on article_picture_texts to multaqa_app;

create table article_pictures (
  article_id integer not null,
  number integer not null,
  "position" integer not null,
  picture_id integer not null,
  constraint article_pictures_pkey PRIMARY KEY (article_id, number, picture_id),
  constraint article_pictures_article_id_number_fkey FOREIGN KEY (article_id, number) REFERENCES article_versions(article_id, number),
  constraint article_pictures_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES pictures(id)
);
CREATE INDEX articles_with_a_picture ON article_pictures USING btree (picture_id);
CREATE TRIGGER article_pictures_are_never_changed BEFORE DELETE OR UPDATE ON article_pictures FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER article_pictures_are_never_emptied BEFORE TRUNCATE ON article_pictures FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on article_pictures to multaqa_app;

create table article_steps (
  id integer not null generated always as identity,
  article_id integer not null,
  number integer not null,
  step article_step not null,
  because text,
  because_fr text,
  effective_at timestamp with time zone,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint article_steps_pkey PRIMARY KEY (id),
  constraint article_steps_article_id_number_fkey FOREIGN KEY (article_id, number) REFERENCES article_versions(article_id, number),
  constraint article_steps_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint a_return_or_withdrawal_says_why CHECK (((step <> ALL (ARRAY['returned'::article_step, 'withdrawn'::article_step])) OR (because <> ''::text))),
  constraint an_approval_says_from_when CHECK (((step = 'approved'::article_step) = (effective_at IS NOT NULL)))
);
CREATE INDEX steps_of_an_article ON article_steps USING btree (article_id, id);
CREATE TRIGGER article_steps_are_never_changed BEFORE DELETE OR UPDATE ON article_steps FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER article_steps_are_never_emptied BEFORE TRUNCATE ON article_steps FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on article_steps to multaqa_app;

create table article_subjects (
  article_id integer not null,
  number integer not null,
  "position" integer not null,
  meeting_id integer,
  programme_id integer,
  instrument_id integer,
  body_id integer,
  territory_code text,
  constraint article_subjects_pkey PRIMARY KEY (article_id, number, "position"),
  constraint article_subjects_article_id_number_fkey FOREIGN KEY (article_id, number) REFERENCES article_versions(article_id, number),
  constraint article_subjects_body_id_fkey FOREIGN KEY (body_id) REFERENCES bodies(id),
  constraint article_subjects_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES instruments(id),
  constraint article_subjects_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint article_subjects_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id),
  constraint article_subjects_territory_code_fkey FOREIGN KEY (territory_code) REFERENCES territories(code),
  constraint a_subject_is_one_thing CHECK ((num_nonnulls(meeting_id, programme_id, instrument_id, body_id, territory_code) = 1))
);
CREATE INDEX articles_about_a_meeting ON article_subjects USING btree (meeting_id) WHERE (meeting_id IS NOT NULL);
CREATE TRIGGER article_subjects_are_never_changed BEFORE DELETE OR UPDATE ON article_subjects FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER article_subjects_are_never_emptied BEFORE TRUNCATE ON article_subjects FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on article_subjects to multaqa_app;

create table article_texts (
  article_id integer not null,
  number integer not null,
  language tongue not null,
  title text not null,
  standfirst text not null,
  body text not null,
  html text not null,
  plain text not null,
  constraint article_texts_pkey PRIMARY KEY (article_id, number, language),
  constraint article_texts_article_id_number_fkey FOREIGN KEY (article_id, number) REFERENCES article_versions(article_id, number),
  constraint a_text_has_a_title CHECK ((title <> ''::text))
);
CREATE TRIGGER article_texts_are_never_changed BEFORE DELETE OR UPDATE ON article_texts FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER article_texts_are_never_emptied BEFORE TRUNCATE ON article_texts FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on article_texts to multaqa_app;

create table article_versions (
  article_id integer not null,
  number integer not null,
  category_id integer,
  office_id integer not null,
  place_ar text,
  place_fr text,
  happened_on date,
  correction_ar text,
  correction_fr text,
  written_by text not null,
  written_at timestamp with time zone not null,
  constraint article_versions_pkey PRIMARY KEY (article_id, number),
  constraint article_versions_article_id_fkey FOREIGN KEY (article_id) REFERENCES articles(id),
  constraint article_versions_category_id_fkey FOREIGN KEY (category_id) REFERENCES categories(id),
  constraint article_versions_office_id_fkey FOREIGN KEY (office_id) REFERENCES author_offices(id),
  constraint article_versions_written_by_fkey FOREIGN KEY (written_by) REFERENCES users(id)
);
CREATE INDEX versions_in_a_category ON article_versions USING btree (category_id, article_id, number);
CREATE TRIGGER article_versions_are_never_changed BEFORE DELETE OR UPDATE ON article_versions FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER article_versions_are_never_emptied BEFORE TRUNCATE ON article_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on article_versions to multaqa_app;

create table articles (
  id integer not null generated always as identity,
  portal_id integer not null,
  kind article_kind not null,
  latest integer not null,
  work article_work not null,
  published integer,
  published_at timestamp with time zone,
  published_on date,
  withdrawn_at timestamp with time zone,
  comments_until date,
  created_by text not null,
  created_at timestamp with time zone not null,
  submission text,
  constraint articles_pkey PRIMARY KEY (id),
  constraint an_article_is_begun_once UNIQUE (submission),
  constraint an_article_is_known_with_its_portal UNIQUE (id, portal_id),
  constraint articles_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id),
  constraint articles_portal_id_fkey FOREIGN KEY (portal_id) REFERENCES portals(id),
  constraint a_published_article_has_its_moment CHECK ((num_nonnulls(published, published_at, published_on) = ANY (ARRAY[0, 3]))),
  constraint only_what_was_published_is_withdrawn CHECK (((withdrawn_at IS NULL) OR (published IS NOT NULL)))
);
CREATE INDEX articles_by_month ON articles USING btree (portal_id, published_on) WHERE ((kind = 'news'::article_kind) AND (published IS NOT NULL) AND (withdrawn_at IS NULL));
CREATE INDEX articles_of_a_portal ON articles USING btree (portal_id, kind, published_at DESC, id DESC) WHERE ((published IS NOT NULL) AND (withdrawn_at IS NULL));
CREATE INDEX work_of_a_portal ON articles USING btree (portal_id, id DESC);
CREATE TRIGGER articles_are_found_as_they_are AFTER UPDATE ON articles FOR EACH ROW WHEN ((((old.published IS DISTINCT FROM new.published) OR (old.published_at IS DISTINCT FROM new.published_at)) OR (old.withdrawn_at IS DISTINCT FROM new.withdrawn_at))) EXECUTE FUNCTION tell_search_of_article();
CREATE TRIGGER articles_are_found_when_published AFTER INSERT ON articles FOR EACH ROW WHEN ((new.published IS NOT NULL)) EXECUTE FUNCTION tell_search_of_article();
CREATE TRIGGER articles_tell_portal_pages AFTER UPDATE ON articles FOR EACH ROW WHEN (((((old.published IS DISTINCT FROM new.published) OR (old.published_at IS DISTINCT FROM new.published_at)) OR (old.withdrawn_at IS DISTINCT FROM new.withdrawn_at)) OR (old.comments_until IS DISTINCT FROM new.comments_until))) EXECUTE FUNCTION tell_article_pages();
grant insert, select, update on articles to multaqa_app;

create table author_offices (
  id integer not null generated always as identity,
  portal_id integer not null,
  name_ar text not null,
  name_fr text,
  constraint author_offices_pkey PRIMARY KEY (id),
  constraint an_author_office_is_known_with_its_portal UNIQUE (id, portal_id),
  constraint an_author_office_is_named_once UNIQUE (portal_id, name_ar),
  constraint author_offices_portal_id_fkey FOREIGN KEY (portal_id) REFERENCES portals(id),
  constraint an_author_office_has_an_arabic_name CHECK ((name_ar <> ''::text))
);
CREATE TRIGGER author_offices_tell_portal_pages AFTER INSERT OR DELETE OR UPDATE ON author_offices FOR EACH STATEMENT EXECUTE FUNCTION tell_portal_pages('portals');
grant insert, select, update on author_offices to multaqa_app;

create table ballots (
  vote_id integer not null,
  member_id integer not null,
  choice ballot_choice not null,
  recorded_by text,
  recorded_at timestamp with time zone not null,
  nonce uuid not null,
  constraint ballots_pkey PRIMARY KEY (vote_id, member_id),
  constraint a_ballot_is_taken_once UNIQUE (nonce),
  constraint ballots_member_id_fkey FOREIGN KEY (member_id) REFERENCES council_members(id),
  constraint ballots_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint ballots_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES votes(id),
  constraint only_a_voter_has_a_ballot FOREIGN KEY (vote_id, member_id) REFERENCES voters(vote_id, member_id)
);
CREATE TRIGGER ballots_are_never_emptied BEFORE TRUNCATE ON ballots FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER counted_ballots_are_never_changed BEFORE DELETE OR UPDATE ON ballots FOR EACH ROW EXECUTE FUNCTION refuse_to_change_a_counted_ballot();
CREATE TRIGGER no_ballot_enters_a_closed_vote BEFORE INSERT ON ballots FOR EACH ROW EXECUTE FUNCTION refuse_a_ballot_too_late();
grant insert, select, update on ballots to multaqa_app;

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
CREATE TRIGGER bodies_tell_readers_what_changed AFTER UPDATE ON bodies REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_body();
CREATE TRIGGER bodies_tell_readers_what_is_new AFTER INSERT ON bodies REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_body();
grant insert, select, update on bodies to multaqa_app;

create table calendar_addresses (
  id integer not null generated always as identity,
  user_id text not null,
  body_id integer,
  label text not null,
  token_sha256 text not null,
  created_at timestamp with time zone not null,
  last_read_on date,
  revoked_at timestamp with time zone,
  constraint calendar_addresses_pkey PRIMARY KEY (id),
  constraint calendar_addresses_token_sha256_key UNIQUE (token_sha256),
  constraint calendar_addresses_body_id_fkey FOREIGN KEY (body_id) REFERENCES bodies(id),
  constraint calendar_addresses_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id),
  constraint a_calendar_has_a_name CHECK ((label <> ''::text))
);
CREATE INDEX calendar_addresses_of_a_person ON calendar_addresses USING btree (user_id) WHERE (revoked_at IS NULL);
grant insert, select on calendar_addresses to multaqa_app;
grant update (last_read_on, revoked_at) on calendar_addresses to multaqa_app;

create table categories (
  id integer not null generated always as identity,
  portal_id integer not null,
  slug text not null,
  name_ar text not null,
  name_fr text not null,
  "position" integer not null default 0,
  constraint categories_pkey PRIMARY KEY (id),
  constraint a_category_has_its_own_path UNIQUE (portal_id, slug),
  constraint a_category_is_known_with_its_portal UNIQUE (id, portal_id),
  constraint categories_portal_id_fkey FOREIGN KEY (portal_id) REFERENCES portals(id),
  constraint a_category_has_names CHECK (((name_ar <> ''::text) AND (name_fr <> ''::text))),
  constraint a_category_path_is_short_and_latin CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 60)))
);
CREATE TRIGGER categories_tell_portal_pages AFTER INSERT OR DELETE OR UPDATE ON categories FOR EACH STATEMENT EXECUTE FUNCTION tell_portal_pages('portals');
grant insert, select, update on categories to multaqa_app;

create table closure_requests (
  id integer not null generated always as identity,
  meeting_id integer not null,
  sitting_id integer not null,
  because text not null,
  article text not null,
  recorded_for_body_id integer not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  submission text not null,
  constraint closure_requests_pkey PRIMARY KEY (id),
  constraint a_closed_sitting_is_asked_for_once UNIQUE (submission),
  constraint closure_requests_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council_sessions(meeting_id),
  constraint closure_requests_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint closure_requests_recorded_for_body_id_fkey FOREIGN KEY (recorded_for_body_id) REFERENCES bodies(id),
  constraint closure_requests_sitting_id_fkey FOREIGN KEY (sitting_id) REFERENCES sittings(id),
  constraint a_closed_sitting_is_asked_for_with_reasons CHECK ((because <> ''::text))
);
CREATE INDEX closure_requests_of_a_session ON closure_requests USING btree (meeting_id, id);
CREATE INDEX closure_requests_of_a_sitting ON closure_requests USING btree (sitting_id);
CREATE TRIGGER closure_requests_are_never_changed BEFORE DELETE OR UPDATE ON closure_requests FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER closure_requests_are_never_emptied BEFORE TRUNCATE ON closure_requests FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on closure_requests to multaqa_app;

create table closure_voices (
  closure_id integer not null,
  member_id integer not null,
  choice ballot_choice not null,
  presides boolean not null,
  constraint closure_voices_pkey PRIMARY KEY (closure_id, member_id),
  constraint closure_voices_closure_id_fkey FOREIGN KEY (closure_id) REFERENCES sitting_closures(id),
  constraint closure_voices_member_id_fkey FOREIGN KEY (member_id) REFERENCES council_members(id)
);
CREATE UNIQUE INDEX one_member_presides_a_closure ON closure_voices USING btree (closure_id) WHERE presides;
CREATE TRIGGER closure_voices_are_never_changed BEFORE DELETE OR UPDATE ON closure_voices FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER closure_voices_are_never_emptied BEFORE TRUNCATE ON closure_voices FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on closure_voices to multaqa_app;

create table comment_address_looks (
  id integer not null generated always as identity,
  comment_id integer not null,
  because text not null,
  looked_by text not null,
  looked_at timestamp with time zone not null,
  constraint comment_address_looks_pkey PRIMARY KEY (id),
  constraint comment_address_looks_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comments(id),
  constraint comment_address_looks_looked_by_fkey FOREIGN KEY (looked_by) REFERENCES users(id),
  constraint a_look_says_why CHECK ((because <> ''::text))
);
CREATE INDEX looks_at_an_address ON comment_address_looks USING btree (comment_id);
CREATE TRIGGER comment_address_looks_are_never_changed BEFORE DELETE OR UPDATE ON comment_address_looks FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER comment_address_looks_are_never_emptied BEFORE TRUNCATE ON comment_address_looks FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on comment_address_looks to multaqa_app;

create table comment_addresses (
  comment_id integer not null,
  email text not null,
  wants_mails boolean not null default true,
  kept_since timestamp with time zone not null,
  constraint comment_addresses_pkey PRIMARY KEY (comment_id),
  constraint comment_addresses_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comments(id)
);
CREATE INDEX comment_addresses_by_age ON comment_addresses USING btree (kept_since);
grant delete, insert, select on comment_addresses to multaqa_app;
grant update (wants_mails) on comment_addresses to multaqa_app;

create table comment_decisions (
  id integer not null generated always as identity,
  comment_id integer not null,
  number integer not null,
  outcome comment_outcome not null,
  reason rejection_reason,
  note text,
  decided_by text not null,
  decided_at timestamp with time zone not null,
  constraint comment_decisions_pkey PRIMARY KEY (id),
  constraint comment_decisions_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comments(id),
  constraint comment_decisions_comment_id_number_fkey FOREIGN KEY (comment_id, number) REFERENCES comment_texts(comment_id, number),
  constraint comment_decisions_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES users(id),
  constraint a_rejection_says_why CHECK (((outcome = 'rejected'::comment_outcome) = (reason IS NOT NULL)))
);
CREATE INDEX decisions_on_a_comment ON comment_decisions USING btree (comment_id, id);
CREATE TRIGGER comment_decisions_are_never_changed BEFORE DELETE OR UPDATE ON comment_decisions FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER comment_decisions_are_never_emptied BEFORE TRUNCATE ON comment_decisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on comment_decisions to multaqa_app;

create table comment_keys (
  digest text not null,
  comment_id integer not null,
  made_at timestamp with time zone not null,
  constraint comment_keys_pkey PRIMARY KEY (digest),
  constraint comment_keys_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comments(id)
);
grant insert, select on comment_keys to multaqa_app;

create table comment_texts (
  comment_id integer not null,
  number integer not null,
  name text,
  text text,
  written_at timestamp with time zone not null,
  constraint comment_texts_pkey PRIMARY KEY (comment_id, number),
  constraint comment_texts_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comments(id)
);
CREATE TRIGGER comment_texts_are_never_emptied BEFORE TRUNCATE ON comment_texts FOR EACH STATEMENT EXECUTE FUNCTION only_erase_comment_texts();
CREATE TRIGGER comment_texts_are_only_erased BEFORE DELETE OR UPDATE ON comment_texts FOR EACH ROW EXECUTE FUNCTION only_erase_comment_texts();
grant insert, select on comment_texts to multaqa_app;
grant update (name, text) on comment_texts to multaqa_app;

create table comment_tries (
  digest text not null,
  happened_at timestamp with time zone not null
);
CREATE INDEX comment_tries_by_age ON comment_tries USING btree (happened_at);
CREATE INDEX comment_tries_of_a_place ON comment_tries USING btree (digest, happened_at);
grant delete, insert, select on comment_tries to multaqa_app;

create table comments (
  id integer not null generated always as identity,
  article_id integer not null,
  answers_to integer,
  office_id integer,
  written_by text,
  language tongue not null,
  state comment_state not null,
  latest integer not null default 1,
  suspicions text[] not null default '{}'::text[],
  fingerprint text,
  submission text,
  sent_at timestamp with time zone not null,
  is_answer boolean generated always as ((answers_to IS NOT NULL)) stored,
  answers_an_answer boolean generated always as (
CASE
    WHEN (answers_to IS NOT NULL) THEN false
    ELSE NULL::boolean
END) stored,
  constraint comments_pkey PRIMARY KEY (id),
  constraint a_comment_is_known_with_its_place UNIQUE (id, article_id, is_answer),
  constraint an_official_answer_is_recorded_once UNIQUE (submission),
  constraint the_same_words_come_once_under_an_article UNIQUE (article_id, fingerprint),
  constraint comments_article_id_fkey FOREIGN KEY (article_id) REFERENCES articles(id),
  constraint comments_office_id_fkey FOREIGN KEY (office_id) REFERENCES author_offices(id),
  constraint comments_written_by_fkey FOREIGN KEY (written_by) REFERENCES users(id),
  constraint only_a_comment_of_the_same_article_is_answered FOREIGN KEY (answers_to, article_id, answers_an_answer) REFERENCES comments(id, article_id, is_answer),
  constraint an_official_answer_has_its_office_and_its_writer CHECK ((num_nonnulls(office_id, written_by) = ANY (ARRAY[0, 2]))),
  constraint only_answers_are_official CHECK (((office_id IS NULL) OR (answers_to IS NOT NULL)))
);
CREATE INDEX answers_to_a_comment ON comments USING btree (answers_to, sent_at) WHERE (answers_to IS NOT NULL);
CREATE INDEX comments_of_an_article ON comments USING btree (article_id, sent_at, id) WHERE (state <> 'waiting'::comment_state);
CREATE INDEX comments_of_the_same_words ON comments USING btree (fingerprint) WHERE (fingerprint IS NOT NULL);
CREATE INDEX comments_that_wait ON comments USING btree (sent_at, id) WHERE (state = 'waiting'::comment_state);
CREATE TRIGGER comments_tell_portal_pages AFTER UPDATE ON comments FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION tell_comment_pages();
CREATE TRIGGER official_answers_tell_portal_pages AFTER INSERT ON comments FOR EACH ROW WHEN ((new.state = 'approved'::comment_state)) EXECUTE FUNCTION tell_comment_pages();
grant insert, select on comments to multaqa_app;
grant update (state, latest, suspicions, fingerprint) on comments to multaqa_app;

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
CREATE TRIGGER commitment_debtors_tell_readers_what_changed AFTER UPDATE ON commitment_debtors REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER commitment_debtors_tell_readers_what_is_gone AFTER DELETE ON commitment_debtors REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER commitment_debtors_tell_readers_what_is_new AFTER INSERT ON commitment_debtors REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
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
CREATE TRIGGER commitments_tell_portal_pages AFTER INSERT OR DELETE OR UPDATE ON commitments FOR EACH STATEMENT EXECUTE FUNCTION tell_portal_pages('figures');
CREATE TRIGGER commitments_tell_readers_what_changed AFTER UPDATE ON commitments REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER commitments_tell_readers_what_is_gone AFTER DELETE ON commitments REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER commitments_tell_readers_what_is_new AFTER INSERT ON commitments REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
grant insert, select on commitments to multaqa_app;

create table committee_seats (
  id integer not null generated always as identity,
  series_id integer not null,
  "position" integer not null,
  capacity committee_capacity not null,
  title_ar text not null,
  title_fr text,
  body_id integer,
  starts_on date not null,
  ends_on date,
  submission text,
  constraint committee_seats_pkey PRIMARY KEY (id),
  constraint a_seat_is_given_once UNIQUE (submission),
  constraint committee_seats_body_id_fkey FOREIGN KEY (body_id) REFERENCES bodies(id),
  constraint committee_seats_series_id_fkey FOREIGN KEY (series_id) REFERENCES committees(series_id),
  constraint a_committee_seat_ends_after_it_starts CHECK ((ends_on >= starts_on)),
  constraint a_committee_seat_has_an_arabic_title CHECK ((title_ar <> ''::text))
);
CREATE INDEX seats_of_a_committee ON committee_seats USING btree (series_id, "position");
CREATE TRIGGER seats_tell_readers_what_changed AFTER UPDATE ON committee_seats REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_series('series_id');
CREATE TRIGGER seats_tell_readers_what_is_new AFTER INSERT ON committee_seats REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_series('series_id');
grant insert, select, update on committee_seats to multaqa_app;

create table committees (
  series_id integer not null,
  mandate_ar text not null,
  mandate_fr text,
  established_by_ar text,
  established_by_fr text,
  meetings_yearly integer not null,
  is_public boolean not null default false,
  constraint committees_pkey PRIMARY KEY (series_id),
  constraint committees_series_id_fkey FOREIGN KEY (series_id) REFERENCES meeting_series(id),
  constraint a_committee_has_a_mandate CHECK ((mandate_ar <> ''::text)),
  constraint a_committee_meets_at_least_once_a_year CHECK (((meetings_yearly >= 1) AND (meetings_yearly <= 52)))
);
CREATE TRIGGER committees_tell_readers_what_changed AFTER UPDATE ON committees REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_series('series_id');
CREATE TRIGGER committees_tell_readers_what_is_new AFTER INSERT ON committees REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_series('series_id');
grant insert, select, update on committees to multaqa_app;

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
  last_paid_on date,
  constraint contribution_standings_pkey PRIMARY KEY (party_id, year),
  constraint contribution_standings_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties(id)
);
CREATE TRIGGER contribution_standings_tell_portal_pages AFTER INSERT OR DELETE OR UPDATE ON contribution_standings FOR EACH STATEMENT EXECUTE FUNCTION tell_portal_pages('figures');
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

create table council_members (
  id integer not null generated always as identity,
  body_id integer not null,
  name text not null,
  role member_role not null default 'member'::member_role,
  "position" integer not null,
  mail text,
  user_id text,
  starts_on date not null,
  ends_on date,
  ended_because text,
  recorded_by text,
  recorded_at timestamp with time zone not null,
  constraint council_members_pkey PRIMARY KEY (id),
  constraint council_members_body_id_fkey FOREIGN KEY (body_id) REFERENCES bodies(id),
  constraint council_members_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint council_members_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id),
  constraint a_member_has_a_name CHECK ((name <> ''::text)),
  constraint a_membership_ends_after_it_starts CHECK ((ends_on >= starts_on)),
  constraint an_ended_membership_says_why CHECK (((ends_on IS NULL) = (ended_because IS NULL)))
);
CREATE INDEX members_of_a_council ON council_members USING btree (body_id, "position");
grant insert, select on council_members to multaqa_app;
grant update (role, "position", mail, user_id, ends_on, ended_because) on council_members to multaqa_app;

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

create table council_sessions (
  meeting_id integer not null,
  body_id integer not null,
  level territory_level not null,
  kind session_kind not null,
  asked_by session_asked_by not null default 'president'::session_asked_by,
  asked_on date,
  opened_on date,
  closed_on date,
  extended_until date,
  submission text,
  constraint council_sessions_pkey PRIMARY KEY (meeting_id),
  constraint council_sessions_submission_key UNIQUE (submission),
  constraint council_sessions_body_id_fkey FOREIGN KEY (body_id) REFERENCES bodies(id),
  constraint council_sessions_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint a_session_closes_after_it_opens CHECK ((closed_on >= opened_on)),
  constraint an_ordinary_session_is_the_presidents CHECK (((kind = 'extraordinary'::session_kind) OR (asked_by = 'president'::session_asked_by)))
);
CREATE INDEX sessions_of_a_council ON council_sessions USING btree (body_id);
grant insert, select, update on council_sessions to multaqa_app;

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

create table decision_steps (
  id integer not null generated always as identity,
  decision_id integer not null,
  step decision_step not null,
  happened_on date not null,
  reference text,
  because text,
  file_id integer,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  submission text not null,
  recorded_for_body_id integer,
  constraint decision_steps_pkey PRIMARY KEY (id),
  constraint decision_steps_submission_key UNIQUE (submission),
  constraint decision_steps_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions(id),
  constraint decision_steps_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint decision_steps_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint decision_steps_recorded_for_body_id_fkey FOREIGN KEY (recorded_for_body_id) REFERENCES bodies(id)
);
CREATE INDEX steps_of_a_decision ON decision_steps USING btree (decision_id, happened_on);
CREATE TRIGGER decision_steps_are_never_changed BEFORE DELETE OR UPDATE ON decision_steps FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER decision_steps_are_never_emptied BEFORE TRUNCATE ON decision_steps FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on decision_steps to multaqa_app;

create table decisions (
  id integer not null generated always as identity,
  body_id integer not null,
  meeting_id integer not null,
  point_id integer not null,
  vote_id integer not null,
  year integer not null,
  number integer not null,
  decided_on date not null,
  title_ar text not null,
  title_fr text,
  text_ar text not null,
  text_fr text,
  outcome vote_result not null,
  needs_visa boolean not null,
  visa_matter text,
  file_id integer,
  act_id integer,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  with_reservations boolean not null default false,
  constraint decisions_pkey PRIMARY KEY (id),
  constraint a_decision_has_its_number_once UNIQUE (body_id, year, number),
  constraint decisions_vote_id_key UNIQUE (vote_id),
  constraint decisions_act_id_fkey FOREIGN KEY (act_id) REFERENCES acts(id),
  constraint decisions_body_id_fkey FOREIGN KEY (body_id) REFERENCES bodies(id),
  constraint decisions_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint decisions_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council_sessions(meeting_id),
  constraint decisions_point_id_fkey FOREIGN KEY (point_id) REFERENCES agenda_points(id),
  constraint decisions_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint decisions_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES votes(id),
  constraint reservations_go_with_an_approval CHECK (((outcome = 'approved'::vote_result) OR (NOT with_reservations)))
);
CREATE INDEX decisions_of_a_session ON decisions USING btree (meeting_id);
CREATE TRIGGER decisions_are_never_changed BEFORE DELETE OR UPDATE ON decisions FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER decisions_are_never_emptied BEFORE TRUNCATE ON decisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER decisions_tell_portal_pages AFTER INSERT OR DELETE OR UPDATE ON decisions FOR EACH STATEMENT EXECUTE FUNCTION tell_portal_pages('decisions');
CREATE TRIGGER decisions_tell_readers_what_changed AFTER UPDATE ON decisions REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER decisions_tell_readers_what_is_gone AFTER DELETE ON decisions REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER decisions_tell_readers_what_is_new AFTER INSERT ON decisions REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
grant insert, select on decisions to multaqa_app;

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

create table document_versions (
  document_id integer not null,
  number integer not null,
  title_ar text not null,
  title_fr text,
  description_ar text,
  description_fr text,
  year integer not null,
  dated_on date not null,
  language tongue not null,
  file_id integer not null,
  change_ar text,
  change_fr text,
  added_by text not null,
  added_at timestamp with time zone not null,
  constraint document_versions_pkey PRIMARY KEY (document_id, number),
  constraint document_versions_added_by_fkey FOREIGN KEY (added_by) REFERENCES users(id),
  constraint document_versions_document_id_fkey FOREIGN KEY (document_id) REFERENCES public_documents(id),
  constraint document_versions_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint a_document_has_an_arabic_title CHECK ((title_ar <> ''::text)),
  constraint a_document_is_about_a_year_of_ours CHECK (((year >= 1956) AND (year <= 2200))),
  constraint a_newer_version_says_what_is_new CHECK ((((number = 1) = (change_ar IS NULL)) AND (change_ar IS DISTINCT FROM ''::text)))
);
CREATE TRIGGER document_versions_are_found AFTER INSERT ON document_versions REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_search_of_rows('document', 'document_id');
CREATE TRIGGER document_versions_are_never_changed BEFORE DELETE OR UPDATE ON document_versions FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER document_versions_are_never_emptied BEFORE TRUNCATE ON document_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on document_versions to multaqa_app;

create table escalations (
  id integer not null generated always as identity,
  commitment_id integer not null,
  body_id integer not null,
  level escalation_level not null,
  user_id text,
  due_on date not null,
  sent_at timestamp with time zone not null,
  office_id integer,
  mail_id uuid,
  constraint escalations_pkey PRIMARY KEY (id),
  constraint each_level_is_told_once_of_a_day UNIQUE NULLS NOT DISTINCT (commitment_id, body_id, level, user_id, due_on),
  constraint escalations_commitment_id_body_id_fkey FOREIGN KEY (commitment_id, body_id) REFERENCES commitment_debtors(commitment_id, body_id),
  constraint escalations_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES mails(id),
  constraint escalations_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id),
  constraint escalations_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id),
  constraint who_is_told_is_told_in_an_office_by_mail CHECK ((num_nulls(user_id, office_id, mail_id) = ANY (ARRAY[0, 3])))
);
CREATE INDEX escalations_to_a_person ON escalations USING btree (user_id, sent_at);
CREATE TRIGGER escalations_are_never_changed BEFORE DELETE OR UPDATE ON escalations FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER escalations_are_never_emptied BEFORE TRUNCATE ON escalations FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on escalations to multaqa_app;

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

create table former_addresses (
  portal_id integer not null,
  path text not null,
  article_id integer,
  category_id integer,
  picture_id integer,
  constraint former_addresses_pkey PRIMARY KEY (portal_id, path),
  constraint former_addresses_article_id_portal_id_fkey FOREIGN KEY (article_id, portal_id) REFERENCES articles(id, portal_id),
  constraint former_addresses_category_id_portal_id_fkey FOREIGN KEY (category_id, portal_id) REFERENCES categories(id, portal_id),
  constraint former_addresses_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES pictures(id),
  constraint former_addresses_portal_id_fkey FOREIGN KEY (portal_id) REFERENCES portals(id),
  constraint a_former_address_is_a_path CHECK (((path ~~ '/%'::text) AND (length(path) <= 2000))),
  constraint a_former_address_leads_to_one_place CHECK ((num_nonnulls(article_id, category_id, picture_id) = 1))
);
CREATE TRIGGER former_addresses_tell_portal_pages AFTER INSERT OR DELETE OR UPDATE ON former_addresses FOR EACH STATEMENT EXECUTE FUNCTION tell_portal_pages('portals');
grant insert, select on former_addresses to multaqa_app;

create table hall_acts (
  nonce uuid not null,
  meeting_id integer not null,
  recorded_at timestamp with time zone not null,
  constraint hall_acts_pkey PRIMARY KEY (nonce),
  constraint hall_acts_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id)
);
CREATE TRIGGER hall_acts_are_never_changed BEFORE DELETE OR UPDATE ON hall_acts FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER hall_acts_are_never_emptied BEFORE TRUNCATE ON hall_acts FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on hall_acts to multaqa_app;

create table hall_attempts (
  tried_by text not null,
  since timestamp with time zone not null,
  attempts integer not null,
  constraint hall_attempts_pkey PRIMARY KEY (tried_by)
);
CREATE INDEX hall_attempts_by_age ON hall_attempts USING btree (since);
grant delete, insert, select, update on hall_attempts to multaqa_app;

create table hall_screens (
  id integer not null generated always as identity,
  meeting_id integer not null,
  token text not null,
  opened_by text not null,
  opened_at timestamp with time zone not null,
  revoked_by text,
  revoked_at timestamp with time zone,
  constraint hall_screens_pkey PRIMARY KEY (id),
  constraint hall_screens_token_key UNIQUE (token),
  constraint hall_screens_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint hall_screens_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES users(id),
  constraint hall_screens_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES users(id),
  constraint a_revoked_screen_says_by_whom CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)))
);
CREATE UNIQUE INDEX one_screen_of_a_hall_is_open ON hall_screens USING btree (meeting_id) WHERE (revoked_at IS NULL);
CREATE TRIGGER screens_are_told AFTER INSERT OR UPDATE ON hall_screens FOR EACH ROW EXECUTE FUNCTION tell_the_hall('meeting_id');
grant insert, select, update on hall_screens to multaqa_app;

create table halls (
  meeting_id integer not null,
  current_point_id integer,
  current_sitting_id integer,
  changed_at timestamp with time zone not null,
  is_closed boolean not null default false,
  constraint halls_pkey PRIMARY KEY (meeting_id),
  constraint halls_current_point_id_fkey FOREIGN KEY (current_point_id) REFERENCES agenda_points(id),
  constraint halls_current_sitting_id_fkey FOREIGN KEY (current_sitting_id) REFERENCES sittings(id) ON DELETE SET NULL,
  constraint halls_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id)
);
CREATE TRIGGER where_the_hall_stands_is_told AFTER INSERT OR UPDATE ON halls FOR EACH ROW EXECUTE FUNCTION tell_the_hall('meeting_id');
grant insert, select, update on halls to multaqa_app;

create table house (
  single boolean not null default true,
  owner_body_id integer not null,
  initialised_at timestamp with time zone not null,
  constraint house_pkey PRIMARY KEY (single),
  constraint house_owner_body_id_fkey FOREIGN KEY (owner_body_id) REFERENCES bodies(id),
  constraint there_is_one_house CHECK (single)
);
grant insert, select on house to multaqa_app;

create table imported_articles (
  portal_id integer not null,
  source text not null,
  source_key text not null,
  article_id integer not null,
  constraint imported_articles_pkey PRIMARY KEY (portal_id, source, source_key),
  constraint imported_articles_article_id_fkey FOREIGN KEY (article_id) REFERENCES articles(id),
  constraint imported_articles_portal_id_fkey FOREIGN KEY (portal_id) REFERENCES portals(id)
);
grant insert, select on imported_articles to multaqa_app;

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
  constraint instrument_versions_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES instruments(id),
  constraint a_version_has_an_arabic_text CHECK ((text_ar <> ''::text)),
  constraint versions_are_numbered_from_one CHECK ((number > 0))
);
CREATE TRIGGER instrument_versions_are_never_changed BEFORE DELETE OR UPDATE ON instrument_versions FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER instrument_versions_are_never_emptied BEFORE TRUNCATE ON instrument_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER versions_are_never_changed BEFORE DELETE OR UPDATE ON instrument_versions FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER versions_are_never_emptied BEFORE TRUNCATE ON instrument_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
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
  needs_visa boolean,
  visa_reason_ar text,
  visa_reason_fr text,
  majority_base majority_base,
  signature_days integer not null default 15,
  created_by text,
  created_at timestamp with time zone not null,
  submission text,
  matter text,
  majority_reason_ar text,
  constraint instruments_pkey PRIMARY KEY (id),
  constraint a_body_gives_a_reference_once UNIQUE (owner_body_id, reference),
  constraint an_instrument_is_opened_once UNIQUE (submission),
  constraint a_programme_holds_its_owners_instruments FOREIGN KEY (programme_id, owner_body_id) REFERENCES programmes(id, owner_body_id),
  constraint instruments_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id),
  constraint instruments_owner_body_id_fkey FOREIGN KEY (owner_body_id) REFERENCES bodies(id),
  constraint the_version_in_force_was_issued FOREIGN KEY (id, current_version) REFERENCES instrument_versions(instrument_id, number) DEFERRABLE INITIALLY DEFERRED,
  constraint an_instrument_ends_after_it_starts CHECK ((last_year >= first_year)),
  constraint an_instrument_has_an_arabic_title CHECK ((title_ar <> ''::text)),
  constraint the_days_left_to_sign_are_positive CHECK ((signature_days > 0))
);
CREATE INDEX instruments_of_a_programme ON instruments USING btree (programme_id);
CREATE TRIGGER instruments_are_found AFTER INSERT ON instruments REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_search_of_rows('programme', 'programme_id');
CREATE TRIGGER instruments_are_found_as_they_are AFTER UPDATE ON instruments REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_search_of_rows('programme', 'programme_id');
grant insert, select, update on instruments to multaqa_app;

create table interventions (
  id integer not null generated always as identity,
  meeting_id integer not null,
  point_id integer,
  "position" integer not null,
  kind speech_kind not null,
  speaker_ar text not null,
  speaker_fr text,
  body_id integer,
  summary_ar text not null,
  summary_fr text,
  version integer not null default 1,
  speech_id integer,
  submission text,
  constraint interventions_pkey PRIMARY KEY (id),
  constraint a_speech_is_summed_up_once UNIQUE (speech_id),
  constraint an_intervention_is_noted_once UNIQUE (submission),
  constraint interventions_body_id_fkey FOREIGN KEY (body_id) REFERENCES bodies(id),
  constraint interventions_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint interventions_point_id_fkey FOREIGN KEY (point_id) REFERENCES agenda_points(id),
  constraint interventions_speech_id_fkey FOREIGN KEY (speech_id) REFERENCES speech_requests(id),
  constraint an_intervention_says_something CHECK (((summary_ar <> ''::text) AND (speaker_ar <> ''::text)))
);
CREATE INDEX interventions_in_a_meeting ON interventions USING btree (meeting_id, "position");
CREATE TRIGGER what_is_summed_up_is_told AFTER INSERT ON interventions FOR EACH ROW EXECUTE FUNCTION tell_the_hall('meeting_id');
grant delete, insert, select, update on interventions to multaqa_app;

create table invitation_lists (
  id integer not null generated always as identity,
  meeting_id integer not null,
  invited_as invited_as not null,
  role office_role,
  body_kind body_kind,
  territory_code text,
  body_id integer,
  capacity participant_capacity not null,
  has_vote boolean not null default false,
  title_ar text not null,
  title_fr text,
  added_by text not null,
  added_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  frozen_at timestamp with time zone,
  constraint invitation_lists_pkey PRIMARY KEY (id),
  constraint invitation_lists_added_by_fkey FOREIGN KEY (added_by) REFERENCES users(id),
  constraint invitation_lists_body_id_fkey FOREIGN KEY (body_id) REFERENCES bodies(id),
  constraint invitation_lists_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint invitation_lists_territory_code_fkey FOREIGN KEY (territory_code) REFERENCES territories(code),
  constraint a_frozen_list_is_not_removed CHECK (((frozen_at IS NULL) OR (removed_at IS NULL))),
  constraint a_list_asks_one_body_or_a_kind_of_body CHECK (((body_id IS NULL) = (body_kind IS NOT NULL))),
  constraint a_list_has_an_arabic_title CHECK ((title_ar <> ''::text)),
  constraint a_list_is_of_offices_or_of_institutions CHECK (((invited_as <> 'person'::invited_as) AND ((invited_as = 'office'::invited_as) = (role IS NOT NULL))))
);
CREATE INDEX lists_of_a_meeting ON invitation_lists USING btree (meeting_id, id);
grant insert, select on invitation_lists to multaqa_app;
grant update (removed_at, frozen_at) on invitation_lists to multaqa_app;

create table invitation_steps (
  id integer not null generated always as identity,
  participant_id integer not null,
  step invitation_step not null,
  happened_at timestamp with time zone not null,
  because text,
  reference text,
  delegate_id integer,
  recorded_by text,
  recorded_at timestamp with time zone not null,
  nonce uuid,
  reminded_on date,
  constraint invitation_steps_pkey PRIMARY KEY (id),
  constraint invitation_steps_nonce_key UNIQUE (nonce),
  constraint invitation_steps_delegate_id_fkey FOREIGN KEY (delegate_id) REFERENCES participants(id),
  constraint invitation_steps_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participants(id),
  constraint invitation_steps_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint a_delegation_names_somebody_by_a_reference CHECK (((step <> 'delegated'::invitation_step) OR ((delegate_id IS NOT NULL) AND (reference <> ''::text)))),
  constraint a_reminder_says_its_day CHECK (((step = 'reminded'::invitation_step) = (reminded_on IS NOT NULL))) NOT VALID,
  constraint who_declines_says_why CHECK (((step <> 'declined'::invitation_step) OR (because <> ''::text)))
);
CREATE INDEX steps_of_an_invitation ON invitation_steps USING btree (participant_id, id);
CREATE UNIQUE INDEX an_invitation_is_first_opened_once ON invitation_steps USING btree (participant_id) WHERE (step = 'opened'::invitation_step);
CREATE UNIQUE INDEX nobody_is_reminded_twice_a_day ON invitation_steps USING btree (participant_id, reminded_on) WHERE (step = 'reminded'::invitation_step);
CREATE UNIQUE INDEX receipt_is_confirmed_once ON invitation_steps USING btree (participant_id) WHERE (step = 'confirmed'::invitation_step);
CREATE TRIGGER invitation_steps_are_never_changed BEFORE DELETE OR UPDATE ON invitation_steps FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER invitation_steps_are_never_emptied BEFORE TRUNCATE ON invitation_steps FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on invitation_steps to multaqa_app;

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
CREATE INDEX events_by_their_subject ON journal_events USING btree (subject, happened_at);
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

create table mails (
  id uuid not null,
  kind text not null,
  about text not null,
  recipient text not null,
  recipient_name text,
  language text not null,
  subject text not null,
  content jsonb,
  state mail_state not null default 'queued'::mail_state,
  queued_at timestamp with time zone not null,
  not_before timestamp with time zone,
  attempts integer not null default 0,
  last_error text,
  last_tried_at timestamp with time zone,
  settled_at timestamp with time zone,
  constraint mails_pkey PRIMARY KEY (id),
  constraint a_failed_mail_says_why CHECK (((state <> 'failed'::mail_state) OR (last_error <> ''::text))),
  constraint a_mail_is_addressed CHECK ((recipient ~~ '%_@_%'::text)),
  constraint a_mail_is_in_a_language_we_speak CHECK ((language = ANY (ARRAY['ar'::text, 'fr'::text, 'en'::text]))),
  constraint a_mail_keeps_its_content_until_it_has_gone CHECK (((state = 'sent'::mail_state) = (content IS NULL))),
  constraint a_settled_mail_says_when CHECK (((state = 'queued'::mail_state) = (settled_at IS NULL)))
);
CREATE INDEX mails_by_time ON mails USING btree (queued_at DESC);
CREATE INDEX mails_by_what_they_tell_of ON mails USING btree (about, queued_at);
CREATE INDEX mails_that_have_not_gone ON mails USING btree (state, queued_at) WHERE (state <> 'sent'::mail_state);
grant insert, select on mails to multaqa_app;
grant update (content, state, not_before, attempts, last_error, last_tried_at, settled_at) on mails to multaqa_app;

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

create table meeting_past_dates (
  id integer not null generated always as identity,
  meeting_id integer not null,
  starts_on date not null,
  ends_on date,
  outcome lost_date not null,
  because text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint meeting_past_dates_pkey PRIMARY KEY (id),
  constraint meeting_past_dates_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint meeting_past_dates_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint a_lost_date_says_why CHECK ((because <> ''::text))
);
CREATE INDEX past_dates_of_a_meeting ON meeting_past_dates USING btree (meeting_id, id);
CREATE TRIGGER meeting_past_dates_tell_readers_what_changed AFTER UPDATE ON meeting_past_dates REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER meeting_past_dates_tell_readers_what_is_gone AFTER DELETE ON meeting_past_dates REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER meeting_past_dates_tell_readers_what_is_new AFTER INSERT ON meeting_past_dates REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER past_dates_are_never_changed BEFORE DELETE OR UPDATE ON meeting_past_dates FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER past_dates_are_never_emptied BEFORE TRUNCATE ON meeting_past_dates FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on meeting_past_dates to multaqa_app;

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
  kind meeting_kind not null default 'communication'::meeting_kind,
  submission text,
  constraint meeting_series_pkey PRIMARY KEY (id),
  constraint a_series_is_opened_once UNIQUE (submission),
  constraint meeting_series_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id),
  constraint meeting_series_owner_body_id_fkey FOREIGN KEY (owner_body_id) REFERENCES bodies(id),
  constraint meeting_series_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id),
  constraint a_series_has_an_arabic_title CHECK (((title_ar <> ''::text) AND (edition_ar <> ''::text)))
);
CREATE INDEX series_of_a_body ON meeting_series USING btree (owner_body_id);
CREATE TRIGGER series_tell_readers_what_changed AFTER UPDATE ON meeting_series REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_series('id');
grant insert, select, update on meeting_series to multaqa_app;

create table meeting_state_changes (
  id integer not null generated always as identity,
  meeting_id integer not null,
  state meeting_state not null,
  happened_on date not null,
  because text,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint meeting_state_changes_pkey PRIMARY KEY (id),
  constraint meeting_state_changes_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint meeting_state_changes_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint a_cancelled_meeting_says_why CHECK (((state <> 'cancelled'::meeting_state) OR (because <> ''::text)))
);
CREATE INDEX states_of_a_meeting ON meeting_state_changes USING btree (meeting_id, id);
CREATE TRIGGER state_changes_are_never_changed BEFORE DELETE OR UPDATE ON meeting_state_changes FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER state_changes_are_never_emptied BEFORE TRUNCATE ON meeting_state_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on meeting_state_changes to multaqa_app;

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
  kind meeting_kind not null default 'communication'::meeting_kind,
  state meeting_state not null default 'held'::meeting_state,
  ends_on date,
  edition_year integer,
  motto_ar text,
  motto_fr text,
  mode meeting_mode not null default 'in_person'::meeting_mode,
  online_address text,
  visibility visibility not null default 'participants'::visibility,
  cloned_from_id integer,
  calendar_uid uuid not null default gen_random_uuid(),
  calendar_sequence integer not null default 0,
  hall_secret uuid not null default gen_random_uuid(),
  programme_version integer not null default 1,
  remind_days_before integer default 3,
  was_public boolean not null default false,
  constraint meetings_pkey PRIMARY KEY (id),
  constraint a_meeting_has_one_place_in_calendars UNIQUE (calendar_uid),
  constraint a_meeting_is_recorded_once UNIQUE (submission),
  constraint a_number_is_given_once_in_a_series UNIQUE (series_id, number),
  constraint meetings_cloned_from_id_fkey FOREIGN KEY (cloned_from_id) REFERENCES meetings(id),
  constraint meetings_corrected_by_fkey FOREIGN KEY (corrected_by) REFERENCES users(id),
  constraint meetings_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id),
  constraint meetings_owner_body_id_fkey FOREIGN KEY (owner_body_id) REFERENCES bodies(id),
  constraint meetings_series_id_fkey FOREIGN KEY (series_id) REFERENCES meeting_series(id),
  constraint meetings_territory_code_fkey FOREIGN KEY (territory_code) REFERENCES territories(code),
  constraint a_meeting_ends_after_it_starts CHECK ((ends_on >= held_on)),
  constraint a_meeting_has_an_arabic_title CHECK ((title_ar <> ''::text)),
  constraint a_meeting_online_has_an_address CHECK (((mode = 'in_person'::meeting_mode) OR (online_address <> ''::text))),
  constraint a_number_belongs_to_a_series CHECK (((number IS NULL) OR ((number > 0) AND (series_id IS NOT NULL)))),
  constraint a_reminder_comes_some_days_before CHECK (((remind_days_before >= 1) AND (remind_days_before <= 60)))
);
CREATE INDEX meetings_by_day ON meetings USING btree (held_on, id);
CREATE INDEX meetings_of_a_body ON meetings USING btree (owner_body_id, held_on);
CREATE INDEX meetings_that_were_public ON meetings USING btree (id) WHERE was_public;
CREATE TRIGGER a_public_meeting_is_remembered BEFORE INSERT OR UPDATE ON meetings FOR EACH ROW EXECUTE FUNCTION remember_that_it_was_public();
CREATE TRIGGER meetings_tell_portal_pages AFTER INSERT OR DELETE OR UPDATE ON meetings FOR EACH STATEMENT EXECUTE FUNCTION tell_portal_pages('meetings');
CREATE TRIGGER meetings_tell_readers_what_changed AFTER UPDATE ON meetings REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER meetings_tell_readers_what_is_gone AFTER DELETE ON meetings REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER meetings_tell_readers_what_is_new AFTER INSERT ON meetings REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER state_is_told AFTER UPDATE OF state ON meetings FOR EACH ROW EXECUTE FUNCTION tell_the_hall('id');
grant insert, select, update on meetings to multaqa_app;

create table migrations (
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migrations_pkey PRIMARY KEY (number)
);

create table minutes_corrections (
  id integer not null generated always as identity,
  meeting_id integer not null,
  number integer not null,
  text_ar text not null,
  text_fr text,
  because text not null,
  code text not null,
  file_id integer not null,
  sha256 text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  submission text,
  constraint minutes_corrections_pkey PRIMARY KEY (id),
  constraint a_correction_is_annexed_once UNIQUE (submission),
  constraint corrections_are_numbered UNIQUE (meeting_id, number),
  constraint minutes_corrections_code_key UNIQUE (code),
  constraint minutes_corrections_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint minutes_corrections_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES minutes_seals(meeting_id),
  constraint minutes_corrections_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint a_correction_says_what_and_why CHECK (((text_ar <> ''::text) AND (because <> ''::text)))
);
CREATE TRIGGER minutes_corrections_are_never_changed BEFORE DELETE OR UPDATE ON minutes_corrections FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER minutes_corrections_are_never_emptied BEFORE TRUNCATE ON minutes_corrections FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on minutes_corrections to multaqa_app;

create table minutes_publications (
  meeting_id integer not null,
  published_by text not null,
  published_at timestamp with time zone not null,
  constraint minutes_publications_pkey PRIMARY KEY (meeting_id),
  constraint minutes_publications_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES minutes_seals(meeting_id),
  constraint minutes_publications_published_by_fkey FOREIGN KEY (published_by) REFERENCES users(id)
);
CREATE TRIGGER minutes_publications_are_never_changed BEFORE DELETE OR UPDATE ON minutes_publications FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER minutes_publications_are_never_emptied BEFORE TRUNCATE ON minutes_publications FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER minutes_publications_tell_portal_pages AFTER INSERT OR DELETE OR UPDATE ON minutes_publications FOR EACH STATEMENT EXECUTE FUNCTION tell_portal_pages('meetings');
CREATE TRIGGER minutes_publications_tell_readers_what_changed AFTER UPDATE ON minutes_publications REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER minutes_publications_tell_readers_what_is_gone AFTER DELETE ON minutes_publications REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER minutes_publications_tell_readers_what_is_new AFTER INSERT ON minutes_publications REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
grant insert, select on minutes_publications to multaqa_app;

create table minutes_seals (
  meeting_id integer not null,
  code text not null,
  file_id integer not null,
  sha256 text not null,
  content jsonb not null,
  sealed_by text not null,
  sealed_at timestamp with time zone not null,
  constraint minutes_seals_pkey PRIMARY KEY (meeting_id),
  constraint minutes_seals_code_key UNIQUE (code),
  constraint minutes_seals_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint minutes_seals_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint minutes_seals_sealed_by_fkey FOREIGN KEY (sealed_by) REFERENCES users(id)
);
CREATE TRIGGER minutes_seals_are_never_changed BEFORE DELETE OR UPDATE ON minutes_seals FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER minutes_seals_are_never_emptied BEFORE TRUNCATE ON minutes_seals FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on minutes_seals to multaqa_app;

create table minutes_versions (
  meeting_id integer not null,
  language text not null,
  version integer not null,
  body text not null,
  state minutes_state not null default 'draft'::minutes_state,
  written_by text not null,
  written_at timestamp with time zone not null,
  reviewed_by text,
  reviewed_at timestamp with time zone,
  approved_by text,
  approved_at timestamp with time zone,
  constraint minutes_versions_pkey PRIMARY KEY (meeting_id, language, version),
  constraint minutes_versions_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES users(id),
  constraint minutes_versions_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint minutes_versions_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES users(id),
  constraint minutes_versions_written_by_fkey FOREIGN KEY (written_by) REFERENCES users(id),
  constraint another_person_reviews CHECK ((reviewed_by <> written_by)),
  constraint approved_minutes_say_by_whom CHECK (((state = 'approved'::minutes_state) = (approved_by IS NOT NULL))),
  constraint minutes_are_in_arabic_or_french CHECK ((language = ANY (ARRAY['ar'::text, 'fr'::text]))),
  constraint reviewed_minutes_say_by_whom CHECK (((state = 'draft'::minutes_state) = (reviewed_by IS NULL)))
);
grant insert, select, update on minutes_versions to multaqa_app;

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
CREATE TRIGGER offices_tell_readers_what_is_new AFTER INSERT ON offices REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_office();
grant insert, select on offices to multaqa_app;
grant update (ends_on) on offices to multaqa_app;

create table open_objects (
  kind open_kind not null,
  key integer not null,
  body_id integer not null,
  meeting_id integer,
  is_public boolean not null,
  was_public boolean not null,
  content text not null,
  created_at timestamp with time zone not null,
  modified_at timestamp with time zone not null,
  constraint open_objects_pkey PRIMARY KEY (kind, key),
  constraint open_objects_body_id_fkey FOREIGN KEY (body_id) REFERENCES bodies(id),
  constraint open_objects_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint what_is_public_was_public CHECK ((was_public OR (NOT is_public)))
);
CREATE INDEX open_objects_by_change ON open_objects USING btree (kind, modified_at);
CREATE INDEX open_objects_everybody_may_know_of ON open_objects USING btree (kind, key) WHERE was_public;
CREATE INDEX open_objects_of_a_body ON open_objects USING btree (kind, body_id, key);
CREATE INDEX open_objects_of_a_meeting ON open_objects USING btree (meeting_id) WHERE (meeting_id IS NOT NULL);
CREATE TRIGGER open_objects_are_found AFTER INSERT ON open_objects REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_search_of_open_objects();
CREATE TRIGGER open_objects_are_found_as_they_are AFTER UPDATE ON open_objects REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_search_of_open_objects();
grant select on open_objects to multaqa_app;

create table participant_imports (
  id integer not null generated always as identity,
  meeting_id integer not null,
  name text not null,
  list text not null,
  sha256 text not null,
  counts jsonb not null,
  previewed_by text not null,
  previewed_at timestamp with time zone not null,
  applied_by text,
  applied_at timestamp with time zone,
  constraint participant_imports_pkey PRIMARY KEY (id),
  constraint participant_imports_applied_by_fkey FOREIGN KEY (applied_by) REFERENCES users(id),
  constraint participant_imports_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint participant_imports_previewed_by_fkey FOREIGN KEY (previewed_by) REFERENCES users(id),
  constraint an_applied_list_says_by_whom CHECK (((applied_at IS NULL) = (applied_by IS NULL)))
);
CREATE INDEX imports_of_a_meeting ON participant_imports USING btree (meeting_id, id);
grant insert, select on participant_imports to multaqa_app;
grant update (applied_by, applied_at) on participant_imports to multaqa_app;

create table participants (
  id integer not null generated always as identity,
  meeting_id integer not null,
  invited_as invited_as not null,
  name text,
  title_ar text not null,
  title_fr text,
  institution_ar text,
  institution_fr text,
  body_id integer,
  user_id text,
  council_member_id integer,
  mail text,
  language text not null default 'ar'::text,
  capacity participant_capacity not null,
  has_vote boolean not null default false,
  short_code text not null,
  token text not null,
  represents_id integer,
  added_by text,
  added_at timestamp with time zone not null,
  removed_by text,
  removed_at timestamp with time zone,
  removed_because text,
  constraint participants_pkey PRIMARY KEY (id),
  constraint a_member_is_invited_once UNIQUE (meeting_id, council_member_id),
  constraint a_short_code_is_given_once_in_a_meeting UNIQUE (meeting_id, short_code),
  constraint participants_token_key UNIQUE (token),
  constraint a_participant_is_a_member_who_exists FOREIGN KEY (council_member_id) REFERENCES council_members(id),
  constraint participants_added_by_fkey FOREIGN KEY (added_by) REFERENCES users(id),
  constraint participants_body_id_fkey FOREIGN KEY (body_id) REFERENCES bodies(id),
  constraint participants_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint participants_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES users(id),
  constraint participants_represents_id_fkey FOREIGN KEY (represents_id) REFERENCES participants(id),
  constraint participants_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id),
  constraint a_participant_has_an_arabic_title CHECK ((title_ar <> ''::text)),
  constraint a_participants_address_is_kept_in_small_letters CHECK (((mail = lower(mail)) AND (mail ~~ '%_@_%'::text))),
  constraint a_participants_language_is_one_we_speak CHECK ((language = ANY (ARRAY['ar'::text, 'fr'::text, 'en'::text])))
);
CREATE INDEX participants_by_body ON participants USING btree (body_id) WHERE (body_id IS NOT NULL);
CREATE INDEX participants_by_user ON participants USING btree (user_id) WHERE (user_id IS NOT NULL);
CREATE INDEX participants_of_a_meeting ON participants USING btree (meeting_id, id);
CREATE TRIGGER who_is_asked_is_told AFTER UPDATE ON participants FOR EACH ROW EXECUTE FUNCTION tell_the_hall('meeting_id');
grant insert, select, update on participants to multaqa_app;

create table parties (
  id integer not null generated always as identity,
  instrument_id integer not null,
  body_id integer not null,
  "position" integer not null,
  needs_visa boolean not null,
  added_by text,
  added_at timestamp with time zone not null,
  majority_base majority_base not null,
  constraint parties_pkey PRIMARY KEY (id),
  constraint a_body_is_party_once UNIQUE (instrument_id, body_id),
  constraint parties_added_by_fkey FOREIGN KEY (added_by) REFERENCES users(id),
  constraint parties_body_id_fkey FOREIGN KEY (body_id) REFERENCES bodies(id),
  constraint parties_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES instruments(id)
);
CREATE INDEX parties_of_a_body ON parties USING btree (body_id);
CREATE TRIGGER parties_are_found AFTER INSERT ON parties REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_search_of_parties();
grant insert, select, update on parties to multaqa_app;

create table picture_renditions (
  picture_id integer not null,
  format picture_format not null,
  width integer not null,
  height integer not null,
  sha256 text not null,
  byte_size integer not null,
  constraint picture_renditions_pkey PRIMARY KEY (picture_id, format, width),
  constraint picture_renditions_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES pictures(id),
  constraint picture_renditions_sha256_fkey FOREIGN KEY (sha256) REFERENCES file_contents(sha256)
);
grant insert, select on picture_renditions to multaqa_app;

create table pictures (
  id integer not null generated always as identity,
  portal_id integer not null,
  sha256 text not null,
  width integer not null,
  height integer not null,
  colour text not null,
  added_by text not null,
  added_at timestamp with time zone not null,
  constraint pictures_pkey PRIMARY KEY (id),
  constraint a_picture_is_kept_once UNIQUE (portal_id, sha256),
  constraint a_picture_is_known_with_its_portal UNIQUE (id, portal_id),
  constraint pictures_added_by_fkey FOREIGN KEY (added_by) REFERENCES users(id),
  constraint pictures_portal_id_fkey FOREIGN KEY (portal_id) REFERENCES portals(id),
  constraint a_picture_colour_is_a_colour CHECK ((colour ~ '^#[0-9a-f]{6}$'::text))
);
grant insert, select on pictures to multaqa_app;

create table point_postponements (
  id integer not null generated always as identity,
  meeting_id integer not null,
  point_id integer not null,
  happened_on date not null,
  because text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  submission text not null,
  constraint point_postponements_pkey PRIMARY KEY (id),
  constraint a_point_is_put_off_once_in_a_session UNIQUE (meeting_id, point_id),
  constraint point_postponements_submission_key UNIQUE (submission),
  constraint point_postponements_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council_sessions(meeting_id),
  constraint point_postponements_point_id_fkey FOREIGN KEY (point_id) REFERENCES agenda_points(id),
  constraint point_postponements_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint a_postponement_says_why CHECK ((because <> ''::text))
);
CREATE TRIGGER point_postponements_are_never_changed BEFORE DELETE OR UPDATE ON point_postponements FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER point_postponements_are_never_emptied BEFORE TRUNCATE ON point_postponements FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on point_postponements to multaqa_app;

create table portals (
  id integer not null generated always as identity,
  body_id integer not null,
  slug text not null,
  host text,
  title_ar text not null,
  title_fr text not null,
  welcome_ar text not null,
  welcome_fr text,
  postal_address_ar text not null,
  postal_address_fr text,
  telephone text,
  email text not null,
  information_officer_ar text not null,
  information_officer_fr text,
  information_email text not null,
  publication_director_ar text not null,
  publication_director_fr text,
  hosting_ar text not null,
  hosting_fr text,
  security_email text not null,
  declaration text,
  comments_open_days integer not null default 30,
  addresses_kept_days integer not null default 365,
  version integer not null default 1,
  opened_by text not null,
  opened_at timestamp with time zone not null,
  constraint portals_pkey PRIMARY KEY (id),
  constraint a_body_has_one_portal UNIQUE (body_id),
  constraint a_portal_has_its_own_host UNIQUE (host),
  constraint a_portal_has_its_own_path UNIQUE (slug),
  constraint portals_body_id_fkey FOREIGN KEY (body_id) REFERENCES bodies(id),
  constraint portals_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES users(id),
  constraint a_portal_has_a_title CHECK (((title_ar <> ''::text) AND (title_fr <> ''::text))),
  constraint a_portal_host_is_a_host_name CHECK (((host = lower(host)) AND (host ~ '^[a-z0-9.-]+$'::text) AND (length(host) <= 253))),
  constraint a_portal_path_is_short_and_latin CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 40))),
  constraint addresses_are_kept_for_two_years_at_most CHECK (((addresses_kept_days >= 30) AND (addresses_kept_days <= 732))),
  constraint comments_stay_open_for_a_year_at_most CHECK (((comments_open_days >= 0) AND (comments_open_days <= 366)))
);
CREATE TRIGGER portals_are_found AFTER INSERT ON portals FOR EACH ROW EXECUTE FUNCTION tell_search_of_portal();
CREATE TRIGGER portals_tell_portal_pages AFTER INSERT OR DELETE OR UPDATE ON portals FOR EACH STATEMENT EXECUTE FUNCTION tell_portal_pages('portals');
grant insert, select, update on portals to multaqa_app;

create table presence_attestations (
  id integer not null generated always as identity,
  participant_id integer not null,
  code text not null,
  file_id integer not null,
  sha256 text not null,
  issued_by text not null,
  issued_at timestamp with time zone not null,
  wording text,
  constraint presence_attestations_pkey PRIMARY KEY (id),
  constraint presence_attestations_code_key UNIQUE (code),
  constraint presence_attestations_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint presence_attestations_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES users(id),
  constraint presence_attestations_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participants(id),
  constraint presence_attestations_wording_check CHECK (((wording IS NULL) OR (length(wording) <= 20000)))
);
CREATE INDEX attestations_of_a_participant ON presence_attestations USING btree (participant_id, id);
CREATE TRIGGER presence_attestations_are_never_changed BEFORE DELETE OR UPDATE ON presence_attestations FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER presence_attestations_are_never_emptied BEFORE TRUNCATE ON presence_attestations FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on presence_attestations to multaqa_app;

create table presence_entries (
  id integer not null generated always as identity,
  meeting_id integer not null,
  participant_id integer not null,
  sitting_id integer,
  direction presence_direction not null,
  happened_at timestamp with time zone not null,
  capacity participant_capacity not null,
  on_behalf_of_ar text,
  on_behalf_of_fr text,
  proof presence_proof not null,
  device text,
  nonce uuid not null,
  recorded_by text,
  recorded_at timestamp with time zone not null,
  replaces_id integer,
  replaced_because text,
  is_withdrawal boolean not null default false,
  sheet_id integer,
  constraint presence_entries_pkey PRIMARY KEY (id),
  constraint an_entry_is_replaced_once UNIQUE (replaces_id),
  constraint an_entry_is_taken_once UNIQUE (nonce),
  constraint presence_entries_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint presence_entries_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participants(id),
  constraint presence_entries_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint presence_entries_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES presence_entries(id),
  constraint presence_entries_sheet_id_fkey FOREIGN KEY (sheet_id) REFERENCES presence_sheets(id),
  constraint presence_entries_sitting_id_fkey FOREIGN KEY (sitting_id) REFERENCES sittings(id),
  constraint a_replaced_entry_says_why CHECK (((replaces_id IS NULL) = (replaced_because IS NULL))),
  constraint only_a_replacing_entry_withdraws CHECK (((NOT is_withdrawal) OR (replaces_id IS NOT NULL))),
  constraint only_paper_comes_from_a_sheet CHECK (((sheet_id IS NULL) OR (proof = 'paper'::presence_proof)))
);
CREATE INDEX presence_in_a_meeting ON presence_entries USING btree (meeting_id, participant_id, happened_at);
CREATE INDEX presence_on_a_sheet ON presence_entries USING btree (sheet_id) WHERE (sheet_id IS NOT NULL);
CREATE TRIGGER presence_is_never_changed BEFORE DELETE OR UPDATE ON presence_entries FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER presence_is_never_emptied BEFORE TRUNCATE ON presence_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER presence_is_told AFTER INSERT ON presence_entries FOR EACH ROW EXECUTE FUNCTION tell_the_hall('meeting_id');
grant insert, select on presence_entries to multaqa_app;

create table presence_excuses (
  id integer not null generated always as identity,
  participant_id integer not null,
  reason text not null,
  received_on date not null,
  is_accepted boolean,
  answered_because text,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  replaces_id integer,
  constraint presence_excuses_pkey PRIMARY KEY (id),
  constraint an_excuse_is_replaced_once UNIQUE (replaces_id),
  constraint presence_excuses_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participants(id),
  constraint presence_excuses_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint presence_excuses_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES presence_excuses(id),
  constraint an_excuse_gives_a_reason CHECK ((reason <> ''::text))
);
CREATE INDEX excuses_of_a_participant ON presence_excuses USING btree (participant_id);
CREATE TRIGGER excuses_are_never_changed BEFORE DELETE OR UPDATE ON presence_excuses FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER excuses_are_never_emptied BEFORE TRUNCATE ON presence_excuses FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on presence_excuses to multaqa_app;

create table presence_sheet_scans (
  id integer not null generated always as identity,
  sheet_id integer not null,
  file_id integer not null,
  added_by text not null,
  added_at timestamp with time zone not null,
  submission text,
  constraint presence_sheet_scans_pkey PRIMARY KEY (id),
  constraint a_scan_is_attached_once UNIQUE (submission),
  constraint presence_sheet_scans_added_by_fkey FOREIGN KEY (added_by) REFERENCES users(id),
  constraint presence_sheet_scans_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint presence_sheet_scans_sheet_id_fkey FOREIGN KEY (sheet_id) REFERENCES presence_sheets(id)
);
CREATE INDEX scans_of_a_sheet ON presence_sheet_scans USING btree (sheet_id);
CREATE TRIGGER presence_sheet_scans_are_never_changed BEFORE DELETE OR UPDATE ON presence_sheet_scans FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER presence_sheet_scans_are_never_emptied BEFORE TRUNCATE ON presence_sheet_scans FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on presence_sheet_scans to multaqa_app;

create table presence_sheets (
  id integer not null generated always as identity,
  meeting_id integer not null,
  sitting_id integer,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  submission text not null,
  constraint presence_sheets_pkey PRIMARY KEY (id),
  constraint presence_sheets_submission_key UNIQUE (submission),
  constraint presence_sheets_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint presence_sheets_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint presence_sheets_sitting_id_fkey FOREIGN KEY (sitting_id) REFERENCES sittings(id),
  constraint a_sheet_ends_after_it_begins CHECK ((to_at > from_at))
);
CREATE INDEX sheets_of_a_meeting ON presence_sheets USING btree (meeting_id, id);
CREATE TRIGGER presence_sheets_are_never_changed BEFORE DELETE OR UPDATE ON presence_sheets FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER presence_sheets_are_never_emptied BEFORE TRUNCATE ON presence_sheets FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on presence_sheets to multaqa_app;

create table programmes (
  id integer not null generated always as identity,
  owner_body_id integer not null,
  title_ar text not null,
  title_fr text,
  first_year integer not null,
  last_year integer not null,
  constraint programmes_pkey PRIMARY KEY (id),
  constraint a_programme_is_known_with_its_owner UNIQUE (id, owner_body_id),
  constraint programmes_owner_body_id_fkey FOREIGN KEY (owner_body_id) REFERENCES bodies(id),
  constraint a_programme_ends_after_it_starts CHECK ((last_year >= first_year)),
  constraint a_programme_has_an_arabic_title CHECK ((title_ar <> ''::text))
);
CREATE TRIGGER programmes_are_found AFTER INSERT ON programmes REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_search_of_rows('programme', 'id');
CREATE TRIGGER programmes_are_found_as_they_are AFTER UPDATE ON programmes REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_search_of_rows('programme', 'id');
grant insert, select, update on programmes to multaqa_app;

create table public_documents (
  id integer not null generated always as identity,
  portal_id integer not null,
  kind document_kind not null,
  instrument_id integer,
  latest integer not null default 1,
  added_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  withdrawn_because_ar text,
  withdrawn_because_fr text,
  withdrawn_by text,
  submission text not null,
  constraint public_documents_pkey PRIMARY KEY (id),
  constraint a_document_is_added_once UNIQUE (submission),
  constraint public_documents_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES instruments(id),
  constraint public_documents_portal_id_fkey FOREIGN KEY (portal_id) REFERENCES portals(id),
  constraint public_documents_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES users(id),
  constraint the_latest_version_was_added FOREIGN KEY (id, latest) REFERENCES document_versions(document_id, number) DEFERRABLE INITIALLY DEFERRED,
  constraint a_withdrawn_document_says_why CHECK (((num_nonnulls(withdrawn_at, withdrawn_because_ar, withdrawn_by) = ANY (ARRAY[0, 3])) AND ((withdrawn_at IS NULL) OR (withdrawn_because_ar <> ''::text)))),
  constraint only_a_convention_is_the_text_of_one CHECK (((instrument_id IS NULL) OR (kind = 'convention'::document_kind)))
);
CREATE INDEX documents_of_a_portal ON public_documents USING btree (portal_id, kind);
CREATE TRIGGER public_documents_are_found AFTER INSERT ON public_documents REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_search_of_rows('document', 'id');
CREATE TRIGGER public_documents_are_found_as_they_are AFTER UPDATE ON public_documents REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_search_of_rows('document', 'id');
CREATE TRIGGER public_documents_tell_portal_pages AFTER INSERT OR UPDATE ON public_documents FOR EACH STATEMENT EXECUTE FUNCTION tell_portal_pages('documents');
grant insert, select, update on public_documents to multaqa_app;

create table recommendation_answers (
  id integer not null generated always as identity,
  recommendation_id integer not null,
  standing recommendation_standing not null,
  said_on date not null,
  note_ar text not null,
  note_fr text,
  recorded_by text not null,
  recorded_for_body_id integer not null,
  recorded_at timestamp with time zone not null,
  submission text not null,
  constraint recommendation_answers_pkey PRIMARY KEY (id),
  constraint recommendation_answers_submission_key UNIQUE (submission),
  constraint recommendation_answers_recommendation_id_fkey FOREIGN KEY (recommendation_id) REFERENCES recommendations(id),
  constraint recommendation_answers_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint recommendation_answers_recorded_for_body_id_fkey FOREIGN KEY (recorded_for_body_id) REFERENCES bodies(id),
  constraint an_answer_says_what_was_done CHECK ((note_ar <> ''::text))
);
CREATE INDEX answers_to_a_recommendation ON recommendation_answers USING btree (recommendation_id, id);
CREATE TRIGGER recommendation_answers_are_never_changed BEFORE DELETE OR UPDATE ON recommendation_answers FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER recommendation_answers_are_never_emptied BEFORE TRUNCATE ON recommendation_answers FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on recommendation_answers to multaqa_app;

create table recommendations (
  id integer not null generated always as identity,
  meeting_id integer not null,
  conclusion_id integer,
  text_ar text not null,
  text_fr text,
  addressed_to_body_id integer,
  addressed_to_ar text,
  addressed_to_fr text,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  submission text not null,
  constraint recommendations_pkey PRIMARY KEY (id),
  constraint recommendations_submission_key UNIQUE (submission),
  constraint recommendations_addressed_to_body_id_fkey FOREIGN KEY (addressed_to_body_id) REFERENCES bodies(id),
  constraint recommendations_conclusion_id_fkey FOREIGN KEY (conclusion_id) REFERENCES conclusions(id),
  constraint recommendations_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint recommendations_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint a_recommendation_says_something_to_somebody CHECK (((text_ar <> ''::text) AND ((addressed_to_body_id IS NOT NULL) OR (addressed_to_ar <> ''::text))))
);
CREATE INDEX recommendations_of_a_meeting ON recommendations USING btree (meeting_id);
CREATE TRIGGER recommendations_are_never_changed BEFORE DELETE OR UPDATE ON recommendations FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER recommendations_are_never_emptied BEFORE TRUNCATE ON recommendations FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on recommendations to multaqa_app;

create table recusals (
  point_id integer not null,
  member_id integer not null,
  because text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint recusals_pkey PRIMARY KEY (point_id, member_id),
  constraint recusals_member_id_fkey FOREIGN KEY (member_id) REFERENCES council_members(id),
  constraint recusals_point_id_fkey FOREIGN KEY (point_id) REFERENCES agenda_points(id),
  constraint recusals_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint a_recusal_says_why CHECK ((because <> ''::text))
);
CREATE TRIGGER recusals_are_never_changed BEFORE DELETE OR UPDATE ON recusals FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER recusals_are_never_emptied BEFORE TRUNCATE ON recusals FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on recusals to multaqa_app;

create table search_entries (
  kind found_kind not null,
  key integer not null,
  language tongue not null,
  portal_id integer not null,
  title text not null,
  standfirst text not null,
  body text not null,
  happened_on date not null,
  visible_from timestamp with time zone not null,
  title_words tsvector not null,
  words tsvector not null,
  constraint search_entries_pkey PRIMARY KEY (kind, key, language),
  constraint search_entries_portal_id_fkey FOREIGN KEY (portal_id) REFERENCES portals(id)
);
CREATE INDEX entries_by_their_titles ON search_entries USING gin (title_words);
CREATE INDEX entries_by_their_words ON search_entries USING gin (words);
CREATE INDEX entries_of_a_portal_by_day ON search_entries USING btree (portal_id, happened_on DESC);
grant select on search_entries to multaqa_app;

create table search_words (
  word text not null,
  root text not null,
  skeleton text not null
);
CREATE INDEX words_by_their_letters ON search_words USING gin (skeleton gin_trgm_ops);
CREATE INDEX words_by_their_root ON search_words USING btree (root);
CREATE INDEX words_by_themselves ON search_words USING btree (word);
grant select on search_words to multaqa_app;

create table session_acts (
  act_id integer not null,
  meeting_id integer not null,
  point_id integer not null,
  recorded_at timestamp with time zone not null,
  constraint session_acts_pkey PRIMARY KEY (act_id),
  constraint session_acts_act_id_fkey FOREIGN KEY (act_id) REFERENCES acts(id),
  constraint session_acts_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council_sessions(meeting_id),
  constraint session_acts_point_id_fkey FOREIGN KEY (point_id) REFERENCES agenda_points(id)
);
CREATE INDEX acts_of_a_session ON session_acts USING btree (meeting_id, point_id);
CREATE TRIGGER session_acts_are_never_changed BEFORE DELETE OR UPDATE ON session_acts FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER session_acts_are_never_emptied BEFORE TRUNCATE ON session_acts FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on session_acts to multaqa_app;

create table session_calls (
  meeting_id integer not null,
  call integer not null,
  happened_on date not null,
  counted_at timestamp with time zone not null,
  members_in_office integer not null,
  members_present integer not null,
  quorum_needed integer not null,
  has_quorum boolean not null,
  article text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint session_calls_pkey PRIMARY KEY (meeting_id, call),
  constraint session_calls_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council_sessions(meeting_id),
  constraint session_calls_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint a_session_is_called_thrice_at_most CHECK (((call >= 1) AND (call <= 3))),
  constraint no_more_members_are_present_than_in_office CHECK (((members_present >= 0) AND (members_present <= members_in_office)))
);
CREATE TRIGGER quorum_is_told AFTER INSERT ON session_calls FOR EACH ROW EXECUTE FUNCTION tell_the_hall('meeting_id');
CREATE TRIGGER session_calls_are_never_changed BEFORE DELETE OR UPDATE ON session_calls FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER session_calls_are_never_emptied BEFORE TRUNCATE ON session_calls FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on session_calls to multaqa_app;

create table session_formalities (
  id integer not null generated always as identity,
  meeting_id integer not null,
  formality session_formality not null,
  happened_on date not null,
  reference text,
  file_id integer,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  replaces_id integer,
  replaced_because text,
  submission text not null,
  recorded_for_body_id integer,
  constraint session_formalities_pkey PRIMARY KEY (id),
  constraint a_formality_is_replaced_once UNIQUE (replaces_id),
  constraint session_formalities_submission_key UNIQUE (submission),
  constraint session_formalities_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint session_formalities_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council_sessions(meeting_id),
  constraint session_formalities_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint session_formalities_recorded_for_body_id_fkey FOREIGN KEY (recorded_for_body_id) REFERENCES bodies(id),
  constraint session_formalities_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES session_formalities(id),
  constraint a_replaced_formality_says_why CHECK (((replaces_id IS NULL) = (replaced_because IS NULL)))
);
CREATE INDEX formalities_of_a_session ON session_formalities USING btree (meeting_id, formality);
CREATE TRIGGER session_formalities_are_never_changed BEFORE DELETE OR UPDATE ON session_formalities FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER session_formalities_are_never_emptied BEFORE TRUNCATE ON session_formalities FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER session_formalities_tell_portal_pages AFTER INSERT OR DELETE OR UPDATE ON session_formalities FOR EACH STATEMENT EXECUTE FUNCTION tell_portal_pages('decisions');
CREATE TRIGGER session_formalities_tell_readers_what_changed AFTER UPDATE ON session_formalities REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER session_formalities_tell_readers_what_is_gone AFTER DELETE ON session_formalities REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER session_formalities_tell_readers_what_is_new AFTER INSERT ON session_formalities REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
grant insert, select on session_formalities to multaqa_app;

create table session_requests (
  id integer not null generated always as identity,
  body_id integer not null,
  asked_by session_asker not null,
  askers integer,
  asked_on date not null,
  subjects_ar text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  submission text not null,
  answer request_answer,
  answered_on date,
  because text,
  meeting_id integer,
  answered_by text,
  answered_at timestamp with time zone,
  recorded_for_body_id integer,
  constraint session_requests_pkey PRIMARY KEY (id),
  constraint a_request_is_taken_once UNIQUE (submission),
  constraint session_requests_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES users(id),
  constraint session_requests_body_id_fkey FOREIGN KEY (body_id) REFERENCES bodies(id),
  constraint session_requests_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint session_requests_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint session_requests_recorded_for_body_id_fkey FOREIGN KEY (recorded_for_body_id) REFERENCES bodies(id),
  constraint a_called_session_is_named CHECK (((NOT (answer IS DISTINCT FROM 'called'::request_answer)) = (meeting_id IS NOT NULL))),
  constraint a_declined_request_has_its_reasons CHECK (((answer IS DISTINCT FROM 'declined'::request_answer) OR (because <> ''::text))),
  constraint a_request_says_what_for CHECK ((subjects_ar <> ''::text)),
  constraint an_answer_is_whole CHECK ((((answer IS NULL) = (answered_on IS NULL)) AND ((answer IS NULL) = (answered_by IS NULL)) AND ((answer IS NULL) = (answered_at IS NULL)))),
  constraint members_who_ask_are_counted CHECK (((askers IS NULL) = (asked_by = 'state'::session_asker))),
  constraint the_state_enters_what_it_asks_for_itself CHECK (((recorded_for_body_id IS NULL) OR (asked_by = 'state'::session_asker)))
);
CREATE INDEX requests_of_a_council ON session_requests USING btree (body_id, asked_on);
CREATE INDEX requests_that_wait ON session_requests USING btree (body_id) WHERE (answer IS NULL);
CREATE TRIGGER session_requests_are_never_taken_back BEFORE DELETE ON session_requests FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER session_requests_are_only_answered BEFORE UPDATE ON session_requests FOR EACH ROW EXECUTE FUNCTION refuse_to_change_a_request();
grant insert, select, update on session_requests to multaqa_app;

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

create table sitting_closures (
  id integer not null generated always as identity,
  meeting_id integer not null,
  sitting_id integer not null,
  asked_by closure_asker not null,
  askers integer,
  members_in_office integer not null,
  members_present integer not null,
  votes_for integer not null,
  votes_against integer not null,
  votes_abstained integer not null,
  votes_needed integer not null,
  president_side president_side,
  voices text,
  is_approved boolean not null,
  article text not null,
  decided_at timestamp with time zone not null,
  closed_from timestamp with time zone,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  submission text not null,
  request_id integer,
  constraint sitting_closures_pkey PRIMARY KEY (id),
  constraint a_closure_is_recorded_once UNIQUE (submission),
  constraint a_request_to_close_is_answered_once UNIQUE (request_id),
  constraint sitting_closures_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council_sessions(meeting_id),
  constraint sitting_closures_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint sitting_closures_request_id_fkey FOREIGN KEY (request_id) REFERENCES closure_requests(id),
  constraint sitting_closures_sitting_id_fkey FOREIGN KEY (sitting_id) REFERENCES sittings(id),
  constraint a_closed_sitting_is_closed_from_an_instant CHECK (((is_approved = (closed_from IS NOT NULL)) AND (closed_from >= decided_at))),
  constraint a_closure_is_decided_before_it_is_recorded CHECK ((decided_at <= recorded_at)),
  constraint a_closure_is_what_its_votes_come_to CHECK ((is_approved = ((votes_for >= votes_needed) OR (NOT (president_side IS DISTINCT FROM 'for'::president_side))))),
  constraint a_tie_on_a_closure_has_the_presidents_side CHECK (((president_side IS NOT NULL) = ((votes_for = votes_against) AND (votes_for > 0)))),
  constraint members_who_ask_to_close_are_counted CHECK ((((askers IS NOT NULL) = (asked_by = 'third_of_members'::closure_asker)) AND (askers <= members_in_office))),
  constraint no_more_voices_on_a_closure_than_members_present CHECK (((LEAST(votes_for, votes_against, votes_abstained) >= 0) AND ((((votes_for + votes_against) + votes_abstained) >= 1) AND (((votes_for + votes_against) + votes_abstained) <= members_present)) AND (members_present <= members_in_office))),
  constraint voices_on_a_closure_are_told_of_a_tie CHECK (((voices IS NULL) OR ((president_side IS NOT NULL) AND (voices <> ''::text)))),
  constraint what_the_state_asked_for_is_answered_as_such CHECK (((request_id IS NULL) OR (asked_by = 'state'::closure_asker)))
);
CREATE INDEX closures_of_a_session ON sitting_closures USING btree (meeting_id, id);
CREATE INDEX closures_of_a_sitting ON sitting_closures USING btree (sitting_id);
CREATE CONSTRAINT TRIGGER a_tie_on_a_closure_tells_each_voice AFTER INSERT ON sitting_closures DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_a_tie_without_its_voices();
CREATE TRIGGER sitting_closures_are_never_changed BEFORE DELETE OR UPDATE ON sitting_closures FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER sitting_closures_are_never_emptied BEFORE TRUNCATE ON sitting_closures FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on sitting_closures to multaqa_app;

create table sitting_reopenings (
  id integer not null generated always as identity,
  meeting_id integer not null,
  sitting_id integer not null,
  closure_id integer,
  reopened_at timestamp with time zone not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  submission text not null,
  constraint sitting_reopenings_pkey PRIMARY KEY (id),
  constraint a_closure_ends_once UNIQUE (closure_id),
  constraint a_reopening_is_recorded_once UNIQUE (submission),
  constraint sitting_reopenings_closure_id_fkey FOREIGN KEY (closure_id) REFERENCES sitting_closures(id),
  constraint sitting_reopenings_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council_sessions(meeting_id),
  constraint sitting_reopenings_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint sitting_reopenings_sitting_id_fkey FOREIGN KEY (sitting_id) REFERENCES sittings(id),
  constraint doors_open_before_it_is_recorded CHECK ((reopened_at <= recorded_at))
);
CREATE INDEX reopenings_of_a_session ON sitting_reopenings USING btree (meeting_id, id);
CREATE INDEX reopenings_of_a_sitting ON sitting_reopenings USING btree (sitting_id);
CREATE TRIGGER sitting_reopenings_are_never_changed BEFORE DELETE OR UPDATE ON sitting_reopenings FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER sitting_reopenings_are_never_emptied BEFORE TRUNCATE ON sitting_reopenings FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on sitting_reopenings to multaqa_app;

create table sittings (
  id integer not null generated always as identity,
  meeting_id integer not null,
  day date not null,
  starts_at time without time zone not null,
  ends_at time without time zone,
  title_ar text,
  title_fr text,
  room_ar text,
  room_fr text,
  is_closed_to_public boolean not null default false,
  constraint sittings_pkey PRIMARY KEY (id),
  constraint one_sitting_starts_at_a_time_in_a_room UNIQUE NULLS NOT DISTINCT (meeting_id, day, starts_at, room_ar),
  constraint sittings_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint a_sitting_ends_after_it_starts CHECK ((ends_at > starts_at))
);
CREATE TRIGGER a_councils_sitting_is_added_open BEFORE INSERT ON sittings FOR EACH ROW WHEN (new.is_closed_to_public) EXECUTE FUNCTION refuse_to_close_without_the_council();
CREATE TRIGGER a_councils_sitting_is_closed_by_the_council BEFORE UPDATE ON sittings FOR EACH ROW WHEN ((new.is_closed_to_public AND (NOT old.is_closed_to_public))) EXECUTE FUNCTION refuse_to_close_without_the_council();
CREATE TRIGGER sittings_tell_portal_pages AFTER INSERT OR DELETE OR UPDATE ON sittings FOR EACH STATEMENT EXECUTE FUNCTION tell_portal_pages('meetings');
CREATE TRIGGER sittings_tell_readers_what_changed AFTER UPDATE ON sittings REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER sittings_tell_readers_what_is_gone AFTER DELETE ON sittings REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
CREATE TRIGGER sittings_tell_readers_what_is_new AFTER INSERT ON sittings REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_open_meeting();
grant delete, insert, select, update on sittings to multaqa_app;

create table speech_limits (
  meeting_id integer not null,
  kind speech_kind not null,
  seconds integer not null,
  constraint speech_limits_pkey PRIMARY KEY (meeting_id, kind),
  constraint speech_limits_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint a_limit_is_of_a_minute_to_two_hours CHECK (((seconds >= 60) AND (seconds <= 7200)))
);
CREATE TRIGGER limits_are_told AFTER INSERT OR UPDATE ON speech_limits FOR EACH ROW EXECUTE FUNCTION tell_the_hall('meeting_id');
grant delete, insert, select, update on speech_limits to multaqa_app;

create table speech_requests (
  id integer not null generated always as identity,
  meeting_id integer not null,
  point_id integer,
  participant_id integer not null,
  kind speech_kind not null,
  asked_at timestamp with time zone not null,
  called_at timestamp with time zone,
  ended_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  nonce uuid not null,
  asked_by text,
  moved speech_move,
  moved_at timestamp with time zone,
  moved_because text,
  was_absent boolean not null default false,
  limit_seconds integer,
  constraint speech_requests_pkey PRIMARY KEY (id),
  constraint speech_requests_nonce_key UNIQUE (nonce),
  constraint speech_requests_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES users(id),
  constraint speech_requests_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint speech_requests_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participants(id),
  constraint speech_requests_point_id_fkey FOREIGN KEY (point_id) REFERENCES agenda_points(id),
  constraint a_moved_request_has_its_instant CHECK (((moved IS NULL) = (moved_at IS NULL))),
  constraint nobody_ends_before_being_called CHECK ((ended_at >= called_at)),
  constraint nobody_ends_who_was_not_called CHECK (((ended_at IS NULL) OR (called_at IS NOT NULL))),
  constraint who_is_put_forward_has_a_reason CHECK (((moved IS DISTINCT FROM 'forward'::speech_move) OR (moved_because <> ''::text))),
  constraint who_was_absent_is_over CHECK (((NOT was_absent) OR (ended_at IS NOT NULL))),
  constraint who_withdrew_did_not_speak CHECK (((withdrawn_at IS NULL) OR (called_at IS NULL)))
);
CREATE INDEX speech_in_a_meeting ON speech_requests USING btree (meeting_id, asked_at);
CREATE INDEX speech_of_a_participant ON speech_requests USING btree (participant_id);
CREATE UNIQUE INDEX one_speaks_at_a_time ON speech_requests USING btree (meeting_id) WHERE ((called_at IS NOT NULL) AND (ended_at IS NULL));
CREATE UNIQUE INDEX one_waits_once_on_a_point ON speech_requests USING btree (meeting_id, participant_id, point_id) NULLS NOT DISTINCT WHERE ((called_at IS NULL) AND (withdrawn_at IS NULL));
CREATE TRIGGER what_is_asked_is_told AFTER INSERT OR UPDATE ON speech_requests FOR EACH ROW EXECUTE FUNCTION tell_the_hall('meeting_id');
grant insert, select, update on speech_requests to multaqa_app;

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
CREATE TRIGGER standings_tell_portal_pages AFTER INSERT OR DELETE OR UPDATE ON standings FOR EACH STATEMENT EXECUTE FUNCTION tell_portal_pages('figures');
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

create table voices (
  nonce uuid not null,
  vote_id integer not null,
  member_id integer not null,
  choice ballot_choice not null,
  recorded_by text,
  recorded_at timestamp with time zone not null,
  constraint voices_pkey PRIMARY KEY (nonce),
  constraint voices_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  constraint voices_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES votes(id),
  constraint voices_vote_id_member_id_fkey FOREIGN KEY (vote_id, member_id) REFERENCES voters(vote_id, member_id)
);
CREATE INDEX voices_of_a_vote ON voices USING btree (vote_id);
CREATE TRIGGER voices_are_never_changed BEFORE DELETE OR UPDATE ON voices FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER voices_are_never_emptied BEFORE TRUNCATE ON voices FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on voices to multaqa_app;

create table voters (
  vote_id integer not null,
  member_id integer not null,
  constraint voters_pkey PRIMARY KEY (vote_id, member_id),
  constraint voters_member_id_fkey FOREIGN KEY (member_id) REFERENCES council_members(id),
  constraint voters_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES votes(id)
);
CREATE TRIGGER voters_are_never_changed BEFORE DELETE OR UPDATE ON voters FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_recorded();
CREATE TRIGGER voters_are_never_emptied BEFORE TRUNCATE ON voters FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select on voters to multaqa_app;

create table votes (
  id integer not null generated always as identity,
  meeting_id integer not null,
  point_id integer not null,
  number integer not null,
  method voting_method not null,
  matter text,
  base majority_base not null,
  sitting integer not null default 1,
  article text not null,
  members_in_office integer not null,
  members_present integer not null,
  members_recused integer not null default 0,
  opened_by text not null,
  opened_at timestamp with time zone not null,
  closed_by text,
  closed_at timestamp with time zone,
  votes_for integer,
  votes_against integer,
  votes_abstained integer,
  votes_needed integer,
  president_side president_side,
  is_tie boolean,
  result vote_result,
  submission text not null,
  presiding_member_id integer,
  abandoned_by text,
  abandoned_at timestamp with time zone,
  abandoned_because text,
  more_than jsonb not null,
  constraint votes_pkey PRIMARY KEY (id),
  constraint votes_on_a_point_are_numbered UNIQUE (point_id, number),
  constraint votes_submission_key UNIQUE (submission),
  constraint votes_abandoned_by_fkey FOREIGN KEY (abandoned_by) REFERENCES users(id),
  constraint votes_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES users(id),
  constraint votes_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council_sessions(meeting_id),
  constraint votes_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES users(id),
  constraint votes_point_id_fkey FOREIGN KEY (point_id) REFERENCES agenda_points(id),
  constraint votes_presiding_member_id_fkey FOREIGN KEY (presiding_member_id) REFERENCES council_members(id),
  constraint a_closed_vote_has_a_result CHECK ((((closed_at IS NULL) = (result IS NULL)) AND ((closed_at IS NULL) = (votes_for IS NULL)))),
  constraint a_vote_takes_one_sitting_or_two CHECK ((sitting = ANY (ARRAY[1, 2]))),
  constraint an_abandoned_vote_says_why_and_has_no_result CHECK ((((abandoned_at IS NULL) = (abandoned_because IS NULL)) AND ((abandoned_at IS NULL) OR (closed_at IS NULL)))),
  constraint no_more_votes_than_members_who_may_vote CHECK ((((votes_for + votes_against) + votes_abstained) <= (members_present - members_recused)))
);
CREATE INDEX votes_in_a_session ON votes USING btree (meeting_id, id);
CREATE UNIQUE INDEX one_vote_is_open_at_a_time ON votes USING btree (meeting_id) WHERE ((closed_at IS NULL) AND (abandoned_at IS NULL));
CREATE TRIGGER closed_votes_are_never_changed BEFORE DELETE OR UPDATE ON votes FOR EACH ROW EXECUTE FUNCTION refuse_to_change_a_closed_vote();
CREATE TRIGGER votes_are_never_emptied BEFORE TRUNCATE ON votes FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_was_recorded();
grant insert, select, update on votes to multaqa_app;

create view searchable as
 SELECT
        CASE a.kind
            WHEN 'news'::article_kind THEN 'article'::found_kind
            ELSE 'page'::found_kind
        END AS kind,
    a.id AS key,
    t.language,
    a.portal_id,
    t.title,
    t.standfirst,
    t.plain AS body,
    a.published_on AS happened_on,
    a.published_at AS visible_from
   FROM (articles a
     JOIN article_texts t ON (((t.article_id = a.id) AND (t.number = a.published))))
  WHERE (a.withdrawn_at IS NULL)
UNION ALL
 SELECT 'meeting'::found_kind AS kind,
    m.id AS key,
    s.language,
    p.id AS portal_id,
    s.title,
    concat_ws(' · '::text, s.motto, s.place) AS standfirst,
    COALESCE(( SELECT string_agg(COALESCE(
                CASE s.language
                    WHEN 'fr'::tongue THEN g.title_fr
                    ELSE NULL::text
                END, g.title_ar), '
'::text ORDER BY g."position") AS string_agg
           FROM (agenda_points g
             JOIN open_objects o ON (((o.kind = 'AgendaItem'::open_kind) AND (o.key = g.id) AND o.is_public)))
          WHERE (g.meeting_id = m.id)), ''::text) AS body,
    m.held_on AS happened_on,
    '-infinity'::timestamp with time zone AS visible_from
   FROM ((meetings m
     JOIN portals p ON ((p.body_id = m.owner_body_id)))
     CROSS JOIN LATERAL ( VALUES ('ar'::tongue,m.title_ar,m.motto_ar,m.place_ar), ('fr'::tongue,m.title_fr,m.motto_fr,m.place_fr)) s(language, title, motto, place))
  WHERE (is_open(m.*) AND (s.title IS NOT NULL))
UNION ALL
 SELECT 'decision'::found_kind AS kind,
    d.id AS key,
    s.language,
    p.id AS portal_id,
    s.title,
    ((d.number || '/'::text) || d.year) AS standfirst,
    s.text AS body,
    d.decided_on AS happened_on,
    '-infinity'::timestamp with time zone AS visible_from
   FROM (((decisions d
     JOIN open_objects o ON (((o.kind = 'Decision'::open_kind) AND (o.key = d.id) AND o.is_public)))
     JOIN portals p ON ((p.body_id = d.body_id)))
     CROSS JOIN LATERAL ( VALUES ('ar'::tongue,d.title_ar,d.text_ar), ('fr'::tongue,d.title_fr,COALESCE(d.text_fr, ''::text))) s(language, title, text))
  WHERE (s.title IS NOT NULL)
UNION ALL
 SELECT 'document'::found_kind AS kind,
    d.id AS key,
    s.language,
    d.portal_id,
    s.title,
    COALESCE(s.description, ''::text) AS standfirst,
    ''::text AS body,
    v.dated_on AS happened_on,
    '-infinity'::timestamp with time zone AS visible_from
   FROM ((public_documents d
     JOIN document_versions v ON (((v.document_id = d.id) AND (v.number = d.latest))))
     CROSS JOIN LATERAL ( VALUES ('ar'::tongue,v.title_ar,v.description_ar), ('fr'::tongue,v.title_fr,v.description_fr)) s(language, title, description))
  WHERE ((d.withdrawn_at IS NULL) AND (s.title IS NOT NULL))
UNION ALL
 SELECT 'programme'::found_kind AS kind,
    g.id AS key,
    s.language,
    p.id AS portal_id,
    s.title,
    ((g.first_year || '-'::text) || g.last_year) AS standfirst,
    COALESCE(( SELECT string_agg(COALESCE(
                CASE s.language
                    WHEN 'fr'::tongue THEN i.title_fr
                    ELSE NULL::text
                END, i.title_ar), '
'::text ORDER BY i.id) AS string_agg
           FROM instruments i
          WHERE (i.programme_id = g.id)), ''::text) AS body,
    make_date(g.first_year, 1, 1) AS happened_on,
    '-infinity'::timestamp with time zone AS visible_from
   FROM ((programmes g
     JOIN portals p ON ((p.body_id = g.owner_body_id)))
     CROSS JOIN LATERAL ( VALUES ('ar'::tongue,g.title_ar), ('fr'::tongue,g.title_fr)) s(language, title))
  WHERE ((s.title IS NOT NULL) AND (EXISTS ( SELECT
           FROM (instruments i
             JOIN parties q ON ((q.instrument_id = i.id)))
          WHERE (i.programme_id = g.id))));

CREATE OR REPLACE FUNCTION fold_for_search(written text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select lower(translate(replace(replace(replace(replace(regexp_replace(
    normalize(regexp_replace(written, '[\u0610-\u061a\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]', '', 'g'), nfkd),
    '[\u0300-\u036f\u064b-\u065f\u0670\u06d6-\u06ed]', '', 'g'), 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), 'ٱىةیک', 'ايهيك'))
$function$;

CREATE OR REPLACE FUNCTION hold_the_journal(key bigint)
 RETURNS TABLE(sequence bigint, hash text)
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_advisory_xact_lock(key);
  return query select e.sequence, e.hash from journal_events e order by e.sequence desc limit 1;
end $function$;

CREATE OR REPLACE FUNCTION is_open(m meetings)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select m.visibility = 'public' and m.state <> 'prepared' and (m.state <> 'cancelled' or m.was_public)
$function$;

CREATE OR REPLACE FUNCTION keep_open_body(b bodies)
 RETURNS void
 LANGUAGE sql
AS $function$
  select keep_open_objects(array_agg(row(found.*)::open_candidate)) from (
    select kind, b.id, b.id, null::integer, true, (b.kind, b.level, b.territory_code, b.name_ar, b.name_fr)::text, clock_timestamp()
    from unnest(array['Body', 'Organization']::open_kind[]) kind
    where kind = 'Body' or b.kind in ('regional_council', 'provincial_council', 'communal_council')
  ) found
$function$;

CREATE OR REPLACE FUNCTION keep_open_meeting(meeting integer)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  m meetings;
  open boolean;
  shape text;
begin
  select * into m from meetings where id = meeting;
  open := is_open(m);
  -- The order of the agenda: every number on it may move when one point does.
  select md5(concat(
    (select string_agg((p.id, p.answer, p.visibility, p.parent_id, p.position, p.sitting_id)::text, ' ' order by p.id) from agenda_points p where p.meeting_id = m.id),
    (select string_agg(s::text, ' ' order by s.id) from sittings s where s.meeting_id = m.id))) into shape;
  perform keep_open_objects(array_agg(row(found.*)::open_candidate)) from (
    select 'Meeting'::open_kind, m.id, m.owner_body_id, m.id, open,
      concat(shape, (m.kind, m.state, m.title_ar, m.title_fr, m.held_on, m.ends_on, m.place_ar, m.place_fr, m.mode, m.motto_ar, m.motto_fr, m.visibility, m.series_id)::text,
        (select string_agg((d.starts_on, d.ends_on, d.outcome)::text, ' ' order by d.id) from meeting_past_dates d where d.meeting_id = m.id),
        (select n.published_at::text from minutes_publications n where n.meeting_id = m.id)), m.created_at
    union all
    select 'AgendaItem', p.id, m.owner_body_id, m.id,
      open and p.answer = 'accepted' and p.visibility = 'public' and coalesce(p1.visibility, 'public') = 'public' and coalesce(p2.visibility, 'public') = 'public',
      concat(shape, (p.kind, p.title_ar, p.title_fr)::text, (select string_agg((a.id, a.visibility, a.removed_at)::text, ' ' order by a.id) from agenda_materials a where a.point_id = p.id)), p.proposed_at
    from agenda_points p left join agenda_points p1 on p1.id = p.parent_id left join agenda_points p2 on p2.id = p1.parent_id where p.meeting_id = m.id
    union all
    select told.kind, a.id, m.owner_body_id, m.id,
      open and p.answer = 'accepted' and a.removed_at is null and a.visibility = 'public' and p.visibility = 'public' and coalesce(p1.visibility, 'public') = 'public' and coalesce(p2.visibility, 'public') = 'public' and not coalesce(s.is_closed_to_public, false)
        and not exists (select from sitting_closures c where c.sitting_id = s.id and c.is_approved),
      (a.title_ar, a.title_fr, a.visibility, a.removed_at, a.file_id, p.answer)::text, a.added_at
    from agenda_materials a join agenda_points p on p.id = a.point_id left join agenda_points p1 on p1.id = p.parent_id left join agenda_points p2 on p2.id = p1.parent_id
      left join sittings s on s.id = coalesce(p2.sitting_id, p1.sitting_id, p.sitting_id), unnest(array['Paper', 'File']::open_kind[]) as told(kind)
    where p.meeting_id = m.id
    union all
    select 'File', 500000000 + n.meeting_id, m.owner_body_id, m.id, open, n.published_at::text, n.published_at from minutes_publications n where n.meeting_id = m.id
    union all
    select 'Decision', d.id, d.body_id, m.id,
      open and exists (select from session_formalities f where f.meeting_id = m.id and f.formality = 'posting_of_decisions' and not exists (select from session_formalities later where later.replaces_id = f.id)),
      (d.number, d.year, d.decided_on, d.title_ar, d.title_fr, d.text_ar, d.text_fr, d.outcome)::text, d.recorded_at
    from decisions d where d.meeting_id = m.id
    union all
    select 'Commitment', k.id, m.owner_body_id, m.id, open and exists (select from minutes_publications n where n.meeting_id = m.id),
      concat((k.sentence_ar, k.sentence_fr)::text, (select string_agg((b.body_id, b.due_on, b.released_on)::text, ' ' order by b.body_id) from commitment_debtors b where b.commitment_id = k.id)), k.recorded_at
    from commitments k where k.meeting_id = m.id
  ) found;
  if m.series_id is not null then perform keep_open_series(m.series_id); end if;
end $function$;

CREATE OR REPLACE FUNCTION keep_open_objects(candidates open_candidate[])
 RETURNS void
 LANGUAGE sql
AS $function$
  insert into open_objects as o (kind, key, body_id, meeting_id, is_public, was_public, content, created_at, modified_at)
  select c.kind, c.key, c.body_id, c.meeting_id, c.is_public, c.is_public, md5(c.content), date_trunc('milliseconds', c.created_at), date_trunc('milliseconds', clock_timestamp())
  from unnest(candidates) c left join open_objects known on known.kind = c.kind and known.key = c.key
  where known.kind is null or (known.body_id, known.is_public, known.content) is distinct from (c.body_id, c.is_public, md5(c.content))
  order by c.kind, c.key
  on conflict (kind, key) do update set
    body_id = excluded.body_id, is_public = excluded.is_public, was_public = o.was_public or excluded.is_public, content = excluded.content,
    modified_at = greatest(excluded.modified_at, o.modified_at + interval '1 millisecond')
$function$;

CREATE OR REPLACE FUNCTION keep_open_office(body integer, office office_role)
 RETURNS void
 LANGUAGE sql
AS $function$
  select keep_open_objects(array_agg(row(found.*)::open_candidate)) from (
    select 'Person'::open_kind, min(o.id), o.body_id, null::integer, true, (array_agg((o.title_ar, o.title_fr)::text order by o.starts_on desc, o.id desc))[1], min(o.appointed_at)
    from offices o where o.body_id = body and o.role = office and o.role in ('president', 'vice_president', 'council_secretary', 'secretary_general', 'regional_director', 'minister')
    group by o.body_id
  ) found
$function$;

CREATE OR REPLACE FUNCTION keep_open_series(series integer)
 RETURNS void
 LANGUAGE sql
AS $function$
  select keep_open_objects(array_agg(row(found.*)::open_candidate)) from (
    select 'Organization'::open_kind, 1000000 + k.series_id, s.owner_body_id, null::integer,
      k.is_public or exists (select from meetings m where m.series_id = k.series_id and is_open(m)),
      concat((s.title_ar, s.title_fr, k.mandate_ar, k.mandate_fr, k.established_by_ar, k.established_by_fr, k.meetings_yearly)::text,
        (select string_agg((c.id, c.position, c.capacity, c.title_ar, c.title_fr, c.body_id, c.starts_on, c.ends_on)::text, ' ' order by c.id) from committee_seats c where c.series_id = k.series_id)), s.created_at
    from committees k join meeting_series s on s.id = k.series_id where k.series_id = series
  ) found
$function$;

CREATE OR REPLACE FUNCTION keep_search_entries(asked found_kind, keys integer[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  delete from search_entries e where e.kind = asked and e.key = any(keys)
    and not exists (select from searchable s where s.kind = asked and s.key = any(keys) and (s.kind, s.key, s.language) = (e.kind, e.key, e.language));
  with written as (
    insert into search_entries as e (kind, key, language, portal_id, title, standfirst, body, happened_on, visible_from, title_words, words)
    select s.kind, s.key, s.language, s.portal_id, s.title, s.standfirst, left(s.body, 100000), s.happened_on, s.visible_from, w.title,
      setweight(w.title, 'A') || setweight(to_tsvector('simple', array_to_string(words_for_search(s.standfirst), ' ')), 'B') || to_tsvector('simple', array_to_string(words_for_search(left(s.body, 100000)), ' '))
    from searchable s cross join lateral (select to_tsvector('simple', array_to_string(words_for_search(s.title), ' ')) as title) w
    where s.kind = asked and s.key = any(keys)
    on conflict (kind, key, language) do update set portal_id = excluded.portal_id, title = excluded.title, standfirst = excluded.standfirst, body = excluded.body,
      happened_on = excluded.happened_on, visible_from = excluded.visible_from, title_words = excluded.title_words, words = excluded.words
    where (e.portal_id, e.title, e.standfirst, e.body, e.happened_on, e.visible_from) is distinct from (excluded.portal_id, excluded.title, excluded.standfirst, excluded.body, excluded.happened_on, excluded.visible_from)
    returning words
  )
  insert into search_words (word, root, skeleton)
  select word, root_for_search(word), skeleton_for_search(word) from (select distinct word collate "C" as word from written, unnest(tsvector_to_array(words)) word) t
  where not exists (select from search_words known where known.word = t.word);
end $function$;

CREATE OR REPLACE FUNCTION only_erase_comment_texts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and new.name is null and new.text is null and (new.comment_id, new.number, new.written_at) = (old.comment_id, old.number, old.written_at) then
    return new;
  end if;
  raise exception 'comment_texts is append-only: a comment is erased or corrected by another wording' using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION rebuild_search()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  lock table search_entries, search_words in exclusive mode;
  delete from search_entries;
  delete from search_words;
  perform keep_search_entries(kind, array_agg(distinct key)) from searchable group by kind;
  -- What was added waits in a list that each search would read through.
  perform gin_clean_pending_list(name::regclass) from unnest(array['entries_by_their_titles', 'entries_by_their_words', 'words_by_their_letters']) name;
  return (select count(*) from search_entries);
end $function$;

CREATE OR REPLACE FUNCTION refuse_a_ballot_too_late()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (select coalesce(closed_at, abandoned_at) is not null from votes where id = new.vote_id for share) then
    raise exception 'no ballot enters a closed vote' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION refuse_a_tie_without_its_voices()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  told record;
begin
  select count(*) filter (where v.choice = 'for') as given, count(*) filter (where v.choice = 'against') as refused, count(*) filter (where v.choice = 'abstain') as abstained,
    max(v.choice::text) filter (where v.presides) as presiding
  into told from closure_voices v where v.closure_id = new.id;
  if new.president_side is not null and new.voices is null
    and (told.given, told.refused, told.abstained, told.presiding) is distinct from (new.votes_for::bigint, new.votes_against::bigint, new.votes_abstained::bigint, new.president_side::text)
  then raise exception 'a tie on a closure tells each voice' using errcode = 'check_violation';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION refuse_to_change_a_closed_vote()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'UPDATE' or old.closed_at is not null or old.abandoned_at is not null then
    raise exception 'a vote that is closed never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION refuse_to_change_a_counted_ballot()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or (select coalesce(closed_at, abandoned_at) is not null from votes where id = old.vote_id) or (old.vote_id, old.member_id) is distinct from (new.vote_id, new.member_id) then
    raise exception 'a ballot that was counted never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

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

CREATE OR REPLACE FUNCTION refuse_to_change_a_request()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  answers text[] := array['answer', 'answered_on', 'because', 'meeting_id', 'answered_by', 'answered_at'];
begin
  if old.answer is not null or (to_jsonb(new) - answers) is distinct from (to_jsonb(old) - answers)
  then raise exception 'a request is never changed, and answered once' using errcode = 'restrict_violation';
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

CREATE OR REPLACE FUNCTION refuse_to_close_without_the_council()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (select from council_sessions s where s.meeting_id = new.meeting_id)
    and not exists (select from sitting_closures c where c.sitting_id = new.id and c.is_approved and not exists (select from sitting_reopenings r where r.closure_id = c.id))
  then raise exception 'a sitting of a council is closed to the public by the council alone' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION remember_that_it_was_public()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.was_public := new.was_public or (new.visibility = 'public' and new.state not in ('prepared', 'cancelled'));
  return new;
end $function$;

CREATE OR REPLACE FUNCTION root_for_search(word text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case
    when word ~ '[\u0621-\u064a]' then coalesce((ts_lexize('arabic_stem', 'ال' || regexp_replace(bare, 'ه$', 'ة')))[1], bare)
    when word ~ '^[a-z]' then coalesce((ts_lexize('french_stem', word))[1], word)
    else word end
  from (select regexp_replace(word, '^(?:[وف]?(?:[بك]?ال|لل)(?=.{3})|[وفبكل](?=ال.{3}))', '') as bare) t
$function$;

CREATE OR REPLACE FUNCTION skeleton_for_search(word text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select translate(word, 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤپڤگڭچ', 'abtcjhxdvrzsqpoiueglfkymnw0123456789')
$function$;

CREATE OR REPLACE FUNCTION take_comment_try(address text, address_most integer, network text, network_most integer, at timestamp with time zone)
 RETURNS TABLE(room_from timestamp with time zone, of_network integer)
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended(address, 52));
  perform pg_advisory_xact_lock(hashtextextended(network, 52));
  select count(*)::integer into of_network from comment_tries t where t.digest = network and t.happened_at > at - interval '1 hour';
  select max(first) + interval '1 hour' into room_from from (
    (select t.happened_at as first from comment_tries t where t.digest = address and t.happened_at > at - interval '1 hour' order by t.happened_at desc offset address_most - 1 limit 1)
    union all
    (select t.happened_at from comment_tries t where t.digest = network and t.happened_at > at - interval '1 hour' order by t.happened_at desc offset network_most - 1 limit 1)) firsts;
  if room_from is null then
    insert into comment_tries (digest, happened_at) values (address, at), (network, at);
  end if;
  return next;
end $function$;

CREATE OR REPLACE FUNCTION tell_article_pages()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('portal_pages', 'articles'), pg_notify('portal_pages', 'article-' || new.id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION tell_comment_pages()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('portal_pages', 'comments-' || new.article_id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION tell_open_body()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform keep_open_body(b) from changed_rows t join bodies b on b.id = t.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION tell_open_meeting()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform keep_open_meeting(meeting) from (select distinct meeting from (
    select case tg_table_name
      when 'meetings' then (changed.row ->> 'id')::integer
      when 'agenda_materials' then (select p.meeting_id from agenda_points p where p.id = (changed.row ->> 'point_id')::integer)
      when 'commitment_debtors' then (select k.meeting_id from commitments k where k.id = (changed.row ->> 'commitment_id')::integer)
      else (changed.row ->> 'meeting_id')::integer end as meeting
    from (select to_jsonb(t) as row from changed_rows t) changed) touched order by meeting) each;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION tell_open_office()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform keep_open_office(body_id, role) from (select distinct body_id, role from changed_rows) each;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION tell_open_series()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform keep_open_series(series) from (select distinct (to_jsonb(t) ->> tg_argv[0])::integer as series from changed_rows t order by series) touched;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION tell_portal_pages()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('portal_pages', tg_argv[0]);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION tell_search_of_article()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform keep_search_entries(case new.kind when 'news' then 'article'::found_kind else 'page' end, array[new.id]);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION tell_search_of_open_objects()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform keep_search_entries('meeting', array_agg(distinct meeting_id)) from changed_rows where kind in ('Meeting', 'AgendaItem') having count(*) > 0;
  perform keep_search_entries('decision', array_agg(key)) from changed_rows where kind = 'Decision' having count(*) > 0;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION tell_search_of_parties()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform keep_search_entries('programme', array_agg(distinct i.programme_id)) from changed_rows q join instruments i on i.id = q.instrument_id where i.programme_id is not null having count(*) > 0;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION tell_search_of_portal()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform keep_search_entries(kind, array_agg(distinct key)) from searchable where portal_id = new.id group by kind;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION tell_search_of_rows()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform keep_search_entries(tg_argv[0]::found_kind, array_agg(distinct key)) from (select (to_jsonb(t) ->> tg_argv[1])::integer as key from changed_rows t) k where key is not null having count(*) > 0;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION tell_the_hall()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('hall', (to_jsonb(new) ->> tg_argv[0]));
  return null;
end;
$function$;

CREATE OR REPLACE FUNCTION words_for_search(written text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select coalesce(array_agg(word order by place), '{}') from regexp_split_to_table(fold_for_search(written), '[^0-9a-z\u0621-\u064a\u0671-\u06d3\u2d30-\u2d67]+') with ordinality as t(word, place) where length(word) between 1 and 39
$function$;

CREATE OR REPLACE FUNCTION words_near(asked text)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE
 SET "pg_trgm.similarity_threshold" TO '0.2'
AS $function$
  select word from search_words where skeleton % skeleton_for_search(asked) group by word, skeleton order by similarity(skeleton, skeleton_for_search(asked)) desc, word limit 60
$function$;
