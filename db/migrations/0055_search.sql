-- What everybody may read on a portal, as its search finds it: written by whatever changes it, in the same transaction,
-- and made anew at will by `bin/multaqa search rebuild`.

do $$
begin
  create extension if not exists pg_trgm;
exception when insufficient_privilege or undefined_file or feature_not_supported then
  raise exception '%', sqlerrm using errcode = 'MQEXT', hint = 'pg_trgm';
end $$;

-- A text as people look for it: as `folded` in src/platform/words/folding.ts, and without a sign that stands between words.
-- By code points and never by the locale, which differs from server to server.
create function fold_for_search(written text) returns text language sql immutable parallel safe as $$
  select lower(translate(replace(replace(replace(replace(regexp_replace(
    normalize(regexp_replace(written, '[\u0610-\u061a\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]', '', 'g'), nfkd),
    '[\u0300-\u036f\u064b-\u065f\u0670\u06d6-\u06ed]', '', 'g'), 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), 'ٱىةیک', 'ايهيك'))
$$;

-- The words of a text in their order; of a sign of 40 letters and more no one makes a search.
create function words_for_search(written text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(word order by place), '{}') from regexp_split_to_table(fold_for_search(written), '[^0-9a-z\u0621-\u064a\u0671-\u06d3\u2d30-\u2d67]+') with ordinality as t(word, place) where length(word) between 1 and 39
$$;

-- The root under which a word stands with its like, by PostgreSQL's own Arabic and French stemmers. The Arabic one knows a
-- plural by its article and a feminine by its ة: «و», «ب», «لل» are taken off, and both are put back, for every word alike.
create function root_for_search(word text) returns text language sql immutable parallel safe as $$
  select case
    when word ~ '[\u0621-\u064a]' then coalesce((ts_lexize('arabic_stem', 'ال' || regexp_replace(bare, 'ه$', 'ة')))[1], bare)
    when word ~ '^[a-z]' then coalesce((ts_lexize('french_stem', word))[1], word)
    else word end
  from (select regexp_replace(word, '^(?:[وف]?(?:[بك]?ال|لل)(?=.{3})|[وفبكل](?=ال.{3}))', '') as bare) t
$$;

-- Each letter as a sign that every locale knows for one: trigrams are blind to Arabic where the server's locale is C.
create function skeleton_for_search(word text) returns text language sql immutable parallel safe as $$
  select translate(word, 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤپڤگڭچ', 'abtcjhxdvrzsqpoiueglfkymnw0123456789')
$$;

create type found_kind as enum ('article', 'page', 'meeting', 'decision', 'document', 'programme');

create table search_entries (
  kind found_kind not null,
  key integer not null,
  language tongue not null,
  portal_id integer not null references portals,
  title text not null,
  standfirst text not null,
  body text not null,
  happened_on date not null,
  -- From when everybody may read it: an article that is planned is there, and found by nobody.
  visible_from timestamptz not null,
  title_words tsvector not null,
  words tsvector not null,
  primary key (kind, key, language)
);
create index entries_by_their_titles on search_entries using gin (title_words);
create index entries_by_their_words on search_entries using gin (words);
create index entries_of_a_portal_by_day on search_entries (portal_id, happened_on desc);

-- Every word that an entry ever had, by its root and by its letters: what is asked for is looked up here first. Shown to
-- nobody. Not unique, so that two who write at once do not wait for each other's words; a word kept twice is found once.
create table search_words (
  word text collate "C" not null,
  root text collate "C" not null,
  skeleton text not null
);
create index words_by_themselves on search_words (word);
create index words_by_their_root on search_words (root);
create index words_by_their_letters on search_words using gin (skeleton gin_trgm_ops);

-- Words written nearly as one that no entry has: some dozens to choose from, the nearest first.
create function words_near(asked text) returns setof text language sql stable set pg_trgm.similarity_threshold = 0.2 as $$
  select word from search_words where skeleton % skeleton_for_search(asked) group by word, skeleton order by similarity(skeleton, skeleton_for_search(asked)) desc, word limit 60
$$;

-- What everybody may read of each portal, and nothing else.
create view searchable as
  select case a.kind when 'news' then 'article'::found_kind else 'page' end as kind, a.id as key, t.language, a.portal_id, t.title, t.standfirst, t.plain as body, a.published_on as happened_on, a.published_at as visible_from
  from articles a join article_texts t on t.article_id = a.id and t.number = a.published
  where a.withdrawn_at is null
  union all
  select 'meeting', m.id, s.language, p.id, s.title, concat_ws(' · ', s.motto, s.place),
    coalesce((select string_agg(coalesce(case s.language when 'fr' then g.title_fr end, g.title_ar), E'\n' order by g.position) from agenda_points g join open_objects o on o.kind = 'AgendaItem' and o.key = g.id and o.is_public where g.meeting_id = m.id), ''),
    m.held_on, '-infinity'
  from meetings m join portals p on p.body_id = m.owner_body_id
    cross join lateral (values ('ar'::tongue, m.title_ar, m.motto_ar, m.place_ar), ('fr', m.title_fr, m.motto_fr, m.place_fr)) s(language, title, motto, place)
  where is_open(m) and s.title is not null
  union all
  select 'decision', d.id, s.language, p.id, s.title, d.number || '/' || d.year, s.text, d.decided_on, '-infinity'
  from decisions d join open_objects o on o.kind = 'Decision' and o.key = d.id and o.is_public join portals p on p.body_id = d.body_id
    cross join lateral (values ('ar'::tongue, d.title_ar, d.text_ar), ('fr', d.title_fr, coalesce(d.text_fr, ''))) s(language, title, text)
  where s.title is not null
  union all
  select 'document', d.id, s.language, d.portal_id, s.title, coalesce(s.description, ''), '', v.dated_on, '-infinity'
  from public_documents d join document_versions v on v.document_id = d.id and v.number = d.latest
    cross join lateral (values ('ar'::tongue, v.title_ar, v.description_ar), ('fr', v.title_fr, v.description_fr)) s(language, title, description)
  where d.withdrawn_at is null and s.title is not null
  union all
  select 'programme', g.id, s.language, p.id, s.title, g.first_year || '-' || g.last_year,
    coalesce((select string_agg(coalesce(case s.language when 'fr' then i.title_fr end, i.title_ar), E'\n' order by i.id) from instruments i where i.programme_id = g.id), ''),
    make_date(g.first_year, 1, 1), '-infinity'
  from programmes g join portals p on p.body_id = g.owner_body_id
    cross join lateral (values ('ar'::tongue, g.title_ar), ('fr', g.title_fr)) s(language, title)
  where s.title is not null and exists (select from instruments i join parties q on q.instrument_id = i.id where i.programme_id = g.id);

-- Brings the entries of some things to what everybody may read of them now; those of none that is no longer to be read stay.
create function keep_search_entries(asked found_kind, keys integer[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
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
end $$;

-- Everything anew. Gives how many entries there are.
create function rebuild_search() returns integer language plpgsql security definer set search_path = public, pg_temp as $$
begin
  lock table search_entries, search_words in exclusive mode;
  delete from search_entries;
  delete from search_words;
  perform keep_search_entries(kind, array_agg(distinct key)) from searchable group by kind;
  -- What was added waits in a list that each search would read through.
  perform gin_clean_pending_list(name::regclass) from unnest(array['entries_by_their_titles', 'entries_by_their_words', 'words_by_their_letters']) name;
  return (select count(*) from search_entries);
end $$;

create function tell_search_of_article() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform keep_search_entries(case new.kind when 'news' then 'article'::found_kind else 'page' end, array[new.id]);
  return null;
end $$;
create trigger articles_are_found_when_published after insert on articles for each row when (new.published is not null) execute function tell_search_of_article();
create trigger articles_are_found_as_they_are after update on articles for each row
  when ((old.published, old.published_at, old.withdrawn_at) is distinct from (new.published, new.published_at, new.withdrawn_at)) execute function tell_search_of_article();

create function tell_search_of_open_objects() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform keep_search_entries('meeting', array_agg(distinct meeting_id)) from changed_rows where kind in ('Meeting', 'AgendaItem') having count(*) > 0;
  perform keep_search_entries('decision', array_agg(key)) from changed_rows where kind = 'Decision' having count(*) > 0;
  return null;
end $$;
create trigger open_objects_are_found after insert on open_objects referencing new table as changed_rows for each statement execute function tell_search_of_open_objects();
create trigger open_objects_are_found_as_they_are after update on open_objects referencing new table as changed_rows for each statement execute function tell_search_of_open_objects();

create function tell_search_of_rows() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform keep_search_entries(tg_argv[0]::found_kind, array_agg(distinct key)) from (select (to_jsonb(t) ->> tg_argv[1])::integer as key from changed_rows t) k where key is not null having count(*) > 0;
  return null;
end $$;
create function tell_search_of_parties() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform keep_search_entries('programme', array_agg(distinct i.programme_id)) from changed_rows q join instruments i on i.id = q.instrument_id where i.programme_id is not null having count(*) > 0;
  return null;
end $$;
create function tell_search_of_portal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform keep_search_entries(kind, array_agg(distinct key)) from searchable where portal_id = new.id group by kind;
  return null;
end $$;

do $$
declare told record;
begin
  for told in select * from (values ('public_documents', 'document', 'id'), ('document_versions', 'document', 'document_id'), ('programmes', 'programme', 'id'), ('instruments', 'programme', 'programme_id')) as t(name, kind, key) loop
    execute format('create trigger %I after insert on %I referencing new table as changed_rows for each statement execute function tell_search_of_rows(%L, %L)', told.name || '_are_found', told.name, told.kind, told.key);
    if told.name <> 'document_versions' then
      execute format('create trigger %I after update on %I referencing new table as changed_rows for each statement execute function tell_search_of_rows(%L, %L)', told.name || '_are_found_as_they_are', told.name, told.kind, told.key);
    end if;
  end loop;
end $$;
create trigger parties_are_found after insert on parties referencing new table as changed_rows for each statement execute function tell_search_of_parties();
create trigger portals_are_found after insert on portals for each row execute function tell_search_of_portal();

select rebuild_search();

grant select on search_entries, search_words to multaqa_app;
revoke execute on function keep_search_entries(found_kind, integer[]), rebuild_search() from public;
grant execute on function rebuild_search() to multaqa_app;
