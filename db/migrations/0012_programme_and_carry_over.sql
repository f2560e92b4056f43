-- What a programme still asked for: a version of the whole, so that two who put it in order lose nothing; and what a
-- carried-over point comes from when it was no point but a promise.

alter table meetings add programme_version integer not null default 1;

alter table agenda_points
  add carried_commitment_id integer references commitments,
  add constraint only_a_carried_over_point_follows_a_commitment check (carried_commitment_id is null or kind = 'carried_over');

-- Meetings recorded from paper before states were kept: they entered as held.
insert into meeting_state_changes (meeting_id, state, happened_on, recorded_by, recorded_at)
select id, state, held_on, created_by, created_at
from meetings
where state = 'held' and not exists (select from meeting_state_changes where meeting_id = meetings.id)
order by id;
