-- What those who copy us need to know of each thing that can be read by programs: since when it is as it is, and what
-- everybody could read once and can no more. Kept by the database itself, whoever changes what.

create type open_kind as enum ('Body', 'Organization', 'Person', 'Meeting', 'AgendaItem', 'Paper', 'File', 'Decision', 'Commitment');

create table open_objects (
  kind open_kind not null,
  key integer not null,
  body_id integer not null references bodies,
  meeting_id integer references meetings,
  is_public boolean not null,
  was_public boolean not null,
  content text not null,
  created_at timestamptz not null,
  modified_at timestamptz not null,
  primary key (kind, key),
  constraint what_is_public_was_public check (was_public or not is_public)
);
create index open_objects_everybody_may_know_of on open_objects (kind, key) where was_public;
create index open_objects_by_change on open_objects (kind, modified_at);
create index open_objects_of_a_body on open_objects (kind, body_id, key);
create index open_objects_of_a_meeting on open_objects (meeting_id) where meeting_id is not null;

-- One thing as it stands: a new one, or a change of one that is known; nothing where all is as it was.
create type open_candidate as (kind open_kind, key integer, body_id integer, meeting_id integer, is_public boolean, content text, created_at timestamptz);

create function keep_open_objects(candidates open_candidate[]) returns void language sql as $$
  insert into open_objects as o (kind, key, body_id, meeting_id, is_public, was_public, content, created_at, modified_at)
  select c.kind, c.key, c.body_id, c.meeting_id, c.is_public, c.is_public, md5(c.content), date_trunc('milliseconds', c.created_at), date_trunc('milliseconds', clock_timestamp())
  from unnest(candidates) c left join open_objects known on known.kind = c.kind and known.key = c.key
  where known.kind is null or (known.body_id, known.is_public, known.content) is distinct from (c.body_id, c.is_public, md5(c.content))
  order by c.kind, c.key
  on conflict (kind, key) do update set
    body_id = excluded.body_id, is_public = excluded.is_public, was_public = o.was_public or excluded.is_public, content = excluded.content,
    modified_at = greatest(excluded.modified_at, o.modified_at + interval '1 millisecond')
$$;

-- What everybody may read of a meeting: as in src/meetings/readers.ts.
create function is_open(m meetings) returns boolean language sql stable as $$
  select m.visibility = 'public' and m.state <> 'prepared' and (m.state <> 'cancelled' or m.was_public)
$$;

-- A meeting with all that belongs to it. Acts hold the meeting while they change any of it, so two never tell it at once.
create function keep_open_meeting(meeting integer) returns void language plpgsql as $$
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
      open and p.answer = 'accepted' and a.removed_at is null and a.visibility = 'public' and p.visibility = 'public' and coalesce(p1.visibility, 'public') = 'public' and coalesce(p2.visibility, 'public') = 'public' and not coalesce(s.is_closed_to_public, false),
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

-- The offices of a body that everybody knows: by the name of the office and never of who holds it.
create function keep_open_office(body integer, office office_role) returns void language sql as $$
  select keep_open_objects(array_agg(row(found.*)::open_candidate)) from (
    select 'Person'::open_kind, min(o.id), o.body_id, null::integer, true, (array_agg((o.title_ar, o.title_fr)::text order by o.starts_on desc, o.id desc))[1], min(o.appointed_at)
    from offices o where o.body_id = body and o.role = office and o.role in ('president', 'vice_president', 'council_secretary', 'secretary_general', 'regional_director', 'minister')
    group by o.body_id
  ) found
$$;

create function keep_open_body(b bodies) returns void language sql as $$
  select keep_open_objects(array_agg(row(found.*)::open_candidate)) from (
    select kind, b.id, b.id, null::integer, true, (b.kind, b.level, b.territory_code, b.name_ar, b.name_fr)::text, clock_timestamp()
    from unnest(array['Body', 'Organization']::open_kind[]) kind
    where kind = 'Body' or b.kind in ('regional_council', 'provincial_council', 'communal_council')
  ) found
$$;

-- Each change tells itself. The program may read what is kept here and never write it: these run as the owner.
create function tell_open_meeting() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform keep_open_meeting(meeting) from (select distinct meeting from (
    select case tg_table_name
      when 'meetings' then (changed.row ->> 'id')::integer
      when 'agenda_materials' then (select p.meeting_id from agenda_points p where p.id = (changed.row ->> 'point_id')::integer)
      when 'commitment_debtors' then (select k.meeting_id from commitments k where k.id = (changed.row ->> 'commitment_id')::integer)
      else (changed.row ->> 'meeting_id')::integer end as meeting
    from (select to_jsonb(t) as row from changed_rows t) changed) touched order by meeting) each;
  return null;
end $$;

create function tell_open_series() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform keep_open_meeting(m.id) from (select max(meetings.id) as id from meetings join changed_rows t on meetings.series_id = (to_jsonb(t) ->> tg_argv[0])::integer group by meetings.series_id) m;
  return null;
end $$;

create function tell_open_body() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform keep_open_body(b) from changed_rows t join bodies b on b.id = t.id;
  return null;
end $$;

create function tell_open_office() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform keep_open_office(body_id, role) from (select distinct body_id, role from changed_rows) each;
  return null;
end $$;

do $$
declare name text;
begin
  foreach name in array array['meetings', 'agenda_points', 'agenda_materials', 'sittings', 'meeting_past_dates', 'session_formalities', 'decisions', 'minutes_publications', 'commitments', 'commitment_debtors'] loop
    execute format('create trigger %I after insert on %I referencing new table as changed_rows for each statement execute function tell_open_meeting()', name || '_tell_readers_what_is_new', name);
    execute format('create trigger %I after update on %I referencing new table as changed_rows for each statement execute function tell_open_meeting()', name || '_tell_readers_what_changed', name);
    execute format('create trigger %I after delete on %I referencing old table as changed_rows for each statement execute function tell_open_meeting()', name || '_tell_readers_what_is_gone', name);
  end loop;
end $$;
create trigger committees_tell_readers_what_is_new after insert on committees referencing new table as changed_rows for each statement execute function tell_open_series('series_id');
create trigger committees_tell_readers_what_changed after update on committees referencing new table as changed_rows for each statement execute function tell_open_series('series_id');
create trigger series_tell_readers_what_changed after update on meeting_series referencing new table as changed_rows for each statement execute function tell_open_series('id');
create trigger bodies_tell_readers_what_is_new after insert on bodies referencing new table as changed_rows for each statement execute function tell_open_body();
create trigger bodies_tell_readers_what_changed after update on bodies referencing new table as changed_rows for each statement execute function tell_open_body();
create trigger offices_tell_readers_what_is_new after insert on offices referencing new table as changed_rows for each statement execute function tell_open_office();

select keep_open_body(b) from bodies b;
select keep_open_office(body_id, role) from (select distinct body_id, role from offices) each;
select keep_open_meeting(id) from meetings order by id;

grant select on open_objects to multaqa_app;
