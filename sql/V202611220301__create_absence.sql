create table absence (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    person_id bigint not null,
    deputy_id bigint,
    from_date date not null,
    to_date date not null,
    entered_at timestamp with time zone not null,
    told_at timestamp with time zone,
    constraint absence_pk primary key (id),
    constraint absence_public_id_uq unique (public_id),
    constraint absence_person_fk foreign key (person_id) references person (id),
    constraint absence_deputy_fk foreign key (deputy_id) references person (id),
    constraint absence_dates_ck check (to_date >= from_date)
);
create index absence_person_ix on absence (person_id, to_date);
create index absence_deputy_ix on absence (deputy_id);
