update forget_request
set state = 'APPROVED', lease_token = null, lease_until = null, changed_at = :now,
    not_before = case when not_before = 'infinity' then not_before else cast(:now as timestamptz) end
where state = 'ERASING' and lease_until < :now
