-- A committee is public once its owner makes it known, before it meets; and as before once one of its meetings is public.
-- What is told of it then is what it is for and who sits in it, by title and body.
alter table committees add is_public boolean not null default false;

create function keep_open_series(series integer) returns void language sql as $$
  select keep_open_objects(array_agg(row(found.*)::open_candidate)) from (
    select 'Organization'::open_kind, 1000000 + k.series_id, s.owner_body_id, null::integer,
      k.is_public or exists (select from meetings m where m.series_id = k.series_id and is_open(m)),
      concat((s.title_ar, s.title_fr, k.mandate_ar, k.mandate_fr, k.established_by_ar, k.established_by_fr, k.meetings_yearly)::text,
        (select string_agg((c.id, c.position, c.capacity, c.title_ar, c.title_fr, c.body_id, c.starts_on, c.ends_on)::text, ' ' order by c.id) from committee_seats c where c.series_id = k.series_id)), s.created_at
    from committees k join meeting_series s on s.id = k.series_id where k.series_id = series
  ) found
$$;

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
  ) found;
  if m.series_id is not null then perform keep_open_series(m.series_id); end if;
end $$;

create or replace function tell_open_series() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform keep_open_series(series) from (select distinct (to_jsonb(t) ->> tg_argv[0])::integer as series from changed_rows t order by series) touched;
  return null;
end $$;
create trigger seats_tell_readers_what_is_new after insert on committee_seats referencing new table as changed_rows for each statement execute function tell_open_series('series_id');
create trigger seats_tell_readers_what_changed after update on committee_seats referencing new table as changed_rows for each statement execute function tell_open_series('series_id');

select keep_open_series(series_id) from committees order by series_id;
