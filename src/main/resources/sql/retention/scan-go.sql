update retention_scan
set state = 'RUNNING', reason = null, expected = :expected, allowed = :allowed, lease_until = :until
where id = :id and lease_token = :token and state in ('PENDING', 'BLOCKED', 'RUNNING')
