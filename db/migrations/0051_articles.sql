-- Articles and pages of a portal: every version kept, each step towards readers recorded.

create type article_kind as enum ('news', 'page');
create type article_work as enum ('writing', 'submitted', 'settled');

create table articles (
  id integer generated always as identity primary key,
  portal_id integer not null references portals,
  kind article_kind not null,
  -- The newest version, and where the work on it stands.
  latest integer not null,
  work article_work not null,
  -- The version that everybody reads, and from which moment: one that lies ahead is a publication planned.
  published integer,
  published_at timestamptz,
  -- The day of that moment by the house's clock: archives go by it.
  published_on date,
  withdrawn_at timestamptz,
  comments_until date,
  created_by text not null references users,
  created_at timestamptz not null,
  submission text,
  constraint an_article_is_begun_once unique (submission),
  constraint an_article_is_known_with_its_portal unique (id, portal_id),
  constraint a_published_article_has_its_moment check (num_nonnulls(published, published_at, published_on) in (0, 3)),
  constraint only_what_was_published_is_withdrawn check (withdrawn_at is null or published is not null)
);
create index articles_of_a_portal on articles (portal_id, kind, published_at desc, id desc) where published is not null and withdrawn_at is null;
create index articles_by_month on articles (portal_id, published_on) where kind = 'news' and published is not null and withdrawn_at is null;
create index work_of_a_portal on articles (portal_id, id desc);

alter table former_addresses add foreign key (article_id, portal_id) references articles (id, portal_id);

create table article_versions (
  article_id integer not null references articles,
  number integer not null,
  category_id integer references categories,
  office_id integer not null references author_offices,
  place_ar text,
  place_fr text,
  happened_on date,
  -- What readers are told of a correction: only of versions after the first that was published.
  correction_ar text,
  correction_fr text,
  written_by text not null references users,
  written_at timestamptz not null,
  primary key (article_id, number)
);
create index versions_in_a_category on article_versions (category_id, article_id, number);

-- `html` and `plain` are drawn from `body` when it is written: kept for speed, made anew at will.
create table article_texts (
  article_id integer not null,
  number integer not null,
  language tongue not null,
  title text not null,
  standfirst text not null,
  body text not null,
  html text not null,
  plain text not null,
  primary key (article_id, number, language),
  foreign key (article_id, number) references article_versions,
  constraint a_text_has_a_title check (title <> '')
);

create table article_pictures (
  article_id integer not null,
  number integer not null,
  position integer not null,
  picture_id integer not null references pictures,
  primary key (article_id, number, picture_id),
  foreign key (article_id, number) references article_versions
);
create index articles_with_a_picture on article_pictures (picture_id);

-- Said in the article's language: what is seen, for who does not see it, and what is told under it.
create table article_picture_texts (
  article_id integer not null,
  number integer not null,
  picture_id integer not null,
  language tongue not null,
  alternative text not null,
  caption text,
  credit text,
  primary key (article_id, number, picture_id, language),
  foreign key (article_id, number, picture_id) references article_pictures,
  constraint a_picture_says_what_is_seen check (alternative <> '')
);

-- What an article is about.
create table article_subjects (
  article_id integer not null,
  number integer not null,
  position integer not null,
  meeting_id integer references meetings,
  programme_id integer references programmes,
  instrument_id integer references instruments,
  body_id integer references bodies,
  territory_code text references territories,
  primary key (article_id, number, position),
  foreign key (article_id, number) references article_versions,
  constraint a_subject_is_one_thing check (num_nonnulls(meeting_id, programme_id, instrument_id, body_id, territory_code) = 1)
);
create index articles_about_a_meeting on article_subjects (meeting_id) where meeting_id is not null;

create type article_step as enum ('submitted', 'returned', 'approved', 'withdrawn');

-- Who did what with which version: never changed. `because` is for the house; a withdrawal's reason is told to readers.
create table article_steps (
  id integer generated always as identity primary key,
  article_id integer not null,
  number integer not null,
  step article_step not null,
  because text,
  because_fr text,
  -- From when an approved version is read.
  effective_at timestamptz,
  recorded_by text not null references users,
  recorded_at timestamptz not null,
  foreign key (article_id, number) references article_versions,
  constraint a_return_or_withdrawal_says_why check (step not in ('returned', 'withdrawn') or because <> ''),
  constraint an_approval_says_from_when check ((step = 'approved') = (effective_at is not null))
);
create index steps_of_an_article on article_steps (article_id, id);

-- What came from elsewhere, by what it was there: brought in again, it changes nothing.
create table imported_articles (
  portal_id integer not null references portals,
  source text not null,
  source_key text not null,
  article_id integer not null references articles,
  primary key (portal_id, source, source_key)
);

do $$
declare name text;
begin
  foreach name in array array['article_versions', 'article_texts', 'article_pictures', 'article_picture_texts', 'article_subjects', 'article_steps'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_to_change_what_was_recorded()', name || '_are_never_changed', name);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_to_change_what_was_recorded()', name || '_are_never_emptied', name);
  end loop;
end $$;

-- Whatever changes what a public page shows says so when it is committed, to every program that keeps pages.
create function tell_portal_pages() returns trigger language plpgsql as $$
begin
  perform pg_notify('portal_pages', tg_argv[0]);
  return null;
end $$;

do $$
declare told record;
begin
  for told in select * from (values ('portals', 'portals'), ('author_offices', 'portals'), ('categories', 'portals'), ('former_addresses', 'portals'),
    ('meetings', 'meetings'), ('minutes_publications', 'meetings'), ('agenda_points', 'meetings'), ('sittings', 'meetings'), ('standings', 'figures'), ('contribution_standings', 'figures'), ('commitments', 'figures'), ('session_formalities', 'decisions'), ('decisions', 'decisions')) as t(name, tag)
  loop
    execute format('create trigger %I after insert or update or delete on %I for each statement execute function tell_portal_pages(%L)', told.name || '_tell_portal_pages', told.name, told.tag);
  end loop;
end $$;

-- Of an article only what its readers would see: drafts come and go.
create function tell_article_pages() returns trigger language plpgsql as $$
begin
  perform pg_notify('portal_pages', 'articles'), pg_notify('portal_pages', 'article-' || new.id);
  return null;
end $$;
create trigger articles_tell_portal_pages after update on articles for each row
  when ((old.published, old.published_at, old.withdrawn_at, old.comments_until) is distinct from (new.published, new.published_at, new.withdrawn_at, new.comments_until))
  execute function tell_article_pages();

grant select, insert, update on articles to multaqa_app;
grant select, insert on article_versions, article_texts, article_pictures, article_picture_texts, article_subjects, article_steps, imported_articles to multaqa_app;
