-- Nobody is reminded twice on a day, and the program's clock says which day it is: the database's own knew of another hour
-- since Morocco changed its own. Reminders of before keep no day; the program itself reads theirs from their instant.
alter table invitation_steps add reminded_on date,
  add constraint a_reminder_says_its_day check ((step = 'reminded') = (reminded_on is not null)) not valid;
drop index nobody_is_reminded_twice_a_day;
create unique index nobody_is_reminded_twice_a_day on invitation_steps (participant_id, reminded_on) where step = 'reminded';
