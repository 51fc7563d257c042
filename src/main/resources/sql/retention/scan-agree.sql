update retention_scan
set agreed_by = :by, agreed_at = :now, reason = :reason
where id = :id and state = 'AWAITING_APPROVAL' and agreed_by is null
