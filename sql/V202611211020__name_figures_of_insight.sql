-- Which released figures are the insight's; so that reading it takes no way over its set.
alter table insight add column subject varchar(100) default '' not null;
update insight set subject = coalesce((select s.subject from release_set s where s.set_key = insight.theme_id), '');
