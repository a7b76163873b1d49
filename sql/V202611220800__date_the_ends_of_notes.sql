-- When a note's author got the decision. A later note gets one that was made before it, and must not be told that it was.
alter table note_end_note add column at timestamp with time zone;
update note_end_note set at = (
    select greatest(e.at, o.received_at) from note_end e, observation o
    where e.id = note_end_note.end_id and o.id = note_end_note.observation_id);
alter table note_end_note alter column at set not null;
