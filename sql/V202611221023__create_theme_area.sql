-- Areas above the themes, for curators to browse; found anew with each consolidation, an area keeping its id where most of its
-- themes stay together. words holds the keywords that tell it from the others, as the pool has them: nobody but curators reads them.
create table theme_area (
    id bigint not null,
    public_id uuid not null,
    words varchar(400) not null,
    constraint theme_area_pk primary key (id),
    constraint theme_area_public_id_uq unique (public_id)
);
-- Null for a theme that stands alone, and for a new one until the next consolidation.
alter table theme add column area_id bigint;
alter table theme add constraint theme_area_fk foreign key (area_id) references theme_area (id);
create index theme_area_ix on theme (area_id);
