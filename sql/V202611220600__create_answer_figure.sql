-- What was released over some weeks is broken down together, later than its total is shown.
alter table released_answer add column decided_at timestamp with time zone;
update released_answer set decided_at = (select max(o.released_at) from released_answer o
    where o.metric = released_answer.metric) where part_from is not null;

-- The released figures of answers as they were when they were released; the answers themselves stand in released_answer.
-- The check adds those up again. An agency is named by its key, the whole by ''.
create table answer_figure (
    id bigint not null,
    metric varchar(20) not null,
    dimension varchar(20) not null,
    cell varchar(40) not null,
    period_from date not null,
    period_to date not null,
    shown_at timestamp with time zone not null,
    n bigint not null,
    positive bigint not null,
    negative bigint not null,
    agents bigint not null,
    constraint answer_figure_pk primary key (id),
    constraint answer_figure_cell_uq unique (metric, dimension, cell, period_from, period_to, shown_at),
    constraint answer_figure_n_ck check (n > 0 and positive + negative <= n and agents between 1 and n)
);

insert into answer_figure (id, metric, dimension, cell, period_from, period_to, shown_at, n, positive, negative, agents)
select nextval('tributary_seq'), f.metric, f.dimension, f.cell, f.period_from, f.period_to, f.shown_at, f.n, f.positive,
    f.negative, f.agents
from (
    select metric, 'all' as dimension, '' as cell, block_from as period_from, block_to as period_to, released_at as shown_at,
        count(*) as n, sum(positive) as positive, sum(negative) as negative, count(distinct agent_id) as agents
    from released_answer group by metric, block_from, block_to, released_at
    union all
    select metric, 'line', line, part_from, part_to, decided_at, count(*), sum(positive), sum(negative),
        count(distinct agent_id)
    from released_answer where line_shown and part_from is not null
    group by metric, line, part_from, part_to, decided_at
    union all
    select metric, 'state', state, part_from, part_to, decided_at, count(*), sum(positive), sum(negative),
        count(distinct agent_id)
    from released_answer where state_shown and part_from is not null
    group by metric, state, part_from, part_to, decided_at
    union all
    select metric, 'touchpoint', touchpoint, part_from, part_to, decided_at, count(*), sum(positive), sum(negative),
        count(distinct agent_id)
    from released_answer where touchpoint_shown and part_from is not null
    group by metric, touchpoint, part_from, part_to, decided_at
    union all
    select metric, 'agency', cast(agency_id as varchar(40)), agency_from, agency_to, decided_at, count(*), sum(positive),
        sum(negative), count(distinct agent_id)
    from released_answer where agency_shown and agency_from is not null
    group by metric, agency_id, agency_from, agency_to, decided_at
) f;
