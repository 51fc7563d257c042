-- Who has put off the due date; it is nobody's decision on the request itself.
alter table forget_request add column extended_by text;
