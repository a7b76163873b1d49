-- A set of contributions; the subject names its released figures.
create table release_set (
    set_key bigint not null,
    subject varchar(100) not null,
    constraint release_set_pk primary key (set_key)
);

-- One released batch of a set; the period is its first and last Monday.
create table release_run (
    id bigint not null,
    set_key bigint not null,
    released_at timestamp with time zone not null,
    period_from date not null,
    period_to date not null,
    constraint release_run_pk primary key (id),
    constraint release_run_set_fk foreign key (set_key) references release_set (set_key),
    constraint release_run_period_ck check (period_from <= period_to)
);
create index release_run_set_ix on release_run (set_key);

-- A note or a "same here". Once released, the row outlives its note as a tombstone without text or name.
create table contribution (
    id bigint not null,
    set_key bigint not null,
    source varchar(10) not null,
    source_id bigint not null,
    person_id bigint not null,
    owner_group_id bigint not null,
    agency_id bigint not null,
    line varchar(40) not null,
    state varchar(2) not null,
    touchpoint varchar(40) not null,
    week_received date not null,
    release_id bigint,
    withdrawn_at timestamp with time zone,
    constraint contribution_pk primary key (id),
    constraint contribution_source_uq unique (source, source_id),
    constraint contribution_source_ck check (source in ('note', 'same_here')),
    constraint contribution_set_fk foreign key (set_key) references release_set (set_key),
    constraint contribution_release_fk foreign key (release_id) references release_run (id)
);
create index contribution_set_ix on contribution (set_key, release_id);
create index contribution_release_ix on contribution (release_id);
create index contribution_person_ix on contribution (person_id);

-- The ledger: a contribution came with a batch (1) or left with one (-1), and the cells in which it is counted.
create table release_entry (
    contribution_id bigint not null,
    sign smallint not null,
    set_key bigint not null,
    release_id bigint not null,
    counted_week date not null,
    epoch bigint not null,
    line_cell varchar(40) not null,
    state_cell varchar(2) not null,
    constraint release_entry_pk primary key (contribution_id, sign),
    constraint release_entry_contribution_fk foreign key (contribution_id) references contribution (id),
    constraint release_entry_set_fk foreign key (set_key) references release_set (set_key),
    constraint release_entry_release_fk foreign key (release_id) references release_run (id),
    constraint release_entry_sign_ck check (sign in (1, -1))
);
create index release_entry_set_ix on release_entry (set_key);
create index release_entry_release_ix on release_entry (release_id);

-- Who is counted in the reach of a set, with the agency and the states of that day; 0 means still there.
create table release_member (
    id bigint not null,
    set_key bigint not null,
    origin_key bigint not null,
    person_id bigint not null,
    agency_id bigint not null,
    state varchar(2) not null,
    joined_release bigint not null,
    left_release bigint not null,
    constraint release_member_pk primary key (id),
    constraint release_member_set_fk foreign key (set_key) references release_set (set_key),
    constraint release_member_joined_fk foreign key (joined_release) references release_run (id)
);
create index release_member_set_ix on release_member (set_key);
create index release_member_joined_ix on release_member (joined_release);

-- All that screens, search, sorting, exports, digests, push and API read about people.
create table released_figure (
    id bigint not null,
    subject varchar(100) not null,
    measure varchar(40) not null,
    period_from date not null,
    period_to date not null,
    dimension1 varchar(20) not null,
    value1 varchar(200) not null,
    dimension2 varchar(20) not null,
    value2 varchar(200) not null,
    n bigint,
    score double precision,
    low_bound double precision,
    high_bound double precision,
    suppressed boolean not null,
    as_of timestamp with time zone not null,
    release_id bigint not null,
    constraint released_figure_pk primary key (id),
    constraint released_figure_cell_uq
        unique (subject, measure, period_from, period_to, dimension1, value1, dimension2, value2),
    constraint released_figure_suppressed_ck check (not suppressed
        or n is null and score is null and low_bound is null and high_bound is null)
);
