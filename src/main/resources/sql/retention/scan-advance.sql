update retention_scan
set position = :position, found = found + :found, exempted = exempted + :exempted, allowed = :allowed,
    worked_ms = worked_ms + :workedMs, lease_until = :until
where id = :id and lease_token = :token and state = 'RUNNING'
