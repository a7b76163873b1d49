create table publication (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    kind varchar(20) not null,
    revision bigint not null,
    author_id bigint not null,
    created_at timestamp with time zone not null,
    newest_number integer not null,
    live_number integer,
    asked_number integer not null,
    approved_revision bigint not null,
    first_live_at timestamp with time zone,
    replaced_by_id bigint,
    constraint publication_pk primary key (id),
    constraint publication_public_id_uq unique (public_id),
    constraint publication_author_fk foreign key (author_id) references person (id),
    constraint publication_replaced_by_fk foreign key (replaced_by_id) references publication (id),
    constraint publication_kind_ck check (kind in ('GUIDANCE', 'PRODUCT'))
);
create index publication_author_ix on publication (author_id);
create index publication_replaced_by_ix on publication (replaced_by_id);

create table publication_version (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    publication_id bigint not null,
    number integer not null,
    status varchar(20) not null,
    material boolean not null,
    title varchar(200) not null,
    body text not null,
    product text,
    states varchar(400) not null,
    lines varchar(400) not null,
    agencies text not null,
    tiers varchar(400) not null,
    roles varchar(400) not null,
    noted varchar(36),
    must_read boolean not null,
    effective_from date not null,
    effective_to date,
    review_by date not null,
    publish_at timestamp with time zone,
    return_comment text,
    approved_by_id bigint,
    approved_at timestamp with time zone,
    live_at timestamp with time zone,
    ended_at timestamp with time zone,
    withdrawn_reason text,
    constraint publication_version_pk primary key (id),
    constraint publication_version_public_id_uq unique (public_id),
    constraint publication_version_number_uq unique (publication_id, number),
    constraint publication_version_publication_fk foreign key (publication_id) references publication (id),
    constraint publication_version_approved_by_fk foreign key (approved_by_id) references person (id),
    constraint publication_version_status_ck check (status in ('draft', 'in_review', 'approved', 'scheduled', 'live',
        'superseded', 'withdrawn', 'expired')),
    constraint publication_version_dates_ck check (effective_to is null or effective_to >= effective_from)
);
create index publication_version_approved_by_ix on publication_version (approved_by_id);
create index publication_version_status_ix on publication_version (status);

-- Who wrote: an edit since the last approval makes its person an author.
create table publication_edit (
    publication_id bigint not null,
    revision bigint not null,
    person_id bigint not null,
    constraint publication_edit_pk primary key (publication_id, revision),
    constraint publication_edit_publication_fk foreign key (publication_id) references publication (id),
    constraint publication_edit_person_fk foreign key (person_id) references person (id)
);
create index publication_edit_person_ix on publication_edit (person_id);

create table publication_insight (
    version_id bigint not null,
    insight_id bigint not null,
    constraint publication_insight_pk primary key (version_id, insight_id),
    constraint publication_insight_version_fk foreign key (version_id) references publication_version (id),
    constraint publication_insight_insight_fk foreign key (insight_id) references insight (id)
);
create index publication_insight_insight_ix on publication_insight (insight_id);

-- The audience as it was when version 1 went live: receipts and effects count on it.
create table publication_audience (
    publication_id bigint not null,
    person_id bigint not null,
    constraint publication_audience_pk primary key (publication_id, person_id),
    constraint publication_audience_publication_fk foreign key (publication_id) references publication (id),
    constraint publication_audience_person_fk foreign key (person_id) references person (id)
);
create index publication_audience_person_ix on publication_audience (person_id);

create table acknowledgement (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    publication_id bigint not null,
    person_id bigint not null,
    number integer not null,
    at timestamp with time zone not null,
    constraint acknowledgement_pk primary key (id),
    constraint acknowledgement_public_id_uq unique (public_id),
    constraint acknowledgement_once_uq unique (publication_id, person_id, number),
    constraint acknowledgement_publication_fk foreign key (publication_id) references publication (id),
    constraint acknowledgement_person_fk foreign key (person_id) references person (id)
);
create index acknowledgement_person_ix on acknowledgement (person_id);

create table useful_vote (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    publication_id bigint not null,
    person_id bigint not null,
    number integer not null,
    useful boolean not null,
    comment text not null,
    at timestamp with time zone not null,
    constraint useful_vote_pk primary key (id),
    constraint useful_vote_public_id_uq unique (public_id),
    constraint useful_vote_once_uq unique (publication_id, person_id),
    constraint useful_vote_publication_fk foreign key (publication_id) references publication (id),
    constraint useful_vote_person_fk foreign key (person_id) references person (id)
);
create index useful_vote_person_ix on useful_vote (person_id);
