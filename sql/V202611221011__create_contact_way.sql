-- Where what is no note belongs: the carrier's own ways for claims, service and complaints. A kind without a row is not set.
create table contact_way (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    kind varchar(20) not null,
    words varchar(120) not null,
    address varchar(500) not null,
    changed_by bigint not null,
    changed_at timestamp with time zone not null,
    constraint contact_way_pk primary key (id),
    constraint contact_way_public_id_uq unique (public_id),
    constraint contact_way_kind_uq unique (kind),
    constraint contact_way_changed_by_fk foreign key (changed_by) references person (id),
    constraint contact_way_kind_ck check (kind in ('claims', 'service', 'complaints'))
);
create index contact_way_changed_by_ix on contact_way (changed_by);
