-- One sequence for the keys of all entities; blocks of 50, as BaseEntity reserves them.
create sequence tributary_seq start with 50 increment by 50;
