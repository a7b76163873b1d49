-- That somebody opened a publication or used what it offers, once; nothing of what they did with it.
create table publication_receipt (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    publication_id bigint not null,
    person_id bigint not null,
    deed varchar(10) not null,
    number integer not null,
    at timestamp with time zone not null,
    constraint publication_receipt_pk primary key (id),
    constraint publication_receipt_public_id_uq unique (public_id),
    constraint publication_receipt_once_uq unique (publication_id, person_id, deed),
    constraint publication_receipt_publication_fk foreign key (publication_id) references publication (id),
    constraint publication_receipt_person_fk foreign key (person_id) references person (id),
    constraint publication_receipt_deed_ck check (deed in ('opened', 'used'))
);
create index publication_receipt_person_ix on publication_receipt (person_id);
