update retention_scan
set state = 'PENDING', reason = null, approved_by = :by, approved_count = expected, waiting_since = null
where id = :id and state = 'AWAITING_APPROVAL'
