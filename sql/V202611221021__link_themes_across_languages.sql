-- Themes of different languages that a curator found to be about the same. The smaller key stands first. A theme that went into
-- another keeps its links, which then count for that one.
create table theme_link (
    theme_id bigint not null,
    other_theme_id bigint not null,
    at timestamp with time zone not null,
    constraint theme_link_pk primary key (theme_id, other_theme_id),
    constraint theme_link_theme_fk foreign key (theme_id) references theme (id),
    constraint theme_link_other_theme_fk foreign key (other_theme_id) references theme (id),
    constraint theme_link_order_ck check (theme_id < other_theme_id)
);
create index theme_link_other_theme_ix on theme_link (other_theme_id);

alter table theme_act drop constraint theme_act_kind_ck;
alter table theme_act add constraint theme_act_kind_ck check (kind in ('renamed', 'merged', 'split', 'moved', 'muted',
    'unmuted', 'linked', 'unlinked'));
alter table theme_event drop constraint theme_event_kind_ck;
alter table theme_event add constraint theme_event_kind_ck check (kind in ('created', 'joined', 'ended', 'renamed', 'merged',
    'split', 'moved', 'muted', 'unmuted', 'undone', 'linked', 'unlinked'));
