-- Notes that were mailed in and wait for their author to finish them: masked, never the raw text, for a week at most.
create table observation_draft (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    author_id bigint not null,
    client_id varchar(100) not null,
    text varchar not null,
    redactions varchar(400) not null,
    received_at timestamp with time zone not null,
    constraint observation_draft_pk primary key (id),
    constraint observation_draft_public_id_uq unique (public_id),
    constraint observation_draft_author_client_uq unique (author_id, client_id),
    constraint observation_draft_author_fk foreign key (author_id) references person (id)
);
create index observation_draft_received_ix on observation_draft (received_at);

-- What was taken from the mailbox already: a digest of sender and Message-ID, for a month. It outlives the draft.
create table mail_taken (
    message_hash varchar(64) not null,
    taken_at timestamp with time zone not null,
    constraint mail_taken_pk primary key (message_hash)
);
create index mail_taken_at_ix on mail_taken (taken_at);

-- Which node reads the mailbox: whoever moves the end of the lease on.
create table mail_lease (
    id integer not null,
    leased_until timestamp with time zone not null,
    constraint mail_lease_pk primary key (id),
    constraint mail_lease_id_ck check (id = 1)
);
insert into mail_lease (id, leased_until) values (1, timestamp with time zone '2000-01-01 00:00:00+00');
