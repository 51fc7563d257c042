update retention_scan
set state = :state, reason = :reason, finished_at = case when :closed then cast(:now as timestamptz) end,
    waiting_since = case when :waiting then coalesce(waiting_since, cast(:now as timestamptz)) end,
    retry_at = null, lease_token = null, lease_until = null
where id = :id and state = any(:from)
