-- The public id of a survey is its link: whoever has it can answer.
create table survey (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    title varchar(200) not null,
    line varchar(40),
    state varchar(2),
    touchpoint varchar(40),
    created_by_id bigint not null,
    created_at timestamp with time zone not null,
    closes_on date,
    constraint survey_pk primary key (id),
    constraint survey_public_id_uq unique (public_id),
    constraint survey_created_by_fk foreign key (created_by_id) references person (id)
);
create index survey_created_by_ix on survey (created_by_id);

-- The agency is that of the day of the answer; answered_week is the Monday of answered_on.
create table survey_response (
    id bigint not null,
    response_id varchar(100) not null,
    survey_id bigint,
    agent_id bigint not null,
    agency_id bigint not null,
    answered_on date not null,
    answered_week date not null,
    line varchar(40) not null,
    state varchar(2) not null,
    touchpoint varchar(40) not null,
    nps integer,
    csat integer,
    ces integer,
    text varchar not null,
    received_at timestamp with time zone not null,
    constraint survey_response_pk primary key (id),
    constraint survey_response_response_id_uq unique (response_id),
    constraint survey_response_survey_fk foreign key (survey_id) references survey (id),
    constraint survey_response_agent_fk foreign key (agent_id) references person (id),
    constraint survey_response_agency_fk foreign key (agency_id) references agency (id),
    constraint survey_response_nps_ck check (nps between 0 and 10),
    constraint survey_response_csat_ck check (csat between 1 and 5),
    constraint survey_response_ces_ck check (ces between 1 and 7)
);
create index survey_response_survey_ix on survey_response (survey_id);
create index survey_response_agent_ix on survey_response (agent_id);
create index survey_response_agency_ix on survey_response (agency_id);
create index survey_response_week_ix on survey_response (answered_week);

-- What was released of each answer: in which block of weeks its total is shown, in which part of the time its cells
-- are, and which of them. Weeks are Mondays. Parts are null until they are decided, once.
create table released_answer (
    id bigint not null,
    metric varchar(20) not null,
    source_id bigint not null,
    agent_id bigint not null,
    agency_id bigint not null,
    line varchar(40) not null,
    state varchar(2) not null,
    touchpoint varchar(40) not null,
    -- 1 or 0: a promoter or a satisfied one, a detractor or an unsatisfied one.
    positive integer not null,
    negative integer not null,
    week date not null,
    block_from date not null,
    block_to date not null,
    part_from date,
    part_to date,
    agency_from date,
    agency_to date,
    line_shown boolean not null,
    state_shown boolean not null,
    touchpoint_shown boolean not null,
    agency_shown boolean not null,
    released_at timestamp with time zone not null,
    constraint released_answer_pk primary key (id),
    constraint released_answer_source_uq unique (metric, source_id),
    constraint released_answer_blocks_ck check (block_from <= week and week <= block_to)
);
create index released_answer_block_ix on released_answer (metric, block_from);

-- One row, locked by the node that releases.
create table answer_release (
    id bigint not null,
    released_at timestamp with time zone not null,
    constraint answer_release_pk primary key (id)
);
insert into answer_release (id, released_at) values (1, timestamp with time zone '2000-01-03 06:00:00+00');

-- Computed once, when the window has closed. Counts are null where they may not be shown.
create table publication_effect (
    publication_id bigint not null,
    computed_at timestamp with time zone not null,
    verdict varchar(20) not null,
    suppressed boolean not null,
    ratio double precision,
    low double precision,
    high double precision,
    smallest_fall double precision,
    inside_before integer,
    inside_after integer,
    outside_before integer,
    outside_after integer,
    inside_people integer,
    outside_people integer,
    satisfaction_change double precision,
    satisfaction_half double precision,
    constraint publication_effect_pk primary key (publication_id),
    constraint publication_effect_verdict_ck check (verdict in ('helped', 'worse', 'no_change', 'cannot_tell',
        'no_comparison', 'too_few'))
);
