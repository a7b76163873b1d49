-- What somebody is writing and has not saved: one per person and publication, none of it seen by anybody else.
create table kept_writing (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    person_id bigint not null,
    publication_id bigint,
    revision bigint not null,
    words text not null,
    kept_at timestamp with time zone not null,
    constraint kept_writing_pk primary key (id),
    constraint kept_writing_public_id_uq unique (public_id),
    constraint kept_writing_once_uq unique (person_id, publication_id),
    constraint kept_writing_person_fk foreign key (person_id) references person (id),
    constraint kept_writing_publication_fk foreign key (publication_id) references publication (id)
);
create index kept_writing_publication_ix on kept_writing (publication_id);
