-- How a person wants to be told; who never chose has a row only for the token of the links that end mails.
create table mail_habit (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    person_id bigint not null,
    token varchar(64) not null,
    ways varchar(1000) not null,
    zone varchar(60) not null,
    quiet_from varchar(5) not null,
    quiet_until varchar(5) not null,
    bounced_at timestamp with time zone,
    bounced_reason varchar(600) not null,
    constraint mail_habit_pk primary key (id),
    constraint mail_habit_public_id_uq unique (public_id),
    constraint mail_habit_person_uq unique (person_id),
    constraint mail_habit_token_uq unique (token),
    constraint mail_habit_person_fk foreign key (person_id) references person (id),
    constraint mail_habit_quiet_ck check ((quiet_from = '') = (quiet_until = ''))
);

-- When a row of the inbox was told by mail, at once or in a digest.
alter table inbox_item add column told_at timestamp with time zone;

-- The digests of a week: how far they are written.
create table digest_run (
    week date not null,
    last_person bigint not null,
    ended_at timestamp with time zone,
    constraint digest_run_pk primary key (week)
);
