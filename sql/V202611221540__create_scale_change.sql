-- From which day on a metric is asked on another scale, with other words or other factors: no line joins across it.
create table scale_change (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    metric varchar(20) not null,
    on_date date not null,
    words varchar(120) not null,
    noted_by_id bigint not null,
    noted_at timestamp with time zone not null,
    removed_at timestamp with time zone,
    constraint scale_change_pk primary key (id),
    constraint scale_change_public_id_uq unique (public_id),
    constraint scale_change_noted_by_fk foreign key (noted_by_id) references person (id)
);
create index scale_change_noted_by_ix on scale_change (noted_by_id);
