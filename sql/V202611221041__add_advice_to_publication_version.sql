-- What to do and what to say, each a text of its own; the Spanish beside the words that it translates.
alter table publication_version add column to_do text default '' not null;
alter table publication_version add column to_say text default '' not null;
alter table publication_version add column to_say_spanish text default '' not null;
alter table publication_version add column to_say_translated text default '' not null;
alter table publication_version add column shareable boolean default false not null;
