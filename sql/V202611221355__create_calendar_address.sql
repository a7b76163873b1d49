-- Where a person's calendar is fetched; of its secret only the hash.
create table calendar_address (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    person_id bigint not null,
    hash varchar(64) not null,
    made_at timestamp with time zone not null,
    constraint calendar_address_pk primary key (id),
    constraint calendar_address_public_id_uq unique (public_id),
    constraint calendar_address_person_uq unique (person_id),
    constraint calendar_address_hash_uq unique (hash),
    constraint calendar_address_person_fk foreign key (person_id) references person (id)
);
