-- The pool. theme.id is the engine's number of the theme; it never changes.
create table theme (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    title varchar(400) not null,
    title_pinned boolean not null,
    keywords varchar(1000) not null,
    status varchar(20) not null,
    merged_into bigint,
    locked boolean not null,
    language varchar(10) not null,
    cohesion double precision not null,
    created_at timestamp with time zone not null,
    constraint theme_pk primary key (id),
    constraint theme_public_id_uq unique (public_id),
    constraint theme_merged_into_fk foreign key (merged_into) references theme (id),
    constraint theme_status_ck check (status in ('open', 'muted', 'merged', 'ended'))
);
create index theme_merged_into_ix on theme (merged_into);
create index theme_status_ix on theme (status);

-- The fold: how many notes of a week (by the day of observation), line, state, person and agency a theme holds.
create table theme_week (
    theme_id bigint not null,
    week date not null,
    line varchar(40) not null,
    state varchar(2) not null,
    person_id bigint not null,
    agency_id bigint not null,
    notes integer not null,
    constraint theme_week_pk primary key (theme_id, week, line, state, person_id, agency_id),
    constraint theme_week_theme_fk foreign key (theme_id) references theme (id),
    constraint theme_week_person_fk foreign key (person_id) references person (id),
    constraint theme_week_agency_fk foreign key (agency_id) references agency (id),
    constraint theme_week_notes_ck check (notes >= 0)
);
create index theme_week_person_ix on theme_week (person_id);
create index theme_week_agency_ix on theme_week (agency_id);

-- The history of themes.
create table theme_event (
    id bigint not null,
    theme_id bigint not null,
    at timestamp with time zone not null,
    person_id bigint,
    kind varchar(20) not null,
    other_theme_id bigint,
    notes integer not null,
    detail varchar(400) not null,
    constraint theme_event_pk primary key (id),
    constraint theme_event_theme_fk foreign key (theme_id) references theme (id),
    constraint theme_event_kind_ck check (kind in ('created', 'joined', 'ended', 'renamed', 'merged', 'split', 'moved',
        'muted', 'unmuted', 'undone'))
);
create index theme_event_theme_ix on theme_event (theme_id);

-- What curators did, with what it takes to undo it.
create table theme_act (
    id bigint not null,
    theme_id bigint not null,
    other_theme_id bigint,
    kind varchar(20) not null,
    at timestamp with time zone not null,
    person_id bigint not null,
    title_before varchar(400) not null,
    pinned_before boolean not null,
    status_before varchar(20) not null,
    undone_at timestamp with time zone,
    constraint theme_act_pk primary key (id),
    constraint theme_act_theme_fk foreign key (theme_id) references theme (id),
    constraint theme_act_kind_ck check (kind in ('renamed', 'merged', 'split', 'moved', 'muted', 'unmuted'))
);
create index theme_act_theme_ix on theme_act (theme_id);
create index theme_act_other_theme_ix on theme_act (other_theme_id);

create table theme_act_note (
    act_id bigint not null,
    observation_id bigint not null,
    from_theme_id bigint,
    to_theme_id bigint,
    pinned_before boolean not null,
    constraint theme_act_note_pk primary key (act_id, observation_id),
    constraint theme_act_note_act_fk foreign key (act_id) references theme_act (id),
    constraint theme_act_note_observation_fk foreign key (observation_id) references observation (id)
);
create index theme_act_note_observation_ix on theme_act_note (observation_id);

-- One row; who holds its lock pools, consolidates or curates. The epoch rises with all that a node cannot replay from positions.
create table pool_state (
    id bigint not null,
    last_position bigint not null,
    next_theme bigint not null,
    epoch bigint not null,
    since_consolidation integer not null,
    consolidation_wanted boolean not null,
    last_consolidation timestamp with time zone,
    constraint pool_state_pk primary key (id)
);
insert into pool_state (id, last_position, next_theme, epoch, since_consolidation, consolidation_wanted)
    values (1, 0, 1, 0, 0, false);

alter table observation add constraint observation_theme_fk foreign key (theme_id) references theme (id);
alter table observation add constraint observation_first_theme_fk foreign key (first_theme_id) references theme (id);
create index observation_first_theme_ix on observation (first_theme_id);
