create table inbox_item (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    person_id bigint not null,
    kind varchar(40) not null,
    subject uuid not null,
    title varchar(400) not null,
    detail varchar(1000) not null,
    link varchar(400) not null,
    group_key varchar(80) not null,
    at timestamp with time zone not null,
    seen_at timestamp with time zone,
    constraint inbox_item_pk primary key (id),
    constraint inbox_item_public_id_uq unique (public_id),
    constraint inbox_item_person_fk foreign key (person_id) references person (id)
);
create index inbox_item_person_ix on inbox_item (person_id, group_key, at);
