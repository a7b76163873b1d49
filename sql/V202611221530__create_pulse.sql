-- The agents' pulse: what is asked, in versions that are never changed.
create table pulse_factor (
    version integer not null,
    code varchar(40) not null,
    position integer not null,
    weight integer not null,
    constraint pulse_factor_pk primary key (version, code),
    constraint pulse_factor_position_uq unique (version, position),
    constraint pulse_factor_weight_ck check (weight between 1 and 100)
);
insert into pulse_factor (version, code, position, weight) values
    (1, 'needs', 1, 10), (1, 'responsive', 2, 10), (1, 'flexible', 3, 10), (1, 'once', 4, 10), (1, 'service', 5, 10),
    (1, 'technology', 6, 10), (1, 'claims_prompt', 7, 10), (1, 'claims_fair', 8, 10), (1, 'marketing', 9, 10),
    (1, 'expertise', 10, 10);

-- Who answered or set aside which quarter, named by its first Monday. No moment, and no way to the answer.
create table pulse_turn (
    person_id bigint not null,
    quarter date not null,
    state varchar(10) not null,
    constraint pulse_turn_pk primary key (person_id, quarter),
    constraint pulse_turn_person_fk foreign key (person_id) references person (id),
    constraint pulse_turn_state_ck check (state in ('answered', 'dismissed'))
);
create index pulse_turn_quarter_ix on pulse_turn (quarter);

-- An answer. Its key is random and it has no moment, not even a week: a week's sample is small. An anonymous one has neither
-- person nor agency; whoever has its receipt finds it by the hash.
create table pulse_answer (
    id bigint not null,
    quarter date not null,
    level varchar(10) not null,
    person_id bigint,
    agency_id bigint,
    factor_version integer not null,
    receipt_hash varchar(64),
    constraint pulse_answer_pk primary key (id),
    constraint pulse_answer_receipt_uq unique (receipt_hash),
    constraint pulse_answer_person_uq unique (person_id, quarter),
    constraint pulse_answer_person_fk foreign key (person_id) references person (id),
    constraint pulse_answer_agency_fk foreign key (agency_id) references agency (id),
    constraint pulse_answer_level_ck check (level = 'named' and person_id is not null and agency_id is not null
        and receipt_hash is null
        or level = 'agency' and person_id is null and agency_id is not null and receipt_hash is not null
        or level = 'anonymous' and person_id is null and agency_id is null and receipt_hash is not null)
);
create index pulse_answer_agency_ix on pulse_answer (agency_id);
create index pulse_answer_quarter_ix on pulse_answer (quarter);

create table pulse_score (
    answer_id bigint not null,
    code varchar(40) not null,
    score integer not null,
    constraint pulse_score_pk primary key (answer_id, code),
    constraint pulse_score_answer_fk foreign key (answer_id) references pulse_answer (id),
    constraint pulse_score_ck check (score between 1 and 5)
);

-- The carrier somebody prefers for a line. It stands apart from the answer, because the lines an agent writes may tell who it
-- is: only the holder of the receipt finds it, by a hash of receipt and line.
create table pulse_preference (
    id bigint not null,
    quarter date not null,
    line varchar(40) not null,
    choice varchar(10) not null,
    owner_hash varchar(64) not null,
    constraint pulse_preference_pk primary key (id),
    constraint pulse_preference_owner_uq unique (owner_hash),
    constraint pulse_preference_choice_ck check (choice in ('us', 'another', 'none'))
);
create index pulse_preference_quarter_ix on pulse_preference (quarter, line);

-- A quarter that was released, and since when an answer of it is withdrawn that its figures still count.
create table pulse_release (
    quarter date not null,
    factor_version integer not null,
    released_at timestamp with time zone not null,
    withdrawn_on date,
    constraint pulse_release_pk primary key (quarter)
);

-- What may be shown of it; what may not is not there.
create table pulse_figure (
    quarter date not null,
    measure varchar(10) not null,
    subject varchar(40) not null,
    choice varchar(10) not null,
    n integer not null,
    shown double precision,
    low double precision not null,
    high double precision not null,
    band varchar(10) not null,
    constraint pulse_figure_pk primary key (quarter, measure, subject, choice),
    constraint pulse_figure_quarter_fk foreign key (quarter) references pulse_release (quarter),
    constraint pulse_figure_measure_ck check (measure in ('index', 'factor', 'preferred')),
    constraint pulse_figure_band_ck check (band in ('', 'above', 'below'))
);
