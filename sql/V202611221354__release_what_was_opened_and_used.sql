alter table receipt_release drop constraint receipt_release_measure_ck;
alter table receipt_release add constraint receipt_release_measure_ck check (measure in ('audience', 'acknowledged', 'useful',
    'not_useful', 'opened', 'used'));
