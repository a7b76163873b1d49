-- How far the demo network is seeded: one row, which fixes the moment the plan ends at, so that a later start goes on with the
-- same plan. The position counts acts and is committed with them.
create table demo_progress (
    id integer not null,
    ends_at timestamp with time zone not null,
    agents integer not null,
    notes integer not null,
    position integer not null,
    survey varchar(40) not null,
    finished_at timestamp with time zone,
    constraint demo_progress_pk primary key (id),
    constraint demo_progress_id_ck check (id = 1)
);
