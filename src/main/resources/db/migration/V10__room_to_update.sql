-- Each row is updated once, and none of its indexed columns changes: with room on its page the indexes stay as they are.
alter table request_database set (fillfactor = 45);
