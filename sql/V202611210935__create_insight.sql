-- Texts are varchar without a length: text would be a CLOB on H2.
-- What the network sees of a theme. theme_id moves with a merge, first_theme_id is where it was published.
create table insight (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    theme_id bigint not null,
    first_theme_id bigint not null,
    title varchar(400) not null,
    summary varchar not null,
    keywords varchar not null,
    status varchar(20) not null,
    response_text varchar not null,
    responded_at timestamp with time zone,
    published_at timestamp with time zone not null,
    published_by bigint not null,
    merged_into_id bigint,
    embedding bytea not null,
    embedding_version varchar(100) not null,
    constraint insight_pk primary key (id),
    constraint insight_public_id_uq unique (public_id),
    constraint insight_first_theme_uq unique (first_theme_id),
    constraint insight_merged_into_fk foreign key (merged_into_id) references insight (id),
    constraint insight_status_ck check (status in ('open', 'heard', 'looking', 'acting', 'done', 'declined'))
);
create index insight_theme_ix on insight (theme_id);
create index insight_merged_into_ix on insight (merged_into_id);

create table insight_quote (
    insight_id bigint not null,
    observation_id bigint not null,
    position integer not null,
    text varchar not null,
    embedding bytea not null,
    constraint insight_quote_pk primary key (insight_id, observation_id),
    constraint insight_quote_insight_fk foreign key (insight_id) references insight (id)
);
create index insight_quote_observation_ix on insight_quote (observation_id);

-- A withdrawn one stays as it may have been counted; another after it has the next turn.
create table same_here (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    insight_id bigint not null,
    person_id bigint not null,
    turn integer not null,
    at timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    constraint same_here_pk primary key (id),
    constraint same_here_public_id_uq unique (public_id),
    constraint same_here_turn_uq unique (insight_id, person_id, turn),
    constraint same_here_insight_fk foreign key (insight_id) references insight (id),
    constraint same_here_person_fk foreign key (person_id) references person (id)
);
create index same_here_person_ix on same_here (person_id);

create table insight_follow (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    insight_id bigint not null,
    person_id bigint not null,
    at timestamp with time zone not null,
    constraint insight_follow_pk primary key (id),
    constraint insight_follow_public_id_uq unique (public_id),
    constraint insight_follow_person_uq unique (insight_id, person_id),
    constraint insight_follow_insight_fk foreign key (insight_id) references insight (id),
    constraint insight_follow_person_fk foreign key (person_id) references person (id)
);
create index insight_follow_person_ix on insight_follow (person_id);

-- An answer goes to the notes that the theme holds at its moment, and stays with them.
create table theme_answer (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    theme_id bigint not null,
    text varchar not null,
    at timestamp with time zone not null,
    person_id bigint not null,
    constraint theme_answer_pk primary key (id),
    constraint theme_answer_public_id_uq unique (public_id)
);
create index theme_answer_theme_ix on theme_answer (theme_id);

create table theme_answer_note (
    answer_id bigint not null,
    observation_id bigint not null,
    constraint theme_answer_note_pk primary key (answer_id, observation_id),
    constraint theme_answer_note_answer_fk foreign key (answer_id) references theme_answer (id)
);
create index theme_answer_note_observation_ix on theme_answer_note (observation_id);

-- One row, locked by the node that releases.
create table insight_release (
    id bigint not null,
    due_at timestamp with time zone not null,
    released_at timestamp with time zone not null,
    batches integer not null,
    constraint insight_release_pk primary key (id)
);
insert into insight_release (id, due_at, released_at, batches)
    values (1, timestamp with time zone '2000-01-03 06:00:00+00', timestamp with time zone '2000-01-03 06:00:00+00', 0);
