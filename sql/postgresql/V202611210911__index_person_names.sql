-- Finding people by a part of their name, whatever the case.
create index person_name_lower_ix on person (lower(name));
