update retention_scan
set state = 'SUPERSEDED', reason = 'clock-set-back', finished_at = :now
where salon = :salon and state = 'AWAITING_CONFIRMATION'
