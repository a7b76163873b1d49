-- What goes with the score, computed once for a version of the factors and the release that brought its latest ratings.
-- Whoever writes the row computes it; touched_at tells whether somebody still does.
create table driver_run (
    id bigint not null,
    factor_set_id bigint not null,
    released_at timestamp with time zone not null,
    touched_at timestamp with time zone not null,
    done integer not null,
    outcome varchar(10) not null,
    -- Null where nothing may be said of so few.
    n integer,
    needed integer,
    r2 double precision,
    adjusted double precision,
    f double precision,
    p double precision,
    constraint driver_run_pk primary key (id),
    constraint driver_run_release_uq unique (factor_set_id, released_at),
    constraint driver_run_set_fk foreign key (factor_set_id) references factor_set (id),
    constraint driver_run_outcome_ck check (outcome in ('running', 'shown', 'few', 'chance', 'hidden'))
);

-- A factor of a run: its share, or why it was left out (constant: all gave it the same; twin: it goes along with another).
create table driver_factor (
    run_id bigint not null,
    position integer not null,
    factor_id bigint not null,
    refused varchar(10) not null,
    twin_id bigint,
    share double precision,
    low double precision,
    high double precision,
    correlation double precision,
    direction varchar(10) not null,
    mean double precision,
    constraint driver_factor_pk primary key (run_id, position),
    constraint driver_factor_run_fk foreign key (run_id) references driver_run (id),
    constraint driver_factor_factor_fk foreign key (factor_id) references factor (id),
    constraint driver_factor_twin_fk foreign key (twin_id) references factor (id),
    constraint driver_factor_refused_ck check (refused in ('', 'constant', 'twin'))
);
create index driver_factor_factor_ix on driver_factor (factor_id);
create index driver_factor_twin_ix on driver_factor (twin_id);
