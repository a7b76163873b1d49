-- What a manager wants to hear of: a metric of the whole or of one cell, and when. Written and ended, never changed.
create table alert_rule (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    metric varchar(20) not null,
    dimension varchar(20) not null,
    cell varchar(40) not null,
    fires_when varchar(10) not null,
    threshold double precision,
    weeks int not null,
    least_n int not null,
    owner_id bigint not null,
    written_by_id bigint not null,
    written_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    waits_inside boolean not null,
    constraint alert_rule_pk primary key (id),
    constraint alert_rule_public_id_uq unique (public_id),
    constraint alert_rule_when_ck check (fires_when in ('below', 'fell', 'rose')),
    constraint alert_rule_threshold_ck check ((fires_when = 'below') = (threshold is not null)),
    constraint alert_rule_least_n_ck check (least_n >= 1),
    constraint alert_rule_owner_fk foreign key (owner_id) references person (id),
    constraint alert_rule_written_by_fk foreign key (written_by_id) references person (id)
);
create index alert_rule_owner_ix on alert_rule (owner_id);
create index alert_rule_written_by_ix on alert_rule (written_by_id);

-- What was so when it was raised, and what became of it.
create table alert (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    rule_id bigint not null,
    facts varchar(300) not null,
    owner_id bigint not null,
    raised_at timestamp with time zone not null,
    acted_at timestamp with time zone not null,
    rests_until date,
    escalated_at timestamp with time zone,
    resolved_at timestamp with time zone,
    resolved_by_id bigint,
    note varchar(500) not null,
    constraint alert_pk primary key (id),
    constraint alert_public_id_uq unique (public_id),
    constraint alert_rule_fk foreign key (rule_id) references alert_rule (id),
    constraint alert_owner_fk foreign key (owner_id) references person (id),
    constraint alert_resolved_by_fk foreign key (resolved_by_id) references person (id),
    constraint alert_resolved_ck check ((resolved_at is null) = (resolved_by_id is null))
);
create index alert_rule_ix on alert (rule_id);
create index alert_owner_ix on alert (owner_id);
create index alert_resolved_by_ix on alert (resolved_by_id);

-- Which release the rules were judged by last, and when somebody was last reminded: the row that one node holds at a time.
create table alert_round (
    id bigint not null,
    judged_release timestamp with time zone,
    reminded_at timestamp with time zone,
    constraint alert_round_pk primary key (id)
);
insert into alert_round (id, judged_release, reminded_at) values (1, null, null);
