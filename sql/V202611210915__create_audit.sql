create table audit_entry (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    at timestamp with time zone not null,
    person_id bigint not null,
    act varchar(60) not null,
    subject varchar(80),
    outcome varchar(20) not null,
    detail varchar(200),
    position bigint,
    hash varchar(64),
    constraint audit_entry_pk primary key (id),
    constraint audit_entry_public_id_uq unique (public_id),
    constraint audit_entry_position_uq unique (position),
    constraint audit_entry_outcome_ck check (outcome in ('done', 'refused')),
    constraint audit_entry_sealed_ck check ((position is null) = (hash is null))
);
create index audit_entry_at_ix on audit_entry (at);
create index audit_entry_act_ix on audit_entry (act);

-- The end of the chain: one row, whose lock lets one node seal at a time.
create table audit_chain (
    id integer not null,
    position bigint not null,
    hash varchar(64) not null,
    constraint audit_chain_pk primary key (id),
    constraint audit_chain_id_ck check (id = 1)
);
insert into audit_chain (id, position, hash) values (1, 0, '');
