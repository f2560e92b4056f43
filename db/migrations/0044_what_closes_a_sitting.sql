-- The sittings of a council are public. It closes one by a decision taken without debate, asked for by its president, by a
-- third of its members or by the State's representative (113-14 art. 48, 112-14 art. 49, 111-14 art. 51).
create type closure_asker as enum ('president', 'third_of_members', 'state');
create table sitting_closures (
  id integer generated always as identity primary key,
  meeting_id integer not null references council_sessions,
  sitting_id integer not null references sittings,
  asked_by closure_asker not null,
  askers integer,
  members_in_office integer not null,
  members_present integer not null,
  votes_for integer not null,
  votes_against integer not null,
  votes_abstained integer not null,
  votes_needed integer not null,
  president_side president_side,
  -- How each member voted, told where the voices were equal.
  voices text,
  is_approved boolean not null,
  article text not null,
  decided_at timestamptz not null,
  -- From when the public is kept out; none where the council decided against it.
  closed_from timestamptz,
  recorded_by text not null references users,
  recorded_at timestamptz not null,
  submission text not null,
  constraint a_closure_is_recorded_once unique (submission),
  constraint a_closure_is_decided_before_it_is_recorded check (decided_at <= recorded_at),
  constraint members_who_ask_to_close_are_counted check ((askers is not null) = (asked_by = 'third_of_members') and askers <= members_in_office),
  constraint no_more_voices_on_a_closure_than_members_present check (
    least(votes_for, votes_against, votes_abstained) >= 0 and votes_for + votes_against + votes_abstained between 1 and members_present and members_present <= members_in_office),
  constraint a_tie_on_a_closure_tells_each_voice check ((president_side is not null) = (votes_for = votes_against and votes_for > 0) and (president_side is not null) = (voices is not null) and voices <> ''),
  constraint a_closure_is_what_its_votes_come_to check (is_approved = (votes_for >= votes_needed or president_side is not distinct from 'for')),
  constraint a_closed_sitting_is_closed_from_an_instant check (is_approved = (closed_from is not null) and closed_from >= decided_at)
);
create index closures_of_a_session on sitting_closures (meeting_id, id);
create index closures_of_a_sitting on sitting_closures (sitting_id);

-- The doors are opened again.
create table sitting_reopenings (
  id integer generated always as identity primary key,
  meeting_id integer not null references council_sessions,
  sitting_id integer not null references sittings,
  -- What it ends; none for a sitting that a form had closed before a closure was recorded as the council's act.
  closure_id integer references sitting_closures,
  reopened_at timestamptz not null,
  recorded_by text not null references users,
  recorded_at timestamptz not null,
  submission text not null,
  constraint a_reopening_is_recorded_once unique (submission),
  constraint a_closure_ends_once unique (closure_id),
  constraint doors_open_before_it_is_recorded check (reopened_at <= recorded_at)
);
create index reopenings_of_a_session on sitting_reopenings (meeting_id, id);
create index reopenings_of_a_sitting on sitting_reopenings (sitting_id);

do $$
declare name text;
begin
  foreach name in array array['sitting_closures', 'sitting_reopenings'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_to_change_what_was_recorded()', name || '_are_never_changed', name);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_to_change_what_was_recorded()', name || '_are_never_emptied', name);
    execute format('grant select, insert on %I to multaqa_app', name);
  end loop;
end $$;

-- No form closes a council's sitting: only its recorded decision does.
create function refuse_to_close_without_the_council() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from council_sessions s where s.meeting_id = new.meeting_id)
    and not exists (select from sitting_closures c where c.sitting_id = new.id and c.is_approved and not exists (select from sitting_reopenings r where r.closure_id = c.id))
  then raise exception 'a sitting of a council is closed to the public by the council alone' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger a_councils_sitting_is_closed_by_the_council before update on sittings
  for each row when (new.is_closed_to_public and not old.is_closed_to_public) execute function refuse_to_close_without_the_council();
create trigger a_councils_sitting_is_added_open before insert on sittings
  for each row when (new.is_closed_to_public) execute function refuse_to_close_without_the_council();

-- What a closed sitting had before it stays its members' own, also once the doors are open again.
-- A meeting with all that belongs to it. Acts hold the meeting while they change any of it, so two never tell it at once.
create or replace function keep_open_meeting(meeting integer) returns void language plpgsql as $$
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
    union all
    select 'Organization', 1000000 + k.series_id, series.owner_body_id, null, exists (select from meetings other where other.series_id = k.series_id and is_open(other)),
      (series.title_ar, series.title_fr, k.meetings_yearly)::text, series.created_at
    from committees k join meeting_series series on series.id = k.series_id where k.series_id = m.series_id
  ) found;
end $$;
