-- What the carrier calls an agency, joined by |; audiences name tags as they name the tier.
alter table agency add column tags varchar(400) default '' not null;
