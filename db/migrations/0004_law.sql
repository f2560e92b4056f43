-- Public holidays as the administrator keeps them: fixed ones with the years in which they exist, lunar ones as announced.

create type holiday_name as enum (
  'new_year', 'independence_manifesto', 'amazigh_new_year', 'labour_day', 'throne_day', 'oued_eddahab', 'revolution_day',
  'youth_day', 'unity_day', 'green_march', 'independence_day', 'fitr', 'adha', 'muharram', 'mawlid'
);
create type holiday_certainty as enum ('expected', 'confirmed');

create table fixed_holidays (
  name holiday_name primary key,
  month integer not null,
  date integer not null,
  since integer not null,
  until integer,
  constraint a_fixed_holiday_has_a_date check (month between 1 and 12 and date between 1 and 31),
  constraint a_holiday_ends_after_it_starts check (until >= since)
);

create table lunar_holidays (
  first_day date primary key,
  name holiday_name not null,
  days integer not null,
  certainty holiday_certainty not null,
  constraint a_lunar_holiday_lasts_some_days check (days between 1 and 5)
);

insert into fixed_holidays (name, month, date, since) values
  ('new_year', 1, 1, 1956),
  ('independence_manifesto', 1, 11, 1956),
  ('amazigh_new_year', 1, 14, 2024),
  ('labour_day', 5, 1, 1956),
  ('throne_day', 7, 30, 2000),
  ('oued_eddahab', 8, 14, 1980),
  ('revolution_day', 8, 20, 1956),
  ('youth_day', 8, 21, 2000),
  ('unity_day', 10, 31, 2026),
  ('green_march', 11, 6, 1976),
  ('independence_day', 11, 18, 1956);

insert into lunar_holidays (first_day, name, days, certainty) values
  ('2022-07-31', 'muharram', 1, 'confirmed'),
  ('2022-10-09', 'mawlid', 2, 'confirmed'),
  ('2023-04-22', 'fitr', 2, 'confirmed'),
  ('2023-06-29', 'adha', 2, 'confirmed'),
  ('2023-07-19', 'muharram', 1, 'confirmed'),
  ('2023-09-28', 'mawlid', 2, 'confirmed'),
  ('2024-04-10', 'fitr', 2, 'confirmed'),
  ('2024-06-17', 'adha', 2, 'confirmed'),
  ('2024-07-08', 'muharram', 1, 'confirmed'),
  ('2024-09-16', 'mawlid', 2, 'confirmed'),
  ('2025-03-31', 'fitr', 2, 'confirmed'),
  ('2025-06-07', 'adha', 2, 'confirmed'),
  ('2025-06-27', 'muharram', 1, 'confirmed'),
  ('2025-09-05', 'mawlid', 2, 'confirmed'),
  ('2026-03-20', 'fitr', 2, 'expected'),
  ('2026-05-27', 'adha', 2, 'expected'),
  ('2026-06-17', 'muharram', 1, 'expected'),
  ('2026-08-26', 'mawlid', 2, 'expected'),
  ('2027-03-10', 'fitr', 2, 'expected'),
  ('2027-05-17', 'adha', 2, 'expected'),
  ('2027-06-06', 'muharram', 1, 'expected'),
  ('2027-08-15', 'mawlid', 2, 'expected');

grant select, insert, update, delete on fixed_holidays, lunar_holidays to multaqa_app;
