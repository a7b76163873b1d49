-- What was said about a version while it was reviewed, and why it was returned.
create table review_comment (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    version_id bigint not null,
    person_id bigint not null,
    kind varchar(20) not null,
    text text not null,
    at timestamp with time zone not null,
    constraint review_comment_pk primary key (id),
    constraint review_comment_public_id_uq unique (public_id),
    constraint review_comment_version_fk foreign key (version_id) references publication_version (id),
    constraint review_comment_person_fk foreign key (person_id) references person (id),
    constraint review_comment_kind_ck check (kind in ('said', 'returned'))
);
create index review_comment_version_ix on review_comment (version_id, at);
create index review_comment_person_ix on review_comment (person_id);
