-- Until when somebody gets in; a row only where there is something to say.
create table person_access (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    person_id bigint not null,
    last_day date,
    successor_id bigint,
    left_at timestamp with time zone,
    signed_out_at timestamp with time zone,
    constraint person_access_pk primary key (id),
    constraint person_access_public_id_uq unique (public_id),
    constraint person_access_person_uq unique (person_id),
    constraint person_access_person_fk foreign key (person_id) references person (id),
    constraint person_access_successor_fk foreign key (successor_id) references person (id)
);
create index person_access_successor_ix on person_access (successor_id);
create index person_access_last_day_ix on person_access (last_day);
