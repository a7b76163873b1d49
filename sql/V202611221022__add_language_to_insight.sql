-- The language of the notes behind an insight, which is that of its theme for ever: themes of two languages do not merge by
-- themselves.
alter table insight add column language varchar(10) default 'en' not null;
update insight set language = coalesce((select t.language from theme t where t.id = insight.first_theme_id), 'en');
