-- Who signed which text of a version, in whose place. It counts as long as the revision is still the publication's.
alter table publication_version add column by_rule boolean default false not null;

create table sign_off (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    version_id bigint not null,
    person_id bigint not null,
    place varchar(20) not null,
    revision bigint not null,
    at timestamp with time zone not null,
    constraint sign_off_pk primary key (id),
    constraint sign_off_public_id_uq unique (public_id),
    constraint sign_off_version_fk foreign key (version_id) references publication_version (id),
    constraint sign_off_person_fk foreign key (person_id) references person (id),
    constraint sign_off_place_ck check (place in ('approver', 'compliance', 'legal'))
);
create index sign_off_version_ix on sign_off (version_id, revision);
create index sign_off_person_ix on sign_off (person_id);

-- Who was asked to sign, and who was told that nobody can: each once a round.
create table review_request (
    version_id bigint not null,
    person_id bigint not null,
    what varchar(20) not null,
    at timestamp with time zone not null,
    constraint review_request_pk primary key (version_id, person_id, what),
    constraint review_request_version_fk foreign key (version_id) references publication_version (id),
    constraint review_request_person_fk foreign key (person_id) references person (id),
    constraint review_request_what_ck check (what in ('sign', 'nobody'))
);
create index review_request_person_ix on review_request (person_id);
