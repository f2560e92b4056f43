-- One letter between two underscores is lost in the program's names: `meetings_a_year` could not be written.

alter table committees rename column meetings_a_year to meetings_yearly;
