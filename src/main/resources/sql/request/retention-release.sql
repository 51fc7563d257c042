update forget_request set not_before = :now where scan = :scan and state = 'APPROVED' and not_before = 'infinity'
