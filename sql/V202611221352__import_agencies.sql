alter table import_job drop constraint import_job_kind_ck;
alter table import_job add constraint import_job_kind_ck check (kind in ('observations', 'responses', 'people', 'agencies'));
