-- That somebody wants a report every month: of the overview, or of a saved view as it was then.
create table report_plan (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    person_id bigint not null,
    name varchar(60) not null,
    query varchar(1000) not null,
    written_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    constraint report_plan_pk primary key (id),
    constraint report_plan_public_id_uq unique (public_id),
    constraint report_plan_person_fk foreign key (person_id) references person (id)
);
create index report_plan_person_ix on report_plan (person_id);

-- A report as it was made, in words and as a PDF; written once.
create table report (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    plan_id bigint not null,
    person_id bigint not null,
    report_month varchar(7) not null,
    title varchar(200) not null,
    made_at timestamp with time zone not null,
    content text not null,
    pdf bytea not null,
    constraint report_pk primary key (id),
    constraint report_public_id_uq unique (public_id),
    constraint report_month_uq unique (plan_id, report_month),
    constraint report_plan_fk foreign key (plan_id) references report_plan (id),
    constraint report_person_fk foreign key (person_id) references person (id)
);
create index report_person_ix on report (person_id);
