-- Mail on its way, invitations by office and by institution, their reminders, lists of participants brought in as files,
-- and calendars at an address.

create type mail_state as enum ('queued', 'sent', 'failed');

-- One row is one mail. It is written in the transaction of the act that sends it, with a job of the queue beside it.
create table mails (
  id uuid primary key,
  kind text not null,
  -- What it tells of: `participant/12`.
  about text not null,
  recipient text not null,
  recipient_name text,
  language text not null,
  subject text not null,
  -- What is said. Let go as soon as it has gone: a sent mail is a line that tells to whom, when and of what.
  content jsonb,
  state mail_state not null default 'queued',
  queued_at timestamptz not null,
  -- Quiet hours: not sent before.
  not_before timestamptz,
  attempts integer not null default 0,
  last_error text,
  last_tried_at timestamptz,
  settled_at timestamptz,
  constraint a_mail_is_addressed check (recipient like '%_@_%'),
  constraint a_mail_is_in_a_language_we_speak check (language in ('ar', 'fr', 'en')),
  constraint a_mail_keeps_its_content_until_it_has_gone check ((state = 'sent') = (content is null)),
  constraint a_settled_mail_says_when check ((state = 'queued') = (settled_at is null)),
  constraint a_failed_mail_says_why check (state <> 'failed' or last_error <> '')
);
create index mails_by_what_they_tell_of on mails (about, queued_at);
create index mails_that_have_not_gone on mails (state, queued_at) where state <> 'sent';
create index mails_by_time on mails (queued_at desc);

-- Those invited by office («the presidents of the communes of the province») or by institution. Who they are is asked
-- when the invitation is sent, and frozen then as participants.
create table invitation_lists (
  id integer generated always as identity primary key,
  meeting_id integer not null references meetings,
  invited_as invited_as not null,
  -- Of an office; none for an institution, which names its own representative.
  role office_role,
  -- The kind of the bodies asked, in a territory; or one body.
  body_kind body_kind,
  territory_code text references territories,
  body_id integer references bodies,
  capacity participant_capacity not null,
  has_vote boolean not null default false,
  title_ar text not null,
  title_fr text,
  added_by text not null references users,
  added_at timestamptz not null,
  removed_at timestamptz,
  frozen_at timestamptz,
  constraint a_list_is_of_offices_or_of_institutions check (invited_as <> 'person' and (invited_as = 'office') = (role is not null)),
  constraint a_list_asks_one_body_or_a_kind_of_body check ((body_id is null) = (body_kind is not null)),
  constraint a_list_has_an_arabic_title check (title_ar <> ''),
  constraint a_frozen_list_is_not_removed check (frozen_at is null or removed_at is null)
);
create index lists_of_a_meeting on invitation_lists (meeting_id, id);

-- Days before the meeting from which those who have not answered are reminded; none: by hand only.
alter table meetings add remind_days_before integer default 3,
  add constraint a_reminder_comes_some_days_before check (remind_days_before between 1 and 60);

create unique index nobody_is_reminded_twice_a_day on invitation_steps (participant_id, ((happened_at at time zone 'Africa/Casablanca')::date)) where step = 'reminded';
create unique index receipt_is_confirmed_once on invitation_steps (participant_id) where step = 'confirmed';
create unique index an_invitation_is_first_opened_once on invitation_steps (participant_id) where step = 'opened';

create table participant_imports (
  id integer generated always as identity primary key,
  meeting_id integer not null references meetings,
  name text not null,
  list text not null,
  sha256 text not null,
  counts jsonb not null,
  previewed_by text not null references users,
  previewed_at timestamptz not null,
  applied_by text references users,
  applied_at timestamptz,
  constraint an_applied_list_says_by_whom check ((applied_at is null) = (applied_by is null))
);
create index imports_of_a_meeting on participant_imports (meeting_id, id);

-- A calendar that programs fetch without signing in. Only a digest of its address is kept.
create table calendar_addresses (
  id integer generated always as identity primary key,
  user_id text not null references users,
  -- A body's calendar; none for the person's own.
  body_id integer references bodies,
  label text not null,
  token_sha256 text not null unique,
  created_at timestamptz not null,
  last_read_on date,
  revoked_at timestamptz,
  constraint a_calendar_has_a_name check (label <> '')
);
create index calendar_addresses_of_a_person on calendar_addresses (user_id) where revoked_at is null;

grant select, insert, update (state, content, attempts, last_error, last_tried_at, settled_at, not_before) on mails to multaqa_app;
grant select, insert, update (removed_at, frozen_at) on invitation_lists to multaqa_app;
grant select, insert, update (applied_by, applied_at) on participant_imports to multaqa_app;
grant select, insert, update (last_read_on, revoked_at) on calendar_addresses to multaqa_app;
