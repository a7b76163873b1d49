-- A consolidation computes beside the pool: when one began, and whether the themes wait for their words after it.
alter table pool_state add column words_wanted boolean default false not null;
alter table pool_state add column round_begun timestamp with time zone;
