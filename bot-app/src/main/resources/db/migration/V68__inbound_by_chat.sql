-- Owned by the package channels.intake.

-- Work is taken chat by chat, not page by page: what is thought about together then belongs to many pages, and no page's answers come
-- all at once, which its messenger would put off.
drop index inbound_pending_of_chat;
create index inbound_pending_by_chat on inbound (chat, page, id) where status = 'PENDING';
