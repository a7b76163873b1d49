alter table publication_version add column tags varchar(400) default '' not null;
