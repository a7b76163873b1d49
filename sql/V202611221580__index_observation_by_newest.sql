-- The curator's list begins with the newest of all notes; without this the whole table is sorted for its first page.
drop index observation_received_ix;
create index observation_newest_ix on observation (received_at desc, id desc);
