-- When the released trend of an insight alarmed, and when it no longer did. began_on is the Monday of the point that alarmed
-- first, alarmed_on the day it was released.
create table insight_alarm (
    id bigint not null,
    insight_id bigint not null,
    began_on date not null,
    alarmed_on date not null,
    cleared_on date,
    constraint insight_alarm_pk primary key (id),
    constraint insight_alarm_insight_fk foreign key (insight_id) references insight (id),
    constraint insight_alarm_began_uq unique (insight_id, alarmed_on),
    constraint insight_alarm_order_ck check (cleared_on >= alarmed_on)
);
create index insight_alarm_insight_ix on insight_alarm (insight_id);
