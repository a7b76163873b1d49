-- A mail to this address came back: no more goes there, whoever invites hands the link on.
alter table invitation add column bounced_at timestamp with time zone;
update invitation set bounced_at = invited_at where state = 'bounced';
create index invitation_address_ix on invitation (address);
