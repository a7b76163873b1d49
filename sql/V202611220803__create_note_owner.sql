-- The curator who sees to a note of no theme; without a row it is every curator's. In a theme the theme's owner counts.
create table note_owner (
    observation_id bigint not null,
    person_id bigint not null,
    at timestamp with time zone not null,
    constraint note_owner_pk primary key (observation_id),
    constraint note_owner_observation_fk foreign key (observation_id) references observation (id),
    constraint note_owner_person_fk foreign key (person_id) references person (id)
);
create index note_owner_person_ix on note_owner (person_id);
