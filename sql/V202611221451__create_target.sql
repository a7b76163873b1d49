-- What the carrier aims at, by metric; the newest row counts, one without an aim takes the target back.
create table satisfaction_target (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    metric varchar(20) not null,
    aim double precision,
    set_by_id bigint not null,
    set_at timestamp with time zone not null,
    constraint satisfaction_target_pk primary key (id),
    constraint satisfaction_target_public_id_uq unique (public_id),
    constraint satisfaction_target_set_by_fk foreign key (set_by_id) references person (id)
);
create index satisfaction_target_set_by_ix on satisfaction_target (set_by_id);

-- What happened that figures may show: a rate change, a storm. Taken back, never deleted.
create table annotation (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    on_date date not null,
    words varchar(120) not null,
    noted_by_id bigint not null,
    noted_at timestamp with time zone not null,
    removed_at timestamp with time zone,
    constraint annotation_pk primary key (id),
    constraint annotation_public_id_uq unique (public_id),
    constraint annotation_noted_by_fk foreign key (noted_by_id) references person (id)
);
create index annotation_noted_by_ix on annotation (noted_by_id);
