-- When the carrier responded first; responded_at is that of the latest response.
alter table insight add column first_responded_at timestamp with time zone;
update insight set first_responded_at = responded_at where responded_at is not null and status <> 'open';
