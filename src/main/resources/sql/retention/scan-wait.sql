update retention_scan
set state = :state, reason = :reason, expected = coalesce(:expected, expected),
    waiting_since = case when :state = 'AWAITING_APPROVAL' then cast(:now as timestamptz) end,
    agreed_by = null, agreed_at = null, retry_at = :retryAt, lease_token = null, lease_until = null
where id = :id and lease_token = :token and state in ('PENDING', 'BLOCKED', 'RUNNING')
