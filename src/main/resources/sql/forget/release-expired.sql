update forget_request
set state = 'APPROVED', lease_token = null, lease_until = null, not_before = :now, changed_at = :now
where state = 'ERASING' and lease_until < :now
