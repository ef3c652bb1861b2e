-- What a photo of an answer shows: the place before the work or after it; null says nothing.
alter table answer_photo add column moment text check (moment in ('BEFORE', 'AFTER'));
alter table draft_photo add column moment text check (moment in ('BEFORE', 'AFTER'));
