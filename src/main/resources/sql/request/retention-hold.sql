update forget_request set not_before = 'infinity' where scan = :scan and state = 'APPROVED'
