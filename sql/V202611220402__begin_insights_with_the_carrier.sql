-- An insight that the carrier began with names where it comes from; it is shown without figures until agents' own make some.
alter table insight add column source varchar(200) default '' not null;
alter table insight add column own_line varchar(40) default '' not null;
