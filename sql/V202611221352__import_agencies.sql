-- Agencies, and the appointments of agents, which come with the next migrations.
alter table import_job drop constraint import_job_kind_ck;
alter table import_job add constraint import_job_kind_ck check (kind in ('observations', 'responses', 'people', 'agencies',
    'appointments'));
