-- A starter that was taken back belongs to no theme (theme_id and first_theme_id are its own id, negative); left_theme_id is where it was.
alter table insight add column taken_back_at timestamp with time zone;
alter table insight add column left_theme_id bigint;
alter table insight add constraint insight_left_theme_fk foreign key (left_theme_id) references theme (id);
alter table insight add constraint insight_taken_back_ck
    check ((taken_back_at is null) = (left_theme_id is null) and (taken_back_at is null or source <> ''));
create index insight_left_theme_ix on insight (left_theme_id);
