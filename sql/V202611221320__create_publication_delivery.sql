-- Whom a publication reached, with the first version that did: they hear of its recall.
create table publication_delivery (
    publication_id bigint not null,
    person_id bigint not null,
    number integer not null,
    at timestamp with time zone not null,
    constraint publication_delivery_pk primary key (publication_id, person_id),
    constraint publication_delivery_publication_fk foreign key (publication_id) references publication (id),
    constraint publication_delivery_person_fk foreign key (person_id) references person (id)
);
create index publication_delivery_person_ix on publication_delivery (person_id);

insert into publication_delivery (publication_id, person_id, number, at)
select a.publication_id, a.person_id, 1, p.first_live_at
from publication_audience a join publication p on p.id = a.publication_id where p.first_live_at is not null;

-- How many were told of a recall.
alter table publication_version add column told integer;
