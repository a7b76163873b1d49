-- Who answers for an offered product is reminded of a filing that ends, once at each stage: the key decides, whichever node was first.
create table filing_reminder (
    product_id bigint not null,
    state varchar(2) not null,
    last_day date not null,
    stage varchar(20) not null,
    at timestamp with time zone not null,
    constraint filing_reminder_pk primary key (product_id, state, last_day, stage),
    constraint filing_reminder_product_fk foreign key (product_id) references product (id),
    constraint filing_reminder_stage_ck check (stage in ('four_weeks', 'two_weeks'))
);
