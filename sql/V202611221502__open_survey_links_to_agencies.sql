-- A name under which addresses are handed out, as that of a mailing or a poster; its code stands on links and answers.
create table campaign (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    code varchar(40) not null,
    name varchar(100) not null,
    created_by_id bigint not null,
    created_at timestamp with time zone not null,
    constraint campaign_pk primary key (id),
    constraint campaign_public_id_uq unique (public_id),
    constraint campaign_code_uq unique (code),
    constraint campaign_created_by_fk foreign key (created_by_id) references person (id)
);
create index campaign_created_by_ix on campaign (created_by_id);

-- An address is an agent's, an agency's, or a campaign's alone; the first two may belong to a campaign, too.
alter table survey_link alter column agent_id drop not null;
alter table survey_link add column agency_id bigint;
alter table survey_link add column campaign varchar(40);
alter table survey_link add constraint survey_link_agency_fk foreign key (agency_id) references agency (id);
alter table survey_link add constraint survey_link_campaign_fk foreign key (campaign) references campaign (code);
alter table survey_link add constraint survey_link_whose_ck
    check (agent_id is not null or agency_id is not null or campaign is not null);
create index survey_link_agency_ix on survey_link (agency_id);
create index survey_link_campaign_ix on survey_link (campaign);

-- Whose customer answered is not always known; the agency always is (decision 0171).
alter table survey_response alter column agent_id drop not null;
alter table survey_response add column campaign varchar(40);
alter table survey_response add constraint survey_response_campaign_fk foreign key (campaign) references campaign (code);
create index survey_response_campaign_ix on survey_response (campaign);
