-- A body's public site: its words, its offices, its categories, its pictures, and the addresses that it had before.

alter type office_role add value 'communication_officer';

create type tongue as enum ('ar', 'fr', 'zgh');

create table portals (
  id integer generated always as identity primary key,
  body_id integer not null references bodies,
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
  -- Named under law 31-13, art. 12: the office and how to write to it.
  information_officer_ar text not null,
  information_officer_fr text,
  information_email text not null,
  publication_director_ar text not null,
  publication_director_fr text,
  hosting_ar text not null,
  hosting_fr text,
  security_email text not null,
  -- The number of the declaration or authorisation under law 09-08, once the commission gave it.
  declaration text,
  comments_open_days integer not null default 30,
  addresses_kept_days integer not null default 365,
  version integer not null default 1,
  opened_by text not null references users,
  opened_at timestamptz not null,
  constraint a_body_has_one_portal unique (body_id),
  constraint a_portal_has_its_own_path unique (slug),
  constraint a_portal_has_its_own_host unique (host),
  constraint a_portal_path_is_short_and_latin check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 40),
  constraint a_portal_host_is_a_host_name check (host = lower(host) and host ~ '^[a-z0-9.-]+$' and length(host) <= 253),
  constraint a_portal_has_a_title check (title_ar <> '' and title_fr <> ''),
  constraint comments_stay_open_for_a_year_at_most check (comments_open_days between 0 and 366),
  constraint addresses_are_kept_for_two_years_at_most check (addresses_kept_days between 30 and 732)
);

-- In whose name articles are written: an office, never a person.
create table author_offices (
  id integer generated always as identity primary key,
  portal_id integer not null references portals,
  name_ar text not null,
  name_fr text,
  constraint an_author_office_has_an_arabic_name check (name_ar <> ''),
  constraint an_author_office_is_named_once unique (portal_id, name_ar),
  constraint an_author_office_is_known_with_its_portal unique (id, portal_id)
);

create table categories (
  id integer generated always as identity primary key,
  portal_id integer not null references portals,
  slug text not null,
  name_ar text not null,
  name_fr text not null,
  position integer not null default 0,
  constraint a_category_has_its_own_path unique (portal_id, slug),
  constraint a_category_is_known_with_its_portal unique (id, portal_id),
  constraint a_category_path_is_short_and_latin check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  constraint a_category_has_names check (name_ar <> '' and name_fr <> '')
);

-- A picture that was brought in; what is kept of it was drawn anew, without anything that its file told of place or device.
create table pictures (
  id integer generated always as identity primary key,
  portal_id integer not null references portals,
  sha256 text not null,
  width integer not null,
  height integer not null,
  colour text not null,
  added_by text not null references users,
  added_at timestamptz not null,
  constraint a_picture_is_kept_once unique (portal_id, sha256),
  constraint a_picture_is_known_with_its_portal unique (id, portal_id),
  constraint a_picture_colour_is_a_colour check (colour ~ '^#[0-9a-f]{6}$')
);

create type picture_format as enum ('avif', 'webp', 'jpeg');

create table picture_renditions (
  picture_id integer not null references pictures,
  format picture_format not null,
  width integer not null,
  height integer not null,
  sha256 text not null references file_contents,
  byte_size integer not null,
  primary key (picture_id, format, width)
);

-- Where something of a portal stood before: asked there, readers are sent to where it is. One target each.
create table former_addresses (
  portal_id integer not null references portals,
  path text not null,
  article_id integer,
  category_id integer,
  picture_id integer references pictures,
  primary key (portal_id, path),
  constraint a_former_address_leads_to_one_place check (num_nonnulls(article_id, category_id, picture_id) = 1),
  constraint a_former_address_is_a_path check (path like '/%' and length(path) <= 2000),
  foreign key (category_id, portal_id) references categories (id, portal_id)
);

grant select, insert, update on portals, author_offices, categories to multaqa_app;
grant select, insert on pictures, picture_renditions, former_addresses to multaqa_app;
