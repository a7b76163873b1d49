-- Who is licensed and appointed where for what, from its first day to its last; kept where the carrier keeps such a register.
create table appointment (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    person_id bigint not null,
    state varchar(2) not null,
    line varchar(40) not null,
    first_day date not null,
    last_day date,
    constraint appointment_pk primary key (id),
    constraint appointment_public_id_uq unique (public_id),
    constraint appointment_begins_uq unique (person_id, state, line, first_day),
    constraint appointment_person_fk foreign key (person_id) references person (id),
    constraint appointment_days_ck check (last_day is null or last_day >= first_day)
);
