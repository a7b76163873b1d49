create table saved_view (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    person_id bigint not null,
    page varchar(100) not null,
    name varchar(60) not null,
    query varchar(1000) not null,
    constraint saved_view_pk primary key (id),
    constraint saved_view_public_id_uq unique (public_id),
    constraint saved_view_name_uq unique (person_id, page, name),
    constraint saved_view_person_fk foreign key (person_id) references person (id)
);
