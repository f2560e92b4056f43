-- What a paper says of its holder stays as it said it, whatever is corrected in the list afterwards. Papers issued before have none, and are read from the list.
alter table presence_attestations add column wording text check (wording is null or length(wording) <= 20000);

