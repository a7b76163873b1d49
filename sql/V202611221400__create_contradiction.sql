-- New notes oppose live guidance: raised once for each insight it answers and each version that said something new.
create table contradiction (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    publication_id bigint not null,
    version_number integer not null,
    insight_id bigint not null,
    since timestamp with time zone not null,
    raised_at timestamp with time zone not null,
    agents integer,
    agencies integer,
    constraint contradiction_pk primary key (id),
    constraint contradiction_public_id_uq unique (public_id),
    constraint contradiction_cause_uq unique (publication_id, version_number, insight_id),
    constraint contradiction_publication_fk foreign key (publication_id) references publication (id),
    constraint contradiction_insight_fk foreign key (insight_id) references insight (id),
    constraint contradiction_counts_ck check ((agents is null) = (agencies is null))
);
create index contradiction_insight_ix on contradiction (insight_id, raised_at);
