-- What customers are asked for an index, as it was worded and weighed at one time. A row is never changed: other words,
-- weights or another scale are the next version of the same code, because no line joins two of them.
create table factor_set (
    id bigint not null,
    public_id uuid not null,
    row_version bigint not null,
    code varchar(40) not null,
    version integer not null,
    name varchar(200) not null,
    -- The ends of the scale of every factor: least is the worst.
    least integer not null,
    most integer not null,
    created_by_id bigint not null,
    created_at timestamp with time zone not null,
    constraint factor_set_pk primary key (id),
    constraint factor_set_public_id_uq unique (public_id),
    constraint factor_set_version_uq unique (code, version),
    constraint factor_set_created_by_fk foreign key (created_by_id) references person (id),
    constraint factor_set_version_ck check (version > 0),
    constraint factor_set_scale_ck check (least >= 0 and least < most and most <= 10)
);
create index factor_set_created_by_ix on factor_set (created_by_id);

-- The weight is in percent of the set. A text is empty where nobody wrote it in that language.
create table factor (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    factor_set_id bigint not null,
    code varchar(40) not null,
    position integer not null,
    weight integer not null,
    text_en varchar(300) not null,
    text_es varchar(300) not null,
    text_it varchar(300) not null,
    constraint factor_pk primary key (id),
    constraint factor_public_id_uq unique (public_id),
    constraint factor_factor_set_fk foreign key (factor_set_id) references factor_set (id),
    constraint factor_code_uq unique (factor_set_id, code),
    constraint factor_position_uq unique (factor_set_id, position),
    constraint factor_weight_ck check (weight between 1 and 100)
);

-- What one response says about a factor, on the scale of its set. It goes with its response.
create table response_factor (
    response_id bigint not null,
    factor_id bigint not null,
    score integer not null,
    constraint response_factor_pk primary key (response_id, factor_id),
    constraint response_factor_response_fk foreign key (response_id) references survey_response (id) on delete cascade,
    constraint response_factor_factor_fk foreign key (factor_id) references factor (id)
);
create index response_factor_factor_ix on response_factor (factor_id);

-- What the survey asks for an index now; null where it asks for none.
alter table survey add column factor_set_id bigint;
alter table survey add constraint survey_factor_set_fk foreign key (factor_set_id) references factor_set (id);
create index survey_factor_set_ix on survey (factor_set_id);
