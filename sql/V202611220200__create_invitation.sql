-- What the carrier promises about notes, version by version; the highest number holds.
create table promise (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    number integer not null,
    text varchar(4000) not null,
    standard boolean not null,
    adopted_by bigint,
    adopted_at timestamp with time zone not null,
    constraint promise_pk primary key (id),
    constraint promise_public_id_uq unique (public_id),
    constraint promise_number_uq unique (number),
    constraint promise_adopted_by_fk foreign key (adopted_by) references person (id)
);
create index promise_adopted_by_ix on promise (adopted_by);

-- An invitation to join, or for a member to work for another agency too. Of its link only the hash is kept.
create table invitation (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    person_id bigint not null,
    agency_id bigint,
    address varchar(200) not null,
    name varchar(200) not null,
    kind varchar(30) not null,
    states varchar(400) not null,
    lines varchar(400) not null,
    state varchar(20) not null,
    hash varchar(64) not null,
    invited_by bigint,
    invited_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    expires_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    promise integer,
    constraint invitation_pk primary key (id),
    constraint invitation_public_id_uq unique (public_id),
    constraint invitation_hash_uq unique (hash),
    constraint invitation_person_fk foreign key (person_id) references person (id),
    constraint invitation_agency_fk foreign key (agency_id) references agency (id),
    constraint invitation_invited_by_fk foreign key (invited_by) references person (id),
    constraint invitation_kind_ck check (kind in ('principal', 'producer', 'service_representative', 'staff')),
    constraint invitation_state_ck check (state in ('waiting', 'sent', 'bounced', 'used', 'revoked')),
    constraint invitation_closed_ck check ((closed_at is not null) = (state in ('used', 'revoked')))
);
create index invitation_person_ix on invitation (person_id);
create index invitation_agency_ix on invitation (agency_id);
create index invitation_invited_by_ix on invitation (invited_by);
create index invitation_invited_at_ix on invitation (invited_at);

-- The hashes of links that a newer one of the same invitation made void: whoever follows one is told so.
create table invitation_old_link (
    hash varchar(64) not null,
    invitation_id bigint not null,
    constraint invitation_old_link_pk primary key (hash),
    constraint invitation_old_link_invitation_fk foreign key (invitation_id) references invitation (id)
);
create index invitation_old_link_invitation_ix on invitation_old_link (invitation_id);
