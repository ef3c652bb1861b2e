-- Who the page was to its messenger with the last token it was given, such as "telegram 123456": its chats are known to that account
-- alone, also when the token itself is gone.
alter table page add account text;
