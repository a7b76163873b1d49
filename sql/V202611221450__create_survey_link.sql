-- Which scores a survey asks for, as nps|csat|ces.
alter table survey add column asks varchar(60) default 'nps|csat|ces' not null;

-- The address at which customers of one agent answer: on paper and on a screen for all of them, or for one, once.
create table survey_link (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    survey_id bigint not null,
    agent_id bigint not null,
    token varchar(40) not null,
    once boolean not null,
    used_at timestamp with time zone,
    created_at timestamp with time zone not null,
    constraint survey_link_pk primary key (id),
    constraint survey_link_public_id_uq unique (public_id),
    constraint survey_link_token_uq unique (token),
    constraint survey_link_survey_fk foreign key (survey_id) references survey (id),
    constraint survey_link_agent_fk foreign key (agent_id) references person (id)
);
create index survey_link_survey_ix on survey_link (survey_id, agent_id);
create index survey_link_agent_ix on survey_link (agent_id);

-- What a customer has answered so far, question by question. Its public id is known to that customer's browser only. It
-- becomes a response when it is sent, or when it was left for a day.
create table answer_sheet (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    link_id bigint not null,
    nps integer,
    csat integer,
    ces integer,
    touched_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    constraint answer_sheet_pk primary key (id),
    constraint answer_sheet_public_id_uq unique (public_id),
    constraint answer_sheet_link_fk foreign key (link_id) references survey_link (id),
    constraint answer_sheet_nps_ck check (nps between 0 and 10),
    constraint answer_sheet_csat_ck check (csat between 1 and 5),
    constraint answer_sheet_ces_ck check (ces between 1 and 7)
);
create index answer_sheet_link_ix on answer_sheet (link_id);
create index answer_sheet_open_ix on answer_sheet (sent_at, touched_at);
