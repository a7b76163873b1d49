-- The outbox: a mail is a row in the transaction of what it tells. The body is emptied at the end, whatever the end is.
create table mail (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    mail_key varchar(200) not null,
    person_id bigint,
    address varchar(320) not null,
    kind varchar(40) not null,
    subject varchar(400) not null,
    body text not null,
    state varchar(20) not null,
    attempts integer not null,
    queued_at timestamp with time zone not null,
    next_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    reason varchar(600) not null,
    constraint mail_pk primary key (id),
    constraint mail_public_id_uq unique (public_id),
    constraint mail_key_uq unique (mail_key),
    constraint mail_person_fk foreign key (person_id) references person (id),
    constraint mail_state_ck check (state in ('waiting', 'sent', 'bounced', 'given_up')),
    constraint mail_end_ck check ((state = 'waiting') = (ended_at is null)),
    constraint mail_body_ck check (state = 'waiting' or body = '')
);
create index mail_due_ix on mail (state, next_at);
create index mail_person_ix on mail (person_id);
