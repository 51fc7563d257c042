update retention_scan
set state = 'PENDING', reason = null, confirmed = true, waiting_since = null, approved_by = :by
where id = :id and state = 'AWAITING_CONFIRMATION'
