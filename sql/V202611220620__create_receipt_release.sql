-- What was released of the receipts of a publication, and whom each number counts: the next release must not tell, together
-- with the earlier ones, of few.
create table receipt_release (
    id bigint not null,
    publication_id bigint not null,
    measure varchar(20) not null,
    asked_number integer not null,
    n integer not null,
    released_at timestamp with time zone not null,
    constraint receipt_release_pk primary key (id),
    constraint receipt_release_publication_fk foreign key (publication_id) references publication (id),
    constraint receipt_release_measure_ck check (measure in ('audience', 'acknowledged', 'useful', 'not_useful')),
    constraint receipt_release_n_ck check (n > 0)
);
create index receipt_release_publication_ix on receipt_release (publication_id);

create table receipt_release_person (
    release_id bigint not null,
    person_id bigint not null,
    owner_group_id bigint not null,
    agency_id bigint not null,
    constraint receipt_release_person_pk primary key (release_id, person_id),
    constraint receipt_release_person_release_fk foreign key (release_id) references receipt_release (id)
);
