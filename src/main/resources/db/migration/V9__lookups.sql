-- What waits has content. Saying so here keeps this index out of the question whether something earlier of the same
-- request waits, which has an index of its own: as long as little waits, the server takes both for equally good.

drop index outbox_waiting;
create index outbox_waiting on outbox (seq) where sent_at is null and given_up_at is null and content is not null;

-- The newest request that asks the same and was not ended without a forgetting. Two who ask the same at once wait for one another here; the
-- second sees what the first has written, as each statement of a function looks afresh.
create function same_ask(asked bytea, number bigint) returns setof forget_request language plpgsql as $$
begin
    perform pg_advisory_xact_lock(number);
    return query
        select * from forget_request
        where ask_hash = asked and state not in ('NOT_FOUND', 'REFUSED', 'WITHDRAWN')
        order by seq desc
        limit 1;
end
$$;
