-- Who looks after a publication while its owner is away or gone.
alter table publication add column fallback_id bigint;
alter table publication add constraint publication_fallback_fk foreign key (fallback_id) references person (id);
create index publication_fallback_ix on publication (fallback_id);
