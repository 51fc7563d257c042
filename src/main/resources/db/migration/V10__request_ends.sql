-- A request that is deleted takes its keys with it: without this, all keys would be read for each.
create index idempotency_key_request on idempotency_key (request_id);
