-- What is attached to a publication. The bytes stand apart, so that a list of files reads none of them.
create table publication_file (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    publication_id bigint not null,
    name varchar(120) not null,
    kind varchar(10) not null,
    size integer not null,
    added_by_id bigint not null,
    added_at timestamp with time zone not null,
    constraint publication_file_pk primary key (id),
    constraint publication_file_public_id_uq unique (public_id),
    constraint publication_file_publication_fk foreign key (publication_id) references publication (id),
    constraint publication_file_added_by_fk foreign key (added_by_id) references person (id),
    constraint publication_file_kind_ck check (kind in ('PDF', 'PNG', 'JPEG', 'DOCX', 'XLSX')),
    constraint publication_file_size_ck check (size > 0)
);
create index publication_file_publication_ix on publication_file (publication_id);
create index publication_file_added_by_ix on publication_file (added_by_id);

create table publication_file_content (
    file_id bigint not null,
    bytes bytea not null,
    constraint publication_file_content_pk primary key (file_id),
    constraint publication_file_content_file_fk foreign key (file_id) references publication_file (id)
);

-- Which files a version has; the next one begins with those of the one before.
create table publication_version_file (
    version_id bigint not null,
    file_id bigint not null,
    constraint publication_version_file_pk primary key (version_id, file_id),
    constraint publication_version_file_version_fk foreign key (version_id) references publication_version (id),
    constraint publication_version_file_file_fk foreign key (file_id) references publication_file (id)
);
create index publication_version_file_file_ix on publication_version_file (file_id);
