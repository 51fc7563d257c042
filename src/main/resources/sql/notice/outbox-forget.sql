delete from outbox where coalesce(sent_at, given_up_at) < :before and (sent_at is not null or given_up_at is not null)
