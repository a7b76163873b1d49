-- Whose a publication is now; empty while it is still the one's who began it.
alter table publication add column owner_id bigint;
alter table publication add constraint publication_owner_fk foreign key (owner_id) references person (id);
create index publication_owner_ix on publication (owner_id);
