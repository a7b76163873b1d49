-- The role a view is shared with; null while it is its owner's alone.
alter table saved_view add column shared_with varchar(20);
create index saved_view_shared_with_ix on saved_view (page, shared_with);
