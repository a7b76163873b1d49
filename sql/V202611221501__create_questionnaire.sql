-- The questions of a survey as they stood at one time. A row is never changed: while answers come in, other questions are
-- the next edition, and each answer knows which one it was given to.
create table questionnaire (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    edition integer not null,
    asks varchar(60) not null,
    factor_set_id bigint,
    free_text boolean not null,
    created_by_id bigint not null,
    created_at timestamp with time zone not null,
    constraint questionnaire_pk primary key (id),
    constraint questionnaire_public_id_uq unique (public_id),
    constraint questionnaire_factor_set_fk foreign key (factor_set_id) references factor_set (id),
    constraint questionnaire_created_by_fk foreign key (created_by_id) references person (id),
    constraint questionnaire_edition_ck check (edition > 0)
);
create index questionnaire_factor_set_ix on questionnaire (factor_set_id);
create index questionnaire_created_by_ix on questionnaire (created_by_id);

-- The carrier's own words for a question; a text is empty where nobody wrote it in that language.
create table question_wording (
    questionnaire_id bigint not null,
    question varchar(20) not null,
    text_en varchar(300) not null,
    text_es varchar(300) not null,
    text_it varchar(300) not null,
    constraint question_wording_pk primary key (questionnaire_id, question),
    constraint question_wording_questionnaire_fk foreign key (questionnaire_id) references questionnaire (id) on delete cascade
);

-- The surveys there are have a first edition each, under their own key.
insert into questionnaire (id, public_id, version, edition, asks, factor_set_id, free_text, created_by_id, created_at)
    select id, public_id, 1, 1, asks, factor_set_id, true, created_by_id, created_at from survey;

alter table survey add column questionnaire_id bigint;
update survey set questionnaire_id = id;
alter table survey alter column questionnaire_id set not null;
alter table survey add constraint survey_questionnaire_fk foreign key (questionnaire_id) references questionnaire (id);
create index survey_questionnaire_ix on survey (questionnaire_id);
alter table survey drop column asks;
alter table survey add column status varchar(10) default 'open' not null;
alter table survey add constraint survey_status_ck check (status in ('draft', 'open', 'closed'));

-- Whoever began with an edition goes on with it.
alter table answer_sheet add column questionnaire_id bigint;
update answer_sheet set questionnaire_id =
    (select l.survey_id from survey_link l where l.id = answer_sheet.link_id);
alter table answer_sheet alter column questionnaire_id set not null;
alter table answer_sheet add constraint answer_sheet_questionnaire_fk
    foreign key (questionnaire_id) references questionnaire (id);
create index answer_sheet_questionnaire_ix on answer_sheet (questionnaire_id);

-- What a sheet says about a factor; −1: that it does not apply, which no response repeats.
create table sheet_factor (
    sheet_id bigint not null,
    factor_id bigint not null,
    score integer not null,
    constraint sheet_factor_pk primary key (sheet_id, factor_id),
    constraint sheet_factor_sheet_fk foreign key (sheet_id) references answer_sheet (id) on delete cascade,
    constraint sheet_factor_factor_fk foreign key (factor_id) references factor (id)
);
create index sheet_factor_factor_ix on sheet_factor (factor_id);

alter table survey_response add column questionnaire_id bigint;
alter table survey_response add constraint survey_response_questionnaire_fk
    foreign key (questionnaire_id) references questionnaire (id);
create index survey_response_questionnaire_ix on survey_response (questionnaire_id);
update survey_response set questionnaire_id = survey_id where survey_id is not null;
