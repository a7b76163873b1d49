-- What ended notes besides an insight or the answer to a theme: an answer, a department, or a reason to leave it. One that stands
-- for a theme also ends the notes that come later; at most one stands at a time.
create table note_end (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    theme_id bigint,
    standing_theme_id bigint,
    kind varchar(20) not null,
    to_whom varchar(200) not null,
    text varchar not null,
    at timestamp with time zone not null,
    person_id bigint not null,
    undone_at timestamp with time zone,
    constraint note_end_pk primary key (id),
    constraint note_end_public_id_uq unique (public_id),
    constraint note_end_standing_uq unique (standing_theme_id),
    constraint note_end_theme_fk foreign key (theme_id) references theme (id),
    constraint note_end_standing_fk foreign key (standing_theme_id) references theme (id),
    constraint note_end_kind_ck check (kind in ('answered', 'passed', 'parked')),
    constraint note_end_to_ck check ((kind = 'passed') = (to_whom <> '')),
    constraint note_end_undone_ck check (undone_at is null or standing_theme_id is null)
);
create index note_end_theme_ix on note_end (theme_id);

create table note_end_note (
    end_id bigint not null,
    observation_id bigint not null,
    constraint note_end_note_pk primary key (end_id, observation_id),
    constraint note_end_note_end_fk foreign key (end_id) references note_end (id),
    constraint note_end_note_observation_fk foreign key (observation_id) references observation (id)
);
create index note_end_note_observation_ix on note_end_note (observation_id);

-- The curator who sees to a theme's open notes; without a row it is every curator's.
create table theme_owner (
    theme_id bigint not null,
    person_id bigint not null,
    at timestamp with time zone not null,
    constraint theme_owner_pk primary key (theme_id),
    constraint theme_owner_theme_fk foreign key (theme_id) references theme (id),
    constraint theme_owner_person_fk foreign key (person_id) references person (id)
);
create index theme_owner_person_ix on theme_owner (person_id);

-- What was reminded of, each once whatever the number of nodes: who writes the row tells it.
create table desk_reminder (
    reminder_key varchar(120) not null,
    at timestamp with time zone not null,
    constraint desk_reminder_pk primary key (reminder_key)
);
