-- What compliance sees of notes. No words of a note stand here.
-- A note that was set aside at its submission, why, and what compliance decided. A rejected one stays held.
create table note_hold (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    observation_id bigint not null,
    rule_code varchar(20) not null,
    held_at timestamp with time zone not null,
    decision varchar(10),
    reason varchar(1000) default '' not null,
    decided_by bigint,
    decided_at timestamp with time zone,
    constraint note_hold_pk primary key (id),
    constraint note_hold_public_id_uq unique (public_id),
    constraint note_hold_observation_uq unique (observation_id),
    constraint note_hold_observation_fk foreign key (observation_id) references observation (id),
    constraint note_hold_decided_by_fk foreign key (decided_by) references person (id),
    constraint note_hold_rule_ck check (rule_code in ('competitor', 'future_rates', 'commissions', 'concerted')),
    constraint note_hold_decision_ck check (decision in ('released', 'rejected')),
    constraint note_hold_decided_ck check (decision is null and decided_at is null or decision is not null and decided_at is not null)
);
create index note_hold_decided_ix on note_hold (decided_at);
create index note_hold_decided_by_ix on note_hold (decided_by);

-- A note that looked like a complaint or held a threat, with what its author answered, or said the same over and over.
create table note_flag (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    observation_id bigint not null,
    kind varchar(20) not null,
    answer varchar(20) not null,
    flagged_at timestamp with time zone not null,
    constraint note_flag_pk primary key (id),
    constraint note_flag_public_id_uq unique (public_id),
    constraint note_flag_observation_uq unique (observation_id, kind),
    constraint note_flag_observation_fk foreign key (observation_id) references observation (id),
    constraint note_flag_kind_ck check (kind in ('complaint', 'threat', 'repeated')),
    constraint note_flag_answer_ck check (answer in ('filed', 'not_one', 'not_asked'))
);
create index note_flag_flagged_ix on note_flag (flagged_at);
