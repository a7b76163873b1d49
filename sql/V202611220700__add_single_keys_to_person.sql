-- Whether a single letter acts on a page (WCAG 2.1.4 asks that it can be switched off).
alter table person add column single_keys boolean default true not null;
