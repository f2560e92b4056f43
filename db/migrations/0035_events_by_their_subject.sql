-- When something last changed is asked of the journal, by what it tells of.

create index events_by_their_subject on journal_events (subject, happened_at);
