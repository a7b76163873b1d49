-- Texts are varchar without a length: text would be a CLOB on H2.
create table observation (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    client_id varchar(100) not null,
    author_id bigint not null,
    agency_id bigint not null,
    text varchar not null,
    truncated boolean not null,
    redactions varchar(400) not null,
    line varchar(40) not null,
    state varchar(2) not null,
    touchpoint varchar(40) not null,
    kind varchar(40) not null,
    customer_score integer,
    observed_on date not null,
    -- The Monday of observed_on: the databases do not agree on where a week begins.
    observed_week date not null,
    received_at timestamp with time zone not null,
    quotable boolean not null,
    status varchar(20) not null,
    withdrawn_at timestamp with time zone,
    language varchar(10),
    embedding bytea,
    embedding_version varchar(60),
    embed_attempts integer default 0 not null,
    pool_position bigint,
    theme_id bigint,
    first_theme_id bigint,
    pinned boolean default false not null,
    constraint observation_pk primary key (id),
    constraint observation_public_id_uq unique (public_id),
    constraint observation_author_client_uq unique (author_id, client_id),
    constraint observation_position_uq unique (pool_position),
    constraint observation_author_fk foreign key (author_id) references person (id),
    constraint observation_agency_fk foreign key (agency_id) references agency (id),
    constraint observation_status_ck check (status in ('received', 'pooled', 'unthemed', 'held', 'failed', 'withdrawn')),
    constraint observation_theme_ck check (theme_id is null or status = 'pooled'),
    constraint observation_score_ck check (customer_score between 0 and 10)
);
create index observation_agency_ix on observation (agency_id);
create index observation_theme_ix on observation (theme_id);
create index observation_status_ix on observation (status, received_at);
create index observation_author_ix on observation (author_id, received_at);
create index observation_received_ix on observation (received_at);
