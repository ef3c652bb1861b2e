-- Columns of the file that no page has, as its first line calls them.
alter table page_import add passed_over text not null default '';
