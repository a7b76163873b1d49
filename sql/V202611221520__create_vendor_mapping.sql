-- What the columns of a survey vendor's files are. A mapping is never changed: saying it anew makes a new one, so that an
-- import keeps that by which it was read.
create table vendor_mapping (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    vendor varchar(60) not null,
    header varchar(64) not null,
    days varchar(20) not null,
    made_by_id bigint not null,
    made_at timestamp with time zone not null,
    constraint vendor_mapping_pk primary key (id),
    constraint vendor_mapping_public_id_uq unique (public_id),
    constraint vendor_mapping_made_by_fk foreign key (made_by_id) references person (id),
    constraint vendor_mapping_days_ck check (days in ('iso', 'month_first', 'day_first'))
);
create index vendor_mapping_made_by_ix on vendor_mapping (made_by_id);
create index vendor_mapping_header_ix on vendor_mapping (header);

-- column: the field stands in the column "given". meaning: where the field's column says "given", it is "code".
-- always: the field is "code" in every row.
create table vendor_mapping_rule (
    mapping_id bigint not null,
    kind varchar(10) not null,
    field varchar(20) not null,
    given varchar(200) not null,
    code varchar(40) not null,
    constraint vendor_mapping_rule_pk primary key (mapping_id, kind, field, given),
    constraint vendor_mapping_rule_mapping_fk foreign key (mapping_id) references vendor_mapping (id),
    constraint vendor_mapping_rule_kind_ck check (kind in ('column', 'meaning', 'always'))
);

alter table import_job add column mapping_id bigint;
alter table import_job add constraint import_job_mapping_fk foreign key (mapping_id) references vendor_mapping (id);
create index import_job_mapping_ix on import_job (mapping_id);
alter table import_job drop constraint import_job_state_ck;
alter table import_job add constraint import_job_state_ck
    check (state in ('uploaded', 'queued', 'running', 'done', 'failed'));
