-- What the machine suggests to curators, written anew with each consolidation. Numbers only: no words of a note stand here.
-- other_theme_id is the theme itself where a suggestion concerns one theme.
create table theme_suggestion (
    id bigint not null,
    public_id uuid not null,
    kind varchar(10) not null,
    theme_id bigint not null,
    other_theme_id bigint not null,
    strength double precision not null,
    low double precision,
    high double precision,
    notes integer not null,
    other_notes integer not null,
    made_at timestamp with time zone not null,
    dismissed_at timestamp with time zone,
    dismissed_by bigint,
    constraint theme_suggestion_pk primary key (id),
    constraint theme_suggestion_public_id_uq unique (public_id),
    constraint theme_suggestion_themes_uq unique (kind, theme_id, other_theme_id),
    constraint theme_suggestion_theme_fk foreign key (theme_id) references theme (id),
    constraint theme_suggestion_other_theme_fk foreign key (other_theme_id) references theme (id),
    constraint theme_suggestion_dismissed_by_fk foreign key (dismissed_by) references person (id),
    constraint theme_suggestion_kind_ck check (kind in ('same', 'two', 'new', 'growing'))
);
create index theme_suggestion_theme_ix on theme_suggestion (theme_id);
create index theme_suggestion_other_theme_ix on theme_suggestion (other_theme_id);
create index theme_suggestion_dismissed_by_ix on theme_suggestion (dismissed_by);
