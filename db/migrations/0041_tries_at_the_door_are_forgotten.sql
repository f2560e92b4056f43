-- Tries at the door count for ten minutes: what is a day old is deleted with the next try.
create index hall_attempts_by_age on hall_attempts (since);

grant delete on hall_attempts to multaqa_app;
