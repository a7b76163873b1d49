-- A job survives a restart: position is the number of rows that are done, and moves in their transaction.
create table import_job (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    kind varchar(20) not null,
    state varchar(20) not null,
    file_name varchar(200) not null,
    requested_by_id bigint not null,
    requested_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    leased_until timestamp with time zone not null,
    total_rows integer not null,
    position integer not null,
    accepted integer not null,
    duplicates integer not null,
    rejected integer not null,
    secret varchar(64),
    constraint import_job_pk primary key (id),
    constraint import_job_public_id_uq unique (public_id),
    constraint import_job_requested_by_fk foreign key (requested_by_id) references person (id),
    constraint import_job_kind_ck check (kind in ('observations', 'responses', 'people')),
    constraint import_job_state_ck check (state in ('queued', 'running', 'done', 'failed')),
    constraint import_job_counts_ck check (position = accepted + duplicates + rejected)
);
create index import_job_requested_by_ix on import_job (requested_by_id);
create index import_job_state_ix on import_job (state);

-- The file, encrypted, in pieces that every database takes; gone when the job ends.
create table import_piece (
    job_id bigint not null,
    number integer not null,
    bytes bytea not null,
    constraint import_piece_pk primary key (job_id, number),
    constraint import_piece_job_fk foreign key (job_id) references import_job (id)
);

create table import_remark (
    id bigint not null,
    job_id bigint not null,
    row_number integer not null,
    field varchar(100) not null,
    message varchar(1000) not null,
    constraint import_remark_pk primary key (id),
    constraint import_remark_job_fk foreign key (job_id) references import_job (id)
);
create index import_remark_job_ix on import_remark (job_id, row_number);

-- One-time links of imported people, until the administrator has passed them on or they expire.
create table import_link (
    id bigint not null,
    job_id bigint not null,
    row_number integer not null,
    username varchar(200) not null,
    secret varchar(100) not null,
    expires_at timestamp with time zone not null,
    constraint import_link_pk primary key (id),
    constraint import_link_job_fk foreign key (job_id) references import_job (id)
);
create index import_link_job_ix on import_link (job_id, row_number);
