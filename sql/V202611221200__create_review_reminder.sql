-- The owner of something live is reminded of its review date once at each stage: the key decides, whichever node was first.
create table review_reminder (
    version_id bigint not null,
    stage varchar(20) not null,
    at timestamp with time zone not null,
    constraint review_reminder_pk primary key (version_id, stage),
    constraint review_reminder_version_fk foreign key (version_id) references publication_version (id),
    constraint review_reminder_stage_ck check (stage in ('four_weeks', 'two_weeks', 'over'))
);
