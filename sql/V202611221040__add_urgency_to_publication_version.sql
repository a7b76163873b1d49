-- Why a must-read beyond the attention budget cannot wait.
alter table publication_version add column urgency text;
