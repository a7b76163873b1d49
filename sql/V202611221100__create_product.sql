-- A directed product and the versions of its terms. Terms are a document: they are read and judged whole, never searched.
create table product (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    stage varchar(20) not null,
    stage_at timestamp with time zone not null,
    stage_note text not null,
    revision bigint not null,
    owner_id bigint not null,
    newest_number integer not null,
    offered_number integer,
    constraint product_pk primary key (id),
    constraint product_public_id_uq unique (public_id),
    constraint product_owner_fk foreign key (owner_id) references person (id),
    constraint product_stage_ck check (stage in ('considering', 'designing', 'filed', 'offered', 'declined')),
    constraint product_offered_ck check ((stage = 'offered') = (offered_number is not null))
);
create index product_owner_ix on product (owner_id);

create table product_version (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    product_id bigint not null,
    number integer not null,
    terms text not null,
    written_at timestamp with time zone not null,
    offered_by_id bigint,
    offered_at timestamp with time zone,
    constraint product_version_pk primary key (id),
    constraint product_version_public_id_uq unique (public_id),
    constraint product_version_number_uq unique (product_id, number),
    constraint product_version_product_fk foreign key (product_id) references product (id),
    constraint product_version_offered_by_fk foreign key (offered_by_id) references person (id),
    constraint product_version_offered_ck check ((offered_at is null) = (offered_by_id is null))
);
create index product_version_offered_by_ix on product_version (offered_by_id);

-- Who wrote a version: none of them can offer it.
create table product_writer (
    version_id bigint not null,
    person_id bigint not null,
    constraint product_writer_pk primary key (version_id, person_id),
    constraint product_writer_version_fk foreign key (version_id) references product_version (id),
    constraint product_writer_person_fk foreign key (person_id) references person (id)
);
create index product_writer_person_ix on product_writer (person_id);

-- How many clients an agent has for a product that is being considered; no names. With the agency of that day.
create table product_demand (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    product_id bigint not null,
    person_id bigint not null,
    agency_id bigint not null,
    owner_group_id bigint not null,
    clients integer not null,
    at timestamp with time zone not null,
    constraint product_demand_pk primary key (id),
    constraint product_demand_public_id_uq unique (public_id),
    constraint product_demand_once_uq unique (product_id, person_id),
    constraint product_demand_product_fk foreign key (product_id) references product (id),
    constraint product_demand_person_fk foreign key (person_id) references person (id),
    constraint product_demand_agency_fk foreign key (agency_id) references agency (id),
    constraint product_demand_owner_group_fk foreign key (owner_group_id) references owner_group (id),
    constraint product_demand_clients_ck check (clients between 1 and 50)
);
create index product_demand_person_ix on product_demand (person_id);
create index product_demand_agency_ix on product_demand (agency_id);
create index product_demand_owner_group_ix on product_demand (owner_group_id);

-- What was released of that demand, and whom it counts with how many: the next total must not tell, together with the
-- earlier ones, of few.
create table demand_release (
    id bigint not null,
    product_id bigint not null,
    n integer not null,
    released_at timestamp with time zone not null,
    constraint demand_release_pk primary key (id),
    constraint demand_release_product_fk foreign key (product_id) references product (id),
    constraint demand_release_n_ck check (n > 0)
);
create index demand_release_product_ix on demand_release (product_id);

create table demand_release_person (
    release_id bigint not null,
    person_id bigint not null,
    owner_group_id bigint not null,
    agency_id bigint not null,
    clients integer not null,
    constraint demand_release_person_pk primary key (release_id, person_id),
    constraint demand_release_person_release_fk foreign key (release_id) references demand_release (id),
    constraint demand_release_person_clients_ck check (clients > 0)
);
