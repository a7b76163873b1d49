create table owner_group (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    name varchar(200) not null,
    constraint owner_group_pk primary key (id),
    constraint owner_group_public_id_uq unique (public_id)
);

create table agency (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    name varchar(200) not null,
    tier varchar(20) not null,
    owner_group_id bigint not null,
    constraint agency_pk primary key (id),
    constraint agency_public_id_uq unique (public_id),
    constraint agency_name_uq unique (name),
    constraint agency_owner_group_fk foreign key (owner_group_id) references owner_group (id)
);
create index agency_owner_group_ix on agency (owner_group_id);

create table person (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    username varchar(200) not null,
    name varchar(200) not null,
    roles varchar(200) not null,
    password_hash varchar(400),
    enabled boolean not null,
    counted boolean not null,
    language varchar(10) not null,
    theme varchar(10) not null,
    current_membership_id bigint,
    created_at timestamp with time zone not null,
    constraint person_pk primary key (id),
    constraint person_public_id_uq unique (public_id),
    constraint person_username_uq unique (username),
    constraint person_username_ck check (username = lower(username))
);

create table membership (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    person_id bigint not null,
    agency_id bigint not null,
    role varchar(30) not null,
    states varchar(400) not null,
    lines varchar(400) not null,
    from_date date not null,
    to_date date,
    constraint membership_pk primary key (id),
    constraint membership_public_id_uq unique (public_id),
    constraint membership_person_fk foreign key (person_id) references person (id),
    constraint membership_agency_fk foreign key (agency_id) references agency (id),
    constraint membership_role_ck check (role in ('principal', 'producer', 'service_representative')),
    constraint membership_dates_ck check (to_date is null or to_date >= from_date)
);
create index membership_person_ix on membership (person_id);
create index membership_agency_ix on membership (agency_id);

create table access_token (
    id bigint not null,
    public_id uuid not null,
    version bigint not null,
    person_id bigint not null,
    name varchar(100) not null,
    hash varchar(64) not null,
    roles varchar(200) not null,
    kind varchar(20) not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone,
    constraint access_token_pk primary key (id),
    constraint access_token_public_id_uq unique (public_id),
    constraint access_token_hash_uq unique (hash),
    constraint access_token_person_fk foreign key (person_id) references person (id),
    constraint access_token_kind_ck check (kind in ('session', 'named', 'one_time'))
);
create index access_token_person_ix on access_token (person_id);

create table sign_in_failure (
    username_hash varchar(64) not null,
    failures integer not null,
    last_at timestamp with time zone not null,
    constraint sign_in_failure_pk primary key (username_hash)
);
