-- Beside the Spanish of what is to be said stands the Italian; each with the words that it was written for.
alter table publication_version add column to_say_italian varchar default '' not null;
alter table publication_version add column to_say_italian_of varchar default '' not null;
