-- Patience with a letter begins when it may first leave; not_before moves on with every try.

alter table outbox add column first_not_before timestamptz;
update outbox set first_not_before = case when tries = 0 then not_before else created_at end;
alter table outbox alter column first_not_before set not null;
