-- Nobody is reminded twice of the same: the key decides, whichever node was first.
create table acknowledgement_reminder (
    publication_id bigint not null,
    asked_number integer not null,
    person_id bigint not null,
    kind varchar(10) not null,
    at timestamp with time zone not null,
    constraint acknowledgement_reminder_pk primary key (publication_id, asked_number, person_id, kind),
    constraint acknowledgement_reminder_publication_fk foreign key (publication_id) references publication (id),
    constraint acknowledgement_reminder_person_fk foreign key (person_id) references person (id),
    constraint acknowledgement_reminder_kind_ck check (kind in ('before', 'after'))
);
create index acknowledgement_reminder_person_ix on acknowledgement_reminder (person_id);
