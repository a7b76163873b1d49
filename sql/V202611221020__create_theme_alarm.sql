-- When a theme of the live pool alarmed, so that curators hear of each rise once. began_on is the Monday of the week that alarmed
-- first, last_on of the latest one that did; while cleared_at is null the rise goes on.
create table theme_alarm (
    id bigint not null,
    theme_id bigint not null,
    began_on date not null,
    last_on date not null,
    told_at timestamp with time zone not null,
    cleared_at timestamp with time zone,
    constraint theme_alarm_pk primary key (id),
    constraint theme_alarm_theme_fk foreign key (theme_id) references theme (id),
    constraint theme_alarm_order_ck check (last_on >= began_on)
);
create index theme_alarm_theme_ix on theme_alarm (theme_id);
